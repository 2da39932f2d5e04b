"""Paints what staying and going cost, what turns that, and whose jobs it moves, from layouts."""

from collections.abc import Sequence

from PySide6.QtCore import QLineF, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QPainterPath, QPen

from shoreboard.layout.geometry import Rect
from shoreboard.layout.jobs import Figure, JobsLayout
from shoreboard.layout.layers import BarRow, LayersLayout
from shoreboard.layout.tornado import SwingLayout, TornadoLayout
from shoreboard.picture.brush import Brush, qt_rect
from shoreboard.picture.palettes import Theme

_ROUND = 0.2
"""How round the corners of bars are, in sizes of the letters."""
_HATCH, _HATCH_LINE = 0.6, 0.08
"""From one line of a hatch to the next, and how thick one is, in the same."""
_LINE = 0.1
_HEAD = 0.56
"""How wide a person's head is, of the whole width."""
_LEAST_BAR = 2.0
"""A bar is at least so many pixels long, so that it can be seen."""


def layer_colors(theme: Theme) -> tuple[str, ...]:
    """Return the colors of the layers, from the firmest to the softest."""
    return (
        theme.layer_price,
        theme.layer_landed,
        theme.layer_steering,
        theme.layer_change,
        theme.layer_risk,
    )


def paint_layers(brush: Brush, layout: LayersLayout) -> None:
    """Paint the two bars, and below them what the colors mean."""
    theme, colors = brush.theme, layer_colors(brush.theme)
    _paint_stack(brush, layout.staying, (theme.staying,), layout.pixels)
    _paint_stack(brush, layout.going, colors, layout.pixels)
    width = max(theme.line, layout.pixels * 0.06)
    for entry in layout.legend:
        swatch = qt_rect(entry.swatch)
        brush.box(swatch, layout.pixels * _ROUND, colors[entry.layer], theme.edge, width)
        brush.text(entry.name, theme.text_soft)


def paint_jobs(brush: Brush, layout: JobsLayout, figures: Sequence[Figure]) -> None:
    """Paint people, each group in its own way; `figures` may be on their way to another group."""
    theme, line = brush.theme, max(brush.theme.line, layout.pixels * _LINE)
    for group in layout.groups:
        brush.text(group.name, theme.text)
        brush.text(group.number, theme.text)
    if layout.scale is not None:
        brush.text(layout.scale, theme.text_soft)
    fills = (theme.staying, theme.mark_outsourcing, None, theme.mark_offshoring, theme.staying)
    edges = (theme.text_soft, theme.mark_outsourcing, theme.text, theme.mark_offshoring, theme.text)
    for figure in figures:
        _paint_person(brush, figure, fills[figure.group], edges[figure.group], line)


def paint_tornado(brush: Brush, layout: TornadoLayout, lit: int | None = None) -> None:
    """Paint the bars with their lines; the row of the number `lit` shows where it can be held."""
    theme, painter = brush.theme, brush.painter
    brush.text(layout.title, theme.text)
    brush.text(layout.turns, theme.text_soft)
    if lit is not None:
        brush.box(qt_rect(layout.rows[lit].row), layout.pixels * _ROUND, theme.hover)
    for row in layout.rows:
        _paint_swing(brush, row, layout.pixels)
    line = max(theme.line, layout.pixels * _LINE)
    zero, likely = qt_rect(layout.zero_line), qt_rect(layout.likely_line)
    painter.setPen(QPen(QColor(theme.text), line))
    painter.drawLine(zero.topLeft(), zero.bottomLeft())
    dashed = QPen(QColor(theme.accent), line)
    dashed.setDashPattern([3, 2])
    dashed.setCapStyle(Qt.PenCapStyle.FlatCap)
    painter.setPen(dashed)
    painter.drawLine(likely.topLeft(), likely.bottomLeft())
    brush.text(layout.zero, theme.text)
    brush.text(layout.likely, theme.accent)
    if lit is not None:
        for end in (layout.rows[lit].low, layout.rows[lit].likely, layout.rows[lit].high):
            paint_grip(brush, end, layout.pixels)


def paint_grip(brush: Brush, end: Rect, pixels: int, *, focused: bool = False) -> None:
    """Paint by what an end of a bar can be dragged; `focused` while the keys move it."""
    theme, side = brush.theme, pixels * 0.7
    center = qt_rect(end).center()
    at = QRectF(0, 0, side, side * 1.6)
    at.moveCenter(center)
    width = max(theme.line_strong, pixels * _LINE) if focused else max(theme.line, pixels * 0.07)
    fill = theme.accent if focused else theme.surface
    if focused:  # whatever the bar's color is, the ring stands out from what is around it
        around = at.adjusted(-2 * width, -2 * width, 2 * width, 2 * width)
        brush.box(around, side, theme.surface)
    brush.box(at, side / 2, fill, theme.text, width)


def _paint_person(brush: Brush, figure: Figure, fill: str | None, edge: str, line: float) -> None:
    """Paint a head above shoulders; of a part of a person, so much of the width."""
    painter, at = brush.painter, qt_rect(figure.rect)
    if figure.part < 1:
        painter.save()
        painter.setClipRect(QRectF(at.left(), at.top(), at.width() * figure.part, at.height()))
    side, inset = at.width() * _HEAD, line / 2
    head = QRectF(at.center().x() - side / 2, at.top(), side, side)
    body = QRectF(at.left(), head.bottom(), at.width(), at.bottom() - head.bottom())
    body.adjust(inset, inset, -inset, -inset)
    round_ = body.width() / 2
    outline = QPainterPath(body.bottomLeft())
    outline.lineTo(body.left(), body.top() + round_)
    outline.arcTo(QRectF(body.topLeft(), QSizeF(body.width(), body.width())), 180, -180)
    outline.lineTo(body.bottomRight())
    outline.closeSubpath()
    brush.box(head, side / 2, fill, edge, line)
    painter.drawPath(outline)
    if figure.part < 1:
        painter.restore()


def _paint_stack(brush: Brush, row: BarRow, colors: tuple[str, ...], pixels: int) -> None:
    theme = brush.theme
    brush.text(row.name, theme.text)
    for part, color in zip(row.parts, colors, strict=True):
        if part.width:
            brush.painter.fillRect(qt_rect(part), QColor(color))
    whole = QRectF()
    for part in row.parts:
        whole = whole.united(qt_rect(part))
    brush.box(whole, 0, None, theme.edge, max(theme.line, pixels * 0.06))
    for part in row.parts[1:]:
        if part.width:
            edge = QRectF(part.x, part.y, max(1.0, theme.line), part.height)
            brush.painter.fillRect(edge, QColor(theme.surface))
    brush.text(row.total, theme.text)


def _paint_swing(brush: Brush, row: SwingLayout, pixels: int) -> None:
    theme = brush.theme
    brush.text(row.name, theme.text)
    brush.text(row.turns, theme.text if row.crosses else theme.text_soft)
    if row.saves.width:
        brush.painter.fillRect(_seen(row.saves), QColor(theme.saves))
    if row.loses.width:
        _paint_loss(brush, _seen(row.loses), pixels)


def _seen(rect: Rect) -> QRectF:
    at = qt_rect(rect)
    at.setWidth(max(at.width(), _LEAST_BAR))
    return at


def _paint_loss(brush: Brush, at: QRectF, pixels: int) -> None:
    """Paint the part below nothing: hatched, so that no color has to say so."""
    theme, painter = brush.theme, brush.painter
    painter.fillRect(at, QColor(theme.loses))
    painter.save()
    painter.setClipRect(at)
    painter.setPen(QPen(QColor(theme.surface), max(1.0, pixels * _HATCH_LINE)))
    step = pixels * _HATCH
    x = at.left() - at.height()
    while x < at.right():
        painter.drawLine(QLineF(QPointF(x, at.bottom()), QPointF(x + at.height(), at.top())))
        x += step
    painter.restore()
