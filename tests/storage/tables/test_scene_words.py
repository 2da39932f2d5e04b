"""What rows say of their scenes: the first that says anything counts, and for new scenes alone."""

from shoreboard.domain.edits.importing import NewScene, import_arrivals
from shoreboard.domain.scenario import Scenario
from shoreboard.domain.scene import Scene, SceneId
from shoreboard.storage.tables.entries import TableEntry
from shoreboard.storage.tables.plan import Target, plan
from shoreboard.storage.tables.reading import read_table
from shoreboard.storage.tables.scene_words import scenes_told
from shoreboard.storage.tables.words import Vocabulary

S1, S2 = SceneId("s1"), SceneId("s2")


def entry(scene: str, caption: str = "", note: str = "") -> TableEntry:
    return TableEntry(1, "IT", scene, None, None, "", caption=caption, scene_note=note)


def test_the_first_row_that_says_anything_counts() -> None:
    entries = [entry("Plan"), entry("plan", "Look!"), entry("Plan", "Later", "Ask"), entry("", "x")]
    assert scenes_told([(S2, "Plan"), (S1, "Other")], entries) == (
        NewScene(S2, "Plan", "Look!", "Ask"),
        NewScene(S1, "Other"),
    )


def test_scenes_that_are_there_keep_their_words() -> None:
    table = read_table(
        b"Activity,Scene,Who,Where,Caption of the scene,Note on the scene\n"
        b"IT,Today,own staff,at home,Not this,Nor this\n"
        b'IT,Plan,own staff,at home,"Two\nlines",Ask\n'
    )
    start = Scenario("", "", "DE", {}, (Scene(S1, "Today", "Mine", "Own"),))
    made = plan(table, Target(start, S1, Vocabulary.of()))
    after = import_arrivals(start, made.arrivals, made.new_scenes)
    assert [(each.title, each.caption, each.note) for each in after.scenes] == [
        ("Today", "Mine", "Own"),
        ("Plan", "Two\nlines", "Ask"),
    ]
