"""A window over a scenario, and what a user does in it with keys and the pointer."""

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from shoreboard.actions.questions import KeepChanges, Unsaved
from shoreboard.domain.activity import ActivityId
from shoreboard.domain.scenario import Scenario
from shoreboard.domain.zone import Zone
from shoreboard.picture.palettes import LIGHT
from shoreboard.session.preferences import Preferences
from shoreboard.session.session import Session
from shoreboard.settings import SettingsFile
from shoreboard.views.board.card_list import CardList
from shoreboard.views.main_window import MainWindow
from shoreboard.views.parts.look import Look, look_of, own_look
from shoreboard.views.window_services import WindowServices
from tests.explanations.boards import TOPICS
from tests.helpers.ports import CASES, RecordingAsk

NONE = Qt.KeyboardModifier.NoModifier
ALT = Qt.KeyboardModifier.AltModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
LEFT = Qt.MouseButton.LeftButton


class Shown:
    """A window that is shown, active and laid out; its questions are answered by `asks`."""

    def __init__(
        self,
        qtbot: QtBot,
        scenario: Scenario,
        folder: Path,
        *,
        motion: bool = False,
        show_moves: bool = False,
        mirrored: bool = False,
    ) -> None:
        self.preferences = Preferences(SettingsFile(folder / "settings.json"), lambda: motion)
        self.preferences.change(show_moves=show_moves)
        self.ask = RecordingAsk({KeepChanges: Unsaved.DISCARD})
        look = Look(LIGHT, motion)
        services = WindowServices(TOPICS, self.preferences, lambda _: self.ask, lambda: CASES)
        self.window = MainWindow(Session(scenario), services, look)
        qtbot.addWidget(self.window)
        self.preferences.changed.connect(self._follow)
        self._qtbot = qtbot
        if mirrored:
            self.window.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self.window.resize(1320, 900)
        with qtbot.waitActive(self.window):
            self.window.show()
            self.window.activateWindow()
        self.window.document.focus_first()
        self.settle()

    def _follow(self) -> None:
        """Let the window take on the look that the preferences want, as the program does."""
        if (wanted := own_look(self.preferences)) != look_of(self.window):
            self.window.set_look(wanted)

    @property
    def session(self) -> Session:
        return self.window.session

    def settle(self) -> None:
        """Let everything that is under way be laid out and painted."""
        for each in self.window.document.cards:
            each.executeDelayedItemsLayout()
        QApplication.processEvents()

    def list(self, zone: Zone) -> CardList:
        return self.window.document.cards[zone]

    def order(self, zone: Zone) -> str:
        return "".join(self.list(zone).cards_model.cards)

    def zone(self, card: str) -> Zone:
        return self.session.placement(ActivityId(card)).zone

    def focused_zone(self) -> Zone | None:
        focused = self.window.document.cards.focused()
        return focused.zone if focused is not None else None

    def select(self, cards: Iterable[str]) -> None:
        """Select cards and give the keys to the list of the first."""
        self.session.select([ActivityId(card) for card in cards])
        self.window.document.cards.list_of(self.session.selection[0]).setFocus()
        self.settle()

    def selected(self) -> str:
        return "".join(self.session.selection)

    def card_rect(self, card: str) -> QRect:
        """Return where a card is drawn, in the coordinates of its list's viewport."""
        found = self.window.document.cards.list_of(ActivityId(card))
        row = found.cards_model.row_of(ActivityId(card))
        return found.visualRect(found.cards_model.index(row))

    def click(self, card: str, modifiers: Qt.KeyboardModifier = NONE) -> None:
        viewport = self.window.document.cards.list_of(ActivityId(card)).viewport()
        QTest.mouseClick(viewport, LEFT, modifiers, self.card_rect(card).center())
        self.settle()

    def click_on(self, widget: QWidget, at: QPoint | None = None) -> None:
        QTest.mouseClick(widget, LEFT, NONE, at if at is not None else widget.rect().center())
        self.settle()

    def press(self, *keys: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
        """Press keys one after the other in whatever has the focus."""
        for key in keys:
            QTest.keyClick(QApplication.focusWidget() or self.window, key, modifiers)
            self.settle()

    def do(self, action_id: str) -> None:
        """Trigger an action as a menu does."""
        self.window.actions_by_id.refresh()
        self.window.actions_by_id[action_id].trigger()
        self.window.actions_by_id.refresh()
        self.settle()


def ask_for_menu(cards: CardList, at: QPoint, *, by_key: bool = False) -> None:
    """Do what a right click does, or the Menu key wherever the pointer is."""
    reason = QContextMenuEvent.Reason.Keyboard if by_key else QContextMenuEvent.Reason.Mouse
    event = QContextMenuEvent(reason, at, cards.viewport().mapToGlobal(at))
    QApplication.sendEvent(cards.viewport(), event)
