"""Arrows stay whole, whatever happens beneath them, and leave what is read readable."""

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from shoreboard.domain.zone import Zone
from shoreboard.views.main_window import MainWindow
from tests.explanations.boards import CAPTIVE, HOME, OFFSHORE, VENDOR, board
from tests.helpers.showing import Shown
from tests.views.board.conftest import Show


def test_arrows_follow_when_the_board_is_laid_out_anew(window: MainWindow) -> None:
    """What is on the screen is what would be there if all were painted anew."""
    window.actions_by_id["text-larger"].trigger()
    for _ in range(4):
        QApplication.processEvents()
    on_screen = window.screen().grabWindow(window.winId()).toImage()
    assert rgb(on_screen) == rgb(window.grab().toImage())


@pytest.mark.parametrize("mirrored", [False, True])
@pytest.mark.parametrize(("before", "after"), [(HOME, VENDOR), (VENDOR, HOME), (CAPTIVE, OFFSHORE)])
def test_arrows_within_a_column_go_around_its_heading(
    show: Show, before: Zone, after: Zone, mirrored: bool
) -> None:
    cards = [*"abcdefg"]
    stay = {"h": before, "i": before, "j": before}
    scenario = board(
        {**dict.fromkeys(cards, before), **stay}, {**dict.fromkeys(cards, after), **stay}
    )
    shown = show(scenario, mirrored=mirrored, show_moves=True)
    for width in (1000, 1060, 1120, 1200):
        shown.window.resize(width, 900)
        shown.preferences.change(show_moves=True)
        shown.settle()
        with_arrows = headings(shown)
        shown.preferences.change(show_moves=False)
        assert with_arrows == headings(shown), width


@pytest.mark.parametrize("mirrored", [False, True])
def test_an_arrow_between_neighbors_in_two_columns_goes_around_as_well(
    show: Show, mirrored: bool
) -> None:
    stay = dict.fromkeys("abc", HOME)
    scenario = board({**stay, "d": HOME}, {**stay, "d": VENDOR})
    shown = show(scenario, mirrored=mirrored, show_moves=True)
    assert shown.list(HOME).across() == 2, "it stood beside a card, in the second column"
    with_arrows = headings(shown)
    shown.preferences.change(show_moves=False)
    assert with_arrows == headings(shown)


def headings(shown: Shown) -> list[QImage]:
    """Return pictures of what can be read in the headings of the zones."""
    shown.settle()
    picture = rgb(shown.window.grab().toImage())
    found: list[QImage] = []
    for frame in shown.window.document.board.frames.values():
        words = frame.heading_words()
        found.append(picture.copy(QRect(frame.mapTo(shown.window, words.topLeft()), words.size())))
    return found


def rgb(picture: QImage) -> QImage:
    return picture.convertToFormat(QImage.Format.Format_RGB32)
