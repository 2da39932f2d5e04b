"""The recent files."""

from pathlib import Path

import pytest

from shoreboard.session.recent import forget, is_missing, remember
from shoreboard.settings import Settings


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings.load(tmp_path / "settings.json")


def test_the_newest_comes_first_and_stands_there_once(settings: Settings, tmp_path: Path) -> None:
    a, b = tmp_path / "a", tmp_path / "b"
    for path in (a, b, a):
        remember(settings, path)
    assert settings.recent_files == (a, b)


def test_ten_are_kept_and_found_at_the_next_start(settings: Settings, tmp_path: Path) -> None:
    paths = [tmp_path / str(number) for number in range(12)]
    for path in paths:
        remember(settings, path)
    kept = tuple(reversed(paths[2:]))
    assert settings.recent_files == kept
    assert Settings.load(settings.path).recent_files == kept


def test_a_relative_path_holds_wherever_the_next_start_is(
    settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    remember(settings, Path("a"))
    assert settings.recent_files == (tmp_path / "a",)


def test_one_can_be_forgotten(settings: Settings, tmp_path: Path) -> None:
    for name in ("a", "b", "c"):
        remember(settings, tmp_path / name)
    forget(settings, tmp_path / "b")
    forget(settings, tmp_path / "never there")
    assert Settings.load(settings.path).recent_files == (tmp_path / "c", tmp_path / "a")


def test_a_missing_file_is_kept_and_known_to_be_missing(settings: Settings, tmp_path: Path) -> None:
    there, gone = tmp_path / "there", tmp_path / "gone"
    there.touch()
    for path in (there, gone):
        remember(settings, path)
    assert [is_missing(path) for path in settings.recent_files] == [True, False]
    assert is_missing(tmp_path)
    assert is_missing(tmp_path / ("x" * 300))
