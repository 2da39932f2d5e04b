"""Whether a file is still what it was."""

import os
from dataclasses import replace
from pathlib import Path

import pytest

from shoreboard.storage.on_disk import has_left, is_there, look, same, same_file


def test_a_file_is_known_by_its_content(tmp_path: Path) -> None:
    path = tmp_path / "file"
    path.write_bytes(b"first")
    before = look(path)
    assert before is not None
    assert look(path, before) is before
    path.write_bytes(b"other")
    os.utime(path, (1, 1))
    assert not same(look(path, before), before)
    path.write_bytes(b"first")
    os.utime(path, (2, 2))
    assert same(look(path, before), before)
    assert look(path, before) != before


def test_size_and_time_are_enough_only_where_there_was_a_look_before(tmp_path: Path) -> None:
    path = tmp_path / "file"
    path.write_bytes(b"first")
    os.utime(path, (1, 1))
    before = look(path)
    path.write_bytes(b"other")
    os.utime(path, (1, 1))
    assert look(path, before) is before
    assert not same(look(path), before)


def test_what_is_not_there_is_nothing(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    for name in ("no such", "file/below", "no such/below", "."):
        assert look(tmp_path / name) is None
    assert same(None, None)
    assert not same(look(tmp_path / "file"), None)


def test_what_the_system_does_not_tell_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "loop").symlink_to("loop")
    with pytest.raises(OSError, match="loop"):
        look(tmp_path / "loop")


def test_links_lead_to_one_file(tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to("file")
    assert same_file(tmp_path / "link", tmp_path / "file")
    assert same_file(tmp_path / "." / "file", tmp_path / "file")
    assert not same_file(tmp_path / "file", tmp_path / "other")


def test_a_disk_that_has_left_is_known_by_its_folder(tmp_path: Path) -> None:
    path = tmp_path / "file"
    path.write_bytes(b"first")
    before = look(path)
    assert before is not None
    path.unlink()
    assert not has_left(path, before)
    assert has_left(path, replace(before, device=before.device + 1))
    assert not has_left(path, replace(before, device=0))
    with pytest.raises(FileNotFoundError):
        has_left(tmp_path / "no such" / "file", before)


def test_a_disk_that_is_back_is_another_to_the_system(tmp_path: Path) -> None:
    path = tmp_path / "file"
    path.write_bytes(b"first")
    now = look(path)
    assert now is not None
    again = look(path, replace(now, device=now.device + 1))
    assert again is not None
    assert again.device == now.device


def test_what_the_system_does_not_tell_of_is_not_there(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    assert is_there(tmp_path / "file")
    for path in ("no file", "x" * 300, "nul\0", "file/below"):
        assert not is_there(tmp_path / path)
