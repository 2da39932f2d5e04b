"""All pages of a board: what is cut on a scene's page is said in full at the end."""

from dataclasses import replace

import pytest
from PySide6.QtGui import QImage, QPainter

from shoreboard.exporters.board_pages import board_pages, cut_words
from shoreboard.exporters.options import PAGES, Options
from shoreboard.exporters.pages import Press
from tests.explanations.boards import HOME, board
from tests.exporters.boards import BOARDS, material

pytestmark = pytest.mark.usefixtures("qapp")
LONG = "A name that goes on " * 15 + "to its end"


def test_what_is_cut_is_told_in_full_and_painted_at_the_end() -> None:
    given = material(board({LONG: HOME, "Calls": HOME}))
    page = Press(given, Options()).page(given.scenes[0])
    assert list(cut_words(given, page)) == [LONG]
    pages = list(board_pages(given, Options(page=PAGES["a4"])))
    assert len(pages) == 2
    image = QImage(1920, 1358, QImage.Format.Format_Grayscale8)
    image.fill(255)
    painter = QPainter(image)
    pages[-1](painter)
    painter.end()
    rows = bytes(image.constBits())
    line = image.bytesPerLine()
    upper = rows[: line * 400]
    assert len(set(upper)) > 1
    assert set(rows[line * 600 : line * 1200]) == {255}


def test_titles_and_captions_that_are_cut_are_told_too() -> None:
    scenario = board({"Calls": HOME}, titles=["Title " * 40 + "end"])
    scenes = tuple(replace(each, caption="Caption " * 90 + "end") for each in scenario.scenes)
    given = material(replace(scenario, scenes=scenes, company="Company " * 20 + "end"))
    page = Press(given, Options()).page(given.scenes[0])
    title, company, caption = cut_words(given, page)
    assert title.split() == ["1", *["Title"] * 40, "end"]
    assert (company, caption) == ("Company " * 20 + "end", "Caption " * 90 + "end")


def test_where_nothing_is_cut_there_are_the_scenes_alone() -> None:
    given = material(BOARDS["scenes"]())
    assert len(list(board_pages(given, Options()))) == 10


@pytest.mark.parametrize("answers", [True, False])
def test_no_more_is_said_in_full_than_is_cut(answers: bool) -> None:
    given = material(BOARDS["everything"]())
    for page in Press(given, Options(answers=answers)).pages():
        assert list(cut_words(given, page)) == []
