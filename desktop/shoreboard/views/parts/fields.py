"""Fields of a form: a label above, the field, and below it what is wrong with it."""

import re
from collections.abc import Callable, Iterable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent, QPalette
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from shoreboard.domain.limits import LONGEST_TEXT
from shoreboard.i18n import tr
from shoreboard.picture import icons
from shoreboard.views.parts.look import strong_font
from shoreboard.views.parts.notices import announce

_KEYS_OF_LISTS = {Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown}
_LONG_RUN = re.compile(r"\S{24}(?=\S)")


class OneLine(QLineEdit):
    """A text on one line. Text that nobody touched is given back as it was, to the last space.

    `needed` is what is wrong with an empty one, if anything is.
    """

    def __init__(self, text: str = "", needed: str = "") -> None:
        super().__init__(text)
        self._given, self._needed = text, needed
        self.setMaxLength(max(LONGEST_TEXT, len(text)))
        self.setCursorPosition(0)

    def value(self) -> str:
        """Return the text without spaces around it or characters that no file can hold."""
        return " ".join(_clean(self.text()).split()) if self.isModified() else self._given

    def give(self, text: str) -> None:
        """Show another text, which is the given one until somebody touches it."""
        self._given = text
        if text != self.text():
            self.setText(text)
        self.setModified(False)

    @property
    def is_needed(self) -> bool:
        """Tell whether it must not be empty."""
        return bool(self._needed)

    def problem(self) -> str:
        """Say what is wrong with the text, or nothing."""
        return "" if self.value().strip() else self._needed


class ManyLines(QPlainTextEdit):
    """A plain text; `lines` of it are visible, or `least` on a small screen. Tab leaves it."""

    def __init__(self, text: str = "", lines: int = 3, least: int = 2) -> None:
        super().__init__(text)
        self._given, self._lines, self._least = text, lines, least
        self.setTabChangesFocus(True)

    def value(self) -> str:
        """Return the text without space around it; as it was where nobody touched it."""
        modified = self.document().isModified()
        return _clean(self.toPlainText()).strip() if modified else self._given

    def problem(self) -> str:
        """Say what is wrong with the text, or nothing."""
        if len(self.value()) <= LONGEST_TEXT:
            return ""
        return tr("This is longer than {most} characters. Please shorten it.").format(
            most=self.locale().toString(LONGEST_TEXT)
        )

    @override
    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self._height_of(self._lines))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(super().minimumSizeHint().width(), self._height_of(self._least))

    def _height_of(self, lines: int) -> int:
        around = 2 * (self.frameWidth() + round(self.document().documentMargin()))
        padding = self.fontMetrics().height() // 2
        return lines * self.fontMetrics().lineSpacing() + around + padding


def add_clear_button(field: QLineEdit) -> None:
    """Put a button into a field that empties it; Qt gives it no name."""
    field.setClearButtonEnabled(True)
    for button in field.findChildren(QToolButton):
        button.setAccessibleName(tr("Clear"))


class SearchField(QLineEdit):
    """Words to search for in a list, through which its arrow keys go while the caret stays."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: QWidget | None = None
        self.setMaxLength(LONGEST_TEXT)
        add_clear_button(self)

    def lead(self, rows: QWidget) -> None:
        """Let the arrow keys go through a list."""
        self._rows = rows

    @override
    def keyPressEvent(self, arg__1: QKeyEvent) -> None:
        if self._rows is not None and Qt.Key(arg__1.key()) in _KEYS_OF_LISTS:
            QApplication.sendEvent(self._rows, arg__1)
        else:
            super().keyPressEvent(arg__1)


class Field(QWidget):
    """A field with its label above it, and below it a hint and what is wrong, if anything is."""

    def __init__(
        self,
        label: str,
        field: QWidget,
        *,
        hint: str = "",
        problem: Callable[[], str] = str,
    ) -> None:
        """`label` may hold a mnemonic; `problem` tells what is wrong now, or nothing.

        `problem` is not a method of the dialog: PySide 6.11 crashes when it collects widgets that
        hold each other in a circle.
        """
        super().__init__()
        self.field, self._problem_of = field, problem
        words = QLabel(label)
        words.setBuddy(field)
        words.setWordWrap(True)
        field.setAccessibleName(label.replace("&", ""))
        self._hint = hint
        self._problem = _Problem()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(words)
        column.addWidget(field)
        if hint:
            column.addWidget(soft(hint))
        column.addWidget(self._problem)
        self.setFocusProxy(field)
        self._describe("")

    def is_wrong(self) -> bool:
        """Tell whether something is wrong, and say it below the field."""
        words = self._problem_of() if self.isEnabled() and not self.isHidden() else ""
        if words and words != self.said:
            announce(self.field, words)
        self._problem.say(words)
        self._describe(words)
        return bool(words)

    def _describe(self, wrong: str) -> None:
        """Say to a reader what Qt has no states for: that it must be filled in, or is wrong."""
        needed = isinstance(self.field, OneLine) and self.field.is_needed
        state = tr("Not right: {problem}").format(problem=wrong) if wrong else self._hint
        words = filter(None, (state, tr("Must be filled in.") if needed else ""))
        self.field.setAccessibleDescription(" ".join(words))

    def recheck(self) -> None:
        """Take back what was said as soon as it is right."""
        if not self._problem.isHidden():
            self.is_wrong()

    @property
    def said(self) -> str:
        """What is said to be wrong with the field; empty while nothing is."""
        return self._problem.words()


def first_wrong(fields: Iterable[Field]) -> Field | None:
    """Let every field say what is wrong with it and return the first that is."""
    wrong = [field for field in fields if field.is_wrong()]
    return wrong[0] if wrong else None


def plain(words: str) -> QLabel:
    """Return a label that wraps, also within very long words, and knows no markup."""
    label = QLabel(_LONG_RUN.sub("\\g<0>\N{ZERO WIDTH SPACE}", words))
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label


def soft(words: str) -> QLabel:
    """Return a label in the color of secondary text."""
    label = plain(words)
    label.setForegroundRole(QPalette.ColorRole.PlaceholderText)
    return label


class _Problem(QWidget):
    """A line that says what is wrong, with a sign, so that no color has to."""

    def __init__(self) -> None:
        super().__init__()
        self._sign = QLabel()
        self._words = plain("")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._words, 1)
        self.hide()

    def words(self) -> str:
        return "" if self.isHidden() else self._words.text()

    def say(self, words: str) -> None:
        self._words.setFont(strong_font(self.font()))
        self._words.setText(words)
        size = self._words.fontMetrics().height()
        color = self.palette().color(QPalette.ColorRole.WindowText).name()
        self._sign.setPixmap(icons.pixmap("warning", color, size, self.devicePixelRatioF()))
        self.setVisible(bool(words))


def _clean(text: str) -> str:
    """Drop NUL and lone halves of characters, which no file can hold."""
    return text.replace("\0", "").encode("utf-16", "surrogatepass").decode("utf-16", "ignore")
