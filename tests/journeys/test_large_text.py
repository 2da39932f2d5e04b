"""A person needs very large text: all that there is can still be reached, by pointer and keys."""

import json

import pytest

from tests.journeys.conftest import Starter
from tests.journeys.hand import Hand, screen_box
from tests.journeys.program import BOTH, HOME, PARTNER, TRAY, ZONES, Program
from tests.journeys.tree import Box, Node
from tests.journeys.waiting import becomes, until

ON_THE_BOARD = [zone for zone in ZONES if zone != TRAY]
BUTTONS = ("New", "Open", "Save", "Undo", "Redo", "Add activity", "Smaller text", "Larger text")


@pytest.mark.parametrize("percent", [300, 400])
def test_nothing_is_out_of_reach(start: Starter, hand: Hand, percent: int) -> None:
    program = with_text(start, percent)
    keys_bring_what_they_reach_into_sight(program, hand)
    a_moved_card_stays_in_sight(program, hand)
    the_wheel_leads_from_top_to_bottom(program, hand)
    each_tab_shows_its_part(program, hand)
    the_search_comes_into_sight(program, hand)
    the_toolbar_unfolds(program, hand)


def test_what_opens_fits_the_screen_at_the_largest_text(start: Starter, hand: Hand) -> None:
    program = with_text(start, 400)
    menus_fit_the_screen(program, hand)
    a_dialog_fits_the_screen(program, hand)


def with_text(start: Starter, percent: int) -> Program:
    """Start the program with a text size that it remembers."""
    settings = start.data_dir / "config" / "settings.json"
    settings.parent.mkdir(parents=True)
    settings.write_text(json.dumps({"text_size": percent}))
    return start()


def keys_bring_what_they_reach_into_sight(program: Program, hand: Hand) -> None:
    reached: set[str] = set()
    for _ in range(30):
        focus = program.focus()
        before = [node.name for node in focus]
        reached.add(before[0])
        until(lambda: focus_is_in_sight(program), f"the sight of {before}")
        hand.keys("Tab")
        until(lambda before=before: program.focused() not in ([], before), "the focus to go on")
        if program.focused()[0] == HOME:
            break
    assert reached >= {*ON_THE_BOARD, "Scenes", "Add a scene"}


def focus_is_in_sight(program: Program) -> bool:
    focus = program.focus()
    return bool(focus) and in_sight(program, focus[-1].box)


def a_moved_card_stays_in_sight(program: Program, hand: Hand) -> None:
    hand.keys("Down", "Up")
    becomes(program.selected, ["Call center"])
    hand.keys("ctrl+4")
    becomes(program.focused, [BOTH, "Call center"])
    until(lambda: in_sight(program, program.card("Call center", BOTH).box), "the moved card")
    hand.keys("Left")
    becomes(program.focused, [PARTNER, "Shipping"])
    until(lambda: in_sight(program, program.card("Shipping", PARTNER).box), "the next card")
    hand.keys("Up")
    until(lambda: program.focused()[:1] == [HOME], "the zone above")
    until(lambda: in_sight(program, program.focus()[-1].box), "the card above")


def the_wheel_leads_from_top_to_bottom(program: Program, hand: Hand) -> None:
    bar = next(bar for bar in program.parts("scroll bar") if bar.box.right == window(program).right)
    hand.turn_wheel(bar, 60, down=True)
    count = until(lambda: the_count(program), "the count of cards")
    until(lambda: in_sight(program, the_count(program).box), "the end of the window")
    assert count.box.height < window(program).height
    hand.turn_wheel(bar, 60, down=False)
    until(lambda: in_sight(program, program.node("page tab", "Board").box), "the tabs")


def each_tab_shows_its_part(program: Program, hand: Hand) -> None:
    for tab, role, name in (
        ("Explanation", "panel", "Explanation"),
        ("Board", "panel", "Board"),
    ):
        place = program.node("page tab", tab)
        assert in_sight(program, place.box)
        hand.click(place)
        part = program.node(role, name)
        assert window(program).shared(part.box).height > 0


def the_search_comes_into_sight(program: Program, hand: Hand) -> None:
    hand.keys("ctrl+f")
    becomes(program.focused, ["Search all activities"])
    until(lambda: in_sight(program, program.focus()[-1].box), "the search field")
    hand.click(program.node("page tab", "Board"))
    program.zone(HOME)


def the_toolbar_unfolds(program: Program, hand: Hand) -> None:
    folded = program.find("check box", "»")
    if folded is not None:
        hand.click(folded)
    for name in BUTTONS:
        until(lambda name=name: on_screen(program.button(name).box), f"the button {name!r}")
    if folded is not None:
        hand.click(program.node("check box", "»"))


def menus_fit_the_screen(program: Program, hand: Hand) -> None:
    for title in ("File", "Edit", "Activity", "Scene", "View", "Present", "Help"):
        bar_entry = program.entry(title)
        assert on_screen(bar_entry.box)
        hand.click(bar_entry)
        entries = until(lambda: open_entries(program), f"the menu {title!r}")
        assert on_screen(entries[0].box), entries[0]
        hand.keys("Down", "Up")
        until(lambda: on_screen(open_entries(program)[-1].box), f"the last entry of {title!r}")
        hand.keys("Escape", "Escape")
        becomes(lambda: len(open_entries(program)), 0)


def a_dialog_fits_the_screen(program: Program, hand: Hand) -> None:
    hand.keys("Down")
    becomes(program.selected, ["IT services"])
    hand.keys("F2")
    becomes(program.dialog, "Activity")
    for name in ("OK", "Cancel"):
        assert on_screen(program.button(name).box)
    hand.click(program.button("Cancel"))
    becomes(program.dialog, "")


def the_count(program: Program) -> Node:
    return next(label for label in program.parts("label") if label.name.startswith("6 activities"))


def open_entries(program: Program) -> list[Node]:
    """Return the entries of the menu that is open."""
    bar = program.parts("menu bar")[0].box
    return [entry for entry in program.parts("menu item") if not bar.holds(entry.box)]


def in_sight(program: Program, box: Box) -> bool:
    """Tell whether a part, or as much of it as the window can show, is inside the window."""
    seen = window(program).shared(box)
    return seen.width >= box.width * 0.9 and seen.height >= min(box.height * 0.9, 200)


def on_screen(box: Box) -> bool:
    return box.width > 0 and screen_box().holds(box)


def window(program: Program) -> Box:
    return program.windows()[0].box
