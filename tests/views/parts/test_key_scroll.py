"""Text that is larger than its window is scrolled by keys."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from shoreboard.views.parts.key_scroll import KeyScroll

Key = Qt.Key


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    """A field and, below it, a text of many lines."""
    window, text = QWidget(), QLabel("line\n" * 200)
    qtbot.addWidget(window)
    rows = QVBoxLayout(window)
    rows.addWidget(QLineEdit())
    rows.addWidget(KeyScroll(text))
    window.resize(300, 200)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    return window


def scroll(window: QWidget) -> KeyScroll:
    found = window.findChild(KeyScroll)
    assert isinstance(found, KeyScroll)
    return found


def ink(window: QWidget) -> set[str]:
    """Return the colors at the upper edge of the text."""
    picture = scroll(window).grab().toImage()
    return {picture.pixelColor(x, 1).name() for x in range(4, 100)}


def test_tab_reaches_it_and_keys_scroll(window: QWidget) -> None:
    area, bar = scroll(window), scroll(window).verticalScrollBar()
    before = ink(window)
    QTest.keyClick(window.findChildren(QLineEdit)[0], Key.Key_Tab)
    assert area.hasFocus()
    assert ink(window) != before
    places = []
    for key in (Key.Key_Down, Key.Key_PageDown, Key.Key_End, Key.Key_PageUp, Key.Key_Home):
        QTest.keyClick(area, key)
        places.append(bar.value())
    assert 0 < places[0] < places[1] < places[3] < places[2] == bar.maximum()
    assert places[4] == 0


def test_what_is_all_in_sight_takes_no_keys(qtbot: QtBot, window: QWidget) -> None:
    area = scroll(window)
    area.setFocus()
    label = area.widget()
    assert isinstance(label, QLabel)
    label.setText("one line")
    qtbot.waitUntil(lambda: not area.focusPolicy() & Qt.FocusPolicy.TabFocus)
    assert not area.hasFocus()
