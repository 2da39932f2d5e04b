"""Two columns or one, by the width and the size of the text."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QFont
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QTabWidget, QWidget
from pytestqt.qtbot import QtBot

from shoreboard.picture.palettes import LIGHT
from shoreboard.views.parts.look import Look
from shoreboard.views.workspace import Workspace
from tests.explanations.boards import HOME, board
from tests.helpers.showing import LEFT, NONE, Shown


@pytest.fixture
def shown(qtbot: QtBot, tmp_path: Path) -> Shown:
    return Shown(qtbot, board({"a": HOME}), tmp_path)


def workspace(shown: Shown) -> Workspace:
    return shown.window.document.workspace


def line(shown: Shown) -> int:
    return workspace(shown).fontMetrics().height()


def widen(shown: Shown, lines: float) -> None:
    """Give the workspace a width in lines of text."""
    each = workspace(shown)
    spare = shown.window.width() - each.width()
    shown.window.setMinimumWidth(0)
    shown.window.resize(round(lines * line(shown)) + spare, 1_000)
    shown.settle()
    shown.settle()


def tabs(shown: Shown) -> list[str]:
    """Return the names of the tabs, where there are any."""
    each = workspace(shown).findChild(QTabWidget)
    return [each.tabText(rank) for rank in range(each.count())] if each is not None else []


def columns(shown: Shown) -> int:
    return workspace(shown).splitter.count()


def is_whole(shown: Shown) -> bool:
    """Tell whether every column lies within the workspace and none is pressed to nothing."""
    each = workspace(shown)
    sizes = each.splitter.sizes()
    return min(sizes) > 0 and each.splitter.width() <= each.width()


def test_columns_fold_into_tabs_where_they_do_not_fit(shown: Shown) -> None:
    for lines, number, tabbed in [
        (70, 2, []),
        (50, 2, []),
        (48, 1, ["Board", "Explanation"]),
        (20, 1, ["Board", "Explanation"]),
    ]:
        widen(shown, lines)
        assert (columns(shown), tabs(shown)) == (number, tabbed), lines
        assert is_whole(shown), lines


def test_there_and_back_in_every_order(shown: Shown) -> None:
    for lines, number in [(70, 2), (50, 2), (30, 1), (50, 2), (30, 1), (70, 2)]:
        widen(shown, lines)
        assert columns(shown) == number
        assert is_whole(shown)
        document = shown.window.document
        for part in (document.tray, document.board, document.panel):
            assert workspace(shown).isAncestorOf(part)
    assert all(part.isVisible() for part in (document.tray, document.board, document.panel))


def test_larger_text_folds_the_same_window_earlier(shown: Shown) -> None:
    plain = shown.window.font()
    for percent in (80, 100, 200, 300, 400):
        width = workspace(shown).width()
        font = QFont(plain)
        font.setPointSizeF(plain.pointSizeF() * percent / 100)
        shown.window.setFont(font)
        shown.window.set_look(Look(LIGHT, motion=False))
        shown.settle()
        wanted = 2 if width >= 49 * line(shown) else 1
        assert columns(shown) == wanted, percent


@pytest.mark.parametrize("percent", [100, 200, 300])
def test_whatever_the_text_each_zone_has_room_for_a_whole_card(
    qtbot: QtBot, shown: Shown, percent: int
) -> None:
    font = QFont(shown.window.font())
    font.setPointSizeF(font.pointSizeF() * percent / 100)
    for part in (shown.window, *shown.window.findChildren(QWidget)):
        part.setFont(font)
    shown.window.set_look(Look(LIGHT, motion=False))
    shown.window.resize(900, 600)

    def has_room() -> bool:
        lists = [frame.cards for frame in shown.window.document.board.frames.values()]
        return all(each.viewport().height() >= each.item_size().height() for each in lists)

    qtbot.waitUntil(has_room)


def drag_handle(shown: Shown, rank: int, by: int) -> None:
    """Drag the handle on the left of a column."""
    handle = workspace(shown).splitter.handle(rank)
    start = handle.rect().center()
    QTest.mousePress(handle, LEFT, NONE, start)
    QTest.mouseMove(handle, start + QPoint(by, 0))
    QTest.mouseRelease(handle, LEFT, NONE, start)
    shown.settle()


def test_the_widths_that_a_user_gave_come_back(shown: Shown) -> None:
    widen(shown, 80)
    usual = workspace(shown).wide_sizes()
    drag_handle(shown, 1, -80)
    given = workspace(shown).splitter.sizes()
    assert given[1] > usual[1] + 20
    for narrow in (58, 50, 30, 58):
        widen(shown, narrow)
        assert is_whole(shown)
        assert workspace(shown).wide_sizes() == given
    widen(shown, 80)
    assert workspace(shown).splitter.sizes() == given


def test_a_remembered_width_is_given_to_the_panel(shown: Shown) -> None:
    widen(shown, 80)
    workspace(shown).set_wide_sizes([999, 25 * line(shown)])
    main, panel = workspace(shown).splitter.sizes()
    assert panel == 25 * line(shown)
    assert main > 50 * line(shown)


def test_a_wider_window_gives_the_board_the_room(shown: Shown) -> None:
    widen(shown, 70)
    main, panel = workspace(shown).wide_sizes()
    widen(shown, 90)
    after = workspace(shown).wide_sizes()
    assert after[1] == panel
    assert after[0] > main


def test_widths_that_cannot_be_are_passed_over(shown: Shown) -> None:
    before = workspace(shown).wide_sizes()
    for sizes in ([], [1], [0, 500], [-5, 10], [200, 500, 300]):
        workspace(shown).set_wide_sizes(sizes)
        assert workspace(shown).wide_sizes() == before, sizes


def test_the_search_is_brought_to_the_front(shown: Shown) -> None:
    widen(shown, 30)
    search = shown.window.document.tray.search
    assert not search.isVisible()
    shown.do("find")
    assert search.isVisible()
    assert search.hasFocus()


def test_the_keys_stay_where_they_are_while_it_folds(shown: Shown) -> None:
    shown.select("a")
    for lines in (30, 70):
        widen(shown, lines)
        assert shown.focused_zone() is HOME


def test_they_stay_so_in_a_window_that_is_not_active(shown: Shown, qtbot: QtBot) -> None:
    shown.select("a")
    other = QWidget()
    qtbot.addWidget(other)
    with qtbot.waitActive(other):
        other.show()
        other.activateWindow()
    for lines in (30, 70):
        widen(shown, lines)
        assert shown.window.focusWidget() is shown.list(HOME)


def test_folding_is_told_once(shown: Shown) -> None:
    widen(shown, 70)
    told: list[int] = []
    workspace(shown).folded.connect(lambda: told.append(columns(shown)))
    for lines in (69, 68, 50, 49, 30, 29):
        widen(shown, lines)
    assert told == [1]
