"""Whoever saves a file, it stays whose it was, and open to whom it was."""

import contextlib
import errno
import os
import stat
import struct
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

import pytest

from shoreboard.storage.atomic import replace_file
from tests.helpers.faults import Fault, Kind

OLD, NEW = b"old bytes\n" * 100, b"new bytes\n" * 10_000
ACL, DEFAULT_ACL = "system.posix_acl_access", "system.posix_acl_default"
ADA, BEN, CLASS, OTHERS = 10_001, 10_002, 20_001, 20_002

SAVE = f"""
import os, sys, tempfile
from pathlib import Path
from shoreboard.storage.atomic import replace_file
new = {NEW[:10]!r} * 10_000
with tempfile.TemporaryDirectory() as folder:
    replace_file(Path(folder) / "file", new)  # who has fewer rights may not load what it takes
user, *groups = map(int, sys.argv[2:])
if os.geteuid() == 0:
    os.setgroups(groups)
    os.setgid(user)
    os.setuid(user)
replace_file(Path(sys.argv[1]), new)
"""


class Attributes(NamedTuple):
    """All that a file has besides its content, as far as the system lets it be seen."""

    owner: int
    group: int
    permissions: int
    names: int
    extended: Mapping[str, bytes]


@pytest.fixture
def folder() -> Iterator[Path]:
    """A folder that every user can reach and write into, which pytest's own are not."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o777)
        yield folder


@pytest.fixture
def path(folder: Path) -> Path:
    path = folder / "plan.shoreboard"
    path.write_bytes(OLD)
    return path


def attributes(path: Path) -> Attributes:
    known = path.stat()
    extended: dict[str, bytes] = {}
    with contextlib.suppress(OSError, AttributeError):
        extended = {name: os.getxattr(path, name) for name in os.listxattr(path)}
    mode = stat.S_IMODE(known.st_mode)
    return Attributes(known.st_uid, known.st_gid, mode, known.st_nlink, extended)


def belongs_to(path: Path, owner: int, group: int, mode: int) -> None:
    """Give a file away where the tests run as root; others own all files that they make."""
    if os.geteuid() == 0:
        os.chown(path, owner, group)
    path.chmod(mode)


def extend(path: Path, name: str, value: bytes) -> None:
    """Set an extended attribute where the system knows such."""
    with contextlib.suppress(OSError, AttributeError):
        os.setxattr(path, name, value)


def acl(user: int) -> bytes:
    """Return a list of rights by which one more user may read and write; see acl(5)."""
    nobody = 0xFFFFFFFF
    entries = [(1, 6, nobody), (2, 6, user), (4, 4, nobody), (16, 6, nobody), (32, 0, nobody)]
    return struct.pack("<I", 2) + b"".join(struct.pack("<HHI", *entry) for entry in entries)


def saved_by(path: Path, user: int, *groups: int) -> None:
    command = [sys.executable, "-c", SAVE, str(path), *map(str, (user, *groups))]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def test_a_member_of_a_group_saves_what_another_one_owns(path: Path) -> None:
    belongs_to(path, ADA, CLASS, 0o660)
    before = attributes(path)
    saved_by(path, BEN, CLASS)
    assert path.read_bytes() == NEW
    assert attributes(path) == before
    assert list(path.parent.iterdir()) == [path]


def test_a_file_keeps_the_group_that_is_not_its_owners_first_one(path: Path) -> None:
    belongs_to(path, BEN, CLASS, 0o640)
    before, number = attributes(path), path.stat().st_ino
    saved_by(path, BEN, CLASS)
    assert path.read_bytes() == NEW
    assert attributes(path) == before
    assert path.stat().st_ino != number, "it is replaced whole where that is possible"


def test_a_file_keeps_a_group_in_which_its_owner_is_not(path: Path) -> None:
    belongs_to(path, BEN, OTHERS, 0o660)
    before = attributes(path)
    saved_by(path, BEN, CLASS)
    assert path.read_bytes() == NEW
    assert attributes(path) == before


def test_who_is_on_a_list_of_rights_may_save_and_stays_on_it(path: Path) -> None:
    belongs_to(path, ADA, ADA, 0o640)
    extend(path, ACL, acl(BEN))
    if ACL not in attributes(path).extended:  # a file system without such lists
        path.chmod(0o666)
    before = attributes(path)
    for user in (BEN, ADA):
        saved_by(path, user)
        assert path.read_bytes() == NEW
        assert attributes(path) == before
        path.write_bytes(OLD)


def test_what_the_owner_noted_beside_the_content_stays(path: Path) -> None:
    extend(path, "user.mood", b"fine")
    before = attributes(path)
    replace_file(path, NEW)
    assert attributes(path) == before


def test_a_folder_that_lets_more_people_in_does_not_open_an_old_file(path: Path) -> None:
    path.chmod(0o660)
    extend(path.parent, DEFAULT_ACL, acl(BEN))
    before = attributes(path)
    replace_file(path, NEW)
    assert attributes(path) == before


@pytest.mark.parametrize("refused", ["fchown", "fchmod", "setxattr", "removexattr", "getxattr"])
def test_whatever_is_refused_all_stays(path: Path, refused: str) -> None:
    path.chmod(0o664)
    extend(path, ACL, acl(BEN))
    extend(path.parent, DEFAULT_ACL, acl(ADA))
    before = attributes(path)

    def error() -> OSError:
        return PermissionError(errno.EPERM, os.strerror(errno.EPERM))

    with Fault(Kind(error, lambda name, _module, _caller: name == refused), 1, lasts=True):
        replace_file(path, NEW)
    assert path.read_bytes() == NEW
    assert attributes(path) == before
    assert list(path.parent.iterdir()) == [path]
