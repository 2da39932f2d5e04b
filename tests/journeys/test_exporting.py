"""A person exports a picture, and opens it again as the board."""

from pathlib import Path

from tests.journeys.conftest import Starter
from tests.journeys.documents import document, write
from tests.journeys.hand import Hand
from tests.journeys.program import BOTH, HOME, Program
from tests.journeys.test_files import answer_with_a_name
from tests.journeys.waiting import becomes, until

ZONES = {"Call center": "offshore-outsourcing", "Payroll": "in-house-domestic"}


def test_a_picture_goes_out_and_opens_again_as_the_board(
    start: Starter, hand: Hand, tmp_path: Path
) -> None:
    path = write(tmp_path / "plan.shoreboard", document("Plan", ZONES))
    picture = tmp_path / "board.png"
    the_picture_is_exported(start(path), hand, picture)
    path.unlink()
    it_is_opened(start(), hand, picture)


def the_picture_is_exported(program: Program, hand: Hand, picture: Path) -> None:
    for entry in ("File", "Export…"):
        hand.click(program.entry(entry))
    becomes(program.dialog, "Export")
    hand.click(program.button("Export…"))
    answer_with_a_name(program, hand, "Export", picture)
    until(lambda: "Exported: board.png." in program.labels(), "the word that it is exported")
    assert picture.is_file()
    hand.keys("ctrl+q")
    assert program.exit_code() == 0


def it_is_opened(program: Program, hand: Hand, picture: Path) -> None:
    hand.keys("ctrl+o")
    answer_with_a_name(program, hand, "Open a scenario", picture)
    becomes(program.dialog, "")
    becomes(lambda: program.cards(BOTH), ["Call center"])
    becomes(lambda: program.cards(HOME), ["Payroll"])
    hand.keys("ctrl+q")
    assert program.exit_code() == 0
