"""How the window looks."""

import pytest

from shoreboard.actions.view_actions import TEXT_SIZES
from shoreboard.domain.lenses import Lens
from shoreboard.settings import LARGEST_TEXT, SMALLEST_TEXT
from tests.actions.desk import Desk

pytestmark = pytest.mark.usefixtures("qapp")


def test_text_sizes_rise_over_the_whole_range() -> None:
    assert list(TEXT_SIZES) == sorted(set(TEXT_SIZES))
    assert (TEXT_SIZES[0], TEXT_SIZES[-1]) == (SMALLEST_TEXT, LARGEST_TEXT) == (80, 400)
    assert 100 in TEXT_SIZES


def test_text_grows_step_by_step_to_the_end_and_back(desk: Desk) -> None:
    desk.preferences.change(text_size=80)
    assert not desk.can("text-smaller")
    seen = [80]
    while desk.can("text-larger"):
        desk.do("text-larger")
        seen.append(desk.preferences.now.text_size)
    assert seen == list(TEXT_SIZES)
    desk.do("text-larger")  # disabled
    assert desk.preferences.now.text_size == 400
    while desk.can("text-smaller"):
        desk.do("text-smaller")
        seen.append(desk.preferences.now.text_size)
    assert seen == [*TEXT_SIZES, *TEXT_SIZES[-2::-1]]


@pytest.mark.parametrize(("size", "smaller", "larger"), [(101, 100, 110), (399, 350, 400)])
def test_from_between_two_steps_the_next_one_is_taken(
    desk: Desk, size: int, smaller: int, larger: int
) -> None:
    desk.preferences.change(text_size=size)
    desk.do("text-smaller")
    assert desk.preferences.now.text_size == smaller
    desk.preferences.change(text_size=size)
    desk.do("text-larger")
    assert desk.preferences.now.text_size == larger


def test_a_new_text_size_is_said_and_the_normal_one_is_one_step_away(desk: Desk) -> None:
    desk.do("text-larger")
    assert desk.notices.told == ["Text size 110 %"]
    desk.do("text-normal")
    assert desk.preferences.now.text_size == 100


@pytest.mark.parametrize("action", ["show-moves", "motion"])
def test_a_switch_says_how_it_stands(desk: Desk, action: str) -> None:
    read = {
        "show-moves": lambda: desk.preferences.now.show_moves,
        "motion": lambda: desk.preferences.motion,
    }[action]
    assert desk.action(action).isCheckable()
    for _ in range(3):
        before = read()
        assert desk.action(action).isChecked() is before
        desk.do(action)
        assert read() is not before


def test_one_palette_is_chosen(desk: Desk) -> None:
    themes = ("", "light", "dark", "projector")
    for theme in themes:
        desk.do(f"theme-{theme}")
        assert desk.preferences.now.theme == theme
        checked = [each for each in themes if desk.action(f"theme-{each}").isChecked()]
        assert checked == [theme]
        desk.do(f"theme-{theme}")  # chosen again, it stays chosen
        assert desk.action(f"theme-{theme}").isChecked()


def test_the_window_fills_the_screen_and_goes_back(desk: Desk) -> None:
    assert not desk.action("full-screen").isChecked()
    desk.do("full-screen")
    assert desk.action("full-screen").isChecked()
    desk.do("full-screen")
    assert not desk.action("full-screen").isChecked()


def test_help_is_left_to_the_window(desk: Desk) -> None:
    desk.do("next-pane")
    desk.do("previous-pane")
    assert desk.window.called == [("go_to_pane", 1), ("go_to_pane", -1)]
    desk.window.called.clear()
    desk.do("keys")
    desk.do("about")
    assert desk.window.called == ["show_keys", "show_about"]


def chosen(desk: Desk) -> list[Lens]:
    return [lens for lens in Lens if desk.action(f"lens-{lens}").isChecked()]


def test_the_definitions_are_named_as_their_topics_name_them(desk: Desk) -> None:
    assert [desk.action(f"lens-{lens}").text() for lens in Lens] == [
        "Two questions", "Article on outsourcing and offshoring", "Strict", "Everyday press",
    ]  # fmt: skip


def test_one_is_chosen_and_undo_takes_it_back(desk: Desk) -> None:
    assert chosen(desk) == [Lens.TWO_AXIS]
    for lens in Lens:
        desk.do(f"lens-{lens}")
        assert desk.session.scenario.lens is lens
        assert chosen(desk) == [lens]
    assert desk.action("undo").text() == "&Undo Change definitions"
    desk.do("undo")
    assert chosen(desk) == [Lens.STRICT]


def test_chosen_again_it_stays_and_leaves_no_step(desk: Desk) -> None:
    desk.do("lens-two-axis")
    assert chosen(desk) == [Lens.TWO_AXIS]
    assert not desk.session.undo_stack.canUndo()
