"""What the user can do with scenes."""

from pathlib import Path

import pytest

from shoreboard.actions.questions import EditScene, SceneTexts
from shoreboard.domain import edits
from shoreboard.domain.activity import ActivityId
from tests.actions.desk import Desk
from tests.explanations.boards import HOME, OFFSHORE, board

pytestmark = pytest.mark.usefixtures("qapp")

A = ActivityId("a")


def titles(desk: Desk) -> list[str]:
    return [scene.title for scene in desk.session.scenario.scenes]


def test_a_new_scene_is_a_copy_of_the_one_before_and_is_shown(desk: Desk) -> None:
    desk.select("a")
    desk.do("place-offshore-outsourcing")
    desk.do("add-scene")
    assert titles(desk) == ["Today", "Plan", "Scene 3"]
    assert desk.session.scene.title == "Scene 3"
    assert desk.session.placement(A).zone is OFFSHORE
    assert desk.session.selection == (A,)
    desk.do("undo")
    assert desk.session.scene.title == "Plan"


def test_a_new_scene_stands_behind_the_one_that_is_shown(desk: Desk) -> None:
    desk.do("previous-scene")
    desk.do("add-scene")
    assert titles(desk) == ["Today", "Scene 3", "Plan"]


def test_a_duplicate_has_the_caption_and_the_note_too(desk: Desk) -> None:
    scene_id = desk.session.scene_id
    desk.session.apply("Caption", edits.caption_scene, scene_id, "For the class")
    desk.session.apply("Note", edits.note_scene, scene_id, "For me")
    desk.do("duplicate-scene")
    scene = desk.session.scene
    assert (scene.title, scene.caption, scene.note) == ("Plan (copy)", "For the class", "For me")
    assert desk.undo_text() == "Duplicate scene"


def test_the_words_of_a_scene_change_in_one_step(desk: Desk) -> None:
    desk.ask.answers[EditScene] = SceneTexts("R & D {later}", "A caption", "A note")
    before = desk.session.scene
    desk.do("edit-scene")
    assert desk.ask.asked == [EditScene(before)]
    scene = desk.session.scene
    assert (scene.title, scene.caption, scene.note) == ("R & D {later}", "A caption", "A note")
    assert desk.action("undo").text() == "&Undo Edit scene R && D {later}"
    desk.do("undo")
    assert desk.session.scene is before


def test_a_canceled_or_idle_editing_leaves_no_step(desk: Desk) -> None:
    desk.do("edit-scene")
    desk.ask.answers[EditScene] = SceneTexts("Plan", "", "")
    desk.do("edit-scene")
    assert desk.session.undo_stack.count() == 0


def test_a_removal_can_be_undone_and_the_last_scene_stays(desk: Desk) -> None:
    desk.do("remove-scene")
    assert titles(desk) == ["Today"]
    assert desk.notices.told == ["Remove scene Plan: done. Edit › Undo brings it back."]
    assert not desk.can("remove-scene")
    desk.do("remove-scene")
    assert titles(desk) == ["Today"]
    desk.do("undo")
    assert titles(desk) == ["Today", "Plan"]
    assert desk.session.scene.title == "Plan"
    assert desk.can("remove-scene")


def test_a_handler_that_may_not_remove_says_so(tmp_path: Path) -> None:
    desk = Desk(board({"a": HOME}), tmp_path)
    desk.actions.run(desk.actions.spec("remove-scene").handler)
    assert desk.notices.problems == ["A scenario keeps at least one scene."]
    assert desk.session.undo_stack.count() == 0


def test_a_title_without_end_makes_a_menu_entry_that_has_one(desk: Desk) -> None:
    desk.ask.answers[EditScene] = SceneTexts("x\ny" * 3_000, "", "")
    desk.do("edit-scene")
    assert len(desk.action("undo").text()) < 80
    assert "\n" not in desk.action("undo").text()
    desk.do("remove-scene")
    assert len(desk.action("undo").text()) < 80
    assert len(desk.notices.told[0]) < 200


@pytest.mark.parametrize(
    ("shown", "earlier", "later"), [(0, False, True), (1, True, True), (2, True, False)]
)
def test_at_the_ends_there_is_no_further(
    tmp_path: Path, shown: int, earlier: bool, later: bool
) -> None:
    desk = Desk(board({"a": HOME}, {"a": HOME}, {"a": HOME}), tmp_path)
    desk.session.show_scene(desk.session.scenario.scenes[shown].id)
    assert desk.can("scene-earlier") is desk.can("previous-scene") is earlier
    assert desk.can("scene-later") is desk.can("next-scene") is later


def test_a_scene_moves_among_the_others_and_stays_shown(tmp_path: Path) -> None:
    desk = Desk(board({"a": HOME}, {"a": HOME}, {"a": HOME}), tmp_path)
    desk.do("scene-earlier")
    assert titles(desk) == ["2022", "Plan", "Today"]
    desk.do("scene-earlier")
    assert titles(desk) == ["Plan", "2022", "Today"]
    desk.do("scene-later")
    assert titles(desk) == ["2022", "Plan", "Today"]
    assert desk.session.scene.title == "Plan"
    assert desk.undo_text() == "Reorder scenes"


def test_going_through_the_scenes_is_said_and_is_no_step(desk: Desk) -> None:
    desk.do("previous-scene")
    assert desk.session.scene.title == "Today"
    desk.do("previous-scene")
    desk.do("next-scene")
    assert desk.session.scene.title == "Plan"
    assert desk.notices.announced == ["Scene 1, Today", "Scene 2, Plan"]
    assert desk.session.undo_stack.count() == 0


def test_a_handler_at_the_end_goes_nowhere(desk: Desk) -> None:
    desk.actions.run(desk.actions.spec("next-scene").handler)
    desk.actions.run(desk.actions.spec("scene-later").handler)
    assert titles(desk) == ["Today", "Plan"]
    assert desk.session.scene.title == "Plan"
    assert desk.notices.announced == []
