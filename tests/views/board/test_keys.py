"""Moving cards and the selection with keys and clicks alone."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from shoreboard.actions.questions import AddActivities, EditActivity, NewActivity
from shoreboard.domain.activity import Kind
from shoreboard.domain.zone import GRID, Zone
from shoreboard.views.board.cards import neighbor
from tests.explanations.boards import CAPTIVE, HOME, OFFSHORE, TRAY, VENDOR, board
from tests.helpers.showing import CONTROL, LEFT, NONE, SHIFT, Shown
from tests.views.board.conftest import Show

Key = Qt.Key
KEYS = {Key.Key_1: HOME, Key.Key_2: CAPTIVE, Key.Key_3: VENDOR, Key.Key_4: OFFSHORE}


def test_the_first_zone_with_cards_has_the_keys(shown: Shown) -> None:
    assert shown.focused_zone() is HOME
    shown.press(Key.Key_Right)
    assert shown.selected() == "b"


def test_arrows_walk_through_a_zone_and_on_into_the_next(shown: Shown) -> None:
    shown.select("a")
    seen: list[tuple[Zone | None, str]] = []
    for key in (Key.Key_Right,) * 3 + (Key.Key_Down, Key.Key_Left, Key.Key_Up, Key.Key_Left):
        shown.press(key)
        seen.append((shown.focused_zone(), shown.selected()))
    assert seen[-5:-1] == [(CAPTIVE, "x"), (OFFSHORE, "o"), (VENDOR, "v"), (HOME, seen[-2][1])]
    assert seen[-2][1] in "abc"
    assert shown.session.undo_stack.count() == 0


@pytest.mark.parametrize("card", ["v", "o"])
def test_below_the_board_is_the_tray(shown: Shown, card: str) -> None:
    shown.select(card)
    shown.press(Key.Key_Down)
    assert (shown.focused_zone(), shown.selected()) == (TRAY, "t")
    shown.press(Key.Key_Up)
    assert shown.focused_zone() is VENDOR


def test_the_tray_is_one_line_through_which_arrows_scroll(show: Show) -> None:
    cards = {f"t{rank}": TRAY for rank in range(30)}
    shown = show(board({"a": HOME, **cards}))
    tray = shown.list(TRAY)
    shown.select(["t0"])
    shown.press(*[Key.Key_Right] * 29)
    assert shown.selected() == "t29"
    room = tray.viewport().rect().adjusted(0, 0, 1, 0)  # a list scrolled by pixels lacks one
    assert room.contains(shown.card_rect("t29"))
    assert not tray.viewport().rect().intersects(shown.card_rect("t0"))
    assert shown.card_rect("t0").top() == shown.card_rect("t29").top()
    assert "t29" in [tray.cards_model.cards[row] for row in tray.visible_rows()]
    assert "t0" not in [tray.cards_model.cards[row] for row in tray.visible_rows()]


def test_an_empty_zone_can_be_entered_and_left(show: Show) -> None:
    shown = show(board({"a": HOME, "o": OFFSHORE}))
    shown.select("a")
    shown.press(Key.Key_Right)
    assert (shown.focused_zone(), shown.selected()) == (CAPTIVE, "")
    shown.press(Key.Key_Down)
    assert (shown.focused_zone(), shown.selected()) == (OFFSHORE, "o")


def test_where_the_board_ends_an_arrow_goes_nowhere(shown: Shown) -> None:
    shown.select("x")
    shown.press(Key.Key_Right, Key.Key_Up)
    assert (shown.focused_zone(), shown.selected()) == (CAPTIVE, "x")
    shown.select("t")
    shown.press(Key.Key_Left, Key.Key_Right, Key.Key_Down)
    assert (shown.focused_zone(), shown.selected()) == (TRAY, "t")


def test_in_a_mirrored_window_arrows_go_where_they_point(show: Show) -> None:
    shown = show(board({"a": HOME, "x": CAPTIVE, "t": TRAY}), mirrored=True)
    assert shown.list(CAPTIVE).mapToGlobal(shown.list(CAPTIVE).rect().center()).x() < (
        shown.list(HOME).mapToGlobal(shown.list(HOME).rect().center()).x()
    )
    shown.select("a")
    shown.press(Key.Key_Left)
    assert shown.selected() == "x"
    shown.press(Key.Key_Right, Key.Key_Right)
    assert shown.selected() == "a"


@pytest.mark.parametrize("mirrored", [False, True])
@pytest.mark.parametrize("zone", list(Zone))
@pytest.mark.parametrize("key", [Key.Key_Left, Key.Key_Right, Key.Key_Up, Key.Key_Down])
def test_the_way_back_leads_back(zone: Zone, key: Qt.Key, mirrored: bool) -> None:
    back = {
        Key.Key_Left: Key.Key_Right,
        Key.Key_Right: Key.Key_Left,
        Key.Key_Up: Key.Key_Down,
        Key.Key_Down: Key.Key_Up,
    }[key]
    beside = neighbor(zone, key, mirrored=mirrored)
    if beside is None or (beside is TRAY and zone is OFFSHORE):
        return  # the tray is as wide as both columns, and leads back to the first one
    assert neighbor(beside, back, mirrored=mirrored) is zone


def test_each_zone_has_a_key_that_puts_the_selected_cards_there(shown: Shown) -> None:
    for key, zone in (*KEYS.items(), (Key.Key_0, TRAY)):
        shown.select("bv")
        shown.press(key, modifiers=CONTROL)
        assert (shown.zone("b"), shown.zone("v")) == (zone, zone)
        assert set(shown.selected()) == {"b", "v"}, zone
        assert shown.session.undo_stack.count() == 1, zone
        assert shown.focused_zone() is zone
        shown.do("undo")


def test_focus_follows_the_card_and_comes_back_with_undo(shown: Shown) -> None:
    shown.select("b")
    shown.press(Key.Key_4, modifiers=CONTROL)
    assert (shown.focused_zone(), shown.selected()) == (OFFSHORE, "b")
    each = shown.list(OFFSHORE)
    assert each.cards_model.cards[each.currentIndex().row()] == "b"
    shown.press(Key.Key_Z, modifiers=CONTROL)
    assert (shown.focused_zone(), shown.selected()) == (HOME, "b")
    shown.press(Key.Key_Y, modifiers=CONTROL)
    assert (shown.focused_zone(), shown.zone("b")) == (OFFSHORE, OFFSHORE)


def test_delete_removes_what_is_selected_and_keys_go_on(shown: Shown) -> None:
    shown.select("b")
    shown.press(Key.Key_Delete)
    assert shown.order(HOME) == "ac"
    assert shown.focused_zone() is HOME
    shown.press(Key.Key_Z, modifiers=CONTROL)
    assert shown.order(HOME) == "abc"
    assert shown.selected() == "b"


def test_f2_and_a_double_click_edit(shown: Shown) -> None:
    shown.select("b")
    shown.press(Key.Key_F2)
    viewport = shown.list(OFFSHORE).viewport()
    shown.click("o")
    QTest.mouseDClick(viewport, LEFT, NONE, shown.card_rect("o").center())
    QTest.mouseRelease(viewport, LEFT, NONE, shown.card_rect("o").center())
    shown.settle()
    assert [type(asked) for asked in shown.ask.asked] == [EditActivity] * 2


def test_insert_adds_to_the_tray(shown: Shown) -> None:
    shown.ask.answers[AddActivities] = [NewActivity("Payroll", Kind.CUSTOM)]
    shown.press(Key.Key_Insert)
    assert len(shown.order(TRAY)) == len("t") + len(shown.selected())
    assert shown.session.activity(shown.session.selection[0]).name == "Payroll"


def test_everything_is_selected_and_moved_at_once(shown: Shown) -> None:
    shown.press(Key.Key_A, modifiers=CONTROL)
    assert set(shown.selected()) == set("abcxvot")
    shown.press(Key.Key_4, modifiers=CONTROL)
    assert set(shown.order(OFFSHORE)) == set("abcxvot")
    assert shown.session.undo_stack.count() == 1
    assert shown.session.undo_stack.undoText().endswith("7 activities")


def test_a_click_selects_one_card_of_all_zones(shown: Shown) -> None:
    shown.click("a")
    assert (shown.selected(), shown.focused_zone()) == ("a", HOME)
    shown.click("o")
    assert (shown.selected(), shown.focused_zone()) == ("o", OFFSHORE)
    assert shown.list(HOME).selected_cards() == []


def test_a_click_with_control_adds_and_takes_away_over_zones(shown: Shown) -> None:
    shown.click("a")
    shown.click("o", CONTROL)
    shown.click("v", CONTROL)
    assert set(shown.selected()) == set("aov")
    shown.click("o", CONTROL)
    assert set(shown.selected()) == set("av")
    assert shown.list(OFFSHORE).selected_cards() == []


def test_shift_selects_up_to_a_card(shown: Shown) -> None:
    shown.click("a")
    shown.click("c", SHIFT)
    assert shown.selected() == "abc"
    shown.click("b", SHIFT)
    assert shown.selected() == "ab"
    shown.press(Key.Key_Left, modifiers=SHIFT)
    assert shown.selected() == "a"


def test_a_click_beside_the_cards_selects_nothing(shown: Shown) -> None:
    shown.click("a")
    viewport = shown.list(HOME).viewport()
    shown.click_on(viewport, viewport.rect().bottomRight())
    assert shown.selected() == ""


def test_page_keys_go_through_the_scenes_and_the_selection_stays(shown: Shown) -> None:
    shown.select("b")
    shown.press(Key.Key_4, modifiers=CONTROL)
    shown.press(Key.Key_PageUp)
    assert shown.session.scene.title == "Today"
    assert (shown.zone("b"), shown.selected(), shown.focused_zone()) == (HOME, "b", HOME)
    shown.press(Key.Key_PageDown)
    assert (shown.zone("b"), shown.selected(), shown.focused_zone()) == (OFFSHORE, "b", OFFSHORE)


def test_undo_goes_to_the_scene_of_the_change(shown: Shown) -> None:
    shown.select("b")
    shown.press(Key.Key_3, modifiers=CONTROL)
    shown.press(Key.Key_PageUp)
    shown.press(Key.Key_Z, modifiers=CONTROL)
    assert shown.session.scene.title == "Plan"
    assert shown.zone("b") is HOME


def test_typing_in_the_search_moves_no_cards(shown: Shown) -> None:
    shown.select("b")
    shown.press(Key.Key_F, modifiers=CONTROL)
    search = shown.window.document.tray.search
    assert search.hasFocus()
    shown.press(Key.Key_B, Key.Key_Left, Key.Key_Delete)
    assert search.text() == ""
    assert shown.order(HOME) == "abc"


def test_the_zones_come_in_reading_order_for_the_tab_key(shown: Shown) -> None:
    shown.list(HOME).setFocus()
    seen: list[Zone | None] = []
    for _ in GRID:
        seen.append(shown.focused_zone())
        shown.press(Key.Key_Tab)
    assert [*seen, shown.focused_zone()] == [*GRID, TRAY]


def test_where_none_is_selected_a_key_moves_the_card_with_the_focus(shown: Shown) -> None:
    for key, zone in KEYS.items():
        shown.session.select([])
        current = shown.list(HOME).currentIndex().row()
        card = shown.list(HOME).cards_model.cards[current]
        QTest.keyClick(shown.list(HOME), key, CONTROL)
        assert shown.session.placement(card).zone is zone
        assert shown.session.selection == (card,), zone
        shown.do("undo")


def test_where_none_is_selected_enter_picks_up_the_card_with_the_focus(shown: Shown) -> None:
    shown.session.select([])
    home = shown.list(HOME)
    QTest.keyClick(home, Key.Key_Return)
    assert shown.session.selection == (home.cards_model.cards[home.currentIndex().row()],)
    QTest.keyClick(home, Key.Key_Down)
    QTest.keyClick(home, Key.Key_Return)
    assert shown.session.undo_stack.count() == 1


def test_where_none_is_selected_none_is_removed(shown: Shown) -> None:
    shown.session.select([])
    before = shown.session.scenario
    QTest.keyClick(shown.list(HOME), Key.Key_Delete)
    assert shown.session.scenario is before


def test_a_letter_still_looks_for_a_name(shown: Shown) -> None:
    shown.session.select([])
    shown.press(Key.Key_B)
    assert shown.selected() == "b"
    assert shown.session.undo_stack.count() == 0


def test_of_keys_that_come_in_one_go_none_is_lost(shown: Shown) -> None:
    """So it is where the program was busy while they were pressed."""
    shown.select("a")
    seen: list[Zone] = []
    for key in (Key.Key_4, Key.Key_Z, Key.Key_Y, Key.Key_3, Key.Key_Z, Key.Key_Z):
        QTest.keyClick(QApplication.focusWidget() or shown.window, key, CONTROL)
        seen.append(shown.zone("a"))
    assert seen == [OFFSHORE, HOME, OFFSHORE, VENDOR, OFFSHORE, HOME]
