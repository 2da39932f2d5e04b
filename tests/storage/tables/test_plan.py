"""What importing would do, and that doing it makes just that."""

import csv
import io
from dataclasses import replace

from hypothesis import given
from typing_extensions import override

from shoreboard.domain.activity import Activity, ActivityId, Kind
from shoreboard.domain.arrangement import Arrangement
from shoreboard.domain.edits.importing import import_arrivals
from shoreboard.domain.placement import IN_TRAY, Placement
from shoreboard.domain.scenario import Scenario, new_scenario
from shoreboard.domain.scene import Scene, SceneId
from shoreboard.domain.zone import Zone
from shoreboard.storage.tables.columns import TableColumn
from shoreboard.storage.tables.placing import Refusal
from shoreboard.storage.tables.plan import Outcome, Plan, Target, plan
from shoreboard.storage.tables.reading import read_text
from shoreboard.storage.tables.table import Table
from shoreboard.storage.tables.words import Vocabulary
from tests.domain.strategies import scenarios
from tests.storage.tables.workbooks import planned


def scenario(*names: str, titles: tuple[str, ...] = ("Today", "Plan")) -> Scenario:
    cards = {
        ActivityId(f"a{n}"): Activity(ActivityId(f"a{n}"), each) for n, each in enumerate(names)
    }
    placed = Arrangement(dict.fromkeys(cards, IN_TRAY))
    scenes = (Scene(SceneId(f"s{n}"), each, placements=placed) for n, each in enumerate(titles))
    return Scenario("T", "", "DE", cards, tuple(scenes))


def refusals(made: Plan) -> list[Refusal | None]:
    return [row.refusal for row in made.rows]


def test_rows_are_added_updated_unchanged_or_refused() -> None:
    made = planned(
        "Activity,Who,Where\nCALL  center,vendor,India\nLegal,own,home\n\nIT,,\n"
        "X,own,vendor\nY,own,elves\nTotal,,",
        scenario("Call center", "IT"),
    )
    assert [(row.number, row.outcome) for row in made.rows] == [
        (2, Outcome.UPDATED), (3, Outcome.ADDED), (5, Outcome.UNCHANGED), (6, Outcome.REFUSED),
        (7, Outcome.KEPT), (8, Outcome.PASSED),
    ]  # fmt: skip
    assert made.rows[0].name == "Call center"
    assert made.rows[3].word == "vendor"
    assert made.numbers[Outcome.ADDED] == 1


def test_rows_that_say_the_same_are_understood_once() -> None:
    names = [f"Work {n},vendor,India\nTask {n},own,vendor\nJob {n},vendor," for n in range(300)]
    made = planned("Activity,Who,Where\n" + "\n".join(names))
    placements = {id(a.placement) for a in made.arrivals if a.placement is not None}
    assert len(placements) == 1
    refused = [row for row in made.rows if row.outcome is Outcome.REFUSED]
    assert {(row.refusal, row.word) for row in refused} == {(Refusal.CONTRADICTION, "vendor")}
    assert len(refused) == 300
    assert made.numbers == {Outcome.ADDED: 300, Outcome.KEPT: 300, Outcome.REFUSED: 300}


class CountedRow(tuple[str, ...]):
    """A row that counts how often any is looked at."""

    __slots__ = ()
    looks = 0

    @override
    def __len__(self) -> int:
        CountedRow.looks += 1
        return super().__len__()


def test_the_work_for_each_row_is_the_same_in_any_table() -> None:
    rows = [CountedRow((f"Work {n}", "vendor", "India", f"Firm {n}")) for n in range(1_000)]
    table = Table(tuple(rows), ("Activity", "Who", "Country", "Vendor"), 2)
    into = scenario()
    made = plan(table, Target(into, into.scenes[0].id, Vocabulary.of()))
    assert made.numbers == {Outcome.ADDED: 1_000}
    assert CountedRow.looks < 50 * len(rows)


def test_what_is_ambiguous_is_refused() -> None:
    twice = scenario("IT", "it ", titles=("Plan", "plan"))
    assert refusals(planned("Activity,Who,Where\nIT,own,home", twice)) == [Refusal.AMBIGUOUS_NAME]
    text = "Activity,Scene\nLegal,PLAN"
    assert refusals(planned(text, twice)) == [Refusal.AMBIGUOUS_SCENE]
    repeated = planned("Activity,Who,Where\nHR,own,home\nhr,vendor,home")
    assert refusals(repeated) == [None, Refusal.REPEATED]


def test_new_scenes_come_in_order_and_only_where_a_row_needs_them() -> None:
    text = (
        "Activity,Who,Where,Scene\nIT,own,home,Later\nIT,vendor,home,plan\n"
        "HR,own,home in India,Never"
    )
    made = planned(text)
    assert [each.title for each in made.new_scenes] == ["Later"]
    assert [row.scene for row in made.rows] == ["Later", "Plan", "Never"]


def test_a_kind_is_taken_from_the_name_of_a_new_activity() -> None:
    (row,) = planned("Call center\n").rows
    assert row.arrival is not None
    assert row.arrival.activity.kind is Kind.CALL_CENTER


def test_what_a_row_leaves_open_is_what_an_earlier_scene_said() -> None:
    text = "Activity,Who,Where,Scene\nIT,,abroad,Plan\nIT,own,home,Today"
    last = planned(text).rows[0]
    assert last.arrival is not None
    assert last.arrival.placement == Placement(Zone.CAPTIVE_OFFSHORING)


def table_of(scenario: Scenario) -> str:
    """Write a scenario as a table with a row for each card in each scene."""
    made = io.StringIO()
    writer = csv.writer(made, delimiter=";")
    writer.writerow(("Scene", "Activity", "State", "Country", "City", "Partner"))
    for scene in reversed(scenario.scenes):
        for card, at in scene.placements.items():
            name = scenario.activities[card].name
            writer.writerow((scene.title, name, at.zone, at.country, at.place, at.partner))
    return made.getvalue()


@given(scenarios(min_activities=1))
def test_a_scenario_written_as_a_table_comes_back(original: Scenario) -> None:
    titles = tuple(scene.title for scene in original.scenes)
    empty = replace(scenario(titles=titles), home_country=original.home_country)
    made = planned(table_of(original), empty)
    assert refusals(made) == [None] * len(made.rows)
    after = import_arrivals(empty, made.arrivals, made.new_scenes)
    ids = {each.name: each.id for each in after.activities.values()}
    for old, new in zip(original.scenes, after.scenes, strict=True):
        for card, placement in old.placements.items():
            there = new.placements[ids[original.activities[card].name]]
            assert there.zone is placement.zone


@given(scenarios(min_activities=1))
def test_a_table_of_what_is_there_already_changes_nothing(original: Scenario) -> None:
    made = planned(table_of(original), original)
    assert {row.outcome for row in made.rows} == {Outcome.UNCHANGED}
    assert import_arrivals(original, made.arrivals, made.new_scenes) is original


SCENARIO = new_scenario("T", "Today", "Plan")
TARGET = Target(SCENARIO, SCENARIO.scenes[0].id, Vocabulary.of())


def test_columns_are_guessed_or_given() -> None:
    table = read_text("Activity,Who,Where\nIT,own,home\nLegal,vendor,abroad")
    guessed = plan(table, TARGET)
    assert guessed.columns == {TableColumn.ACTIVITY: 0, TableColumn.WHO: 1, TableColumn.WHERE: 2}
    assert guessed.numbers == {Outcome.ADDED: 2}
    placements = [each.placement for each in guessed.arrivals]
    assert [each.zone for each in placements if each] == [
        Zone.IN_HOUSE_DOMESTIC,
        Zone.OFFSHORE_OUTSOURCING,
    ]
    assert {each.scene_id for each in guessed.arrivals} == {TARGET.scene_id}
    given = plan(table, TARGET, {TableColumn.ACTIVITY: 0})
    assert [each.placement for each in given.arrivals] == [None, None]
