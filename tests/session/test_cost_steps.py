"""Steps with which people say what work costs."""

import pytest

from shoreboard.domain.costing import Assumption, Costing, Evidence, Input, assumed
from shoreboard.domain.scenario import Scenario
from shoreboard.session.change import Gesture
from shoreboard.session.cost_steps import assume, change_costing, forget, revised
from shoreboard.session.session import Session
from tests.session.doing import PLAN, A

PAY = Assumption(Input.PAY_THERE, 31, 25, 40)
HEADS = Assumption(Input.HEADS, 40)
RATE = Assumption(Input.DISCOUNT_RATE, 8)


@pytest.fixture
def counting(session: Session) -> Session:
    session.show_scene(PLAN)
    return session


def test_the_first_number_has_the_scenario_count_costs_in_one_step(
    counting: Session, start: Scenario
):
    assert assume(counting, Gesture(), A, [HEADS, PAY])
    assert counting.scenario.costing == Costing()
    assert counting.activity(A).costs == (HEADS,)
    assert counting.placement(A).costs == (PAY,)
    assert "Change costs of" in counting.undo_stack.undoText()
    counting.undo_stack.undo()
    assert counting.scenario is start


def test_interest_is_of_all_plans_and_can_be_forgotten(counting: Session):
    assume(counting, Gesture(), A, [RATE])
    assert counting.scenario.costing == Costing(discount_rate=RATE)
    assert forget(counting, Gesture(), A, Input.DISCOUNT_RATE)
    assert counting.scenario.costing == Costing()


def test_what_is_forgotten_is_not_known_any_more(counting: Session):
    assume(counting, Gesture(), A, [HEADS, PAY])
    assert forget(counting, Gesture(), A, Input.PAY_THERE)
    assert assumed(counting.placement(A).costs, Input.PAY_THERE) is None
    assert not forget(counting, Gesture(), A, Input.PAY_THERE)
    assert counting.undo_stack.count() == 2


def test_horizon_and_currency_are_of_all_plans(counting: Session):
    gesture = Gesture()
    assert change_costing(counting, gesture, horizon_years=7)
    assert change_costing(counting, gesture, currency="EUR")
    assert counting.scenario.costing == Costing("EUR", horizon_years=7)
    assert counting.undo_stack.count() == 1


def test_who_changes_an_illustration_makes_an_estimate():
    shown = Assumption(Input.PAY_THERE, 31, 25, 40, Evidence.ILLUSTRATIVE, "a book")
    assert revised(shown, Input.PAY_THERE, 25, 31, 40) == shown
    new = revised(shown, Input.PAY_THERE, 25, 30, 40)
    assert (new.likely, new.evidence, new.source) == (30, Evidence.ESTIMATE, "")


def test_a_quote_stays_one_and_a_new_number_is_from_nowhere_yet():
    quote = Assumption(Input.PAY_THERE, 31, evidence=Evidence.QUOTE, source="an offer")
    new = revised(quote, Input.PAY_THERE, None, 30, None)
    assert (new.evidence, new.source) == (Evidence.QUOTE, "an offer")
    assert revised(None, Input.HEADS, None, 40, None) == HEADS
