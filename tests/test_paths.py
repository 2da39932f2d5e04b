"""Where the program writes."""

from pathlib import Path

import platformdirs
import pytest

from shoreboard.paths import Paths


def test_all_stays_below_the_folder_that_was_given(tmp_path: Path) -> None:
    paths = Paths.of(tmp_path / "data")
    assert paths.settings.is_relative_to(tmp_path / "data")
    assert paths.recovery.is_relative_to(tmp_path / "data")
    assert paths.settings != paths.recovery
    assert list(tmp_path.iterdir()) == []


def test_a_relative_folder_stays_where_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    paths = Paths.of(Path("here"))
    assert paths.settings.is_relative_to(tmp_path / "here")


def test_without_a_folder_the_platform_says_where(home: Path) -> None:
    paths = Paths.of(None)
    assert paths.config == Path(platformdirs.user_config_dir("shoreboard", appauthor=False))
    assert paths.data == Path(platformdirs.user_data_dir("shoreboard", appauthor=False))
    assert paths.settings.is_relative_to(home)
    assert not paths.config.exists()
