"""The scenes' model tells every change of the session with exact signals, and makes none itself."""

import json
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QAbstractItemModel, QMimeData, QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from shoreboard.domain import edits
from shoreboard.domain.activity import Activity, ActivityId
from shoreboard.domain.scenario import Scenario, new_scenario
from shoreboard.domain.scene import Scene, SceneId
from shoreboard.domain.zone import Zone
from shoreboard.models.scene_model import SCENE, SceneModel
from shoreboard.session.session import Session

pytestmark = pytest.mark.usefixtures("qapp")


def scenario_of(*titles: str) -> Scenario:
    return Scenario("Test", scenes=tuple(Scene(SceneId(title), title) for title in titles))


def titles(model: SceneModel) -> list[str]:
    return [model.scene(row).title for row in range(model.rowCount())]


class Listener:
    """Writes down what a model says, and keeps a list of ids by what it says alone."""

    def __init__(self, model: SceneModel) -> None:
        self.said: list[tuple[object, ...]] = []
        self._model = model
        self.ids = [model.scene(row).id for row in range(model.rowCount())]
        model.rowsInserted.connect(self._insert)
        model.rowsRemoved.connect(self._remove)
        model.rowsMoved.connect(self._move)
        model.dataChanged.connect(lambda a, b: self.said.append(("changed", a.row(), b.row())))
        model.modelReset.connect(lambda: self.said.append(("reset",)))

    def _insert(self, _parent: QModelIndex, first: int, last: int) -> None:
        self.said.append(("inserted", first, last))
        self.ids[first:first] = [self._model.scene(row).id for row in range(first, last + 1)]

    def _remove(self, _parent: QModelIndex, first: int, last: int) -> None:
        self.said.append(("removed", first, last))
        del self.ids[first : last + 1]

    def _move(self, _p: QModelIndex, first: int, last: int, _q: QModelIndex, to: int) -> None:
        self.said.append(("moved", first, last, to))
        moving = self.ids[first : last + 1]
        del self.ids[first : last + 1]
        at = to - len(moving) if to > last else to
        self.ids[at:at] = moving


def test_a_new_scene_is_an_inserted_row() -> None:
    session = Session(scenario_of("a", "b"))
    model = SceneModel(session)
    listener = Listener(model)
    session.apply("Add", edits.add_scene, SceneId("a"), SceneId("c"), "c")
    assert listener.said == [("inserted", 1, 1)]
    assert titles(model) == ["a", "c", "b"]


def test_a_removed_scene_is_a_removed_row_and_undo_inserts_it() -> None:
    session = Session(scenario_of("a", "b", "c"))
    model = SceneModel(session)
    listener = Listener(model)
    session.apply("Remove", edits.remove_scene, SceneId("b"))
    session.undo_stack.undo()
    assert listener.said == [("removed", 1, 1), ("inserted", 1, 1)]
    assert titles(model) == ["a", "b", "c"]


@pytest.mark.parametrize(
    ("scene", "rank", "said"),
    [("a", 2, ("moved", 0, 0, 3)), ("d", 0, ("moved", 3, 3, 0)), ("b", 2, ("moved", 1, 1, 3))],
)
def test_a_scene_of_another_rank_is_a_moved_row(
    scene: str, rank: int, said: tuple[object, ...]
) -> None:
    session = Session(scenario_of("a", "b", "c", "d"))
    model = SceneModel(session)
    listener = Listener(model)
    session.apply("Reorder", edits.move_scene, SceneId(scene), rank)
    assert [word[0] for word in listener.said] == ["moved"]
    assert said in listener.said or rank - "abcd".index(scene) in (1, -1)
    assert titles(model) == [each.title for each in session.scenario.scenes] == listener.ids


def test_other_words_are_changed_data_of_their_row_alone() -> None:
    session = Session(scenario_of("a", "b", "c"))
    listener = Listener(SceneModel(session))
    session.apply("Rename", edits.rename_scene, SceneId("b"), "B")
    assert listener.said == [("changed", 1, 1)]


def test_a_card_that_moves_changes_every_scene_that_follows() -> None:
    session = Session(scenario_of("a", "b", "c"), scene_id=SceneId("b"))
    card = ActivityId("x")
    session.apply("Add", edits.add_activity, SceneId("a"), Activity(card, "X"))
    listener = Listener(SceneModel(session))
    session.apply("Move", edits.place, SceneId("b"), [card], Zone.CAPTIVE_OFFSHORING)
    assert listener.said == [("changed", 1, 2)]


def test_another_scene_shown_says_nothing() -> None:
    session = Session(scenario_of("a", "b"))
    listener = Listener(SceneModel(session))
    session.show_scene(SceneId("a"))
    assert listener.said == []


def test_what_a_scene_is_called() -> None:
    session = Session(scenario_of("Today", " "))
    session.apply("Caption", edits.caption_scene, SceneId("Today"), "As it is")
    model = SceneModel(session)
    first, second = model.index(0), model.index(1)
    assert model.data(first) == "Today"
    assert model.data(first, Qt.ItemDataRole.AccessibleTextRole) == "1, Today"
    assert model.data(first, Qt.ItemDataRole.AccessibleDescriptionRole) == "As it is"
    assert model.data(second, Qt.ItemDataRole.AccessibleTextRole) == "2, Untitled"
    assert model.data(model.index(2)) is None


def test_the_tooltip_holds_no_markup_of_a_stranger_and_has_an_end() -> None:
    session = Session(scenario_of("<img src=x>", "b"))
    session.apply("Caption", edits.caption_scene, SceneId("b"), "<b>" * 3000)
    model = SceneModel(session)
    tips = [str(model.data(model.index(row), Qt.ItemDataRole.ToolTipRole)) for row in (0, 1)]
    assert "&lt;img src=x&gt;" in tips[0]
    assert "<img" not in tips[0]
    assert len(tips[1]) < 10_000


@pytest.mark.parametrize(
    ("row", "order"),
    [(0, "cabd"), (1, "acbd"), (2, "abcd"), (3, "abcd"), (4, "abdc"), (-1, "abdc")],
)
def test_a_drop_asks_the_session_to_reorder(row: int, order: str) -> None:
    session = Session(scenario_of("a", "b", "c", "d"))
    model = SceneModel(session)
    data = model.mimeData([model.index(2)])
    assert model.canDropMimeData(data, Qt.DropAction.MoveAction, row, 0, QModelIndex())
    assert model.dropMimeData(data, Qt.DropAction.MoveAction, row, 0, QModelIndex())
    assert "".join(titles(model)) == order
    assert session.undo_stack.count() == (order != "abcd")
    if order != "abcd":
        assert session.undo_stack.undoText() == "Reorder scenes"
        session.undo_stack.undo()
        assert titles(model) == ["a", "b", "c", "d"]


@pytest.mark.parametrize(
    "forged",
    [
        b"",
        b"[" * 100_000,
        b'"text"',
        b"\xff\xfe",
        json.dumps({"document": "another", "scene": "a"}).encode(),
    ],
)
def test_what_a_stranger_drops_is_not_taken(forged: bytes) -> None:
    session = Session(scenario_of("a", "b"))
    model = SceneModel(session)
    data = QMimeData()
    data.setData(SCENE, forged)
    assert not model.canDropMimeData(data, Qt.DropAction.MoveAction, 0, 0, QModelIndex())
    assert not model.dropMimeData(data, Qt.DropAction.MoveAction, 0, 0, QModelIndex())
    assert not session.is_modified


def test_a_scene_that_is_gone_or_another_document_is_not_taken() -> None:
    session, other = Session(scenario_of("a", "b")), Session(scenario_of("a", "b"))
    model = SceneModel(session)
    dragged = model.mimeData([model.index(0)])
    assert not SceneModel(other).canDropMimeData(
        dragged, Qt.DropAction.MoveAction, 0, 0, QModelIndex()
    )
    session.apply("Remove", edits.remove_scene, SceneId("a"))
    assert not model.canDropMimeData(dragged, Qt.DropAction.MoveAction, 0, 0, QModelIndex())


def test_the_model_itself_changes_nothing() -> None:
    model: QAbstractItemModel = SceneModel(Session(new_scenario("T", "Today", "Plan")))
    assert not model.setData(model.index(0, 0), "X")
    assert not model.insertRows(0, 1)
    assert not model.removeRows(0, 1)
    assert not model.moveRows(QModelIndex(), 0, 1, QModelIndex(), 2)


Step = tuple[str, int, int]
STEPS = st.lists(
    st.tuples(
        st.sampled_from(["add", "remove", "move", "rename", "shuffle", "undo", "redo"]),
        st.integers(0, 7),
        st.integers(0, 7),
    ),
    max_size=25,
)


@given(STEPS)
def test_the_signals_alone_tell_all_that_happens(steps: list[Step]) -> None:
    session = Session(scenario_of("a", "b", "c"))
    model = SceneModel(session)
    tester = QAbstractItemModelTester(
        model, QAbstractItemModelTester.FailureReportingMode.Fatal, model
    )
    listener = Listener(model)
    for number, step in enumerate(steps):
        take(session, step, f"new{number}")
        expected = [scene.id for scene in session.scenario.scenes]
        assert listener.ids == expected
        assert [model.scene(row).id for row in range(model.rowCount())] == expected
    assert tester.model() is model
    assert ("reset",) not in listener.said


def take(session: Session, step: Step, new: str) -> None:
    name, one, other = step
    scenes = session.scenario.scenes
    scene_id = scenes[one % len(scenes)].id
    takes: dict[str, Callable[[], object]] = {
        "add": lambda: session.apply(
            "Add", edits.add_scene, scene_id, SceneId(f"{new}-{one}"), "New"
        ),
        "remove": lambda: (
            session.apply("Remove", edits.remove_scene, scene_id) if len(scenes) > 1 else None
        ),
        "move": lambda: session.apply("Move", edits.move_scene, scene_id, other),
        "rename": lambda: session.apply("Rename", edits.rename_scene, scene_id, f"{other}"),
        "shuffle": lambda: session.apply("Shuffle", shuffled, one, other),
        "undo": session.undo_stack.undo,
        "redo": session.undo_stack.redo,
    }
    takes[name]()


def shuffled(scenario: Scenario, one: int, other: int) -> Scenario:
    """Several moves as one step, so that no single row signal can tell it."""
    ids = [scene.id for scene in scenario.scenes]
    for scene_id in ids[:: 1 + one % 3]:
        scenario = edits.move_scene(scenario, scene_id, other)
    return scenario
