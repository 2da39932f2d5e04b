"""A presentation in a window as large as a screen: how fast it comes, and how smooth it is."""

import time
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, QSize, Qt
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent
from PySide6.QtWidgets import QApplication
from typing_extensions import override

from shoreboard import resources
from shoreboard.app import make_application
from shoreboard.domain.zone import GRID
from shoreboard.explanations.cases import Cases
from shoreboard.explanations.topics import Topics
from shoreboard.session.preferences import Preferences
from shoreboard.session.session import Session
from shoreboard.settings import SettingsFile
from shoreboard.views.board.overlay import GLIDE_MS
from shoreboard.views.dialogs.dialogs import Dialogs
from shoreboard.views.parts.top_levels import top_level_widgets
from shoreboard.views.presentation.class_window import ClassWindow
from shoreboard.views.window_services import WindowServices
from shoreboard.views.windows import Windows
from tests.benchmarks.board import scenario_of

_ROUNDS = 12
_STEPS = 30
_BUTTON, _NO_KEY = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


class _Frames(QObject):
    """Notes how long each drawing of a window took, in ms."""

    def __init__(self, window: ClassWindow) -> None:
        super().__init__()
        self.times: list[float] = []
        self._window, self._drawing = window, False
        window.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.UpdateRequest or self._drawing:
            return False
        self._drawing = True
        began = time.perf_counter()
        QApplication.sendEvent(self._window, event)
        self.times.append((time.perf_counter() - began) * 1000)
        self._drawing = False
        return True


class PresentingBench:
    """A program that presents sixty cards, as a rule, on a screen of some size."""

    def __init__(self, count: int = 60) -> None:
        self._app = QApplication.instance() or make_application()
        self._folder = TemporaryDirectory()
        settings = SettingsFile(Path(self._folder.name) / "settings.json")
        self._preferences = Preferences(settings, lambda: True)
        topics, cases = Topics(resources.root(), "en"), Cases(resources.root(), "en")
        self._windows = Windows(
            WindowServices(
                topics,
                self._preferences,
                lambda window: Dialogs(window, topics, lambda: cases),
                lambda: cases,
            )
        )
        self._window = self._windows.open(Session(scenario_of(count)))
        self._settle()

    def beginnings(self) -> list[float]:
        """Return how long it took from the key to the class's window painted, in ms."""
        times: list[float] = []
        for _ in range(_ROUNDS):
            began = time.perf_counter()
            self._window.presenter.begin()
            self._settle()
            times.append((time.perf_counter() - began) * 1000)
            self._window.presenter.end()
            self._settle()
        return times

    def glides(self, size: QSize) -> list[float]:
        """Return how long each picture took while cards glided from scene to scene, in ms."""

        def glide() -> None:
            scenes = self._window.session.scenario.scenes
            for round_ in range(_ROUNDS):
                self._window.session.show_scene(scenes[round_ % 2].id)
                self._work(GLIDE_MS * 1.5)

        return self._drawn(size, glide)

    def drags(self, size: QSize) -> list[float]:
        """Return how long each picture took while a card was dragged over the zones, in ms."""
        return self._drawn(size, self._drag)

    def close(self) -> None:
        """Let the windows go without a question."""
        self._window.session.mark_saved(Path("benchmark"), self._window.session.scenario)
        self._window.close()
        self._settle()
        self._folder.cleanup()

    def _drawn(self, size: QSize, act: Callable[[], None]) -> list[float]:
        self._window.presenter.begin()
        window = self._class_window()
        window.showNormal()
        window.setFixedSize(size)
        self._settle()
        frames = _Frames(window)
        self._settle()
        frames.times.clear()
        act()
        self._window.presenter.end()
        self._settle()
        return frames.times

    def _drag(self) -> None:
        cards = self._class_window().view.cards
        first = cards[GRID[0]].cards_model
        held = first.mime_of([first.cards[0]])
        move = Qt.DropAction.MoveAction
        for before, zone in pairwise([GRID[-1], *GRID]):
            viewport = cards[zone].viewport()
            QApplication.sendEvent(cards[before].viewport(), QDragLeaveEvent())
            enter = QDragEnterEvent(QPoint(1, 1), move, held, _BUTTON, _NO_KEY)
            QApplication.sendEvent(viewport, enter)
            for step in range(_STEPS):
                at = QPointF(viewport.rect().bottomRight()) * step / _STEPS
                event = QDragMoveEvent(at.toPoint(), move, held, _BUTTON, _NO_KEY)
                QApplication.sendEvent(viewport, event)
                self._work(2)

    def _class_window(self) -> ClassWindow:
        windows = top_level_widgets()
        return next(each for each in windows if isinstance(each, ClassWindow) and each.isVisible())

    def _work(self, milliseconds: float) -> None:
        end = time.perf_counter() + milliseconds / 1000
        while time.perf_counter() < end:
            self._app.processEvents()

    def _settle(self) -> None:
        for _ in range(6):
            self._app.processEvents()
