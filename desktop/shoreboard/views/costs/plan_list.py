"""The list of activities, each with what its plan comes to."""

from PySide6.QtCore import QItemSelectionModel, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QWidget
from typing_extensions import override

from shoreboard.domain.activity import ActivityId
from shoreboard.models.plan_model import PlanModel
from shoreboard.picture import icons
from shoreboard.picture.brush import Brush
from shoreboard.views.parts.direction import leading, trailing, visual_rect
from shoreboard.views.parts.look import Styled, look_of, strong_font
from shoreboard.views.parts.row_delegate import Index, RowDelegate

_HEIGHT, _GAP, _INSIDE = 2.3, 0.45, 0.6
"""Of a card, of the space below it, and from its edge to what is in it, in heights of a line."""
_ICON, _ROUND = 1.2, 0.4
_LEAST_NAME = 4
_MOST_ROWS = 8


class PlanList(Styled, QListView):
    """Shows cards in a column; `chosen` carries the activity that the user goes to."""

    chosen = Signal(object)

    def __init__(self, model: PlanModel) -> None:
        super().__init__()
        self.plan_model = self._model = model
        self.setModel(model)
        self.setItemDelegate(PlanDelegate(self, model))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setViewport(QWidget())
        self.viewport().setAutoFillBackground(False)
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        model.modelReset.connect(self._fit)
        self.selectionModel().currentChanged.connect(self._choose)
        self.clicked.connect(self._choose)
        self.find_look()

    def show_card(self, card: ActivityId | None) -> None:
        """Mark the row of an activity."""
        cards = self._model.cards
        index = self._model.index(cards.index(card)) if card in cards else self._model.index(-1)
        if index != self.currentIndex():
            self.selectionModel().blockSignals(True)
            flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
            self.selectionModel().setCurrentIndex(index, flag)
            self.selectionModel().blockSignals(False)
            self.viewport().update()

    @override
    def restyle(self) -> None:
        self.scheduleDelayedItemsLayout()
        self._fit()

    def _fit(self) -> None:
        """Be as high as all rows, where that is little; else scroll."""
        row = round(self.fontMetrics().height() * (_HEIGHT + _GAP))
        rows = min(max(1, self._model.rowCount()), _MOST_ROWS)
        self.setFixedHeight(row * rows)

    def _choose(self, current: Index) -> None:
        if current.isValid():
            self.chosen.emit(self._model.card(current))


class PlanDelegate(RowDelegate):
    """Draws a card: the icon, the name, and what it comes to."""

    def __init__(self, view: PlanList, model: PlanModel) -> None:
        super().__init__(view)
        self._model = model

    @override
    def size_of(self, index: Index) -> QSize:
        line = self._view.fontMetrics().height()
        return QSize(self._view.viewport().width(), round(line * (_HEIGHT + _GAP)))

    @override
    def draw(self, painter: QPainter, rect: QRect, index: Index) -> None:
        view, theme = self._view, look_of(self._view).theme
        line, direction = view.fontMetrics().height(), view.layoutDirection()
        card = rect.adjusted(0, 0, 0, -round(line * _GAP))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._draw_card(Brush(painter, theme, view.font()), QRectF(card), line, index)
        words, strong = self._model.result(index), strong_font(view.font())
        wide = QFontMetrics(view.font()).horizontalAdvance(words) + 2
        icon, name, result = (
            visual_rect(direction, card, each) for each in _parts(card, line, wide)
        )
        picture = str(index.data(Qt.ItemDataRole.DecorationRole))
        icons.drawing(picture, theme.text).render(painter, QRectF(icon))
        painter.setPen(theme.text)
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.setFont(strong)
        shown = QFontMetrics(strong).elidedText(
            str(index.data()), Qt.TextElideMode.ElideRight, name.width()
        )
        painter.drawText(name, leading(direction) | middle, shown)
        painter.setFont(view.font())
        painter.drawText(result, trailing(direction) | middle, words)

    def _draw_card(self, brush: Brush, card: QRectF, line: int, index: Index) -> None:
        theme, selected = brush.theme, self.is_selected(index)
        edge, width = (theme.accent, theme.line_strong) if selected else (theme.edge, theme.line)
        brush.box(card, line * _ROUND, theme.surface, edge, width)
        if self.has_focus(index):
            inset = width + 1
            inner = card.adjusted(inset, inset, -inset, -inset)
            brush.box(inner, line * _ROUND - inset, None, theme.text, theme.line)


def _parts(card: QRect, line: int, wide: int) -> tuple[QRect, QRect, QRect]:
    """Return where icon, name and result stand in a card that is read from left to right."""
    inside, side = round(line * _INSIDE), round(line * _ICON)
    icon = QRect(card.left() + inside, card.center().y() - side // 2 + 1, side, side)
    begin = icon.right() + inside
    end = max(card.right() - inside - wide, begin + _LEAST_NAME * line)
    name = QRect(begin, card.top(), max(1, end - begin - inside // 2), card.height())
    return icon, name, QRect(end, card.top(), card.right() - inside - end + 1, card.height())
