"""Adding, naming, annotating, ordering and removing scenes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shoreboard.domain.edits import (
    add_scene,
    caption_scene,
    move_scene,
    note_scene,
    remove_scene,
    rename_scene,
)
from shoreboard.domain.errors import LastSceneError, TakenIdError, UnknownSceneError
from shoreboard.domain.scenario import Scenario, fresh_scene_id, new_scenario
from shoreboard.domain.scene import Scene, SceneId
from tests.domain.strategies import scenarios

S1, S2, NEW, NOWHERE = (SceneId(name) for name in ("s1", "s2", "new", "nowhere"))
WORDS = [(rename_scene, "title"), (caption_scene, "caption"), (note_scene, "note")]


def scenario_of(letters: str) -> Scenario:
    return Scenario("T", scenes=tuple(Scene(SceneId(letter), letter) for letter in letters))


def order(scenario: Scenario) -> str:
    return "".join(scene.id for scene in scenario.scenes)


@given(scenarios(), st.booleans(), st.data())
def test_new_scene_stands_behind_its_source_with_the_very_same_arrangement(
    scenario: Scenario, words: bool, data: st.DataObject
):
    rank = data.draw(st.integers(0, len(scenario.scenes) - 1))
    worded = caption_scene(scenario, scenario.scenes[rank].id, "Caption")
    worded = note_scene(worded, worded.scenes[rank].id, "Note")
    source, id_ = worded.scenes[rank], fresh_scene_id(worded)
    after = add_scene(worded, source.id, id_, "Next", words=words)
    new = after.scenes[rank + 1]
    assert (new.id, new.title) == (id_, "Next")
    assert (new.caption, new.note) == (("Caption", "Note") if words else ("", ""))
    assert new.placements is source.placements
    others = (*after.scenes[: rank + 1], *after.scenes[rank + 2 :])
    assert all(now is was for now, was in zip(others, worded.scenes, strict=True))
    assert remove_scene(after, id_) == worded


@pytest.mark.parametrize(("edit", "field"), WORDS)
def test_words_of_a_scene_change_alone(edit, field: str):
    start = new_scenario("Title", "Today", "Plan")
    after = edit(start, S1, "Other words")
    assert getattr(after.scenes[0], field) == "Other words"
    assert after.scenes[1] is start.scenes[1]
    unchanged = {"title", "caption", "note", "placements", "id"} - {field}
    assert all(getattr(after.scenes[0], n) == getattr(start.scenes[0], n) for n in unchanged)
    assert edit(after, S1, "Other words") is after
    assert edit(start, S1, getattr(start.scenes[0], field)) is start


@pytest.mark.parametrize(
    ("scene", "rank", "result"),
    [
        ("a", 0, "abcd"),
        ("a", 1, "bacd"),
        ("a", 3, "bcda"),
        ("a", 99, "bcda"),
        ("d", 0, "dabc"),
        ("d", -5, "dabc"),
        ("c", 1, "acbd"),
        ("c", 2, "abcd"),
    ],
)
def test_scene_moves_to_its_new_rank(scene: str, rank: int, result: str):
    start = scenario_of("abcd")
    after = move_scene(start, SceneId(scene), rank)
    assert order(after) == result
    assert all(after.scene(s.id) is s for s in start.scenes)
    assert (after is start) is (result == "abcd")


def test_scenes_that_are_alike_but_for_their_id_are_told_apart():
    start = Scenario("T", scenes=tuple(Scene(SceneId(letter), "Same") for letter in "abc"))
    assert order(move_scene(start, SceneId("c"), 0)) == "cab"
    assert order(remove_scene(start, SceneId("b"))) == "ac"
    assert [s.title for s in rename_scene(start, SceneId("b"), "Other").scenes] == [
        *("Same", "Other", "Same")
    ]


def test_removed_scene_is_gone_and_the_others_are_the_very_same():
    start = scenario_of("abc")
    after = remove_scene(start, SceneId("b"))
    assert order(after) == "ac"
    assert after.scenes[0] is start.scenes[0]
    assert after.scenes[1] is start.scenes[2]


def test_last_scene_is_kept():
    with pytest.raises(LastSceneError):
        remove_scene(scenario_of("a"), SceneId("a"))


def test_taken_and_unknown_ids_are_refused():
    start = new_scenario("Title", "Today", "Plan")
    with pytest.raises(TakenIdError):
        add_scene(start, S1, S2, "Again")
    with pytest.raises(UnknownSceneError):
        add_scene(start, NOWHERE, NEW, "New")
    for edit, _ in WORDS:
        with pytest.raises(UnknownSceneError):
            edit(start, NOWHERE, "Words")
    with pytest.raises(UnknownSceneError):
        move_scene(start, NOWHERE, 0)
    with pytest.raises(UnknownSceneError):
        remove_scene(start, NOWHERE)
    with pytest.raises(UnknownSceneError):
        remove_scene(scenario_of("a"), NOWHERE)
