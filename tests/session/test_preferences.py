"""What the user prefers: told to windows, kept in the settings, and held where that fails."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from shoreboard.session.preferences import Preferences
from shoreboard.settings import Settings
from shoreboard.storage.errors import UnwritableFileError


class Told:
    """Preferences over one settings file, and what they told."""

    def __init__(self, path: Path, *, desktop_moves: bool = True) -> None:
        self.preferences = Preferences(Settings.load(path), lambda: desktop_moves)
        self.changes = 0
        self.failures: list[Exception] = []
        self.preferences.changed.connect(self._count)
        self.preferences.failed.connect(self.failures.append)

    def _count(self) -> None:
        self.changes += 1


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


CHOICES: list[tuple[Callable[[Preferences], None], Callable[[Preferences], object], object]] = [
    (lambda p: p.set_theme_id("projector"), lambda p: p.theme_id, "projector"),
    (lambda p: p.set_text_size(175), lambda p: p.text_size, 175),
    (lambda p: p.set_motion(False), lambda p: p.motion, False),
    (lambda p: p.set_show_moves(False), lambda p: p.show_moves, False),
    (lambda p: p.set_class_theme_id("dark"), lambda p: p.class_theme_id, "dark"),
    (lambda p: p.set_class_screen("HDMI-1"), lambda p: p.class_screen, "HDMI-1"),
    (lambda p: p.set_class_caption(False), lambda p: p.class_caption, False),
    (lambda p: p.set_verdict_band(True), lambda p: p.verdict_band, True),
    (lambda p: p.set_own_answers(False), lambda p: p.own_answers, False),
    (lambda p: p.finish_hint(), lambda p: p.hint_done, True),
]


@pytest.mark.parametrize(("choose", "read", "value"), CHOICES)
def test_a_choice_is_told_at_once_and_remembered_by_the_next_start(
    told: Told,
    path: Path,
    choose: Callable[[Preferences], None],
    read: Callable[[Preferences], object],
    value: object,
) -> None:
    assert read(told.preferences) != value
    choose(told.preferences)
    assert read(told.preferences) == value
    assert told.changes == 1
    assert read(Told(path).preferences) == value
    assert told.failures == []


def test_windows_hear_of_a_choice_when_it_holds_already(told: Told) -> None:
    seen: list[int] = []
    told.preferences.changed.connect(lambda: seen.append(told.preferences.text_size))
    told.preferences.set_text_size(150)
    assert seen == [150]


@pytest.mark.parametrize("desktop_moves", [True, False])
def test_until_the_user_says_motion_is_as_the_desktop_wants_it(
    path: Path, desktop_moves: bool
) -> None:
    told = Told(path, desktop_moves=desktop_moves)
    assert told.preferences.motion is desktop_moves
    told.preferences.set_motion(not desktop_moves)
    assert told.preferences.motion is not desktop_moves
    assert Told(path, desktop_moves=desktop_moves).preferences.motion is not desktop_moves


def test_a_window_is_remembered_and_no_other_window_is_told(told: Told, path: Path) -> None:
    told.preferences.remember_window(b"\0\1geometry", [200, 700, 300])
    assert told.changes == 0
    again = Told(path).preferences
    assert again.geometry == b"\0\1geometry"
    assert again.column_widths == (200, 700, 300)


def test_files_are_remembered_the_newest_first(told: Told, tmp_path: Path) -> None:
    one, two = tmp_path / "one.shoreboard", tmp_path / "two.shoreboard"
    for each in (one, two, one):
        told.preferences.remember_file(each)
    assert told.preferences.recent_files == (one, two)


def test_what_cannot_be_kept_holds_and_is_said_once(unwritable: Path) -> None:
    told = Told(unwritable)
    told.preferences.set_text_size(200)
    told.preferences.set_theme_id("dark")
    told.preferences.remember_window(b"geometry", [1, 2, 3])
    told.preferences.remember_file(unwritable.parent / "lesson.shoreboard")
    assert (told.preferences.text_size, told.preferences.theme_id) == (200, "dark")
    assert told.preferences.column_widths == (1, 2, 3)
    assert [path.name for path in told.preferences.recent_files] == ["lesson.shoreboard"]
    assert told.changes == 2
    assert len(told.failures) == 1
    assert isinstance(told.failures[0], UnwritableFileError)


def test_what_was_not_kept_is_kept_as_soon_as_that_is_possible(unwritable: Path) -> None:
    told = Told(unwritable)
    told.preferences.set_text_size(200)
    unwritable.parent.unlink()
    told.preferences.set_theme_id("dark")
    kept = json.loads(unwritable.read_text("utf-8"))
    assert (kept["text_size"], kept["theme"]) == (200, "dark")


def test_damaged_settings_are_the_defaults(path: Path) -> None:
    path.parent.mkdir()
    path.write_text('{"text_size": "huge", "motion": 3, "recent_files": {}')
    preferences = Told(path).preferences
    assert (preferences.text_size, preferences.theme_id) == (100, "")
    assert preferences.recent_files == ()
    assert preferences.motion
    assert preferences.show_moves
    assert not preferences.hint_done


def test_what_is_open_in_the_panel_is_kept_and_no_window_is_dressed_anew(
    told: Told, path: Path
) -> None:
    assert told.preferences.open_sections is None
    told.preferences.remember_open_sections({"why", "meaning"})
    assert told.changes == 0
    assert Told(path).preferences.open_sections == ("meaning", "why")
    told.preferences.remember_open_sections([])
    assert Told(path).preferences.open_sections == ()
