"""A list of rows with a title in bold, and below it what is known at a glance."""

from PySide6.QtCore import QAbstractItemModel, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPalette, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView
from typing_extensions import override

from shoreboard.views.parts.look import strong_font
from shoreboard.views.parts.row_delegate import Index, RowDelegate

_ROWS, _FEWEST_ROWS = 8, 2
_SIDE, _ABOVE = 8, 5
_WRAPPED = int(Qt.TextFlag.TextWordWrap.value) | int(Qt.AlignmentFlag.AlignLeading.value)


class TitledList(QListView):
    """Rows as high as their words, which wrap."""

    def __init__(self, model: QAbstractItemModel) -> None:
        super().__init__()
        self.setModel(model)
        self.setItemDelegate(TitledRowDelegate(self))
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    @override
    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self._height_of(_ROWS))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(0, self._height_of(_FEWEST_ROWS))

    @override
    def resizeEvent(self, e: QResizeEvent) -> None:
        super().resizeEvent(e)
        self.scheduleDelayedItemsLayout()

    def _height_of(self, rows: int) -> int:
        return rows * (2 * self.fontMetrics().lineSpacing() + 2 * _ABOVE) + 2 * self.frameWidth()


class TitledRowDelegate(RowDelegate):
    """Draws the first line of a row in bold and the others below it, all of them wrapped."""

    def __init__(self, rows: TitledList) -> None:
        super().__init__(rows)
        self._rows = rows

    @override
    def size_of(self, index: Index) -> QSize:
        width = self._rows.viewport().width()
        head, rest = self._boxes(str(index.data()), QRect(0, 0, width, 1 << 16))
        return QSize(width, head.height() + rest.height() + 2 * _ABOVE)

    @override
    def draw(self, painter: QPainter, rect: QRect, index: Index) -> None:
        rows, palette = self._rows, self._rows.palette()
        ink = QPalette.ColorRole.Text
        if self.is_selected(index):
            group = QPalette.ColorGroup.Active
            ink = QPalette.ColorRole.HighlightedText
            if not rows.hasFocus():
                group, ink = QPalette.ColorGroup.Inactive, QPalette.ColorRole.Text
            painter.fillRect(rect, palette.color(group, QPalette.ColorRole.Highlight))
        painter.setPen(palette.color(QPalette.ColorGroup.Active, ink))
        head, rest = self._boxes(str(index.data()), rect)
        words = str(index.data()).partition("\n")
        painter.setFont(strong_font(rows.font()))
        painter.drawText(head, _WRAPPED, words[0])
        painter.setFont(rows.font())
        painter.drawText(rest, _WRAPPED, words[2])

    def _boxes(self, words: str, rect: QRect) -> tuple[QRect, QRect]:
        """Return where in a row the first line and the others stand."""
        first, _, others = words.partition("\n")
        inner = rect.adjusted(_SIDE, _ABOVE, -_SIDE, 0)
        bold, plain = QFontMetrics(strong_font(self._rows.font())), self._rows.fontMetrics()
        head = QRect(inner)
        head.setHeight(bold.boundingRect(inner, _WRAPPED, first).height())
        rest = inner.translated(0, head.height())
        rest.setHeight(plain.boundingRect(inner, _WRAPPED, others).height())
        return head, rest
