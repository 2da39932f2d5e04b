"""Where the program writes, and what files are called."""

from pathlib import Path

import platformdirs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from shoreboard.paths import Paths, file_stem


def test_all_stays_below_the_folder_that_was_given(tmp_path: Path) -> None:
    paths = Paths.of(tmp_path / "data")
    assert paths.settings.is_relative_to(tmp_path / "data")
    assert paths.recovery.is_relative_to(tmp_path / "data")
    assert paths.cache.is_relative_to(tmp_path / "data")
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
    assert paths.cache == Path(platformdirs.user_cache_dir("shoreboard", appauthor=False))
    assert paths.settings.is_relative_to(home)
    assert not paths.config.exists()


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Plan 2026", "Plan 2026"),
        ("", ""),
        ("  ... ", ""),
        ("../../etc/passwd", "etc passwd"),
        ("C:\\Windows\\x", "C Windows x"),
        ("a\0b\nc\td\x7f", "a b c d"),
        ('what? <b>*bold*</b> | "x"', "what b bold b x"),
        (".hidden", "hidden"),
        ("ends with dots...", "ends with dots"),
        ("con", "_con"),
        ("LPT1.txt", "_LPT1.txt"),
        ("Console", "Console"),
        ("Übersicht 概要", "Übersicht 概要"),
        ("\u202egnp.exe", "gnp.exe"),
    ],
)
def test_words_make_a_name_for_a_file(words: str, name: str) -> None:
    assert file_stem(words) == name


@given(st.text() | st.text("😀概a .", min_size=60))
def test_any_words_make_a_name_that_every_system_takes(words: str) -> None:
    stem = file_stem(words)
    assert stem.strip(". ") == stem
    assert len(stem.encode()) <= 201
    assert stem == "" or stem.isprintable()
    assert not set(stem) & set('\\/:*?"<>|')
    assert Path(stem).name == stem
