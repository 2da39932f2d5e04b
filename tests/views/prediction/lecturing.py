"""A lecturer who asks a class, and what can be seen of it."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from shoreboard.domain.scenario import Scenario
from shoreboard.domain.zone import GRID, Zone
from shoreboard.views.parts.notices import Notices
from shoreboard.views.parts.top_levels import top_level_widgets
from shoreboard.views.prediction.prediction_form import PredictionForm
from shoreboard.views.prediction.prediction_window import PredictionWindow
from shoreboard.views.presentation.class_window import ClassWindow
from tests.explanations.boards import CAPTIVE, HOME, OFFSHORE, VENDOR
from tests.helpers.said import said
from tests.helpers.showing import Shown

TODAY = {"a": HOME, "v": VENDOR, "o": OFFSHORE}
PLAN = {"a": CAPTIVE, "v": VENDOR, "o": OFFSHORE}
NOTE = "Xyzzy, and nobody else may read it"


class Lecturer:
    """A window over a scenario, from which a class is asked about a card."""

    def __init__(self, qtbot: QtBot, scenario: Scenario, folder: Path) -> None:
        self.shown = Shown(qtbot, scenario, folder)
        self.shown.session.select([*scenario.activities][:1])

    def ask(self) -> PredictionWindow:
        self.shown.do("predict")
        self.settle()
        return self.window

    def settle(self) -> None:
        for _ in range(3):
            QApplication.processEvents()

    @property
    def window(self) -> PredictionWindow:
        found = self.shown.window.findChild(PredictionWindow)
        assert isinstance(found, PredictionWindow)
        return found

    @property
    def notices(self) -> Notices:
        found = self.shown.window.findChild(Notices)
        assert isinstance(found, Notices)
        return found

    @property
    def form(self) -> PredictionForm:
        """The form that can be seen."""
        seen = [each for each in top_level_widgets() if each.isVisible()]
        every = dict.fromkeys(form for each in seen for form in each.findChildren(PredictionForm))
        (found,) = [each for each in every if each.isVisible()]
        return found

    def say(self, *counts: int) -> None:
        """Type a count for each zone."""
        for zone, count in zip(GRID, counts, strict=True):
            field = self.form.fields[zone]
            field.setFocus()
            field.selectAll()
            QTest.keyClicks(field, str(count))
        self.settle()

    def press(self, words: str) -> None:
        buttons = self.form.findChildren(QPushButton)
        (button,) = [each for each in buttons if each.text().replace("&", "") == words]
        assert button.isEnabled(), words
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        self.settle()


def words(widget: QWidget) -> str:
    return " | ".join(each.text for each in said(widget))


def cards(window: PredictionWindow) -> dict[Zone, list[str]]:
    """Return the names on the cards that can be seen, by zone."""
    zones = window.board.shown_layout.board.zones
    return {
        zone: [" ".join(card.name.lines) for card in place.cards]
        for zone, place in zones.items()
        if place.cards
    }


def picture(window: PredictionWindow) -> QImage:
    return window.board.grab().toImage()


def class_window() -> ClassWindow:
    every = [each for each in top_level_widgets() if isinstance(each, ClassWindow)]
    (found,) = [each for each in every if each.isVisible()]
    return found
