"""Contrasts as they are painted: of words with their ground, of outlines, and of the focus."""

from collections import Counter
from collections.abc import Iterator
from functools import lru_cache
from itertools import islice
from typing import NamedTuple

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QListView,
    QMenu,
    QMenuBar,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QStyle,
    QStyleOptionButton,
    QTabBar,
    QTextEdit,
    QToolButton,
    QWidget,
)
from shiboken6 import isValid

from shoreboard.layout.layout import TextBlock
from shoreboard.picture.brush import q_rect
from shoreboard.views.board.board import Board
from shoreboard.views.theme.colors import contrast_ratio

_ROWS = 6
"""So many rows of a list are measured."""
_EDGE = 8
"""So far from its edge, in px, the outline of a control is looked for."""


class Measured(NamedTuple):
    """How strong the contrast of a part is."""

    what: str
    ratio: float


def words_in(window: QWidget) -> list[Measured]:
    """Return the contrast of all words of a window that can be used now."""
    image = _image(window)
    return [
        Measured(f"{type(part).__name__} {name[:40]!r}", ratio)
        for part in _seen(window)
        for name, place in _texts(part)
        if _in(window, part, place).height() * 2 >= min(place.height(), part.fontMetrics().height())
        if (ratio := _ratio(image, _in(window, part, place))) is not None
    ]


def words_of_menu(menu: QMenu) -> list[Measured]:
    """Return the contrast of the entries of an open menu, the first of them chosen."""
    usable = [each for each in menu.actions() if each.isEnabled() and not each.isSeparator()]
    menu.setActiveAction(usable[0])
    image = _image(menu)
    places = [(each.text(), menu.actionGeometry(each).adjusted(4, 2, -4, -2)) for each in usable]
    return [Measured(f"entry {text!r}", _ratio(image, place) or 21) for text, place in places]


def outlines_in(window: QWidget) -> list[Measured]:
    """Return the contrast of the outline of each field and button with what it stands on."""
    image = _image(window)
    found: list[Measured] = []
    for part in _seen(window):
        if not part.isEnabled() or not _has_outline(part):
            continue
        place = _in(window, part, _shape(part))
        if (ratio := _edge_ratio(image, place)) is not None:
            name = part.accessibleName() or type(part).__name__
            found.append(Measured(f"{type(part).__name__} {name[:40]!r}", ratio))
    return found


def focus_in(window: QWidget) -> list[Measured]:
    """Return by how much the focus changes what is painted, for all that Tab reaches."""
    found: list[Measured] = []
    for part in _seen(window):
        if not isValid(part):
            continue  # the ring of what had the focus
        reached = part.focusPolicy().value & Qt.FocusPolicy.TabFocus.value
        if not reached or not part.isEnabled() or part.focusProxy() is not None:
            continue
        window.setFocus(Qt.FocusReason.OtherFocusReason)
        _clear_focus()
        before, around = _image(window), QRect(part.mapTo(window, QPoint(0, 0)), part.size())
        around = around.adjusted(-_EDGE, -_EDGE, _EDGE, _EDGE) & window.rect()
        part.setFocus(Qt.FocusReason.TabFocusReason)
        QApplication.processEvents()
        after = _image(window)
        if not part.hasFocus() or around.isEmpty() or after.size() != before.size():
            continue
        name = part.accessibleName() or type(part).__name__
        found.append(
            Measured(
                f"{type(part).__name__} {name[:40]!r}",
                _change(before.copy(around), after.copy(around)),
            )
        )
    return found


def _clear_focus() -> None:
    focused = QApplication.focusWidget()
    if focused is not None:
        focused.clearFocus()
    QApplication.processEvents()


def _seen(window: QWidget) -> list[QWidget]:
    return [
        part
        for part in (window, *window.findChildren(QWidget))
        if part.isVisible() and not part.visibleRegion().isEmpty() and part.window() is window
    ]


def _in(window: QWidget, part: QWidget, place: QRect) -> QRect:
    """Return what can be seen of a place in a part, in the coordinates of its window."""
    seen = place & part.visibleRegion().boundingRect()
    return QRect(part.mapTo(window, seen.topLeft()), seen.size()) if seen.isValid() else QRect()


def _texts(part: QWidget) -> Iterator[tuple[str, QRect]]:
    if not part.isEnabled():
        return
    match part:
        case QLabel() if part.text().strip():
            yield part.text(), part.contentsRect()
        case QCheckBox() | QRadioButton() if part.text():
            option = QStyleOptionButton()
            part.initStyleOption(option)
            element = QStyle.SubElement.SE_CheckBoxContents
            yield part.text(), part.style().subElementRect(element, option, part)
        case QPushButton() | QToolButton() if part.text():
            inset = part.height() // 5
            yield part.text(), part.rect().adjusted(inset, inset, -inset, -inset)
        case QLineEdit() if part.text() or part.placeholderText():
            yield part.text() or part.placeholderText(), part.rect().adjusted(8, 8, -8, -8)
        case QComboBox():
            yield part.currentText(), part.rect().adjusted(6, 6, -part.height(), -6)
        case _:
            yield from _painted_texts(part)


def _painted_texts(part: QWidget) -> Iterator[tuple[str, QRect]]:
    match part:
        case QTabBar():
            for rank in range(part.count()):
                yield part.tabText(rank), part.tabRect(rank).adjusted(6, 6, -6, -6)
        case QMenuBar():
            for action in part.actions():
                yield action.text(), part.actionGeometry(action)
        case Board():
            yield from ((" ".join(each.lines), q_rect(each.rect)) for each in _blocks(part))
        case _ if isinstance(part.parent(), QAbstractItemView):
            yield from _rows(part)
        case QWidget() if isinstance(part.parent(), QTextEdit | QPlainTextEdit):
            yield "text", part.rect().adjusted(4, 4, -4, -4)
        case _:
            return


def _rows(viewport: QWidget) -> Iterator[tuple[str, QRect]]:
    view = viewport.parent()
    if not isinstance(view, QAbstractItemView) or view.viewport() is not viewport:
        return
    model = view.model()
    if model is None:
        return
    for row in islice(range(model.rowCount()), _ROWS):
        index = model.index(row, 0)
        place = view.visualRect(index).adjusted(6, 6, -6, -6)
        if str(index.data() or "") and isinstance(view, QListView):
            yield str(index.data()), place


def _blocks(board: Board) -> Iterator[TextBlock]:
    if board.laid_out is None:
        return
    axes = board.laid_out.axes
    blocks = [axes.where, axes.who, *axes.answers.values()]
    blocks += [zone.heading.name for zone in board.laid_out.zones.values()]
    yield from (block for block in blocks if block is not None and block.lines)


def _has_outline(part: QWidget) -> bool:
    fields = (QLineEdit, QComboBox, QAbstractSpinBox, QPushButton, QCheckBox, QRadioButton)
    inside = isinstance(part.parent(), QComboBox | QAbstractSpinBox)
    return isinstance(part, fields) and not inside and part.objectName() != "Choice"


def _shape(part: QWidget) -> QRect:
    """Return where the outline of a control is: of a check box, that of its box."""
    if isinstance(part, QCheckBox | QRadioButton):
        option = QStyleOptionButton()
        part.initStyleOption(option)
        return part.style().subElementRect(QStyle.SubElement.SE_CheckBoxIndicator, option, part)
    return part.rect()


def _image(widget: QWidget) -> QImage:
    return widget.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)


def _ratio(image: QImage, place: QRect) -> float | None:
    """Return the contrast of the most frequent color with that which is farthest from it."""
    counted = _colors(image, place)
    if len(counted) < 2:
        return None
    ground = counted.most_common(1)[0][0]
    return max(contrast(ground, each) for each in counted)


def _edge_ratio(image: QImage, place: QRect) -> float | None:
    """Return the contrast of a control's edge with what is just outside, at its left side."""
    y, left = place.center().y(), place.left()
    if left < 2 or not image.rect().contains(QPoint(left + _EDGE, y)):
        return None
    outside = image.pixel(left - 2, y) & 0xFFFFFF
    inside = [image.pixel(left + x, y) & 0xFFFFFF for x in range(_EDGE)]
    return max(contrast(outside, each) for each in inside)


def _change(before: QImage, after: QImage) -> float:
    """Return the contrast of the strongest change, of which there is as much as a short line."""
    ratios = sorted(
        (
            contrast(a & 0xFFFFFF, b & 0xFFFFFF)
            for a, b in zip(_pixels(before), _pixels(after), strict=True)
            if a != b
        ),
        reverse=True,
    )
    return ratios[_LINE] if len(ratios) > _LINE else 1.0


_LINE = 24


def _colors(image: QImage, place: QRect) -> Counter[int]:
    whole = place & image.rect()
    if whole.width() < 2 or whole.height() < 2:
        return Counter()
    return Counter(value & 0xFFFFFF for value in _pixels(image.copy(whole)))


def _pixels(image: QImage) -> memoryview:
    return memoryview(bytes(image.constBits())).cast("I")


@lru_cache(maxsize=100_000)
def contrast(one: int, other: int) -> float:
    """Return the contrast of two colors that are numbers."""
    return contrast_ratio(f"#{one:06x}", f"#{other:06x}")
