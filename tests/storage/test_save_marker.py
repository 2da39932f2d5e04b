"""What is noted beside a copy."""

from pathlib import Path

import pytest

from shoreboard.storage import save_marker


def test_what_is_noted_beside_a_copy_is_there_until_it_is_forgotten(tmp_path: Path) -> None:
    copy = tmp_path / "a-b.shoreboard"
    save_marker.mark(copy, b"digest")
    assert list(tmp_path.iterdir()) == []
    copy.touch()
    save_marker.mark(copy, b"digest")
    assert save_marker.marked(copy) == b"digest"
    save_marker.unmark(copy)
    save_marker.unmark(copy)
    assert save_marker.marked(copy) == b""


@pytest.mark.parametrize("content", [b"", b"xyz", b"\xff", b"abc"])
def test_what_nobody_noted_is_nothing(tmp_path: Path, content: bytes) -> None:
    copy = tmp_path / "a-b.shoreboard"
    (tmp_path / f"{copy.name}{save_marker.SUFFIX}").write_bytes(content)
    assert save_marker.marked(copy) == b""


def test_only_what_has_no_copy_any_more_is_cleared(tmp_path: Path) -> None:
    copy, place = tmp_path / "a-b.shoreboard", tmp_path / f"a-b.shoreboard{save_marker.SUFFIX}"
    copy.touch()
    save_marker.mark(copy, b"digest")
    save_marker.clear(place)
    assert place.exists()
    copy.unlink()
    save_marker.clear(place)
    assert not place.exists()
