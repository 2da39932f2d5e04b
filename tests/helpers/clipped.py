"""What does not fit where it stands."""

import re
from collections.abc import Iterator

from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QLabel,
    QLineEdit,
    QScrollArea,
    QStyle,
    QStyleOptionComboBox,
    QWidget,
)

from shoreboard.views.board.board import Board


def clipped(window: QWidget) -> list[str]:
    """Return the parts of a window that are seen and whose words have too little room."""
    parts = [part for part in window.findChildren(QWidget) if part.isVisible()]
    return [words for part in parts for words in _too_wide(part) if words]


def _too_wide(part: QWidget) -> Iterator[str]:
    match part:
        case QLabel() if part.text() and part.wordWrap():
            if part.height() < part.heightForWidth(part.width()):
                yield f"lines of {part.text()!r}"
            pieces = re.split(r"[\s\u200b]+", re.sub(r"<a [^>]*>|</?[ab]>", "", part.text()))
            yield from (f"{piece!r}" for piece in pieces if not _has_room(part, piece))
        case QLabel() if part.text() and part.width() < part.sizeHint().width():
            yield f"{part.text()!r}"
        case QAbstractButton() if part.text():
            wanted, given = part.sizeHint(), part.size()
            if given.width() < wanted.width() or given.height() < wanted.height():
                yield f"the button {part.text()!r}"
        case QComboBox() if part.currentText() and not part.isEditable():
            option = QStyleOptionComboBox()
            part.initStyleOption(option)
            style, field = part.style(), QStyle.SubControl.SC_ComboBoxEditField
            room = style.subControlRect(QStyle.ComplexControl.CC_ComboBox, option, field, part)
            icon = 0 if part.itemIcon(part.currentIndex()).isNull() else part.iconSize().width() + 4
            wanted = part.fontMetrics().horizontalAdvance(part.currentText()) + icon
            if wanted > room.width():
                yield f"the choice {part.currentText()!r}"
        case QLineEdit() if not _has_room(part, part.placeholderText()):
            yield f"{part.placeholderText()!r}"
        case Board() if (layout := part.laid_out) is not None:
            axes = layout.axes
            blocks = [axes.where, axes.who, *axes.answers.values()]
            blocks += [each.heading.name for each in layout.zones.values() if each.heading.name]
            yield from (f"{block.lines!r}" for block in blocks if block.is_cut)
        case QScrollArea() if (inner := part.widget()) and inner.width() > part.viewport().width():
            yield f"the content of {part.window().windowTitle()!r}"
        case _:
            pass


def _has_room(part: QWidget, words: str) -> bool:
    return part.fontMetrics().horizontalAdvance(words) <= part.contentsRect().width()
