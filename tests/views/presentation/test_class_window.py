"""The class's window: its text, its palette, and what stands in place of the board."""

from dataclasses import replace
from itertools import groupby

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QLabel

from shoreboard import resources
from shoreboard.actions.presenter import Blank
from shoreboard.domain import edits
from shoreboard.domain.activity import ActivityId
from shoreboard.domain.placement import Placement
from shoreboard.session.pointing import Spot, Tool
from shoreboard.session.steps import move_cards
from shoreboard.storage import files
from shoreboard.views.board.card_list import CardList
from shoreboard.views.board.card_picture import CardMetrics
from shoreboard.views.presentation.class_window import ClassWindow
from shoreboard.views.presentation.legible import STEPS, least_pixels, unfit
from shoreboard.views.theme.palettes import DARK, PROJECTOR
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


def test_a_few_cards_have_the_largest_text(open_room: Open) -> None:
    window = open_room(board({"a": HOME})).begin()
    assert window.pixels == pytest.approx(least_pixels(window.size()) * max(STEPS))
    assert window.is_legible


def test_many_cards_have_the_smallest_text_that_can_be_read(open_room: Open) -> None:
    names = [f"{number}" for number in range(200)]
    window = open_room(board(dict.fromkeys(names, HOME))).begin()
    assert window.pixels == pytest.approx(least_pixels(window.size()))
    assert window.is_legible


def test_cards_stand_closer_where_some_would_have_no_room(open_room: Open) -> None:
    def shown(number: int) -> tuple[Classroom, CardList]:
        room = open_room(board(dict.fromkeys(map(str, range(number)), HOME)))
        return room, room.begin().view.cards[HOME]

    def is_tight(cards: CardList) -> bool:
        return cards.card_size().height() < CardMetrics.of(cards.font()).height

    room, cards = shown(3)
    assert not is_tight(cards)
    room.shown.do("end-presentation")
    room, cards = shown(200)
    assert is_tight(cards)
    most = cards.capacity()
    room.shown.do("end-presentation")
    room, cards = shown(most)
    assert is_tight(cards)
    assert list(unfit(room.session.scene, room.view.cards)) == []


def test_a_name_has_all_the_room_beside_what_its_card_bears(open_room: Open) -> None:
    stay, go = ActivityId("a"), ActivityId("b")
    room = open_room(board({"a": HOME, "b": HOME}, {"a": HOME, "b": VENDOR}))
    room.begin()
    session = room.session

    def cut() -> list[list[ActivityId]]:
        found: list[list[ActivityId]] = []
        for length in range(8, 40):
            for card in (stay, go):
                named = replace(session.activity(card), name="n" * length)
                session.apply("Rename", edits.edit_activity, named)
            found += [list(unfit(session.scene, room.view.cards))]
        return found

    assert [[*each] for each, _ in groupby(cut())] == [[], [go], [stay, go]], "a move has its mark"
    session.answers.hide()
    assert [[*each] for each, _ in groupby(cut())] == [[], [stay, go]], "all have question marks"


def test_a_changed_country_has_the_mark_of_a_move_and_needs_its_room(open_room: Open) -> None:
    stay, go = ActivityId("a"), ActivityId("b")
    india, poland = Placement(CAPTIVE, "IN"), Placement(CAPTIVE, "PL")
    room = open_room(board({"a": india, "b": india}, {"a": india, "b": poland}))
    room.begin()
    session = room.session

    def cut(length: int) -> list[ActivityId]:
        for card in (stay, go):
            named = replace(session.activity(card), name="n" * length)
            session.apply("Rename", edits.edit_activity, named)
        return list(unfit(session.scene, room.view.cards))

    assert [each for each, _ in groupby(map(cut, range(8, 40)))] == [[], [go], [stay, go]]


def test_the_verdict_takes_no_room_from_cards(open_room: Open) -> None:
    room = open_room(board(dict.fromkeys("abc", HOME)))
    window = room.begin()
    began = window.pixels
    cards, scene = window.view.cards, room.session.scene
    room.shown.do("verdict-band")
    room.settle()
    assert window.view.band.isVisible()
    assert window.is_legible
    assert list(unfit(scene, cards)) == []
    assert window.pixels <= began


@pytest.mark.parametrize("height", [1080, 720, 540])
def test_a_large_verdict_cuts_no_card(open_room: Open, height: int) -> None:
    example = resources.root() / "examples" / "en" / "nokia-bochum-to-cluj.shoreboard"
    room = open_room(files.read(example))
    room.begin().resize(height * 16 // 9, height)
    room.shown.do("verdict-band")
    room.settle()
    assert list(unfit(room.session.scene, room.view.cards)) == []


def test_the_text_can_be_made_larger_and_smaller_and_as_it_was(room: Classroom) -> None:
    window = room.begin()
    began = window.pixels
    room.shown.do("text-larger")
    assert window.pixels > began
    room.shown.do("text-normal")
    assert window.pixels == pytest.approx(began)
    for _ in range(20):
        room.shown.do("text-smaller")
    assert 0 < window.pixels < began
    assert not window.is_legible
    assert room.shown.preferences.now.text_size == 100


@pytest.mark.parametrize(("blank", "color"), [(Blank.BLACK, "#000000"), (Blank.WHITE, "#ffffff")])
def test_black_and_white_hide_the_board(room: Classroom, blank: Blank, color: str) -> None:
    window = room.begin()
    board_colors = colors(window)
    assert len(board_colors) > 3
    room.shown.do(blank.value)
    assert colors(window) == {color}
    assert window.grab().toImage().pixelColor(300, 300).name() == color
    room.shown.do(blank.value)
    assert colors(window) == board_colors


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
        assert list(unfit(scene, window.view.cards)) == []


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
    room.shown.do("verdict-band")
    room.session.pointing.switch(Tool.SPOTLIGHT)
    room.session.pointing.point_at(Spot(None, VENDOR, 0.5, 0.5))
    room.settle()
    below = window.view.band.geometry().center()
    dark = picture(window).pixelColor(below)
    assert dark.lightness() < 128
    room.session.select([ActivityId("b")])
    room.settle()
    assert picture(window).pixelColor(below).lightness() > dark.lightness()
    room.session.select([])
    room.settle()
    assert picture(window).pixelColor(below) == dark


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
    for _ in range(2):
        room.shown.do("text-larger")
    room.settle()
    for frame in room.view.board.frames.values():
        (title,) = (each for each in frame.findChildren(QLabel) if each.text() and each.isVisible())
        assert title.height() >= title.heightForWidth(title.width())
