"""The scenes' cards as a list that shows what is chosen and can be reordered."""

from PySide6.QtCore import (
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QKeyEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
)
from typing_extensions import override

from shoreboard.domain.scene import SceneId
from shoreboard.i18n import tr
from shoreboard.models.scene_model import SceneModel
from shoreboard.session.answer_view import AnswerView
from shoreboard.session.change import Moment
from shoreboard.session.session import Session
from shoreboard.views.parts.drop_list import DragLoad, DropList
from shoreboard.views.scenes.scene_delegate import SceneDelegate, scene_pixmap
from shoreboard.views.scenes.scene_picture import SceneCard, SceneMetrics

_PLAIN = Qt.KeyboardModifier.NoModifier
_CONTROL = Qt.KeyboardModifier.ControlModifier
_OWN_KEYS = {
    (Qt.Key.Key_Delete, _PLAIN),
    (Qt.Key.Key_F2, _PLAIN),
    (Qt.Key.Key_Left, _CONTROL),
    (Qt.Key.Key_Right, _CONTROL),
}
"""Keys that mean a scene while this list has the focus, whatever they mean in the window."""


class SceneList(DropList):
    """Shows the scenes in a row; choosing one shows it, and the session decides which it is.

    The tints of their zones are hidden in all of them while an answer is hidden in the one shown.
    """

    edit_asked = Signal(str)
    remove_asked = Signal(str)
    menu_asked = Signal(str, QPoint)
    """A scene and a point on the screen."""

    def __init__(self, session: Session, model: SceneModel, answer_view: AnswerView) -> None:
        super().__init__()
        self._session, self._scenes = session, model
        self._answer_view = answer_view
        self._covered = False
        self._answer_view.changed.connect(self._hidden_answers)
        self._hidden_answers()
        self.setModel(model)
        self.setItemDelegate(SceneDelegate(self))
        self.setAccessibleName(tr("Scenes"))
        self.asked_for_menu.connect(self._ask_for_menu)
        self.setWrapping(False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.doubleClicked.connect(lambda index: self.edit_asked.emit(self._id(index)))
        session.changed.connect(self._follow)
        self.show_current()

    def show_current(self) -> None:
        """Choose the scene that the session shows, and scroll to it."""
        index = self._scenes.index(self._scenes.row_of(self._session.scene_id))
        if index != self.currentIndex():
            self.setCurrentIndex(index)
            self.scrollTo(index)

    def item_size(self) -> QSize:
        """Return the size of a card with the gap behind it."""
        metrics = SceneMetrics.of(self.font())
        return metrics.card + QSize(metrics.gap, 0)

    @override
    def drawn_rect(self, item: QRect) -> QRect:
        gap = SceneMetrics.of(self.font()).gap
        return item.adjusted(gap, 0, 0, 0) if self.isRightToLeft() else item.adjusted(0, 0, -gap, 0)

    def content_width(self) -> int:
        """Return how wide all cards are together."""
        return self._scenes.rowCount() * self.item_size().width()

    def card_of(self, row: int, *, shown: bool, focused: bool) -> SceneCard:
        """Return what the card in a row shows."""
        placements = self._scenes.scene(row).placements
        title = self._scenes.title(row)
        return SceneCard(row + 1, title, placements, shown, focused, self._covered)

    def _follow(self, before: Moment, after: Moment) -> None:
        if not before.same_board(after):
            self._hidden_answers()
            self.show_current()

    def _hidden_answers(self) -> None:
        covered = not self._answer_view.told.everything
        if covered != self._covered:
            self._covered = covered
            self.viewport().update()

    def _id(self, index: QModelIndex) -> SceneId:
        return self._scenes.scene(index.row()).id

    @override
    def sizeHint(self) -> QSize:
        return QSize(self.content_width(), self.item_size().height())

    # Choosing.

    @override
    def selectionCommand(
        self, index: QModelIndex | QPersistentModelIndex, event: QEvent | None = None
    ) -> QItemSelectionModel.SelectionFlag:
        """One scene is always chosen: no key takes that away, and no click beside the cards."""
        if index.isValid():
            return QItemSelectionModel.SelectionFlag.ClearAndSelect
        return QItemSelectionModel.SelectionFlag.NoUpdate

    @override
    def currentChanged(
        self,
        current: QModelIndex | QPersistentModelIndex,
        previous: QModelIndex | QPersistentModelIndex,
    ) -> None:
        super().currentChanged(current, previous)
        if current.isValid() and not self._session.is_settling:
            self._session.show_scene(self._scenes.scene(current.row()).id)

    # Keys and menus.

    @override
    def event(self, e: QEvent) -> bool:
        overrides = e.type() == QEvent.Type.ShortcutOverride
        if overrides and isinstance(e, QKeyEvent) and _pressed(e) in _OWN_KEYS:
            e.accept()
            return True
        return super().event(e)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        current = self.currentIndex()
        match _pressed(event) if current.isValid() else None:
            case (Qt.Key.Key_Delete, _):
                self.remove_asked.emit(self._id(current))
            case (Qt.Key.Key_F2, _):
                self.edit_asked.emit(self._id(current))
            case (Qt.Key.Key_Return | Qt.Key.Key_Enter, _):
                self._session.show_scene(self._id(current))
            case (Qt.Key.Key_Left | Qt.Key.Key_Right as key, modifiers) if modifiers == _CONTROL:
                later = (key == Qt.Key.Key_Right) != self.isRightToLeft()
                self.shift(self._id(current), later=later)
            case _:
                super().keyPressEvent(event)

    def shift(self, scene_id: SceneId, *, later: bool) -> None:
        """Change places with the next scene, or with the one before."""
        row = self._scenes.row_of(scene_id)
        if 0 <= (row + 1 if later else row - 1) < self._scenes.rowCount():
            self._scenes.reorder(scene_id, row + 2 if later else row - 1)

    def _ask_for_menu(self, index: QModelIndex, at: QPoint) -> None:
        if index.isValid():
            self.menu_asked.emit(self._id(index), at)

    # Dragging and dropping.

    @override
    def held(self) -> DragLoad | None:
        index = self.currentIndex()
        if not index.isValid():
            return None
        picture = scene_pixmap(self, self.card_of(index.row(), shown=True, focused=False))
        middle = QRect(QPoint(), picture.deviceIndependentSize().toSize()).center()
        return DragLoad(self._scenes.mimeData([index]), picture, middle)

    @override
    def resizeEvent(self, e: QResizeEvent) -> None:
        super().resizeEvent(e)
        self.scrollTo(self.currentIndex())


def _pressed(event: QKeyEvent) -> tuple[int, Qt.KeyboardModifier]:
    return event.key(), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
