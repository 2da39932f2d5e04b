"""All that a window says: what is painted, what a pointer brings out, what a reader hears."""

import re
import xml.etree.ElementTree as ET
from collections.abc import Iterable, Iterator
from html import unescape
from typing import NamedTuple

from PySide6.QtCore import QBuffer, QIODevice, QObject, Qt
from PySide6.QtGui import QAccessible, QAction
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QTabWidget,
    QWidget,
)

_ROLES = (
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.ToolTipRole,
    Qt.ItemDataRole.AccessibleTextRole,
    Qt.ItemDataRole.AccessibleDescriptionRole,
)
_SPOKEN = (QAccessible.Text.Name, QAccessible.Text.Description, QAccessible.Text.Help)
_TAG = re.compile(r"<[^>]*>")


class Said(NamedTuple):
    """A text, and who says it."""

    who: str
    text: str


def said(window: QWidget) -> list[Said]:
    """Return every text of a window and its parts, once each."""
    parts: list[QObject] = [window, *window.findChildren(QWidget), *window.findChildren(QAction)]
    texts = (
        Said(_name(part), unescape(_TAG.sub(" ", text))) for part in parts for text in _texts(part)
    )
    painted = (Said(f"painted in {_name(window)}", text) for text in _painted(window))
    return [each for each in dict.fromkeys((*texts, *painted)) if each.text.strip()]


def plain_words(texts: Iterable[Said], known: Iterable[str]) -> list[Said]:
    """Return the texts that hold a plain word which does not stand in any of the known texts."""
    words = {word for text in known for word in _words(text)}
    return [each for each in texts if set(_words(each.text)) - words]


def _words(text: str) -> list[str]:
    return re.findall(r"(?<![\w-])[A-Za-z][A-Za-z0-9]+(?!\w)", text)


def _name(part: QObject) -> str:
    return f"{type(part).__name__} {part.objectName()}".strip()


def _texts(part: QObject) -> Iterator[str]:
    if isinstance(part, QAction):
        yield from (part.text(), part.iconText(), part.toolTip(), part.statusTip())
    if not isinstance(part, QWidget):
        return
    yield from (part.windowTitle(), part.toolTip(), part.statusTip(), part.whatsThis())
    yield from (part.accessibleName(), part.accessibleDescription())
    yield from _shown(part)
    interface = QAccessible.queryAccessibleInterface(part)
    if interface is not None:
        yield from (interface.text(kind) for kind in _SPOKEN)


def _shown(part: QWidget) -> Iterator[str]:
    match part:
        case QLabel():
            yield part.text()
        case QAbstractButton():
            yield part.text()
        case QLineEdit():
            yield from (part.text(), part.placeholderText())
        case QPlainTextEdit():
            yield from (part.toPlainText(), part.placeholderText())
        case QComboBox():
            yield from (part.itemText(row) for row in range(part.count()))
        case QTabWidget():
            yield from (part.tabText(rank) for rank in range(part.count()))
        case QMenu():
            yield part.title()
        case QAbstractItemView():
            yield from _rows(part)
        case _:
            pass


def _rows(view: QAbstractItemView) -> Iterator[str]:
    model = view.model()
    for row in range(model.rowCount() if model is not None else 0):
        for role in _ROLES:
            found = model.index(row, 0).data(role)
            if isinstance(found, str):
                yield found


def _painted(window: QWidget) -> Iterator[str]:
    """Paint the window into a drawing, in which texts are still texts."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    drawing = QSvgGenerator()
    drawing.setOutputDevice(buffer)
    drawing.setSize(window.size())
    window.render(drawing)
    texts = ET.fromstring(bytes(buffer.data().data())).iter("{http://www.w3.org/2000/svg}text")
    yield from (text.text or "" for text in texts)
