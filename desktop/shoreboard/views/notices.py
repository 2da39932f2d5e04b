"""Sentences that the program has for the user, shown where they stand in nobody's way."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget
from shiboken6 import isValid
from typing_extensions import override

from shoreboard.actions.context import Answer
from shoreboard.views.look import Look
from shoreboard.views.notice import Notice, NoticeKind

MOST = 3
"""So many sentences are shown at once; others wait until one of them is put away."""
_SHARE = 3
"""They never take more than this part of the window, but for the first of them."""
_NOTICE_MS = 6000


class Notices(QWidget):
    """Lines below the toolbar: a notice goes by itself, everything else stays until put away.

    `answered` hands on what a button is to do.
    """

    answered = Signal(object)

    def __init__(self, look: Look, lasting_ms: int = _NOTICE_MS) -> None:
        super().__init__()
        self._look = look
        self._lines: list[Notice] = []
        self._keys_went_to: QWidget | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._going = QTimer(self, singleShot=True, interval=lasting_ms)
        self._going.timeout.connect(self._drop_passing)
        self.hide()

    def apply_look(self, look: Look) -> None:
        """Take on a look."""
        self._look = look
        for line in self._lines:
            line.apply_look(look)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self._show_first()

    @property
    def text(self) -> str:
        """What is shown, line by line, or an empty text while nothing is."""
        return "\n".join(line.text for line in self._lines if not line.isHidden())

    def notice(self, text: str) -> None:
        """Show a sentence for a few seconds, unless something that stays is shown."""
        if any(line.kind is not NoticeKind.PASSING for line in self._lines):
            announce(self, text)
            return
        self._drop_passing()
        self._add(Notice(NoticeKind.PASSING, text, (), ""))
        self._going.start()

    def problem(self, text: str, answers: Sequence[Answer] = (), about: str = "") -> None:
        """Show what went wrong until the user puts it away, and give its first button the keys."""
        self._drop_passing()
        self.withdraw(about)
        line = Notice(NoticeKind.PROBLEM, text, answers, about)
        self._drop([each for each in self._lines if each.text == line.text])
        focused = self.window().focusWidget()
        if focused is not None and not self.isAncestorOf(focused):
            self._keys_went_to = focused
        self._add(line, first=True)
        line.take_keys()

    def offer(self, text: str, answers: Sequence[Answer], about: str) -> None:
        """Show a sentence with something to do until the user does it or puts it away."""
        self._drop_passing()
        self.withdraw(about)
        self._add(Notice(NoticeKind.OFFER, text, answers, about))

    def withdraw(self, about: str) -> None:
        """Take away what was said about something, and give the keys back where it had them."""
        gone = [each for each in self._lines if each.about == about != ""]
        focused = self.window().focusWidget()
        if focused is not None and any(each.isAncestorOf(focused) for each in gone):
            self._give_keys_back()
        self._drop(gone)

    def _add(self, line: Notice, *, first: bool = False) -> None:
        line.put_away.connect(lambda: self._answer(line, None))
        line.answered.connect(lambda handler: self._answer(line, handler))
        self._lines.insert(0 if first else len(self._lines), line)
        self._column.insertWidget(0 if first else self._column.count(), line)
        line.apply_look(self._look)
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
        """Show as many lines as leave the board most of the window, and one at least."""
        room = self.window().height() / _SHARE
        for rank, line in enumerate(self._lines):
            room -= line.height_in(self.window().width())
            line.setVisible(rank == 0 or (rank < MOST and room >= 0))
        self.setVisible(bool(self._lines))


def announce(widget: QWidget, text: str) -> None:
    """Tell a screen reader something that has just happened."""
    from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent  # 3 ms, so not at the start

    if QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, text))
