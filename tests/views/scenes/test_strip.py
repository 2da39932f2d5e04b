"""The strip shows the scenes, follows the session, and is used with the pointer and with keys."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QModelIndex, QPoint, QPointF, Qt
from PySide6.QtGui import (
    QAccessible,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QFont,
    QImage,
    QWheelEvent,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QHBoxLayout, QMenu, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from shoreboard.domain import edits
from shoreboard.domain.activity import Activity, ActivityId
from shoreboard.domain.scenario import Scenario, new_scenario
from shoreboard.domain.scene import Scene, SceneId
from shoreboard.domain.zone import Zone
from shoreboard.session.session import Session
from shoreboard.views.look import Look
from shoreboard.views.scenes.strip import SceneStrip
from shoreboard.views.theme.palettes import DARK, LIGHT

MakeStrip = Callable[[Scenario], SceneStrip]


@pytest.fixture
def make_strip(qtbot: QtBot) -> MakeStrip:
    """Make a strip in a window of 1000 px, as the main window holds it."""
    kept: list[QWidget] = []

    def make(scenario: Scenario) -> SceneStrip:
        window = QWidget()
        qtbot.addWidget(window)
        kept.append(window)
        strip = SceneStrip(Session(scenario, parent=window), Look(LIGHT))
        column = QVBoxLayout(window)
        column.addWidget(strip)
        column.addStretch(1)
        window.resize(1000, 400)
        window.show()
        QApplication.processEvents()
        return strip

    return make


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


def test_a_click_shows_the_scene(make_strip: MakeStrip) -> None:
    strip = make_strip(new_scenario("T", "Today", "Plan"))
    assert session_of(strip).scene.title == "Plan"
    click(strip, 0)
    assert session_of(strip).scene.title == "Today"


def test_the_strip_follows_the_session(make_strip: MakeStrip) -> None:
    strip = make_strip(scenario_of(4))
    session_of(strip).show_scene(SceneId("s2"))
    assert strip.list.currentIndex().row() == 1
    assert [index.row() for index in strip.list.selectedIndexes()] == [1]


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


def test_a_removed_scene_leaves_its_neighbor_chosen(make_strip: MakeStrip) -> None:
    strip = make_strip(scenario_of(3))
    session = session_of(strip)
    session.show_scene(SceneId("s2"))
    session.apply("Remove", edits.remove_scene, SceneId("s2"))
    assert session.scene_id == "s3"
    assert strip.list.currentIndex().row() == 1
    session.undo_stack.undo()
    assert session.scene_id == "s2"
    assert strip.list.currentIndex().row() == 1


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


def test_the_plus_asks_for_a_scene(make_strip: MakeStrip, qtbot: QtBot) -> None:
    strip = make_strip(scenario_of(2))
    assert strip.add.accessibleName() == "Add a scene"
    with qtbot.waitSignal(strip.add_asked):
        strip.add.setFocus()
        QTest.keyClick(strip.add, Qt.Key.Key_Space)
    last = strip.list.mapTo(strip, at_card(strip, 1, share=1.0))
    assert last.x() <= strip.add.x() <= last.x() + 20


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


def test_the_menu_offers_what_is_possible(make_strip: MakeStrip, qtbot: QtBot) -> None:
    strip = make_strip(scenario_of(2))
    strip.list.menu_asked.emit("s2", strip.mapToGlobal(QPoint(0, 0)))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    entries = {action.text().split("\t")[0]: action for action in menu.actions() if action.text()}
    assert [name for name, action in entries.items() if not action.isEnabled()] == ["Move later"]
    with qtbot.waitSignal(strip.duplicate_asked) as asked:
        entries["Duplicate"].trigger()
    assert asked.args == ["s2"]
    entries["Move earlier"].trigger()
    assert order(strip) == ["s2", "s1"]
    menu.close()


def test_the_last_scene_cannot_be_removed_from_the_menu(make_strip: MakeStrip) -> None:
    strip = make_strip(scenario_of(1))
    strip.list.menu_asked.emit("s1", strip.mapToGlobal(QPoint(0, 0)))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    possible = [a.text().split("\t")[0] for a in menu.actions() if a.isEnabled() and a.text()]
    assert possible == ["Edit the words…", "Duplicate"]
    menu.close()


def test_a_hundred_scenes_scroll_and_the_plus_stays(make_strip: MakeStrip) -> None:
    strip = make_strip(scenario_of(100))
    viewport = strip.list.viewport()
    assert viewport.rect().contains(at_card(strip, 99))
    assert strip.width() - strip.add.geometry().right() < 4
    session_of(strip).show_scene(SceneId("s1"))
    assert viewport.rect().contains(at_card(strip, 0))
    turn_wheel(strip)
    assert not viewport.rect().contains(at_card(strip, 0, share=0.0))


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


def test_a_scene_added_at_the_end_is_scrolled_to(make_strip: MakeStrip) -> None:
    strip = make_strip(scenario_of(40))
    session = session_of(strip)
    new = SceneId("new")
    session.apply_showing("Add", new, None, edits.add_scene, SceneId("s40"), new, "New")
    QApplication.processEvents()
    assert strip.list.viewport().rect().contains(at_card(strip, 40))


@pytest.mark.parametrize("percent", [80, 100, 200, 300, 400])
def test_cards_follow_the_text_size_and_are_never_cut(make_strip: MakeStrip, percent: int) -> None:
    strip = make_strip(scenario_of(12))
    font = QFont(strip.font())
    font.setPointSizeF(font.pointSizeF() * percent / 100)
    strip.window().setFont(font)
    QApplication.processEvents()
    card = strip.list.visualRect(strip.list.currentIndex())
    assert card.height() >= 2 * strip.list.fontMetrics().height()
    assert strip.list.viewport().height() >= card.height()
    assert strip.height() < 720 / 4
    assert strip.list.viewport().rect().contains(card.center())


def test_long_titles_do_not_widen_a_card(make_strip: MakeStrip) -> None:
    strip = make_strip(scenario_of(2))
    width = strip.list.visualRect(strip.list.currentIndex()).width()
    session_of(strip).apply("Rename", edits.rename_scene, SceneId("s1"), "Wort" * 2500)
    strip.grab()
    assert strip.list.visualRect(strip.list.currentIndex()).width() == width


def test_the_tiny_board_says_where_the_work_is(make_strip: MakeStrip) -> None:
    scenario = new_scenario("T", "Today", "Plan")
    card = ActivityId("a")
    scenario = edits.add_activity(scenario, SceneId("s1"), Activity(card, "A"))
    strip = make_strip(scenario)
    pictures = [strip.list.grab().toImage()]
    for zone in (Zone.IN_HOUSE_DOMESTIC, Zone.OFFSHORE_OUTSOURCING):
        session_of(strip).apply("Move", edits.place, SceneId("s2"), [card], zone)
        QApplication.processEvents()
        pictures.append(strip.list.grab().toImage())
    assert pictures[0] != pictures[1] != pictures[2] != pictures[0]


def test_a_look_is_taken_on(make_strip: MakeStrip) -> None:
    strip = make_strip(scenario_of(2))
    light = strip.grab().toImage()
    strip.apply_look(Look(DARK))
    assert strip.grab().toImage() != light


def test_a_screen_reader_hears_scenes_in_a_list(make_strip: MakeStrip) -> None:
    strip = make_strip(new_scenario("T", "Today", "Plan"))
    heard = QAccessible.queryAccessibleInterface(strip.list)
    assert heard is not None
    assert heard.text(QAccessible.Text.Name) == "Scenes"
    assert heard.role() is QAccessible.Role.List
    items = [heard.child(row).text(QAccessible.Text.Name) for row in range(heard.childCount())]
    assert items == ["1, Today", "2, Plan"]


def test_the_strip_fits_into_a_narrow_window(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    strip = SceneStrip(Session(scenario_of(9), parent=window), Look(LIGHT))
    QHBoxLayout(window).addWidget(strip)
    window.resize(320, 200)
    window.show()
    QApplication.processEvents()
    assert window.width() <= 340
    assert strip.list.indexAt(at_card(strip, 8)) != QModelIndex()
    assert strip.rect().contains(strip.add.geometry())
