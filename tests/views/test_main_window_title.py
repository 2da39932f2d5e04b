"""What windows are called, whatever a scenario is called."""

from pathlib import Path

import pytest

from shoreboard.domain.scenario import Scenario, new_scenario
from shoreboard.session.session import Session
from shoreboard.views.main_window import window_title


def session(title: str, path: Path | None = None) -> Session:
    scenario: Scenario = new_scenario(title, "Today", "Plan")
    return Session(scenario, path)


@pytest.mark.usefixtures("qapp")
def test_a_title_is_told_on_one_line_that_nothing_turns_around() -> None:
    assert window_title(session("Printing")) == "Printing[*] — Shoreboard"
    assert window_title(session("\u202eA\n[*]")) == "A [ * ][*] — Shoreboard"
    assert len(window_title(session("word " * 2_000))) < 120


@pytest.mark.usefixtures("qapp")
def test_without_a_title_it_is_the_files() -> None:
    assert window_title(session("", Path("plan.shoreboard"))) == "plan[*] — Shoreboard"
