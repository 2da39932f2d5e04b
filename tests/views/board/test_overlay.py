"""What lies over the board: cards that glide and arrive."""

from array import array

import pytest
from PySide6.QtCore import QPoint, QRect, Qt, QVariantAnimation
from PySide6.QtGui import QColor, QImage, QPainter, QRegion
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from shoreboard.domain import edits
from shoreboard.domain.activity import ActivityId
from shoreboard.domain.scenario import Scenario
from shoreboard.views.board.overlay import Pace
from tests.explanations.boards import CAPTIVE, HOME, OFFSHORE, VENDOR, board
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
        shown.window.document.overlay.pace = Pace(A_DAY_MS, A_DAY_MS)
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
    drop_cards(shown, "b", OFFSHORE)
    assert animation(shown).duration() < 200
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


def test_very_many_cards_that_change_glide_only_in_part(slow: Show) -> None:
    names = [f"card {number}" for number in range(200)]
    shown = slow(board(dict.fromkeys(names, HOME)))
    shown.select(names)
    shown.do("place-offshore-outsourcing")
    assert 0 < len(hidden(shown)) <= 40
    arrive(shown)
    assert hidden(shown) == set()
