from hypothesis import given
from hypothesis import strategies as st

from shoreboard.domain.zone import GRID, Zone
from shoreboard.explanations.case import Case, Mixup
from shoreboard.practice.marking import Question
from shoreboard.practice.run import Run, Training, answered, gone_on
from shoreboard.practice.summary import Score, summary_of
from tests.practice.cases import any_case, made_up

HOME, CAPTIVE, PARTNER, BOTH = GRID
FIRST, SECOND = made_up(CAPTIVE, name="a"), made_up(BOTH, name="b")
START = Run(Training(), (FIRST, SECOND), (FIRST, SECOND))


def test_only_the_very_first_answer_to_a_case_counts() -> None:
    run = gone_on(answered(answered(START, BOTH), CAPTIVE))
    run = gone_on(answered(run, BOTH))
    run = gone_on(answered(run, CAPTIVE))
    assert run.current is None
    summary = summary_of(run)
    assert summary.cases == Score(1, 2)
    assert summary.questions == {Question.WHO: Score(1, 2), Question.WHERE: Score(2, 2)}
    assert summary.moves == {"captive-offshoring": Score(0, 1), "offshore-outsourcing": Score(1, 1)}
    assert summary.missed == (FIRST,)


def test_every_answer_that_shows_a_mixup_counts_for_it() -> None:
    run = answered(answered(START, BOTH), BOTH)
    assert summary_of(run).mixups == {Mixup.OFFSHORING_MEANS_ANOTHER_FIRM: 2}


def test_before_an_answer_there_is_nothing() -> None:
    summary = summary_of(START)
    assert (summary.cases, summary.moves, summary.missed) == (Score(0, 0), {}, ())


def test_a_question_that_is_not_trained_is_not_told_of() -> None:
    run = Run(Training(questions=frozenset({Question.WHO})), (FIRST,), (FIRST,))
    summary = summary_of(answered(run, HOME))
    assert summary.questions == {Question.WHO: Score(1, 1)}
    assert summary.cases == Score(1, 1)


@given(
    st.lists(any_case(), min_size=1, max_size=3, unique_by=lambda case: case.id),
    st.lists(st.tuples(st.sampled_from(GRID), st.booleans()), max_size=20),
)
def test_its_numbers_agree(cases: list[Case], steps: list[tuple[Zone, bool]]) -> None:
    run = Run(Training(), tuple(cases), tuple(cases))
    for answer, goes_on in steps:
        run = answered(run, answer)
        run = gone_on(run) if goes_on else run
    summary = summary_of(run)
    right, total = summary.cases
    assert total == len({each.case.id for each in run.attempts})
    assert sum(tally.total for tally in summary.moves.values()) == total
    assert sum(tally.right for tally in summary.moves.values()) == right
    assert len(summary.missed) == total - right
    assert all(
        tally.total == total and tally.right >= right for tally in summary.questions.values()
    )
    assert sum(summary.mixups.values()) == sum(each.mixup is not None for each in run.attempts)
    assert list(summary.mixups.values()) == sorted(summary.mixups.values(), reverse=True)
