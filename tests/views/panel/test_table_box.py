"""A table in the panel."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QFont, QGuiApplication, QKeySequence, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QTableWidget
from pytestqt.qtbot import QtBot

from shoreboard.views.panel.panel import Panel
from shoreboard.views.panel.table_box import TableBox
from tests.views.panel.panels import panel_on, seen, settle

Show = Callable[..., list[TableBox]]


@pytest.fixture
def boxes(qtbot: QtBot) -> Iterator[Show]:
    """Shows the tables of a whole board in a width and a text size."""
    kept: list[Panel] = []

    def show(width: int = 340, percent: int = 100) -> list[TableBox]:
        panel = panel_on(width=width)
        qtbot.addWidget(panel)
        kept.append(panel)
        font = QFont(panel.font())
        font.setPointSizeF(font.pointSizeF() * percent / 100)
        panel.setFont(font)
        panel.resize(width, 4000)
        settle()
        return seen(panel, TableBox)

    yield show
    kept.clear()


def test_the_board_has_its_numbers_and_its_story(boxes: Show) -> None:
    assert [box.accessibleName() for box in boxes()] == ["In numbers", "Scene by scene"]


def test_a_reader_goes_from_cell_to_cell(boxes: Show) -> None:
    _, story = boxes()
    found = QAccessible.queryAccessibleInterface(story)
    assert found is not None
    assert found.role() == QAccessible.Role.Table
    names = [
        cell.text(QAccessible.Text.Name)
        for rank in range(found.childCount())
        if (cell := found.child(rank)) is not None
    ]
    assert len([name for name in names if name.startswith("2  Plan, ")]) == 5
    story.setFocus()
    QTest.keyClick(story, Qt.Key.Key_Down)
    QTest.keyClick(story, Qt.Key.Key_Right)
    assert story.currentIndex().isValid()


@pytest.mark.parametrize(("width", "percent"), [(340, 100), (1000, 300), (1100, 400)])
def test_it_fits_its_width_and_nothing_is_cut(boxes: Show, width: int, percent: int) -> None:
    for box in boxes(width, percent):
        columns = sum(map(box.columnWidth, range(box.columnCount())))
        assert columns <= box.width()
        assert sum(map(box.rowHeight, range(box.rowCount()))) <= box.height()
        assert box.columnWidth(0) >= 3 * box.line()


def test_headings_give_way_to_their_signs_where_there_is_no_room(boxes: Show) -> None:
    _, narrow = boxes()
    assert narrow.words_of(narrow.table.headings[1], 0) == ""
    assert narrow.icons_of(narrow.table.headings[3], 0) == ("handshake", "globe")
    _, wide = boxes(1200)
    assert wide.words_of(wide.table.headings[1], 0) == "Outsourced"
    assert wide.icons_of(wide.table.headings[1], 0) == ()


def test_it_is_copied_with_tabs(boxes: Show) -> None:
    _, story = boxes()
    story.setFocus()
    QTest.keySequence(story, QKeySequence(QKeySequence.StandardKey.Copy))
    assert QGuiApplication.clipboard().text().splitlines()[0].split("\t")[:2] == [
        "Scene", "Outsourced",
    ]  # fmt: skip


def test_the_panel_scrolls_and_the_table_does_not(boxes: Show) -> None:
    numbers, _ = boxes()
    assert isinstance(numbers, QTableWidget)
    turn = QWheelEvent(
        QPointF(5, 5), QPointF(5, 5), QPoint(), QPoint(0, -120), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    numbers.wheelEvent(turn)
    assert not turn.isAccepted()
