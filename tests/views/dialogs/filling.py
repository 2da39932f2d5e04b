"""What a hand does to a dialog: finds fields and buttons by their names, types and presses."""

from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QDialog, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from shoreboard import resources
from shoreboard.actions.questions import TableSource
from shoreboard.domain.scenario import Scenario, new_scenario
from shoreboard.explanations.topics import Topics
from shoreboard.storage.tables.reading import read_any
from shoreboard.views.dialogs.import_dialog import ImportDialog
from shoreboard.views.parts.fields import Field

_Widget = TypeVar("_Widget", bound=QWidget)
_Dialog = TypeVar("_Dialog", bound=QDialog)


def topics() -> Topics:
    return Topics(resources.root(), "en")


def import_dialog(
    name: str,
    content: bytes | str,
    parent: QWidget | None = None,
    scenario: Scenario | None = None,
    words: Topics | None = None,
    *,
    apart: bool = False,
) -> ImportDialog:
    """Return the dialog that shows what becomes of the rows of a table."""
    source = TableSource(name, content, read_any(content), apart)
    into = scenario or new_scenario("Mine", "Today", "Plan")
    return ImportDialog(source, into, into.scenes[-1].id, words or topics(), parent)


def opened(dialog: _Dialog, qtbot: QtBot) -> _Dialog:
    """Open a dialog without waiting for it; it stays until the test has ended."""

    def keep(_widget: QWidget, _kept: QDialog = dialog) -> None:
        """Hold the dialog: the robot by itself forgets what nobody else holds."""

    qtbot.addWidget(dialog, before_close_func=keep)
    dialog.open()
    QApplication.processEvents()
    return dialog


def field(dialog: QDialog, kind: type[_Widget], name: str) -> _Widget:
    """Return the field of this name, as a screen reader says it."""
    found = [each for each in dialog.findChildren(kind) if each.accessibleName() == name]
    assert len(found) == 1, [each.accessibleName() for each in dialog.findChildren(kind)]
    return found[0]


def retype(widget: QWidget, words: str) -> None:
    """Replace what stands in a field, key by key."""
    target = widget.lineEdit() if isinstance(widget, QComboBox) else widget
    assert target is not None
    target.setFocus()
    QTest.keyClick(target, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(target, Qt.Key.Key_Delete)
    QTest.keyClicks(target, words)
    QApplication.processEvents()
    # Offscreen, a list of completions that has closed again stays the active window.
    widget.window().activateWindow()
    QApplication.processEvents()


def enter(widget: QWidget) -> None:
    QTest.keyClick(widget, Qt.Key.Key_Return)
    QApplication.processEvents()


def button(dialog: QDialog, words: str) -> QPushButton:
    """Return the button that says this."""
    buttons = dialog.findChildren(QPushButton)
    (found,) = [each for each in buttons if each.text().replace("&", "") == words]
    return found


def said(dialog: QDialog) -> list[str]:
    """Return what the dialog says to be wrong."""
    return [each.said for each in dialog.findChildren(Field) if each.said]
