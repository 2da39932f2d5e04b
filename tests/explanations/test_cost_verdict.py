"""What is said of a plan: what it saves, up to which layer, and what must be true for that."""

from collections.abc import Mapping
from dataclasses import replace

import pytest

from shoreboard.costs.board import board_costs
from shoreboard.costs.plans import LeftOut, Omission
from shoreboard.costs.results import CostResult, result_of
from shoreboard.domain.costing import Evidence, Input, Opinion, without_assumptions
from shoreboard.explanations.cost_verdict import (
    chance_words,
    gap_words,
    headline,
    layer_words,
    must_be_true,
    omission_words,
    opinion_words,
    opinions_of,
    unsure_words,
)
from tests.costs.golden import CALL_CENTER, PLAN, WINDOWS, WORK, plan_with, scenario_of


def result(values: Mapping[str, float], **changes: float) -> CostResult:
    return result_of(plan_with({**values, **changes}))


def test_golden_examples_in_words() -> None:
    call_center, windows = result(CALL_CENTER), result(WINDOWS)
    assert headline(call_center) == "Saves 396, pays back after 2.7 years."
    assert gap_words(call_center) == "A pay gap of 44 % becomes 19 % in year 3."
    assert headline(windows) == "Saves 99, pays back after 2.62 years."
    assert gap_words(windows) == "A price gap of 36 % becomes 19 % in year 3."
    assert layer_words(call_center) == layer_words(windows) == ""


@pytest.mark.parametrize(
    ("pay", "said"),
    [
        (33, "It is cheaper until change is counted."),
        (40, "It is cheaper until steering is counted."),
        (60, "It is dearer by its price alone."),
    ],
)
def test_a_plan_that_loses_says_up_to_which_layer_it_is_cheaper(pay: float, said: str) -> None:
    found = result(CALL_CENTER, pay_there=pay)
    assert headline(found).startswith("Costs ")
    assert layer_words(found) == said


def test_a_gap_that_turns_into_a_loss_is_called_one() -> None:
    assert "becomes a loss of" in gap_words(result(CALL_CENTER, pay_there=50))
    assert gap_words(result(CALL_CENTER, pay_there=60)) == "Pay there is no lower."


def test_a_total_is_told_like_a_plan() -> None:
    total = board_costs(scenario_of(CALL_CENTER), PLAN).total
    assert headline(total) == "Saves 396, pays back after 2.7 years."


def test_nothing_is_nothing() -> None:
    assert headline(replace(result(CALL_CENTER), present_value=0)) == (
        "Saves nothing and costs nothing."
    )
    assert headline(replace(result(CALL_CENTER), payback_years=0)) == "Saves 396, from the start."


def test_what_is_not_known_and_what_rests_on_guesses_is_said() -> None:
    plan = plan_with(CALL_CENTER)
    assert list(unsure_words(result_of(plan))) == []
    lacking = replace(plan, assumptions=without_assumptions(plan.assumptions, [Input.SEVERANCE]))
    assert list(unsure_words(result_of(lacking))) == [
        "Not known, and not counted: severance a head."
    ]
    soft = tuple(replace(each, evidence=Evidence.GUESS) for each in plan.assumptions)
    (words,) = unsure_words(result_of(replace(plan, assumptions=soft)))
    assert words == "100 % of the swing rests on guesses and illustrations."


def test_what_must_be_true_is_said_of_each_input() -> None:
    found = result(CALL_CENTER)
    said = {swing.input: must_be_true(found, swing) for swing in found.swing}
    assert said[Input.PAY_THERE] == (
        "It pays if this is below 32.8: price a head there. Likely is 31."
    )
    assert said[Input.RETURN_CHANCE] == ("It pays whatever this is within its range: coming back.")
    loses = result(CALL_CENTER, pay_there=39)
    swing = next(each for each in loses.swing if each.input is Input.RETURN_CHANCE)
    assert must_be_true(loses, swing).startswith("It does not pay whatever")


def test_draws_are_counted_in_hundreds() -> None:
    assert chance_words(0.604) == "With these ranges it loses in 60 of 100 draws."


def test_what_is_left_out_says_why() -> None:
    left = LeftOut(WORK, Omission.INCOMPLETE, (Input.HEADS, Input.PAY_THERE))
    said = "These numbers are missing: heads now, cost a head there."
    assert omission_words(left) == said
    assert omission_words(LeftOut(WORK, Omission.SAME)) == "It stands as in the first scene."


def test_what_others_hold_is_said_side_by_side_with_what_it_comes_to() -> None:
    plan = plan_with(CALL_CENTER)
    held = (Opinion("Finance", 31), Opinion("Operations", 38), Opinion("\n", 30))
    assumptions = tuple(
        replace(each, opinions=held) if each.input is Input.PAY_THERE else each
        for each in plan.assumptions
    )
    told = replace(plan, assumptions=assumptions)
    (words,) = opinion_words(told)
    assert words == (
        "price a head there: Finance says 31 (saves 396); Operations says 38 (costs 1,156 more); "
        "somebody says 30 (saves 617)."
    )
    assert next(opinions_of(told, Input.PAY_THERE)) == "Finance says 31 (saves 396)"
    assert [*opinions_of(told, Input.STRANDED)] == []
    assert result_of(told).present_value == result_of(plan).present_value
