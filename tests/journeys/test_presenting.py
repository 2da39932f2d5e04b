"""A lecturer before a class, with the projector as a second screen, and without one."""

import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.journeys.classroom import (
    BLACK,
    CLASS,
    CLASS_SEES,
    NOTE,
    WHITE,
    card,
    class_box,
    class_words,
    colors,
    write_lesson,
)
from tests.journeys.conftest import Starter, xrandr
from tests.journeys.hand import Hand
from tests.journeys.library import find_case
from tests.journeys.program import HOME, PARTNER, Program
from tests.journeys.tree import SYSTEM_PYTHON, Box, Node
from tests.journeys.waiting import SECONDS, becomes, until

SAVER = Path(__file__).with_name("screen_saver_server.py")
DARK = "#5a5a5a"
"""White outside the spotlight."""


@pytest.fixture
def lesson(tmp_path: Path) -> Path:
    return write_lesson(tmp_path)


class Saver:
    """The desktop's screen saver, in a process of its own."""

    def __init__(self) -> None:
        self._process = subprocess.Popen(
            [SYSTEM_PYTHON, str(SAVER)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )

    def hears(self, words: str) -> None:
        """Wait for what it says next, and see that it is this."""
        assert self._process.stdout is not None
        assert self._process.stdout.readline().strip() == words

    def end(self) -> None:
        self._process.communicate(timeout=SECONDS)


@pytest.fixture
def saver() -> Iterator[Saver]:
    saver = Saver()
    saver.hears("ready")
    yield saver
    saver.end()


def test_a_class_with_a_screen_of_its_own(
    start: Starter, hand: Hand, second_screen: Box, lesson: Path, saver: Saver
) -> None:
    program = start(lesson)
    the_class_gets_its_screen(program, hand, second_screen)
    the_lecturer_has_the_whole_of_the_own_screen(program, second_screen)
    the_answers_stay_with_the_lecturer(program, hand)
    saver.hears("held off by shoreboard: A class is looking at the board.")
    the_story_is_told(program, hand)
    the_class_sees_where_the_lecturer_points(program, hand, second_screen)
    the_class_sees_black(program, hand, second_screen)
    the_screens_are_swapped(program, hand, second_screen)
    a_card_is_dragged_before_the_class(program, hand)
    a_clicker_goes_on_after_a_drag_on_the_own_board(program, hand)
    the_controls_are_clicked(program, hand, second_screen)
    the_screen_is_unplugged(program)
    saver.hears("let go")
    the_board_is_reset(program, hand)


def test_on_a_low_screen_the_scenes_leave_the_board_their_room(
    start: Starter, hand: Hand, second_screen: Box, lesson: Path
) -> None:
    settings = start.data_dir / "config" / "settings.json"
    settings.parent.mkdir(parents=True)
    settings.write_text('{"text_size": 200}')
    program = start(lesson)
    assert shows_scenes(program)
    hand.keys("shift+F5")
    becomes(lambda: class_box(program), second_screen)
    becomes(lambda: shows_scenes(program), expected=False)
    hand.keys("Escape")
    becomes(lambda: shows_scenes(program), expected=True)


def shows_scenes(program: Program) -> bool:
    strip = program.find("list", "Scenes")
    return strip is not None and "showing" in strip.states


def test_the_next_document_comes_behind_black(
    start: Starter, hand: Hand, second_screen: Box
) -> None:
    program = start()
    hand.keys("shift+F5")
    becomes(lambda: class_box(program), second_screen)
    find_case(program, hand, "nokia")
    hand.click(program.button("Open"))
    until(lambda: "The class sees a black screen." in program.labels(), "the word for it")
    assert class_box(program) == second_screen
    becomes(lambda: colors(second_screen), {BLACK})
    hand.keys("b")
    becomes(lambda: program.cards("Own staff, abroad", CLASS), ["Phone production"])
    hand.keys("Escape")
    becomes(lambda: class_box(program), None)


def the_answers_stay_with_the_lecturer(program: Program, hand: Hand) -> None:
    hand.keys("h")
    becomes(lambda: "The class sees the board without answers." in program.labels(), True)
    assert program.find("list", HOME, CLASS) is None
    assert program.find("list", "Own staff, at home", CLASS) is not None
    assert program.find("list", HOME) is not None
    hand.keys("h")
    becomes(lambda: program.find("list", HOME, CLASS) is not None, True)


def the_class_gets_its_screen(program: Program, hand: Hand, screen: Box) -> None:
    assert class_box(program) is None, "no second window unasked"
    hand.keys("shift+F5")
    becomes(lambda: class_box(program), screen)
    until(lambda: "The class sees the board." in program.labels(), "what the class sees")
    becomes(lambda: program.text("Note"), NOTE)
    becomes(lambda: program.windows()[0].name.startswith("A lesson"), expected=True)
    seen = program.parts(inside=CLASS_SEES)
    assert "2  Plan" in [part.name for part in seen]
    assert [part for part in seen if NOTE in part.name + part.description] == []


def the_lecturer_has_the_whole_of_the_own_screen(program: Program, screen: Box) -> None:
    becomes(lambda: own_box(program), Box(0, 0, screen.left, screen.height))
    assert program.find("push button", "Save", "A lesson") is None, "no toolbar"
    board, note = program.node("list", HOME, "A lesson"), program.node("text", "Note")
    assert board.box.left < note.box.left


def a_clicker_goes_on_after_a_drag_on_the_own_board(program: Program, hand: Hand) -> None:
    hand.drag(own_card(program, "Call center"), program.node("list", PARTNER, "A lesson"))
    becomes(lambda: program.cards(PARTNER, CLASS), ["Shipping", "Call center"])
    hand.keys("Page_Up")
    until(lambda: "1  Today" in class_words(program), "the first scene")
    hand.keys("Page_Down")
    until(lambda: "2  Plan" in class_words(program), "the second scene")


def the_controls_are_clicked(program: Program, hand: Hand, screen: Box) -> None:
    hand.click(program.node("push button", "Back", "A lesson"))
    until(lambda: "1  Today" in class_words(program), "the first scene")
    hand.click(program.node("push button", "Next", "A lesson"))
    until(lambda: "2  Plan" in class_words(program), "the second scene")
    black = until(
        lambda: next((each for each in program.parts() if each.name == "Black"), None),
        "the control for black",
    )
    hand.click(black)
    becomes(lambda: colors(screen), {BLACK})
    hand.click(black)
    until(lambda: len(colors(screen)) > 3, "the board")


def the_story_is_told(program: Program, hand: Hand) -> None:
    hand.keys("Left")
    until(lambda: "1  Today" in class_words(program), "the first scene")
    assert "So it is." in class_words(program)
    becomes(lambda: program.cards(HOME, CLASS), ["Call center", "Shipping"])
    hand.keys("space")
    until(lambda: "2  Plan" in class_words(program), "the second scene")
    becomes(lambda: program.cards(PARTNER, CLASS), ["Shipping"])
    hand.keys("Page_Up")
    until(lambda: "1  Today" in class_words(program), "the first scene, with a clicker")
    hand.keys("2", "Return")
    until(lambda: "2  Plan" in class_words(program), "the scene with that number")


def the_class_sees_where_the_lecturer_points(program: Program, hand: Hand, screen: Box) -> None:
    hand.keys("F7")
    hand.drag_on((10, 10), program.node("list", PARTNER, "A lesson"))
    until(lambda: DARK in colors(screen), "what is dark around the spotlight")
    hand.keys("F7")
    until(lambda: DARK not in colors(screen), "the board as it was")


def the_class_sees_black(program: Program, hand: Hand, screen: Box) -> None:
    hand.keys("b")
    until(lambda: "The class sees a black screen." in program.labels(), "the word for it")
    becomes(lambda: colors(screen), {BLACK})
    hand.keys("w")
    becomes(lambda: colors(screen), {WHITE})
    hand.keys("w")
    until(lambda: len(colors(screen)) > 3, "the board")
    until(lambda: "The class sees the board." in program.labels(), "what the class sees")


def the_screens_are_swapped(program: Program, hand: Hand, screen: Box) -> None:
    hand.keys("s")
    becomes(lambda: class_box(program), Box(0, 0, screen.left, screen.height))
    until(lambda: program.windows()[0].box.left >= screen.left, "the lecturer's window there")
    hand.keys("s")
    becomes(lambda: class_box(program), screen)


def a_card_is_dragged_before_the_class(program: Program, hand: Hand) -> None:
    hand.drag(card(program, "Call center", HOME), program.node("list", PARTNER, CLASS))
    becomes(lambda: program.cards(PARTNER, CLASS), ["Shipping", "Call center"])
    assert "Call center" in program.cards(PARTNER, "A lesson")
    hand.drag(card(program, "Call center", PARTNER), program.node("list", HOME, CLASS))
    becomes(lambda: program.cards(HOME, CLASS), ["Call center"])


def the_screen_is_unplugged(program: Program) -> None:
    xrandr("--delmonitor", "S2")
    becomes(lambda: class_box(program), None)
    until(lambda: any("unplugged" in each for each in program.labels()), "why it ended")


def the_board_is_reset(program: Program, hand: Hand) -> None:
    assert program.cards(PARTNER) == ["Shipping", "Call center"], "nothing is lost"
    assert program.find("push button", "Save") is not None, "the toolbar is there again"
    hand.click(program.button("Start over"))
    becomes(lambda: program.cards(PARTNER), ["Shipping"])
    hand.keys("ctrl+z")
    becomes(lambda: program.cards(PARTNER), ["Shipping", "Call center"])


def own_box(program: Program) -> Box:
    """Return where the lecturer's window is."""
    return next(each.box for each in program.windows() if each.name.startswith("A lesson"))


def own_card(program: Program, name: str) -> Node:
    return next(each for each in program.items(HOME, "A lesson") if each.name == name)
