"""Keys with which cards are reordered, and letters that do nothing by themselves."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence

from tests.explanations.boards import HOME
from tests.helpers.showing import ALT, CONTROL, SHIFT, Shown

Key = Qt.Key


def test_alt_and_an_arrow_reorder_and_the_focus_goes_along(shown: Shown) -> None:
    shown.select("a")
    shown.press(Key.Key_Down, modifiers=ALT)
    assert (shown.order(HOME), shown.selected(), shown.focused_zone()) == ("bac", "a", HOME)
    shown.press(Key.Key_Down, Key.Key_Down, modifiers=ALT)
    each = shown.list(HOME)
    assert shown.order(HOME) == "bca"
    assert each.cards_model.cards[each.currentIndex().row()] == "a"
    shown.press(Key.Key_Up, modifiers=ALT)
    assert shown.order(HOME) == "bac"
    shown.press(Key.Key_Z, Key.Key_Z, Key.Key_Z, modifiers=CONTROL)
    assert shown.order(HOME) == "abc"


def test_letters_alone_act_on_nothing_outside_a_class(shown: Shown) -> None:
    shown.select("b")
    for key in range(Key.Key_A, Key.Key_Z + 1):
        shown.press(Key(key))
        shown.press(Key(key), modifiers=SHIFT)
    assert not shown.session.answers.hidden
    assert not shown.session.is_modified
    hits = [s for a in shown.window.actions_by_id for s in a.shortcuts() if is_single(s)]
    assert hits == []


def is_single(keys: QKeySequence) -> bool:
    """Tell whether keys are one letter, digit or mark without Ctrl or Alt (WCAG 2.1.4)."""
    return len(keys.toString().removeprefix("Shift+")) == 1
