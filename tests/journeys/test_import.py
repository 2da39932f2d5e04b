"""A person takes a table in, sees what becomes of its rows, and takes it back."""

from pathlib import Path

from tests.journeys.conftest import Starter
from tests.journeys.documents import document, write
from tests.journeys.hand import Hand
from tests.journeys.program import BOTH, HOME, PARTNER, TRAY, Program
from tests.journeys.waiting import becomes, until

TABLE = """Task|Who|Where
Call center|vendor|offshore
Payroll|own|home
Legal|own|vendor
"""


def test_a_table_comes_in_and_goes_again(start: Starter, hand: Hand, tmp_path: Path) -> None:
    table = tmp_path / "sales.csv"
    table.write_text(TABLE)
    path = write(tmp_path / "plan.shoreboard", document("Plan", {"Call center": HOME_ZONE}))
    program = start(path)
    the_table_is_chosen(program, hand, table)
    what_will_happen_is_seen_and_corrected(program, hand)
    hand.click(program.button("Import 2 rows"))
    becomes(lambda: program.cards(BOTH), ["Call center"])
    becomes(lambda: program.cards(HOME), ["Payroll"])
    said = "sales.csv: 1 added, 1 updated, 1 refused. Edit › Undo takes it back."
    until(lambda: said in program.labels(), "what has happened")
    hand.click(program.entry("Edit"))
    hand.click(program.entry("Undo Import sales.csv"))
    becomes(lambda: program.cards(HOME), ["Call center"])
    becomes(program.titles, ["Plan — Shoreboard"])
    assert [program.cards(zone) for zone in (BOTH, PARTNER, TRAY)] == [[], [], []]
    hand.keys("ctrl+q")
    assert program.exit_code() == 0


HOME_ZONE = "in-house-domestic"


def the_table_is_chosen(program: Program, hand: Hand, table: Path) -> None:
    for entry in ("File", "Import…"):
        hand.click(program.entry(entry))
    becomes(program.dialog, "Import a table")
    hand.type(str(table))
    hand.keys("Return")
    becomes(program.dialog, "Import sales.csv")


def what_will_happen_is_seen_and_corrected(program: Program, hand: Hand) -> None:
    counts = "1 added, 1 updated, 1 refused"
    until(lambda: counts in program.labels(), "what will happen")
    hand.keys("Down", "Down")
    reason = "Row 4: Legal. Refused. “vendor” contradicts another column."
    until(lambda: reason in program.labels(), "why a row is refused")
    hand.keys("alt+s", "Up")
    until(lambda: "3 added" in program.labels(), "the rows as another separator makes them")
    hand.keys("Down")
    until(lambda: counts in program.labels(), "what will happen")
