"""The lecturer's own window while the class looks elsewhere: at work, and afterwards as before."""

from itertools import product

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QTabWidget, QToolBar, QWidget

from shoreboard.actions.presenter import Blank
from shoreboard.domain.activity import ActivityId
from shoreboard.domain.zone import Zone
from shoreboard.views.main_window import MainWindow
from tests.views.presentation.classroom import Classroom

Key, SHIFT = Qt.Key, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def apart(room: Classroom) -> Classroom:
    """A class that looks at an ordinary window, which needs no second screen."""
    room.shown.preferences.change(class_in_window=True)
    room.begin()
    return room


def press(room: Classroom, *keys: Qt.Key) -> None:
    """Press keys in the lecturer's window, as a keyboard or a clicker does."""
    for key in keys:
        QTest.keyClick(room.shown.window.windowHandle(), key)
        room.settle()


def click(room: Classroom, card: str) -> None:
    found = room.shown.list(room.shown.zone(card)).viewport()
    at = found.mapTo(room.shown.window, room.shown.card_rect(card).center())
    QTest.mouseClick(room.shown.window.windowHandle(), Qt.MouseButton.LeftButton, pos=at)
    room.settle()


def seen(window: MainWindow) -> dict[str, object]:
    """Return all that a presentation changes of a window."""
    document, workspace = window.document, window.document.workspace
    tabs = workspace.findChildren(QTabWidget)
    return {
        "state": window.windowState(),
        "place": window.geometry(),
        "bars": [each.isVisible() for each in window.findChildren(QToolBar)],
        "panel": (document.panel.isVisible(), document.panel.width()),
        "sizes": workspace.wide_sizes(),
        "tabs": [(each.isVisible(), each.currentIndex()) for each in tabs],
        "strip": document.strip.isVisible(),
        "focus": window.focusWidget(),
    }


@pytest.mark.parametrize("width", [1320, 700])
def test_after_the_end_the_window_is_as_it_was(room: Classroom, width: int) -> None:
    window = room.shown.window
    window.resize(width, 800)
    room.settle()
    room.shown.preferences.change(class_in_window=True)
    for tab in (0, 1):
        for each in window.document.workspace.findChildren(QTabWidget):
            each.setCurrentIndex(tab)
        room.settle()
        before = seen(window)
        room.begin()
        assert room.panel.isVisible()
        assert room.panel.controls.isVisible()
        assert not any(each.isVisible() for each in window.findChildren(QToolBar))
        press(room, Key.Key_Escape)
        assert not room.is_on
        assert seen(window) == before, tab


def test_the_board_has_the_larger_part_and_nothing_is_wider_than_the_window(
    apart: Classroom,
) -> None:
    window, font = apart.shown.window, apart.shown.window.document.font()
    usual = font.pointSizeF()
    for size, width in product((100, 200), (1280, 1024, 1920)):
        font.setPointSizeF(usual * size / 100)
        window.document.setFont(font)
        window.resize(width, 720)
        apart.settle()
        assert window.width() == width
        panel, controls = apart.panel, apart.panel.controls
        assert panel.width() <= width // 2, (size, width)
        assert panel.x() + panel.width() <= width, (size, width)
        assert controls.width() == width
        assert len({each.y() for each in controls.buttons}) == 1, (size, width)
        for button in controls.buttons:
            assert controls.rect().contains(button.geometry()), (size, width)
            assert button.height() >= 44, (size, width)


def test_a_clicker_tells_the_story_after_a_card_was_clicked(apart: Classroom) -> None:
    click(apart, "b")
    assert apart.shown.window.document.cards.focused() is not None
    press(apart, Key.Key_PageUp)
    assert apart.session.scene.title == "Today"
    press(apart, Key.Key_Right)
    assert apart.session.scene.title == "Plan"
    press(apart, Key.Key_B)
    assert apart.shown.window.presenter.seen.blank is Blank.BLACK
    press(apart, Key.Key_B, Key.Key_Escape)
    assert not apart.is_on


def test_a_card_that_was_reached_with_keys_keeps_the_arrows(apart: Classroom) -> None:
    click(apart, "b")
    press(apart, Key.Key_Tab)
    apart.shown.list(Zone.IN_HOUSE_DOMESTIC).setFocus()
    press(apart, Key.Key_Left)
    assert apart.session.scene.title == "Plan"
    press(apart, Key.Key_Escape)
    assert apart.is_on
    assert apart.panel.hasFocus()
    press(apart, Key.Key_Left)
    assert apart.session.scene.title == "Today"


def test_a_field_takes_what_is_typed(apart: Classroom) -> None:
    apart.shown.do("find")
    press(apart, Key.Key_B)
    assert apart.shown.window.presenter.seen.blank is None
    press(apart, Key.Key_Escape)
    assert apart.is_on


def test_the_class_sees_the_timer_only_where_that_is_wanted(apart: Classroom) -> None:
    def words() -> list[str]:
        labels = apart.window.findChildren(QLabel)
        return [each.text() for each in labels if each.isVisible() and ":" in each.text()]

    watch = apart.panel.stopwatch
    before = words()
    watch.button.click()
    apart.settle()
    assert words() == before
    watch.shows.click()
    apart.settle()
    assert len(words()) == len(before) + 1
    watch.button.click()
    apart.settle()
    assert words() == before


def test_the_explanation_stands_behind_the_note(apart: Classroom) -> None:
    tabs, panel = apart.panel.tabs, apart.shown.window.document.panel
    assert not panel.isVisible()
    tabs.setCurrentIndex(1)
    apart.session.select([ActivityId("a")])
    apart.settle()
    assert panel.isVisible()
    assert tabs.isAncestorOf(panel)


def test_every_control_has_words_and_is_reached_by_keys(apart: Classroom) -> None:
    for button in apart.panel.controls.buttons:
        assert button.text()
        assert not button.icon().isNull()
        assert button.focusPolicy() & Qt.FocusPolicy.TabFocus
    named: tuple[QWidget, ...] = (apart.panel.next, apart.panel.stopwatch.button, apart.panel.note)
    assert all(each.accessibleName() for each in named)
    assert apart.panel.mapTo(apart.shown.window, QPoint(0, 0)).x() > 0
