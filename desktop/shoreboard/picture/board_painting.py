"""Paints what cards stand on: the axes, the two sets that overlap, and the zones."""

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainterPath, QPen, QPolygonF

from shoreboard.domain.activity import ActivityId
from shoreboard.domain.classification import state_of
from shoreboard.domain.zone import Zone
from shoreboard.layout.arrows import pen_of
from shoreboard.layout.bends import Arrow, Line
from shoreboard.layout.geometry import Point
from shoreboard.layout.layout import AxesLayout, Layout, SetLayout, ZoneLayout
from shoreboard.picture.brush import Brush, qt_rect
from shoreboard.picture.card_painting import paint_question
from shoreboard.picture.marks import ground_brush, marks_of

_ROUND = 0.55
"""How round the corners of zones are, in sizes of the letters on cards."""
_OUTLINE = 0.09
"""How thick the outline of a set is, in the same."""
FAINT = 0.65
"""How thick a faint arrow is, of a strong one."""


def paint_around(brush: Brush, layout: Layout) -> None:
    """Write what stands above and below a board: title, company, caption."""
    theme = brush.theme
    if layout.title is not None:
        brush.text(layout.title, theme.text)
    if layout.subtitle is not None:
        brush.text(layout.subtitle, theme.text_soft)
    if layout.caption is not None:
        brush.text(layout.caption, theme.text)


def paint_ground(brush: Brush, layout: Layout) -> None:
    """Paint the grounds and headings of the zones, the sets around them, and the axes."""
    told = layout.axes.outsourcing is not None
    for zone, place in layout.zones.items():
        paint_zone(brush, zone, place, layout.label, tinted=told or place.heading.question is None)
    sets = (
        (layout.axes.outsourcing, brush.theme.set_out_edge),
        (layout.axes.offshoring, brush.theme.set_off_edge),
    )
    for outline, color in sets:
        if outline is not None:
            _paint_outline(brush, outline, color, layout.label)
    paint_axes(brush, layout.axes)


def paint_tray(brush: Brush, place: ZoneLayout, label: int) -> None:
    """Paint the ground of the tray, and its name beside it."""
    theme = brush.theme
    brush.box(qt_rect(place.rect), label * _ROUND, theme.zone_neither, theme.edge, theme.line)
    if place.heading.name is not None:
        brush.text(place.heading.name, theme.text_soft)


def paint_zone(brush: Brush, zone: Zone, place: ZoneLayout, label: int, *, tinted: bool) -> None:
    """Paint a zone's ground, and what stands at its head."""
    rect, theme = qt_rect(place.rect), brush.theme
    rtl = brush.painter.layoutDirection() is Qt.LayoutDirection.RightToLeft
    shown = zone if tinted else Zone.IN_HOUSE_DOMESTIC
    fill = ground_brush(shown, rect, theme, mirrored=rtl)
    plain = shown is Zone.IN_HOUSE_DOMESTIC
    brush.box(rect, label * _ROUND, fill, theme.edge if plain else "", theme.line)
    heading = place.heading
    icons = marks_of(state_of(zone), theme)
    for (name, color), at in zip(icons, heading.icons, strict=False):
        brush.icon(name, color, at)
    if heading.name is not None:
        brush.text(heading.name, theme.text)
    if heading.question is not None:
        paint_question(brush, heading.question)
    if heading.count is not None:
        brush.text(heading.count, theme.text_soft)


def paint_axes(brush: Brush, axes: AxesLayout) -> None:
    """Paint the two questions with their answers, and the names of the sets on their edges."""
    theme = brush.theme
    for question in (axes.where, axes.who):
        brush.text(question, theme.text_soft)
    for answer in axes.answers.values():
        brush.text(answer, theme.text)
    if axes.outsourcing is not None:
        _paint_tab(
            brush, axes.outsourcing, "handshake",
            theme.set_out_edge, theme.set_out_ground, theme.mark_outsourcing,
        )  # fmt: skip
    if axes.offshoring is not None:
        _paint_tab(
            brush, axes.offshoring, "globe",
            theme.set_off_edge, theme.set_off_ground, theme.mark_offshoring,
        )  # fmt: skip


def paint_arrows(
    brush: Brush,
    arrows: Mapping[ActivityId, Arrow],
    strong: Iterable[ActivityId],
    label: int,
    *,
    done: float = 1.0,
) -> None:
    """Paint the arrows of moves, or as much of each as is done; those of strong cards stronger."""
    strong = frozenset(strong)
    for card in sorted(arrows, key=lambda each: each in strong):
        paint_arrow(brush, arrows[card], label, strong=card in strong, done=done)


def paint_arrow(brush: Brush, arrow: Arrow, label: int, *, strong: bool, done: float = 1.0) -> None:
    """Paint an arrow with a filled head, or as much of its path as is done."""
    painter, theme = brush.painter, brush.theme
    color = QColor(theme.accent if strong else theme.edge)
    path = _path(arrow)
    if done < 1:
        path = _beginning(path, done)
    pen = QPen(color, pen_of(label).width * (1 if strong else FAINT))
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(path)
    if done >= 1:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color)
        painter.drawPolygon(QPolygonF([_at(corner) for corner in arrow.head]))


def _path(arrow: Arrow) -> QPainterPath:
    path = QPainterPath(_at(arrow.start))
    for piece in arrow.pieces:
        if isinstance(piece, Line):
            path.lineTo(_at(piece.end))
        else:
            path.cubicTo(_at(piece.first), _at(piece.second), _at(piece.end))
    return path


def _beginning(path: QPainterPath, done: float) -> QPainterPath:
    """Return the first part of a path."""
    steps = 48
    begun = QPainterPath(path.pointAtPercent(0))
    for step in range(1, steps + 1):
        begun.lineTo(path.pointAtPercent(min(1.0, done * step / steps)))
    return begun


def _at(point: Point) -> QPointF:
    return QPointF(point.x, point.y)


def _paint_outline(brush: Brush, place: SetLayout, color: str, label: int) -> None:
    width = max(brush.theme.line * 1.5, label * _OUTLINE)
    brush.box(qt_rect(place.outline), label * _ROUND * 1.4, None, color, width)


def _paint_tab(
    brush: Brush, place: SetLayout, icon: str, edge: str, ground: str, mark: str
) -> None:
    tab = qt_rect(place.tab)
    width = max(brush.theme.line, place.name.pixels * _OUTLINE)
    brush.box(tab, tab.height() / 2, ground, edge, width)
    brush.icon(icon, mark, place.icon)
    brush.text(place.name, brush.theme.text)
