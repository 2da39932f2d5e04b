"""A lecturer's window while a class predicts: the counts, and what the class sees of them."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QCloseEvent, QFont, QFontMetrics, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from shoreboard.actions.context import Context, NoticeAnswer
from shoreboard.actions.menus import ANYWHERE
from shoreboard.actions.registry import Actions
from shoreboard.actions.view_actions import view_actions
from shoreboard.domain.activity import ActivityId
from shoreboard.explanations.topics import Topics
from shoreboard.i18n import tr
from shoreboard.practice.prediction_words import counted_words
from shoreboard.views.board.split_pane import SplitPane
from shoreboard.views.parts.look import Look, hold_look, look_of
from shoreboard.views.parts.screens import LEAVING, place_over
from shoreboard.views.parts.touch import Touch
from shoreboard.views.prediction.prediction_board import PredictionBoard
from shoreboard.views.prediction.prediction_form import PredictionForm
from shoreboard.views.prediction.prediction_session import PredictionSession
from shoreboard.views.presentation.class_window import ClassOverlay
from shoreboard.views.presentation.presentation import Presentation
from shoreboard.views.theme.apply import qt_palette, stylesheet

_FIRST_SIZE = QSize(66, 40)
"""In heights of a line of text."""
_FORM, _MOST_OF_WIDTH = 20, 0.45
"""The width of the form beside the class's board, in heights of a line of text and at most."""


class PredictionWindow(QWidget):
    """Asks a class about a card, on a screen of its own or on the only one.

    Where a class looks at the only screen, board and form stand in the class's window, and this
    one waits hidden.
    """

    guide_page = "predict"

    def __init__(
        self,
        card: ActivityId,
        context: Context,
        topics: Topics,
        presentation: Presentation,
        parent: QWidget | None,
    ) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self._context, self._topics, self._presentation = context, topics, presentation
        self._card, self._asks, self._is_left = card, True, False
        self._place: tuple[bool, bool] | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Prediction — Shoreboard"))
        self.setWindowRole("prediction")
        session = context.session
        cases = context.cases()
        case = cases.of(session.scenario, session.scene_id, card)
        self.prediction_session = PredictionSession(session, card, self, case, cases)
        self.form = self._make_form()
        self.board = PredictionBoard(self.prediction_session, topics)
        self._pane = SplitPane(self.form)
        self._pane.set_board(self.board)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(self._pane)
        self.prediction_session.ended.connect(self.close)
        presentation.turned.connect(self.arrange)
        presentation.left.connect(self._leave)
        Touch(self)
        for keys in LEAVING:
            QShortcut(QKeySequence(keys), self, self.close)
        helpful = [spec for spec in view_actions(topics) if spec.id in ANYWHERE]
        self.addActions(list(Actions(helpful, context, self)))
        place_over(self, _FIRST_SIZE)

    @property
    def unfinished(self) -> str:
        """What the class was asked and has said so far, which goes with the window."""
        prediction_session = self.prediction_session
        typed = (each.total or each.question for each in prediction_session.prediction.rounds)
        if not self._asks or not any(typed):
            return ""
        return counted_words(prediction_session.name, prediction_session.prediction)

    def arrange(self) -> None:
        """Stand where the lecturer looks, and let the class see the board.

        While both stay where they are, the form keeps its words and the keys.
        """
        presentation = self._presentation
        place = presentation.is_on, presentation.has_own_screen
        if not self._asks or place == self._place:
            return
        self._place = place
        self.form.is_seen = not presentation.has_own_screen
        if presentation.is_on and not presentation.has_own_screen:
            board = PredictionBoard(self.prediction_session, self._topics)
            pair = BoardWithForm(board, self._make_form(), self)
            presentation.lend(pair)
            self.hide()
            pair.form.take_keys()
            return
        if presentation.is_on:
            presentation.lend(PredictionBoard(self.prediction_session, self._topics))
            self.show()
        elif not self.isVisible():
            self.showMaximized()  # a class may look at this very screen
        self.activateWindow()
        self.form.take_keys()

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        event.accept()
        if self._asks:
            self._asks = False
            self._presentation.lend(None)
            self._offer_to_keep()

    def _leave(self) -> None:
        """Go with the document, whose notes nobody can change any more."""
        self._is_left = True
        self.close()

    def _offer_to_keep(self) -> None:
        """Say what would be lost with this window, and offer to keep it."""
        prediction_session, document = self.prediction_session, self._context.session
        if self._is_left or prediction_session.is_kept:
            return
        keep = prediction_session.keeping(self._topics)

        def keep_there(context: Context) -> None:
            if context.session is document:
                keep()

        words = tr("What the class said of {name} is in no note yet.")
        answers = (NoticeAnswer(tr("&Keep in the note"), keep_there),)
        about = f"prediction {self._card}"
        self._context.notices.offer(words.format(name=prediction_session.name), answers, about)

    def _make_form(self) -> PredictionForm:
        form = PredictionForm(self.prediction_session, self._topics)
        form.keep_asked.connect(lambda: self._keep(form))
        return form

    def _keep(self, form: PredictionForm) -> None:
        from shoreboard.actions.problems import EXPECTED, sentence

        try:
            kept = self.prediction_session.keep(self._topics)
        except EXPECTED as error:
            form.say(sentence(error))
        else:
            if kept:
                form.say(tr("It is in the scene's note now. Edit › Undo takes it out again."))


class BoardWithForm(ClassOverlay):
    """The class's board with the lecturer's form beside it, each in its own look and text size."""

    def __init__(self, board: PredictionBoard, form: PredictionForm, lecturer: QWidget) -> None:
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
