"""The scenario that the tests of the session begin with."""

import pytest

from shoreboard.domain import edits
from shoreboard.domain.activity import Activity
from shoreboard.domain.scenario import Scenario, new_scenario
from shoreboard.session.session import Session
from tests.session.doing import HOME, TODAY, A, B, C


@pytest.fixture
def start() -> Scenario:
    """A scenario of "Today" and "Plan" with a, b, c at home."""
    scenario = new_scenario("Title", "Today", "Plan")
    for card in (A, B, C):
        scenario = edits.add_activity(scenario, TODAY, Activity(card, f"Work {card}"), HOME)
    return scenario


@pytest.fixture
def session(start: Scenario) -> Session:
    return Session(start)
