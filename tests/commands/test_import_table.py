"""`shoreboard import` as a process of its own."""

import json
from pathlib import Path
from subprocess import CompletedProcess

import pytest

from shoreboard.domain.zone import Zone
from shoreboard.storage import files
from tests.commands.running import shoreboard

TABLES = Path(__file__).parents[1] / "_files" / "tables"


def run(*argv: object) -> CompletedProcess[str]:
    return shoreboard("import", *argv)


@pytest.mark.parametrize("name", ["comma-utf-8.csv", "excel.xlsx", "opendocument.ods"])
def test_a_table_becomes_a_scenario_without_widgets(name: str, tmp_path: Path) -> None:
    output = tmp_path / "made.shoreboard"
    done = run(TABLES / name, "-o", output, "--home-country", "de")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.endswith(f"{name}: Rows: 5 added.\n")
    scenario = files.read(output)
    (scene,) = scenario.scenes
    zones = {
        scenario.activities[card].name: placement.zone
        for card, placement in scene.placements.items()
    }
    assert zones == {
        "Call center": Zone.OFFSHORE_OUTSOURCING,
        "IT services": Zone.IN_HOUSE_DOMESTIC,
        "Versand": Zone.DOMESTIC_OUTSOURCING,
        "Tech support": Zone.CAPTIVE_OFFSHORING,
        "Café": Zone.IN_HOUSE_DOMESTIC,
    }


def test_columns_that_are_not_taken_can_be_kept_in_the_notes(tmp_path: Path) -> None:
    table, output = tmp_path / "t.csv", tmp_path / "made.shoreboard"
    table.write_text("Activity;Who;Where;FTE;Owner\nIT;own;home;3;Ann\n")
    assert run(table, "-o", output, "--keep-rest").returncode == 0
    (activity,) = files.read(output).activities.values()
    assert activity.note == "FTE: 3\nOwner: Ann"
    assert run(table, "-o", output, "--force").returncode == 0
    (activity,) = files.read(output).activities.values()
    assert activity.note == ""


def test_rows_that_name_no_scene_go_into_the_one_that_is_asked_for(tmp_path: Path) -> None:
    table, output = tmp_path / "t.csv", tmp_path / "made.shoreboard"
    table.write_text("Activity;Who;Where;Scene\nIT;own;home;\nHR;own;home;Plan\n")
    assert run(table, "-o", output, "--scene", "2025").returncode == 0
    assert [scene.title for scene in files.read(output).scenes] == ["2025", "Plan"]
    assert run(table, "-o", output, "--scene", "Plan", "--force").returncode == 0
    assert [scene.title for scene in files.read(output).scenes] == ["Plan"]
    assert run(table, "-o", output, "--force").returncode == 0
    assert [scene.title for scene in files.read(output).scenes] == ["Today", "Plan"]


def test_a_title_that_no_scene_can_have_is_said(tmp_path: Path) -> None:
    output = tmp_path / "made.shoreboard"
    done = run(TABLES / "comma-utf-8.csv", "-o", output, "--scene", "x" * 20_000)
    assert (done.returncode, output.exists()) == (2, False)
    assert done.stderr.startswith("shoreboard import: ")
    assert "Traceback" not in done.stderr


def test_refused_rows_are_said_and_the_others_written(tmp_path: Path) -> None:
    table, output = tmp_path / "t.csv", tmp_path / "made.shoreboard"
    table.write_text(
        "Activity;Who;Where;Vendor;Scene\nIT;own;home;Acme\x1b[31m;A\nHR;own;home;;B\n"
    )
    done = run(table, "-o", output)
    assert done.returncode == 1
    reason = "Own staff does the work, and yet there is a partner: “Acme\\x1b[31m”."
    assert done.stderr == f"{table}: row 2: {reason}\n"
    scenario = files.read(output)
    assert [scene.title for scene in scenario.scenes] == ["B"]
    assert [each.name for each in scenario.activities.values()] == ["HR"]


def test_a_file_that_exists_is_replaced_only_by_force(tmp_path: Path) -> None:
    output = tmp_path / "made.shoreboard"
    output.write_text("mine")
    done = run(TABLES / "comma-utf-8.csv", "-o", output)
    assert (done.returncode, output.read_text()) == (2, "mine")
    assert "made.shoreboard exists already." in done.stderr
    done = run(TABLES / "comma-utf-8.csv", "-o", output, "--force")
    assert (done.returncode, len(files.read(output).activities)) == (0, 5)
    said = "Whether India is at home is not known: no home country is set."
    assert f"comma-utf-8.csv: “Call center”, row 2: {said}\n" in done.stdout


def test_a_name_that_is_too_long_gets_a_sentence(tmp_path: Path) -> None:
    done = run(TABLES / "comma-utf-8.csv", "-o", tmp_path / f"{'x' * 300}.shoreboard")
    assert done.returncode == 2
    assert done.stderr.startswith("shoreboard import: ")
    assert done.stderr.count("\n") == 1


@pytest.mark.parametrize(
    ("content", "more"),
    [
        (b"", ()),
        (b"PK\x03\x04", ()),
        (None, ()),
        (b"IT", ("--home-country", "XX")),
        (b"Activity,Who,Where\n", ()),
    ],
)
def test_what_cannot_be_read_gets_a_sentence(
    content: bytes | None, more: tuple[str, ...], tmp_path: Path
) -> None:
    table, output = tmp_path / "t.csv", tmp_path / "made.shoreboard"
    if content is not None:
        table.write_bytes(content)
    done = run(table, "-o", output, *more)
    assert done.returncode == 2
    assert done.stderr.startswith("shoreboard import: " + ("" if more else f"{table}: "))
    assert done.stderr.count("\n") == 1
    assert not output.exists()


PEOPLE = Path(__file__).parents[1] / "_files" / "tables_of_people"


def test_what_was_understood_is_said_or_not_or_as_json(tmp_path: Path) -> None:
    table, output = PEOPLE / "total.csv", tmp_path / "made.shoreboard"
    done = run(table, "-o", output)
    assert done.stdout.splitlines() == [
        "total.csv: A: Activity is the activity: its heading says so, and 4 of 4 cells fit.",
        "total.csv: B: Who is who does it: its heading says so, and 2 of 2 cells fit.",
        "total.csv: C: Where is where it is done: its heading says so, and 2 of 2 cells fit.",
        "total.csv: D: FTE is not taken: what it says is not known.",
        "total.csv: Rows: 2 added, 2 passed over.",
    ]
    assert run(table, "-o", output, "--force", "--quiet").stdout == ""
    said = json.loads(run(table, "-o", output, "--force", "--json").stdout)
    assert said["counts"] == {"added": 2, "passed": 2}
    assert [each["taken_for"] for each in said["columns"]] == ["activity", "who", "where", None]
    assert [each["outcome"] for each in said["rows"]] == ["added", "added", "passed", "passed"]


def test_the_row_of_headings_and_the_sheet_can_be_said(tmp_path: Path) -> None:
    output = tmp_path / "made.shoreboard"
    book = PEOPLE / "cover_first.xlsx"
    assert run(book, "-o", output, "--sheet", "cover", "--heading-row", "0").returncode == 0
    names = {each.name for each in files.read(output).activities.values()}
    assert names == {"Outsourcing register", "Version 3, approved by the board"}
    done = run(book, "-o", output, "--force", "--sheet", "Third")
    assert (done.returncode, "There is no sheet “Third”" in done.stderr) == (2, True)


def test_where_nothing_is_taken_nothing_is_written(tmp_path: Path) -> None:
    table, output = tmp_path / "t.csv", tmp_path / "made.shoreboard"
    table.write_text("Activity;Who;Where\nIT;own;vendor\n")
    done = run(table, "-o", output)
    assert (done.returncode, output.exists()) == (2, False)
    assert "No row could be taken; nothing was written." in done.stderr


def test_a_terminal_is_not_sent_to_a_menu(tmp_path: Path) -> None:
    done = run(PEOPLE / "total.csv", "-o", tmp_path / "none" / "made.shoreboard")
    assert (done.returncode, "File ›" in done.stderr) == (2, False)
    scenario = tmp_path / "scenario.csv"
    scenario.write_text('{"format": 3}')
    done = run(scenario, "-o", tmp_path / "made.shoreboard")
    assert (done.returncode, "File ›" in done.stderr) == (2, False)
