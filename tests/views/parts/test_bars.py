"""The menu bar, the toolbar and context menus over a window's actions."""

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QMenuBar, QToolBar, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from shoreboard.actions.menus import SEPARATOR, TOOLBAR, activity_items, menus
from shoreboard.actions.questions import SaveFile
from shoreboard.domain import edits
from shoreboard.domain.activity import Activity, ActivityId
from shoreboard.picture.palettes import DARK, LIGHT
from shoreboard.views.parts.bars import PageSwitch
from shoreboard.views.parts.look import Look
from tests.explanations.boards import HOME, TRAY, board
from tests.helpers.showing import NONE, Shown, ask_for_menu

ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def shown(qtbot: QtBot, tmp_path: Path) -> Shown:
    return Shown(qtbot, board({"a": HOME, "b": HOME}), tmp_path)


def bar(shown: Shown) -> QToolBar:
    (found,) = shown.window.findChildren(QToolBar)
    return found


def button(shown: Shown, words: str) -> QToolButton:
    (found,) = [
        each
        for each in bar(shown).findChildren(QToolButton)
        if words in (each.text(), each.accessibleName())
    ]
    return found


def titles(menu: QMenu) -> list[str]:
    return ["-" if each.isSeparator() else each.text() for each in menu.actions()]


def test_the_menu_bar_shows_the_menus_in_their_order(shown: Shown) -> None:
    entries = shown.window.menuBar().actions()
    assert [each.text() for each in entries] == [menu.title for menu in menus()]
    for entry, menu in zip(entries, menus(), strict=True):
        made = entry.menu()
        assert isinstance(made, QMenu)
        assert len(made.actions()) == len(menu.items)
        assert [each.isSeparator() for each in made.actions()] == [
            item == SEPARATOR for item in menu.items
        ]


def test_the_toolbar_has_short_words_and_does_what_menus_do(shown: Shown) -> None:
    shown.select("a")
    shown.do("place-offshore-outsourcing")
    QTest.mouseClick(button(shown, "Undo"), Qt.MouseButton.LeftButton)
    assert shown.zone("a") is HOME
    behind_the_switch = bar(shown).actions()[1 : len(TOOLBAR) + 1]
    assert [each.isSeparator() for each in behind_the_switch] == [
        item == SEPARATOR for item in TOOLBAR
    ]


def test_two_buttons_change_the_text_size_until_its_end(shown: Shown) -> None:
    larger, smaller = button(shown, "Larger text"), button(shown, "Smaller text")
    QTest.mouseClick(larger, Qt.MouseButton.LeftButton)
    assert shown.preferences.now.text_size == 110
    shown.preferences.change(text_size=400)
    shown.window.actions_by_id.refresh()
    assert not larger.isEnabled()
    assert smaller.isEnabled()


def open_menu(shown: Shown) -> QMenu:
    """Return the context menu that is open."""
    (opened,) = [each for each in shown.window.findChildren(QMenu) if each.isVisible()]
    return opened


@pytest.mark.parametrize("by_key", [False, True])
def test_a_context_menu_means_the_card_under_the_pointer_or_with_the_focus(
    shown: Shown, *, by_key: bool
) -> None:
    home = shown.list(HOME)
    home.setCurrentIndex(home.cards_model.index(1))
    shown.session.select([ActivityId("v")])
    ground = home.viewport().rect().bottomRight() - QPoint(2, 2)
    ask_for_menu(home, ground if by_key else shown.card_rect("b").center(), by_key=by_key)
    assert shown.selected() == "b"
    opened = open_menu(shown)
    assert len(opened.actions()) == len(activity_items())
    assert all(each.isEnabled() for each in opened.actions() if each.objectName() == "remove")
    opened.close()


def test_a_context_menu_of_the_ground_is_about_the_board(shown: Shown) -> None:
    home = shown.list(HOME)
    ask_for_menu(home, home.viewport().rect().bottomRight() - QPoint(2, 2))
    opened = open_menu(shown)
    assert [each.objectName() for each in opened.actions()] == ["add-activity", "clear-scene"]
    opened.close()


def test_a_context_menu_is_gone_when_it_has_closed(qtbot: QtBot, shown: Shown) -> None:
    shown.select("a")
    ask_for_menu(shown.list(HOME), shown.card_rect("a").center())
    opened = open_menu(shown)
    with qtbot.waitSignal(opened.destroyed):
        opened.close()
    shown.do("place-not-placed")
    assert shown.zone("a") is TRAY


def test_examples_and_recent_files_are_listed_when_their_menu_opens(shown: Shown) -> None:
    by_title = {each.title(): each for each in shown.window.menuBar().findChildren(QMenu)}
    examples, recent = by_title["&Examples"], by_title["Open &recent"]
    assert examples.actions() == []
    for menu in (examples, recent):
        menu.aboutToShow.emit()
        menu.aboutToShow.emit()
    assert len(examples.actions()) == 5
    assert titles(recent) == ["None yet"]
    assert not recent.actions()[0].isEnabled()


def test_recent_files_open_and_missing_ones_cannot_be_chosen(shown: Shown, tmp_path: Path) -> None:
    there = tmp_path / "R & D <b>.shoreboard"
    shown.ask.answers[SaveFile] = there
    shown.do("save")
    shown.preferences.remember_file(tmp_path / "gone.shoreboard")
    by_title = {each.title(): each for each in shown.window.menuBar().findChildren(QMenu)}
    recent = by_title["Open &recent"]
    recent.aboutToShow.emit()
    assert titles(recent) == ["gone.shoreboard", "R && D <b>.shoreboard"]
    assert [each.isEnabled() for each in recent.actions()] == [False, True]
    assert "<b>." not in recent.actions()[1].toolTip()
    assert str(tmp_path) in recent.actions()[1].toolTip()


def test_an_example_opens_from_its_menu(shown: Shown) -> None:
    by_title = {each.title(): each for each in shown.window.menuBar().findChildren(QMenu)}
    by_title["&Examples"].aboutToShow.emit()
    by_title["&Examples"].actions()[0].trigger()
    shown.settle()
    assert shown.session.scenario.title == "A printing company"


def words_on_buttons(shown: Shown) -> list[str]:
    """Return the words that are seen on buttons with icons."""
    buttons = [
        each
        for each in bar(shown).findChildren(QToolButton)
        if each.isVisible()
        and not each.icon().isNull()
        and each.toolButtonStyle() == Qt.ToolButtonStyle.ToolButtonTextBesideIcon
    ]
    return [each.text() for each in buttons]


def test_the_toolbar_has_icons_and_words_and_in_a_narrow_window_icons(
    qtbot: QtBot, shown: Shown
) -> None:
    wide = ["New", "Open", "Save", "Activity", "Move", "Hide answers"]
    shown.window.resize(1600, 900)
    qtbot.waitUntil(lambda: words_on_buttons(shown) == wide)
    shown.window.setMinimumWidth(0)
    shown.window.resize(bar(shown).sizeHint().width() - 1, 900)
    qtbot.waitUntil(lambda: words_on_buttons(shown) == [])
    shown.window.resize(1600, 900)
    qtbot.waitUntil(lambda: words_on_buttons(shown) == wide)


def test_icons_of_the_toolbar_take_on_the_palette(shown: Shown) -> None:
    def ink() -> set[str]:
        picture = shown.window.actions_by_id["save"].icon().pixmap(48).toImage()
        columns, rows = range(picture.width()), range(picture.height())
        spots = [picture.pixelColor(x, y) for x in columns for y in rows]
        return {each.name() for each in spots if each.alpha() == 255}

    assert LIGHT.text in ink()
    shown.window.set_look(Look(DARK))
    assert DARK.text in ink()


def test_the_button_that_presents_stands_last_and_names_its_key(shown: Shown) -> None:
    present = button(shown, "Present")
    assert present.text() == "Present F5"
    assert all(
        each.geometry().right() < present.geometry().left()
        for each in bar(shown).findChildren(QToolButton)
        if each.isVisible() and each is not present
    )
    QTest.mouseClick(present, Qt.MouseButton.LeftButton)
    shown.window.actions_by_id.refresh()
    assert shown.window.actions_by_id["end-presentation"].isEnabled()
    assert not present.isEnabled()


def test_what_does_not_fit_on_the_toolbar_is_in_its_overflow(qtbot: QtBot, shown: Shown) -> None:
    shown.window.setMinimumWidth(0)
    shown.window.resize(420, 700)
    overflow = bar(shown).findChild(QToolButton, "qt_toolbar_ext_button")
    assert isinstance(overflow, QWidget)
    qtbot.waitUntil(lambda: overflow.isVisible() or shown.window.width() > 900)
    assert overflow.isVisible()


def test_long_names_keep_the_menu_within_the_screen(shown: Shown) -> None:
    shown.session.apply("Rename", edits.edit_activity, Activity(ActivityId("a"), "x" * 10_000))
    shown.select("a")
    shown.do("place-offshore-outsourcing")
    edit = shown.window.menuBar().actions()[1].menu()
    assert isinstance(edit, QMenu)
    assert edit.sizeHint().width() < 900


def test_buttons_of_the_toolbar_are_described_in_plain_words(shown: Shown) -> None:
    shown.select("a")
    shown.do("place-offshore-outsourcing")
    buttons = bar(shown).findChildren(QToolButton)
    described = {each.text(): each.accessibleDescription() for each in buttons}
    assert described["Undo"] == "Undo Move a"
    assert [words for words in described.values() if "<" in words] == []


def test_the_switch_shows_the_costs_and_the_board_again(shown: Shown) -> None:
    (switch,) = bar(shown).findChildren(PageSwitch)
    board, costs = switch.board_button, switch.costs_button
    assert (board.isChecked(), costs.isChecked()) == (True, False)
    for wanted, on in ((costs, True), (costs, True), (board, False), (board, False)):
        shown.click_on(wanted)
        assert shown.window.port.shows_costs is on
        assert (board.isChecked(), costs.isChecked()) == (not on, on)
    shown.do("costs")
    assert costs.isChecked()


@pytest.mark.parametrize(("milliseconds", "takes"), [(1000, True), (0, False)])
def test_an_alt_that_comes_again_leaves_the_keys_where_they_are(
    shown: Shown, milliseconds: int, takes: bool
) -> None:
    """Qt hands keys on once more, without a time, when assistive technology has heard of them."""
    before = QApplication.focusWidget()
    assert before is not None
    alt = Qt.Key.Key_Alt
    press = QKeyEvent(QEvent.Type.ShortcutOverride, alt, NONE)
    press.setTimestamp(milliseconds)
    QApplication.sendEvent(shown.window, press)
    QApplication.sendEvent(before, QKeyEvent(QEvent.Type.KeyRelease, alt, ALT))
    assert isinstance(QApplication.focusWidget(), QMenuBar) is takes
