"""A document that Qt writes is the same at any time, and as long as its parts say."""

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from shoreboard.exporters.options import PAGES, Options
from shoreboard.exporters.pdf_file import written
from tests.exporters.boards import BOARDS, material

pytestmark = pytest.mark.usefixtures("qapp")


def test_each_page_is_painted_in_its_own_pixels() -> None:
    seen: list[tuple[int, float]] = []

    def paint(painter: QPainter, page: int) -> None:
        seen.append((page, painter.worldTransform().mapRect(QRectF(0, 0, 1920, 1080)).width()))
        painter.translate(500, 500)

    given = material(BOARDS["everything"]())
    data = written(given, Options(), PAGES["16:9"], range(3), paint)
    (width,) = {round(each) for _, each in seen}
    dots_a_point = 1920 / 338.667 * 25.4 / 72
    assert width == pytest.approx(338.667 / 25.4 * 72 * dots_a_point, rel=0.02)
    assert [page for page, _ in seen] == [0, 1, 2]
    assert data.count(b"/MediaBox") == 3


def test_two_documents_of_one_scenario_have_ids_of_their_own() -> None:
    given = material(BOARDS["everything"]())
    first, second, again = (
        written(given, unlike, PAGES["a4"], range(1), lambda _painter, _page: None)
        for unlike in ("one", "two", "one")
    )
    assert first == again
    assert first != second
