"""Paints what a predicting class sees from its layout."""

from collections.abc import Mapping

from PySide6.QtGui import QColor

from shoreboard.domain.activity import ActivityId
from shoreboard.layout.prediction import BarLayout, PredictionLayout
from shoreboard.picture.brush import Brush, qt_rect
from shoreboard.picture.card_painting import CardFace
from shoreboard.picture.scene_painting import paint_scene

_ROUND = 0.55
"""How round the corners of zones are, in sizes of the letters on cards."""
_RIGHT = 0.22
"""How thick the outline of the right zone is, in the same."""
_EDGE = 0.08
"""How thick the outline of a bar is, in sizes of its letters."""


def paint_prediction(
    brush: Brush, layout: PredictionLayout, faces: Mapping[ActivityId, CardFace]
) -> None:
    """Paint all of a layout; `faces` has each card in it.

    The zone that is right has a thick outline and a badge, others that can be defended the badge.
    """
    painter, theme = brush.painter, brush.theme
    painter.fillRect(0, 0, *layout.size, QColor(theme.ground))
    brush.text(layout.question, theme.text)
    painter.save()
    painter.translate(0, layout.top)
    paint_scene(brush, layout.board, faces)
    for bars in layout.bars.values():
        for number, bar in enumerate(bars, 1):
            _paint_bar(brush, bar, is_last=number == len(bars))
    _paint_right(brush, layout)
    painter.restore()
    for block in layout.below:
        brush.text(block, theme.text)


def _paint_bar(brush: Brush, bar: BarLayout, *, is_last: bool) -> None:
    """Paint a bar and its words; those of the last round are filled, earlier ones outlined."""
    theme, pixels = brush.theme, bar.behind.pixels
    if bar.bar.width:
        fill = theme.text_soft if is_last else theme.surface
        width = max(theme.line, pixels * _EDGE)
        brush.box(qt_rect(bar.bar), pixels * 0.2, fill, theme.text_soft, width)
    brush.text(bar.before, theme.text)
    brush.text(bar.behind, theme.text)


def _paint_right(brush: Brush, layout: PredictionLayout) -> None:
    theme, label = brush.theme, layout.board.label
    width = max(theme.line_strong, label * _RIGHT)
    for rank, (zone, badge) in enumerate(layout.badges.items()):
        is_so = rank == 0
        if is_so:
            rect = qt_rect(layout.board.zones[zone].rect)
            brush.box(rect, label * _ROUND, None, theme.text, width)
        fill, check = (theme.text, theme.ground) if is_so else (theme.ground, theme.text)
        brush.box(qt_rect(badge), badge.height / 2, fill, theme.text, width / 2)
        brush.icon("check", check, badge.inset(badge.width // 6, badge.height // 6))
