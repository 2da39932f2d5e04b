"""Actions as Qt knows them: in step with the session, and where expected errors are caught."""

from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from shoreboard.actions.context import SAVING, STEP, Context
from shoreboard.actions.registry import Actions, all_actions
from shoreboard.actions.spec import ActionSpec
from shoreboard.domain import edits
from shoreboard.domain.activity import Activity, ActivityId
from shoreboard.domain.errors import LastSceneError
from shoreboard.domain.scene import SceneId
from shoreboard.storage.errors import UnwritableFileError
from tests.actions.desk import Desk, all_specs
from tests.explanations.boards import HOME, TOPICS, board

pytestmark = pytest.mark.usefixtures("qapp")


def test_there_is_an_action_for_each_value(desk: Desk) -> None:
    assert [action.objectName() for action in desk.actions] == [spec.id for spec in all_specs()]
    for spec in all_specs():
        action = desk.actions[spec.id]
        assert action.text() == spec.text
        assert action.isCheckable() is (spec.checked is not None)
        assert desk.actions.spec(spec.id).text == spec.text
        assert action.shortcuts() == [] or spec.keys
    with pytest.raises(KeyError):
        desk.actions["nothing"]


@pytest.mark.parametrize("choice", ["theme", "class-theme", "lens"])
def test_of_a_choice_one_action_is_on_and_stays_on(desk: Desk, choice: str) -> None:
    actions = [action for action in desk.actions if action.objectName().startswith(f"{choice}-")]
    assert len(actions) > 3
    for action in (*actions, actions[-1]):
        desk.do(action.objectName())
        assert [each for each in actions if each.isChecked()] == [action]
    groups = {action.actionGroup() for action in actions}
    assert [group.isExclusive() for group in groups] == [True], "menus show it by radio marks"


@pytest.mark.parametrize("spec", all_specs(), ids=lambda spec: spec.id)
def test_every_action_can_be_triggered_without_a_problem(desk: Desk, spec: ActionSpec) -> None:
    desk.select("b")
    desk.session.apply("Rename", edits.set_title, "Other")
    desk.do(spec.id)
    desk.do(spec.id)
    assert desk.notices.problems == []


def test_what_may_be_done_follows_the_session_by_itself(qtbot: QtBot, desk: Desk) -> None:
    actions, session = desk.actions, desk.session
    assert not actions["remove"].isEnabled()
    session.select([ActivityId("a")])
    qtbot.waitUntil(actions["remove"].isEnabled)
    session.apply("Rename", edits.set_title, "Other")
    qtbot.waitUntil(lambda: actions["undo"].text() == "&Undo Rename")
    session.undo_stack.undo()
    qtbot.waitUntil(lambda: not actions["undo"].isEnabled())
    session.show_scene(session.scenario.scenes[0].id)
    qtbot.waitUntil(lambda: not actions["previous-scene"].isEnabled())
    desk.preferences.change(show_moves=False)
    qtbot.waitUntil(lambda: not actions["show-moves"].isChecked())


def test_many_changes_in_a_row_are_followed_once(qtbot: QtBot, tmp_path: Path) -> None:
    desk = Desk(board({"a": HOME}), tmp_path)
    looked: list[int] = []

    def look(_: Context) -> bool:
        looked.append(1)
        return True

    parent = QObject()
    counting = Actions([ActionSpec("count", "Count", look, enabled=look)], desk.context, parent)
    looked.clear()
    for number in range(50):
        desk.session.apply("Rename", edits.set_title, f"Title {number}")
    qtbot.waitUntil(lambda: bool(looked))
    assert len(looked) == 1
    assert counting["count"].isEnabled()


def raiser(error: Exception):
    def handler(_: Context) -> None:
        raise error

    return handler


@pytest.mark.parametrize(
    "error", [LastSceneError(SceneId("s1")), UnwritableFileError(Path("x.shoreboard"), "full")]
)
def test_what_is_expected_to_go_wrong_is_shown(desk: Desk, error: Exception) -> None:
    desk.actions.run(raiser(error))
    assert len(desk.notices.problems) == 1


def test_a_problem_with_a_step_goes_with_the_next_one_that_is_done(desk: Desk) -> None:
    desk.actions.run(raiser(LastSceneError(SceneId("s1"))))
    desk.actions.run(raiser(UnwritableFileError(Path("x.shoreboard"), "full")))
    assert set(desk.notices.standing) == {STEP, SAVING}
    desk.select("a")
    assert set(desk.notices.standing) == {STEP, SAVING}
    desk.session.apply("Rename", edits.set_title, "Other")
    assert set(desk.notices.standing) == {SAVING}


def test_what_nobody_expects_passes_through(desk: Desk) -> None:
    with pytest.raises(ZeroDivisionError):
        desk.actions.run(raiser(ZeroDivisionError()))
    assert desk.notices.problems == []


def test_a_disabled_action_does_nothing(desk: Desk) -> None:
    desk.actions["remove"].trigger()
    assert desk.names() == ["a", "b", "c"]


def test_keys_that_qt_knows_by_several_names_count_once(desk: Desk) -> None:
    keys = [key.toString() for key in desk.actions["redo"].shortcuts()]
    assert len(keys) == len(set(keys))
    assert "Ctrl+Y" in keys


def test_a_strangers_words_are_no_markup_in_the_tooltip_of_undo(desk: Desk) -> None:
    named = Activity(ActivityId("a"), "<img src='//stranger/x.png'> R & D")
    desk.session.apply("Rename", edits.edit_activity, named)
    desk.select("a")
    desk.do("place-offshore-outsourcing")
    tip = desk.action("undo").toolTip()
    assert "<img" not in tip
    assert "Undo Move &lt;img" in tip
    assert "R &amp; D" in tip


@pytest.mark.usefixtures("qapp")
def test_actions_of_every_kind_are_there_and_speak_of_zones_by_their_states() -> None:
    texts = {spec.id: spec.text for spec in all_actions(TOPICS)}
    assert {"save", "undo", "duplicate", "add-scene", "text-larger"} <= set(texts)
    assert "Captive offshoring" in texts["place-captive-offshoring"].replace("&", "")
