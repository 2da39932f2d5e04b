"""Numbers of the costs that come with the rows of a table."""

import pytest

from shoreboard.domain.activity import Activity, ActivityId
from shoreboard.domain.costing import Assumption, Input
from shoreboard.domain.edits import add_activity
from shoreboard.domain.edits.costing import set_assumptions
from shoreboard.domain.edits.importing import import_arrivals
from shoreboard.domain.scenario import Scenario, new_scenario
from shoreboard.domain.scene import SceneId
from shoreboard.domain.zone import Zone
from shoreboard.storage.tables.outcomes import Outcome
from shoreboard.storage.tables.placing import Refusal
from shoreboard.storage.tables.plan import Plan, Target, plan
from shoreboard.storage.tables.reading import read_any
from shoreboard.storage.tables.words import Vocabulary

TODAY, LATER = SceneId("s1"), SceneId("s2")
HEADS, PAY = Assumption(Input.HEADS, 40), Assumption(Input.PAY_THERE, 31_000, 25_000, 40_000)


def planned(text: str, scenario: Scenario | None = None, scene: SceneId = LATER) -> Plan:
    start = scenario or new_scenario("Title", "Today", "Plan")
    return plan(read_any(text), Target(start, scene, Vocabulary.of()))


def taken(made: Plan, scenario: Scenario | None = None) -> Scenario:
    start = scenario or new_scenario("Title", "Today", "Plan")
    return import_arrivals(start, made.arrivals, made.new_scenes)


def test_a_portfolio_comes_with_its_numbers() -> None:
    rows = "".join(f"Work {n},Vendor,abroad,{n + 1},31000,25000,40000\n" for n in range(40))
    made = planned(f"Activity,Who,Where,Headcount,pay_there,pay_there low,pay_there high\n{rows}")
    scenario = taken(made)
    costs = [each.costs for each in scenario.activities.values()]
    assert costs == [(Assumption(Input.HEADS, n + 1),) for n in range(40)]
    assert {at.costs for at in scenario.scene(LATER).placements.values()} == {(PAY,)}
    assert {at.costs for at in scenario.scene(TODAY).placements.values()} == {()}


def known() -> Scenario:
    scenario = new_scenario("Title", "Today", "Plan")
    calls = Activity(ActivityId("a1"), "Calls")
    scenario = add_activity(scenario, LATER, calls, Zone.OFFSHORE_OUTSOURCING)
    return set_assumptions(scenario, LATER, {calls.id: [HEADS, PAY]})


def test_numbers_alone_change_what_is_known() -> None:
    made = planned("Activity,Heads,Pay there\nCalls,50,\n", known())
    assert [row.outcome for row in made.rows] == [Outcome.UPDATED]
    scenario = taken(made, known())
    assert scenario.activities[ActivityId("a1")].costs == (Assumption(Input.HEADS, 50),)
    assert scenario.scene(LATER).placements[ActivityId("a1")].costs == (PAY,)


def test_the_same_numbers_change_nothing() -> None:
    made = planned("Activity,Heads,Pay there\nCalls,40,31000\n", known())
    assert [row.outcome for row in made.rows] == [Outcome.UNCHANGED]
    assert taken(made, known()) == known()


def test_a_change_in_one_row_has_its_costs_in_the_later_scene() -> None:
    made = planned(
        "Activity,Who now,Where now,Who future,Where future,Heads,Pay there\n"
        "Calls,In-house,home,Vendor,abroad,40,31000\n",
        scene=TODAY,
    )
    scenario = taken(made)
    (card,) = scenario.activities
    assert scenario.activities[card].costs == (HEADS,)
    costs = [scene.placements[card].costs for scene in scenario.scenes[:2]]
    assert costs == [(), (Assumption(Input.PAY_THERE, 31_000),)]


@pytest.mark.parametrize("cell", ["none", "-5", "1e30"])
def test_what_is_no_number_is_said(cell: str) -> None:
    rows = "".join(f"Work {n},40\n" for n in range(5))
    made = planned(f"Activity,Heads\nCalls,{cell}\n{rows}")
    assert [(gap.refusal, gap.word) for gap in made.rows[0].gaps] == [(Refusal.NO_COST, cell)]
    assert made.arrivals[0].activity.costs == ()


def test_in_the_tray_only_staying_has_numbers() -> None:
    scenario = taken(planned("Activity,Heads,Pay there\nCalls,40,31000\n"))
    (card,) = scenario.activities
    assert scenario.activities[card].costs == (HEADS,)
    assert scenario.scene(LATER).placements[card].costs == ()


def test_a_table_that_says_all_of_a_placement_but_its_costs_leaves_them() -> None:
    all_of_it = "Activity,Who,Where,Country,Place,Partner,Circumstances"
    made = planned(f"{all_of_it}\nCalls,Vendor,abroad,India,Pune,Acme,\n", known())
    after = taken(made, known()).scene(LATER).placements[ActivityId("a1")]
    assert (after.place, after.costs) == ("Pune", (PAY,))
