"""Which screen is the class's, and how screens are named."""

import pytest
from PySide6.QtGui import QGuiApplication

from shoreboard.views.parts.screens import class_screen, screen_choices

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.mark.parametrize("wanted", ["", "a screen that is not there"])
def test_the_only_screen_is_the_class_s_as_well(wanted: str) -> None:
    own = QGuiApplication.primaryScreen()
    assert class_screen(wanted, own) is own


def test_a_screen_is_found_by_its_name() -> None:
    own = QGuiApplication.primaryScreen()
    assert class_screen(own.name(), own) is own


def test_screens_are_chosen_by_name_and_told_apart_by_size() -> None:
    own = QGuiApplication.primaryScreen()
    name, words = screen_choices()[0]
    assert name == own.name()
    assert f"{own.size().width()} × {own.size().height()}" in words
