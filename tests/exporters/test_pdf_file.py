"""A document that Qt writes is the same at any time, and as long as its parts say."""

import re

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from shoreboard.exporters.material import Material
from shoreboard.exporters.options import PAGES
from shoreboard.exporters.pdf_file import written
from tests.exporters.boards import BOARDS, material

pytestmark = pytest.mark.usefixtures("qapp")


def test_each_page_is_painted_in_its_own_pixels() -> None:
    seen: list[tuple[int, float]] = []

    def paint(painter: QPainter, page: int) -> None:
        seen.append((page, painter.worldTransform().mapRect(QRectF(0, 0, 1920, 1080)).width()))
        painter.translate(500, 500)

    given = material(BOARDS["everything"]())
    data = written(given, PAGES["16:9"], range(3), paint)
    (width,) = {round(each) for _, each in seen}
    dots_a_point = 1920 / 338.667 * 25.4 / 72
    assert width == pytest.approx(338.667 / 25.4 * 72 * dots_a_point, rel=0.02)
    assert [page for page, _ in seen] == [0, 1, 2]
    assert data.count(b"/MediaBox") == 3


def test_an_id_is_that_of_what_is_in_a_document_alone() -> None:
    given = material(BOARDS["everything"]())

    def document(words: str, source: Material = given) -> bytes:
        def paint(painter: QPainter, _page: int) -> None:
            painter.drawText(50, 50, words)

        return written(source, PAGES["a4"], range(1), paint)

    assert document("one") == document("one", given._replace(file=b"other"))
    ids = [re.findall(rb"uuid:([-0-9a-f]{36})", document(each))[0] for each in ("one", "two")]
    assert ids[0] != ids[1]
    assert document("one").count(ids[0].hex().encode()) == 2
