"""Whichever call fails while a file is replaced, it is the old one or the new one."""

import errno
from pathlib import Path

import pytest

from shoreboard.storage.atomic import replace_file
from shoreboard.storage.errors import UnwritableFileError
from tests.helpers.faults import Kind, disk, faults, memory

OLD, NEW = b"old bytes\n" * 100, b"new bytes\n" * 10_000


@pytest.mark.parametrize("kind", [disk(errno.EIO), disk(errno.ENOSPC), memory()])
def test_whatever_fails_the_file_is_old_or_new_and_alone(tmp_path: Path, kind: Kind) -> None:
    path = tmp_path / "file"
    replace_file(path, OLD)
    for fault in faults(kind):
        path.write_bytes(OLD)
        is_written = True
        with fault:
            try:
                replace_file(path, NEW)
            except UnwritableFileError:
                is_written = False
        assert (path.read_bytes() == NEW) is is_written, fault
        assert is_written or path.read_bytes() == OLD, fault
        assert list(tmp_path.iterdir()) == [path], fault


def test_a_disk_that_fails_for_good_leaves_the_file_old_or_new(tmp_path: Path) -> None:
    path = tmp_path / "file"
    for fault in faults(disk(errno.EIO), lasts=True):
        path.write_bytes(OLD)
        is_written = True
        with fault:
            try:
                replace_file(path, NEW)
            except UnwritableFileError:
                is_written = False
        assert (path.read_bytes() == NEW) is is_written, fault
        assert is_written or path.read_bytes() == OLD, fault
