"""A tray that is empty offers ready-made activities, by pointer and by keys."""

from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from shoreboard.domain import edits
from shoreboard.domain.activity import Activity, ActivityId, Kind
from shoreboard.domain.scenario import new_scenario
from shoreboard.session.steps import add_activities
from shoreboard.views.board.ready_made import ReadyMade
from tests.explanations.boards import HOME, TRAY, VENDOR, board
from tests.helpers.showing import LEFT, Shown


@pytest.fixture
def shown(qtbot: QtBot, tmp_path: Path) -> Shown:
    made = Shown(qtbot, new_scenario("T", "Today", "Plan"), tmp_path)
    qtbot.waitUntil(lambda: bool(offered(made)))
    return made


def ready_made(shown: Shown) -> ReadyMade:
    (found,) = shown.window.document.tray.findChildren(ReadyMade)
    return found


def offered(shown: Shown) -> list[QPushButton]:
    buttons = ready_made(shown).findChildren(QPushButton)
    return [each for each in buttons if each.isVisible()]


def names(shown: Shown) -> list[str]:
    return [each.text() for each in offered(shown)]


def test_a_click_adds_one_to_the_tray_and_the_others_stay_offered(
    qtbot: QtBot, shown: Shown
) -> None:
    first, second = offered(shown)[:2]
    assert first.text() == "Shipping and distribution"
    QTest.mouseClick(first, LEFT)
    qtbot.waitUntil(lambda: names(shown)[:1] == [second.text()])
    (activity,) = shown.session.scenario.activities.values()
    assert (activity.name, activity.kind) == (first.text(), Kind.SHIPPING)
    assert shown.session.selection == (activity.id,)
    assert shown.zone(activity.id) is TRAY
    QTest.mouseClick(second, LEFT)
    assert [each.name for each in shown.session.scenario.activities.values()] == [
        first.text(), second.text(),
    ]  # fmt: skip
    shown.do("undo")
    qtbot.waitUntil(lambda: names(shown)[:1] == [second.text()])


def test_keys_add_one_after_the_other(qtbot: QtBot, shown: Shown) -> None:
    shown.list(TRAY).setFocus()
    QTest.keyClick(shown.list(TRAY), Qt.Key.Key_Tab)
    wanted = names(shown)[:2]
    for name in wanted:
        qtbot.waitUntil(
            lambda name=name: any(e.hasFocus() and e.text() == name for e in offered(shown))
        )
        focused = shown.window.focusWidget()
        assert focused is not None
        QTest.keyClick(focused, Qt.Key.Key_Space)
    assert [each.name for each in shown.session.scenario.activities.values()] == wanted


def test_what_is_offered_stands_beside_each_other_within_its_room(shown: Shown) -> None:
    boxes = [each.geometry() for each in offered(shown)]
    assert len(boxes) > 2
    room = ready_made(shown).rect()
    assert all(room.contains(box) for box in boxes)
    assert all(a.right() < b.left() for a, b in pairwise(boxes))


def test_what_is_on_the_board_is_not_offered(qtbot: QtBot, shown: Shown) -> None:
    (first, *_) = names(shown)
    new = Activity(ActivityId("a9"), first.upper())
    shown.session.apply("Add", edits.add_activity, shown.session.scene_id, new, HOME)
    qtbot.waitUntil(lambda: first not in names(shown))
    assert names(shown)


def test_it_goes_once_the_board_is_begun_and_comes_back_with_an_empty_tray(
    qtbot: QtBot, shown: Shown
) -> None:
    add_activities(shown.session, [("a", Kind.CUSTOM), ("b", Kind.CUSTOM)], TRAY)
    assert ready_made(shown).isVisible()
    shown.session.select(list(shown.session.scenario.activities)[:1])
    shown.do("place-offshore-outsourcing")
    assert not ready_made(shown).isVisible(), "one waits, one is placed"
    shown.session.select(list(shown.session.scenario.activities))
    shown.do("place-offshore-outsourcing")
    qtbot.waitUntil(lambda: bool(offered(shown)))


@pytest.mark.parametrize("count", [24, 25])
def test_a_large_board_is_past_that(qtbot: QtBot, tmp_path: Path, count: int) -> None:
    cards = {f"c{number}": VENDOR for number in range(count)}
    large = Shown(qtbot, board(cards, cards), tmp_path)
    assert ready_made(large).isVisible() is (count == 24)


def test_cards_come_before_what_is_offered(qtbot: QtBot, shown: Shown) -> None:
    many = [(f"Activity {number}", Kind.CUSTOM) for number in range(20)]
    add_activities(shown.session, many, TRAY)
    qtbot.waitUntil(lambda: not offered(shown))
    tray = shown.window.document.tray
    assert tray.cards.width() > tray.ground().width() // 2


def test_it_is_never_a_window_of_its_own(shown: Shown) -> None:
    shown.do("new")
    shown.settle()
    assert shown.window.isActiveWindow()
    assert [each for each in QApplication.topLevelWidgets() if isinstance(each, ReadyMade)] == []
