"""What lies over the board: cards that glide and arrive, and arrows of moves."""

from array import array

import pytest
from PySide6.QtCore import QPoint, QRect, Qt, QVariantAnimation
from PySide6.QtGui import QColor, QImage, QPainter, QRegion
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from shoreboard.domain import edits
from shoreboard.domain.activity import ActivityId
from shoreboard.domain.scenario import Scenario
from shoreboard.views.parts.look import Look
from shoreboard.views.theme.palettes import LIGHT
from tests.explanations.boards import CAPTIVE, HOME, OFFSHORE, TRAY, VENDOR, board
from tests.helpers.dragging import drop_cards
from tests.helpers.showing import Shown
from tests.views.board.conftest import Show

A_DAY_MS = 86_400_000
ALL_AT_HOME = dict.fromkeys("abc", HOME)


def hidden(shown: Shown) -> set[str]:
    return {card for each in shown.window.document.cards for card in each.hidden}


@pytest.fixture
def slow(show: Show) -> Show:
    """Show a scenario in a window in which nothing that glides arrives unless it is let go."""

    def make(scenario: Scenario) -> Shown:
        shown = show(scenario, motion=True)
        animation(shown).setDuration(A_DAY_MS)
        return shown

    return make


def animation(shown: Shown) -> QVariantAnimation:
    found = shown.window.document.overlay.findChild(QVariantAnimation)
    assert isinstance(found, QVariantAnimation)
    return found


def arrive(shown: Shown) -> None:
    """Let what glides be at its end."""
    animation(shown).setCurrentTime(A_DAY_MS)


def overlay_picture(shown: Shown) -> QImage:
    """Return what the overlay alone paints, on nothing."""
    overlay = shown.window.document.overlay
    picture = QImage(overlay.size(), QImage.Format.Format_ARGB32)
    picture.fill(Qt.GlobalColor.transparent)
    with QPainter(picture) as painter:
        overlay.render(painter, QPoint(0, 0), QRegion(), QWidget.RenderFlag.DrawChildren)
    return picture


def ink(picture: QImage, color: QColor | None = None) -> int:
    """Count the pixels that are painted at all, or in exactly this color."""
    pixels = array("I", bytes(picture.constBits()))
    return pixels.count(color.rgba()) if color is not None else len(pixels) - pixels.count(0)


def on_overlay(shown: Shown, card: str) -> QRect:
    each = shown.window.document.cards.list_of(ActivityId(card))
    rect = shown.card_rect(card)
    at = shown.window.document.overlay.mapFromGlobal(each.viewport().mapToGlobal(rect.topLeft()))
    return QRect(at, rect.size())


def card_ink(shown: Shown, card: str) -> QImage:
    """Return the place of a card as its list paints it."""
    each = shown.window.document.cards.list_of(ActivityId(card))
    return each.viewport().grab(shown.card_rect(card)).toImage()


def test_a_card_glides_and_then_stands_in_its_place(slow: Show) -> None:
    shown = slow(board(ALL_AT_HOME))
    drop_cards(shown, "b", OFFSHORE)
    assert hidden(shown) == {"b"}
    in_flight = card_ink(shown, "b")
    assert ink(overlay_picture(shown)) > 100
    arrive(shown)
    assert hidden(shown) == set()
    assert ink(overlay_picture(shown)) == 0
    assert card_ink(shown, "b") != in_flight


def test_a_card_that_is_chosen_stops_no_glide(slow: Show) -> None:
    shown = slow(board(ALL_AT_HOME))
    drop_cards(shown, "b", OFFSHORE)
    shown.session.select([ActivityId("a")])
    assert hidden(shown) == {"b"}
    assert ink(overlay_picture(shown)) > 100


def test_a_glide_takes_less_than_two_tenths_of_a_second(qtbot: QtBot, show: Show) -> None:
    shown = show(board(ALL_AT_HOME), motion=True)
    assert animation(shown).duration() < 200
    drop_cards(shown, "b", OFFSHORE)
    qtbot.waitUntil(lambda: hidden(shown) == set())


def test_without_motion_a_card_stands_there_at_once(shown: Shown) -> None:
    drop_cards(shown, "b", OFFSHORE)
    assert hidden(shown) == set()
    assert ink(overlay_picture(shown)) == 0


def test_a_change_while_a_card_glides_hides_nothing_for_good(slow: Show) -> None:
    shown = slow(board(ALL_AT_HOME))
    drop_cards(shown, "a", OFFSHORE)
    drop_cards(shown, "b", VENDOR)
    assert hidden(shown) == {"b"}
    shown.do("undo")
    assert hidden(shown) == {"b"}
    shown.session.apply("Remove", edits.remove_activities, [ActivityId("b")])
    assert hidden(shown) == set()
    assert ink(overlay_picture(shown)) == 0


def test_a_change_of_scene_lets_the_cards_glide(slow: Show) -> None:
    shown = slow(board(ALL_AT_HOME, {**ALL_AT_HOME, "a": VENDOR, "c": CAPTIVE}))
    shown.do("previous-scene")
    assert hidden(shown) == {"a", "c"}
    arrive(shown)
    assert hidden(shown) == set()


def test_cards_that_only_change_places_do_not_glide(slow: Show) -> None:
    shown = slow(board(ALL_AT_HOME))
    drop_cards(shown, "c", HOME, 0)
    assert shown.order(HOME) == "cab"
    assert hidden(shown) == set()


def test_the_overlay_lets_the_pointer_through(show: Show) -> None:
    shown = show(board(ALL_AT_HOME, {**ALL_AT_HOME, "a": OFFSHORE}), show_moves=True)
    overlay = shown.window.document.overlay
    assert overlay.geometry() == shown.window.document.workspace.rect()
    at = overlay.mapTo(shown.window, on_overlay(shown, "b").center())
    assert shown.window.childAt(at) is shown.list(HOME).viewport()


@pytest.mark.parametrize("mirrored", [False, True])
def test_moves_are_shown_as_arrows_on_wish(show: Show, mirrored: bool) -> None:
    shown = show(board(ALL_AT_HOME, {**ALL_AT_HOME, "a": OFFSHORE}), mirrored=mirrored)
    assert ink(overlay_picture(shown)) == 0
    shown.do("show-moves")
    shown.window.set_look(Look(LIGHT, motion=False))
    accent = QColor(LIGHT.accent)
    assert ink(overlay_picture(shown), accent) > 30
    shown.do("previous-scene")
    assert ink(overlay_picture(shown)) == 0


def test_each_move_has_its_arrow(show: Show) -> None:
    places = {"a": OFFSHORE, "b": CAPTIVE, "c": VENDOR}
    counted: list[int] = []
    for number in range(4):
        now = {**ALL_AT_HOME, **dict(list(places.items())[:number])}
        shown = show(board(ALL_AT_HOME, now), show_moves=True)
        counted.append(ink(overlay_picture(shown)))
    assert counted[0] == 0
    assert sorted(set(counted)) == counted


def test_an_arrow_ends_beside_its_card(show: Show) -> None:
    shown = show(board(ALL_AT_HOME, {**ALL_AT_HOME, "a": CAPTIVE}), show_moves=True)
    picture, accent = overlay_picture(shown), QColor(LIGHT.accent)
    card = on_overlay(shown, "a")
    assert ink(picture.copy(card), accent) == 0
    beside = QRect(card.left() - 20, card.top(), 20, card.height())
    assert ink(picture.copy(beside), accent) > 10


def test_with_many_moves_only_those_of_the_selected_cards_are_shown(show: Show) -> None:
    names = [f"card {number}" for number in range(14)]
    now = dict.fromkeys(names, CAPTIVE)
    shown = show(board(dict.fromkeys(names, HOME), now), show_moves=True)
    assert ink(overlay_picture(shown)) == 0
    shown.select(["card 3"])
    one = ink(overlay_picture(shown))
    shown.select(["card 3", "card 4"])
    assert 0 < one < ink(overlay_picture(shown))


def test_cards_from_and_to_the_tray_have_no_arrow(show: Show) -> None:
    shown = show(board({"a": TRAY, "b": HOME}, {"a": HOME, "b": TRAY}), show_moves=True)
    assert ink(overlay_picture(shown)) == 0


def test_where_the_old_zone_is_full_the_arrow_starts_at_its_edge(show: Show) -> None:
    crowd = {f"card {number}": HOME for number in range(60)}
    shown = show(board({**crowd, "a": HOME}, {**crowd, "a": OFFSHORE}), show_moves=True)
    picture = overlay_picture(shown)
    assert ink(picture, QColor(LIGHT.accent)) > 100
    assert ink(picture, QColor(LIGHT.text_soft)) == 0  # there is no room for the card's outline


def test_scrolled_out_of_sight_a_move_has_no_arrow(show: Show) -> None:
    crowd = {f"card {number}": OFFSHORE for number in range(60)}
    shown = show(board({"a": HOME, **crowd}, {"a": OFFSHORE, **crowd}), show_moves=True)
    assert ink(overlay_picture(shown)) > 100
    bar = shown.list(OFFSHORE).verticalScrollBar()
    bar.setValue(bar.maximum())
    shown.settle()
    assert ink(overlay_picture(shown)) == 0


def test_very_many_cards_that_change_glide_only_in_part(slow: Show) -> None:
    names = [f"card {number}" for number in range(200)]
    shown = slow(board(dict.fromkeys(names, HOME)))
    shown.select(names)
    shown.do("place-offshore-outsourcing")
    assert 0 < len(hidden(shown)) <= 40
    arrive(shown)
    assert hidden(shown) == set()
