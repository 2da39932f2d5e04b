import pytest

from shoreboard import resources
from shoreboard.domain.activity import Kind
from shoreboard.domain.circumstances import Circumstance
from shoreboard.domain.moves import MOVES
from shoreboard.domain.zone import Zone
from shoreboard.explanations.case import Mixup
from shoreboard.explanations.cases import Cases
from shoreboard.explanations.situation import Situation
from shoreboard.explanations.teaching_sections import (
    dispute_section,
    disputes,
    mixup_section,
    question_section,
)
from shoreboard.explanations.topic_ids import DISPUTES, QUESTIONS
from tests.explanations.boards import CAPTIVE, HOME, OFFSHORE, TOPICS, TRAY, VENDOR
from tests.explanations.situations import plain_situations, situation, special_situations

CASES = Cases(resources.root(), "en")
ALL = (*plain_situations(), *special_situations())


def mixup(there: Situation) -> str:
    section = mixup_section(there, TOPICS)
    return section.body if section else ""


def questions(there: Situation) -> str:
    section = question_section(there, TOPICS)
    return section.body if section else ""


def test_every_placed_card_has_a_mix_up_with_the_case_that_breaks_it() -> None:
    for there in ALL:
        assert bool(mixup(there)) is (there.zone is not Zone.NOT_PLACED), there


def test_every_mix_up_is_met() -> None:
    bodies = {mixup(there) for there in ALL}
    unmet = [each for each in Mixup if not any(TOPICS.mixup(each).body in b for b in bodies)]
    assert unmet == []


@pytest.mark.parametrize("mix", Mixup)
def test_every_mix_up_names_cases_that_break_it(mix: Mixup) -> None:
    named = TOPICS.mixup(mix).facts["cases"]
    assert [case for case in named if mix not in CASES[case].mixups] == []


@pytest.mark.parametrize("mix", Mixup)
def test_each_of_those_cases_can_be_opened_by_the_company_that_it_is_of(mix: Mixup) -> None:
    facts = TOPICS.mixup(mix).facts
    assert [CASES[case].company for case in facts["cases"]] == list(facts["companies"])


def test_a_mix_up_offers_its_cases() -> None:
    found = mixup_section(situation(OFFSHORE, VENDOR), TOPICS)
    assert found is not None
    assert [(each.case_id, each.sentence) for each in found.cases] == [
        ("C095", "Open the case: Adidas"),
        ("C059", "Open the case: NCR"),
    ]


def test_a_mix_up_is_the_one_that_the_card_invites() -> None:
    assert "“Outsourcing means abroad.”" in mixup(situation(VENDOR))
    assert "“Only IT is outsourced.”" in mixup(situation(VENDOR, kind=Kind.IT_SERVICES))
    assert "“Offshoring means another firm.”" in mixup(situation(CAPTIVE))
    assert "“Offshoring is a kind of outsourcing.”" in mixup(situation(OFFSHORE))
    assert "“Coming home means in-house.”" in mixup(situation(OFFSHORE, VENDOR))
    assert "“It ends in both" in mixup(situation(CAPTIVE, OFFSHORE))
    assert "“Home is the rich country.”" in mixup(situation(CAPTIVE, CAPTIVE))
    on_site = (Circumstance.FOREIGN_STAFF_ON_SITE,)
    assert "“A foreign vendor" in mixup(situation(HOME, VENDOR, circumstances=on_site))


def test_every_card_raises_a_question_even_in_the_tray() -> None:
    assert [there for there in ALL if not questions(there)] == []


def test_in_the_tray_the_first_question_is_where_to_place_it() -> None:
    first = TOPICS.class_question("where-to-place-it").summary
    for kind in Kind:
        assert questions(situation(TRAY, kind=kind)).startswith(f"**{first}**")


def test_every_question_is_asked() -> None:
    bodies = {questions(there) for there in ALL}
    unasked = [
        each
        for each in QUESTIONS
        if not any(TOPICS.class_question(each).summary in body for body in bodies)
    ]
    assert unasked == []


def test_every_state_kind_and_move_has_a_question_of_its_own() -> None:
    named = {
        link
        for each in QUESTIONS
        for words in TOPICS.class_question(each).facts["applies"]
        for link in words.split(" + ")
    }
    wanted = {
        *(f"states/{zone}" for zone in Zone),
        *(f"kinds/{kind}" for kind in Kind),
        *(f"moves/{move.id}" for move in MOVES),
    }
    assert wanted - named == set()


def test_a_question_ends_with_a_question_mark() -> None:
    odd = [each for each in QUESTIONS if "?" not in TOPICS.class_question(each).summary]
    assert odd == ["any-business"]


def test_a_question_stands_out_from_the_help_to_answer_it() -> None:
    body = questions(situation(HOME, CAPTIVE, kind=Kind.CALL_CENTER))
    assert body.startswith("**Does this move make the poor at home poorer?**\n\n")
    assert "**You call for help at night." in body


def test_disagreements_are_told_where_they_are_met() -> None:
    met = {topic.id for there in ALL for topic in disputes(there, TOPICS)}
    assert met == set(DISPUTES)
    assert [topic.id for topic in disputes(situation(VENDOR), TOPICS)] == []
    assert [topic.id for topic in disputes(situation(VENDOR, HOME), TOPICS)] == ["insourcing"]
    assert disputes(situation(CAPTIVE, HOME), TOPICS)[0].id == "reshoring"


def test_each_disagreement_says_what_this_program_does() -> None:
    for each in DISPUTES:
        assert "**This program** " in TOPICS.dispute(each).body


def test_a_disagreement_is_told_with_its_title() -> None:
    found = disputes(situation(CAPTIVE), TOPICS)
    section = dispute_section(found)
    assert section is not None
    assert [topic.title in section.body for topic in found] == [True, True]
    assert dispute_section([]) is None


def test_a_card_in_the_tray_is_mixed_up_with_nothing() -> None:
    assert mixup_section(situation(TRAY), TOPICS) is None
