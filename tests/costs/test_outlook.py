"""A plan in one word: open where numbers are missing, or where one of them turns it."""

from dataclasses import replace

import pytest

from shoreboard.costs.outlook import Outlook, outlook
from shoreboard.costs.plans import LeftOut, Omission
from tests.costs.golden import CALL_CENTER, WORK, plan_with


def test_a_plan_that_an_assumption_turns_is_open() -> None:
    assert outlook(plan_with(CALL_CENTER)) is Outlook.OPEN


@pytest.mark.parametrize(("pay_there", "expected"), [(20, Outlook.SAVES), (50, Outlook.COSTS_MORE)])
def test_a_plan_that_nothing_turns_saves_or_costs_more(pay_there: float, expected: Outlook) -> None:
    plan = plan_with({**CALL_CENTER, "pay_there": pay_there})
    firm = tuple(replace(each, low=None, high=None) for each in plan.assumptions)
    assert outlook(replace(plan, assumptions=firm)) is expected


@pytest.mark.parametrize(
    ("why", "expected"),
    [
        (Omission.SAME, None),
        (Omission.NOT_PLACED, None),
        (Omission.NO_NUMBERS, Outlook.OPEN),
        (Omission.INCOMPLETE, Outlook.OPEN),
    ],
)
def test_what_cannot_be_reckoned_is_open_and_what_stays_is_nothing(
    why: Omission, expected: Outlook | None
) -> None:
    assert outlook(LeftOut(WORK, why)) is expected
