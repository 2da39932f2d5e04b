"""Hiding and revealing by menu and key."""

from pathlib import Path

import pytest

from shoreboard.actions.answer_actions import carefully
from shoreboard.domain.activity import ActivityId
from tests.actions.desk import Desk
from tests.explanations.boards import CAPTIVE, HOME, OFFSHORE, TRAY, board

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """A desk with its answers hidden."""
    cards = {"a": HOME, "o": OFFSHORE, "t": TRAY}
    made = Desk(board(cards, cards), tmp_path)
    made.do("hide-answers")
    return made


def told(desk: Desk, card: str) -> bool:
    session = desk.session
    each = ActivityId(card)
    return session.answers.hidden_answers.told(session.scene_id).of_card(
        each, session.placement(each).zone
    )


def test_hiding_is_switched_on_and_off(desk: Desk) -> None:
    assert desk.session.answers.hidden
    assert desk.action("hide-answers").isChecked()
    desk.do("hide-answers")
    assert not desk.session.answers.hidden
    assert not desk.can("reveal")
    assert not desk.can("reveal-all")


def test_the_selected_cards_are_revealed_and_then_their_zones(desk: Desk) -> None:
    desk.select("o")
    desk.do("reveal")
    assert (told(desk, "o"), told(desk, "a")) == (True, False)
    desk.do("reveal")
    assert desk.session.answers.hidden_answers.told(desk.session.scene_id).of_zone(OFFSHORE)
    assert desk.notices.told == []


def test_without_a_selection_the_zone_with_the_focus_is_revealed(desk: Desk) -> None:
    desk.window.zone_in_focus = CAPTIVE
    desk.do("reveal")
    assert desk.session.answers.hidden_answers.told(desk.session.scene_id).zones == {CAPTIVE}


def test_where_nothing_is_asked_the_next_card_in_reading_order_is(desk: Desk) -> None:
    for card in "ao":
        desk.do("reveal")
        assert desk.session.selection == (ActivityId(card),)
        assert desk.notices.told[-1] == f"{card} is next: Ctrl+R reveals it."
        assert not told(desk, card)
        desk.do("reveal")
        assert told(desk, card)
        desk.select("")
    desk.do("reveal")
    assert desk.session.selection == ()
    assert desk.notices.told[-1].startswith("Nothing to reveal here")


def test_before_a_class_the_first_card_is_next_where_all_is_told(desk: Desk) -> None:
    desk.do("hide-answers")
    desk.presenter.is_on = True
    desk.do("reveal")
    assert desk.session.selection == (ActivityId("a"),)
    assert desk.notices.told[-1] == "a is next: R shows its verdict."
    desk.do("reveal")
    assert desk.session.answers.asked == (ActivityId("a"),)


def test_where_there_is_nothing_to_reveal_it_is_said(desk: Desk) -> None:
    desk.select("t")
    desk.do("reveal")
    assert desk.notices.told == ["There is nothing to reveal: the card is not on the board."]


def test_before_a_class_what_is_told_is_asked_about_before_its_zone_is_revealed(
    desk: Desk,
) -> None:
    desk.presenter.is_on = True
    answers = desk.session.answers
    desk.select("o")
    desk.do("reveal")
    assert answers.asked == (ActivityId("o"),)
    answers.ask(())
    desk.do("reveal")
    assert answers.asked == (ActivityId("o"),)
    assert answers.hidden_answers.told(desk.session.scene_id).zones == set()
    desk.do("reveal")
    assert answers.hidden_answers.told(desk.session.scene_id).zones == {OFFSHORE}


def test_before_a_class_a_card_can_be_asked_about_where_nothing_is_hidden(desk: Desk) -> None:
    desk.do("hide-answers")
    desk.presenter.is_on = True
    desk.select("a")
    assert not desk.can("reveal-all")
    desk.do("reveal")
    desk.do("reveal")
    assert desk.session.answers.asked == (ActivityId("a"),)
    assert desk.notices.told == []


def test_all_of_a_scene_is_revealed_at_once(desk: Desk) -> None:
    desk.do("reveal-all")
    assert told(desk, "a")
    assert not desk.can("reveal")
    desk.do("previous-scene")
    assert not told(desk, "a")
    assert desk.can("reveal-all")


def test_places_are_named_by_their_answers_until_these_are_revealed(desk: Desk) -> None:
    action = desk.action("place-captive-offshoring")
    assert (action.text(), action.iconText()) == (
        "&2 Own staff, abroad",
        "Move to Own staff, abroad",
    )
    assert "Captive" not in action.toolTip()
    desk.do("reveal-all")
    assert desk.action("place-captive-offshoring").iconText() == "Move to Captive offshoring"
    assert desk.action("place-not-placed").text() == "&0 Not placed"


def test_menus_name_the_answers_where_the_lecturer_alone_sees_them(desk: Desk) -> None:
    action = desk.action("place-captive-offshoring")
    desk.presenter.has_own_screen = True
    assert desk.action("place-captive-offshoring").iconText() == "Move to Captive offshoring"
    desk.do("own-answers")
    assert action.iconText() == "Move to Own staff, abroad"
    desk.do("own-answers")
    desk.session.answers.seal()
    assert desk.action("place-captive-offshoring").iconText() == "Move to Own staff, abroad"


def test_the_answers_stay_on_the_lecturers_own_screen_unless_unwanted(desk: Desk) -> None:
    assert desk.action("own-answers").isChecked()
    desk.do("own-answers")
    assert not desk.preferences.now.own_answers


def test_what_names_answers_opens_unasked_where_none_is_hidden(desk: Desk) -> None:
    opened = list[str]()
    desk.do("hide-answers")
    carefully(desk.context, lambda _context: opened.append("shown"))
    desk.do("hide-answers")
    desk.presenter.has_own_screen = True
    carefully(desk.context, lambda _context: opened.append("on a screen of one's own"))
    assert opened == ["shown", "on a screen of one's own"]
    assert desk.notices.offers == {}


def test_what_names_answers_is_asked_about_where_the_class_may_see_it(desk: Desk) -> None:
    opened = list[str]()
    carefully(desk.context, lambda _context: opened.append("hidden"))
    assert opened == []
    ((words, (answer,)),) = desk.notices.offers.values()
    assert "answers are hidden" in words
    answer.handler(desk.context)
    assert opened == ["hidden"]
    desk.do("reveal-all")
    carefully(desk.context, lambda _context: opened.append("revealed"))
    assert opened == ["hidden", "revealed"]
    assert desk.notices.offers == {}
