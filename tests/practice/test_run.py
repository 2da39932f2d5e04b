from collections import Counter
from dataclasses import replace
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shoreboard.domain.activity import Kind
from shoreboard.domain.zone import GRID, Zone
from shoreboard.explanations.case import Case
from shoreboard.explanations.case_filter import CaseFilter
from shoreboard.practice.marking import Question
from shoreboard.practice.run import Run, Training, answered, begin, first_answers, gone_on
from tests.practice.cases import LIBRARY, made_up

RIGHT, WRONG = Zone.OFFSHORE_OUTSOURCING, Zone.IN_HOUSE_DOMESTIC
CASES = [made_up(RIGHT, name=name) for name in "abcdef"]


def run_over(count: int) -> Run:
    run = begin(Training(most=count), CASES[:count], Random(0))
    return replace(run, cases=tuple(CASES[:count]), queue=tuple(CASES[:count]))


def names(run: Run) -> str:
    return "".join(case.id for case in run.queue)


def after(run: Run, answer: Zone) -> Run:
    return gone_on(answered(run, answer))


def test_a_right_case_is_done() -> None:
    assert names(after(run_over(6), RIGHT)) == "bcdef"


def test_a_wrong_case_comes_back_after_three_others_and_then_at_the_end_until_it_is_right() -> None:
    run = after(run_over(6), WRONG)
    assert names(run) == "bcdaef"
    for _ in "bcd":
        run = after(run, RIGHT)
    assert run.comes_back
    run = after(run, WRONG)
    assert names(run) == "efa"
    assert not run.comes_back
    for _ in "ef":
        run = after(run, RIGHT)
    run = after(run, WRONG)
    assert names(run) == "a"
    assert after(run, RIGHT).current is None


def test_trying_again_does_not_undo_that_it_was_wrong() -> None:
    run = gone_on(answered(answered(run_over(2), WRONG), RIGHT))
    assert names(run) == "ba"


def test_nothing_goes_on_without_an_answer() -> None:
    run = run_over(2)
    assert gone_on(run) is run
    once = after(run, RIGHT)
    assert once.latest is None
    assert gone_on(once) is once


def test_at_the_end_nothing_is_asked() -> None:
    run = after(run_over(1), RIGHT)
    assert (run.current, run.place, run.latest, run.comes_back) == (None, 0, None, False)
    assert answered(run, RIGHT) is run
    assert gone_on(run) is run


def test_its_place_is_that_of_the_case() -> None:
    run = run_over(2)
    assert run.place == 1
    assert after(run, WRONG).place == 2


def test_a_question_that_is_not_trained_does_not_count() -> None:
    run = replace(run_over(2), training=Training(questions=frozenset({Question.WHERE})))
    assert names(after(run, Zone.CAPTIVE_OFFSHORING)) == "b"
    assert names(after(run, Zone.DOMESTIC_OUTSOURCING)) == "ba"


def test_what_is_trained_chooses_the_cases() -> None:
    legal = Training(CaseFilter(kind=Kind.LEGAL), most=1000)
    run = begin(legal, LIBRARY, Random(0))
    assert run.cases
    assert all(case.kind is Kind.LEGAL for case in run.cases)
    nowhere = made_up(Zone.NOT_PLACED)
    assert begin(Training(), [nowhere], Random(0)).current is None


@pytest.mark.parametrize("most", [1, 10, 1000])
def test_there_are_as_many_as_are_wanted_and_each_once(most: int) -> None:
    run = begin(Training(most=most), LIBRARY, Random(1))
    assert len(run.cases) == min(most, len(LIBRARY))
    assert max(Counter(run.cases).values()) == 1


def test_the_order_is_any() -> None:
    orders = {begin(Training(), LIBRARY, Random(seed)).cases for seed in range(4)}
    assert len(orders) == 4


@given(st.lists(st.tuples(st.sampled_from(GRID), st.booleans()), max_size=60), st.integers(1, 6))
def test_no_case_is_lost_and_none_is_asked_twice_in_a_row_without_need(
    steps: list[tuple[Zone, bool]], count: int
) -> None:
    run = run_over(count)
    asked: list[Case] = []
    for answer, goes_on in steps:
        before = run
        run = answered(run, answer)
        if goes_on:
            run = gone_on(run)
            asked += [before.current] if before.current else []
        done = {a.case for a in first_answers(run) if run.is_right(a) and a.turn < run.turns}
        assert done | set(run.queue) == set(run.cases)
        assert not done & set(run.queue)
        assert len(run.queue) == len(set(run.queue))
        if run.current is not None and len(run.queue) > 1 and asked and goes_on:
            assert run.current != asked[-1]


@given(st.integers(0, 1000), st.integers(1, 6))
def test_whoever_learns_gets_to_the_end(seed: int, count: int) -> None:
    random, run = Random(seed), run_over(count)
    for turn in range(200):
        if run.current is None:
            break
        run = after(run, RIGHT if turn > 20 else random.choice(GRID))
    assert run.current is None
    assert {a.case for a in run.attempts} == set(run.cases)
