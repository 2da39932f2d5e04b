"""One case as it is asked: its prompt and the board, and then what is said of the answer."""

from PySide6.QtCore import QEvent, QObject, QRect, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from shoreboard.actions.context import Context
from shoreboard.explanations.topics import Topics
from shoreboard.i18n import tr
from shoreboard.practice.run import Run
from shoreboard.practice.words import facts_words, progress_words, reasons, verdict_lines
from shoreboard.views.board.card_list import CardList
from shoreboard.views.dialogs.fields import plain, soft
from shoreboard.views.look import Look, heading_font
from shoreboard.views.notices import announce
from shoreboard.views.practice.practice_board import PracticeBoard
from shoreboard.views.practice.verdict import Verdict

_WIDE, _WORDS_WIDE = 58, 23
"""From so many heights of a line on, words stand beside the board; and how wide they are then."""
_MARGIN = 12


class PracticePage(QWidget):
    """Words beside the board or, in a narrow window, above it; what does not fit scrolls.

    `placed` tells that the card has gone somewhere, `check_asked` of Enter on a card in its place.
    """

    placed = Signal()
    check_asked = Signal()

    def __init__(self, context: Context, topics: Topics, look: Look) -> None:
        super().__init__()
        self._context, self._topics, self._look = context, topics, look
        self._board: PracticeBoard | None = None
        self._progress, self._facts, self._hint = soft(""), soft(""), soft("")
        self._company, self._prompt = plain(""), plain("")
        self._verdict = Verdict(look)
        self._words, self._inner = QWidget(), QWidget()
        self._words_scroll, self._scroll = _scroll(self._words), _scroll(self._inner)
        self._sides = QBoxLayout(QBoxLayout.Direction.LeftToRight, self._inner)
        self._lay_out()
        self._words.installEventFilter(self)
        self.apply_look(look)

    @property
    def board(self) -> PracticeBoard:
        """The board of the case that is asked; there is one once a case was asked."""
        if self._board is None:
            raise LookupError("no case was asked yet")
        return self._board

    @property
    def verdict(self) -> str:
        """What is said of the answer; empty before it is marked."""
        return self._verdict.words

    def ask(self, run: Run) -> None:
        """Ask the case that a run has come to."""
        case = run.current
        if case is None:
            return
        if self._board is not None:
            self._sides.removeWidget(self._board)
            self._board.hide()
            self._board.deleteLater()
        self._board = board = PracticeBoard(case, self._context, self._topics, self._look)
        board.placed.connect(self.placed)
        board.check_asked.connect(self.check_asked)
        for cards in board.cards:
            cards.in_sight_wanted.connect(lambda at, cards=cards: self._show_place(cards, at))
        self._sides.addWidget(board, 1)
        self._progress.setText(progress_words(run))
        self._company.setText(case.company)
        self._facts.setText(facts_words(run))
        self._facts.setVisible(bool(self._facts.text()))
        self._prompt.setText(case.prompt)
        self.try_again()
        for part in (self._words_scroll, self._scroll):
            part.verticalScrollBar().setValue(0)
        announce(self, "\n".join((progress_words(run), case.company, case.prompt)))

    def tell(self, run: Run) -> None:
        """Say what the answer came to, and name the zones."""
        attempt = run.latest
        if attempt is None:
            return
        self._verdict.say(verdict_lines(run, attempt), reasons(attempt, self._topics))
        self._verdict.show()
        self._hint.hide()
        self.board.reveal()
        self._settle()
        at = self._verdict.mapTo(self._words, self._verdict.rect().topLeft())
        self._words_scroll.verticalScrollBar().setValue(at.y() - _MARGIN)
        if not self._is_wide():
            self._scroll.verticalScrollBar().setValue(at.y())
        announce(self, self._verdict.words)

    def try_again(self) -> None:
        """Take back what was said, and hide the names of the zones."""
        self._verdict.say((), ())
        self._verdict.hide()
        self._hint.show()
        self.board.hide_again()
        self.board.take_keys()

    def apply_look(self, look: Look) -> None:
        """Take on a look and the text size of the moment."""
        self._look = look
        self._company.setFont(heading_font(self.font()))
        self._prompt.setFont(heading_font(self.font()))
        font = self._prompt.font()
        font.setBold(False)
        self._prompt.setFont(font)
        self._hint.setText(
            tr(
                "Who does the work now, and where? Drag the card to its zone, or press Ctrl+1 to "
                "Ctrl+4. Enter checks."
            )
        )
        self._verdict.apply_look(look)
        if self._board is not None:
            self._board.apply_look(look)
        self._settle()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._settle()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit_words()
        return False

    def _lay_out(self) -> None:
        column = QVBoxLayout(self._words)
        column.setContentsMargins(0, 0, _MARGIN // 2, 0)
        column.setSpacing(4)
        for part, space in (
            (self._progress, 8), (self._company, 0), (self._facts, 8), (self._prompt, 12),
            (self._hint, 0), (self._verdict, 0),
        ):  # fmt: skip
            column.addWidget(part)
            column.addSpacing(space)
        column.addStretch(1)
        self._sides.setContentsMargins(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
        self._sides.setSpacing(16)
        self._sides.addWidget(self._words_scroll)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(self._scroll)

    def _is_wide(self) -> bool:
        return self.width() >= _WIDE * self.fontMetrics().height()

    def _settle(self) -> None:
        directions = QBoxLayout.Direction
        wide = self._is_wide()
        self._sides.setDirection(directions.LeftToRight if wide else directions.TopToBottom)
        self._fit_words()
        for layout in (self._words.layout(), self._sides):
            if layout is not None:
                layout.activate()

    def _fit_words(self) -> None:
        """Let words scroll beside the board, and be as high as they are above it."""
        unit, column = self.fontMetrics().height(), self._words.layout()
        if self._is_wide():
            self._words_scroll.setFixedWidth(_WORDS_WIDE * unit)
            self._words_scroll.setMinimumHeight(0)
            self._words_scroll.setMaximumHeight(_ANY)
        elif column is not None:
            self._words_scroll.setMinimumWidth(0)
            self._words_scroll.setMaximumWidth(_ANY)
            room = self._scroll.viewport().width() - 2 * _MARGIN
            self._words_scroll.setFixedHeight(column.totalHeightForWidth(room))

    def _show_place(self, cards: CardList, wanted: QRect) -> None:
        if self._inner.isAncestorOf(cards) and not self._is_wide():
            at = cards.viewport().mapTo(self._inner, wanted.center())
            self._scroll.ensureVisible(at.x(), at.y(), wanted.width() // 2, wanted.height() // 2)


_ANY = 16_777_215
"""Qt's own largest size of a widget, in pixels."""


def _scroll(content: QWidget) -> QScrollArea:
    scroll = QScrollArea()
    scroll.setFrameShape(QFrame.Shape.NoFrame)
    scroll.setWidgetResizable(True)
    scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    scroll.setWidget(content)
    return scroll
