"""What a hand does to a strip, and what there is to see of it."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QWheelEvent,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from shoreboard.domain.scenario import Scenario
from shoreboard.domain.scene import Scene, SceneId
from shoreboard.session.session import Session
from shoreboard.views.scenes.strip import SceneStrip

MakeStrip = Callable[[Scenario], SceneStrip]


def scenario_of(count: int) -> Scenario:
    scenes = (Scene(SceneId(f"s{n}"), f"Scene {n}") for n in range(1, count + 1))
    return Scenario("Test", scenes=tuple(scenes))


def session_of(strip: SceneStrip) -> Session:
    (session,) = strip.window().findChildren(Session)
    return session


def at_card(strip: SceneStrip, row: int, share: float = 0.5) -> QPoint:
    rect = strip.list.visualRect(strip.list.model().index(row, 0))
    return QPoint(round(rect.left() + share * rect.width()), rect.center().y())


def click(strip: SceneStrip, row: int) -> None:
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QTest.mouseClick(strip.list.viewport(), left, none, at_card(strip, row))


def press(strip: SceneStrip, key: Qt.Key, *, control: bool = False) -> None:
    modifier = Qt.KeyboardModifier.ControlModifier if control else Qt.KeyboardModifier.NoModifier
    QTest.keyClick(strip.list, key, modifier)


def order(strip: SceneStrip) -> list[str]:
    return [scene.id for scene in session_of(strip).scenario.scenes]


def drop(strip: SceneStrip, dragged: int, at: QPoint) -> None:
    """Send what a real drag of a card sends."""
    model, viewport = strip.list.model(), strip.list.viewport()
    data = model.mimeData([model.index(dragged, 0)])
    move, left = Qt.DropAction.MoveAction, Qt.MouseButton.LeftButton
    none = Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(at, move, data, left, none)
    QApplication.sendEvent(viewport, enter)
    assert enter.isAccepted()
    over = QDragMoveEvent(at, move, data, left, none)
    QApplication.sendEvent(viewport, over)
    assert over.isAccepted()
    QApplication.sendEvent(viewport, QDropEvent(QPointF(at), move, data, left, none))


def turn_wheel(strip: SceneStrip) -> None:
    viewport = strip.list.viewport()
    at = QPointF(viewport.rect().center())
    down, none = QPoint(0, -240), Qt.KeyboardModifier.NoModifier
    wheel = QWheelEvent(
        at,
        QPointF(viewport.mapToGlobal(at)),
        QPoint(),
        down,
        Qt.MouseButton.NoButton,
        none,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(viewport, wheel)
