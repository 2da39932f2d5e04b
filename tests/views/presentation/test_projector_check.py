"""The board on a weak projector: washed out, and what is hard to read of it."""

from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QLabel

from shoreboard.picture.palettes import DARK, LIGHT, PROJECTOR
from shoreboard.views.parts.top_levels import top_level_widgets
from shoreboard.views.presentation.class_window import ClassWindow
from shoreboard.views.presentation.projector_check import (
    ProjectorCheck,
    hard_to_read,
    seen_on,
    washed_picture,
)
from tests.explanations.boards import HOME, TOPICS, board
from tests.views.presentation.classroom import Classroom
from tests.views.presentation.conftest import NOTE, Open

SCREEN = QSize(1280, 720)

SECONDARY = "Secondary words, such as the company's name, stand out too little."


def findings(room: Classroom) -> Sequence[str]:
    check = ProjectorCheck(room.shown.window.context, TOPICS, SCREEN, room.shown.window)
    check.deleteLater()
    return check.findings


def test_black_becomes_gray_and_white_stays_white() -> None:
    picture = QImage(3, 1, QImage.Format.Format_RGB32)
    for x, color in enumerate(("#000000", "#ffffff", "#0000ff")):
        picture.setPixelColor(x, 0, QColor(color))
    seen = washed_picture(picture)
    assert [seen.pixelColor(x, 0).name() for x in range(3)] == ["#656565", "#ffffff", "#6565ff"]


def test_the_projector_palette_stands_it_and_the_others_do_not() -> None:
    assert list(hard_to_read(PROJECTOR, TOPICS)) == []
    assert SECONDARY in list(hard_to_read(DARK, TOPICS))
    light = list(hard_to_read(LIGHT, TOPICS))
    assert "The tint of domestic outsourcing can hardly be told from none." in light


def test_what_is_shown_is_what_the_class_would_see(room: Classroom) -> None:
    picture, cut = seen_on(room.shown.window.context, TOPICS, SCREEN)
    assert picture.size() == SCREEN
    assert cut == []
    colors = {
        picture.pixelColor(x, y).name() for x in range(0, 1280, 20) for y in range(0, 720, 20)
    }
    assert {PROJECTOR.set_out_ground, PROJECTOR.set_off_ground} <= colors
    windows = [each for each in top_level_widgets() if isinstance(each, ClassWindow)]
    assert [each for each in windows if each.isVisible()] == []
    assert not room.is_on


def test_nothing_is_named_where_everything_can_be_read(room: Classroom) -> None:
    assert findings(room) == ()


def test_the_palette_and_cards_without_room_are_named(open_room: Open) -> None:
    room = open_room(board(dict.fromkeys((f"card {rank}" for rank in range(80)), HOME)))
    room.shown.preferences.change(class_theme="dark")
    found = findings(room)
    assert SECONDARY in found
    assert any(each.startswith("The class cannot see all of") for each in found)


def test_it_is_shown_beside_the_board(room: Classroom) -> None:
    room.shown.do("projector-check")
    room.settle()
    check = next(each for each in top_level_widgets() if isinstance(each, ProjectorCheck))
    assert check.isVisible()
    words = [each.text() for each in check.findChildren(QLabel)]
    assert "Nothing is hard to read." in words
    assert [each for each in words if NOTE in each] == []
    check.close()
