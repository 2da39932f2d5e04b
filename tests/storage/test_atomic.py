"""Files are replaced whole or not at all, tried against a real system that refuses."""

import os
import stat
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from shoreboard.storage.atomic import replace_file
from shoreboard.storage.errors import UnwritableFileError
from tests.helpers.faults import Fault, Kind

OLD, NEW = b"old bytes\n" * 100, b"new bytes\n" * 10_000


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """A folder that every user can reach, which the usual temporary folder is not."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o755)
        yield folder


def try_in_a_child(path: Path, preparation: str) -> str:
    """Replace a file in a process that was prepared by some code; return what it came to.

    Root may write anywhere, so that the child becomes nobody.
    """
    code = f"""
import os, resource, sys
from pathlib import Path
from shoreboard.storage.atomic import replace_file
from shoreboard.storage.errors import UnwritableFileError
def become_nobody():
    if os.geteuid() == 0:
        os.setgroups([])
        os.setgid(65534)
        os.setuid(65534)
{preparation}
try:
    replace_file(Path(sys.argv[1]), {NEW[:10]!r} * 10_000)
except UnwritableFileError as error:
    print("refused:", error.reason)
else:
    print("written")
"""
    command = [sys.executable, "-c", code, str(path)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    return done.stdout.strip()


def names(folder: Path) -> list[str]:
    return sorted(entry.name for entry in folder.iterdir())


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def test_a_new_file_is_made_as_the_system_wants_it(tmp_path: Path) -> None:
    other = tmp_path / "other"
    other.touch()
    path = tmp_path / "new"
    replace_file(path, NEW)
    assert path.read_bytes() == NEW
    assert mode(path) == mode(other)
    assert names(tmp_path) == ["new", "other"]


@pytest.mark.parametrize("permissions", [0o600, 0o640, 0o664, 0o777])
def test_permissions_stay(tmp_path: Path, permissions: int) -> None:
    path = tmp_path / "file"
    path.write_bytes(OLD)
    path.chmod(permissions)
    replace_file(path, NEW)
    assert path.read_bytes() == NEW
    assert mode(path) == permissions


@pytest.mark.parametrize("is_ours", [False, True])
def test_what_others_may_not_read_is_not_shown_for_a_moment(tmp_path: Path, is_ours: bool) -> None:
    path = tmp_path / "file"
    path.write_bytes(OLD)
    path.chmod(0o644 if is_ours else 0o600)
    seen: list[int] = []

    def look(_name: str, _module: str, _caller: object) -> bool:
        seen.extend(mode(each) for each in tmp_path.glob(".*"))
        return False

    with Fault(Kind(AssertionError, look), 1):
        replace_file(path, NEW, private=is_ours)
    assert set(seen) == {0o600}
    assert mode(path) == 0o600


def test_the_owner_stays_where_that_is_allowed(tmp_path: Path) -> None:
    path = tmp_path / "file"
    path.write_bytes(OLD)
    owner = 65534 if os.geteuid() == 0 else os.geteuid()
    os.chown(path, owner, -1)
    replace_file(path, NEW)
    assert path.stat().st_uid == owner


def test_another_reader_of_the_old_file_keeps_it_whole(tmp_path: Path) -> None:
    path = tmp_path / "file"
    path.write_bytes(OLD)
    with path.open("rb") as reader:
        start = reader.read(10)
        replace_file(path, NEW)
        assert start + reader.read() == OLD


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    folder = tmp_path / "elsewhere"
    folder.mkdir()
    (folder / "target").write_bytes(OLD)
    (tmp_path / "second").symlink_to(Path("elsewhere") / "target")
    (tmp_path / "first").symlink_to("second")
    replace_file(tmp_path / "first", NEW)
    assert (tmp_path / "first").is_symlink()
    assert (tmp_path / "second").is_symlink()
    assert not (folder / "target").is_symlink()
    assert (folder / "target").read_bytes() == NEW
    assert names(folder) == ["target"]


def test_a_link_to_nothing_gets_its_target(tmp_path: Path) -> None:
    link = tmp_path / "link"
    link.symlink_to("target")
    replace_file(link, NEW)
    assert link.is_symlink()
    assert (tmp_path / "target").read_bytes() == NEW


def test_what_is_no_file_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "loop").symlink_to("loop")
    before = names(tmp_path)
    for name in (*before, "folder/no/such", "n\0l", "x" * 300):
        with pytest.raises(UnwritableFileError) as caught:
            replace_file(tmp_path / name, NEW)
        assert caught.value.path == tmp_path / name
        assert caught.value.reason
    assert names(tmp_path) == before
    assert (tmp_path / "loop").is_symlink()


def test_a_child_that_may_write_does(open_folder: Path) -> None:
    path = open_folder / "file"
    path.write_bytes(OLD)
    path.chmod(0o666)
    open_folder.chmod(0o777)
    assert try_in_a_child(path, "become_nobody()") == "written"
    assert path.read_bytes() == NEW


def test_a_folder_that_takes_nothing_leaves_the_old_file(open_folder: Path) -> None:
    path = open_folder / "file"
    path.write_bytes(OLD)
    path.chmod(0o666)
    open_folder.chmod(0o555)
    assert try_in_a_child(path, "become_nobody()").startswith("refused:")
    open_folder.chmod(0o755)
    assert path.read_bytes() == OLD
    assert names(open_folder) == ["file"]


def test_a_file_that_may_not_be_written_is_not_replaced(open_folder: Path) -> None:
    path = open_folder / "file"
    path.write_bytes(OLD)
    path.chmod(0o444)
    open_folder.chmod(0o777)
    assert try_in_a_child(path, "become_nobody()").startswith("refused:")
    assert path.read_bytes() == OLD
    assert names(open_folder) == ["file"]


def test_a_disk_that_is_read_only_is_called_so(open_folder: Path) -> None:
    path = open_folder / "file"
    path.write_bytes(OLD)
    # nobody but the child sees what it mounts, where it may
    preparation = """
import ctypes
libc, folder = ctypes.CDLL(None), os.path.dirname(sys.argv[1]).encode()
private, bind, read_only = 0x44000, 0x1000, 0x1021
if (
    libc.unshare(0x20000)
    or libc.mount(b"none", b"/", None, private, None)
    or libc.mount(folder, folder, None, bind, None)
    or libc.mount(None, folder, None, read_only, None)
):
    os.chmod(sys.argv[1], 0o444)
    become_nobody()
    print("not", end=" ")
print("mounted", end=" ")
"""
    said = try_in_a_child(path, preparation)
    assert said in (
        "mounted refused: Read-only file system",
        "not mounted refused: Permission denied",
    )
    assert path.read_bytes() == OLD


def test_a_disk_that_is_full_leaves_the_old_file(open_folder: Path) -> None:
    path = open_folder / "file"
    path.write_bytes(OLD)
    limit = f"resource.setrlimit(resource.RLIMIT_FSIZE, ({len(NEW) // 2}, {len(NEW) // 2}))"
    assert try_in_a_child(path, limit).startswith("refused:")
    assert path.read_bytes() == OLD
    assert names(open_folder) == ["file"]


def test_a_full_disk_leaves_no_new_file(open_folder: Path) -> None:
    limit = "resource.setrlimit(resource.RLIMIT_FSIZE, (10, 10))"
    assert try_in_a_child(open_folder / "file", limit).startswith("refused:")
    assert names(open_folder) == []


def test_too_many_open_files_leave_the_old_file(open_folder: Path) -> None:
    path = open_folder / "file"
    path.write_bytes(OLD)
    full = "resource.setrlimit(resource.RLIMIT_NOFILE, (3, 3))"
    assert try_in_a_child(path, full).startswith("refused:")
    assert path.read_bytes() == OLD
    assert names(open_folder) == ["file"]


def test_bytes_reach_the_disk_before_the_name_does(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "file"
    path.write_bytes(OLD)
    order: list[tuple[str, bool]] = []
    sync = os.fsync

    def watched(descriptor: int) -> None:
        sync(descriptor)
        is_folder = stat.S_ISDIR(os.fstat(descriptor).st_mode)
        order.append(("folder" if is_folder else "file", path.read_bytes() == NEW))

    monkeypatch.setattr(os, "fsync", watched)
    replace_file(path, NEW)
    assert order == [("file", False), ("folder", True)]


def test_what_a_killed_save_left_goes_with_a_later_one(tmp_path: Path) -> None:
    """And nothing else does, not even what somebody may still be writing."""
    path = tmp_path / "file"
    code = f"""
import os, signal
from pathlib import Path
from shoreboard.storage import atomic
os.fsync = lambda _: os.kill(os.getpid(), signal.SIGKILL)
atomic.replace_file(Path({str(path)!r}), b"never finished")
"""
    subprocess.run([sys.executable, "-c", code], check=False)
    (left,) = tmp_path.iterdir()
    others = [tmp_path / name for name in (".shoreboard-x.txt", "shoreboard-x.tmp", ".x.tmp")]
    for other in others:
        other.write_bytes(b"theirs")
        os.utime(other, (1, 1))
    folder = tmp_path / ".shoreboard-folder.tmp"
    folder.mkdir()
    os.utime(folder, (1, 1))
    replace_file(path, NEW)
    assert left.exists()
    os.utime(left, (1, 1))
    replace_file(path, NEW)
    assert set(tmp_path.iterdir()) == {path, folder, *others}
