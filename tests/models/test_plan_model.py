"""Rows of activities with what their plans come to."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester

from shoreboard.domain import edits
from shoreboard.domain.activity import Activity, ActivityId
from shoreboard.domain.costing import Assumption, Input
from shoreboard.domain.zone import Zone
from shoreboard.models.cost_figures import CostFigures
from shoreboard.models.plan_model import PlanModel
from shoreboard.session.change import Gesture
from shoreboard.session.cost_steps import assume
from shoreboard.session.session import Session
from shoreboard.session.steps import move_cards
from tests.costs.golden import CALL_CENTER, PLAN, TODAY, WORK, scenario_of

pytestmark = pytest.mark.usefixtures("qapp")

STAYS, GOES, TRAY = ActivityId("a2"), ActivityId("a3"), ActivityId("a4")


@pytest.fixture
def session() -> Session:
    scenario = scenario_of(CALL_CENTER)
    new = [Activity(STAYS, "Stays"), Activity(GOES, "Goes")]
    scenario = edits.add_activities(scenario, TODAY, new, Zone.IN_HOUSE_DOMESTIC)
    new = [Activity(TRAY, "Tray")]
    scenario = edits.add_activities(scenario, TODAY, new, Zone.NOT_PLACED)
    scenario = edits.place(scenario, PLAN, [GOES], Zone.DOMESTIC_OUTSOURCING)
    return Session(scenario, scene_id=PLAN)


def rows(model: PlanModel) -> list[str]:
    role = Qt.ItemDataRole.AccessibleTextRole
    return [model.data(model.index(row), role) for row in range(model.rowCount())]


def test_what_goes_comes_first_with_what_it_comes_to(session: Session) -> None:
    model = PlanModel(session, CostFigures())
    assert rows(model) == ["Goes: open", "Work: +396", "Stays: stays", "Tray: not placed"]
    assert model.card(model.index(1)) == WORK


def test_rows_follow_what_is_typed_and_what_is_moved(
    session: Session, qtmodeltester: ModelTester
) -> None:
    model = PlanModel(session, CostFigures())
    assume(session, Gesture(), WORK, [Assumption(Input.PAY_THERE, 32.8)])
    assert "Work: −3.37" in rows(model)[1]
    move_cards(session, [GOES], Zone.IN_HOUSE_DOMESTIC)
    assert rows(model)[0].startswith("Work")
    assert "Goes: stays" in rows(model)
    session.undo_stack.undo()
    assert rows(model)[0] == "Goes: open"
    qtmodeltester.check(model)
