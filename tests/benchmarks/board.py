"""A drop and a change of scene in a real window, until everything is painted."""

import random
import time
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QMimeData, QModelIndex, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QApplication

from shoreboard import resources
from shoreboard.app import make_application
from shoreboard.domain.activity import Activity, ActivityId, Kind
from shoreboard.domain.arrangement import Arrangement
from shoreboard.domain.placement import Placement
from shoreboard.domain.scenario import Scenario
from shoreboard.domain.scene import Scene, SceneId
from shoreboard.domain.zone import GRID, Zone
from shoreboard.explanations.cases import Cases
from shoreboard.explanations.topics import Topics
from shoreboard.session.preferences import Preferences
from shoreboard.session.session import Session
from shoreboard.settings import SettingsFile
from shoreboard.views.dialogs.dialogs import Dialogs
from shoreboard.views.main_window import MainWindow
from shoreboard.views.window_services import WindowServices
from shoreboard.views.windows import Windows

_WARM, _COUNTED = 3, 15
_BUTTON, _NO_KEY = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


def scenario_of(count: int) -> Scenario:
    """Return a scenario with two scenes that differ in one card of ten; the same on every call."""
    choose = random.Random(count)
    kinds, zones = list(Kind), list(Zone)
    ids = [ActivityId(f"a{number}") for number in range(count)]
    activities = {
        each: Activity(each, f"Activity {rank}", choose.choice(kinds))
        for rank, each in enumerate(ids)
    }
    today = {each: Placement(choose.choice(zones)) for each in ids}
    plan = {
        each: Placement(choose.choice(zones)) if rank % 10 == 0 else at
        for rank, (each, at) in enumerate(today.items())
    }
    scenes = (
        Scene(SceneId("s1"), "Today", placements=Arrangement(today)),
        Scene(SceneId("s2"), "Plan", placements=Arrangement(plan)),
    )
    return Scenario("Benchmark", "Company", "DE", activities, scenes)


class BoardBench:
    """A window as the program makes it, with a board of some size; motion is off."""

    def __init__(self, count: int) -> None:
        self._app = QApplication.instance() or make_application()
        self._folder = TemporaryDirectory()
        settings = SettingsFile(Path(self._folder.name) / "settings.json")
        self._preferences = Preferences(settings, lambda: False)
        topics, cases = Topics(resources.root(), "en"), Cases(resources.root(), "en")
        self._windows = Windows(
            WindowServices(
                topics,
                self._preferences,
                lambda window: Dialogs(window, topics, lambda: cases),
                lambda: cases,
            )
        )
        self._window: MainWindow = self._windows.open(Session(scenario_of(count)))
        self._settle()
        self._window.showNormal()  # it opens maximized, on whatever screen there is
        self._window.resize(1366, 768)
        self._settle()

    def drops(self) -> list[float]:
        """Return how long drops from zone to zone took until all was painted, in ms."""
        return self._timed(self._drop, self._hold)

    def painted(self) -> list[float]:
        """Return how long drops took until the board was painted, ahead of the panel, in ms."""
        return self._timed(self._drop, self._hold, self._app.sendPostedEvents)

    def selections(self) -> list[float]:
        """Return how long it took to select all cards until all was painted, in ms."""
        session = self._window.session
        cards = list(session.scenario.activities)
        return self._timed(lambda _: session.select(cards), lambda _: session.select([]))

    def sizes(self) -> list[float]:
        """Return how long other sizes of text took until all was painted, in ms."""
        sizes = (125, 150, 125, 100)
        return self._timed(lambda round_: self._preferences.change(text_size=sizes[round_ % 4]))

    def scenes(self) -> list[float]:
        """Return how long changes of scene took until all was painted, in ms."""
        scenes = [scene.id for scene in self._window.session.scenario.scenes]
        return self._timed(lambda round_: self._window.session.show_scene(scenes[round_ % 2]))

    def names(self, count: int) -> list[float]:
        """Return how long so many dropped names took until all cards were painted, in ms."""
        data = QMimeData()
        data.setText("\n".join(f"Name {number}" for number in range(count)))
        tray = self._window.document.cards[Zone.NOT_PLACED].cards_model
        stack, move = self._window.session.undo_stack, Qt.DropAction.CopyAction
        return self._timed(
            lambda _round: tray.dropMimeData(data, move, -1, -1, QModelIndex()),
            prepare=lambda _round: stack.undo(),
        )

    def keys(self) -> list[float]:
        """Return how long each key in the search field took until all was painted, in ms."""
        search = self._window.document.tray.search
        return self._timed(lambda round_: search.setText(f"activity {round_}"))

    def close(self) -> None:
        """Let the window go without a question."""
        self._window.session.mark_saved(Path("benchmark"), self._window.session.scenario)
        self._window.close()
        self._settle()
        self._folder.cleanup()

    def _timed(
        self,
        act: Callable[[int], object],
        prepare: Callable[[int], object] = lambda _: None,
        follow: Callable[[], object] | None = None,
    ) -> list[float]:
        """Return how long it took to act and what follows: all there is to do, if nothing else."""
        times: list[float] = []
        for round_ in range(_WARM + _COUNTED):
            prepare(round_)
            self._settle()
            began = time.perf_counter()
            act(round_)
            (follow or self._settle)()
            times.append((time.perf_counter() - began) * 1000)
        return times[_WARM:]

    def _hold(self, round_: int) -> None:
        """Hold the next card above a zone in which it does not stand."""
        cards = list(self._window.session.scenario.activities)
        card = cards[round_ % len(cards)]
        lists = self._window.document.cards
        stands = self._window.session.placement(card).zone
        self._target = lists[next(each for each in GRID if each is not stands)].viewport()
        self._held = lists[stands].cards_model.mime_of([card])
        at, move = self._target.rect().center(), Qt.DropAction.MoveAction
        self._window.session.select([card])
        QApplication.sendEvent(
            self._target, QDragEnterEvent(at, move, self._held, _BUTTON, _NO_KEY)
        )
        QApplication.sendEvent(self._target, QDragMoveEvent(at, move, self._held, _BUTTON, _NO_KEY))

    def _drop(self, _round: int) -> None:
        at = QPointF(self._target.rect().center())
        event = QDropEvent(at, Qt.DropAction.MoveAction, self._held, _BUTTON, _NO_KEY)
        QApplication.sendEvent(self._target, event)
        assert event.isAccepted()

    def _settle(self) -> None:
        for _ in range(4):  # the change, what it starts "soon", the layout, the painting
            self._app.processEvents()
