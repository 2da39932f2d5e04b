"""Blocks as pages: as many as they need, none of them empty, and pictures among them."""

import pytest
from PySide6.QtGui import QImage, QPainter

from shoreboard.exporters.options import Options
from shoreboard.exporters.report import Paragraph, ReportHeading, report
from shoreboard.exporters.sheets import NewPage
from shoreboard.exporters.text_pages import TextPages
from tests.exporters.boards import BOARDS, material

pytestmark = pytest.mark.usefixtures("qapp")
ROOM = (170.0, 250.0)


def pages(*blocks: ReportHeading | Paragraph | NewPage) -> TextPages:
    return TextPages(blocks, "foot", material(BOARDS["empty"]()), Options(), ROOM)


def ink(given: TextPages, number: int, top: float, bottom: float) -> int:
    """Return how many rows of a page are not blank between two parts of its height."""
    image = QImage(1700, 2500, QImage.Format.Format_Grayscale8)
    image.fill(255)
    painter = QPainter(image)
    given.paint(painter, number)
    painter.end()
    rows = range(round(top * 2500), round(bottom * 2500))
    line, data = image.bytesPerLine(), bytes(image.constBits())
    blank = bytes([255]) * 1700
    return sum(data[row * line :][:1700] != blank for row in rows)


def test_a_new_page_begins_where_it_is_wanted() -> None:
    given = pages(Paragraph("one"), NewPage(), Paragraph("two"))
    assert given.count == 2
    assert all(ink(given, number, 0, 0.1) for number in (0, 1))
    assert not ink(given, 0, 0.2, 0.9)


def test_the_foot_stands_on_every_page_and_nothing_upon_it() -> None:
    given = pages(*(Paragraph(f"line {n}") for n in range(200)))
    assert given.count > 2
    for number in range(given.count):
        assert ink(given, number, 0.98, 1)
        assert not ink(given, number, 0.975, 0.982)


def test_names_are_words_and_no_markup() -> None:
    plain, hostile = pages(Paragraph("x")), pages(Paragraph("<h1>x</h1><hr><br>"))
    assert ink(plain, 0, 0, 0.5) > 0
    assert ink(hostile, 0, 0, 0.5) <= 2 * ink(plain, 0, 0, 0.5)


def test_a_report_has_its_scenes_as_pictures() -> None:
    given = material(BOARDS["everything"]())
    made = TextPages(report(given, Options()), "foot", given, Options(), ROOM)
    assert made.count >= 2
    assert ink(made, 0, 0.15, 0.5) > 500
