"""The recent files."""

from pathlib import Path

import pytest

from shoreboard.session.recent import is_missing, with_newest


def test_the_newest_comes_first_and_stands_there_once() -> None:
    a, b = Path("/a"), Path("/b")
    assert with_newest((b, a), a) == (a, b)
    assert with_newest((), b) == (b,)


def test_ten_are_kept() -> None:
    paths = [Path(f"/{number}") for number in range(12)]
    assert with_newest(paths[1:], paths[0]) == tuple(paths[:10])


def test_a_relative_path_holds_wherever_the_next_start_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert with_newest((), Path("a")) == (tmp_path / "a",)


def test_a_missing_file_is_known_to_be_missing(tmp_path: Path) -> None:
    (tmp_path / "there").touch()
    assert not is_missing(tmp_path / "there")
    assert is_missing(tmp_path / "gone")
    assert is_missing(tmp_path)
    assert is_missing(tmp_path / ("x" * 300))
