"""What of a board a table says, by names, before it went out and after it came in again."""

from shoreboard.actions.table_words import vocabulary_of
from shoreboard.domain.activity import ActivityId
from shoreboard.domain.edits.importing import import_arrivals
from shoreboard.domain.scenario import Scenario
from shoreboard.domain.scene import Scene, SceneId
from shoreboard.storage.tables.entries import one_line
from shoreboard.storage.tables.plan import Target, plan
from shoreboard.storage.tables.reading import read_table
from tests.explanations.boards import TOPICS

Said = dict[str, list[tuple[object, ...]]]


def imported(data: bytes, home: str | None) -> Scenario:
    """Return a new scenario with what the program's own import takes from a table."""
    first = SceneId("s1")
    start = Scenario("", "", home, {}, (Scene(first, ""),))
    made = plan(read_table(data), Target(start, first, vocabulary_of(TOPICS)))
    assert [row for row in made.rows if row.refusal or row.gaps] == []
    return import_arrivals(start, made.arrivals, made.new_scenes)


def said(scenario: Scenario) -> Said:
    """Return by scene what stands where, by name, in the order of the cards."""
    return {
        one_line(scene.title): [
            (scene.caption, scene.note),
            *((
                *_activity(scenario, card), at.zone, at.country, one_line(at.place),
                one_line(at.partner), at.circumstances, at.ownership, at.costs,
            )
            for card, at in scene.placements.items()),
        ]
        for scene in scenario.scenes
        if scene.title
    }  # fmt: skip


def _activity(scenario: Scenario, card: ActivityId) -> tuple[object, ...]:
    activity = scenario.activities[card]
    whole = scenario.wholes[activity.whole] if activity.whole else None
    said_of_whole = (one_line(whole.name), activity.share, whole.kind, whole.note) if whole else ()
    names = one_line(activity.name), activity.kind, activity.note, said_of_whole
    return *names, activity.costs
