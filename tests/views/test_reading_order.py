"""In which order a screen reader meets the parts of the window."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QApplication, QWidget

from shoreboard.domain.zone import GRID
from shoreboard.views.main_window import MainWindow
from tests.explanations.boards import TOPICS
from tests.views.conftest import first_window

NAME = QAccessible.Text.Name


@pytest.fixture
def window(qapp: QApplication, tmp_path: Path) -> Iterator[MainWindow]:
    """The window that a new user sees."""
    with first_window(qapp, TOPICS, tmp_path) as made:
        yield made


def names(part: QAccessibleInterface) -> Iterator[str]:
    """Return the names of all that can be seen, but for what stands in lists."""
    if part.text(NAME):
        yield part.text(NAME)
    if part.role() != QAccessible.Role.List:
        for rank in range(part.childCount()):
            child = part.child(rank)
            if child is not None and not child.state().invisible:
                yield from names(child)


def all_of(widget: QWidget) -> list[str]:
    found = QAccessible.queryAccessibleInterface(widget)
    assert found is not None
    return list(names(found))


def test_the_window_is_read_from_its_menus_to_its_panel(window: MainWindow) -> None:
    told = all_of(window)
    parts = ["File", "Help", "New", "Undo", "At home", "Not placed", "Scenes", "Explanation"]
    assert sorted(parts, key=told.index) == parts


def test_the_board_is_read_by_rows_and_each_name_ahead_of_its_cards(window: MainWindow) -> None:
    axes = ["At home", "Home country: United States", "Abroad", "Our own staff", "Another firm"]
    zones = [TOPICS.state(zone).title for zone in GRID for _ in ("its name", "its cards")]
    assert all_of(window.document.board) == ["Board", *axes, *zones]


def test_the_tray_is_read_from_its_name_to_its_buttons(window: MainWindow) -> None:
    assert all_of(window.document.tray) == ["Not placed", "Not placed", "New activity", "Search"]
