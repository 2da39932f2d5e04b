"""All that a window says: what is painted, what a pointer brings out, what a reader hears."""

import re
from collections.abc import Iterable, Iterator
from html import unescape
from typing import Any, NamedTuple

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import (
    QAccessible,
    QAction,
    QPaintDevice,
    QPaintEngine,
    QTextItem,
)
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
from typing_extensions import override

_ROLES = (
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.ToolTipRole,
    Qt.ItemDataRole.AccessibleTextRole,
    Qt.ItemDataRole.AccessibleDescriptionRole,
)
_SPOKEN = (QAccessible.Text.Name, QAccessible.Text.Description, QAccessible.Text.Help)
_METRIC = QPaintDevice.PaintDeviceMetric
_METRICS = {
    _METRIC.PdmWidth: 10_000,
    _METRIC.PdmHeight: 10_000,
    _METRIC.PdmDpiX: 96,
    _METRIC.PdmDpiY: 96,
    _METRIC.PdmPhysicalDpiX: 96,
    _METRIC.PdmPhysicalDpiY: 96,
    _METRIC.PdmDepth: 32,
    _METRIC.PdmDevicePixelRatio: 1,
    _METRIC.PdmDevicePixelRatioScaled: 65_536,
}
"""A large sheet."""
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


def _painted(window: QWidget) -> list[str]:
    """Return the texts that a window paints, item by item."""
    listening = _Listening()
    window.render(listening)
    return listening.engine.texts


class _Listening(QPaintDevice):
    """What a window paints on and nobody sees: only the texts are kept."""

    def __init__(self) -> None:
        super().__init__()
        self.engine = _Texts()

    @override
    def paintEngine(self) -> QPaintEngine:
        return self.engine

    @override
    def metric(self, metric: QPaintDevice.PaintDeviceMetric) -> int:
        return _METRICS.get(metric, 0)


class _Texts(QPaintEngine):
    """Keeps texts; all that a painter may draw has to be taken, or Qt for Python crashes."""

    def __init__(self) -> None:
        super().__init__(QPaintEngine.PaintEngineFeature.AllFeatures)
        self.texts: list[str] = []

    @override
    def begin(self, pdev: QPaintDevice) -> bool:
        return True

    @override
    def end(self) -> bool:
        return True

    @override
    def type(self) -> QPaintEngine.Type:
        return QPaintEngine.Type.User

    @override
    def drawTextItem(self, p: Any, textItem: QTextItem) -> None:
        self.texts.append(textItem.text())

    @override
    def updateState(self, *ignored: Any, **more: Any) -> None: ...


_NOT_KEPT = "Ellipse Image Lines Path Pixmap Points Polygon Rects TiledPixmap"
for _what in _NOT_KEPT.split():
    setattr(_Texts, f"draw{_what}", _Texts.updateState)
