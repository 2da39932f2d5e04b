"""As many fields side by side as there is room for, in columns of equal widths."""

import pytest
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from shoreboard.views.dialogs.fitting_grid import FittingGrid


def lefts(labels: list[QLabel]) -> list[int]:
    """Return where fields begin once they have taken their places."""
    QApplication.processEvents()
    return [label.geometry().left() for label in labels]


@pytest.mark.parametrize(("lines", "across"), [(11, 1), (23, 2), (45, 4)])
def test_a_row_holds_what_fits(qtbot: QtBot, lines: int, across: int) -> None:
    labels = [QLabel("x") for _ in range(6)]
    grid = FittingGrid(labels, 10)
    qtbot.addWidget(grid)
    grid.resize(lines * grid.fontMetrics().height() + 12 * across, 400)
    grid.show()
    assert len(set(lefts(labels))) == across


def test_larger_text_takes_more_room(qtbot: QtBot) -> None:
    labels = [QLabel("x") for _ in range(4)]
    grid = FittingGrid(labels, 10)
    qtbot.addWidget(grid)
    grid.resize(46 * grid.fontMetrics().height(), 400)
    grid.show()
    assert len(set(lefts(labels))) == 4
    font = QFont(grid.font())
    font.setPointSizeF(font.pointSizeF() * 3)
    grid.setFont(font)
    assert len(set(lefts(labels))) == 1


def test_the_columns_of_two_grids_agree(qtbot: QtBot) -> None:
    few, many = [QLabel("x") for _ in range(2)], [QLabel("x") for _ in range(8)]
    grids = [FittingGrid(few, 10), FittingGrid(many, 10)]
    for grid in grids:
        qtbot.addWidget(grid)
        grid.resize(50 * grid.fontMetrics().height(), 400)
        grid.show()
    assert lefts(few) == lefts(many)[:2]


def test_its_height_is_known_before_it_is_laid_out(qtbot: QtBot) -> None:
    grid = FittingGrid([QLabel("x") for _ in range(6)], 10)
    qtbot.addWidget(grid)
    line = grid.fontMetrics().height()
    narrow, wide = grid.heightForWidth(11 * line), grid.heightForWidth(45 * line)
    row = grid.heightForWidth(200 * line)
    assert (narrow, wide) == (6 * row + 5 * 12, 2 * row + 12)
    assert grid.minimumSizeHint().height() <= row


def test_a_full_row_ends_where_the_grid_ends(qtbot: QtBot) -> None:
    labels = [QLabel("x") for _ in range(12)]
    grid = FittingGrid(labels, 10)
    qtbot.addWidget(grid)
    grid.show()
    for width in range(600, 612):
        grid.resize(width, 400)
        lefts(labels)
        assert max(label.geometry().right() for label in labels) == width - 1
