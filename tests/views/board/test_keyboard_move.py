"""Click-then-click and Enter-then-Enter: cards that are picked up, and where they are put down."""

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QEnterEvent
from PySide6.QtWidgets import QApplication, QLabel

from shoreboard.domain import edits
from shoreboard.domain.zone import GRID, Zone
from shoreboard.session.session import Session
from shoreboard.views.parts.bars import ActionBar
from tests.explanations.boards import CAPTIVE, HOME, OFFSHORE, TRAY, VENDOR, board
from tests.helpers.showing import CONTROL, Shown

Key = Qt.Key


def aims(shown: Shown) -> list[Zone]:
    """Return the zones that say that the cards would be put there."""
    frames = shown.window.document.board.frames
    return [
        zone
        for zone in GRID
        if any(
            each.isVisible() and each.text().startswith("b: ")
            for each in frames[zone].findChildren(QLabel)
        )
    ]


def pick_up(shown: Shown) -> None:
    """Carry "b", which stands at home."""
    shown.select("b")
    shown.press(Key.Key_Return)
    assert aims(shown) == [HOME]


@pytest.fixture
def keyboard_move(shown: Shown) -> Shown:
    """A window in which "b", which stands at home, is carried."""
    pick_up(shown)
    return shown


def test_enter_arrows_and_enter_move_a_card(keyboard_move: Shown) -> None:
    keyboard_move.press(Key.Key_Right)
    assert aims(keyboard_move) == [CAPTIVE]
    keyboard_move.press(Key.Key_Down)
    assert aims(keyboard_move) == [OFFSHORE]
    assert keyboard_move.zone("b") is HOME
    keyboard_move.press(Key.Key_Return)
    assert keyboard_move.zone("b") is OFFSHORE
    assert aims(keyboard_move) == []
    assert (keyboard_move.focused_zone(), keyboard_move.selected()) == (OFFSHORE, "b")


def test_after_it_is_put_down_keys_mean_the_board_again(keyboard_move: Shown) -> None:
    keyboard_move.press(Key.Key_Right, Key.Key_Return)
    assert keyboard_move.zone("b") is CAPTIVE
    keyboard_move.press(Key.Key_Up, Key.Key_Left)
    assert keyboard_move.zone("b") is CAPTIVE
    assert keyboard_move.session.undo_stack.count() == 1


def test_digits_aim_at_the_zones(shown: Shown) -> None:
    keys = (Key.Key_1, HOME), (Key.Key_2, CAPTIVE), (Key.Key_3, VENDOR), (Key.Key_4, OFFSHORE)
    for key, zone in keys:
        pick_up(shown)
        shown.press(key)
        assert aims(shown) == [zone]
        shown.press(Key.Key_Space)
        assert shown.zone("b") is zone
        shown.do("undo")


@pytest.mark.parametrize("keys", [[Key.Key_0], [Key.Key_Down, Key.Key_Down]])
def test_the_tray_can_be_aimed_at(keyboard_move: Shown, keys: list[Qt.Key]) -> None:
    keyboard_move.press(*keys)
    assert aims(keyboard_move) == []
    keyboard_move.press(Key.Key_Enter)
    assert keyboard_move.zone("b") is TRAY


def test_an_arrow_beyond_the_board_keeps_the_aim(keyboard_move: Shown) -> None:
    keyboard_move.press(Key.Key_Up)
    assert aims(keyboard_move) == [HOME]
    keyboard_move.press(Key.Key_Return)
    assert keyboard_move.order(HOME) == "abc"
    assert keyboard_move.session.undo_stack.count() == 0


def test_escape_puts_everything_back(keyboard_move: Shown) -> None:
    keyboard_move.press(Key.Key_Right, Key.Key_Escape)
    assert aims(keyboard_move) == []
    assert keyboard_move.zone("b") is HOME
    keyboard_move.press(Key.Key_Left)
    assert keyboard_move.selected() == "a"
    assert keyboard_move.session.undo_stack.count() == 0


def test_a_click_on_a_zone_puts_down_there(shown: Shown) -> None:
    for zone in Zone:
        pick_up(shown)
        shown.click_on(shown.list(zone).viewport())
        assert shown.zone("b") is zone
        assert aims(shown) == [], zone
        shown.do("undo")


def test_a_click_on_move_and_one_on_a_zone_move_what_is_selected(shown: Shown) -> None:
    action = shown.window.actions_by_id["pick-up"]
    button = shown.window.findChildren(ActionBar)[0].widgetForAction(action)
    assert button.isVisible()
    assert not button.isEnabled()
    shown.click("b")
    shown.click("v", CONTROL)
    shown.click_on(button)
    shown.click_on(shown.list(CAPTIVE).viewport())
    assert (shown.zone("b"), shown.zone("v")) == (CAPTIVE, CAPTIVE)
    assert shown.session.undo_stack.count() == 1
    shown.click_on(button)
    shown.click_on(shown.window.document.tray.title)
    assert (shown.zone("b"), shown.zone("v")) == (TRAY, TRAY)
    shown.click_on(button)
    shown.press(Key.Key_Escape)
    shown.click_on(shown.list(HOME).viewport())
    assert shown.zone("b") is TRAY


def test_the_zone_under_the_pointer_is_aimed_at(keyboard_move: Shown) -> None:
    for zone in (OFFSHORE, VENDOR):
        viewport = keyboard_move.list(zone).viewport()
        at = QPointF(viewport.rect().center())
        QApplication.sendEvent(viewport, QEnterEvent(at, at, QPointF(viewport.mapToGlobal(at))))
        assert aims(keyboard_move) == [zone]
    keyboard_move.press(Key.Key_Return)
    assert keyboard_move.zone("b") is VENDOR


def test_a_click_on_another_card_or_a_heading_means_its_zone(shown: Shown) -> None:
    shown.select("b")
    shown.do("pick-up")
    shown.click("v")
    assert (shown.zone("b"), shown.selected()) == (VENDOR, "b")
    shown.do("pick-up")
    heading = shown.window.document.board.frames[CAPTIVE].heading
    shown.click_on(heading)
    assert shown.zone("b") is CAPTIVE


def test_a_click_elsewhere_cancels(keyboard_move: Shown) -> None:
    keyboard_move.click_on(keyboard_move.window.document.tray.seeker)
    assert aims(keyboard_move) == []
    keyboard_move.press(Key.Key_2)
    assert keyboard_move.window.document.tray.search.text() == "2"
    assert keyboard_move.zone("b") is HOME


def test_several_cards_from_several_zones_are_carried_together(shown: Shown) -> None:
    shown.select("bvt")
    shown.press(Key.Key_Return, Key.Key_4, Key.Key_Return)
    assert set(shown.order(OFFSHORE)) == set("obvt")
    assert shown.session.undo_stack.count() == 1


def test_the_window_that_is_left_carries_nothing_any_more(keyboard_move: Shown) -> None:
    QApplication.sendEvent(keyboard_move.window, QEvent(QEvent.Type.WindowDeactivate))
    assert aims(keyboard_move) == []
    keyboard_move.press(Key.Key_2, Key.Key_Return)
    assert keyboard_move.zone("b") is HOME


@pytest.mark.parametrize("how", ["delete", "undo"])
def test_a_card_that_goes_while_it_is_carried_is_let_go(shown: Shown, how: str) -> None:
    if how == "undo":
        shown.select("b")
        shown.do("duplicate")
        shown.press(Key.Key_Return)
        shown.press(Key.Key_Z, modifiers=CONTROL)
    else:
        shown.select("b")
        shown.press(Key.Key_Return, Key.Key_Delete)
    names = [each.name for each in shown.session.scenario.activities.values()]
    shown.press(Key.Key_2, Key.Key_Return)
    assert [each.name for each in shown.session.scenario.activities.values()] == names
    assert shown.order(CAPTIVE) == "x"


def test_a_card_is_put_down_in_the_scene_that_is_then_shown(keyboard_move: Shown) -> None:
    keyboard_move.press(Key.Key_PageUp, Key.Key_2, Key.Key_Return)
    today, plan = keyboard_move.session.scenario.scenes
    assert keyboard_move.session.scene is today
    assert [s.placements[keyboard_move.session.selection[0]].zone for s in (today, plan)] == [
        CAPTIVE
    ] * 2


def test_another_document_in_the_window_carries_nothing(keyboard_move: Shown) -> None:
    keyboard_move.window.port.open_session(Session(board({"z": HOME})))
    keyboard_move.settle()
    keyboard_move.select("z")
    keyboard_move.press(Key.Key_2)
    keyboard_move.click_on(keyboard_move.list(OFFSHORE).viewport())
    assert keyboard_move.zone("z") is HOME


def test_changes_elsewhere_do_not_disturb_a_carry(keyboard_move: Shown) -> None:
    keyboard_move.session.apply("Rename", edits.set_title, "Other")
    keyboard_move.settle()
    assert aims(keyboard_move) == [HOME]
    keyboard_move.press(Key.Key_3, Key.Key_Return)
    assert keyboard_move.zone("b") is VENDOR


def test_nothing_selected_is_nothing_carried(shown: Shown) -> None:
    shown.session.select([])
    shown.window.port.pick_up([])
    shown.press(Key.Key_2)
    assert aims(shown) == []
    assert shown.session.undo_stack.count() == 0
