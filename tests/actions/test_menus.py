"""Menus, toolbar and actions agree with each other, and no two actions want the same key."""

from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

import pytest
from PySide6.QtGui import QKeySequence

from shoreboard.actions import menus as menus_module
from shoreboard.actions.menus import (
    EXAMPLES,
    LESSONS,
    RECENT,
    SCENE,
    SCREENS,
    SEPARATOR,
    TOOLBAR,
    TOOLBAR_END,
    Menu,
    actions_in,
    activity_items,
    menus,
)
from shoreboard.picture import icons
from tests.actions.desk import Desk, all_specs

pytestmark = pytest.mark.usefixtures("qapp")

IDS = {spec.id for spec in all_specs()}


def menus_within(some: tuple["str | Menu", ...]) -> Iterator[Menu]:
    for item in some:
        if isinstance(item, Menu):
            yield item
            yield from menus_within(item.items)


def every_menu() -> list[Menu]:
    return list(menus_within(menus()))


def in_menus() -> list[str]:
    return list(actions_in(menus()))


def test_every_action_has_an_id_of_its_own() -> None:
    assert len(IDS) == len(all_specs())


def test_what_stands_in_menus_and_bars_is_an_action() -> None:
    named = [*in_menus(), *actions_in(activity_items()), *SCENE, *TOOLBAR, *TOOLBAR_END]
    assert {item for item in named if item != SEPARATOR} <= IDS


def test_every_action_stands_in_the_menu_bar_once() -> None:
    assert Counter(in_menus()) == Counter(IDS)


def test_all_that_a_lecturer_does_before_a_class_stands_in_one_menu() -> None:
    (present,) = (menu for menu in menus() if menu.title == "&Present")
    wanted = {
        "present", "end-presentation", "hide-answers", "reveal", "reveal-all", "black", "white",
        "freeze", "swap-screens", "verdict-band", "class-caption", "spotlight", "large-pointer",
        "pen", "projector-check", "reset-for-class", "predict", "practice",
    }  # fmt: skip
    assert wanted <= set(present.items)
    shows = [item for item in present.items if item in ("present", "predict", "practice")]
    assert shows == ["present", "predict", "practice"]


def test_menus_that_are_filled_when_they_open_are_named_and_empty() -> None:
    filled = {menu.id: menu.items for menu in every_menu() if menu.id}
    assert filled == {RECENT: (), EXAMPLES: (), LESSONS: (), SCREENS: ()}


def test_separators_stand_between_two_things() -> None:
    rows = [menu.items for menu in every_menu() if menu.items]
    for items in (*rows, activity_items(), SCENE, TOOLBAR):
        assert items[0] != SEPARATOR
        assert items[-1] != SEPARATOR
        assert (SEPARATOR, SEPARATOR) not in list(pairwise(items))


def test_no_two_entries_of_a_menu_have_the_same_letter() -> None:
    texts = {spec.id: spec.text for spec in all_specs()}
    for menu in [Menu("bar", menus()), *every_menu()]:
        shown = [item.title if isinstance(item, Menu) else texts.get(item) for item in menu.items]
        letters = [letter(text) for text in shown if text]
        doubled = [each for each, count in Counter(letters).items() if each and count > 1]
        assert doubled == [], menu.title


def letter(text: str) -> str:
    """Return what an entry is chosen by: the letter behind the single "&"."""
    return text.replace("&&", "").partition("&")[2][:1].lower()


def test_no_two_actions_share_a_key_and_none_has_one_twice(desk: Desk) -> None:
    keys = Counter(
        key.toString(QKeySequence.SequenceFormat.PortableText)
        for action in desk.actions
        for key in action.shortcuts()
    )
    assert [key for key, count in keys.items() if count > 1] == []


@pytest.mark.parametrize(
    ("spec_id", "text"), [(spec.id, text) for spec in all_specs() for text in spec.keys]
)
def test_keys_are_keys(desk: Desk, spec_id: str, text: str) -> None:
    standard = getattr(QKeySequence.StandardKey, text, None)
    if standard is not None:
        assert QKeySequence.keyBindings(standard)
        return
    sequence = QKeySequence.fromString(text, QKeySequence.SequenceFormat.PortableText)
    assert sequence.count() == 1
    assert sequence.toString(QKeySequence.SequenceFormat.PortableText) != ""
    assert sequence in desk.actions[spec_id].shortcuts()


def test_zones_have_the_keys_of_reading_order(desk: Desk) -> None:
    keys = {
        action.objectName(): action.shortcut().toString()
        for action in desk.actions
        if action.objectName().startswith("place-")
    }
    assert keys == {
        "place-in-house-domestic": "Ctrl+1",
        "place-captive-offshoring": "Ctrl+2",
        "place-domestic-outsourcing": "Ctrl+3",
        "place-offshore-outsourcing": "Ctrl+4",
        "place-not-placed": "Ctrl+0",
    }


def test_every_icon_is_there() -> None:
    for spec in all_specs():
        if spec.icon:
            assert not icons.pixmap(spec.icon, "#000000", 16, 1.0).isNull()


def test_menus_are_made_anew_for_the_language_of_the_moment() -> None:
    assert menus_module.menus() == menus_module.menus()
    assert [menu.title for menu in menus()] == [
        "&File", "&Edit", "&Activity", "&Scene", "&View", "&Present", "&Help",
    ]  # fmt: skip
