"""What the user prefers: told to windows, kept in the settings, and held where that fails."""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from shoreboard.session.preferences import Preferences, is_missing, with_newest
from shoreboard.settings import Settings, SettingsFile
from shoreboard.storage.errors import UnwritableFileError


class Told:
    """Preferences over one settings file, and what they told."""

    def __init__(self, path: Path, *, desktop_moves: bool = True) -> None:
        self.preferences = Preferences(SettingsFile(path), lambda: desktop_moves)
        self.changes: list[tuple[Settings, Settings]] = []
        self.failures: list[Exception] = []
        self.preferences.changed.connect(lambda *both: self.changes.append(both))
        self.preferences.failed.connect(self.failures.append)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "config" / "settings.json"


@pytest.fixture
def told(path: Path) -> Told:
    return Told(path)


@pytest.fixture
def unwritable(tmp_path: Path) -> Path:
    """A settings file in a folder that cannot be made, whoever one is: a file is in its place."""
    (tmp_path / "taken").write_text("no folder")
    return tmp_path / "taken" / "settings.json"


CHOICES: dict[str, Any] = {
    "theme": "projector",
    "text_size": 175,
    "motion": False,
    "show_moves": False,
    "class_theme": "dark",
    "class_screen": "HDMI-1",
    "class_caption": False,
    "class_in_window": True,
    "class_tray": True,
    "verdict_band": False,
    "own_answers": False,
    "hint_done": True,
}


@pytest.mark.parametrize("name", CHOICES)
def test_a_choice_is_told_at_once_and_remembered_by_the_next_start(
    told: Told, path: Path, name: str
) -> None:
    before, value = told.preferences.now, CHOICES[name]
    assert getattr(before, name) != value
    told.preferences.change(**{name: value})
    assert told.changes == [(before, told.preferences.now)]
    assert told.preferences.now == replace(before, **{name: value})
    assert Told(path).preferences.now == told.preferences.now
    assert told.failures == []


def test_what_nobody_remembers_cannot_be_changed(told: Told) -> None:
    with pytest.raises(TypeError):
        told.preferences.change(them="dark")
    assert told.changes == []


def test_windows_hear_of_a_choice_when_it_holds_already(told: Told) -> None:
    seen: list[int] = []
    told.preferences.changed.connect(lambda: seen.append(told.preferences.now.text_size))
    told.preferences.change(text_size=150)
    assert seen == [150]


@pytest.mark.parametrize("desktop_moves", [True, False])
def test_until_the_user_says_motion_is_as_the_desktop_wants_it(
    path: Path, desktop_moves: bool
) -> None:
    told = Told(path, desktop_moves=desktop_moves)
    assert told.preferences.motion is desktop_moves
    told.preferences.change(motion=not desktop_moves)
    assert told.preferences.motion is not desktop_moves
    assert Told(path, desktop_moves=desktop_moves).preferences.motion is not desktop_moves


def test_a_window_is_remembered_and_no_other_window_is_told(told: Told, path: Path) -> None:
    told.preferences.remember(geometry=b"\0\1geometry", splitter_sizes=(200, 700, 300))
    assert told.changes == []
    again = Told(path).preferences.now
    assert again.geometry == b"\0\1geometry"
    assert again.splitter_sizes == (200, 700, 300)


def test_files_are_remembered_the_newest_first(told: Told, tmp_path: Path) -> None:
    one, two = tmp_path / "one.shoreboard", tmp_path / "two.shoreboard"
    for each in (one, two, one):
        told.preferences.remember_file(each)
    assert told.preferences.now.recent_files == (one, two)


def test_what_cannot_be_kept_holds_and_is_said_once(unwritable: Path) -> None:
    told = Told(unwritable)
    told.preferences.change(text_size=200)
    told.preferences.change(theme="dark")
    told.preferences.remember(splitter_sizes=(1, 2, 3))
    told.preferences.remember_file(unwritable.parent / "lesson.shoreboard")
    assert (told.preferences.now.text_size, told.preferences.now.theme) == (200, "dark")
    assert told.preferences.now.splitter_sizes == (1, 2, 3)
    assert [path.name for path in told.preferences.now.recent_files] == ["lesson.shoreboard"]
    assert len(told.changes) == 2
    assert len(told.failures) == 1
    assert isinstance(told.failures[0], UnwritableFileError)


def test_what_was_not_kept_is_kept_as_soon_as_that_is_possible(unwritable: Path) -> None:
    told = Told(unwritable)
    told.preferences.change(text_size=200)
    unwritable.parent.unlink()
    told.preferences.change(theme="dark")
    kept = json.loads(unwritable.read_text("utf-8"))
    assert (kept["text_size"], kept["theme"]) == (200, "dark")


def test_damaged_settings_are_the_defaults(path: Path) -> None:
    path.parent.mkdir()
    path.write_text('{"text_size": "huge", "motion": 3, "recent_files": {}')
    preferences = Told(path).preferences
    assert preferences.now == Settings()
    assert preferences.motion


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


def test_a_palette_that_was_chosen_is_kept_whatever_the_desktop_wants(path: Path) -> None:
    wanted = ["dark"]
    preferences = Preferences(SettingsFile(path), lambda: True, lambda: wanted[0])
    assert preferences.theme == "dark"
    preferences.change(theme="light")
    assert preferences.theme == "light"
    preferences.change(theme="")
    wanted[0] = "contrast"
    assert preferences.theme == "contrast"


def test_another_wish_of_the_desktop_is_told_and_not_kept(told: Told, path: Path) -> None:
    told.preferences.follow_desktop()
    assert told.changes == [(told.preferences.now, told.preferences.now)]
    assert not path.exists()
