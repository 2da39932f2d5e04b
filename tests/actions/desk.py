"""A session with all its actions, and ports that record."""

from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction

from shoreboard.actions.context import Context
from shoreboard.actions.registry import Actions, all_actions
from shoreboard.actions.spec import ActionSpec
from shoreboard.domain.activity import ActivityId
from shoreboard.domain.scenario import Scenario
from shoreboard.domain.zone import Zone
from shoreboard.session.preferences import Preferences
from shoreboard.session.session import Session
from shoreboard.settings import SettingsFile
from shoreboard.storage.versions import Versions
from tests.explanations.boards import TOPICS
from tests.helpers.ports import (
    CASES,
    RecordingAsk,
    RecordingNotices,
    RecordingPresenter,
    RecordingWindow,
)


def all_specs() -> tuple[ActionSpec, ...]:
    """Return every action of the program, as a window puts them together."""
    return all_actions(TOPICS)


class Desk:
    """What a test of actions works at."""

    def __init__(self, scenario: Scenario, folder: Path, path: Path | None = None) -> None:
        self.folder = folder
        self.session = Session(scenario, path)
        self.ask, self.notices = RecordingAsk(), RecordingNotices()
        self.presenter, self.window = RecordingPresenter(), RecordingWindow()
        self.preferences = Preferences(SettingsFile(folder / "settings.json"), lambda: True)
        self.context = Context(
            self.session, self.ask, self.notices, self.presenter, self.window, self.preferences,
            lambda: CASES,
        )  # fmt: skip
        self.window.errands.context = self.context
        self._parent = QObject()
        self.actions = Actions(all_specs(), self.context, self._parent)

    def keep_versions(self, versions: Versions) -> None:
        """Keep earlier versions from now on."""
        self.context = self.window.errands.context = self.context._replace(versions=versions)
        self.actions = Actions(all_specs(), self.context, self._parent)

    def do(self, action_id: str) -> None:
        """Trigger an action as a menu does, which is nothing while it is disabled."""
        self.actions.refresh()
        self.actions[action_id].trigger()
        self.actions.refresh()

    def action(self, action_id: str) -> QAction:
        """Return an action that is up to date."""
        self.actions.refresh()
        return self.actions[action_id]

    def can(self, action_id: str) -> bool:
        return self.action(action_id).isEnabled()

    def select(self, cards: str) -> None:
        self.session.select([ActivityId(card) for card in cards])

    def cards(self, zone: Zone) -> str:
        return "".join(self.session.scene.placements.cards(zone))

    def names(self) -> list[str]:
        return [each.name for each in self.session.scenario.activities.values()]

    def undo_text(self) -> str:
        return self.session.undo_stack.undoText()
