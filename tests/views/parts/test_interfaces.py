"""What a screen reader is told of widgets that Qt leaves without a meaning."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QScrollArea, QSplitter, QWidget
from pytestqt.qtbot import QtBot

from shoreboard.views.parts.interfaces import FOLDS

ROLE = QAccessible.Role
NAME = QAccessible.Text.Name


def interface(widget: QWidget) -> QAccessibleInterface:
    found = QAccessible.queryAccessibleInterface(widget)
    assert found is not None
    return found


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


def test_a_scroll_area_tells_nothing_of_a_bar_that_has_just_gone(qtbot: QtBot) -> None:
    area = QScrollArea()
    qtbot.addWidget(area)
    area.setWidget(QLabel("words"))
    area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
    area.show()
    told = interface(area)
    counted = told.childCount()
    assert [told.indexOfChild(told.child(at)) for at in range(counted)] == list(range(counted))
    area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    assert told.childCount() < counted
    assert [told.child(at) for at in (-1, counted - 1, counted)] == [None] * 3


@pytest.mark.parametrize("kind", [QWidget, QFrame])
def test_a_part_with_a_name_is_a_group_and_words_where_nothing_is_inside(
    window: QWidget, kind: type[QWidget]
) -> None:
    part = kind(window)
    inside = QLabel("words", part)
    assert interface(part).role() == ROLE.Client
    part.setAccessibleName("Part")
    assert interface(part).role() == ROLE.Grouping
    inside.setParent(None)
    assert interface(part).role() == ROLE.StaticText
    assert interface(part).text(NAME) == "Part"


def test_a_window_is_a_window(window: QWidget) -> None:
    window.setWindowTitle("Words")
    window.show()
    assert interface(window).role() == ROLE.Window
    assert interface(window).text(NAME) == "Words"


def test_a_heading_that_folds_is_a_button_that_says_what_it_opens(window: QWidget) -> None:
    button = QPushButton("More", window)
    button.setCheckable(True)
    button.setProperty(FOLDS, True)
    told = interface(button)
    assert told.role() == ROLE.Button
    states: list[tuple[int, ...]] = []
    for _ in range(2):
        state = told.state()
        states.append((state.expandable, state.expanded, state.collapsed, state.checkable))
        action = told.actionInterface()
        assert action is not None
        action.doAction(action.pressAction())
    assert states == [(1, 0, 1, 0), (1, 1, 0, 0)]
    assert not button.isChecked()


def test_a_border_that_can_be_moved_bears_its_name(window: QWidget) -> None:
    splitter = QSplitter(window)
    for words in ("left", "right"):
        splitter.addWidget(QLabel(words))
    splitter.handle(1).setAccessibleName("Border")
    told = interface(splitter.handle(1))
    assert (told.role(), told.text(NAME)) == (ROLE.Separator, "Border")


def test_what_keys_scroll_is_named_as_what_it_is_in(qtbot: QtBot, window: QWidget) -> None:
    window.setWindowTitle("Keys")
    area = QScrollArea(window)
    told = interface(area)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    area.clearFocus()
    assert (told.role(), told.text(NAME)) == (ROLE.Client, "")
    area.setFocus()
    assert (told.role(), told.text(NAME)) == (ROLE.Grouping, "Keys")
    area.setAccessibleName("Page")
    assert told.text(NAME) == "Page"
