"""A student at the practice window, with keys and the pointer."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from shoreboard.domain.activity import ActivityId
from shoreboard.domain.scenario import new_scenario
from shoreboard.domain.zone import GRID, Zone
from shoreboard.explanations.case import Case
from shoreboard.practice.run import Run, Training
from shoreboard.views.board.card_list import CardList
from shoreboard.views.parts.spoken import SpokenWords
from shoreboard.views.practice.practice_window import PracticeWindow
from tests.helpers.showing import Shown
from tests.practice.cases import TOPICS

KEYS = dict(zip(GRID, (Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_4), strict=True))
CARD = ActivityId("a1")
CONTROL, NONE = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.NoModifier


class Student:
    """Goes through a run over these cases, in this order."""

    def __init__(self, qtbot: QtBot, folder: Path, *cases: Case, mirrored: bool = False) -> None:
        self.shown = Shown(qtbot, new_scenario("Mine", "Today", "Plan"), folder, mirrored=mirrored)
        run = Run(Training(), cases, cases)
        parent = self.shown.window
        self.window = PracticeWindow(run, parent.context, TOPICS, parent)
        with qtbot.waitActive(self.window):
            self.window.show()
            self.window.activateWindow()
        self.settle()

    def settle(self) -> None:
        """Let everything that is under way be laid out and painted."""
        for _ in range(3):
            QApplication.processEvents()

    @property
    def lists(self) -> dict[Zone, CardList]:
        return {cards.zone: cards for cards in self.window.page.board.cards}

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
        QTest.keyClick(self.window.focusWidget() or self.window, key, modifiers)
        self.settle()

    def place(self, zone: Zone) -> None:
        self.press(KEYS[zone], CONTROL)

    def enter(self) -> None:
        self.press(Qt.Key.Key_Return)

    def answer(self, zone: Zone) -> None:
        """Put the card into a zone and have it marked."""
        self.place(zone)
        self.enter()

    def button(self, words: str) -> QPushButton | None:
        """Return the button that says this, if it can be seen."""
        for each in self.window.findChildren(QPushButton):
            if each.text().replace("&", "") == words and each.isVisible():
                return each
        return None

    def click(self, words: str) -> None:
        button = self.button(words)
        assert button is not None, words
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        self.settle()

    def words(self) -> str:
        """Return all words that can be seen, the board's too."""
        labels = [each for each in self.window.findChildren(QLabel) if each.isVisible()]
        painted = [each for each in self.window.findChildren(SpokenWords) if each.isVisible()]
        words = [each.text() for each in labels] + [each.accessibleName() for each in painted]
        return "\n".join(each for each in words if each)
