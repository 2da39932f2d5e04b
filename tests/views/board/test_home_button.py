"""Home is a click away from being chosen, and a new document asks for it once."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from shoreboard.actions.questions import ChooseHome, HomeCountry
from shoreboard.domain.scenario import new_scenario
from shoreboard.views.board.home_button import HomeButton
from shoreboard.views.parts.spoken import SpokenWords
from tests.explanations.boards import HOME
from tests.helpers.showing import LEFT, Shown


@pytest.fixture
def shown(qtbot: QtBot, tmp_path: Path) -> Shown:
    return Shown(qtbot, new_scenario("T", "Today", "Plan"), tmp_path)


def home(shown: Shown) -> HomeButton:
    (button,) = shown.window.document.board.findChildren(HomeButton)
    return button


def label(shown: Shown) -> QWidget:
    labels = shown.window.document.board.findChildren(SpokenWords)
    return next(each for each in labels if each.accessibleName() == "At home")


def described(shown: Shown) -> str:
    return label(shown).accessibleDescription()


def test_a_click_on_at_home_chooses_the_country(shown: Shown) -> None:
    assert home(shown).accessibleName() == "Home country: not chosen"
    assert described(shown) == "Which country?"
    shown.ask.answers[ChooseHome] = HomeCountry("NO")
    QTest.mouseClick(home(shown), LEFT)
    assert shown.ask.asked == [ChooseHome(None)]
    assert home(shown).accessibleName() == "Home country: Norway"
    assert not home(shown).hasFocus(), "the keys stay with the cards"
    assert described(shown) == "Norway"
    shown.do("undo")
    assert described(shown) == "Which country?"


def test_the_outline_of_the_button_stands_clear_of_the_words(shown: Shown) -> None:
    for width in (1300, 900):
        shown.window.resize(width, 700)
        around, words = home(shown).geometry(), label(shown).geometry()
        assert around.contains(words)
        assert around.left() + 3 < words.left()
        assert words.right() < around.right() - 3
        assert home(shown).isVisible()


def test_the_button_is_reached_by_tab(shown: Shown) -> None:
    shown.list(HOME).setFocus()
    QTest.keyClick(shown.list(HOME), Qt.Key.Key_Backtab)
    assert home(shown).hasFocus()
    shown.ask.answers[ChooseHome] = HomeCountry("NO")
    QTest.keyClick(home(shown), Qt.Key.Key_Space)
    assert shown.session.scenario.home_country == "NO"


def test_a_new_document_asks_once_for_its_home(shown: Shown) -> None:
    assert shown.window.notices.text == "", "this one was not made by New"
    shown.do("new")
    assert shown.window.notices.text.startswith("Where is home?")
    assert not shown.session.wants_home
    shown.ask.answers[ChooseHome] = HomeCountry("NO")
    (choose,) = [
        each
        for each in shown.window.notices.findChildren(QPushButton)
        if each.text() == "Choose the &country…"
    ]
    choose.click()
    assert shown.session.scenario.home_country == "NO"
    assert shown.window.notices.text == ""


def test_the_question_goes_with_its_document_or_when_home_is_chosen_elsewhere(
    shown: Shown,
) -> None:
    shown.do("new")
    shown.ask.answers[ChooseHome] = HomeCountry("NO")
    QTest.mouseClick(home(shown), LEFT)
    assert shown.window.notices.text == ""
    shown.session.undo_stack.undo()
    shown.window.show_session(type(shown.session)(new_scenario("Other", "Today", "Plan")))
    assert shown.window.notices.text == ""
