"""A table with what its columns are taken for and what becomes of its rows."""

from shoreboard.domain.scenario import new_scenario
from shoreboard.domain.zone import Zone
from shoreboard.storage.tables.columns import TableColumn
from shoreboard.storage.tables.draft import Target, draft
from shoreboard.storage.tables.plan import Outcome
from shoreboard.storage.tables.reading import read_text
from shoreboard.storage.tables.words import Vocabulary

SCENARIO = new_scenario("T", "Today", "Plan")
TARGET = Target(SCENARIO, SCENARIO.scenes[0].id, Vocabulary.of())


def test_columns_are_guessed_or_given() -> None:
    table = read_text("Activity,Who,Where\nIT,own,home\nLegal,vendor,abroad")
    guessed = draft(table, TARGET)
    assert guessed.columns == {TableColumn.ACTIVITY: 0, TableColumn.WHO: 1, TableColumn.WHERE: 2}
    assert guessed.numbers == guessed.plan.numbers() == {Outcome.ADDED: 2}
    placements = [each.placement for each in guessed.plan.arrivals]
    assert [each.zone for each in placements if each] == [
        Zone.IN_HOUSE_DOMESTIC,
        Zone.OFFSHORE_OUTSOURCING,
    ]
    assert {each.scene_id for each in guessed.plan.arrivals} == {TARGET.scene_id}
    given = draft(table, TARGET, {TableColumn.ACTIVITY: 0})
    assert [each.placement for each in given.plan.arrivals] == [None, None]
