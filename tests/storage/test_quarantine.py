"""Moving files aside: nothing is overwritten, and only the oldest go in the end."""

import os
import re
from pathlib import Path

import pytest

from shoreboard.storage.quarantine import keep_newest, move_aside


def made(folder: Path, name: str, content: bytes = b"", age: int = 0) -> Path:
    path = folder / name
    path.write_bytes(content)
    os.utime(path, (1_000_000_000 - age, 1_000_000_000 - age))
    return path


def test_it_is_named_by_time_and_title(tmp_path: Path) -> None:
    path = move_aside(made(tmp_path, "a.shoreboard", b"work"), tmp_path / "new" / "aside", "Plan")
    assert path.parent == tmp_path / "new" / "aside"
    assert re.fullmatch(r"\d{4}-\d\d-\d\d \d\d\.\d\d\.\d\d Plan\.shoreboard", path.name)
    assert path.read_bytes() == b"work"
    assert not (tmp_path / "a.shoreboard").exists()


def test_files_of_one_second_do_not_replace_each_other(tmp_path: Path) -> None:
    aside = tmp_path / "aside"
    paths = {move_aside(made(tmp_path, f"{n}.shoreboard"), aside, "Plan") for n in range(5)}
    assert len(paths) == 5
    assert set(aside.iterdir()) == paths


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("../../etc/passwd", "etc passwd"),
        ('a\\b:c*d?e"f<g>h|i\nj\0k', "a b c d e f g h i j k"),
        ("Zürich 東京", "Zürich 東京"),
        ("पुणे 🙂", "पुणे 🙂"),
        ("𓀀" * 300, "𓀀" * 40),
    ],
)
def test_any_title_makes_a_name(tmp_path: Path, title: str, name: str) -> None:
    path = move_aside(made(tmp_path, "a.shoreboard"), tmp_path / "aside", title)
    assert path.parent == tmp_path / "aside"
    assert path.name[20:].removesuffix(".shoreboard") == name


@pytest.mark.parametrize("title", ["", "\n/"])
def test_what_has_no_title_is_named_by_the_time(tmp_path: Path, title: str) -> None:
    path = move_aside(made(tmp_path, "a.shoreboard"), tmp_path / "aside", title)
    assert re.fullmatch(r"[\d-]+ [\d.]+\.shoreboard", path.name)


def test_what_cannot_be_moved_stays(tmp_path: Path) -> None:
    path = made(tmp_path, "a.shoreboard", b"work")
    no_folder = made(tmp_path, "file")
    assert move_aside(path, no_folder / "aside") == path
    assert path.read_bytes() == b"work"


def test_the_oldest_go_when_there_are_too_many(tmp_path: Path) -> None:
    for age in range(6):
        made(tmp_path, f"{age}", b"x", age)
    keep_newest(tmp_path, most=4)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["0", "1", "2", "3"]


def test_the_oldest_go_when_they_are_too_large(tmp_path: Path) -> None:
    for age in range(6):
        made(tmp_path, f"{age}", b"x" * 100, age)
    keep_newest(tmp_path, most_bytes=250)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["0", "1"]


def test_the_newest_stays_whatever_its_size(tmp_path: Path) -> None:
    made(tmp_path, "old", b"x", age=1)
    made(tmp_path, "new", b"x" * 1000)
    keep_newest(tmp_path, most=1, most_bytes=10)
    assert [path.name for path in tmp_path.iterdir()] == ["new"]


def test_what_was_moved_last_is_the_newest(tmp_path: Path) -> None:
    aside = tmp_path / "aside"
    first = move_aside(made(tmp_path, "1.shoreboard"), aside, "First")
    last = move_aside(made(tmp_path, "2.shoreboard", age=5000), aside, "Last")
    keep_newest(aside, most=1)
    assert not first.exists()
    assert last.exists()


def test_what_was_moved_last_is_the_newest_though_the_clock_was_set_back(tmp_path: Path) -> None:
    aside = tmp_path / "aside"
    aside.mkdir()
    future = made(aside, "of the future.shoreboard", age=-5_000_000_000)
    paths = [move_aside(made(tmp_path, f"{n}.shoreboard"), aside, f"{n}") for n in range(3)]
    keep_newest(aside, most=2)
    assert not future.exists()
    assert set(aside.iterdir()) == set(paths[1:])
