"""Rows that share an activity out become its parts."""

from shoreboard.domain.edits.importing import import_arrivals
from shoreboard.domain.scenario import Scenario
from shoreboard.storage.tables.plan import Outcome
from tests.storage.tables.test_plan import scenario
from tests.storage.tables.workbooks import planned

SHARED = 'Activity,Who,Country\nPayroll,vendor,"60% India, 40% US"\nIT,own,Germany'


def taken(text: str, start: Scenario) -> Scenario:
    made = planned(text, start)
    return import_arrivals(start, made.arrivals, made.new_scenes)


def parts(after: Scenario) -> list[tuple[str, int, str]]:
    last = after.scenes[-1].placements
    return [
        (each.name, each.share, str(last[card].country))
        for card, each in after.activities.items()
        if each.whole is not None
    ]


def test_shares_become_parts_which_are_placed() -> None:
    after = taken(SHARED, scenario())
    assert parts(after) == [("Payroll (India)", 60, "IN"), ("Payroll (US)", 40, "US")]
    assert [whole.name for whole in after.wholes.values()] == ["Payroll"]


def test_importing_once_more_changes_nothing() -> None:
    after = taken(SHARED, scenario())
    assert taken(SHARED, after) == after
    assert set(planned(SHARED, after).numbers) == {Outcome.UNCHANGED}


def test_what_stands_in_two_rows_or_is_there_already_is_not_divided() -> None:
    twice = 'Activity,Who,Country,Scene\nPayroll,vendor,"60% India, 40% US",Today\n'
    assert parts(taken(f"{twice}Payroll,vendor,Poland,Plan", scenario())) == []
    assert parts(taken(SHARED, scenario("Payroll"))) == []
    assert parts(taken(SHARED, scenario("Payroll (India)"))) == []


def test_half_of_an_answer_waits_in_the_tray() -> None:
    made = planned("Activity,In-house %,Outsourced %,Country\nPayroll,20,80,India")
    assert [(row.name, row.outcome) for row in made.rows] == [
        ("Payroll (In-house)", Outcome.KEPT), ("Payroll (Outsourced)", Outcome.ADDED),
    ]  # fmt: skip
