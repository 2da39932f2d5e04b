from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shoreboard.domain.activity import Kind
from shoreboard.domain.circumstances import Circumstance
from shoreboard.domain.placement import Placement
from shoreboard.domain.zone import GRID, Zone
from shoreboard.explanations.case import Mixup
from shoreboard.practice.marking import Question
from shoreboard.practice.misreading import MisreadWork
from shoreboard.practice.prediction import (
    MOST,
    MOST_ROUNDS,
    Prediction,
    Round,
    accepted,
    asked,
    compare,
    counted,
    gone_round,
)
from shoreboard.practice.summary import Score
from tests.practice.cases import made_up

HOME, CAPTIVE, PARTNER, BOTH = GRID
COUNTS = st.tuples(*[st.integers(0, MOST)] * len(GRID))
ROUNDS = st.lists(COUNTS.map(Round), min_size=1, max_size=MOST_ROUNDS)


def work(zone: Zone, *marks: Circumstance) -> MisreadWork:
    return MisreadWork(
        Placement(zone, circumstances=marks), Zone.IN_HOUSE_DOMESTIC, Kind.CALL_CENTER
    )


def of(*rounds: tuple[int, int, int, int]) -> Prediction:
    return Prediction(tuple(map(Round, rounds)))


def test_both_rounds_are_compared_question_by_question() -> None:
    comparison = compare(of((0, 4, 0, 6), (0, 9, 0, 1)), work(CAPTIVE))
    assert comparison.questions[Question.WHO] == (Score(4, 10), Score(9, 10))
    assert comparison.questions[Question.WHERE] == (Score(10, 10), Score(10, 10))
    assert comparison.both == (Score(4, 10), Score(9, 10))


def test_both_are_right_where_each_is_right_for_the_same_answer() -> None:
    comparison = compare(of((1, 2, 3, 4)), work(BOTH))
    assert comparison.questions[Question.WHO] == (Score(7, 10),)
    assert comparison.questions[Question.WHERE] == (Score(6, 10),)
    assert comparison.both == (Score(4, 10),)


def test_a_round_about_a_twin_is_measured_by_the_twin() -> None:
    twin = made_up(CAPTIVE, also=frozenset({BOTH}))
    prediction = Prediction((Round((0, 4, 0, 6)), Round((0, 4, 0, 6), twin=twin)))
    comparison = compare(prediction, work(CAPTIVE))
    assert comparison.both == (Score(4, 10), Score(10, 10))
    assert comparison.mixup_count == 6


def test_a_second_round_asks_in_the_same_words_but_not_about_a_twin() -> None:
    first = asked(counted(Prediction(), HOME, 3), "Well?")
    assert [each.question for each in gone_round(first).rounds] == ["Well?", "Well?"]
    twin = made_up(HOME)
    assert gone_round(first, twin).rounds[-1] == Round(twin=twin)


def test_what_can_be_defended_is_accepted_behind_what_is_so() -> None:
    also = replace(work(HOME, Circumstance.AGENCY_STAFF), also_accepted=frozenset({CAPTIVE}))
    assert accepted(also) == (HOME, CAPTIVE, PARTNER)


def test_shares_are_of_those_who_said_anything() -> None:
    assert [Round((1, 3, 0, 0)).share(zone) for zone in GRID] == [0.25, 0.75, 0, 0]
    assert Round().share(HOME) == 0


def test_the_commonest_mixup_is_that_of_all_rounds() -> None:
    comparison = compare(of((0, 4, 0, 6), (0, 9, 0, 1)), work(CAPTIVE))
    assert comparison.mixup is Mixup.OFFSHORING_MEANS_ANOTHER_FIRM
    assert comparison.mixup_count == 7


def test_what_is_told_of_the_work_goes_ahead_of_what_the_answers_suggest() -> None:
    said = of((8, 4, 0, 0))
    assert compare(said, work(CAPTIVE)).mixup is None
    told = replace(work(CAPTIVE), told=frozenset({Mixup.HOME_IS_THE_RICH_COUNTRY}))
    assert compare(said, told).mixup is Mixup.HOME_IS_THE_RICH_COUNTRY


def test_what_the_record_leaves_room_for_is_right() -> None:
    either = replace(work(CAPTIVE), also_accepted=frozenset({BOTH}))
    comparison = compare(of((0, 4, 0, 6)), either)
    assert comparison.questions[Question.WHO] == (Score(10, 10),)
    assert comparison.mixup is None


def test_where_everybody_is_right_there_is_no_mixup() -> None:
    comparison = compare(of((0, 9, 0, 0)), work(CAPTIVE))
    assert (comparison.mixup, comparison.mixup_count) == (None, 0)


def test_what_a_circumstance_defends_is_right() -> None:
    comparison = compare(of((5, 0, 5, 0)), work(HOME, Circumstance.AGENCY_STAFF))
    assert comparison.questions[Question.WHO] == (Score(10, 10),)


def test_a_round_that_nobody_is_counted_in_is_passed_over() -> None:
    comparison = compare(of((1, 0, 0, 0), (0, 0, 0, 0)), work(HOME))
    assert comparison.questions[Question.WHERE] == (Score(1, 1),)


@pytest.mark.parametrize("count", [-1, MOST + 1])
def test_a_count_has_bounds(count: int) -> None:
    with pytest.raises(ValueError, match=str(count)):
        counted(Prediction(), HOME, count)


@given(COUNTS, st.sampled_from(GRID), st.integers(0, MOST))
def test_a_count_changes_one_zone_of_this_round(
    counts: tuple[int, ...], zone: Zone, count: int
) -> None:
    before = Prediction((Round(counts), Round(counts)))
    after = counted(before, zone, count)
    assert after.rounds[0] == before.rounds[0]
    assert after.rounds[1].of(zone) == count
    assert all(after.rounds[1].of(z) == before.rounds[1].of(z) for z in GRID if z is not zone)


def test_a_second_round_needs_a_first_and_none_follows_it() -> None:
    assert gone_round(Prediction()) == Prediction()
    once = gone_round(counted(Prediction(), HOME, 3))
    assert once.rounds == (Round((3, 0, 0, 0)), Round())
    full = counted(once, HOME, 1)
    assert gone_round(full) is full


@given(ROUNDS, st.sampled_from(GRID), st.sampled_from([(), (Circumstance.AGENCY_STAFF,)]))
def test_what_is_right_is_never_more_than_what_was_said(
    rounds: list[Round], zone: Zone, marks: tuple[Circumstance, ...]
) -> None:
    prediction = Prediction(tuple(rounds))
    comparison = compare(prediction, work(zone, *marks))
    said = prediction.counted_rounds
    for tallies in comparison.questions.values():
        assert [tally.total for tally in tallies] == [each.total for each in said]
        assert all(
            each.of(zone) <= tally.right <= tally.total
            for each, tally in zip(said, tallies, strict=True)
        )
    who, where = (comparison.questions[each] for each in Question)
    for each, one, other in zip(comparison.both, who, where, strict=True):
        assert one.right + other.right - each.total <= each.right <= min(one.right, other.right)
    total = sum(each.total for each in said)
    assert (comparison.mixup is None) == (comparison.mixup_count == 0)
    assert comparison.mixup_count <= total - sum(each.of(zone) for each in said)
