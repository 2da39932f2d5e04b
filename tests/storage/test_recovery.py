"""Copies put aside."""

import re
from pathlib import Path

import pytest

from shoreboard.domain.scenario import new_scenario
from shoreboard.storage import files
from shoreboard.storage.errors import UnwritableFileError
from shoreboard.storage.recovery import save_copy

SCENARIO = new_scenario("Plan for 2027", "Today", "Plan")


def test_a_copy_is_a_scenario_file_named_by_time_and_title(tmp_path: Path) -> None:
    directory = tmp_path / "data" / "recovery"
    path = save_copy(directory, SCENARIO, None)
    assert path.parent == directory
    assert re.fullmatch(
        r"\d{4}-\d\d-\d\d \d\d\.\d\d\.\d\d Plan for 2027( \(\d+\))?\.shoreboard", path.name
    )
    assert files.read(path) == SCENARIO


def test_copies_of_one_second_do_not_replace_each_other(tmp_path: Path) -> None:
    paths = {save_copy(tmp_path, SCENARIO, None) for _ in range(5)}
    assert len(paths) == 5
    assert set(tmp_path.iterdir()) == paths


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("../../etc/passwd", ".. .. etc passwd"),
        ('a\\b:c*d?e"f<g>h|i\nj\0k', "a b c d e f g h i j k"),
        ("Zürich 東京", "Zürich 東京"),
        ("पुणे 🙂", "पुणे 🙂"),
        ("\n/", "origin"),
        ("", "origin"),
        ("𓀀" * 300, "𓀀" * 40),
    ],
)
def test_any_title_makes_a_name(tmp_path: Path, title: str, name: str) -> None:
    scenario = new_scenario(title, "Today", "Plan")
    path = save_copy(tmp_path, scenario, Path("somewhere") / "origin.shoreboard")
    assert path.parent == tmp_path
    assert path.name[20:].removesuffix(".shoreboard") == name


def test_a_scenario_that_has_no_name_at_all_is_saved(tmp_path: Path) -> None:
    path = save_copy(tmp_path, new_scenario("", "Today", "Plan"), None)
    assert re.fullmatch(r"[\d.-]+ [\d.]+\.shoreboard", path.name)


def test_a_scenario_beyond_the_limits_is_saved(tmp_path: Path) -> None:
    path = save_copy(tmp_path, new_scenario("Long", "x" * 10_001, "Plan"), None)
    assert b"x" * 10_001 in path.read_bytes()


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(UnwritableFileError):
        save_copy(tmp_path / "file" / "recovery", SCENARIO, None)
