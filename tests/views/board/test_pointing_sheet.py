"""Pointing at the board: the large pointer, the spotlight and the pen."""

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QCursor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from shoreboard.domain import edits
from shoreboard.picture.palettes import LIGHT, THEMES, Theme
from shoreboard.session.pointing import Spot
from shoreboard.views.board.pointing_sheet import FADE, STAY, PointingSheet
from shoreboard.views.theme.colors import contrast_ratio
from tests.explanations.boards import CAPTIVE, HOME, OFFSHORE, board
from tests.helpers.given_away import colors
from tests.helpers.showing import LEFT, NONE, Shown
from tests.views.board.conftest import Show

Key = Qt.Key


def sheet(shown: Shown) -> PointingSheet:
    return shown.window.document.pointing


def point_at(qtbot: QtBot, shown: Shown, widget: QWidget, at: QPoint) -> None:
    """Move the pointer, and wait until the sheet has followed."""
    QCursor.setPos(widget.mapToGlobal(at))
    wanted = sheet(shown).mapFromGlobal(widget.mapToGlobal(at))
    qtbot.waitUntil(lambda: sheet(shown).points_at == wanted)
    shown.settle()


def on_sheet(shown: Shown, widget: QWidget, rect: QRect) -> QRect:
    return QRect(sheet(shown).mapFromGlobal(widget.mapToGlobal(rect.topLeft())), rect.size())


def test_nothing_runs_or_lies_over_the_board_without_a_tool(shown: Shown) -> None:
    assert not sheet(shown).isVisible()
    assert not sheet(shown).is_at_work


def test_a_key_takes_a_tool_and_esc_puts_it_away(qtbot: QtBot, shown: Shown) -> None:
    for key in (Key.Key_F9, Key.Key_F7, Key.Key_F8):
        shown.press(key)
        assert sheet(shown).isVisible(), key
        assert sheet(shown).is_at_work, key
        assert sheet(shown).geometry() == shown.window.document.workspace.rect()
        shown.press(Key.Key_Escape)
        qtbot.waitUntil(lambda: not sheet(shown).is_at_work)
        assert not sheet(shown).isVisible(), key
    assert not shown.session.is_modified


def test_the_large_pointer_follows_and_lets_the_pointer_through(qtbot: QtBot, shown: Shown) -> None:
    shown.press(Key.Key_F9)
    target = shown.list(CAPTIVE).viewport()
    point_at(qtbot, shown, target, QPoint(60, 60))
    assert LIGHT.accent in colors(shown.window.document.workspace)
    at = target.mapTo(shown.window, QPoint(60, 60))
    assert shown.window.childAt(at) is target


def test_the_spotlight_falls_on_the_zone_and_on_the_card_under_the_pointer(
    qtbot: QtBot, shown: Shown
) -> None:
    shown.press(Key.Key_F7)
    frame = shown.window.document.board.frames[OFFSHORE]
    point_at(qtbot, shown, frame, QPoint(frame.width() // 2, 8))
    assert sheet(shown).lit() == [on_sheet(shown, frame, frame.rect())]
    viewport = shown.list(HOME).viewport()
    point_at(qtbot, shown, viewport, shown.card_rect("b").center())
    assert sheet(shown).lit() == [on_sheet(shown, viewport, shown.card_rect("b"))]


def test_the_spotlight_follows_the_card_that_the_keys_choose(qtbot: QtBot, shown: Shown) -> None:
    shown.select("a")
    shown.press(Key.Key_F7)
    point_at(qtbot, shown, shown.list(OFFSHORE), QPoint(5, 5))
    shown.select("x")
    viewport = shown.list(CAPTIVE).viewport()
    assert sheet(shown).lit() == [on_sheet(shown, viewport, shown.card_rect("x"))]


def test_the_spotlight_stays_with_the_pointer_while_nothing_else_is_chosen(
    qtbot: QtBot, shown: Shown
) -> None:
    shown.select("a")
    shown.press(Key.Key_F7)
    viewport = shown.list(HOME).viewport()
    point_at(qtbot, shown, viewport, shown.card_rect("b").center())
    lit = [on_sheet(shown, viewport, shown.card_rect("b"))]
    assert sheet(shown).lit() == lit
    assert shown.session.apply("Rename", edits.set_title, "Other")
    assert sheet(shown).lit() == lit
    shown.session.show_scene(shown.session.scenario.scenes[0].id)
    assert sheet(shown).lit() == lit


def test_around_the_spotlight_it_is_dark(shown: Shown) -> None:
    shown.select("x")
    before = colors(shown.window.document.workspace, shown.window.document.board)
    shown.press(Key.Key_F7)
    after = colors(shown.window.document.workspace, shown.window.document.board)
    assert LIGHT.set_out_ground in before - after
    assert LIGHT.surface in after


def test_the_pen_draws_and_drags_no_card(shown: Shown) -> None:
    shown.session.pointing.clock = lambda: 0.0
    shown.press(Key.Key_F8)
    over = sheet(shown)
    start = on_sheet(shown, shown.list(HOME).viewport(), shown.card_rect("a")).center()
    QTest.mousePress(over, LEFT, NONE, start)
    for step in range(1, 6):
        QTest.mouseMove(over, start + QPoint(40 * step, 30 * step))
    QTest.mouseRelease(over, LEFT, NONE, start + QPoint(200, 150))
    drawn = over.grab(QRect(start, start + QPoint(200, 150))).toImage()
    inked = [
        (x, y)
        for x in range(drawn.width())
        for y in range(drawn.height())
        if drawn.pixelColor(x, y).name() == LIGHT.accent
    ]
    assert len(inked) > 300
    assert shown.order(HOME) == "abc"


@pytest.mark.parametrize("motion", [True, False])
def test_strokes_stay_fade_where_things_move_and_go(
    qtbot: QtBot, show: Show, *, motion: bool
) -> None:
    shown = show(board({"a": HOME}), motion=motion)
    now = 0.0
    shown.session.pointing.clock = lambda: now
    shown.press(Key.Key_F8)
    over = sheet(shown)
    stroke(shown, over.rect().center(), over.rect().center() + QPoint(0, 90))
    shown.press(Key.Key_F8)
    there = picture(shown)
    now = STAY - 0.1
    assert picture(shown) == there
    now = STAY + FADE / 2
    assert (picture(shown) == there) is not motion
    assert over.is_at_work
    now = STAY + FADE
    qtbot.waitUntil(lambda: not over.is_at_work)
    assert not over.isVisible()
    assert shown.session.pointing.strokes == []


def picture(shown: Shown) -> QImage:
    """Return what lies over the board."""
    return sheet(shown).grab().toImage()


def test_the_spotlight_leaves_tray_and_panel_as_they_are(shown: Shown) -> None:
    document = shown.window.document
    parts = document.tray, document.panel
    shown.select("x")
    before = [document.workspace.grab(each.geometry()).toImage() for each in parts]
    shown.press(Key.Key_F7)
    assert [document.workspace.grab(each.geometry()).toImage() for each in parts] == before


def test_where_the_spotlight_falls_on_nothing_it_is_not_dark(qtbot: QtBot, shown: Shown) -> None:
    shown.press(Key.Key_F7)
    point_at(qtbot, shown, shown.window.document.panel, QPoint(9, 9))
    assert sheet(shown).lit() == []
    assert LIGHT.set_out_ground in colors(shown.window.document.workspace)


def stroke(shown: Shown, *points: QPoint) -> list[Spot]:
    """Draw with the pen, and return where that is on the board."""
    over = sheet(shown)
    QTest.mousePress(over, LEFT, NONE, points[0])
    for each in points[1:]:
        QTest.mouseMove(over, each)
    QTest.mouseRelease(over, LEFT, NONE, points[-1])
    return shown.session.pointing.strokes[-1].spots


def test_a_stroke_that_begins_at_a_card_goes_with_it_and_else_with_the_zones(shown: Shown) -> None:
    shown.press(Key.Key_F8)
    card = on_sheet(shown, shown.list(HOME).viewport(), shown.card_rect("b"))
    frame = shown.window.document.board.frames[OFFSHORE]
    far = on_sheet(shown, frame, frame.rect()).center()
    spots = stroke(shown, card.bottomLeft() + QPoint(3, 3), card.center(), far)
    assert [(spot.card, spot.zone) for spot in spots] == [("b", HOME)] * 2 + [(None, OFFSHORE)]
    assert spots[1][2:] == pytest.approx((0.5, 0.5), abs=0.04)
    assert spots[2][2:] == pytest.approx((0.5, 0.5), abs=0.04)
    (spot, *_) = stroke(shown, far)
    assert spot.card is None


@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES.keys())
def test_pen_and_pointer_can_be_seen_on_every_ground(theme: Theme) -> None:
    grounds = (
        theme.ground, theme.surface, theme.zone_neither, theme.set_out_ground,
        theme.set_off_ground,
    )  # fmt: skip
    assert min(contrast_ratio(theme.accent, ground) for ground in grounds) >= 3
