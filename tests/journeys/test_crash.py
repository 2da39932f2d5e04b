"""The program fails: the work is safe before anything is said, and the person goes on."""

import json
from pathlib import Path

from tests.journeys.conftest import Starter
from tests.journeys.hand import Hand
from tests.journeys.program import ABROAD, BOTH, PARTNER, Program
from tests.journeys.waiting import becomes, until

FAILING_PROGRAM = Path(__file__).with_name("failing_program.py")
FAULT = "RuntimeError: a wheel came off"


def test_a_fault_costs_nothing(start: Starter, hand: Hand) -> None:
    program = start.run(FAILING_PROGRAM, "--data-dir", start.data_dir)
    hand.click(program.card("Call center"))
    hand.keys("ctrl+4")
    becomes(lambda: program.cards(BOTH), ["Call center"])
    hand.keys("ctrl+2")
    becomes(program.dialog, "Program error")
    (copy,) = copies(start.data_dir)
    placements = json.loads(copy.read_text())["scenes"][-1]["placements"]
    assert {"activity": "call-center", "zone": "captive-offshoring"} in placements
    the_report_can_be_copied(program, hand, copy)
    the_program_goes_on(program, hand)
    assert copies(start.data_dir) == []
    assert program.errors().count("Traceback") == 1
    assert FAULT in program.errors()
    start.complaints[program] = program.errors()


def the_report_can_be_copied(program: Program, hand: Hand, copy: Path) -> None:
    until(lambda: FAULT in program.labels(), "what went wrong")
    until(lambda: any(str(copy) in label for label in program.labels()), "where the copy is")
    assert FAULT in (program.text("Report") or "")
    hand.click(program.button("Copy the report"))
    hand.click(program.button("Keep working"))
    becomes(program.dialog, "")
    hand.keys("ctrl+f")
    becomes(program.focused, ["Search all activities"])
    hand.keys("ctrl+v")
    until(lambda: FAULT in (program.text("Search all activities") or ""), "the report")
    hand.keys("Escape")
    becomes(lambda: program.text("Search all activities"), "")


def the_program_goes_on(program: Program, hand: Hand) -> None:
    assert program.cards(ABROAD) == ["Call center"]
    hand.drag(program.card("Call center"), program.zone(PARTNER))
    becomes(lambda: program.cards(PARTNER), ["Shipping", "Call center"])
    hand.keys("ctrl+q")
    becomes(program.dialog, "Unsaved changes")
    hand.click(program.button("Discard changes"))
    assert program.exit_code() == 0


def copies(data_dir: Path) -> list[Path]:
    """Return the recovery copies that are there."""
    return sorted(data_dir.rglob("*.shoreboard"))
