"""`shoreboard check` as a process of its own."""

import json
from pathlib import Path

import pytest

from tests.commands.running import shoreboard
from tests.storage.any_scenario import SMALL, as_bytes, changed

KEPT = Path(__file__).parents[1] / "_files" / "format-1.shoreboard"


def faulty(folder: Path) -> Path:
    """Return a file with two faults, and one field that is passed over."""
    path = folder / "faulty.shoreboard"

    def break_it(tree: dict[str, object]) -> None:
        tree.update(weather="x", company=7, home_country="\x1b[31m")

    path.write_bytes(as_bytes(changed(break_it)))
    return path


def test_a_sound_file_is_said_to_be_sound() -> None:
    done = shoreboard("check", KEPT)
    assert (done.returncode, done.stdout, done.stderr) == (0, f"{KEPT}: sound\n", "")


def test_each_finding_has_a_line_with_its_place(tmp_path: Path) -> None:
    path = faulty(tmp_path)
    before = path.read_bytes()
    done = shoreboard("check", path, KEPT)
    assert (done.returncode, done.stderr) == (1, "")
    assert done.stdout.splitlines() == [
        f"{path}: company: something of another type belongs here.",
        f"{path}: home_country: “\\x1b[31m” is no country code of ISO 3166-1.",
        f"{path}: weather: this field is not known here, or stands there twice.",
        f"{KEPT}: sound",
    ]
    assert path.read_bytes() == before
    assert [*tmp_path.iterdir()] == [path]


@pytest.mark.parametrize(
    ("data", "lines"),
    [
        (b"", ["it is empty."]),
        (b"{}", ["it is not a Shoreboard scenario."]),
        (
            b'{"format": 1,\n "scenes": [nothing',
            [
                "line 2, column 14: it is not JSON.",
                "there may be more, which shows when this is mended.",
            ],
        ),
        (
            as_bytes(SMALL | {"format": 99}),
            ["a later version of Shoreboard made it (format 99)."],
        ),
    ],
    ids=lambda value: repr(value)[:20],
)
def test_what_is_no_scenario_gets_its_own_words(
    data: bytes, lines: list[str], tmp_path: Path
) -> None:
    path = tmp_path / "plan.shoreboard"
    path.write_bytes(data)
    done = shoreboard("check", path)
    assert (done.returncode, done.stderr) == (1, "")
    assert done.stdout.splitlines() == [f"{path}: {line}" for line in lines]


def test_what_cannot_be_opened_does_not_hide_the_others(tmp_path: Path) -> None:
    odd = tmp_path / "a\nb.shoreboard"
    done = shoreboard("check", odd, tmp_path, KEPT)
    assert (done.returncode, done.stderr) == (1, "")
    assert done.stdout.splitlines() == [
        f"{tmp_path}/a\\nb.shoreboard: it cannot be opened: it is not there.",
        f"{tmp_path}: it cannot be opened: what is there is a folder.",
        f"{KEPT}: sound",
    ]


def test_programs_get_json(tmp_path: Path) -> None:
    path = faulty(tmp_path)
    torn = tmp_path / "torn.shoreboard"
    torn.write_bytes(b"{")
    done = shoreboard("check", "--json", KEPT, path, torn)
    assert (done.returncode, done.stderr) == (1, "")
    sound, broken, cut = json.loads(done.stdout)
    assert sound == {"file": str(KEPT), "sound": True, "complete": True, "findings": []}
    assert (broken["file"], broken["sound"], broken["complete"]) == (str(path), False, True)
    assert [(each["code"], each["place"]) for each in broken["findings"]] == [
        ("wrong-type", "company"),
        ("unknown-country", "home_country"),
        ("unread-field", "weather"),
    ]
    assert (cut["sound"], cut["complete"]) == (False, False)
    (finding,) = cut["findings"]
    assert (finding["code"], finding["line"], finding["column"]) == ("not-json", 1, 2)
    assert "place" not in finding
