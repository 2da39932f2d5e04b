"""A lecturer's window beside a class that is asked something: a form, and what the class sees."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QCloseEvent, QFont, QFontMetrics, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from shoreboard.actions.context import Context
from shoreboard.actions.menus import ANYWHERE
from shoreboard.actions.registry import Actions
from shoreboard.actions.view_actions import view_actions
from shoreboard.explanations.topics import Topics
from shoreboard.views.board.split_pane import SplitPane
from shoreboard.views.parts.look import Look, hold_look, look_of
from shoreboard.views.parts.screens import LEAVING, place_over
from shoreboard.views.parts.touch import Touch
from shoreboard.views.presentation.class_window import ClassOverlay
from shoreboard.views.presentation.lecturer_form import LecturerForm
from shoreboard.views.presentation.presentation import Presentation
from shoreboard.views.theme.apply import qt_palette, stylesheet

_Form = TypeVar("_Form", bound=LecturerForm)
_Board = TypeVar("_Board", bound=ClassOverlay)
_FIRST_SIZE = QSize(66, 40)
"""In heights of a line of text."""
_FORM, _MOST_OF_WIDTH = 20, 0.45
"""The width of the form beside the class's board, in heights of a line of text and at most."""


class LentWindow(QWidget):
    """Lends a class a board in place of its own, on a screen of its own or on the only one.

    Where a class looks at the only screen, board and form stand in the class's window, and this
    one waits hidden.
    """

    def __init__(
        self, context: Context, topics: Topics, presentation: Presentation, parent: QWidget | None
    ) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.context, self.topics, self._presentation = context, topics, presentation
        self.is_asking, self.is_left = True, False
        self._place: tuple[bool, bool] | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        presentation.turned.connect(self.arrange)
        presentation.left.connect(self._leave)
        Touch(self)
        for keys in LEAVING:
            QShortcut(QKeySequence(keys), self, self.close)
        helpful = [spec for spec in view_actions(topics) if spec.id in ANYWHERE]
        self.addActions(list(Actions(helpful, context, self)))
        place_over(self, _FIRST_SIZE)

    def hold(
        self, make_form: Callable[[], _Form], make_board: Callable[[], _Board]
    ) -> tuple[_Form, _Board]:
        """Hold, and return, what the lecturer types and what a class sees.

        On the only screen, a second form and a second board stand before the class.
        """
        form, board = make_form(), make_board()
        self._form, self._make_form, self._make_board = form, make_form, make_board
        pane = SplitPane(form)
        pane.set_board(board)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(pane)
        return form, board

    def offer_to_keep(self) -> None:
        """Say what would be lost with the window, and offer to keep it; nothing by itself."""

    def arrange(self) -> None:
        """Stand where the lecturer looks, and let the class see the board.

        While both stay where they are, the form keeps its words and the keys.
        """
        presentation = self._presentation
        place = presentation.is_on, presentation.has_own_screen
        if not self.is_asking or place == self._place:
            return
        if self._place is None:
            self._end_others()
        self._place = place
        self._form.is_seen = not presentation.has_own_screen
        if presentation.is_on and not presentation.has_own_screen:
            pair = BoardWithForm(self._make_board(), self._make_form(), self)
            presentation.lend(pair)
            self.hide()
            pair.form.take_keys()
            return
        if presentation.is_on:
            presentation.lend(self._make_board())
            self.show()
        elif not self.isVisible():
            self.showMaximized()  # a class may look at this very screen
        self.activateWindow()
        self._form.take_keys()

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        event.accept()
        if self.is_asking:
            self.is_asking = False
            self._presentation.lend(None)
            self.offer_to_keep()

    def _end_others(self) -> None:
        """Have a class asked one thing at a time: what was asked before goes as if closed."""
        parent = self.parentWidget()
        for other in parent.findChildren(LentWindow) if parent else ():
            if other is not self and other.is_asking:
                other.close()

    def _leave(self) -> None:
        """Go with the document, which nobody can change any more."""
        self.is_left = True
        self.close()


class BoardWithForm(ClassOverlay):
    """The class's board with the lecturer's form beside it, each in its own look and text size."""

    def __init__(self, board: ClassOverlay, form: LecturerForm, lecturer: QWidget) -> None:
        """`lecturer` is a window that has the lecturer's look."""
        super().__init__()
        self.board, self.form, self._lecturer = board, form, lecturer
        self.setAutoFillBackground(True)
        self._side = QScrollArea()
        self._side.setFrameShape(QFrame.Shape.NoFrame)
        self._side.setWidgetResizable(True)
        self._side.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._side.setWidget(form)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(board, 1)
        row.addWidget(self._side)

    @override
    def dress(self, look: Look, font: QFont) -> None:
        """Give the board a look and a font; the form keeps the lecturer's."""
        self.setPalette(qt_palette(look.theme))
        self.board.dress(look, font)
        unit = QFontMetrics(QApplication.font()).height()
        self._side.setFont(QApplication.font())
        own = look_of(self._lecturer)
        self._side.setPalette(qt_palette(own.theme))
        hold_look(self._side, own, stylesheet(own.theme, unit))
        self._side.setFixedWidth(min(_FORM * unit, round(self.width() * _MOST_OF_WIDTH)))

    @override
    def needs(self, event: QKeyEvent) -> bool:
        return self.board.needs(event)
