"""The class's window: its text, its palette, and what stands in place of the board."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QMenu

from shoreboard import resources
from shoreboard.actions.presenter import Blank
from shoreboard.domain.activity import ActivityId
from shoreboard.domain.zone import Zone
from shoreboard.layout.layout import Layout
from shoreboard.picture.brush import q_rect
from shoreboard.picture.palettes import DARK, PROJECTOR
from shoreboard.session.pointing import Spot, Tool
from shoreboard.session.steps import move_cards
from shoreboard.storage import files
from shoreboard.views.presentation.class_window import ClassWindow
from tests.explanations.boards import CAPTIVE, HOME, VENDOR, board
from tests.views.presentation.classroom import Classroom
from tests.views.presentation.conftest import Open


def picture(window: ClassWindow) -> QImage:
    image = QImage(window.size(), QImage.Format.Format_RGB32)
    painter = QPainter(image)
    window.draw(painter)
    painter.end()
    return image


def colors(window: ClassWindow) -> set[str]:
    image = picture(window)
    at = [QPoint(x, y) for x in range(0, image.width(), 40) for y in range(0, image.height(), 40)]
    return {QColor(image.pixel(each)).name() for each in at}


def layout(window: ClassWindow) -> Layout:
    found = window.view.laid_out
    assert found is not None
    return found


def crowd(number: int) -> dict[str, Zone]:
    return dict.fromkeys((f"{each}" for each in range(number)), HOME)


def test_a_few_cards_have_text_that_is_read_from_the_last_row(open_room: Open) -> None:
    window = open_room(board({"a": HOME})).begin()
    window.resize(1280, 720)
    assert window.pixels >= window.height() / 26


def test_many_cards_have_the_smallest_text_that_can_be_read_and_the_rest_are_counted(
    open_room: Open,
) -> None:
    room = open_room(board(crowd(400)))
    window = room.begin()
    assert window.is_legible
    assert window.pixels < window.height() / 40
    more = room.view.board.frames[HOME].more
    unseen = list(room.view.unseen())
    assert more.isVisible()
    assert more.accessibleName() == f"+{len(unseen)} more"
    (warning,) = window.warnings()
    assert warning.startswith("The class cannot see all of")
    counted_cards_are_neither_drawn_nor_scrolled_to(room)
    a_click_on_the_count_lists_the_cards_that_are_not_shown(room)


def a_click_on_the_count_lists_the_cards_that_are_not_shown(room: Classroom) -> None:
    more, (first, *_) = room.view.board.frames[HOME].more, room.view.unseen()
    more.click()
    room.settle()
    (menu,) = more.findChildren(QMenu)
    assert menu.actions()[0].text() == first
    menu.actions()[0].trigger()
    menu.close()
    assert room.session.selection == (first,)


def counted_cards_are_neither_drawn_nor_scrolled_to(room: Classroom) -> None:
    window = room.window
    cards, before = room.view.cards[HOME], picture(window)
    room.session.select([ActivityId("399")])
    room.settle()
    assert cards.verticalScrollBar().value() == 0
    room.session.select([])
    room.settle()
    assert picture(window) == before
    tile = layout(window).zones[HOME].more
    assert tile is not None
    at = cards.viewport().mapFrom(room.view.board, q_rect(tile.rect).center())
    assert not cards.indexAt(at).isValid()


@pytest.mark.parametrize("height", [1080, 720, 540])
def test_beside_a_verdict_all_cards_are_whole(open_room: Open, height: int) -> None:
    example = resources.root() / "examples" / "en" / "nokia-bochum-to-cluj.shoreboard"
    room = open_room(files.read(example))
    window = room.begin()
    window.resize(height * 16 // 9, height)
    room.session.select([next(iter(room.session.scene.placements.cards(CAPTIVE)))])
    room.press(Qt.Key.Key_R)
    assert window.view.strip.isVisible()
    assert window.is_legible
    assert list(room.view.unseen()) == []


def test_the_text_can_be_made_smaller_and_larger_and_says_when_it_is_the_most(
    room: Classroom,
) -> None:
    window = room.begin()
    began = window.pixels
    room.shown.do("text-smaller")
    assert window.pixels < began
    room.shown.do("text-normal")
    assert window.pixels == began
    for _ in range(20):
        room.shown.do("text-larger")
    assert layout(window).is_largest
    assert "largest" in room.notice()
    largest = window.pixels
    assert largest >= began
    assert list(room.view.unseen()) == []
    room.shown.do("text-smaller")
    assert window.pixels < largest
    for _ in range(20):
        room.shown.do("text-smaller")
    assert window.pixels < began
    assert window.is_legible
    assert room.shown.preferences.now.text_size == 100


def test_black_and_white_hide_the_board(room: Classroom) -> None:
    window = room.begin()
    board_colors = colors(window)
    assert len(board_colors) > 3
    for blank, color in ((Blank.BLACK, "#000000"), (Blank.WHITE, "#ffffff")):
        room.shown.do(blank.value)
        assert colors(window) == {color}
        assert window.grab().toImage().pixelColor(300, 300).name() == color
        room.shown.do(blank.value)
        assert colors(window) == board_colors, blank


def test_a_frozen_picture_follows_nothing_until_it_is_thawed(room: Classroom) -> None:
    window = room.begin()
    room.shown.do("freeze")
    before = picture(window)
    move_cards(room.session, [ActivityId("b")], VENDOR)
    room.settle()
    assert picture(window) == before
    room.shown.do("freeze")
    room.settle()
    assert picture(window) != before


def test_the_class_has_a_palette_of_its_own(room: Classroom) -> None:
    window = room.begin()
    assert PROJECTOR.set_off_ground in colors(window)
    room.shown.preferences.change(class_theme="dark")
    room.settle()
    assert DARK.set_off_ground in colors(window)


def test_a_window_manager_that_closes_it_ends_the_presentation(room: Classroom) -> None:
    room.begin().close()
    assert not room.is_on


def test_it_can_stand_in_an_ordinary_window_under_a_fixed_title(room: Classroom) -> None:
    room.shown.do("class-in-window")
    window = room.begin()
    assert window.windowTitle() == "Shoreboard: class"
    assert not window.isFullScreen()
    assert window.width() < window.screen().size().width()
    assert room.shown.window.presenter.has_own_screen
    assert window.is_legible
    room.shown.do("class-in-window")
    room.settle()
    assert window.isFullScreen()
    assert not room.shown.window.presenter.has_own_screen


def test_the_text_leaves_room_for_the_cards_of_every_scene(room: Classroom) -> None:
    window = room.begin()
    for scene in room.session.scenario.scenes:
        room.session.show_scene(scene.id)
        room.settle()
        assert list(window.view.unseen()) == []


def test_the_class_sees_where_the_lecturer_points_in_another_window(room: Classroom) -> None:
    room.begin()
    pointing, over = room.session.pointing, room.view.pointing
    pointing.switch(Tool.SPOTLIGHT)
    viewport, at = room.place_of("b")
    pointing.point_at(Spot(ActivityId("b"), HOME, 0.5, 0.5))
    (lit,) = over.lit()
    assert lit.center() == over.mapFromGlobal(viewport.mapToGlobal(at))
    frame = room.view.board.frames[VENDOR]
    pointing.point_at(Spot(None, VENDOR, 0.25, 0.5))
    (lit,) = over.lit()
    assert lit.size() == frame.size()


def test_around_the_spotlight_it_is_dark_but_for_a_verdict(room: Classroom) -> None:
    window = room.begin()
    room.session.select([ActivityId("b")])
    room.press(Qt.Key.Key_R)
    below = window.view.strip.geometry().bottomRight() - QPoint(5, 5)
    light = picture(window).pixelColor(below)
    room.session.pointing.switch(Tool.SPOTLIGHT)
    room.session.pointing.point_at(Spot(None, VENDOR, 0.5, 0.5))
    room.settle()
    assert picture(window).pixelColor(below) == light
    room.press(Qt.Key.Key_V)
    assert picture(window).pixelColor(below).lightness() < 128 < light.lightness()


def test_the_class_sees_what_the_lecturer_draws_in_another_window(room: Classroom) -> None:
    window = room.begin()
    room.session.pointing.switch(Tool.PEN)
    for across in (0.2, 0.8):
        room.session.pointing.draw(Spot(None, VENDOR, across, 0.5))
    room.settle()
    frame = room.view.board.frames[VENDOR]
    middle = frame.mapTo(window, frame.rect().center())
    inked = picture(window).pixelColor(middle).name()
    assert inked == PROJECTOR.accent


def test_where_the_text_is_large_no_heading_gives_way_to_cards(room: Classroom) -> None:
    room.begin()
    for _ in range(3):
        room.shown.do("text-larger")
    room.settle()
    for place in layout(room.window).zones.values():
        assert place.heading.name is not None
        assert not place.heading.name.is_cut
