"""What the lecturer has beside the class's screen: picture, words, note, next scene, time."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import combinations

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QFont, QImage
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from shoreboard.domain import edits
from shoreboard.domain.activity import ActivityId
from shoreboard.picture.palettes import LIGHT
from shoreboard.views.parts.look import Look, hold_look, look_of
from shoreboard.views.presentation.lecturer_panel import LecturerPanel
from tests.explanations.boards import HOME, TRAY, board
from tests.views.presentation.classroom import Classroom
from tests.views.presentation.conftest import NOTE, Open


class Desk:
    """The desk of a lecturer whose class is looking, in a window of its own."""

    def __init__(self, qtbot: QtBot, room: Classroom) -> None:
        self.room, self._qtbot = room, qtbot
        self.class_window = room.begin()
        self.window = QWidget()
        qtbot.addWidget(self.window)
        self.desk = LecturerPanel(room.session, self.class_window, room.shown.window.actions_by_id)
        column = QVBoxLayout(self.window)
        column.addWidget(self.desk)
        column.addWidget(self.desk.controls)
        self.window.resize(460, 700)
        with qtbot.waitExposed(self.window):
            self.window.show()
        room.settle()

    def words(self) -> list[str]:
        labels = [each for each in self.desk.findChildren(QLabel) if each.isVisible()]
        return [each.text() for each in labels if each.text()]

    def picture(self) -> QImage:
        return self.desk.picture.picture.toImage()

    def wait_for(self, wanted: Callable[[QImage], bool]) -> None:
        self._qtbot.waitUntil(lambda: wanted(self.picture()))


@pytest.fixture
def desk(qtbot: QtBot, room: Classroom) -> Iterator[Desk]:
    made = Desk(qtbot, room)
    yield made
    made.desk.setParent(None)
    made.desk.deleteLater()


def test_it_shows_the_note_of_the_scene_and_the_one_that_comes_next(desk: Desk) -> None:
    now, coming = desk.desk.picture.sizeHint(), desk.desk.next.sizeHint()
    assert coming.width() > 1.5 * now.width()
    assert desk.desk.note.toPlainText() == f"{NOTE} 2"
    assert desk.desk.next.accessibleName() == "The last scene"
    desk.room.shown.do("previous-scene")
    assert desk.desk.note.toPlainText() == f"{NOTE} 1"
    assert desk.desk.next.accessibleName() == "Next: 2, Plan"


def test_a_note_stays_where_it_was_scrolled_to_while_cards_are_moved(desk: Desk) -> None:
    session, note = desk.room.shown.session, desk.desk.note
    lines = "\n".join(map(str, range(1_000)))
    session.apply("Edit", edits.note_scene, session.scene_id, lines)
    desk.room.settle()
    note.verticalScrollBar().setValue(500)
    cards = list(session.scenario.activities)
    assert session.apply("Move", edits.place, session.scene_id, cards, TRAY)
    assert note.verticalScrollBar().value() == 500


def next_picture(desk: Desk) -> QImage:
    desk.room.settle()
    return desk.desk.next.grab().toImage()


def colors(picture: QImage) -> set[str]:
    size = picture.size()
    return {
        picture.pixelColor(x, y).name()
        for x in range(0, size.width(), 2)
        for y in range(0, size.height(), 2)
    }


def test_the_next_scene_is_drawn_as_the_class_will_see_it(desk: Desk) -> None:
    desk.room.shown.do("previous-scene")
    told = next_picture(desk)
    class_theme = look_of(desk.room.view).theme
    grounds = {class_theme.set_out_ground, class_theme.set_off_ground}
    assert {each.lower() for each in grounds} <= colors(told)
    desk.room.shown.do("hide-answers")
    hidden = next_picture(desk)
    assert not {each.lower() for each in grounds} & colors(hidden)
    plan = desk.room.session.scenario.scenes[1].id
    desk.room.session.answers.reveal_all(plan)
    assert next_picture(desk) == told
    desk.room.shown.do("class-caption")
    assert next_picture(desk) != told
    desk.room.shown.do("class-caption")
    assert next_picture(desk) == told


def test_it_says_what_the_class_sees_and_cannot_read_and_what_is_typed(desk: Desk) -> None:
    desk.desk.say("The class sees a black screen.")
    assert "The class sees a black screen." in desk.words()
    assert desk.desk.picture.accessibleName() == "The class sees a black screen."
    before = desk.words()
    desk.desk.count("12")
    assert "Scene 12: Enter goes there." in desk.words()
    desk.desk.count("")
    assert desk.words() == before
    assert not any("Enter goes there" in each for each in before)
    desk.desk.warn("Too small.")
    assert "Too small." in desk.words()
    desk.desk.warn("")
    assert desk.words() == before


def test_its_picture_is_that_of_the_class(desk: Desk) -> None:
    desk.wait_for(lambda picture: not picture.isNull())
    board_picture, size = desk.picture(), desk.class_window.size()
    shape = board_picture.width() / board_picture.height()
    assert shape == pytest.approx(size.width() / size.height(), rel=0.02)
    desk.room.shown.do("black")
    middle = board_picture.rect().center()
    desk.wait_for(lambda picture: picture.pixelColor(middle).name() == "#000000")
    desk.room.shown.do("black")
    desk.wait_for(lambda picture: picture == board_picture)


def test_cards_without_room_are_named(open_room: Open) -> None:
    names = [f"card {number}" for number in range(60)]
    room = open_room(board(dict.fromkeys(names, HOME)))
    words = " ".join(room.begin().warnings())
    assert "and" in words
    assert "card 59" in words or "more" in words
    assert "card 0," not in words


def test_text_is_never_too_small_to_be_read(room: Classroom) -> None:
    window = room.begin()
    for _ in range(8):
        room.shown.do("text-smaller")
    assert list(window.warnings()) == []
    assert window.is_legible


def test_long_names_that_are_cut_are_named(open_room: Open) -> None:
    name = "A very long name of an activity that goes on and on and cannot stand on two lines"
    room = open_room(board({name: HOME, "b": HOME}))
    words = " ".join(room.begin().warnings())
    assert "A very long name" in words


def test_nothing_is_cut_and_nothing_lies_over_another(desk: Desk) -> None:
    desk.room.shown.do("previous-scene")
    font, panel = QFont(desk.window.font()), desk.desk
    sizes = ((430, 6), (460, 10), (430, 20), (540, 30), (900, 10), (900, 30))
    for width, points in sizes:
        font.setPointSizeF(points)
        desk.window.setFont(font)
        hold_look(desk.window, Look(LIGHT))
        desk.window.resize(max(width, desk.window.minimumSizeHint().width()), 700)
        desk.room.settle()
        where = width, points
        assert panel.width() <= desk.window.width(), where
        parts = (panel.picture, panel.note, panel.next, panel.stopwatch)
        inner = panel.note.window()
        boxes = [QRect(each.mapTo(inner, QPoint(0, 0)), each.size()) for each in parts]
        over = [pair for pair in combinations(boxes, 2) if pair[0].intersects(pair[1])]
        assert over == [], where
        across = range(desk.desk.width() + 12)
        assert all(box.left() in across and box.right() in across for box in boxes), where
        for each in panel.stopwatch.findChildren(QPushButton):
            assert each.width() >= each.minimumSizeHint().width(), where


def test_it_follows_what_the_class_cannot_read(open_room: Open) -> None:
    room = open_room(board({"a": HOME}))
    room.begin()
    activity = room.session.activity(ActivityId("a"))

    def warns(length: int) -> bool:
        named = replace(activity, name="n" * length)
        room.session.apply("Rename", edits.edit_activity, named)
        room.settle()
        return warning()

    def warning() -> bool:
        return any("cannot see all of" in each.text() for each in room.panel.findChildren(QLabel))

    first = next(length for length in range(8, 60) if warns(length))
    assert not warns(first - 1), "it is taken back"


def test_it_says_scene_by_scene_whether_the_class_sees_answers(room: Classroom) -> None:
    room.begin()
    room.session.answers.hide()
    room.session.answers.reveal_all(room.session.scene_id)
    assert room.panel.words == "The class sees the board."
    room.shown.do("previous-scene")
    assert room.panel.words == "The class sees the board without answers."
    room.shown.do("next-scene")
    assert room.panel.words == "The class sees the board."
    room.shown.do("freeze")
    assert room.panel.words.startswith("The class sees a frozen picture")
