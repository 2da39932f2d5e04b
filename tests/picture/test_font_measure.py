import pytest
from PySide6.QtGui import QFont, QFontMetricsF

from shoreboard.picture.font_measure import FontMeasure, font_of, ruler_of

pytestmark = pytest.mark.usefixtures("qapp")


def test_text_is_measured_as_it_is_drawn() -> None:
    measure = FontMeasure(QFont())
    for pixels in (9, 24, 120):
        for bold in (False, True):
            drawn = QFontMetricsF(font_of(QFont(), pixels, bold=bold))
            wanted = drawn.horizontalAdvance("Call center, 客服")
            assert measure.width("Call center, 客服", pixels, bold=bold) == wanted
    assert measure.line_height(48) > measure.line_height(24) >= 24


def test_no_text_is_drawn_wider_than_a_layout_takes_it_to_be() -> None:
    ruler = ruler_of(QFont())
    for pixels in range(10, 100):
        for bold in (False, True):
            drawn = QFontMetricsF(font_of(QFont(), pixels, bold=bold))
            for text in ("Shipping", "Offshore outsourcing", "IT services", "Überprüfung"):
                assert drawn.horizontalAdvance(text) <= ruler.width(text, bold=bold) * pixels


def test_what_is_measured_is_kept_for_a_family() -> None:
    larger = QFont()
    larger.setPointSizeF(40)
    assert ruler_of(QFont()) is ruler_of(larger)
