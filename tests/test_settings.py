"""What is remembered comes back; what is broken becomes the default."""

import json
import os
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shoreboard.settings import Settings, SettingsFile
from shoreboard.storage.errors import UnwritableFileError
from tests.helpers.other_settings import OTHER_SETTINGS


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "config" / "settings.json"


def stored(file: Path, **entries: object) -> SettingsFile:
    """Return a file with these entries."""
    file.parent.mkdir(exist_ok=True)
    file.write_text(json.dumps(entries), encoding="utf-8")
    return SettingsFile(file)


def test_a_first_start_has_the_defaults_and_writes_nothing(file: Path) -> None:
    settings = SettingsFile(file).load()
    assert settings == Settings()
    assert asdict(settings) == {
        "theme": "",
        "text_size": 100,
        "motion": None,
        "show_moves": True,
        "board_table": False,
        "geometry": b"",
        "splitter_sizes": (),
        "recent_files": (),
        "hint_done": False,
        "class_theme": "projector",
        "class_screen": "",
        "class_caption": True,
        "class_in_window": False,
        "class_tray": False,
        "own_answers": True,
        "verdict_band": True,
        "export": "",
        "open_sections": None,
    }
    SettingsFile(file).store(settings)
    assert not file.exists()


def test_everything_comes_back(file: Path) -> None:
    assert OTHER_SETTINGS.keys() == asdict(Settings()).keys()
    SettingsFile(file).store(Settings(**OTHER_SETTINGS))
    assert SettingsFile(file).load() == Settings(**OTHER_SETTINGS)


def test_what_was_changed_back_to_the_default_comes_back(file: Path) -> None:
    kept = SettingsFile(file)
    kept.store(Settings(**OTHER_SETTINGS))
    kept.store(Settings(**{**OTHER_SETTINGS, "theme": "", "motion": None}))
    assert SettingsFile(file).load() == Settings(**{**OTHER_SETTINGS, "theme": "", "motion": None})


def test_a_file_name_that_is_no_text_comes_back(file: Path) -> None:
    path = Path(os.fsdecode(b"/a/\xff.shoreboard"))
    SettingsFile(file).store(Settings(recent_files=(path,)))
    assert SettingsFile(file).load().recent_files == (path,)


@pytest.mark.parametrize(
    ("name", "bad"),
    [
        ("theme", 7),
        ("theme", "x" * 100_000),
        ("text_size", 79),
        ("text_size", 401),
        ("text_size", True),
        ("text_size", "100"),
        ("text_size", 100.0),
        ("motion", 1),
        ("show_moves", None),
        ("geometry", "no base 64!"),
        ("geometry", "ü"),
        ("geometry", [1]),
        ("splitter_sizes", [1, -1]),
        ("splitter_sizes", [10**9]),
        ("splitter_sizes", [1] * 1000),
        ("splitter_sizes", {"a": 1}),
        ("recent_files", ["relative"]),
        ("recent_files", ["/n\0l"]),
        ("recent_files", ["/a"] * 11),
        ("recent_files", [None]),
        ("hint_done", "yes"),
        ("class_theme", 3),
        ("class_screen", ["HDMI-1"]),
        ("class_caption", 1),
        ("class_in_window", 1),
        ("class_tray", 1),
        ("own_answers", 1),
        ("verdict_band", "on"),
        ("export", 1),
        ("open_sections", "meaning"),
        ("open_sections", [1]),
    ],
)
def test_a_bad_value_becomes_the_default_and_the_others_stay(
    file: Path, name: str, bad: object
) -> None:
    others: dict[str, Any] = {"text_size": 200, "theme": "dark"}
    others.pop(name, None)
    assert stored(file, **{**others, name: bad}).load() == Settings(**others)


@pytest.mark.parametrize(
    "data", [b"", b"\xff", b"[]", b"7", b"{", b"[" * 100_000, b'{"theme": "dark"}' + b" " * 2**21]
)
def test_a_damaged_file_becomes_the_defaults(file: Path, data: bytes) -> None:
    file.parent.mkdir()
    file.write_bytes(data)
    kept = SettingsFile(file)
    assert kept.load() == Settings()
    kept.store(Settings(theme="light"))
    assert SettingsFile(file).load().theme == "light"


@given(data=st.binary())
def test_no_file_can_crash_the_start(data: bytes, tmp_path_factory: pytest.TempPathFactory) -> None:
    file = tmp_path_factory.getbasetemp() / "noise.json"
    file.write_bytes(data)
    assert SettingsFile(file).load() == Settings()


def test_two_windows_of_two_starts_keep_each_others_changes(file: Path) -> None:
    one, other = SettingsFile(file), SettingsFile(file)
    at_start = one.load(), other.load()
    one.store(replace(at_start[0], theme="dark"))
    other.store(replace(at_start[1], text_size=150))
    assert SettingsFile(file).load() == Settings(theme="dark", text_size=150)


def test_what_a_later_version_remembers_is_kept(file: Path) -> None:
    kept = stored(file, lens="strict")
    kept.store(replace(kept.load(), theme="dark"))
    assert json.loads(file.read_bytes())["lens"] == "strict"


def test_a_place_that_cannot_be_written_is_told_once(tmp_path: Path) -> None:
    (tmp_path / "config").write_bytes(b"a file where the folder should be")
    kept = SettingsFile(tmp_path / "config" / "settings.json")
    with pytest.raises(UnwritableFileError):
        kept.store(Settings(theme="dark"))
    assert not kept.store(Settings(theme="light"))


def test_what_could_not_be_stored_is_stored_later(tmp_path: Path) -> None:
    folder = tmp_path / "config"
    folder.write_bytes(b"")
    kept = SettingsFile(folder / "settings.json")
    with pytest.raises(UnwritableFileError):
        kept.store(Settings(theme="dark"))
    folder.unlink()
    assert kept.store(Settings(theme="dark"))
    assert SettingsFile(folder / "settings.json").load().theme == "dark"
    (folder / "settings.json").unlink()
    folder.rmdir()
    folder.write_bytes(b"")
    with pytest.raises(UnwritableFileError):
        kept.store(Settings(theme="light"))
