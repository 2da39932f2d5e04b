"""`shoreboard check --repair` as a process of its own."""

import json
import os
from pathlib import Path

import pytest

from shoreboard.storage import files
from tests.commands.running import shoreboard

KEPT = Path(__file__).parents[1] / "_files" / "format-3.shoreboard"
WHOLE = files.read(KEPT)


@pytest.fixture
def cut(tmp_path: Path) -> Path:
    """A file that a stick has cut off in the second scene."""
    path = tmp_path / "lesson.shoreboard"
    data = KEPT.read_bytes()
    path.write_bytes(data[: data.rindex(b'"zone"')])
    return path


def test_what_can_be_saved_is_saved_and_the_rest_is_said(cut: Path, tmp_path: Path) -> None:
    copy, before = tmp_path / "copy.shoreboard", cut.read_bytes()
    done = shoreboard("check", "--repair", cut, "-o", copy)
    assert (done.returncode, done.stderr) == (1, "")
    first, *_, last = done.stdout.splitlines()
    assert first.startswith(f"{cut}: line ")
    assert first.endswith(": it is not JSON.")
    assert last == f"{copy}: saved: {len(WHOLE.activities)} activities, 2 scenes."
    assert files.read(copy).scenes[0] == WHOLE.scenes[0]
    assert shoreboard("check", copy).stdout == f"{copy}: sound\n"
    assert cut.read_bytes() == before
    assert sorted(tmp_path.iterdir()) == [copy, cut]


def test_of_a_sound_file_the_copy_is_the_same(tmp_path: Path) -> None:
    copy = tmp_path / "copy.shoreboard"
    done = shoreboard("check", "--repair", KEPT, "-o", copy)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.splitlines()[0] == f"{KEPT}: sound"
    assert copy.read_bytes() == KEPT.read_bytes()


def test_programs_are_told_the_same(cut: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy.shoreboard"
    done = shoreboard("check", "--json", "--repair", cut, "-o", copy)
    told = json.loads(done.stdout)
    assert done.returncode == 1
    assert (told["file"], told["copy"], told["sound"]) == (str(cut), str(copy), False)
    assert (told["activities"], told["scenes"]) == (len(WHOLE.activities), 2)
    assert told["findings"][0]["code"] == "not-json"


def test_where_nothing_can_be_saved_nothing_is_written(tmp_path: Path) -> None:
    path, copy = tmp_path / "lesson.shoreboard", tmp_path / "copy.shoreboard"
    path.write_bytes(bytes(4096))
    done = shoreboard("check", "--repair", path, "-o", copy)
    assert (done.returncode, done.stderr) == (2, "")
    assert done.stdout.splitlines() == [
        f"{path}: nothing but zeros is in it, as after a power cut.",
        f"{path}: nothing of it can be saved.",
    ]
    assert not copy.exists()
    done = shoreboard("check", "--json", "--repair", path, "-o", copy)
    assert (done.returncode, json.loads(done.stdout)["copy"]) == (2, None)
    done = shoreboard("check", "--repair", tmp_path / "nowhere", "-o", copy)
    assert (done.returncode, copy.exists()) == (2, False)


def test_a_copy_that_exists_is_replaced_on_demand_alone(cut: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy.shoreboard"
    copy.write_bytes(b"mine")
    done = shoreboard("check", "--repair", cut, "-o", copy)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == "shoreboard check: copy.shoreboard exists already. --force\n"
    assert copy.read_bytes() == b"mine"
    assert shoreboard("check", "--repair", cut, "-o", copy, "--force").returncode == 1
    assert files.read(copy).scenes[0] == WHOLE.scenes[0]


@pytest.mark.parametrize("way", ["itself", "relative", "link", "hard link"])
def test_the_file_itself_is_never_written(cut: Path, tmp_path: Path, way: str) -> None:
    before, copy = cut.read_bytes(), tmp_path / "copy.shoreboard"
    match way:
        case "itself":
            copy = cut
        case "relative":
            copy = tmp_path / ".." / tmp_path.name / cut.name
        case "link":
            copy.symlink_to(cut)
        case _:
            os.link(cut, copy)
    done = shoreboard("check", "--repair", cut, "-o", copy, "--force")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.endswith("is the file itself. Choose another name for the copy.\n")
    assert cut.read_bytes() == before


def test_a_copy_that_cannot_be_written_is_said(cut: Path, tmp_path: Path) -> None:
    done = shoreboard("check", "--repair", cut, "-o", tmp_path / "no" / "copy.shoreboard")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("shoreboard check: copy.shoreboard could not be saved: ")
    assert "File ›" not in done.stderr


@pytest.mark.parametrize(
    "argv",
    [["--repair", "a"], ["--repair", "a", "b", "-o", "c"], ["a", "-o", "c"], ["a", "--force"]],
)
def test_arguments_that_make_no_sense_are_said(argv: list[str]) -> None:
    done = shoreboard("check", *argv)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.endswith("Try shoreboard check --help\n")


def test_names_with_hyphens_go_behind_two_of_them(
    cut: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    cut.rename("-x.shoreboard")
    done = shoreboard("check", "--repair", "-o", "copy.shoreboard", "--", "-x.shoreboard")
    assert done.returncode == 1
    assert Path("copy.shoreboard").is_file()
