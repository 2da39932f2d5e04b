"""A file with several names is written in place, and all of it is on disk at every moment."""

import errno
import os
import subprocess
import sys
from pathlib import Path

import pytest

from shoreboard.storage.atomic import replace_file
from shoreboard.storage.errors import HalfWrittenError, UnwritableFileError
from tests.helpers.faults import Fault, Kind, disk, faults, memory

OLD, NEW, SHORT = b"old bytes\n" * 100, b"new bytes\n" * 1000, b"short"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "plan.shoreboard"
    path.write_bytes(OLD)
    path.with_name("other").hardlink_to(path)
    return path


def beside(path: Path) -> list[Path]:
    return [each for each in path.parent.iterdir() if each.name not in (path.name, "other")]


@pytest.mark.parametrize("data", [NEW, SHORT, b""])
def test_all_names_of_a_file_lead_to_what_was_saved(path: Path, data: bytes) -> None:
    known = replace_file(path, data)
    assert path.read_bytes() == data
    assert path.with_name("other").read_bytes() == data
    assert (known.st_size, known.st_mtime_ns) == (len(data), path.stat().st_mtime_ns)
    assert beside(path) == []


@pytest.mark.parametrize("data", [NEW, SHORT])
@pytest.mark.parametrize(
    ("kind", "lasts"),
    [(disk(errno.EIO), False), (disk(errno.ENOSPC), True), (memory(), False)],
)
def test_whatever_fails_all_is_on_disk(path: Path, data: bytes, kind: Kind, lasts: bool) -> None:
    for fault in faults(kind, lasts=lasts):
        path.write_bytes(OLD)
        error = None
        with fault:
            try:
                replace_file(path, data)
            except UnwritableFileError as caught:
                error = caught
        left = beside(path)
        if isinstance(error, HalfWrittenError):
            assert error.copy in left, fault
            assert error.copy.read_bytes() == data, fault
            assert error.path == path, fault
        else:
            is_right = path.read_bytes() == (data if error is None else OLD)
            assert is_right, fault
            assert lasts or all(each.name.startswith(".shoreboard-") for each in left), fault
        assert path.samefile(path.with_name("other")), fault
        for each in left:
            each.unlink()


def test_where_there_is_no_room_nothing_is_written(path: Path) -> None:
    full = Kind(
        lambda: OSError(errno.ENOSPC, os.strerror(errno.ENOSPC)),
        lambda name, _module, _caller: name == "posix_fallocate",
    )
    with Fault(full, 1) as fault:
        try:
            replace_file(path, NEW)
            is_refused = False
        except UnwritableFileError:
            is_refused = True
    assert is_refused is bool(fault.struck)  # not every system reserves
    assert path.read_bytes() == (OLD if is_refused else NEW)
    assert beside(path) == []


def test_who_is_killed_over_it_leaves_all_of_it_beside(path: Path) -> None:
    code = f"""
import os, signal
from pathlib import Path
from shoreboard.storage import atomic
def kill(descriptor):
    if os.fstat(descriptor).st_nlink == 2:
        os.kill(os.getpid(), signal.SIGKILL)
os.fsync = kill
atomic.replace_file(Path({str(path)!r}), {NEW[:10]!r} * 1000)
"""
    done = subprocess.run([sys.executable, "-c", code], check=False)
    assert done.returncode < 0
    (left,) = beside(path)
    assert left.read_bytes() == NEW
    assert left.name.startswith("plan.unfinished-")
    assert left.suffix == ".shoreboard"
    os.utime(left, (1, 1))
    replace_file(path, SHORT)
    assert left.read_bytes() == NEW, "a copy that may be wanted is never swept away"
