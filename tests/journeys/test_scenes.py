"""A person tells a story in scenes: adds one, names it, reorders, goes through, deletes, undoes."""

from tests.journeys.conftest import Starter
from tests.journeys.hand import Hand
from tests.journeys.program import BOTH, HOME, Program
from tests.journeys.tree import Box, Tree
from tests.journeys.waiting import becomes, until

CAPTION = "A partner abroad answers the calls."


def test_scenes_are_added_named_shown_reordered_and_deleted(
    start: Starter, hand: Hand, tree: Tree
) -> None:
    program = start()
    a_new_scene_begins_as_a_copy(program, hand)
    the_scene_gets_its_words(program, hand)
    page_keys_go_through_the_scenes(program, hand, tree)
    undo_goes_where_the_change_was_made(program, hand)
    a_scene_is_dragged_to_the_front(program, hand)
    a_scene_is_deleted_and_comes_back(program, hand)


def a_new_scene_begins_as_a_copy(program: Program, hand: Hand) -> None:
    before = program.board()
    hand.click(program.button("Add a scene"))
    becomes(program.scenes, ["1, Today", "2, Plan", "3, Scene 3"])
    becomes(program.scene, "3, Scene 3")
    assert program.board() == before
    hand.drag(program.card("Call center"), program.zone(BOTH))
    becomes(lambda: program.cards(BOTH), ["Call center"])


def the_scene_gets_its_words(program: Program, hand: Hand) -> None:
    hand.double_click(program.scene_card("3, Scene 3"))
    becomes(program.dialog, "Scene")
    becomes(program.focused, ["Title"])
    hand.keys("ctrl+a")
    hand.type("Goal")
    hand.keys("Tab")
    becomes(program.focused, ["Caption"])
    hand.type(CAPTION)
    becomes(lambda: program.text("Caption"), CAPTION)
    hand.keys("ctrl+Return")
    becomes(program.scenes, ["1, Today", "2, Plan", "3, Goal"])
    until(lambda: CAPTION in program.labels(), "the caption")


def page_keys_go_through_the_scenes(program: Program, hand: Hand, tree: Tree) -> None:
    hand.keys("Page_Up")
    becomes(program.scene, "2, Plan")
    becomes(lambda: program.cards(BOTH), [])
    assert "Call center" in program.cards(HOME)
    becomes(lambda: CAPTION in program.labels(), expected=False)
    hand.keys("Page_Up")
    becomes(program.scene, "1, Today")
    becomes(lambda: list(tree.heard())[-2:], ["Scene 2, Plan", "Scene 1, Today"])
    assert "Shipping" in program.cards(HOME)
    hand.keys("Page_Down", "Page_Down")
    becomes(program.scene, "3, Goal")
    becomes(lambda: program.cards(BOTH), ["Call center"])


def undo_goes_where_the_change_was_made(program: Program, hand: Hand) -> None:
    hand.click(program.scene_card("1, Today"))
    becomes(program.scene, "1, Today")
    hand.keys("ctrl+z", "ctrl+z")
    becomes(program.scene, "3, Scene 3")
    becomes(lambda: program.cards(BOTH), [])
    becomes(program.selected, ["Call center"])
    hand.keys("ctrl+y", "ctrl+y")
    becomes(program.scenes, ["1, Today", "2, Plan", "3, Goal"])
    assert program.cards(BOTH) == ["Call center"]


def a_scene_is_dragged_to_the_front(program: Program, hand: Hand) -> None:
    first = program.scene_card("1, Today").box
    hand.drag(program.scene_card("3, Goal"), Box(first.left, first.top, 20, first.height))
    becomes(program.scenes, ["1, Goal", "2, Today", "3, Plan"])
    becomes(program.scene, "1, Goal")


def a_scene_is_deleted_and_comes_back(program: Program, hand: Hand) -> None:
    hand.click(program.scene_card("2, Today"))
    becomes(program.scene, "2, Today")
    hand.keys("Delete")
    becomes(program.scenes, ["1, Goal", "2, Plan"])
    becomes(program.scene, "2, Plan")
    until(lambda: any("Remove scene Today" in each for each in program.labels()), "a notice")
    hand.keys("ctrl+z")
    becomes(program.scenes, ["1, Goal", "2, Today", "3, Plan"])
    becomes(program.scene, "2, Today")
    hand.keys("ctrl+z")
    becomes(program.scenes, ["1, Today", "2, Plan", "3, Goal"])
