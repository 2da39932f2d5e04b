"""A list whose rows can be checked: with an icon where they have one, and words."""

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QRect,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPalette, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListWidget,
    QListWidgetItem,
    QStyleOptionViewItem,
)
from typing_extensions import override

from shoreboard.picture import icons
from shoreboard.views.parts.look import LEAST
from shoreboard.views.parts.row_delegate import Index, RowDelegate

_FEWEST_ROWS = 2
"""Rows that can be seen at once on a screen that is too small."""

_ICON = Qt.ItemDataRole.UserRole + 1
_CHECKED = Qt.ItemDataRole.CheckStateRole

_AFTER_BOX, _AFTER_ICON = 2.0, 3.7
"""Where the words of a row begin, in heights of a line."""

_RING = 2
"""The line around the row that has the keys, in px."""


@dataclass(frozen=True, slots=True)
class CheckRow:
    """What a row shows; `summary` stands in its tooltip, and is read aloud after its words."""

    id: str
    words: str
    summary: str = ""
    icon: str = ""
    checked: bool = False


class CheckList(QListWidget):
    """Shows rows with a check box each, `at_once` of them without scrolling.

    Space checks the current row, and a click checks the row that it hits.
    """

    def __init__(self, rows: Iterable[CheckRow], at_once: int) -> None:
        super().__init__()
        self._at_once = at_once
        self.setUniformItemSizes(True)
        self.setItemDelegate(CheckRowDelegate(self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        for row in rows:
            item = QListWidgetItem(row.words, self)
            item.setData(Qt.ItemDataRole.UserRole, row.id)
            item.setData(_ICON, row.icon)
            item.setToolTip(row.summary)
            item.setData(Qt.ItemDataRole.AccessibleDescriptionRole, row.summary)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            state = Qt.CheckState.Checked if row.checked else Qt.CheckState.Unchecked
            item.setCheckState(state)
        self.setCurrentRow(0)

    def checked(self) -> tuple[str, ...]:
        """Return the ids of the rows that are checked, in the order of the list."""
        items = (self.item(row) for row in range(self.count()))
        return tuple(
            str(item.data(Qt.ItemDataRole.UserRole))
            for item in items
            if item.checkState() is Qt.CheckState.Checked
        )

    def show_only(self, ids: Iterable[str]) -> None:
        """Leave some rows in sight; the others keep their checks."""
        wanted = frozenset(ids)
        for row in range(self.count()):
            item = self.item(row)
            item.setHidden(item.data(Qt.ItemDataRole.UserRole) not in wanted)

    def check_shown(self, checked: bool) -> None:
        """Check all rows that are in sight, or none of them."""
        state = Qt.CheckState.Checked if checked else Qt.CheckState.Unchecked
        for row in range(self.count()):
            if not self.item(row).isHidden():
                self.item(row).setCheckState(state)

    @override
    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self._height_of(self._at_once))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(super().minimumSizeHint().width(), self._height_of(_FEWEST_ROWS))

    def _height_of(self, rows: int) -> int:
        return rows * self.sizeHintForRow(0) + 2 * self.frameWidth()


class CheckRowDelegate(RowDelegate):
    """Draws a row with a check box, an icon if it has one, and words; all follow the text size."""

    def __init__(self, rows: CheckList) -> None:
        super().__init__(rows)
        self._rows = rows

    @override
    def size_of(self, index: Index) -> QSize:
        line = self._rows.fontMetrics().height()
        words = self._rows.fontMetrics().horizontalAdvance(str(index.data()))
        before = _AFTER_ICON if index.data(_ICON) else _AFTER_BOX
        return QSize(words + round((before + 0.5) * line), max(LEAST, line + max(8, line // 2)))

    @override
    def draw(self, painter: QPainter, rect: QRect, index: Index) -> None:
        rows, line = self._rows, self._rows.fontMetrics().height()
        mirrored = rows.isRightToLeft()
        checked = Qt.CheckState(index.data(_CHECKED)) is Qt.CheckState.Checked
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.has_focus(index):
            painter.fillRect(rect, _color(rows, QPalette.ColorRole.Highlight, inactive=True))
            painter.setPen(QPen(_color(rows, QPalette.ColorRole.Text), _RING))
            painter.drawRect(rect.adjusted(1, 1, -2, -2))
        box = _square(rect, line * 0.5, line, mirrored)
        self._draw_box(painter, box, checked)
        start = round(line * _AFTER_BOX)
        if icon := index.data(_ICON):
            picture = _square(rect, start, round(line * 1.2), mirrored)
            color = _color(rows, QPalette.ColorRole.Text).name()
            ratio = rows.devicePixelRatioF()
            painter.drawPixmap(picture, icons.pixmap(icon, color, picture.width(), ratio))
            start = round(line * _AFTER_ICON)
        words = rect.adjusted(0, 0, -start, 0) if mirrored else rect.adjusted(start, 0, 0, 0)
        painter.setPen(_color(rows, QPalette.ColorRole.Text))
        painter.setFont(rows.font())
        elided = rows.fontMetrics().elidedText(
            str(index.data()), Qt.TextElideMode.ElideRight, words.width() - line // 4
        )
        aligned = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(words, int(aligned), elided)

    def _draw_box(self, painter: QPainter, box: QRect, checked: bool) -> None:
        rows = self._rows
        frame = QPalette.ColorRole.Highlight if checked else QPalette.ColorRole.Mid
        painter.setPen(QPen(_color(rows, frame), max(1.0, box.width() / 12)))
        painter.setBrush(
            _color(rows, QPalette.ColorRole.Highlight if checked else QPalette.ColorRole.Base)
        )
        painter.drawRoundedRect(box, box.width() / 6, box.width() / 6)
        if checked:
            color = _color(rows, QPalette.ColorRole.HighlightedText).name()
            ratio = rows.devicePixelRatioF()
            painter.drawPixmap(box, icons.pixmap("check", color, box.width(), ratio))

    @override
    def editorEvent(
        self,
        event: QEvent,
        model: QAbstractItemModel,
        option: QStyleOptionViewItem,
        index: Index,
    ) -> bool:
        if not isinstance(event, QMouseEvent):
            return super().editorEvent(event, model, option, index)
        released = event.type() == QEvent.Type.MouseButtonRelease
        if not released or event.button() is not Qt.MouseButton.LeftButton:
            return False
        checked = Qt.CheckState(index.data(_CHECKED)) is Qt.CheckState.Checked
        new = Qt.CheckState.Unchecked if checked else Qt.CheckState.Checked
        return model.setData(index, new, _CHECKED)


def _square(rect: QRect, start: float, edge: int, mirrored: bool) -> QRect:
    """Return a square in the middle of a row, `start` pixels from where the row begins."""
    left = rect.right() + 1 - round(start) - edge if mirrored else rect.left() + round(start)
    return QRect(left, rect.center().y() + 1 - edge // 2, edge, edge)


def _color(rows: CheckList, role: QPalette.ColorRole, *, inactive: bool = False) -> QColor:
    group = QPalette.ColorGroup.Inactive if inactive else QPalette.ColorGroup.Active
    return rows.palette().color(group, role)
