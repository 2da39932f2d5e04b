"""A screen reader walks through the windows while these change."""

from pathlib import Path

from tests.journeys.conftest import Starter
from tests.journeys.hand import Hand
from tests.journeys.waiting import becomes, until


def test_a_reader_may_ask_for_what_has_just_gone(
    start: Starter, hand: Hand, tmp_path: Path
) -> None:
    missing = tmp_path / "missing.shoreboard"
    program = start(missing)
    until(lambda: any(str(missing.name) in label for label in program.labels()), "the problem")
    until(lambda: program.has_ended or program.ask_beyond(), "answers about the window")
    program.press("Got it")  # with it a scroll bar goes
    until(lambda: program.has_ended or program.ask_beyond(), "answers about the window")
    hand.keys("ctrl+e")
    becomes(program.dialog, "Export")
    until(lambda: program.has_ended or program.ask_beyond(), "answers about the dialog")
    hand.keys("Escape")
    becomes(program.dialog, "")
    assert not program.has_ended
