"""The band below the board: the selected card's state and its two answers."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from shoreboard.domain.activity import ActivityId
from shoreboard.domain.placement import Placement
from shoreboard.layout.contents import LEAST_OF_HEIGHT
from shoreboard.views.presentation.verdict_band import FittedLabel
from tests.explanations.boards import HOME, VENDOR, board
from tests.views.presentation.classroom import Classroom
from tests.views.presentation.conftest import Open

LARGEST, LEAST = 30.0, 15.0


@pytest.fixture
def class_room(room: Classroom) -> Classroom:
    room.shown.do("verdict-band")
    room.begin()
    return room


def band(room: Classroom) -> list[str]:
    return [each.text() for each in room.view.band.findChildren(QLabel) if each.text()]


def select(room: Classroom, cards: str) -> None:
    room.session.select([ActivityId(card) for card in cards])
    room.settle()


def test_it_is_there_only_when_it_is_wanted(room: Classroom) -> None:
    room.begin()
    assert not room.view.band.isVisible()
    room.shown.do("verdict-band")
    assert room.shown.preferences.now.verdict_band


def test_it_names_the_state_and_both_answers(class_room: Classroom) -> None:
    assert class_room.view.band.isVisible()
    select(class_room, "a")
    assert band(class_room) == [
        "a",
        "Offshore outsourcing",
        "Another firm: outsourced.",
        "Abroad, seen from Germany: offshored.",
    ]


def test_it_follows_the_card(class_room: Classroom) -> None:
    select(class_room, "a")
    class_room.shown.do("previous-scene")
    assert band(class_room)[1:3] == ["In-house, at home", "Own staff: not outsourced."]


def test_it_keeps_its_height_while_it_is_empty(class_room: Classroom) -> None:
    height = class_room.view.band.height()
    select(class_room, "a")
    assert class_room.view.band.height() == height
    select(class_room, "")
    assert band(class_room) == []
    assert class_room.view.band.height() == height


def test_several_cards_of_one_state_share_it_and_others_have_none(class_room: Classroom) -> None:
    class_room.shown.do("previous-scene")
    select(class_room, "ab")
    assert band(class_room)[:2] == ["2 activities", "In-house, at home"]
    select(class_room, "av")
    assert band(class_room) == []
    select(class_room, "t")
    assert band(class_room) == []


def test_long_answers_are_smaller_and_no_smaller_than_can_be_read(open_room: Open) -> None:
    partner = "A partner with a name that is as long as names of partners are at the most"
    room = open_room(board({"a": Placement(VENDOR, "DE", "Somewhere", partner), "b": HOME}))
    room.shown.do("verdict-band")
    window = room.begin()
    select(room, "a")
    least = window.height() / LEAST_OF_HEIGHT
    labels = [each for each in room.view.band.findChildren(QLabel) if each.text()]
    assert all(each.fontInfo().pixelSize() >= round(least) - 1 for each in labels)
    assert all(each.sizeHint().width() <= each.width() + 1 for each in labels)
    assert any(each.accessibleName().startswith(partner[:20]) for each in labels)


def test_it_is_judged_by_the_definitions_of_the_board(class_room: Classroom) -> None:
    select(class_room, "a")
    class_room.shown.do("place-captive-offshoring")
    class_room.shown.do("lens-press")
    class_room.settle()
    assert band(class_room)[1:] == [
        "Both at once",
        "Own staff: outsourced, by these definitions.",
        "Abroad, seen from Germany: offshored.",
    ]
    assert any("Definitions: everyday press" in each for each in class_room.words())


@pytest.fixture
def label(qtbot: QtBot) -> FittedLabel:
    made = FittedLabel()
    qtbot.addWidget(made)
    font = QFont(made.font())
    font.setPointSizeF(LARGEST)
    made.resize(600, 60)
    made.dress(font, LEAST)
    made.show()
    return made


def test_few_words_are_as_large_as_they_may_be(label: FittedLabel) -> None:
    label.say("Few words")
    assert label.font().pointSizeF() == LARGEST
    assert label.text() == "Few words"


def test_more_words_are_smaller_until_they_fit(label: FittedLabel) -> None:
    label.say("These words are too many for one line")
    assert LEAST <= label.font().pointSizeF() < LARGEST
    assert label.text() == "These words are too many for one line"
    assert label.fontMetrics().horizontalAdvance(label.text()) <= label.width()


def test_too_many_words_are_cut_off_and_told_to_readers(label: FittedLabel) -> None:
    words = "word " * 60
    label.say(words)
    assert label.font().pointSizeF() == LEAST
    assert label.text().endswith("…")
    assert label.accessibleName() == words


def test_they_grow_again_where_there_is_room(label: FittedLabel) -> None:
    label.say("These words are too many for one line")
    label.resize(3_000, 60)
    assert label.font().pointSizeF() == LARGEST


def test_names_stand_at_the_side_at_which_reading_begins(label: FittedLabel) -> None:
    label.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    label.say("Call center")
    assert label.alignment() & Qt.AlignmentFlag.AlignRight
