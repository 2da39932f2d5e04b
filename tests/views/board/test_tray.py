"""The tray: a slim row below the board, which folds where it is empty or there is no height."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from shoreboard.picture.brush import q_rect
from tests.explanations.boards import CAPTIVE, HOME, TRAY, VENDOR, board
from tests.helpers.showing import Shown

Key = Qt.Key


@pytest.fixture
def shown(qtbot: QtBot, tmp_path: Path) -> Shown:
    return Shown(qtbot, board({"a": HOME, "v": VENDOR, "t": TRAY}), tmp_path)


def test_its_name_stands_with_the_words_of_the_axis(shown: Shown) -> None:
    document = shown.window.document
    zone = document.board.frames[HOME]
    ground = document.tray.ground().topLeft()
    start = document.tray.mapTo(shown.window, ground).x()
    assert start == zone.mapTo(shown.window, QPoint(0, 0)).x()
    assert document.tray.title.geometry().right() < ground.x()


@pytest.mark.parametrize("mirrored", [False, True])
def test_it_is_as_wide_as_the_zones_and_begins_where_the_questions_do(
    qtbot: QtBot, tmp_path: Path, mirrored: bool
) -> None:
    shown = Shown(qtbot, board({"a": HOME, "v": VENDOR, "t": TRAY}), tmp_path, mirrored=mirrored)
    document = shown.window.document
    ground = document.tray.ground().translated(document.tray.pos())
    zones = document.board.frames[HOME].geometry() | document.board.frames[CAPTIVE].geometry()
    zones.translate(document.board.pos())
    assert (ground.left(), ground.right()) == (zones.left(), zones.right())
    parts = document.tray.cards, document.tray.add, document.tray.seeker
    assert all(document.tray.ground().contains(part.geometry()) for part in parts)
    assert not document.tray.title.geometry().intersects(document.tray.ground())
    laid_out = document.board.laid_out
    assert laid_out is not None
    question = q_rect(laid_out.axes.who.rect).translated(document.board.pos())
    strip = document.strip.geometry()
    begins = (question.right(), strip.right()) if mirrored else (question.left(), strip.left())
    assert begins[0] == begins[1]


def test_it_is_below_the_board_and_no_higher_than_a_line_of_cards(shown: Shown) -> None:
    document = shown.window.document
    assert document.tray.geometry().top() > document.board.geometry().bottom()
    assert document.tray.height() < 1.5 * shown.card_rect("t").height()


def test_without_cards_it_is_lower_and_still_takes_one(qtbot: QtBot, shown: Shown) -> None:
    high = shown.window.document.tray.height()
    shown.select("t")
    shown.do("place-offshore-outsourcing")
    qtbot.waitUntil(lambda: shown.window.document.tray.height() < high)
    shown.select("a")
    shown.do("place-not-placed")
    assert shown.order(TRAY) == "a"
    qtbot.waitUntil(lambda: shown.window.document.tray.height() == high)


def test_where_there_is_no_height_it_says_how_many_there_are(qtbot: QtBot, shown: Shown) -> None:
    tray = shown.window.document.tray
    shown.window.setMinimumSize(0, 0)
    shown.window.resize(1_300, 320)
    qtbot.waitUntil(lambda: not tray.cards.isVisible())
    assert tray.title.text() == "Not placed: 1"
    assert tray.seeker.geometry().right() > tray.width() - 2 * tray.seeker.width()
    assert tray.title.geometry().left() == 0
    shown.window.resize(1_300, 900)
    qtbot.waitUntil(tray.cards.isVisible)
    assert tray.title.text() == "Not placed"


def test_the_search_opens_and_folds_when_it_is_left_empty(shown: Shown) -> None:
    tray = shown.window.document.tray
    assert not tray.search.isVisible()
    shown.click_on(tray.seeker)
    assert tray.search.hasFocus()
    shown.press(Key.Key_V)
    shown.click("a")
    assert tray.search.isVisible()
    shown.click_on(tray.seeker)
    shown.press(Key.Key_Escape, Key.Key_Escape)
    assert not tray.search.isVisible()
    assert tray.seeker.hasFocus()


def test_the_wheel_goes_along_the_line(qtbot: QtBot, tmp_path: Path) -> None:
    shown = Shown(qtbot, board({f"t{rank}": TRAY for rank in range(30)}), tmp_path)
    view = shown.list(TRAY)
    at = QPointF(view.viewport().rect().center())
    turn = QWheelEvent(
        at, QPointF(view.viewport().mapToGlobal(at.toPoint())), QPoint(), QPoint(0, -120),
        Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(view.viewport(), turn)
    assert view.horizontalScrollBar().value() > 0
