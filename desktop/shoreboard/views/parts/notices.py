"""Sentences that the program has for the user, shown where they stand in nobody's way."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QPalette, QResizeEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget
from shiboken6 import isValid
from typing_extensions import override

from shoreboard.actions.context import NoticeAnswer
from shoreboard.i18n import tr
from shoreboard.views.parts.notice import SIDE, Notice, NoticeKind

MOST = 3
"""So many sentences are shown at once; others wait until one of them is put away."""
_SHARE = 3
"""They never take more than this part of the window, but for the first of them."""
_LEAST_MS = 6000
_MS_A_CHARACTER = 120
"""That is a hundred words a minute: half of what a practiced reader takes in."""


def reading_ms(text: str) -> int:
    """Return for how many milliseconds a sentence stays that goes by itself."""
    return max(_LEAST_MS, _MS_A_CHARACTER * len(text))


class Notices(QWidget):
    """Lines below the toolbar: a notice goes by itself, everything else stays until put away.

    What stays stands above what goes, problems above offers, the newest problem first; where there
    is no room for all that stays, a last line says how many more there are. `answered` hands on
    what a button is to do, and `lasting` tells for how many milliseconds a notice is shown.
    """

    answered = Signal(object)

    def __init__(self, lasting: Callable[[str], int] = reading_ms) -> None:
        super().__init__()
        self._lasting = lasting
        self._lines: list[Notice] = []
        self._keys_went_to: QWidget | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._more = QLabel()
        self._more.setContentsMargins(SIDE, 4, SIDE, 4)
        self._more.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self._more.hide()
        self._column.addWidget(self._more)
        self._going = QTimer(self, singleShot=True)
        self._going.timeout.connect(self._drop_read)
        self.hide()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self._show_first()

    @property
    def text(self) -> str:
        """What is shown, line by line, or an empty text while nothing is."""
        more = [] if self._more.isHidden() else [self._more.text()]
        return "\n".join([line.text for line in self._lines if not line.isHidden()] + more)

    def tell(self, text: str) -> None:
        """Show a sentence below all that stays, for as long as it takes to read it."""
        self._drop_passing()
        self._add(Notice(NoticeKind.PASSING, text, (), ""))
        self._going.start(self._lasting(text))

    def problem(self, text: str, answers: Sequence[NoticeAnswer] = (), about: str = "") -> None:
        """Show what went wrong until the user puts it away, and give its first button the keys."""
        self.withdraw(about)
        line = Notice(NoticeKind.PROBLEM, text, answers, about)
        self._drop([each for each in self._lines if each.text == line.text])
        focused = self.window().focusWidget()
        if focused is not None and not self.isAncestorOf(focused):
            self._keys_went_to = focused
        self._add(line)
        line.take_keys()

    def offer(self, text: str, answers: Sequence[NoticeAnswer], about: str) -> None:
        """Show a sentence with something to do until the user does it or puts it away."""
        self.withdraw(about)
        self._add(Notice(NoticeKind.OFFER, text, answers, about))

    def tell_of_work(self, text: str, cancel: NoticeAnswer, about: str) -> None:
        """Show what is being done until it is withdrawn or the user cancels it."""
        self._drop_passing()
        self.withdraw(about)
        self._add(Notice(NoticeKind.WORK, text, (cancel,), about))

    def reword(self, text: str, about: str) -> None:
        """Say something else of what is being done, in the place of what was said before."""
        for line in self._lines:
            if line.kind is NoticeKind.WORK and line.about == about:
                line.reword(text)

    def withdraw(self, about: str) -> None:
        """Take away what was said about something, and give the keys back where it had them."""
        gone = [each for each in self._lines if each.about == about != ""]
        focused = self.window().focusWidget()
        if focused is not None and any(each.isAncestorOf(focused) for each in gone):
            self._give_keys_back()
        self._drop(gone)

    def first_button(self) -> QWidget | None:
        """Return the first button of what is shown; None where nothing can be pressed."""
        shown = (line.first_button() for line in self._lines if not line.isHidden())
        return next((button for button in shown if button is not None), None)

    def announce(self, text: str) -> None:
        """Tell a screen reader alone what has just happened in the window."""
        announce(self.window(), text)

    def _add(self, line: Notice) -> None:
        line.put_away.connect(lambda: self._answer(line, None))
        line.answered.connect(lambda handler: self._answer(line, handler))
        at = 0 if line.kind is NoticeKind.PROBLEM else len(self._staying())
        if line.kind is NoticeKind.PASSING:
            at = len(self._lines)
        self._lines.insert(at, line)
        self._column.insertWidget(at, line)
        self._show_first()
        announce(self, line.text)

    def _answer(self, line: Notice, handler: object) -> None:
        """Put a line away and let the keys go where they went: Undo is the board's, not a field's.

        Then do what is to be done, which may show the next line.
        """
        self._give_keys_back()
        self._drop([line])
        if handler is not None:
            self.answered.emit(handler)

    def _give_keys_back(self) -> None:
        before = self._keys_went_to
        if before is not None and isValid(before) and before.isVisible():
            before.setFocus(Qt.FocusReason.OtherFocusReason)
        self._keys_went_to = None

    def _drop_read(self) -> None:
        """Let a notice go, but not while the pointer is on it or the user is in another window."""
        if self.underMouse() or not self.isActiveWindow():
            self._going.start(self._lasting(""))
        else:
            self._drop_passing()

    def _drop_passing(self) -> None:
        self._going.stop()
        self._drop([each for each in self._lines if each.kind is NoticeKind.PASSING])

    def _drop(self, lines: Sequence[Notice]) -> None:
        for line in lines:
            if line in self._lines:
                self._lines.remove(line)
                self._column.removeWidget(line)
                line.hide()
                line.deleteLater()
        self._show_first()

    def _show_first(self) -> None:
        """Show what goes, and of what stays as much as leaves the board most of the window.

        One line of what stays is shown at least.
        """
        width, staying = self.window().width(), self._staying()
        room = self.window().height() / _SHARE
        for line in self._lines[len(staying) :]:
            room -= line.height_in(width)
            line.show()
        hidden = 0
        for rank, line in enumerate(staying):
            room -= line.height_in(width)
            line.setVisible(rank == 0 or (rank < MOST and room >= 0))
            hidden += line.isHidden()
        self._more.setText(tr("%n more messages", "", hidden))
        self._more.setVisible(hidden > 0)
        self.setVisible(bool(self._lines))

    def _staying(self) -> list[Notice]:
        return [line for line in self._lines if line.kind is not NoticeKind.PASSING]


def announce(widget: QWidget, text: str) -> None:
    """Tell a screen reader something that has just happened."""
    from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent  # 3 ms, so not at the start

    if QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, text))
