"""A window that presents to a class on the only screen there is."""

from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from shoreboard.domain.activity import ActivityId
from shoreboard.domain.scenario import Scenario
from shoreboard.views.parts.notice import Notice
from shoreboard.views.parts.notices import Notices
from shoreboard.views.parts.spoken import SpokenWords
from shoreboard.views.parts.top_levels import top_level_widgets
from shoreboard.views.presentation.class_bar import ClassBar
from shoreboard.views.presentation.class_view import ClassView
from shoreboard.views.presentation.class_window import ClassWindow
from shoreboard.views.presentation.lecturer_panel import LecturerPanel
from tests.helpers.showing import Shown

NONE = Qt.KeyboardModifier.NoModifier


class Classroom:
    """A document's window, and what the class sees of it while it is presented."""

    def __init__(self, qtbot: QtBot, scenario: Scenario, folder: Path, **how: bool) -> None:
        self._qtbot = qtbot
        self.shown = Shown(qtbot, scenario, folder, **how)
        self.session = self.shown.session

    def begin(self) -> ClassWindow:
        """Present from the scene that is shown, and wait until the class sees it."""
        self.shown.do("present-here")
        window = self.window
        self._qtbot.waitExposed(window)
        self.settle()
        return window

    @property
    def is_on(self) -> bool:
        return self.shown.window.presenter.is_on

    @property
    def window(self) -> ClassWindow:
        found = [
            each
            for each in top_level_widgets()
            if isinstance(each, ClassWindow) and each.isVisible()
        ]
        assert len(found) == 1
        return found[0]

    @property
    def view(self) -> ClassView:
        return self.window.view

    @property
    def bar(self) -> ClassBar:
        found = self.window.findChild(ClassBar)
        assert isinstance(found, ClassBar)
        return found

    @property
    def panel(self) -> LecturerPanel:
        """What the lecturer has in the own window, which is hidden on the only screen."""
        found = self.shown.window.findChild(LecturerPanel)
        assert isinstance(found, LecturerPanel)
        return found

    def point(self, at: QPoint) -> None:
        """Move the pointer over the class's window, with no button down."""
        QTest.mouseMove(self.window.windowHandle(), at)
        self.settle()

    def settle(self) -> None:
        """Let everything that is under way be laid out and painted."""
        for _ in range(3):
            QApplication.processEvents()

    def press(self, *keys: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
        """Press keys one after the other in the class's window, as a keyboard does."""
        for key in keys:
            QTest.keyClick(self.window.windowHandle(), key, modifiers)
            self.settle()

    def place_of(self, card: str) -> tuple[QWidget, QPoint]:
        """Return the viewport in which a card stands, and its middle there."""
        found = self.view.cards.list_of(ActivityId(card))
        index = found.cards_model.index(found.cards_model.row_of(ActivityId(card)))
        return found.viewport(), found.visualRect(index).center()

    def click(self, card: str) -> None:
        viewport, at = self.place_of(card)
        QTest.mouseClick(viewport, Qt.MouseButton.LeftButton, NONE, at)
        self.settle()

    def words(self) -> list[str]:
        """Return the words around the cards that the class can see."""
        labels = [each for each in self.view.findChildren(QLabel) if each.isVisible()]
        painted = [each for each in self.view.findChildren(SpokenWords) if each.isVisible()]
        words = [each.text() for each in labels] + [each.accessibleName() for each in painted]
        return [each for each in words if each]

    def notice(self) -> str:
        """Return what the lecturer is told in the document's window."""
        found = self.shown.window.findChild(Notices)
        assert isinstance(found, Notices)
        return found.text

    def answer(self, words: str) -> None:
        """Press a button beside what the lecturer is told."""
        for line in self.shown.window.findChildren(Notice):
            for button in line.findChildren(QPushButton):
                if button.text() == words and line.isVisible():
                    button.click()
                    self.settle()
                    return
        raise AssertionError(words)
