"""Actions as Qt knows them: made from their values, kept in step with the session."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from functools import partial

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from typing_extensions import override

from shoreboard.actions.activity_actions import activity_actions
from shoreboard.actions.answer_actions import answer_actions
from shoreboard.actions.case_actions import case_actions, practice_actions
from shoreboard.actions.context import STEP, Context
from shoreboard.actions.edit_actions import edit_actions
from shoreboard.actions.file_actions import file_actions
from shoreboard.actions.import_actions import import_actions
from shoreboard.actions.presentation_actions import (
    pointing_actions,
    prediction_actions,
    presentation_actions,
)
from shoreboard.actions.scene_actions import scene_actions
from shoreboard.actions.spec import ActionSpec
from shoreboard.actions.splitting_actions import splitting_actions
from shoreboard.actions.view_actions import view_actions
from shoreboard.explanations.topics import Topics
from shoreboard.i18n import tr
from shoreboard.names import tooltip
from shoreboard.session.change import Moment


class Actions(QObject):
    """Holds a QAction for each value; the one place where the program's own errors are caught.

    What may be done follows the session soon, and at once where a key reaches `parent`: keys that
    came in while the program was busy are taken in one go.
    """

    def __init__(self, specs: Iterable[ActionSpec], context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._specs = {spec.id: spec for spec in specs}
        self._choices = defaultdict[str, QActionGroup](partial(QActionGroup, self))
        self._made = {spec.id: self._make(spec) for spec in self._specs.values()}
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self.refresh)
        session = context.session
        for signal in (
            session.changed, session.file_changed, session.answers.changed,
            session.answers.asked_changed, session.pointing.changed,
        ):  # fmt: skip
            signal.connect(self._soon.start)
        session.undo_stack.indexChanged.connect(self._soon.start)
        session.changed.connect(self._withdraw_step)
        context.preferences.changed.connect(self._soon.start)
        parent.installEventFilter(self)
        self.refresh()

    def __getitem__(self, action_id: str) -> QAction:
        return self._made[action_id]

    def __contains__(self, action_id: str) -> bool:
        return action_id in self._made

    def __iter__(self) -> Iterator[QAction]:
        return iter(self._made.values())

    def spec(self, action_id: str) -> ActionSpec:
        """Return the value from which an action was made."""
        return self._specs[action_id]

    def run(self, handler: Callable[[Context], object]) -> None:
        """Let a handler do its work and show what the program expects to go wrong."""
        try:
            handler(self._context)
        except Exception as error:
            # What there is to say about an error is loaded when one comes.
            from shoreboard.actions.on_disk_actions import about, answers_to
            from shoreboard.actions.problems import EXPECTED, sentence

            if not isinstance(error, EXPECTED):
                raise
            self._context.notices.problem(sentence(error), answers_to(error), about(error))

    def refresh(self) -> None:
        """Bring what may be done, what is checked and the words up to date."""
        for action_id, action in self._made.items():
            spec = self._specs[action_id]
            action.setEnabled(spec.enabled(self._context))
            if spec.checked is not None:
                action.setChecked(spec.checked(self._context))
            if spec.words is not None:
                action.setText(spec.words(self._context))
                action.setToolTip(_tip(action, without_mnemonic(action.text())))
            if spec.short_words is not None:
                action.setIconText(spec.short_words(self._context))
                action.setToolTip(_tip(action, action.iconText()))

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and self._soon.isActive():
            self._soon.stop()
            self.refresh()
        return False

    def _withdraw_step(self, before: Moment, after: Moment) -> None:
        if not before.same_board(after):
            self._context.notices.withdraw(STEP)

    def _make(self, spec: ActionSpec) -> QAction:
        action = QAction(spec.text, self)
        action.setObjectName(spec.id)
        # A key that stands there twice is ambiguous to Qt and does nothing.
        keys = dict.fromkeys(key for text in spec.keys for key in _sequences(text))
        action.setShortcuts(list(keys))
        action.setCheckable(spec.checked is not None)
        if spec.choice:
            self._choices[spec.choice].addAction(action)
        if spec.short:
            action.setIconText(spec.short)
        action.setToolTip(_tip(action, without_mnemonic(spec.text).partition("\t")[0].rstrip("…")))
        # A checkable action has switched itself by now; refresh() puts it right again.
        action.triggered.connect(lambda _checked=False: self._trigger(spec))
        return action

    def _trigger(self, spec: ActionSpec) -> None:
        self.run(spec.handler)
        self._soon.start()


def _tip(action: QAction, words: str) -> str:
    """Return what an action does, with the first of its keys."""
    key = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    with_key = tr("{action} ({key})").format(action=words, key=key) if key else words
    return tooltip("", with_key)


def without_mnemonic(text: str) -> str:
    """Return the words of a menu without the mark of their key."""
    return "&".join(part.replace("&", "") for part in text.split("&&"))


def _sequences(text: str) -> list[QKeySequence]:
    standard = getattr(QKeySequence.StandardKey, text, None)
    if standard is not None:
        return QKeySequence.keyBindings(standard)
    return [QKeySequence(text)]


def all_actions(topics: Topics) -> tuple[ActionSpec, ...]:
    """Return everything that the user can do, in the language of the moment."""
    return (
        *file_actions(topics),
        *case_actions(),
        *edit_actions(),
        *import_actions(),
        *activity_actions(topics),
        *splitting_actions(),
        *scene_actions(),
        *answer_actions(),
        *view_actions(topics),
        *presentation_actions(),
        *pointing_actions(),
        *practice_actions(),
        *prediction_actions(),
    )
