"""The verdict: what one card or several alike are, why, and how they came there."""

import pytest

from shoreboard.domain.activity import ActivityId, Kind
from shoreboard.domain.circumstances import Circumstance
from shoreboard.domain.edits import set_lens
from shoreboard.domain.lenses import Lens
from shoreboard.domain.placement import Placement
from shoreboard.domain.scenario import Scenario
from shoreboard.domain.zone import Zone
from shoreboard.explanations.verdict import Verdict, verdict_of
from tests.explanations.boards import (
    CAPTIVE,
    CARD,
    HOME,
    OFFSHORE,
    TOPICS,
    TRAY,
    VENDOR,
    board,
    last,
    moved,
)

pytestmark = pytest.mark.usefixtures("qapp")


def verdict(scenario: Scenario, *cards: str) -> Verdict:
    wanted = [ActivityId(card) for card in cards or (CARD,)]
    found = verdict_of(scenario, last(scenario), wanted, TOPICS)
    assert found is not None
    return found


def answers(scenario: Scenario, *cards: str) -> list[tuple[bool, str]]:
    return [(each.yes, each.reason) for each in verdict(scenario, *cards).answers]


@pytest.mark.parametrize(
    ("zone", "state", "who", "where"),
    [
        (HOME, "In-house, at home", (False, "own staff does it"), (False, "done at home")),
        (CAPTIVE, "Captive offshoring", (False, "own staff does it"), (True, "done abroad")),
        (VENDOR, "Domestic outsourcing", (True, "another firm does it"), (False, "done at home")),
        (OFFSHORE, "Offshore outsourcing", (True, "another firm does it"), (True, "done abroad")),
    ],
)
def test_it_names_the_state_and_answers_both_questions(
    zone: Zone, state: str, who: tuple[bool, str], where: tuple[bool, str]
) -> None:
    scenario = moved(zone)
    assert (verdict(scenario).activity, verdict(scenario).state) == (CARD, state)
    assert answers(scenario) == [who, where]
    assert verdict(scenario).move == ""


def test_who_and_where_are_named_as_far_as_they_are_known() -> None:
    scenario = moved(Placement(OFFSHORE, "IN", "Pune", "Acme"))
    assert [reason for _, reason in answers(scenario)] == [
        "another firm does it: Acme",
        "done abroad, in Pune, India",
    ]


@pytest.mark.parametrize(
    ("before", "after", "move"),
    [
        (OFFSHORE, HOME, "Reshoring for insourcing: it was with another firm abroad"),
        (HOME, OFFSHORE, "Offshore outsourcing: it was with own staff at home"),
        (CAPTIVE, VENDOR, "Reshoring for outsourcing: it was with own staff abroad"),
        (VENDOR, HOME, "Insourcing: it was with another firm at home"),
        (TRAY, CAPTIVE, "New foreign affiliate activity: it was not on the board"),
        (HOME, HOME, ""),
    ],
)
def test_the_move_is_named_with_where_it_was(before: Zone, after: Zone, move: str) -> None:
    assert verdict(moved(before, after)).move == move


def test_what_changed_within_a_zone_is_named_with_both_ends() -> None:
    before, after = Placement(VENDOR, "DE", partner="Acme"), Placement(VENDOR, partner="Globex")
    assert verdict(moved(before, after)).move == "Change of supplier from Acme to Globex"


def test_what_is_not_placed_has_no_verdict() -> None:
    scenario = moved(HOME, TRAY)
    assert verdict_of(scenario, last(scenario), [CARD], TOPICS) is None
    assert verdict_of(scenario, last(scenario), [], TOPICS) is None


def test_several_that_are_alike_share_one() -> None:
    today = {"a": HOME, "b": HOME, "c": VENDOR, "d": HOME}
    plan = {
        "a": Placement(OFFSHORE, "IN", partner="Acme"),
        "b": Placement(OFFSHORE, "IN", partner="Globex"),
        "c": OFFSHORE,
        "d": HOME,
    }
    scenario = board(today, plan, kinds={"a": Kind.LEGAL, "b": Kind.LEGAL})
    shared = verdict(scenario, "a", "b")
    assert (shared.activity, shared.kind) == ("2 activities", Kind.LEGAL)
    assert shared.move == "Offshore outsourcing: it was with own staff at home"
    assert [reason for _, reason in answers(scenario, "a", "b")] == [
        "another firm does it",
        "done abroad, in India",
    ]
    assert verdict(scenario, "b", "c").move == ""
    assert verdict(scenario, "b", "c").kind is Kind.CUSTOM
    assert verdict_of(scenario, last(scenario), [ActivityId("a"), ActivityId("d")], TOPICS) is None


def test_an_answer_that_rests_on_definitions_says_so() -> None:
    press = set_lens(moved(HOME, CAPTIVE), Lens.PRESS)
    assert answers(press)[0] == (True, "own staff does it; by these definitions it counts")
    assert verdict(press).state == "Both at once"
    assert verdict(press).move.startswith("Outsourcing (captive offshoring): it was")
    bought = Placement(VENDOR, circumstances=(Circumstance.NEVER_IN_HOUSE_BEFORE,))
    article = set_lens(moved(bought), Lens.ARTICLE)
    assert answers(article)[0] == (
        False,
        "another firm does it; by these definitions it does not count",
    )
    strict = set_lens(moved(CAPTIVE), Lens.STRICT)
    assert answers(strict)[1] == (True, "done abroad; taken to replace work at home")


def test_it_is_read_aloud_as_sentences() -> None:
    assert verdict(moved(OFFSHORE, HOME), CARD).sentences == (
        "Call center: In-house, at home. Outsourcing: no, own staff does it."
        " Offshoring: no, done at home."
        " Reshoring for insourcing: it was with another firm abroad."
    )
