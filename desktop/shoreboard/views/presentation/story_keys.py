"""The keys with which a lecturer tells a story in scenes, by one table whatever has the focus."""

import sys
import unicodedata
from collections.abc import Iterator

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QMenuBar, QWidget
from typing_extensions import override

from shoreboard.actions.activity_actions import PLACES
from shoreboard.actions.presentation_actions import POINTING, STORY_KEYS
from shoreboard.actions.registry import Actions
from shoreboard.session.session import Session
from shoreboard.views.parts.notice import Notice
from shoreboard.views.presentation.class_window import ARROWS, PRESSING, ClassWindow
from shoreboard.views.presentation.lecturer_panel import LecturerPanel, PresentedView

_CLASS_ACTIONS = (
    "undo", "redo", *PLACES.values(),
    "text-larger", "text-smaller", "text-normal", "previous-scene", "next-scene", "show-moves",
    "black", "white", "freeze", "swap-screens", "verdict-band", "end-presentation",
    "hide-answers", "reveal", "reveal-all", "predict", "ask-costs",
    "timer", *POINTING,
)  # fmt: skip
"""What the keys do while the class's window is the active one."""
_PATIENCE_MS = 4000
_ROWS = ((2, "1234567890"), (16, "QWERTYUIOP"), (30, "ASDFGHJKL"), (44, "ZXCVBNM"))
"""Rows of a US keyboard, and the scan code of the first key in each."""
_X11_MORE = 8
"""So much more than the scan code do X11 and Wayland tell."""
_MAC = "ASDFHGZXCV-BQWERYT123465-97-80-OU-IP-LJ-K----NM"
"""Keys of a US keyboard in the order of a Mac's codes."""
_MIRRORED = {"Left": "Right", "Right": "Left"}
_MOST_DIGITS = 4
_GOING = {Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_F6}
_PRESSES = {QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride}
_KEYPAD = Qt.KeyboardModifier.KeypadModifier


class StoryKeys(QObject):
    """Turns keys into actions and, with a number and Enter, goes to a scene; Esc ends.

    A number and T time so many minutes, of which `timed` tells.
    While a verdict is up, Esc puts that away first. `ended` tells of an Esc that ends, `past_last`
    of a step beyond the last scene. `counting` tells the number that is being typed, and an empty
    text when it is gone: a number waits `patience_ms` milliseconds for the next digit or for Enter.
    """

    counting = Signal(str)
    past_last = Signal()
    ended = Signal()
    timed = Signal(int)

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
        self._class_window: ClassWindow | None = None
        self._panel: LecturerPanel | None = None
        self._document: PresentedView | None = None
        self._reached = False
        """Whether what has the focus in the lecturer's window has it by keys."""
        self._waiting = QTimer(self, singleShot=True, interval=patience_ms)
        self._waiting.timeout.connect(lambda: self._count(""))

    def watch(
        self, class_window: ClassWindow, panel: LecturerPanel, document: PresentedView
    ) -> None:
        """Take the keys of the class's window and, while the panel is there, of the lecturer's."""
        self._class_window, self._panel, self._document = class_window, panel, document
        for action_id in _CLASS_ACTIONS:
            class_window.addAction(self._actions[action_id])
        self.listen()

    def listen(self) -> None:
        """Take keys before whatever has the focus.

        Qt gives them to the native window first, which is another one when Qt had to make it anew.
        """
        for window in self._windows():
            window.winId()
            window.windowHandle().installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if self._class_window is None or self._panel is None:
            return False
        own = watched is not self._class_window.windowHandle()
        if own and (watched is not self._panel.window().windowHandle() or self._panel.isHidden()):
            return False
        if own and event.type() == QEvent.Type.MouseButtonPress:
            self._reached = False
        if event.type() not in _PRESSES or not isinstance(event, QKeyEvent):
            return False
        if own and event.key() in _GOING:
            self._reached = True
        side = self._panel if own else self._class_window
        if self._is_needed(event) if own else self._class_window.needs(event):
            return False
        if event.type() == QEvent.Type.ShortcutOverride:
            # A shortcut would come ahead of earlier keys that an assistive program still holds.
            if is_story := name_of(event) in STORY_KEYS:
                event.accept()
            return is_story
        if event.key() == Qt.Key.Key_Escape:
            is_free = own and not self._reached and not _types(self._focused())
            if not (is_free or side.has_keys()):
                side.take_keys()
            elif not self._class_window.view.verdict.put_away():
                self.ended.emit()
            return True
        return self.take(event, mirrored=side.isRightToLeft())

    def _windows(self) -> Iterator[QWidget]:
        if self._class_window is not None and self._panel is not None:
            yield from (self._class_window, self._panel.window())

    def _focused(self) -> QWidget | None:
        return self._panel.window().focusWidget() if self._panel is not None else None

    def _is_needed(self, event: QKeyEvent) -> bool:
        """Tell whether what has the focus in the lecturer's window needs a key itself.

        What has it only because the pointer met it leaves the story the keys of a clicker.
        """
        focused, key = self._focused(), event.key()
        if self._document is not None and self._document.keyboard_move.is_carrying:
            return True
        if _types(focused):
            return key != Qt.Key.Key_Escape
        if isinstance(focused, QMenuBar):
            return True
        if isinstance(focused, QAbstractButton) and key in PRESSING:
            # A sentence above the board gives its button the keys by itself.
            return self._reached or isinstance(focused.parentWidget(), Notice)
        return self._reached and key in ARROWS and focused is not self._panel

    def end(self) -> None:
        """Take no keys any more."""
        for window in self._windows():
            if (handle := window.windowHandle()) is not None:
                handle.removeEventFilter(self)
        self._class_window = self._panel = None

    def take(self, event: QKeyEvent, *, mirrored: bool) -> bool:
        """Do what a key stands for; tell whether it stands for anything."""
        key = name_of(event)
        if key.isdecimal():
            self._count((self._digits + key)[-_MOST_DIGITS:])
            return True
        if key in ("Return", "Enter") and self._digits:
            self._jump()
            return True
        digits = self._digits
        self._count("")
        action_id = STORY_KEYS.get(_MIRRORED.get(key, key) if mirrored else key)
        if action_id is None:
            return False
        if action_id == "timer" and int(digits or 0):
            self.timed.emit(int(digits))
            return True
        self._actions.refresh()
        action = self._actions[action_id]
        if action_id == "next-scene" and not action.isEnabled():
            self.past_last.emit()
        action.trigger()
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


def _types(focused: QWidget | None) -> bool:
    """Tell whether something takes what is typed; a list says so, too, but its items do not."""
    if focused is None or isinstance(focused, QAbstractItemView):
        return False
    return focused.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)


def name_of(event: QKeyEvent) -> str:
    """Return what a key means in the table, whatever alphabet the keyboard writes.

    A Latin letter, a digit or a mark means itself, with Shift where the keyboard needs it. A key
    that writes anything else means what a US keyboard has in its place: so B is there under a
    Russian layout, and 1 under a French one without Shift. Empty for what means nothing.
    """
    shift = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
    if event.modifiers() & ~(_KEYPAD | Qt.KeyboardModifier.ShiftModifier):
        return ""
    text, key = event.text(), event.key()
    if len(text) == 1 and text.isdecimal():
        return str(unicodedata.decimal(text))
    if text in STORY_KEYS and text.isprintable() and not text.isalpha():
        return text
    name = QKeySequence(key).toString(QKeySequence.SequenceFormat.PortableText)
    if key >= Qt.Key.Key_Escape or key == Qt.Key.Key_Space:
        return "" if shift else name
    if not (Qt.Key.Key_A <= key <= Qt.Key.Key_Z):
        name = _in_its_place(event)
        if not ((text.isalpha() and name.isalpha()) or (name.isdecimal() and not shift)):
            return ""
    return f"Shift+{name}" if shift else name


def _in_its_place(event: QKeyEvent) -> str:
    """Return what a US keyboard has where a key lies; empty where there is no letter or digit."""
    if sys.platform == "darwin":
        code = event.nativeVirtualKey()
        return _MAC[code] if code < len(_MAC) else ""
    code = event.nativeScanCode() - (0 if sys.platform == "win32" else _X11_MORE)
    for first, row in _ROWS:
        if first <= code < first + len(row):
            return row[code - first]
    return ""
