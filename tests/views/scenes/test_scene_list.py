"""The list of scenes is used with the pointer and with keys, and the session decides."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QImage,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from shoreboard.domain.scenario import new_scenario
from shoreboard.domain.scene import SceneId
from tests.views.scenes.driving import (
    MakeStrip,
    at_card,
    click,
    drop,
    order,
    press,
    scenario_of,
    session_of,
)


def test_a_click_shows_the_scene(make_strip: MakeStrip) -> None:
    strip = make_strip(new_scenario("T", "Today", "Plan"))
    assert session_of(strip).scene.title == "Plan"
    click(strip, 0)
    assert session_of(strip).scene.title == "Today"


def test_a_click_beside_the_cards_or_with_control_leaves_one_chosen(make_strip: MakeStrip) -> None:
    strip = make_strip(scenario_of(2))
    left = Qt.MouseButton.LeftButton
    control = Qt.KeyboardModifier.ControlModifier
    QTest.mouseClick(strip.list.viewport(), left, control, at_card(strip, 1))
    QTest.mouseClick(strip, left, Qt.KeyboardModifier.NoModifier, QPoint(strip.width() - 5, 5))
    assert [index.row() for index in strip.list.selectedIndexes()] == [1]


def test_arrows_home_and_end_show_scenes(make_strip: MakeStrip) -> None:
    strip = make_strip(scenario_of(4))
    strip.list.setFocus()
    for key, shown in [
        (Qt.Key.Key_Left, "s3"),
        (Qt.Key.Key_Home, "s1"),
        (Qt.Key.Key_Right, "s2"),
        (Qt.Key.Key_End, "s4"),
        (Qt.Key.Key_Right, "s4"),
    ]:
        press(strip, key)
        assert session_of(strip).scene_id == shown


def test_keys_ask_for_what_they_mean(make_strip: MakeStrip, qtbot: QtBot) -> None:
    strip = make_strip(scenario_of(3))
    strip.list.setFocus()
    with qtbot.waitSignal(strip.remove_asked) as removed:
        press(strip, Qt.Key.Key_Delete)
    with qtbot.waitSignal(strip.edit_asked) as edited:
        press(strip, Qt.Key.Key_F2)
    assert removed.args == edited.args == ["s3"]
    click(strip, 1)
    with qtbot.waitSignal(strip.edit_asked) as edited:
        left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        QTest.mouseDClick(strip.list.viewport(), left, none, at_card(strip, 1))
    QTest.mouseRelease(strip.list.viewport(), left, none, at_card(strip, 1))  # it leaves that out
    assert edited.args == ["s2"]
    assert not session_of(strip).is_modified


def test_the_lists_own_keys_win_over_the_windows(make_strip: MakeStrip, qtbot: QtBot) -> None:
    strip = make_strip(scenario_of(2))
    window = strip.window()
    taken: list[str] = []
    for key in ("F2", "Del"):
        action = window.addAction(key)
        action.setShortcut(key)
        action.triggered.connect(lambda _checked=False, key=key: taken.append(key))
    window.activateWindow()
    strip.list.setFocus()
    qtbot.waitUntil(strip.list.hasFocus)
    with qtbot.waitSignals([strip.edit_asked, strip.remove_asked]):
        press(strip, Qt.Key.Key_F2)
        press(strip, Qt.Key.Key_Delete)
    assert taken == []


def test_control_and_an_arrow_reorder(make_strip: MakeStrip) -> None:
    strip = make_strip(scenario_of(3))
    session_of(strip).show_scene(SceneId("s2"))
    strip.list.setFocus()
    press(strip, Qt.Key.Key_Left, control=True)
    assert order(strip) == ["s2", "s1", "s3"]
    press(strip, Qt.Key.Key_Left, control=True)
    assert order(strip) == ["s2", "s1", "s3"]
    press(strip, Qt.Key.Key_Right, control=True)
    press(strip, Qt.Key.Key_Right, control=True)
    assert order(strip) == ["s1", "s3", "s2"]
    assert session_of(strip).scene_id == "s2"
    assert strip.list.currentIndex().row() == 2


def test_in_a_mirrored_strip_the_right_arrow_goes_back(make_strip: MakeStrip) -> None:
    strip = make_strip(scenario_of(3))
    strip.window().setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    QApplication.processEvents()
    assert at_card(strip, 0).x() > at_card(strip, 2).x()
    strip.list.setFocus()
    press(strip, Qt.Key.Key_Right, control=True)
    assert order(strip) == ["s1", "s3", "s2"]
    press(strip, Qt.Key.Key_Right)
    assert session_of(strip).scene_id == "s1"
    drop(strip, 2, at_card(strip, 0, share=0.9))
    assert order(strip) == ["s2", "s1", "s3"]


@pytest.mark.parametrize(
    ("dragged", "row", "share", "expected"),
    [
        (0, 2, 0.9, ["s2", "s3", "s1", "s4"]),
        (0, 2, 0.1, ["s2", "s1", "s3", "s4"]),
        (3, 0, 0.1, ["s4", "s1", "s2", "s3"]),
        (1, 1, 0.4, ["s1", "s2", "s3", "s4"]),
        (1, 3, 0.9, ["s1", "s3", "s4", "s2"]),
    ],
)
def test_a_dropped_card_changes_the_order(
    make_strip: MakeStrip, dragged: int, row: int, share: float, expected: list[str]
) -> None:
    strip = make_strip(scenario_of(4))
    drop(strip, dragged, at_card(strip, row, share))
    assert order(strip) == expected
    session_of(strip).undo_stack.undo()
    assert order(strip) == ["s1", "s2", "s3", "s4"]


def test_while_a_card_is_above_the_strip_shows_where_it_would_go(make_strip: MakeStrip) -> None:
    strip = make_strip(scenario_of(4))
    model, viewport = strip.list.model(), strip.list.viewport()
    before = viewport.grab().toImage()
    data = model.mimeData([model.index(0, 0)])
    move, left = Qt.DropAction.MoveAction, Qt.MouseButton.LeftButton
    none = Qt.KeyboardModifier.NoModifier
    at = at_card(strip, 2, 0.1)
    QApplication.sendEvent(viewport, QDragEnterEvent(at, move, data, left, none))
    assert differs_near(before, viewport.grab().toImage(), at_card(strip, 2, 0.0).x())
    QApplication.sendEvent(viewport, QDragLeaveEvent())
    assert viewport.grab().toImage() == before


def differs_near(one: QImage, other: QImage, x: int) -> bool:
    """Tell whether two pictures differ, and only around this column."""
    differing = {
        column
        for column in range(one.width())
        for row in range(one.height())
        if one.pixel(column, row) != other.pixel(column, row)
    }
    return bool(differing) and all(abs(column - x) < 16 for column in differing)
