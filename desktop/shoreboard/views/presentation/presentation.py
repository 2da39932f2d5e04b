"""A document before a class: the port that handlers use, closed until it is wanted."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QMainWindow, QVBoxLayout

from shoreboard.actions.context import Context, NoticeAnswer
from shoreboard.actions.presenter import Blank
from shoreboard.actions.registry import Actions
from shoreboard.domain import edits
from shoreboard.explanations.topics import Topics
from shoreboard.i18n import tr
from shoreboard.session.change import Moment
from shoreboard.views.presentation.seen import ClassSight
from shoreboard.views.screens import class_screen

if TYPE_CHECKING:
    from shoreboard.views.document_view import DocumentView
    from shoreboard.views.presentation.class_display import ClassDisplay
    from shoreboard.views.presentation.class_overlay import ClassOverlay

_ABOUT, _SCREEN = "presentation", "screen"


class Presentation(QObject):
    """Begins and ends a presentation of one document, and knows what was prepared for it."""

    turned = Signal()
    """It has begun or ended, or the class has another screen."""
    left = Signal()
    """The document is shown no more."""

    def __init__(self, window: QMainWindow, rows: QVBoxLayout, topics: Topics) -> None:
        super().__init__(window)
        self._window, self._rows, self._topics = window, rows, topics
        self._class_display: ClassDisplay | None = None
        self._handed_over: ClassDisplay | None = None
        self._prepared: Moment | None = None
        self._seen = ClassSight()

    def wire(self, context: Context, actions: Actions, document: "DocumentView") -> None:
        """Take the document that may be presented, what can be done with it, and its view.

        While the class has a screen of its own, the lecturer may see what is hidden from it, and
        the view leaves out what stands above it for the lecturer where room is dear.
        """
        self._context, self._actions, self._document = context, actions, document
        self._prepared = None

    @property
    def is_on(self) -> bool:
        """Tell whether a class is looking."""
        return self._class_display is not None

    @property
    def blank(self) -> Blank | None:
        """What stands in place of the board, or None."""
        return self._seen.blank

    @property
    def is_frozen(self) -> bool:
        """Tell whether the class sees a picture that follows no change."""
        return self._seen.frozen

    @property
    def has_own_screen(self) -> bool:
        """Tell whether a class is looking at a screen that is not the lecturer's."""
        return self._class_display is not None and self._class_display.has_own_screen

    @property
    def can_swap(self) -> bool:
        """Tell whether the class has a screen of its own that can be swapped for the other."""
        return self.has_own_screen

    @property
    def can_reset(self) -> bool:
        """Tell whether the document differs from what was prepared for the class."""
        return self._prepared is not None and self._context.session.scenario != (
            self._prepared.scenario
        )

    def begin(self) -> None:
        """Let the class see the document."""
        if self._class_display is None:
            self._begin(ClassSight())

    def _begin(self, seen: ClassSight) -> None:
        from shoreboard.views.presentation.class_display import ClassDisplay

        session = self._context.session
        if self._prepared is None:
            self._prepared = Moment(session.scenario, session.scene_id)
        for about in (_ABOUT, _SCREEN):
            self._context.notices.withdraw(about)
        self._seen = seen
        self._class_display = ClassDisplay(
            self._window, self._rows, self._context, self._actions, self._topics
        )
        self._class_display.ended.connect(self._end_because)
        self._class_display.begin(self._seen)
        self._context.preferences.changed.connect(self._look)
        self._look()
        self._actions.refresh()
        self.turned.emit()

    def end(self) -> None:
        """Show the class nothing any more, and ask what becomes of the changes."""
        if self._class_display is None:
            return
        class_display, self._class_display = self._class_display, None
        class_display.end()
        self._context.preferences.changed.disconnect(self._look)
        self._look()
        self._seen = ClassSight()
        self._actions.refresh()
        self.turned.emit()
        if not self.can_reset:
            self._prepared = None
            return
        answers = (
            NoticeAnswer(tr("Keep the changes"), lambda _context: self._keep()),
            NoticeAnswer(tr("Reset for the next class"), lambda _context: self.reset()),
        )
        words = tr("The board was changed while the class was looking.")
        self._context.notices.offer(words, answers, _ABOUT)

    def leave(self) -> None:
        """Show the class nothing any more, and forget what was prepared."""
        self._prepared = None
        self.end()
        self.left.emit()

    def hand_over(self) -> None:
        """Leave the document for the one that is wired next, with which `go_on` goes on."""
        old = self._class_display
        if old is None or not old.has_own_screen:
            self.leave()
            return
        self._handed_over, self._class_display, self._prepared = old, None, None
        old.ended.disconnect(self._end_because)
        self._context.preferences.changed.disconnect(self._look)
        self.left.emit()

    def go_on(self) -> None:
        """Keep the class's screen, where it has one of its own, from the document before.

        It is black until the lecturer shows this document: the class sees neither the desktop nor
        what was opened without a thought of it.
        """
        if self._handed_over is not None:
            self._begin(ClassSight(blank=Blank.BLACK))
            self._handed_over.end()
            self._handed_over = None

    def lend(self, class_overlay: "ClassOverlay | None") -> None:
        """Let a class see an overlay in place of the board, or the board again; nothing while off.

        The class's window keeps the overlay, and ends it.
        """
        if self._class_display is not None:
            self._class_display.class_window.welcome(class_overlay)
            self._become(self._seen._replace(predicts=class_overlay is not None))

    def turn(self, blank: Blank) -> None:
        """Show black or white in place of the board, or the board again."""
        self._become(self._seen._replace(blank=None if self._seen.blank is blank else blank))

    def freeze(self) -> None:
        """Let the picture that the class sees stand still, or follow again."""
        self._become(self._seen._replace(frozen=not self._seen.frozen))

    def swap(self) -> None:
        """Exchange the screens of the class and of the user."""
        if self._class_display is not None:
            self._class_display.swap()
            self._look()
            self._actions.refresh()

    def size_text(self, step: int) -> None:
        """Make the text that the class sees larger (1) or smaller (-1), or as it began (0)."""
        if self._class_display is not None:
            self._class_display.size_text(step)

    def check_projector(self) -> None:
        """Show the board as a weak projector does, and what is hard to read there."""
        from shoreboard.views.presentation.projector_check import ProjectorCheck

        screen = class_screen(self._context.preferences.now.class_screen, self._window.screen())
        check = ProjectorCheck(self._context, self._topics, screen.size(), self._window)
        check.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        check.open()

    def reset(self) -> None:
        """Bring back what was prepared, as one step that can be undone."""
        prepared = self._prepared
        if prepared is None:
            return
        self._context.notices.withdraw(_ABOUT)
        self._context.session.apply_showing(
            tr("Reset for the next class"), prepared.scene_id, (), edits.bring_back,
            prepared.scenario,
        )  # fmt: skip
        if not self.is_on:
            self._prepared = None
            words = tr("The board is as it was prepared. Edit › Undo brings the changes back.")
            self._context.notices.tell(words)
        self._actions.refresh()

    def _look(self) -> None:
        """See the answers here as the class does, or all of them where only the lecturer looks."""
        own = self.has_own_screen
        self._document.answer_view.set_unhindered(own and self._context.preferences.now.own_answers)
        self._document.stand_below_desk(own)

    def _keep(self) -> None:
        self._prepared = None
        self._actions.refresh()

    def _become(self, seen: ClassSight) -> None:
        if self._class_display is not None:
            self._seen = seen
            self._class_display.show_seen(seen)
            self._actions.refresh()

    def _end_because(self, words: str) -> None:
        self.end()
        if words:
            self._context.notices.problem(words, (), _SCREEN)
