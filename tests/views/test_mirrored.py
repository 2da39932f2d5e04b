"""The window in a language that is written from right to left: one, as these tests only look."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolBar, QWidget

from shoreboard.domain.zone import GRID, Who, Zone
from shoreboard.views.main_window import MainWindow
from tests.views.conftest import first_window, speaking


@pytest.fixture(scope="module")
def window(
    qapp: QApplication, language_root: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[MainWindow]:
    """The window that a new user sees whose language is the test language."""
    folder = tmp_path_factory.mktemp("mirrored")
    with (
        speaking(qapp, language_root, folder) as topics,
        first_window(qapp, topics, folder) as made,
    ):
        yield made


def center(part: QWidget, window: QWidget) -> int:
    return part.mapTo(window, part.rect().center()).x()


def test_every_part_runs_from_right_to_left(window: MainWindow) -> None:
    assert [part for part in window.findChildren(QWidget) if not part.isRightToLeft()] == []


def test_home_stands_right_of_abroad_and_the_panel_left_of_the_board(window: MainWindow) -> None:
    document = window.document
    home_own, abroad_own, home_other, abroad_other = map(document.board.frames.__getitem__, GRID)
    ordered = [document.panel, abroad_own, home_own, document.tray.title]
    assert sorted(ordered, key=lambda part: center(part, window)) == ordered
    assert center(abroad_other, window) == center(abroad_own, window)
    assert center(home_other, window) == center(home_own, window)


def test_the_words_of_the_axes_stand_right_of_the_zones(window: MainWindow) -> None:
    board = window.document.board
    edge = board.frames[Zone.IN_HOUSE_DOMESTIC].geometry().right()
    assert board.laid_out is not None
    answers = board.laid_out.axes.answers
    beside = {each for each, block in answers.items() if block.rect.x > edge}
    assert beside == set(Who)


def test_the_first_tool_and_the_first_menu_stand_at_the_right(window: MainWindow) -> None:
    (bar,) = window.findChildren(QToolBar)
    tools = [bar.widgetForAction(each) for each in bar.actions()]
    rects = [tool.geometry().center().x() for tool in tools if tool and tool.isVisible()]
    assert rects == sorted(rects, reverse=True)
    menus = [window.menuBar().actionGeometry(each).x() for each in window.menuBar().actions()]
    assert menus == sorted(menus, reverse=True)


def test_the_first_card_and_the_first_scene_stand_at_the_right(window: MainWindow) -> None:
    home = window.document.cards[Zone.IN_HOUSE_DOMESTIC]
    card = home.visualRect(home.cards_model.index(0))
    assert home.viewport().width() - card.right() < card.left()
    scenes = window.document.strip.list
    first, second = (scenes.visualRect(scenes.model().index(row, 0)) for row in (0, 1))
    assert first.left() > second.left()


def test_no_column_reaches_beyond_the_workspace(window: MainWindow) -> None:
    splitter = window.document.workspace.splitter
    columns = [splitter.widget(rank) for rank in range(splitter.count())]
    assert all(splitter.rect().contains(part.geometry()) for part in columns if part is not None)


def test_arrow_keys_go_where_they_point(window: MainWindow) -> None:
    cards = window.document.cards
    start, beside = cards[Zone.DOMESTIC_OUTSOURCING], cards[Zone.OFFSHORE_OUTSOURCING]
    start.setFocus()
    for key, reached in (
        (Qt.Key.Key_Left, beside),
        (Qt.Key.Key_Right, start),
        (Qt.Key.Key_Down, cards[Zone.NOT_PLACED]),
    ):
        focused = cards.focused()
        assert focused is not None
        QTest.keyClick(focused, key)
        assert cards.focused() is reached


def test_a_picture_of_a_card_is_drawn_as_the_card(window: MainWindow) -> None:
    """What is dragged or glides has its icon at the right, as the card has."""
    home = window.document.cards[Zone.IN_HOUSE_DOMESTIC]
    picture = home.picture(home.cards_model.cards[0]).toImage()
    assert ink(picture.flipped(Qt.Orientation.Horizontal)) < ink(picture)


def ink(picture: QImage) -> int:
    """Count the dark pixels in the right third of a picture, but for the frame."""
    third, inset = picture.width() // 3, 8
    return sum(
        QColor(picture.pixel(x, y)).lightness() < 128
        for x in range(picture.width() - third, picture.width() - inset)
        for y in range(inset, picture.height() - inset)
    )
