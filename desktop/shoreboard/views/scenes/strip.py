"""The strip below the board: the scenes in their order, and a way to add one."""

from PySide6.QtCore import QEvent, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QBoxLayout,
    QHBoxLayout,
    QSizePolicy,
    QWidget,
)
from typing_extensions import override

from shoreboard.i18n import tr
from shoreboard.models.scene_model import SceneModel
from shoreboard.picture import icons
from shoreboard.picture.brush import frame_rect
from shoreboard.session.answer_view import AnswerView
from shoreboard.session.session import Session
from shoreboard.views.parts.look import grown, look_of
from shoreboard.views.scenes.scene_list import SceneList
from shoreboard.views.scenes.scene_picture import SceneMetrics
from shoreboard.views.scenes.status_line import StatusLine

_RADIUS = 8


class SceneStrip(QWidget):
    """Shows a card a scene and follows the session; what it asks for, the window does."""

    guide_page = "scenes"

    add_asked = Signal()
    edit_asked = Signal(str)
    menu_asked = Signal(str, QPoint)
    """A menu for a scene is wanted at this place (global)."""
    remove_asked = Signal(str)
    """Each tells the id of a scene."""

    def __init__(self, session: Session, answer_view: AnswerView) -> None:
        super().__init__()
        self._session = session
        self._model = SceneModel(session, self)
        self.list = SceneList(session, self._model, answer_view)
        self.add = _AddButton()
        self.add.clicked.connect(self.add_asked)
        self.list.edit_asked.connect(self.edit_asked)
        self.list.remove_asked.connect(self.remove_asked)
        self.list.menu_asked.connect(self.menu_asked)
        self._end: StatusLine | None = None
        self._end_width = 0
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(self.list)
        row.addWidget(self.add, 0, Qt.AlignmentFlag.AlignTop)
        row.addStretch(1)
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(0)
        self._box.addLayout(row, 1)
        policy = QSizePolicy.Policy
        self.setSizePolicy(policy.Preferred, policy.Fixed)
        for signal in (self._model.rowsInserted, self._model.rowsRemoved):
            signal.connect(self._measure)
        self._measure()

    def stand_at_end(self, status: StatusLine) -> None:
        """Tell at the end of the row, or below it where that is narrow, what the board comes to."""
        self._end = status
        self._box.addWidget(status)
        self._measure()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._measure()

    @override
    def event(self, event: QEvent) -> bool:
        if (
            event.type() == QEvent.Type.LayoutRequest
            and self._end is not None
            and self._end.width_on_one_line() != self._end_width
        ):
            self._measure()  # the words at the end are others; measuring asks for a layout itself
        return super().event(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._measure()

    def _measure(self) -> None:
        """Make the list as wide as its cards, or as there is room for, and then scroll it."""
        metrics = SceneMetrics.of(self.font())
        room = self.width() - metrics.add.width()
        if self._end is not None:
            status = self._end_width = self._end.width_on_one_line()
            beside = room - status >= min(self.list.content_width(), 2 * metrics.card.width())
            directions = QBoxLayout.Direction
            self._box.setDirection(directions.LeftToRight if beside else directions.TopToBottom)
            room -= status if beside else 0
            self._end.wrap(None if beside else self.width())
        scrolls = self.list.content_width() > room
        bar = self.list.horizontalScrollBar().sizeHint().height()
        self.list.setFixedHeight(metrics.card.height() + (bar if scrolls else 0))
        self.list.setMinimumWidth(min(self.list.content_width(), metrics.card.width()))
        self.list.setMaximumWidth(self.list.content_width())
        self.list.scheduleDelayedItemsLayout()
        self.add.setFixedSize(metrics.add)
        self.updateGeometry()


class _AddButton(QAbstractButton):
    """A plus behind the last card."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(tr("Add a scene"))
        self.setToolTip(tr("Add a scene: a copy of the one shown"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    @override
    def sizeHint(self) -> QSize:
        return SceneMetrics.of(self.font()).add

    @override
    def paintEvent(self, e: QPaintEvent) -> None:
        theme = look_of(self).theme
        lit = self.underMouse() or self.isDown()
        width = theme.line_strong
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(theme.text), width) if self.hasFocus() else Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.hover) if lit else Qt.BrushStyle.NoBrush)
        radius = grown(_RADIUS, self.font())
        painter.drawRoundedRect(frame_rect(self.rect(), width), radius, radius)
        size = min(round(SceneMetrics.of(self.font()).line * 1.25), self.width() * 2 // 3)
        plus = icons.pixmap("add", theme.text, size, self.devicePixelRatioF())
        painter.drawPixmap((self.width() - size) // 2, (self.height() - size) // 2, plus)
        painter.end()
