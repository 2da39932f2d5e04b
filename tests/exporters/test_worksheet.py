"""Work sheet and answer key: the same board, cards and code; only the key has answers."""

from dataclasses import replace
from io import BytesIO
from typing import Any

import pytest
from docx import Document

from shoreboard.domain.lenses import Lens
from shoreboard.exporters.exporter import AnswersNeededError
from shoreboard.exporters.options import PAGES, Options
from shoreboard.exporters.sheets import lesson_code
from shoreboard.exporters.worksheet import KEY, SHEET
from tests.explanations.boards import CAPTIVE, HOME, OFFSHORE, TRAY, VENDOR, board
from tests.exporters.boards import BOARDS, material
from tests.helpers.given_away import tells

LESSON = board({"Calls": OFFSHORE, "Legal": VENDOR, "Shop": HOME, "Design": TRAY})


def opened(data: bytes) -> Any:
    return Document(BytesIO(data))


def cells(table: Any) -> list[list[str]]:
    return [[cell.text for cell in row.cells] for row in table.rows]


def stamp(document: Any) -> str:
    return document.sections[0].footer.paragraphs[0].text.partition(" · ")[0]


def test_the_sheet_has_an_empty_board_and_the_cards_that_belong_on_it() -> None:
    given, cards = map(cells, opened(SHEET.make(material(LESSON), Options())).tables)
    assert given[0][1:] == ["At home", "Abroad"]
    assert [row[0] for row in given[1:]] == ["Own staff", "Another firm"]
    assert [row[1:] for row in given[1:]] == [["", ""], ["", ""]]
    assert cards == [["Calls", "Legal", "Shop"]]


def test_the_key_has_the_cards_where_they_stand_and_why() -> None:
    document = opened(KEY.make(material(LESSON), Options()))
    given, answers = map(cells, document.tables)
    assert [row[1:] for row in given[1:]] == [["Shop", ""], ["Legal", "Calls"]]
    assert answers[1] == ["Calls", "Another firm", "Abroad", "Offshore outsourcing"]
    text = "\n".join(each.text for each in document.paragraphs)
    assert "Calls Another firm: outsourced. Abroad, seen from Germany: offshored." in text


def test_both_bear_the_same_code_and_another_lesson_another() -> None:
    given = material(LESSON)
    code = lesson_code(given)
    for each in (SHEET, KEY):
        assert stamp(opened(each.make(given, Options()))) == f"Lesson {code}"
    assert lesson_code(material(replace(LESSON, title="Another"))) != code


@pytest.mark.parametrize("name", ["everything", "scenes", "many"])
def test_the_sheet_tells_no_answers(name: str) -> None:
    scenario = replace(BOARDS[name](), title="Quiet")
    document = opened(SHEET.make(material(scenario), Options(answers=False)))
    told = [each.text for each in document.paragraphs]
    told += [text for table in document.tables for row in cells(table) for text in row]
    assert [each for each in told if tells(each)] == []


def test_a_key_with_hidden_answers_is_refused() -> None:
    with pytest.raises(AnswersNeededError):
        KEY.make(material(LESSON), Options(answers=False))


def test_names_are_words_whatever_they_are() -> None:
    given = material(BOARDS["hostile"]())
    document = opened(KEY.make(given, Options()))
    words = [row[0] for table in document.tables[1::2] for row in cells(table)]
    assert "<script>alert(1)</script>" in words
    assert "=cmd|' /C calc'!A0" in words


@pytest.mark.parametrize(("page", "width"), [("16:9", 210), ("a4", 210), ("letter", 215.9)])
def test_sheets_are_a4_or_letter(page: str, width: float) -> None:
    document = opened(SHEET.make(material(LESSON), Options(page=PAGES[page])))
    assert document.sections[0].page_width.mm == pytest.approx(width, abs=0.1)


def test_nothing_placed_is_a_sheet_without_a_board() -> None:
    assert opened(SHEET.make(material(BOARDS["empty"]()), Options())).tables == []


def test_the_board_is_the_same_by_any_definitions_and_the_key_says_what_they_make_of_it() -> None:
    captive = replace(board({"Plant": CAPTIVE}), lens=Lens.PRESS)
    given, answers = map(cells, opened(KEY.make(material(captive), Options())).tables)
    assert given[1] == ["Own staff", "", "Plant"]
    assert answers[1] == ["Plant", "Own staff", "Abroad", "Both at once"]
