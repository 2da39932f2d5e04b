"""What a card shows to one who is told much or little of the answers."""

from dataclasses import replace

import pytest

from shoreboard.domain import edits
from shoreboard.domain.activity import ActivityId
from shoreboard.domain.circumstances import Circumstance
from shoreboard.domain.classification import State
from shoreboard.domain.edits import edit_whole, split_activity
from shoreboard.domain.hidden_answers import EVERYTHING, NOTHING, Visible
from shoreboard.domain.lenses import Lens
from shoreboard.domain.placement import Placement
from shoreboard.models.shown import Card, Shown
from shoreboard.session.session import Session
from tests.explanations.boards import CAPTIVE, HOME, OFFSHORE, TOPICS, TRAY, board

pytestmark = pytest.mark.usefixtures("qapp")

A, B, T = (ActivityId(letter) for letter in "abt")


def shown(told: Visible) -> Shown:
    before = {"a": HOME, "b": OFFSHORE, "t": OFFSHORE}
    return Shown.of(Session(board(before, {"a": OFFSHORE, "b": OFFSHORE, "t": TRAY})), TOPICS, told)


def faces(told: Visible) -> list[tuple[bool, str, bool]]:
    def face(card: Card) -> tuple[bool, str, bool]:
        return card.covered, card.answer, card.moved

    return [face(shown(told).card(card)) for card in (A, B, T)]


def test_where_everything_is_told_the_zone_says_it() -> None:
    assert faces(EVERYTHING) == [(False, "", True), (False, "", False), (False, "", True)]


def test_where_nothing_is_told_each_card_on_the_board_is_a_question() -> None:
    assert faces(NOTHING) == [(True, "", False), (True, "", False), (False, "", False)]


def test_a_card_that_is_told_says_it_itself() -> None:
    told = Visible(cards=frozenset({(A, OFFSHORE)}))
    assert faces(told) == [
        (False, "Offshore outsourcing", True), (True, "", False), (False, "", False),
    ]  # fmt: skip


def test_a_zone_that_is_told_says_it_for_its_cards() -> None:
    told = Visible(zones=frozenset({OFFSHORE}), cards=frozenset({(A, OFFSHORE)}))
    assert faces(told) == [(False, "", True), (False, "", False), (False, "", False)]


def test_circumstances_are_no_answer_and_told_at_any_time() -> None:
    at = Placement(OFFSHORE, circumstances=(Circumstance.CLOUD_SERVICE, Circumstance.AGENCY_STAFF))
    session = Session(board({"a": at}))
    for told in (EVERYTHING, NOTHING):
        card = Shown.of(session, TOPICS, told).card(A)
        assert card.circumstances == ("Cloud service", "Agency staff")


def test_a_share_is_no_answer_and_told_at_any_time() -> None:
    session = Session(split_activity(board({"a": HOME}), A, [("Day", 60), ("Night", 40)]))
    for told in (EVERYTHING, NOTHING):
        shown = Shown.of(session, TOPICS, told)
        card = shown.card(A)
        assert (card.part_of, card.activity.share) == ("a", 60)
        assert shown.searched(A)[:2] == ("Day", "a")


def test_parts_look_other_when_what_they_are_parts_of_is_renamed() -> None:
    session = Session(split_activity(board({"a": HOME, "b": HOME}), A, [("One", 50), ("Two", 50)]))
    before = Shown.of(session, TOPICS)
    (whole,) = session.scenario.wholes.values()
    session.apply("Rename", edit_whole, replace(whole, name="Calls"))
    after = Shown.of(session, TOPICS)
    parts = {part.id for part in session.scenario.parts(whole.id)}
    assert after.differing(before) == parts
    assert all(after.card(part) != before.card(part) for part in parts)


def test_every_card_may_look_other_when_more_is_told() -> None:
    assert shown(NOTHING).differing(shown(EVERYTHING)) == {A, B, T}
    hidden = shown(NOTHING)
    assert hidden.differing(hidden) == set()
    assert hidden.card(A) != shown(EVERYTHING).card(A)


def judged_board(lens: Lens, told: Visible = EVERYTHING) -> Shown:
    scenario = board({"a": CAPTIVE, "b": OFFSHORE, "t": TRAY})
    return Shown.of(Session(replace(scenario, lens=lens)), TOPICS, told)


def test_a_card_that_is_judged_otherwise_than_its_zone_says_so_itself() -> None:
    card = judged_board(Lens.PRESS).card(A)
    assert (card.answer, card.state) == ("Both at once", State.BOTH)
    assert card.why.endswith("by the two questions: captive offshoring")
    for other in (judged_board(Lens.PRESS).card(B), judged_board(Lens.TWO_AXIS).card(A)):
        assert (other.answer, other.state, other.why) == ("", None, "")


def test_but_not_before_it_is_told() -> None:
    card = judged_board(Lens.PRESS, NOTHING).card(A)
    assert (card.answer, card.state, card.why, card.covered) == ("", None, "", True)


def test_every_card_may_look_other_by_other_definitions() -> None:
    assert judged_board(Lens.PRESS).differing(judged_board(Lens.TWO_AXIS)) == {A, B, T}
    assert judged_board(Lens.PRESS).card(A) != judged_board(Lens.TWO_AXIS).card(A)


def test_what_was_before_can_change_what_a_card_is_by_strict_definitions() -> None:
    never = Placement(CAPTIVE, circumstances=(Circumstance.NEVER_AT_HOME_BEFORE,))
    scenes = [{"a": CAPTIVE}, {"a": CAPTIVE}, {"a": CAPTIVE}]
    session = Session(replace(board(*scenes), lens=Lens.STRICT))
    before = Shown.of(session, TOPICS)
    first = session.scenario.scenes[0].id
    session.apply("Mark", edits.give_details, first, {A: never})
    after = Shown.of(session, TOPICS)
    assert A in after.differing(before)
    assert (before.card(A).answer, after.card(A).answer) == ("", "Neither")
