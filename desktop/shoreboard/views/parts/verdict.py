"""What is said of an answer: a sign and a sentence a question, and then why."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget
from typing_extensions import override

from shoreboard.i18n import tr
from shoreboard.picture import icons
from shoreboard.practice.words import AnswerLine, AnswerPart
from shoreboard.views.parts.fields import plain
from shoreboard.views.parts.look import Styled, heading_font, look_of, strong_font


class PracticeVerdict(Styled, QWidget):
    """Shows lines with a check or a cross, which stand beside words that say the same."""

    def __init__(self) -> None:
        super().__init__()
        self._said: tuple[Sequence[AnswerLine], Sequence[AnswerPart]] = ((), ())
        self.setAccessibleName(tr("Verdict"))
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(4)
        self.find_look()

    @property
    def words(self) -> str:
        """All that is said, line by line; empty while nothing is."""
        lines, parts = self._said
        told = [line.words for line in lines]
        return "\n".join([*told, *(words for part in parts for words in (part.title, *part.lines))])

    def say(self, lines: Iterable[AnswerLine], parts: Iterable[AnswerPart]) -> None:
        """Say something else, or with nothing be empty."""
        self._said = tuple(lines), tuple(parts)
        self.restyle()

    @override
    def restyle(self) -> None:
        while (item := self._rows.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        lines, parts = self._said
        for line in lines:
            self._rows.addWidget(_Signed(line, self))
        add_parts(self._rows, parts, self)


def add_parts(rows: QVBoxLayout, parts: Iterable[AnswerPart], parent: QWidget) -> None:
    """Add headings and the paragraphs below them to a column."""
    for part in parts:
        rows.addSpacing(8)
        for words, strong in ((part.title, True), *((line, False) for line in part.lines)):
            if words:
                label = plain(words)
                label.setParent(parent)
                label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
                label.setFont(strong_font(parent.font()) if strong else parent.font())
                rows.addWidget(label)


class _Signed(QWidget):
    """A sentence with its sign; one that does not count has none."""

    def __init__(self, line: AnswerLine, parent: QWidget) -> None:
        super().__init__(parent)
        sign, words = QLabel(), plain(line.words)
        words.setFont(heading_font(parent.font()))
        words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        size = words.fontMetrics().height()
        sign.setFixedWidth(size)
        if line.right is not None:
            name = "check" if line.right else "cross"
            theme = look_of(self).theme
            color = theme.text if line.right else theme.warning
            sign.setPixmap(icons.pixmap(name, color, size, self.devicePixelRatioF()))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(words, 1)
