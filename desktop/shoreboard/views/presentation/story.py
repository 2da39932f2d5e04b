"""The keys with which a lecturer tells a story in scenes, while no card has the keys."""

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence

from shoreboard.actions.presentation_actions import STORY_KEYS
from shoreboard.actions.registry import Actions
from shoreboard.session.session import Session

_PATIENCE_MS = 4000
_MIRRORED = {"Left": "Right", "Right": "Left"}
_MOST_DIGITS = 4
_KEYPAD = Qt.KeyboardModifier.KeypadModifier


class Story(QObject):
    """Turns keys into actions and, with a number and Enter, goes to a scene.

    `counting` tells the number that is being typed, and an empty text when it is gone: a number
    waits `patience_ms` milliseconds for the next digit or for Enter.
    """

    counting = Signal(str)

    def __init__(
        self,
        session: Session,
        actions: Actions,
        parent: QObject,
        patience_ms: int = _PATIENCE_MS,
    ) -> None:
        super().__init__(parent)
        self._session, self._actions = session, actions
        self._digits = ""
        self._waiting = QTimer(self, singleShot=True, interval=patience_ms)
        self._waiting.timeout.connect(lambda: self._count(""))

    def take(self, event: QKeyEvent, *, mirrored: bool) -> bool:
        """Do what a key stands for; tell whether it stands for anything."""
        plain = not event.modifiers() & ~_KEYPAD
        if plain and event.text().isdecimal() and event.text().isascii():
            self._count((self._digits + event.text())[-_MOST_DIGITS:])
            return True
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._digits:
            self._jump()
            return True
        self._count("")
        key = _portable(event)
        action_id = STORY_KEYS.get(_MIRRORED.get(key, key) if mirrored else key)
        if action_id is None:
            return False
        self._actions.refresh()
        self._actions[action_id].trigger()
        return True

    def _count(self, digits: str) -> None:
        if digits != self._digits:
            self._digits = digits
            self.counting.emit(digits)
        if digits:
            self._waiting.start()
        else:
            self._waiting.stop()

    def _jump(self) -> None:
        number = int(self._digits)
        self._count("")
        scenes = self._session.scenario.scenes
        if 1 <= number <= len(scenes):
            self._session.show_scene(scenes[number - 1].id)


def _portable(event: QKeyEvent) -> str:
    keys = QKeySequence(Qt.Key(event.key()) | (event.modifiers() & ~_KEYPAD))
    return keys.toString(QKeySequence.SequenceFormat.PortableText)
