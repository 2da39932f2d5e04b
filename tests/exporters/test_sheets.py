"""A sheet and its key as blocks: what both have, and what only the key has."""

import pytest

from shoreboard.exporters.exporter import AnswersNeededError
from shoreboard.exporters.options import Options
from shoreboard.exporters.report import Bullets, ReportTable
from shoreboard.exporters.sheets import (
    BoardGrid,
    CutCards,
    NewPage,
    SheetRemark,
    answer_key,
    lesson_code,
    work_sheet,
)
from tests.explanations.boards import HOME, OFFSHORE, TRAY, VENDOR, board
from tests.exporters.boards import BOARDS, material

LESSON = board({"Calls": OFFSHORE, "Legal": VENDOR, "Shop": HOME, "Design": TRAY})


def test_a_sheet_has_an_empty_board_and_its_cards_to_cut_out_or_in_a_list() -> None:
    for to_cut, kind in ((True, CutCards), (False, Bullets)):
        blocks = work_sheet(material(LESSON), Options(cards_to_cut=to_cut)).blocks
        (grid,) = (each for each in blocks if isinstance(each, BoardGrid))
        assert grid.zones == (((), ()), ((), ()))
        (cards,) = (each for each in blocks if isinstance(each, CutCards | Bullets))
        assert isinstance(cards, kind)
        assert cards[0] == ("Calls", "Legal", "Shop")
        assert not any(isinstance(each, ReportTable | SheetRemark) for each in blocks)


def test_a_key_has_each_card_where_it_stands_and_says_why() -> None:
    blocks = answer_key(material(LESSON), Options()).blocks
    (grid,) = (each for each in blocks if isinstance(each, BoardGrid))
    assert grid.zones == ((("Shop",), ()), (("Legal",), ("Calls",)))
    assert [each.name for each in blocks if isinstance(each, SheetRemark)] == [
        "Calls",
        "Legal",
        "Shop",
    ]
    with pytest.raises(AnswersNeededError):
        answer_key(material(LESSON), Options(answers=False))


def test_both_have_the_code_at_their_foot_and_a_page_for_each_scene() -> None:
    given = material(BOARDS["scenes"]())
    for make in (work_sheet, answer_key):
        sheet = make(given, Options())
        assert sheet.foot.startswith(f"Lesson {lesson_code(given)}")
        assert sum(isinstance(each, NewPage) for each in sheet.blocks) == 9
