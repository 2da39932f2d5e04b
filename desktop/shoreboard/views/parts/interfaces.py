"""What screen readers are told of widgets for which Qt's own word is wrong, or unsafe.

It is loaded after the first screen.
"""

from collections.abc import Callable
from functools import partial
from typing import cast
from weakref import WeakSet

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QAccessible, QAccessibleEvent, QAccessibleInterface
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QAccessibleWidget,
    QApplication,
    QTableView,
    QWidget,
)
from shiboken6 import isValid
from typing_extensions import override

FOLDS = "folds"
"""The property of a checkable button that opens what is below it, and is checked while that is."""

_ROLE = QAccessible.Role
_WITHOUT_MEANING = {_ROLE.Border, _ROLE.Client, _ROLE.Grip}


def speak_for_widgets() -> None:
    """Have Qt ask here first, from now on, and once more where it has asked before.

    The application must be there: what is installed last is asked first, and it installs its own.
    """
    QAccessible.installFactory(_interface)
    cast("QApplication", QApplication.instance()).focusChanged.connect(_tell_item_soon)
    if not QAccessible.isActive():
        return
    for each in QApplication.allWidgets():
        known = QAccessible.queryAccessibleInterface(each)
        if known is not None and (known.role() in _WITHOUT_MEANING or each.property(FOLDS)):
            QAccessible.deleteAccessibleInterface(QAccessible.uniqueId(known))
    _tell_item_soon(None, QApplication.focusWidget())


def stop_speaking() -> None:
    """Take back what was made here, before the application goes.

    Qt makes another interface of a widget whose meta-object PySide has extended, and forgets only
    the latest when the widget goes. PySide ends the others first, and Qt would end them once more.
    """
    QAccessible.setActive(False)
    for each in list(_made):
        if isValid(each):
            QAccessible.deleteAccessibleInterface(QAccessible.uniqueId(each))


def _tell_item_soon(_left: QWidget | None, entered: QWidget | None) -> None:
    """Tell of the current item of a list that gets the keys, after Qt has told of the list."""
    if isinstance(entered, QAbstractItemView) and QAccessible.isActive():
        QTimer.singleShot(0, entered, partial(_tell_item, entered))


def _tell_item(view: QAbstractItemView) -> None:
    index = view.currentIndex()
    if not (view.hasFocus() and index.isValid()):
        return
    rank = index.row()
    if isinstance(view, QTableView):  # headers are counted, whether or not they are shown
        rank = (rank + 1) * (view.model().columnCount() + 1) + index.column() + 1
    event = QAccessibleEvent(view, QAccessible.Event.Focus)
    event.setChild(rank)
    QAccessible.updateAccessibility(event)


class Group(QAccessibleWidget):
    """A part of a window: a group where it has a name, and nothing but a place where it has none.

    With a name and nothing inside, it is words that are painted.
    """

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget, _ROLE.Client)

    @override
    def role(self) -> QAccessible.Role:
        widget = self.widget()
        if widget.isWindow():
            return _ROLE.Window
        if not widget.accessibleName():
            return _ROLE.Client
        return _ROLE.Grouping if self.childCount() else _ROLE.StaticText


class ScrollArea(Group):
    """What scrolls, with the bars that it has now.

    Of a bar that has gone since a reader counted them there is nothing to tell. Qt 6.11 reads
    beyond its own list then. While it has the keys, which scroll it, it has a name: if none of
    its own, then that of what it is in.
    """

    @override
    def text(self, t: QAccessible.Text) -> str:
        own = super().text(t)
        if own or t is not QAccessible.Text.Name or not self.widget().hasFocus():
            return own
        around: QWidget | None = self.widget()
        while around is not None and not (own := around.accessibleName() or around.windowTitle()):
            around = around.parentWidget()
        return own

    @override
    def role(self) -> QAccessible.Role:
        return _ROLE.Grouping if self.widget().hasFocus() else super().role()

    @override
    def childCount(self) -> int:
        return len(self._parts())

    @override
    def child(  # pyright: ignore[reportIncompatibleMethodOverride]
        self, index: int
    ) -> QAccessibleInterface | None:
        parts = self._parts()
        if not 0 <= index < len(parts):
            return None
        return QAccessible.queryAccessibleInterface(parts[index])

    @override
    def indexOfChild(self, arg__1: QAccessibleInterface) -> int:
        sought = arg__1.object()
        return next((at for at, each in enumerate(self._parts()) if each is sought), -1)

    def _parts(self) -> list[QWidget]:
        area = self.widget()
        if not isinstance(area, QAbstractScrollArea):
            return []
        bars = area.horizontalScrollBar(), area.verticalScrollBar()
        around = (bar.parentWidget() for bar in bars if bar.isVisible())
        return [area.viewport(), *filter(None, around)]


class FoldingButton(QAccessibleWidget):
    """A button that opens what is below it, or folds it away."""

    def __init__(self, button: QWidget) -> None:
        super().__init__(button, _ROLE.Button)

    @override
    def state(self) -> QAccessible.State:
        state, button = super().state(), self.widget()
        opened = isinstance(button, QAbstractButton) and button.isChecked()
        state.expandable = True  # pyright: ignore[reportAttributeAccessIssue]
        state.expanded, state.collapsed = opened, not opened  # pyright: ignore[reportAttributeAccessIssue]
        return state

    @override
    def actionNames(self) -> list[str]:
        return [self.pressAction(), self.setFocusAction()]

    @override
    def doAction(self, actionName: str) -> None:
        button = self.widget()
        if actionName == self.pressAction() and isinstance(button, QAbstractButton):
            button.click()
        else:
            super().doAction(actionName)


class Border(QAccessibleWidget):
    """What stands between two parts of a window and can be moved."""

    def __init__(self, handle: QWidget) -> None:
        super().__init__(handle, _ROLE.Separator)


_MAKERS: dict[str, Callable[[QWidget], QAccessibleWidget]] = {
    "QAbstractScrollArea": ScrollArea,
    "QFrame": Group,
    "QScrollArea": ScrollArea,
    "QSplitterHandle": Border,
    "QWidget": Group,
}
"""By the class for which Qt asks; it asks for the nearest one first, and takes its own after us."""


_made: WeakSet[QAccessibleInterface] = WeakSet()


def _interface(kind: str, asked: QObject) -> QAccessibleInterface | None:
    if not isinstance(asked, QWidget):
        return None
    folds = kind == "QPushButton" and asked.property(FOLDS)
    maker = FoldingButton if folds else _MAKERS.get(kind)
    if maker is None:
        return None
    made = maker(asked)
    _made.add(made)
    return made
