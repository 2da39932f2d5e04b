"""The session: its one door, what is shown and selected, and what it tells."""

from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shoreboard.domain import edits
from shoreboard.domain.activity import Activity
from shoreboard.domain.errors import (
    CountryError,
    DomainError,
    UnknownActivityError,
    UnknownSceneError,
)
from shoreboard.domain.placement import Placement
from shoreboard.domain.scenario import Scenario
from shoreboard.domain.scene import SceneId
from shoreboard.session.change import Moment
from shoreboard.session.session import Session
from tests.domain.strategies import Wish, edit_sequences, scenarios
from tests.session.doing import (
    CAPTIVE,
    FILE,
    HOME,
    NEW,
    OFFSHORE,
    PLAN,
    TODAY,
    A,
    B,
    C,
    Told,
    do,
    move,
    rename,
)


def test_opens_unmodified_on_the_last_scene_with_nothing_selected_and_nothing_to_undo(
    session: Session, start: Scenario
):
    assert session.scenario is start
    assert session.scene_id == PLAN
    assert session.scene is start.scenes[-1]
    assert session.selection == ()
    assert session.path is None
    assert not session.is_modified
    assert not session.is_settling
    assert not session.undo_stack.canUndo()
    assert not session.undo_stack.canRedo()


def test_opens_on_the_scene_and_the_path_that_are_given(start: Scenario):
    session = Session(start, FILE, TODAY)
    assert (session.path, session.scene_id) == (FILE, TODAY)
    with pytest.raises(UnknownSceneError):
        Session(start, scene_id=SceneId("nowhere"))


def test_speaks_of_the_activities_and_of_the_scene_that_is_shown(session: Session):
    move(session, A)
    assert session.activity(A).name == "Work a"
    assert session.placement(A) == Placement(OFFSHORE)
    session.show_scene(TODAY)
    assert session.placement(A) == Placement(HOME)
    with pytest.raises(KeyError):
        session.activity(NEW)


def test_edit_that_changes_nothing_leaves_no_step_and_tells_nothing(session: Session):
    told = Told(session)
    assert not session.apply("Move", edits.place, PLAN, [A], HOME, B)
    assert not session.apply("Move", edits.place, PLAN, [], OFFSHORE)
    assert not session.apply("Rename", edits.set_title, session.scenario.title)
    assert not session.apply_showing("Move", TODAY, [B], edits.place, PLAN, [], OFFSHORE)
    assert session.undo_stack.count() == 0
    assert told.names == []


def test_edit_that_raises_changes_nothing_and_says_why(session: Session, start: Scenario):
    told = Told(session)
    refused: list[tuple[type[DomainError], Any, tuple[Any, ...]]] = [
        (UnknownActivityError, edits.place, (PLAN, [NEW], OFFSHORE)),
        (UnknownSceneError, edits.rename_scene, (SceneId("nowhere"), "Title")),
        (CountryError, edits.set_home_country, ("ZZ",)),
    ]
    for error, edit, args in refused:
        with pytest.raises(error):
            session.apply("Refused", edit, *args)
    assert session.scenario is start
    assert session.undo_stack.count() == 0
    assert told.names == []


def test_scene_that_the_edit_does_not_make_is_refused_with_nothing_done(
    session: Session, start: Scenario
):
    with pytest.raises(UnknownSceneError):
        session.apply_showing("Rename", SceneId("nowhere"), None, edits.set_title, "Other")
    assert session.scenario is start
    assert session.undo_stack.count() == 0


def test_undo_goes_to_the_scene_of_the_change_and_selects_what_it_changed(session: Session):
    session.show_scene(TODAY)
    move(session, B, A)
    session.show_scene(PLAN)
    session.select([C])
    session.undo_stack.undo()
    assert (session.scene_id, session.selection) == (TODAY, (A, B))
    session.show_scene(PLAN)
    session.select([])
    session.undo_stack.redo()
    assert (session.scene_id, session.selection) == (TODAY, (B, A))


def test_undo_of_an_addition_selects_what_was_selected_before(session: Session):
    session.select([C])
    session.apply_showing(
        "Add", None, [NEW], edits.add_activity, PLAN, Activity(NEW, "Legal"), CAPTIVE
    )
    assert session.selection == (NEW,)
    session.undo_stack.undo()
    assert session.selection == (C,)
    session.undo_stack.redo()
    assert session.selection == (NEW,)


def test_undo_of_a_removal_selects_what_came_back(session: Session):
    session.select([A, C])
    session.apply("Delete", edits.remove_activities, session.selection)
    assert session.selection == ()
    session.undo_stack.undo()
    assert session.selection == (A, C)


def test_new_scene_is_shown_and_undo_shows_the_one_before(session: Session):
    session.show_scene(TODAY)
    new = SceneId("s3")
    session.apply_showing("Add scene", new, None, edits.add_scene, TODAY, new, "Next")
    assert session.scene_id == new
    session.undo_stack.undo()
    assert session.scene_id == TODAY


@pytest.mark.parametrize(("removed", "shown"), [(0, "s2"), (1, "s3"), (2, "s2")])
def test_removing_the_scene_that_is_shown_shows_its_neighbor(
    start: Scenario, removed: int, shown: str
):
    three = edits.add_scene(start, PLAN, SceneId("s3"), "Later")
    session = Session(three, scene_id=three.scenes[removed].id)
    session.apply("Delete scene", edits.remove_scene, session.scene_id)
    assert session.scene_id == shown
    session.undo_stack.undo()
    assert session.scene is three.scenes[removed]


def test_selection_is_in_board_order_without_the_unknown_and_the_doubled(session: Session):
    session.select([C, NEW, A, C])
    assert session.selection == (A, C)
    move(session, C, A, C)  # now b at home, and abroad c ahead of a
    assert session.selection == (C, A)
    session.show_scene(TODAY)
    assert session.selection == (A, C)
    session.apply("Move", edits.place, TODAY, [A], CAPTIVE)
    assert session.selection == (C, A)


def test_unknown_scene_cannot_be_shown(session: Session):
    with pytest.raises(UnknownSceneError):
        session.show_scene(SceneId("nowhere"))
    assert session.scene_id == PLAN


@given(scenarios(), edit_sequences(), st.data())
def test_what_is_shown_and_selected_always_exists_in_board_order(
    start: Scenario, wishes: list[Wish], data: st.DataObject
):
    session = Session(start)
    for wish in wishes:
        match data.draw(st.sampled_from(["do", "do", "undo", "redo", "show", "select"])):
            case "do":
                do(session, wish)
            case "undo":
                session.undo_stack.undo()
            case "redo":
                session.undo_stack.redo()
            case "show":
                session.show_scene(data.draw(st.sampled_from(session.scenario.scenes)).id)
            case _:
                known = [*session.scenario.activities, NEW]
                session.select(data.draw(st.lists(st.sampled_from(known))))
        ranks = {card: rank for rank, card in enumerate(session.scene.placements)}
        assert list(session.selection) == sorted(set(session.selection), key=ranks.__getitem__)


def test_change_is_told_before_what_is_unsaved_and_settles_only_meanwhile(session: Session):
    told = Told(session)
    move(session, A)
    assert told.names == ["changing", "changed", "file_changed"]
    assert told.settling == [False, True, False]
    assert told.modified == [False, True, True]
    assert not session.is_settling


def test_only_what_changed_is_told(session: Session):
    told = Told(session)
    session.select([A])
    session.select([A])
    assert told.names == ["changing", "changed"]
    rename(session, "One")
    assert told.names[2:] == ["changing", "changed", "file_changed"]
    rename(session, "Two")
    assert told.names[5:] == ["changing", "changed"]
    session.show_scene(TODAY)
    session.show_scene(TODAY)
    assert told.names[7:] == ["changing", "changed"]
    session.mark_saved(FILE, session.scenario)
    assert told.names[9:] == ["saved", "file_changed"]
    session.undo_stack.undo()
    assert told.names[11:] == ["changing", "changed", "file_changed"]


def test_a_change_carries_the_moment_before_and_the_moment_after(session: Session, start: Scenario):
    coming: list[tuple[Moment, Moment]] = []
    told: list[tuple[Moment, Moment]] = []
    session.changing.connect(lambda before, after: coming.append((before, after)))
    session.changed.connect(lambda before, after: told.append((before, after)))
    session.select([A])
    move(session, A)
    session.show_scene(TODAY)
    session.undo_stack.undo()
    moved = told[1][1].scenario
    assert moved is not start
    moments = [
        Moment(start, PLAN),
        Moment(start, PLAN, (A,)),
        Moment(moved, PLAN, (A,)),
        Moment(moved, TODAY, (A,)),
        Moment(start, PLAN, (A,)),
    ]
    assert told == coming == list(pairwise(moments))
    same = [before.same_board(after) for before, after in told]
    assert same == [True, False, False, False]


def test_old_scenario_holds_while_a_change_is_coming_and_the_new_one_when_it_is_told(
    session: Session, start: Scenario
):
    seen: list[Scenario] = []
    session.changing.connect(lambda: seen.append(session.scenario))
    session.changed.connect(lambda: seen.append(session.scenario))
    rename(session, "One")
    assert seen[0] is start
    assert seen[1] is session.scenario
    assert len(seen) == 2


def test_each_undo_and_redo_is_told(session: Session):
    move(session, A)
    told = Told(session)
    session.undo_stack.undo()
    session.undo_stack.redo()
    assert told.names.count("changed") == 2
    assert all(
        settling is (name == "changed")
        for name, settling in zip(told.names, told.settling, strict=True)
    )
