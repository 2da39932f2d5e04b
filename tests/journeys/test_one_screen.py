"""A lecturer before a class that looks at the lecturer's only screen."""

import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.journeys.classroom import (
    BLACK,
    CLASS,
    card,
    class_box,
    class_words,
    colors,
    write_lesson,
)
from tests.journeys.conftest import Starter
from tests.journeys.hand import Hand, screen_box
from tests.journeys.program import HOME, PARTNER
from tests.journeys.waiting import becomes, until

KEYCODE_B, KEYCODES = "56", {"1": "10", "2": "11"}
"""What X11 calls keys by where they lie."""
Layout = Callable[[str], object]


@pytest.fixture
def layout() -> Iterator[Layout]:
    """Give the keyboard a layout; at the end, the one of the tests."""

    def use(name: str) -> None:
        subprocess.run(["setxkbmap", name], check=True)

    yield use
    use("us")


@pytest.fixture
def lesson(tmp_path: Path) -> Path:
    return write_lesson(tmp_path)


def test_a_class_before_the_only_screen(start: Starter, hand: Hand, lesson: Path) -> None:
    program = start(lesson)
    screen = screen_box()
    hand.keys("shift+F5")
    becomes(lambda: class_box(program), screen)
    assert program.find("push button", "End the presentation", CLASS) is None
    hand.keys("Left")
    until(lambda: "1  Today" in class_words(program), "the first scene")
    assert program.find("push button", "Next", CLASS) is None
    hand.drag_on((900, 500), (960, 540))
    hand.click(program.node("push button", "Next", CLASS))
    until(lambda: "2  Plan" in class_words(program), "the second scene")
    assert "The class sees the board." not in program.labels(), "that is for the lecturer alone"
    hand.click((960, 540))
    becomes(lambda: program.find("push button", "Next", CLASS), None)
    hand.click((960, 540), button=3)
    hand.keys("Down", "Return")  # the first entry
    until(lambda: "1  Today" in class_words(program), "the first scene, by the menu")
    hand.drag_on((900, 500), (960, screen.bottom - 1))
    hand.click(program.node("push button", "End", CLASS))
    becomes(lambda: class_box(program), None)
    becomes(program.scene, "1, Today")


def test_keys_work_on_keyboards_of_other_letters_and_after_a_drag(
    start: Starter, hand: Hand, lesson: Path, layout: Layout
) -> None:
    program = start(lesson)
    screen = screen_box()
    hand.keys("shift+F5")
    becomes(lambda: class_box(program), screen)
    hand.drag(card(program, "Call center", HOME), program.node("list", PARTNER, CLASS))
    becomes(lambda: program.cards(PARTNER, CLASS), ["Shipping", "Call center"])
    layout("ru")
    hand.keys(KEYCODE_B)
    becomes(lambda: colors(screen), {BLACK})
    hand.keys(KEYCODE_B)
    until(lambda: colors(screen) != {BLACK}, "the board")
    layout("fr")
    for number, title in (("1", "1  Today"), ("2", "2  Plan")):
        hand.keys(KEYCODES[number], "Return")
        until(lambda title=title: title in class_words(program), "the scene with that number")
