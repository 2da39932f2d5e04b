import pytest
from hypothesis import given
from hypothesis import strategies as st

from shoreboard.domain.circumstances import Circumstance
from shoreboard.domain.lenses import Lens
from shoreboard.domain.zone import GRID, Zone
from shoreboard.explanations.case import Case
from shoreboard.practice.marking import Question, can_be_asked, defended, mark
from tests.practice.cases import LIBRARY, any_case, made_up

HOME, CAPTIVE, PARTNER, BOTH = GRID
ALL = frozenset(Question)


@pytest.mark.parametrize(
    ("answer", "right"),
    [
        (BOTH, ALL),
        (CAPTIVE, {Question.WHERE}),
        (PARTNER, {Question.WHO}),
        (HOME, set[Question]()),
    ],
)
def test_each_question_is_marked_apart(answer: Zone, right: set[Question]) -> None:
    assert mark(made_up(BOTH), answer).right == right


def test_what_the_record_leaves_room_for_is_right() -> None:
    case = made_up(CAPTIVE, also=frozenset({BOTH}))
    assert mark(case, BOTH).right == ALL
    (ground,) = defended(case)
    assert (ground.zone, ground.circumstance, ground.lens) == (BOTH, None, None)


def test_a_circumstance_with_two_readings_accepts_both() -> None:
    case = made_up(HOME, HOME, Circumstance.AGENCY_STAFF)
    assert [(each.zone, each.circumstance) for each in defended(case)] == [
        (PARTNER, Circumstance.AGENCY_STAFF)
    ]
    assert mark(case, PARTNER).right == mark(case, HOME).right == ALL


def test_what_was_taken_inside_is_not_defended_as_bought_in() -> None:
    never = Circumstance.NEVER_IN_HOUSE_BEFORE
    assert [each.zone for each in defended(made_up(HOME, Zone.NOT_PLACED, never))] == [PARTNER]
    assert defended(made_up(HOME, PARTNER, never)) == ()


def test_a_lens_with_a_reason_accepts_what_it_calls_the_work() -> None:
    case = made_up(PARTNER, Zone.NOT_PLACED, Circumstance.NEVER_IN_HOUSE_BEFORE)
    assert [(each.zone, each.lens) for each in defended(case)] == [(HOME, Lens.ARTICLE)]


def test_the_press_defends_nothing() -> None:
    """It would accept the very mix-up that a case breaks."""
    assert defended(made_up(CAPTIVE)) == ()


def test_a_wrong_answer_is_measured_by_the_record_where_others_are_as_near() -> None:
    case = made_up(CAPTIVE, also=frozenset({PARTNER}))
    assert mark(case, BOTH).taken is CAPTIVE
    assert mark(case, BOTH).right == {Question.WHERE}


@given(any_case(), st.sampled_from(GRID))
def test_an_answer_is_right_exactly_where_it_is_on_record_or_defended(
    case: Case, answer: Zone
) -> None:
    accepted = {case.after.zone, *(ground.zone for ground in defended(case))}
    marks = mark(case, answer)
    assert (marks.right == ALL) is (answer in accepted)
    assert marks.taken in accepted
    own = {each for each in Question if each.answer(answer) is each.answer(case.after.zone)}
    assert len(marks.right) >= len(own)


@given(any_case())
def test_what_is_defended_is_another_zone_of_the_board_once(case: Case) -> None:
    zones = [ground.zone for ground in defended(case)]
    assert len(set(zones)) == len(zones)
    assert case.after.zone not in zones
    assert set(zones) <= set(GRID)
    assert case.also_accepted <= set(zones)


def test_every_case_of_the_library_can_be_asked() -> None:
    assert all(can_be_asked(case) for case in LIBRARY)
    assert not can_be_asked(made_up(Zone.NOT_PLACED))
