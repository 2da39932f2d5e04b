"""What is asked of a board: each placed card, by what the panel says of it."""

from dataclasses import replace

from shoreboard.domain.circumstances import Circumstance
from shoreboard.domain.classification import State
from shoreboard.domain.lenses import Lens
from shoreboard.domain.placement import Placement
from shoreboard.explanations.activity import explain_activity
from shoreboard.practice.marking import Question
from tests.explanations.boards import CAPTIVE, HOME, OFFSHORE, TOPICS, TRAY, VENDOR, board, last
from tests.exporters.boards import BOARDS
from tests.exporters.quizzes import ARGUABLE, asked_of, small
from tests.practice.cases import LIBRARY


def test_nothing_is_asked_of_the_tray() -> None:
    assert [each.name for each in asked_of(board({"a": TRAY, "b": HOME})).items] == ["b"]
    assert list(asked_of(BOARDS["empty"]()).items) == []


def test_what_is_said_is_what_the_panel_says() -> None:
    scenario = board({"Calls": Placement(OFFSHORE, "IN", partner="Acme")})
    (item,) = asked_of(scenario).items
    (card,) = scenario.activities
    explained = explain_activity(scenario, last(scenario), card, TOPICS)
    assert [*item.remarks.values()] == [each.words for each in explained.answers]
    assert explained.because in item.why
    assert "UNCTAD" in item.source


def test_facts_say_who_and_where_by_name_alone() -> None:
    facts = {each.name: each.facts for each in small().items}
    assert facts["Helpdesk"] == "Acme & Co., Pune, India."
    assert facts["Shop"] == "Bonn, Germany."
    assert facts["Cleaning"] == ""


def test_other_definitions_judge_both_answers_and_what_was_before() -> None:
    never = Placement(VENDOR, circumstances=(Circumstance.NEVER_IN_HOUSE_BEFORE,))
    scenario = board({"Plant": HOME, "Legal": TRAY}, {"Plant": CAPTIVE, "Legal": never})
    *_, plant, legal = asked_of(replace(scenario, lens=Lens.ARTICLE)).items
    assert plant.facts == "Own staff, abroad. Today: Own staff, at home."
    assert legal.facts == "Another firm, at home. Never done in-house before."
    assert legal.state is State.NEITHER
    assert "by these definitions" in legal.remarks[Question.WHO]


def test_a_part_says_of_what_it_is_one() -> None:
    facts = [each.facts for each in asked_of(BOARDS["everything"]()).items]
    assert any(each.startswith("This is 30\N{NO-BREAK SPACE}% of Support.") for each in facts)


def test_ids_stay_when_a_card_moves_and_are_no_other_card_s() -> None:
    before = asked_of(board({"a": HOME, "b": HOME}, {"a": HOME, "b": VENDOR}))
    after = asked_of(board({"a": HOME, "b": HOME}, {"a": OFFSHORE, "b": VENDOR}))
    ids = [each.id for each in before.items]
    assert ids == [each.id for each in after.items]
    assert len(set(ids)) == 4
    other = replace(board({"a": HOME, "b": HOME}), title="Another lesson")
    assert not {each.id for each in asked_of(other).items} & set(ids)


def test_cards_of_one_name_are_told_apart() -> None:
    scenario = board({"a": HOME, "b": HOME})
    alike = {key: replace(each, name="Same") for key, each in scenario.activities.items()}
    first, second = asked_of(replace(scenario, activities=alike)).items
    assert first.id != second.id


def test_a_case_is_asked_by_what_the_company_did() -> None:
    case = LIBRARY["C083"]
    *_, item = small().items
    assert item.facts == case.prompt
    assert item.state is State.NEITHER
    assert "On record: That is half of it." in item.why
    assert item.source == case.source


def test_a_case_with_several_answers_says_which() -> None:
    (item,) = asked_of(BOARDS["empty"](), ARGUABLE).items
    assert item.defended == {State.NEITHER}
    other = asked_of(replace(BOARDS["empty"](), lens=Lens.STRICT), ARGUABLE)
    assert next(other.items).defended == frozenset()


def test_every_case_can_be_asked_that_ended_on_the_board() -> None:
    asked = asked_of(BOARDS["empty"](), *(each.id for each in LIBRARY))
    assert len(list(asked.items)) == sum(each.state is not None for each in LIBRARY)


def test_all_is_on_one_line() -> None:
    for item in asked_of(BOARDS["hostile"]()).items:
        words = (item.name, item.facts, item.why, item.source, *item.remarks.values())
        assert not set("\n\r\t") & set("".join(words))
