"""What was planned comes in as one step."""

from dataclasses import replace

import pytest

from shoreboard.actions.import_actions import import_planned
from shoreboard.domain.edits.importing import import_arrivals
from shoreboard.domain.scenario import new_scenario
from shoreboard.domain.zone import Zone
from shoreboard.session.session import Session
from tests.storage.tables.workbooks import planned

pytestmark = pytest.mark.usefixtures("qapp")


def test_a_table_comes_in_as_one_step() -> None:
    session = Session(replace(new_scenario("T", "Today", "Plan"), home_country="DE"))
    text = "Activity,Who,Where,Scene\nIT,own,home,Today\nHR,vendor,India,Later\nX,own,vendor,Plan"
    assert import_planned(session, planned(text, session.scenario), "Import a.csv")
    assert session.undo_stack.undoText() == "Import a.csv"
    assert [scene.title for scene in session.scenario.scenes] == ["Today", "Plan", "Later"]
    assert session.scene.title == "Today"
    assert len(session.selection) == 2
    session.undo_stack.undo()
    assert not session.scenario.activities
    assert len(session.scenario.scenes) == 2


def test_what_was_worked_out_beforehand_is_taken_as_it_is() -> None:
    session = Session(new_scenario("T", "Today", "Plan"))
    made = planned("IT\nHR", session.scenario)
    after = import_arrivals(session.scenario, made.arrivals)
    assert import_planned(session, replace(made, after=after), "Paste")
    assert session.scenario is after


def test_of_very_many_cards_none_is_selected() -> None:
    session = Session(new_scenario("T", "Today", "Plan"))
    names = [f"Card {n}" for n in range(2_001)]
    assert import_planned(session, planned("\n".join(names), session.scenario), "Paste")
    assert session.selection == ()
    session.undo_stack.undo()
    assert import_planned(session, planned("\n".join(names[1:]), session.scenario), "Paste")
    assert len(session.selection) == 2_000


def test_a_table_that_changes_nothing_leaves_no_step() -> None:
    session = Session(new_scenario("T", "Today", "Plan"))
    contrary = planned("Activity,Who,Where\nX,own,vendor", session.scenario)
    assert not import_planned(session, contrary, "No")
    assert import_planned(session, planned("Call center", session.scenario), "Paste")
    assert not import_planned(session, planned("call  CENTER", session.scenario), "Again")
    assert session.undo_stack.count() == 1


def test_a_home_country_comes_in_with_the_rows() -> None:
    session = Session(new_scenario("T", "Today", "Plan"))
    at_home = replace(session.scenario, home_country="DE")
    made = planned("Activity,Who,Where\nIT,own,Germany", at_home)
    assert import_planned(session, made, "Import a.csv", "DE")
    assert session.scenario.home_country == "DE"
    assert session.scene.placements.cards(Zone.IN_HOUSE_DOMESTIC)
    session.undo_stack.undo()
    assert session.scenario.home_country is None
