"""What is no file is not waited for, whenever it came to stand there."""

import errno
import os
from pathlib import Path

import pytest

from shoreboard.storage.regular import read_regular
from tests.helpers.faults import Fault, Kind


def test_a_file_is_read_up_to_a_bound(tmp_path: Path) -> None:
    path = tmp_path / "file"
    path.write_bytes(b"content")
    content = read_regular(path, 100)
    assert (content.data, content.known.st_size) == (b"content", 7)
    assert read_regular(path, 3).data == b"con"


@pytest.mark.parametrize(
    ("name", "number"),
    [("pipe", errno.EINVAL), ("folder", errno.EISDIR), ("device", errno.EINVAL)],
)
def test_what_is_no_file_is_refused_at_once(tmp_path: Path, name: str, number: int) -> None:
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "folder").mkdir()
    (tmp_path / "device").symlink_to("/dev/zero")
    with pytest.raises(OSError, match=os.strerror(number)):
        read_regular(tmp_path / name, 100)


def test_a_pipe_that_takes_the_place_meanwhile_is_refused_too(tmp_path: Path) -> None:
    path = tmp_path / "file"
    path.write_bytes(b"content")

    def swap(name: str, module: str, _caller: object) -> bool:
        if (name, module) == ("open", "posix"):
            path.unlink()
            os.mkfifo(path)
        return False

    with (
        Fault(Kind(AssertionError, swap), 1),
        pytest.raises(OSError, match=os.strerror(errno.EINVAL)),
    ):
        read_regular(path, 100)
    assert path.is_fifo()


def test_what_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        read_regular(tmp_path / "file", 100)
    with pytest.raises(ValueError, match="null"):
        read_regular(tmp_path / "n\0l", 100)
