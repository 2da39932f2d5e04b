"""One case as it is asked: its prompt and the board, and then what is said of the answer."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from shoreboard.actions.context import Context
from shoreboard.explanations.topics import Topics
from shoreboard.i18n import tr
from shoreboard.practice.run import Run
from shoreboard.practice.words import facts_words, progress_words, reasons, verdict_lines
from shoreboard.views.board.split_pane import SplitPane
from shoreboard.views.parts.fields import plain, soft
from shoreboard.views.parts.look import Styled, heading_font
from shoreboard.views.parts.notices import announce
from shoreboard.views.parts.verdict import PracticeVerdict
from shoreboard.views.practice.practice_board import PracticeBoard

_GAP = 6


class PracticePage(Styled, QWidget):
    """Words beside the board or, in a narrow window, above it; what does not fit scrolls.

    `placed` tells that the card has gone somewhere, `check_asked` of Enter on a card in its place.
    """

    placed = Signal()
    check_asked = Signal()

    def __init__(self, context: Context, topics: Topics) -> None:
        super().__init__()
        self._context, self._topics = context, topics
        self._board: PracticeBoard | None = None
        self._progress, self._facts, self._hint = soft(""), soft(""), soft("")
        self._company, self._prompt = plain(""), plain("")
        self._verdict = PracticeVerdict()
        self._words = QWidget()
        self._pane = SplitPane(self._words)
        self._hint.setText(
            tr(
                "Who does the work now, and where? Drag the card to its zone, or press Ctrl+1 to "
                "Ctrl+4. Enter checks."
            )
        )
        self._lay_out()
        self.find_look()

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
        self._board = board = PracticeBoard(case, self._context, self._topics)
        board.placed.connect(self.placed)
        board.check_asked.connect(self.check_asked)
        self._pane.set_board(board, board.cards)
        self._progress.setText(progress_words(run))
        self._company.setText(case.company)
        self._facts.setText(facts_words(run))
        self._facts.setVisible(bool(self._facts.text()))
        self._prompt.setText(case.prompt)
        self.try_again()
        self._pane.begin_anew()
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
        self._pane.show_words(self._verdict)
        announce(self, self._verdict.words)

    def try_again(self) -> None:
        """Take back what was said, and hide the names of the zones."""
        self._verdict.say((), ())
        self._verdict.hide()
        self._hint.show()
        self.board.hide_again()
        self.board.take_keys()

    @override
    def restyle(self) -> None:
        font = heading_font(self.font())
        self._company.setFont(font)
        font.setBold(False)
        self._prompt.setFont(font)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self._words)
        column.setContentsMargins(0, 0, _GAP, 0)
        column.setSpacing(4)
        for part, space in (
            (self._progress, 8), (self._company, 0), (self._facts, 8), (self._prompt, 12),
            (self._hint, 0), (self._verdict, 0),
        ):  # fmt: skip
            column.addWidget(part)
            column.addSpacing(space)
        column.addStretch(1)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(self._pane)
