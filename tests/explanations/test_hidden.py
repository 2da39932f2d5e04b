"""What an explanation says to one who is not told the answers."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shoreboard.domain.activity import ActivityId
from shoreboard.domain.scenario import Scenario
from shoreboard.domain.zone import GRID, Zone
from shoreboard.explanations.activity import explain_activity
from shoreboard.explanations.board import explain_board
from shoreboard.explanations.explanation import Explanation, SectionId
from shoreboard.explanations.hidden import explain, explain_told, unknown
from shoreboard.explanations.several import explain_several
from tests.domain.strategies import scenarios
from tests.explanations.boards import (
    CAPTIVE,
    HOME,
    OFFSHORE,
    TOPICS,
    TRAY,
    VENDOR,
    board,
    last,
    section,
)

STEMS = re.compile(r"outsourc|offshor|captive|reshor|backsourc|insourc", re.IGNORECASE)
BOARD = board(
    {"a": HOME, "x": CAPTIVE, "o": OFFSHORE, "t": TRAY, "u": VENDOR},
    {"a": VENDOR, "x": HOME, "o": OFFSHORE, "t": OFFSHORE, "u": TRAY},
)


@dataclass(frozen=True, slots=True)
class Telling:
    """Tells of some cards, or of everything."""

    cards: str = ""
    everything: bool = False

    def of_card(self, card: ActivityId, zone: Zone) -> bool:
        assert isinstance(zone, Zone)
        return self.everything or card in self.cards.split()


def explained(cards: str, told: str = "") -> Explanation:
    ids = [ActivityId(card) for card in cards]
    return explain_told(BOARD, last(BOARD), ids, TOPICS, Telling(told))


def texts(explanation: Explanation) -> list[str]:
    found = [explanation.title, explanation.verdict, explanation.summary]
    for answer in explanation.answers:
        found += [answer.question, answer.words]
    for each in explanation.sections:
        found += [each.title, *each.paragraphs, each.emphasis, each.body]
        found += [choice.sentence for choice in each.choices]
        found += [each.reveal.sentence] if each.reveal else []
        found += [case.sentence for case in each.cases]
        found += each.table.rows() if each.table else []
    return found


def test_the_reason_is_told_with_the_answer_alone() -> None:
    assert explained("o").because == explained("ao").because == ""
    assert explained("o", "o").because.startswith("Because another firm does it")


@given(scenarios(min_activities=1), st.data())
def test_nothing_that_is_not_told_is_said(scenario: Scenario, data: st.DataObject) -> None:
    scene = data.draw(st.sampled_from(scenario.scenes))
    cards = data.draw(st.lists(st.sampled_from(list(scenario.activities)), unique=True))
    said = texts(explain_told(scenario, scene.id, cards, TOPICS, Telling()))
    titles = [TOPICS.state(zone).title for zone in GRID]
    assert [text for text in said if STEMS.search(text) or text in titles] == []


@given(scenarios(min_activities=1), st.data())
def test_where_everything_is_told_all_is_said(scenario: Scenario, data: st.DataObject) -> None:
    scene = data.draw(st.sampled_from(scenario.scenes))
    cards: Sequence[ActivityId] = data.draw(st.lists(st.sampled_from(list(scenario.activities))))
    told = explain_told(scenario, scene.id, cards, TOPICS, Telling(everything=True))
    assert told == explain(scenario, scene.id, cards, TOPICS)


def test_a_card_is_a_question_that_can_be_revealed() -> None:
    asked = explained("o")
    assert (asked.title, asked.verdict) == ("o", unknown())
    questions = section(asked, SectionId.QUESTIONS)
    assert list(questions.paragraphs) == ["Who does the work?", "Where is it done?"]
    assert questions.reveal is not None
    assert questions.reveal.activity_ids == ("o",)
    assert [choice.result_title for choice in section(asked, SectionId.STEPS).choices] == ["?"] * 3


def test_the_board_offers_to_reveal_everything() -> None:
    reveal = section(explained(""), SectionId.QUESTIONS).reveal
    assert reveal is not None
    assert reveal.activity_ids == ()


def test_several_cards_are_one_question_until_each_is_told() -> None:
    assert explained("ao", told="o").verdict == unknown()
    whole = explained("ao", told="a o")
    assert whole.verdict != unknown()
    assert section(whole, SectionId.STANDING).paragraphs


def test_a_revealed_card_says_what_it_is_and_how_it_came_there() -> None:
    told = explained("a", told="a")
    assert told.verdict == "Domestic outsourcing"
    assert "domestic outsourcing" in section(told, SectionId.SINCE).emphasis
    assert {choice.result_title for choice in section(told, SectionId.STEPS).choices} == {"?"}


def test_a_revealed_card_is_explained_like_any_other_but_for_what_a_step_would_make_it() -> None:
    told, whole = explained("a", told="a"), explain(BOARD, last(BOARD), [ActivityId("a")], TOPICS)
    assert [each.id for each in told.sections] == [each.id for each in whole.sections]
    for wanted in (SectionId.WHY, SectionId.WATCH, SectionId.MIXUP, SectionId.QUESTION):
        assert section(told, wanted) == section(whole, wanted)


def test_what_a_revealed_card_is_told_depends_on_no_other_card() -> None:
    elsewhere = board(
        {"a": HOME, "x": HOME, "o": HOME, "t": HOME, "u": HOME},
        {"a": VENDOR, "x": OFFSHORE, "o": VENDOR, "t": CAPTIVE, "u": CAPTIVE},
    )
    told = explain_told(elsewhere, last(elsewhere), [ActivityId("a")], TOPICS, Telling("a"))
    assert told.sections == explained("a", told="a").sections


def test_a_revealed_card_that_came_from_the_tray_does_not_name_what_it_may_have_been() -> None:
    assert section(explained("t", told="t"), SectionId.SINCE).choices == ()


@pytest.mark.parametrize("told", ["", "a"])
def test_a_card_in_the_tray_can_be_placed_by_its_answers(told: str) -> None:
    place = explained("u", told)
    assert place.verdict == "Not placed"
    assert [each.sentence for each in section(place, SectionId.PLACE).choices] == [
        "Own staff, at home: ?",
        "Own staff, abroad: ?",
        "Another firm, at home: ?",
        "Another firm, abroad: ?",
    ]
    assert len(place.sections) == 1


SCENARIO = board({"IT": HOME, "Legal": OFFSHORE}, {"IT": OFFSHORE, "Legal": OFFSHORE})
PLAN = last(SCENARIO)
IT, LEGAL = SCENARIO.activities


def test_nothing_selected_is_the_board() -> None:
    for nothing in ((), []):
        assert explain(SCENARIO, PLAN, nothing, TOPICS) == explain_board(SCENARIO, PLAN, TOPICS)


def test_one_is_an_activity() -> None:
    assert explain(SCENARIO, PLAN, (IT,), TOPICS) == explain_activity(SCENARIO, PLAN, IT, TOPICS)


def test_two_are_several() -> None:
    several = explain_several(SCENARIO, PLAN, (IT, LEGAL), TOPICS)
    assert explain(SCENARIO, PLAN, (IT, LEGAL), TOPICS) == several
