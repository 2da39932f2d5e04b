"""Questions as values: what is said of an answer, and how many cards are asked about together."""

from dataclasses import replace

import pytest

from shoreboard.domain.classification import State
from shoreboard.domain.lenses import Lens
from shoreboard.exporters.quiz import MOST_TOGETHER, QuizGroup, QuizItem
from shoreboard.practice.marking import Question
from tests.explanations.boards import HOME, board
from tests.exporters.quizzes import asked_of, small

ITEM = QuizItem(
    "1", "Calls", "India.", State.BOTH,
    {Question.WHO: "Acme: outsourced.", Question.WHERE: "India: offshored."}, "Both.",
)  # fmt: skip


def test_each_question_is_remarked_on_apart() -> None:
    assert ITEM.remark(State.BOTH) == (
        "Who: right. Acme: outsourced. Where: right. India: offshored."
    )
    assert ITEM.remark(State.OFFSHORING) == (
        "Who: no. Acme: outsourced. Where: right. India: offshored."
    )
    assert ITEM.remark(State.NEITHER).count("no.") == 2


def test_what_can_be_defended_is_right_and_said_so() -> None:
    item = replace(ITEM, defended=frozenset([State.OFFSHORING]))
    assert item.is_right(State.OFFSHORING)
    assert not item.is_right(State.NEITHER)
    assert "this can be defended. On record: Acme" in item.remark(State.OFFSHORING)


def test_what_is_known_follows_the_name() -> None:
    assert ITEM.words == "Calls. India."
    assert replace(ITEM, name="Calls?").words == "Calls? India."
    assert replace(ITEM, facts="").words == "Calls"


@pytest.mark.parametrize("number", [1, 2, 10, 11, 21, 500])
def test_cards_are_spread_evenly_over_questions(number: int) -> None:
    items = tuple(replace(ITEM, id=str(n)) for n in range(number))
    sortings = tuple(QuizGroup("Plan", "", items).sortings())
    assert tuple(each for sorting in sortings for each in sorting.items) == items
    sizes = {len(each.items) for each in sortings}
    assert max(sizes) <= MOST_TOGETHER
    assert max(sizes) - min(sizes) <= 1
    assert len({each.id for each in sortings}) == len({each.name for each in sortings})


def test_other_definitions_ask_what_it_is_judged_to_be() -> None:
    usual = small()
    assert usual.key(next(usual.items), Question.WHO) == "Own staff"
    other = asked_of(replace(board({"Shop": HOME}), lens=Lens.PRESS))
    assert other.key(next(other.items), Question.WHO) == "Not outsourced"
    assert not set(usual.states.values()) & set(other.states.values())


def test_a_scene_without_questions_is_left_out() -> None:
    assert [group.title for group in small().groups] == ["Plan", "Cases"]
