"""`shoreboard export` as a process of its own, on a machine without widgets and a display."""

import os
from pathlib import Path

import pytest

from shoreboard.domain.scenario import new_scenario
from shoreboard.exporters.registry import EXPORTERS
from shoreboard.storage import carried, files
from tests.commands.running import shoreboard
from tests.exporters.boards import BOARDS

NAMES = [each.id for each in EXPORTERS]


@pytest.fixture
def lesson(tmp_path: Path) -> Path:
    path = tmp_path / "lesson.shoreboard"
    files.write(path, BOARDS["everything"]())
    os.utime(path, (1_000_000_000, 1_000_000_000))
    return path


def test_all_formats_are_listed() -> None:
    done = shoreboard("export", "--list-formats")
    assert done.returncode == 0
    listed = [tuple(line.split()[:2]) for line in done.stdout.splitlines()]
    assert listed == [(each.id, each.suffix) for each in EXPORTERS]


@pytest.mark.parametrize("name", NAMES)
def test_each_format_is_written_by_its_name_twice_the_same(lesson: Path, name: str) -> None:
    suffix = EXPORTERS[NAMES.index(name)].suffix
    one, other = lesson.with_name(f"one{suffix}"), lesson.with_name("other")
    first = shoreboard("export", lesson, "-o", one)
    assert (first.returncode, first.stderr, first.stdout) == (0, "", f"{one}\n")
    second = shoreboard("export", lesson, "-o", other, "--format", name)
    assert second.returncode == 0, second.stderr
    assert one.read_bytes() == other.read_bytes()


def test_several_files_go_into_a_folder_with_a_file_for_each_scene(
    lesson: Path, tmp_path: Path
) -> None:
    second = tmp_path / "second.shoreboard"
    second.write_bytes(lesson.read_bytes())
    out = tmp_path / "new" / "folder"
    done = shoreboard("export", lesson, second, "-o", out, "--format", "svg", "--scene", "all")
    assert done.returncode == 0, done.stderr
    written = [f"{stem} {n}.svg" for stem in ("lesson", "second") for n in (1, 2)]
    assert sorted(each.name for each in out.iterdir()) == written


def test_a_picture_opens_again_and_what_is_hidden_does_not(lesson: Path) -> None:
    out = lesson.with_name("out.png")
    assert shoreboard("export", lesson, "-o", out).returncode == 0
    assert carried.read(out) == files.read(lesson)
    again = lesson.with_name("again.svg")
    assert shoreboard("export", out, "-o", again, "--hide-answers").returncode == 0
    with pytest.raises(carried.NothingCarriedError):
        carried.read(again)


def test_nothing_is_written_over_unasked(lesson: Path) -> None:
    out = lesson.with_name("out.svg")
    out.write_text("mine")
    done = shoreboard("export", lesson, "-o", out)
    assert done.returncode == 1
    assert "out.svg exists already" in done.stderr
    assert out.read_text() == "mine"
    assert shoreboard("export", lesson, "-o", out, "--force").returncode == 0
    assert out.read_text() != "mine"


def test_of_two_files_of_one_name_the_second_is_not_written_over_the_first(
    lesson: Path, tmp_path: Path
) -> None:
    other, folder = tmp_path / "other" / lesson.name, tmp_path / "out"
    other.parent.mkdir()
    files.write(other, new_scenario("Other", "Today", "Plan"))
    done = shoreboard("export", lesson, other, "--format", "png", "-o", folder, "--force")
    assert done.returncode == 1
    assert "another file has the same name" in done.stderr
    assert carried.read(folder / f"{lesson.stem}.png") == files.read(lesson)


def test_a_place_where_nothing_can_be_written_is_said(lesson: Path, tmp_path: Path) -> None:
    done = shoreboard("export", lesson, "-o", tmp_path / "no" / "out.png")
    assert done.returncode == 1
    assert "out.png cannot be exported: its folder is not there. Choose" in done.stderr
    assert "File ›" not in done.stderr


def test_what_cannot_be_read_is_said_and_the_others_are_written(
    lesson: Path, tmp_path: Path
) -> None:
    bad, out = tmp_path / "bad.shoreboard", tmp_path / "out"
    bad.write_text("{")
    done = shoreboard("export", bad, lesson, tmp_path / "none", "-o", out, "--format", "svg")
    assert done.returncode == 1
    assert "bad.shoreboard is damaged" in done.stderr
    assert "none cannot be opened" in done.stderr
    assert [each.name for each in out.iterdir()] == ["lesson.svg"]


def test_a_place_that_takes_no_file_is_said(lesson: Path) -> None:
    done = shoreboard("export", lesson, "-o", lesson / "below.svg")
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert done.stderr.startswith("shoreboard export: ")


@pytest.mark.parametrize(
    "wrong",
    [
        ["--format", "docx2"],
        ["--size", "huge"],
        ["--palette", "pink"],
        ["--resolution", "72"],
        ["--scene", "two"],
        ["--language", "xx"],
        ["--cases", "no such case"],
        ["--format", "gift", "--hide-answers"],
        ["--unknown"],
    ],
)
def test_what_means_nothing_is_refused_before_anything_is_done(
    lesson: Path, wrong: list[str]
) -> None:
    out = lesson.with_name("out.svg")
    done = shoreboard("export", lesson, "-o", out, *wrong)
    assert done.returncode == 2
    assert len(done.stderr.splitlines()) == 1
    assert not out.exists()


def test_a_scene_that_is_not_there_is_said(lesson: Path) -> None:
    done = shoreboard("export", lesson, "-o", lesson.with_name("out.svg"), "--scene", "7")
    assert done.returncode == 1
    assert "lesson.shoreboard has no scene 7" in done.stderr


def test_cases_are_asked_about_with_a_scenario_or_without(lesson: Path) -> None:
    both, alone = lesson.with_name("both.gift"), lesson.with_name("alone.gift")
    done = shoreboard("export", lesson, "-o", both, "--cases", "c083")
    assert done.returncode == 0, done.stderr
    assert "Delta Air Lines" in both.read_text("utf-8")
    assert "Helpdesk" in both.read_text("utf-8")
    done = shoreboard("export", "-o", alone, "--cases", "Delta reservation, C109")
    assert done.returncode == 0, done.stderr
    text = alone.read_text("utf-8")
    assert "Delta Air Lines" in text
    assert "Harley-Davidson" in text
    assert "Helpdesk" not in text


def test_what_is_cut_is_said(lesson: Path) -> None:
    out = lesson.with_name("all.kahoot.xlsx")
    done = shoreboard("export", "-o", out, "--cases", "all")
    assert done.returncode == 0
    assert "all.kahoot.xlsx: " in done.stderr
    assert "questions are cut to 120 characters." in done.stderr
