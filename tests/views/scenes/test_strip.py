"""The strip shows the scenes, follows the session and fits at every size."""

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import (
    QAccessible,
    QFont,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from shoreboard.domain import edits
from shoreboard.domain.activity import Activity, ActivityId
from shoreboard.domain.scenario import new_scenario
from shoreboard.domain.scene import SceneId
from shoreboard.domain.zone import Zone
from shoreboard.picture.palettes import DARK
from shoreboard.session.answer_view import AnswerView
from shoreboard.session.session import Session
from shoreboard.views.parts.look import Look, hold_look
from shoreboard.views.scenes.strip import SceneStrip
from tests.views.scenes.driving import (
    MakeStrip,
    at_card,
    scenario_of,
    session_of,
    turn_wheel,
)


def test_the_strip_follows_the_session(make_strip: MakeStrip) -> None:
    strip = make_strip(scenario_of(4))
    session_of(strip).show_scene(SceneId("s2"))
    assert strip.list.currentIndex().row() == 1
    assert [index.row() for index in strip.list.selectedIndexes()] == [1]


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


def test_undo_of_a_new_scene_goes_back_to_the_one_it_was_made_from(make_strip: MakeStrip) -> None:
    strip = make_strip(scenario_of(3))
    session = session_of(strip)
    session.show_scene(SceneId("s1"))
    new = SceneId("new")
    session.apply_showing("Add", new, None, edits.add_scene, SceneId("s1"), new, "New")
    shown: list[str] = []
    session.changed.connect(lambda: shown.append(session.scene_id))
    session.undo_stack.undo()
    assert shown == ["s1"]
    assert strip.list.currentIndex().row() == 0


def test_the_plus_asks_for_a_scene(make_strip: MakeStrip, qtbot: QtBot) -> None:
    strip = make_strip(scenario_of(2))
    assert strip.add.accessibleName() == "Add a scene"
    with qtbot.waitSignal(strip.add_asked):
        strip.add.setFocus()
        QTest.keyClick(strip.add, Qt.Key.Key_Space)
    last = strip.list.mapTo(strip, at_card(strip, 1, share=1.0))
    assert last.x() <= strip.add.x() <= last.x() + 20


def test_a_hundred_scenes_scroll_and_the_plus_stays(make_strip: MakeStrip) -> None:
    strip = make_strip(scenario_of(100))
    viewport = strip.list.viewport()
    assert viewport.rect().contains(at_card(strip, 99))
    assert strip.width() - strip.add.geometry().right() < 4
    session_of(strip).show_scene(SceneId("s1"))
    assert viewport.rect().contains(at_card(strip, 0))
    turn_wheel(strip)
    assert not viewport.rect().contains(at_card(strip, 0, share=0.0))


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
    hold_look(strip, Look(DARK))
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
    session = Session(scenario_of(9), parent=window)
    strip = SceneStrip(session, AnswerView(session))
    QHBoxLayout(window).addWidget(strip)
    window.resize(320, 200)
    window.show()
    QApplication.processEvents()
    assert window.width() <= 340
    assert strip.list.indexAt(at_card(strip, 8)) != QModelIndex()
    assert strip.rect().contains(strip.add.geometry())
