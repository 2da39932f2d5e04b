"""Painted costs: what loses is hatched and what saves is not, in every palette and direction."""

from itertools import product

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter

from shoreboard.layout.geometry import Rect
from shoreboard.layout.layers import LayersWords, LayerWords, lay_out_layers
from shoreboard.layout.tornado import SwingWords, TornadoLayout, TornadoWords, lay_out_tornado
from shoreboard.picture.brush import Brush
from shoreboard.picture.cost_painting import layer_colors, paint_layers, paint_tornado
from shoreboard.picture.font_measure import ruler_of
from shoreboard.picture.palettes import LIGHT, THEMES, Theme

pytestmark = pytest.mark.usefixtures("qapp")

SWINGS = (SwingWords("pay there", 900, -700, "32.8"), SwingWords("interest", 430, 360, "–"))
LAYERS = (
    LayerWords("price", 60),
    LayerWords("landed", 0),
    LayerWords("steering", 20),
    LayerWords("change", 10),
)
LAYERS_WORDS = LayersWords("Staying", "Going", "100", "95", 100, (*LAYERS, LayerWords("risk", 5)))
ways = pytest.mark.parametrize(("theme", "rtl"), [*product(THEMES.values(), (False, True))])


class Canvas:
    """A picture with a brush for it, on the ground of a palette."""

    def __init__(self, theme: Theme, *, rtl: bool) -> None:
        self.image = QImage(600, 300, QImage.Format.Format_RGB32)
        self.image.fill(QColor(theme.ground))
        self.painter = QPainter(self.image)
        if rtl:
            self.painter.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self.brush = Brush(self.painter, theme, QFont())

    def shades(self, rect: Rect) -> list[str]:
        """Return the colors along the middle of a rectangle."""
        y = round(rect.center.y)
        return [self.image.pixelColor(x, y).name() for x in range(rect.x + 2, rect.right - 2)]


def tornado(*, rtl: bool) -> TornadoLayout:
    words = ("Which turns it?", "likely 396", "turns at")
    return lay_out_tornado(
        TornadoWords(SWINGS, 396, *words, is_right_to_left=rtl), 600, 14, ruler_of(QFont())
    )


@ways
def test_only_what_loses_is_hatched(theme: Theme, rtl: bool) -> None:
    canvas, layout = Canvas(theme, rtl=rtl), tornado(rtl=rtl)
    paint_tornado(canvas.brush, layout)
    canvas.painter.end()
    first = layout.rows[0]
    assert (first.loses.x > first.saves.x) is rtl
    loses, saves = canvas.shades(first.loses), canvas.shades(first.saves)
    assert theme.loses in loses
    assert loses.count(theme.loses) < len(loses)
    line = layout.likely_line.x
    beside = [each for x, each in enumerate(saves, first.saves.x + 2) if abs(x - line) > 5]
    assert set(beside) == {theme.saves}


@ways
def test_layers_lie_from_the_firmest_to_the_softest(theme: Theme, rtl: bool) -> None:
    canvas = Canvas(theme, rtl=rtl)
    layout = lay_out_layers(LAYERS_WORDS._replace(is_right_to_left=rtl), 600, 14, ruler_of(QFont()))
    paint_layers(canvas.brush, layout)
    canvas.painter.end()
    for part, color in zip(layout.going.parts, layer_colors(theme), strict=True):
        assert not part.width or color in canvas.shades(part)
    assert theme.staying in canvas.shades(layout.staying.parts[0])
    assert [entry.layer for entry in layout.legend] == [0, 2, 3, 4]
    for entry in layout.legend:
        assert layer_colors(theme)[entry.layer] in canvas.shades(entry.swatch)


def test_a_row_that_is_lit_shows_where_it_can_be_held() -> None:
    pictures: list[QImage] = []
    for lit in (None, 1):
        canvas = Canvas(LIGHT, rtl=False)
        paint_tornado(canvas.brush, tornado(rtl=False), lit)
        canvas.painter.end()
        pictures.append(canvas.image)
    other, row = tornado(rtl=False).rows
    plain, lit = pictures
    for end in (row.low, row.high):
        y = round(end.center.y)
        assert plain.pixelColor(end.x, y) != lit.pixelColor(end.x, y)
    y = round(other.row.center.y)
    assert plain.pixelColor(other.high.x + 1, y) == lit.pixelColor(other.high.x + 1, y)
