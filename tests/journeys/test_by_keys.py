"""The main tasks, from a new scenario to a class and a file, with the keys alone.

A step that the panel offers is taken by keys in `test_panel.py`.
"""

from pathlib import Path

from tests.journeys.classroom import CLASS
from tests.journeys.conftest import Starter
from tests.journeys.hand import Hand
from tests.journeys.program import HOME, PARTNER, TRAY, Program
from tests.journeys.waiting import becomes, until


def test_a_scenario_is_made_kept_and_opened_again_by_keys(
    start: Starter, hand: Hand, tmp_path: Path
) -> None:
    path = tmp_path / "mine.shoreboard"
    program = start()
    hand.keys("ctrl+n")
    becomes(program.titles, ["New scenario — Shoreboard"])
    activities_are_added_and_placed(program, hand)
    cards_are_reordered_and_several_move(program, hand)
    a_scene_is_added_and_goes_to_the_front(program, hand)
    it_is_exported_and_saved(program, hand, path)
    hand.keys("ctrl+q")
    assert program.exit_code() == 0
    again = start(path)
    becomes(again.scenes, ["1, Scene 3", "2, Today", "3, Plan"])
    becomes(lambda: again.cards(PARTNER), ["Bakery", "Laundry"])


def activities_are_added_and_placed(program: Program, hand: Hand) -> None:
    hand.keys("Insert")
    add(program, hand, "Laundry")
    becomes(lambda: program.cards(TRAY), ["Laundry"])
    hand.keys("ctrl+1")
    becomes(program.focused, [HOME, "Laundry"])
    hand.keys("ctrl+shift+p")
    becomes(program.dialog, "Find an action")
    hand.type("new card")
    hand.keys("Return")
    add(program, hand, "Bakery")
    becomes(lambda: program.cards(TRAY), ["Bakery"])
    hand.keys("ctrl+Return", "1", "Return")
    becomes(lambda: program.cards(HOME), ["Laundry", "Bakery"])
    becomes(program.focused, [HOME, "Bakery"])


def add(program: Program, hand: Hand, name: str) -> None:
    becomes(program.dialog, "Add activities")
    hand.keys("alt+t")
    becomes(program.focused, ["Or type a name"])
    hand.type(name)
    hand.keys("Return")


def cards_are_reordered_and_several_move(program: Program, hand: Hand) -> None:
    hand.keys("alt+Up")
    becomes(lambda: program.cards(HOME), ["Bakery", "Laundry"])
    hand.keys("ctrl+a", "ctrl+3")
    becomes(lambda: program.cards(PARTNER), ["Bakery", "Laundry"])
    becomes(program.focused, [PARTNER, "Bakery"])


def a_scene_is_added_and_goes_to_the_front(program: Program, hand: Hand) -> None:
    hand.keys("Page_Down")
    becomes(program.scene, "2, Plan")
    hand.keys("ctrl+m")
    becomes(program.scenes, ["1, Today", "2, Plan", "3, Scene 3"])
    hand.keys("F6", "F6", "F6")
    becomes(program.focused, ["Scenes", "3, Scene 3"])
    hand.keys("ctrl+Left", "ctrl+Left")
    becomes(program.scenes, ["1, Scene 3", "2, Today", "3, Plan"])
    hand.keys("shift+F6", "shift+F6", "shift+F6", "Page_Down", "Page_Down")
    becomes(program.scene, "3, Plan")


def it_is_exported_and_saved(program: Program, hand: Hand, path: Path) -> None:
    picture = path.with_suffix(".png")
    hand.keys("ctrl+e")
    becomes(program.dialog, "Export")
    hand.keys("Return")
    name_it(program, hand, picture)
    until(picture.exists, "the picture")
    hand.keys("ctrl+s")
    name_it(program, hand, path)
    until(path.exists, "the file")
    becomes(program.dialog, "")


def name_it(program: Program, hand: Hand, path: Path) -> None:
    becomes(program.focused, ["File name:"])
    hand.keys("ctrl+a")
    hand.type(str(path))
    becomes(lambda: program.text("File name:"), str(path))
    hand.keys("Return")


def test_a_class_is_asked_and_told_by_keys(start: Starter, hand: Hand) -> None:
    program = start()
    hand.keys("F5")
    until(lambda: program.find("list", HOME, CLASS), "the class's window")
    hand.keys("h")
    until(lambda: program.find("list", "Own staff, at home", CLASS), "the hidden answers")
    hand.keys("shift+r")
    until(lambda: program.find("list", HOME, CLASS), "all answers")
    hand.keys("Escape")
    becomes(lambda: program.find("list", HOME, CLASS), None)
