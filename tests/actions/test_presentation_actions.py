"""What the menus offer before a class: only what makes sense then, and the keys of the story."""

from pathlib import Path

import pytest
from PySide6.QtGui import QKeySequence

from shoreboard.actions.presentation_actions import STORY_KEYS
from shoreboard.actions.presenter import Blank
from shoreboard.domain.activity import ActivityId
from shoreboard.domain.zone import Zone
from shoreboard.session.pointing import Tool
from tests.actions.desk import Desk
from tests.explanations.boards import HOME, board

pytestmark = pytest.mark.usefixtures("qapp")

ONLY_BEFORE_A_CLASS = ("end-presentation", "black", "white", "freeze")


def test_a_presentation_begins_once_and_ends(desk: Desk) -> None:
    assert [each for each in ONLY_BEFORE_A_CLASS if desk.action(each).isEnabled()] == []
    desk.do("present")
    assert desk.presenter.is_on
    assert not desk.action("present").isEnabled()
    assert all(desk.action(each).isEnabled() for each in ONLY_BEFORE_A_CLASS)
    desk.do("end-presentation")
    assert not desk.presenter.is_on
    assert desk.action("present").isEnabled()


def test_black_and_white_take_turns_and_go(desk: Desk) -> None:
    desk.do("present")
    desk.do("black")
    assert desk.presenter.seen.blank is Blank.BLACK
    desk.do("white")
    assert desk.presenter.seen.blank is Blank.WHITE
    assert desk.action("white").isChecked()
    assert not desk.action("black").isChecked()
    desk.do("white")
    assert desk.presenter.seen.blank is None


def test_the_picture_can_stand_still(desk: Desk) -> None:
    desk.do("present")
    desk.do("freeze")
    assert desk.action("freeze").isChecked()


def test_screens_are_swapped_where_there_are_two(desk: Desk) -> None:
    desk.do("swap-screens")
    assert desk.presenter.called == []
    desk.presenter.has_own_screen = True
    desk.do("swap-screens")
    assert desk.presenter.called == ["swap"]


def test_what_was_prepared_comes_back_where_it_was_changed(desk: Desk) -> None:
    desk.do("reset-for-class")
    assert desk.presenter.called == []
    desk.presenter.can_reset = True
    desk.do("reset-for-class")
    assert desk.presenter.called == ["reset"]


def test_the_projector_is_checked_at_any_time(desk: Desk) -> None:
    desk.do("projector-check")
    assert desk.presenter.called == ["check_projector"]


def test_the_text_that_is_sized_is_that_of_the_class(desk: Desk) -> None:
    desk.do("present")
    for action in ("text-larger", "text-smaller", "text-normal"):
        desk.do(action)
    assert desk.presenter.called == [("size_text", step) for step in (1, -1, 0)]
    assert desk.preferences.now.text_size == 100


@pytest.mark.parametrize("action", ["verdict-band", "class-caption"])
def test_what_the_class_sees_besides_the_board_is_chosen(desk: Desk, action: str) -> None:
    before = desk.action(action).isChecked()
    desk.do(action)
    assert desk.action(action).isChecked() is not before
    assert desk.preferences.now.verdict_band is (action != "verdict-band")
    assert desk.preferences.now.class_caption is (action != "class-caption")


def test_before_a_class_the_verdict_is_put_away_and_brought_back(desk: Desk) -> None:
    desk.do("present")
    card, answers = placed(desk), desk.session.answers
    desk.select(card)
    assert not desk.action("verdict-band").isChecked()
    for wanted in (True, False, True):
        desk.do("verdict-band")
        assert desk.action("verdict-band").isChecked() is wanted
        assert answers.asked == ((ActivityId(card),) if wanted else ())
        assert desk.preferences.now.verdict_band
    desk.do("hide-answers")
    assert answers.asked == ()


def test_where_there_is_none_it_is_chosen_whether_verdicts_come_up(desk: Desk) -> None:
    desk.do("present")
    desk.do("hide-answers")
    desk.select(placed(desk))
    for wanted in (False, True):
        desk.do("verdict-band")
        assert desk.preferences.now.verdict_band is wanted
    desk.do("verdict-band")
    desk.do("hide-answers")
    desk.do("verdict-band")
    assert desk.preferences.now.verdict_band
    assert desk.session.answers.asked
    assert len(desk.notices.told) == 3


def test_the_palette_of_the_class_is_one_of_its_own(desk: Desk) -> None:
    assert desk.action("class-theme-projector").isChecked()
    desk.do("class-theme-dark")
    assert desk.preferences.now.class_theme == "dark"
    assert desk.preferences.now.theme == ""
    assert not desk.action("class-theme-projector").isChecked()


@pytest.mark.parametrize(("key", "action"), STORY_KEYS.items())
def test_keys_of_the_story_are_single_keys_for_actions(desk: Desk, key: str, action: str) -> None:
    keys = QKeySequence.fromString(key, QKeySequence.SequenceFormat.PortableText)
    assert keys.count() == 1
    assert keys.toString(QKeySequence.SequenceFormat.PortableText) == key
    assert desk.action(action) is not None


def test_the_timer_is_the_presentations_own(desk: Desk) -> None:
    assert not desk.can("timer")
    desk.presenter.begin()
    desk.do("timer")
    assert desk.presenter.called == ["time"]


def placed(desk: Desk) -> str:
    return next(card for zone in Zone if zone is not Zone.NOT_PLACED for card in desk.cards(zone))


def test_a_class_is_asked_about_the_selected_card(desk: Desk) -> None:
    card = placed(desk)
    desk.select(card)
    desk.do("predict")
    assert desk.window.called == [("predict", ActivityId(card))]


def test_there_must_be_one_card_and_it_must_stand_somewhere(desk: Desk) -> None:
    desk.select("")
    assert not desk.can("predict")
    desk.session.select(desk.session.scenario.activities)
    assert not desk.can("predict")
    desk.select(placed(desk))
    desk.do("place-not-placed")
    assert not desk.can("predict")
    desk.do("predict")
    assert desk.window.called == []


@pytest.mark.parametrize("tool", list(Tool))
def test_a_tool_is_taken_and_put_away(tmp_path: Path, tool: Tool) -> None:
    desk = Desk(board({"a": HOME}), tmp_path)
    assert not desk.can("put-away")
    desk.do(tool.value)
    assert desk.session.pointing.tool is tool
    assert desk.action(tool.value).isChecked()
    desk.do("put-away")
    assert desk.session.pointing.tool is None
    desk.do(tool.value)
    desk.do(tool.value)
    assert not desk.action(tool.value).isChecked()
