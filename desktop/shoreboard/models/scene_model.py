"""The scenes of a scenario, as a list model that follows the session."""

import json
from collections.abc import Sequence
from typing import NamedTuple, cast

from PySide6.QtCore import (
    QAbstractListModel,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)
from typing_extensions import override

from shoreboard.domain import edits
from shoreboard.domain.scene import Scene, SceneId
from shoreboard.i18n import tr
from shoreboard.models.row_diff import RowRun, row_diff, runs
from shoreboard.names import tooltip
from shoreboard.session.session import Session

Index = QModelIndex | QPersistentModelIndex

SCENE = "application/x-shoreboard-scene"
_ROOT = QModelIndex()


class SceneModel(QAbstractListModel):
    """The scenes in their order; changes come from the session alone."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._scenes = session.scenario.scenes
        session.changed.connect(self._follow)

    def scene(self, row: int) -> Scene:
        """Return the scene in a row."""
        return self._scenes[row]

    def row_of(self, scene_id: SceneId) -> int:
        """Return the row of a scene; raises ValueError when there is none."""
        return [scene.id for scene in self._scenes].index(scene_id)

    def title(self, row: int) -> str:
        """Return a scene's title, or words in its stead where it has none."""
        return self._scenes[row].title.strip() or tr("Untitled")

    def reorder(self, scene_id: SceneId, ahead_of: int) -> None:
        """Ask the session to put a scene ahead of the one in a row; the row count means the end."""
        here = self.row_of(scene_id)
        rank = ahead_of - 1 if ahead_of > here else ahead_of
        self._session.apply(tr("Reorder scenes"), edits.move_scene, scene_id, rank)

    @override
    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._scenes)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not 0 <= index.row() < len(self._scenes):
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self.title(index.row())
            case Qt.ItemDataRole.AccessibleTextRole:
                words = tr("{number}, {title}", "a scene, as it is read aloud")
                return words.format(number=index.row() + 1, title=self.title(index.row()))
            case Qt.ItemDataRole.AccessibleDescriptionRole:
                return self._scenes[index.row()].caption
            case Qt.ItemDataRole.ToolTipRole:
                return tooltip(self.title(index.row()), self._scenes[index.row()].caption)
            case _:
                return None

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.ItemIsDropEnabled
        return (
            Qt.ItemFlag.ItemIsEnabled
            | Qt.ItemFlag.ItemIsSelectable
            | Qt.ItemFlag.ItemIsDragEnabled
            | Qt.ItemFlag.ItemNeverHasChildren
        )

    @override
    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction

    @override
    def mimeTypes(self) -> list[str]:
        return [SCENE]

    @override
    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        data = QMimeData()
        if indexes:
            scene = self._scenes[indexes[0].row()]
            held = {"document": self._session.key, "scene": scene.id}
            data.setData(SCENE, json.dumps(held).encode())
        return data

    @override
    def canDropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index
    ) -> bool:
        return self._dragged(data) is not None

    @override
    def dropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index
    ) -> bool:
        """Put a scene of this document ahead of a row; a drop on a card counts as ahead of it."""
        scene_id = self._dragged(data)
        if scene_id is None:
            return False
        if row < 0:
            row = parent.row() if parent.isValid() else len(self._scenes)
        self.reorder(scene_id, row)
        return True

    def _dragged(self, data: QMimeData) -> SceneId | None:
        """Return the scene that was dragged within this document; None for a stranger's data."""
        if not data.hasFormat(SCENE):
            return None
        try:
            held: object = json.loads(bytes(data.data(SCENE).data()))
        except (ValueError, RecursionError):
            return None
        if not isinstance(held, dict):
            return None
        found = cast("dict[str, object]", held)
        if found.get("document") != self._session.key:
            return None
        return next((each.id for each in self._scenes if each.id == found.get("scene")), None)

    def _follow(self) -> None:
        old, new = self._scenes, self._session.scenario.scenes
        if new is old:
            return
        self._follow_rows(new)
        self._scenes = new
        before = {scene.id: scene for scene in old}
        changed = [row for row, scene in enumerate(new) if before.get(scene.id, scene) is not scene]
        for run in runs(changed):
            self.dataChanged.emit(self.index(run.first), self.index(run.last))

    def _follow_rows(self, new: tuple[Scene, ...]) -> None:
        old = self._scenes
        diff = row_diff([scene.id for scene in old], [scene.id for scene in new])
        if move := _one_move(old, new, diff.removed, diff.inserted):
            self.beginMoveRows(_ROOT, move.rows.first, move.rows.last, _ROOT, move.ahead_of)
            self._scenes = new
            self.endMoveRows()
            return
        for run in diff.removed:
            self.beginRemoveRows(_ROOT, run.first, run.last)
            self._scenes = self._scenes[: run.first] + self._scenes[run.last + 1 :]
            self.endRemoveRows()
        for run in diff.inserted:
            self.beginInsertRows(_ROOT, run.first, run.last)
            arriving = new[run.first : run.last + 1]
            self._scenes = self._scenes[: run.first] + arriving + self._scenes[run.first :]
            self.endInsertRows()


class _RowMove(NamedTuple):
    """Rows that change their place; both are counted as they are before."""

    rows: RowRun
    ahead_of: int


def _one_move(
    old: Sequence[Scene],
    new: Sequence[Scene],
    removed: Sequence[RowRun],
    inserted: Sequence[RowRun],
) -> _RowMove | None:
    """Return the move that does what one removal and one insertion would, where one does."""
    if len(removed) != 1 or len(inserted) != 1:
        return None
    gone, come = removed[0], inserted[0]
    leaving, arriving = old[gone.first : gone.last + 1], new[come.first : come.last + 1]
    if [scene.id for scene in leaving] != [scene.id for scene in arriving]:
        return None
    down = come.first > gone.first
    return _RowMove(gone, come.first + len(leaving) if down else come.first)
