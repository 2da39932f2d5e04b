"""Text of the panel: it wraps, can be selected, and is never wider than it may be."""

import unicodedata
from collections.abc import Iterable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QFont,
    QFontInfo,
    QFontMetricsF,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
)
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from shoreboard.explanations.explanation import plain
from shoreboard.explanations.glossary import Link, link_to
from shoreboard.views.parts.breaks import BREAK, breakable
from shoreboard.views.parts.link_label import LINKED, LinkLabel
from shoreboard.views.parts.look import LARGEST_VERDICT

LEFT_TO_RIGHT, RIGHT_TO_LEFT = "\u200e", "\u200f"
"""Unseen too: a sentence runs as the window does, whatever the name that it begins with."""
VERDICT, SMALLEST, ONE_LINE = 1.9, 0.6, 0.85
"""The verdict's largest and smallest size, in sizes of the text; and how far it may shrink to stay
on one line."""

_SELECTABLE = (
    Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
)


def as_copied(text: str) -> str:
    """Return selected text without the marks that only its layout needs."""
    lines = text.replace(BREAK, "").replace("\u2029", "\n").replace("\u2028", "\n")
    return lines.lstrip(LEFT_TO_RIGHT + RIGHT_TO_LEFT)


class PanelWords(LinkLabel):
    """Plain text, or Markdown of the project's own, that fits the width it is given."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._text = self._emphasis = ""
        self._links: Sequence[Link] = ()
        self._fitted: tuple[object, ...] = ()
        self._height = 0
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setTextInteractionFlags(_SELECTABLE)
        # The panel has one menu for all of its text.
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)

    def say(self, text: str, emphasis: str = "") -> None:
        """Take on plain text, of which the first `emphasis` is set in bold."""
        self._text, self._links = text.replace(BREAK, ""), ()
        self._emphasis = emphasis if emphasis in self._text else ""
        self.setAccessibleName(text)
        self.setTextFormat(Qt.TextFormat.RichText if self._emphasis else Qt.TextFormat.PlainText)

    def say_markdown(self, text: str, links: Sequence[Link] = ()) -> None:
        """Take on Markdown from the project's own resources, with links made of its words.

        `linkActivated` then tells the id of a term; nothing is ever opened or fetched.
        """
        self._text, self._emphasis, self._links = text, "", links
        self.setAccessibleName(plain(text))
        self.setTextInteractionFlags(_SELECTABLE | LINKED if links else _SELECTABLE)
        self.describe_links([text[link.start : link.end] for link in links])
        self.setTextFormat(Qt.TextFormat.MarkdownText)

    def fit(self, width: int) -> int:
        """Wrap to a width and return the height that this takes, both in px."""
        wanted = (self._text, self._emphasis, width, self.font().key(), self.layoutDirection())
        if wanted != self._fitted:
            self._fitted = wanted
            self.setText(self._shown(width))
            self._height = self.heightForWidth(width)
        return self._height

    def selected(self) -> str:
        """Return the selected text, as it goes to the clipboard."""
        return as_copied(self.selectedText())

    @override
    def keyPressEvent(self, ev: QKeyEvent) -> None:
        if not ev.matches(QKeySequence.StandardKey.Copy):
            super().keyPressEvent(ev)
        elif self.hasSelectedText():
            QGuiApplication.clipboard().setText(self.selected())
        else:
            ev.ignore()

    def _shown(self, width: int) -> str:
        if self.textFormat() is Qt.TextFormat.MarkdownText:
            return _linked(breakable(self._text, _bold(self.font()), width), self._links)
        direction = _direction(self._text, self.layoutDirection())
        if not self._emphasis:
            return direction + breakable(self._text, self.font(), width)
        start = self._text.index(self._emphasis)
        broken = breakable(self._text, _bold(self.font()), width)
        ahead, rest = _cut(broken, start)
        strong, behind = _cut(rest, len(self._emphasis))
        from html import escape  # 3 ms, which no start needs

        return f"{direction}{escape(ahead)}<b>{escape(strong)}</b>{escape(behind)}"


class LargeWords(PanelWords):
    """Text as large as its longest word allows, within limits."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._base = QFont(self.font())

    def set_base(self, base: QFont) -> None:
        """Take the font of the text, from which the verdict's size follows."""
        self._base = QFont(base)

    @override
    def fit(self, width: int) -> int:
        """Choose the size, wrap, and return the height that this takes."""
        font = _bold(self._base)
        size = QFontInfo(self._base).pixelSize()
        largest = min(LARGEST_VERDICT, round(size * VERDICT))
        font.setPixelSize(largest)
        measure = QFontMetricsF(font).horizontalAdvance
        line = measure(self._text)
        if not width < line <= width / ONE_LINE:
            line = max(map(measure, self._text.split()), default=0.0)
        if line > width:
            font.setPixelSize(max(round(size * SMALLEST), int(largest * width / line)))
        if font != self.font():
            self.setFont(font)
        return super().fit(width)


def _direction(text: str, window: Qt.LayoutDirection) -> str:
    """Return the mark that makes a text run as the window does, where its letters may not."""
    if window is Qt.LayoutDirection.RightToLeft:
        return RIGHT_TO_LEFT
    foreign = not text.isascii() and any(unicodedata.bidirectional(c) in {"R", "AL"} for c in text)
    return LEFT_TO_RIGHT if foreign else ""


def _linked(broken: str, links: Iterable[Link]) -> str:
    """Return Markdown with breaks in it, in which these places of the whole text are links."""
    made, done = "", 0
    for link in links:
        ahead, broken = _cut(broken, link.start - done)
        words, broken = _cut(broken, link.end - link.start)
        made += ahead
        made += link_to(link.entry_id, words, bold=made.count("**") % 2 == 1)
        done = link.end
    return made + broken


def _cut(broken: str, length: int) -> tuple[str, str]:
    """Cut a text with breaks in it behind so many letters."""
    end = length
    while end - broken.count(BREAK, 0, end) < length:
        end += 1
    return broken[:end], broken[end:]


def _bold(font: QFont) -> QFont:
    bold = QFont(font)
    bold.setWeight(QFont.Weight.Bold)
    return bold
