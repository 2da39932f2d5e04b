import pytest
from hypothesis import given
from hypothesis import strategies as st

from shoreboard.domain.activity import Kind
from shoreboard.domain.circumstances import Circumstance
from shoreboard.domain.zone import GRID, Zone
from shoreboard.explanations.case import Case, Mixup
from shoreboard.practice.marking import Question, mark
from shoreboard.practice.misreading import mixup_shown
from tests.practice.cases import LIBRARY, any_case, made_up

HOME, CAPTIVE, PARTNER, BOTH = GRID


@pytest.mark.parametrize(
    ("case", "answer", "shown"),
    [
        (made_up(PARTNER), BOTH, Mixup.OUTSOURCING_MEANS_ABROAD),
        (made_up(PARTNER), CAPTIVE, None),
        (made_up(CAPTIVE), BOTH, Mixup.OFFSHORING_MEANS_ANOTHER_FIRM),
        (made_up(CAPTIVE), PARTNER, None),
        (made_up(CAPTIVE, BOTH), BOTH, Mixup.OFFSHORING_IS_A_KIND_OF_OUTSOURCING),
        (
            made_up(CAPTIVE, mixups=(Mixup.OFFSHORING_IS_A_KIND_OF_OUTSOURCING,)),
            BOTH,
            Mixup.OFFSHORING_IS_A_KIND_OF_OUTSOURCING,
        ),
        (
            made_up(PARTNER, HOME, Circumstance.FOREIGN_STAFF_ON_SITE),
            BOTH,
            Mixup.FOREIGN_VENDOR_MEANS_OFFSHORING,
        ),
        (
            made_up(BOTH, HOME, Circumstance.HOME_VENDOR_FOREIGN_SITE),
            PARTNER,
            Mixup.FOREIGN_VENDOR_MEANS_OFFSHORING,
        ),
        (made_up(BOTH, HOME, Circumstance.FOREIGN_OWNED_VENDOR), CAPTIVE, None),
        (made_up(PARTNER, BOTH), HOME, Mixup.COMING_HOME_MEANS_IN_HOUSE),
        (made_up(PARTNER), HOME, None),
        (
            made_up(HOME, CAPTIVE, mixups=(Mixup.HOME_IS_THE_RICH_COUNTRY,)),
            CAPTIVE,
            Mixup.HOME_IS_THE_RICH_COUNTRY,
        ),
        (
            made_up(BOTH, mixups=(Mixup.ONLY_IT_IS_OUTSOURCED,)),
            CAPTIVE,
            Mixup.ONLY_IT_IS_OUTSOURCED,
        ),
        (
            made_up(BOTH, mixups=(Mixup.ONLY_IT_IS_OUTSOURCED,), kind=Kind.IT_SERVICES),
            CAPTIVE,
            None,
        ),
    ],
)
def test_a_wrong_answer_shows_the_mixup_behind_it(
    case: Case, answer: Zone, shown: Mixup | None
) -> None:
    assert mixup_shown(case, answer) is shown


@given(any_case(), st.sampled_from(GRID))
def test_a_right_answer_shows_none(case: Case, answer: Zone) -> None:
    if mark(case, answer).right == frozenset(Question):
        assert mixup_shown(case, answer) is None


def test_the_library_lets_every_mixup_show_but_that_about_a_move() -> None:
    shown = {mixup_shown(case, zone) for case in LIBRARY for zone in GRID}
    assert set(Mixup) - shown == {Mixup.ENDING_IN_BOTH_MEANS_OUTSOURCED_NOW}


def test_a_case_of_the_library_that_breaks_who_or_where_lets_its_mixup_show() -> None:
    silent = [
        (case.id, mixup.value)
        for mixup in (Mixup.FOREIGN_VENDOR_MEANS_OFFSHORING, Mixup.HOME_IS_THE_RICH_COUNTRY)
        for case in LIBRARY
        if mixup in case.mixups
        and {mixup_shown(case, zone) for zone in GRID}.isdisjoint(
            {Mixup.FOREIGN_VENDOR_MEANS_OFFSHORING, Mixup.HOME_IS_THE_RICH_COUNTRY}
        )
    ]
    assert silent == []
