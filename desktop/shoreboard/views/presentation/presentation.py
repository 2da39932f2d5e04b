"""A document before a class: what handlers talk to, closed until it is wanted."""

from typing import TYPE_CHECKING, NamedTuple, cast

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QMainWindow

from shoreboard.actions.context import Context, NoticeAnswer
from shoreboard.actions.presenter import Blank, ClassSight
from shoreboard.actions.registry import Actions
from shoreboard.domain import edits
from shoreboard.domain.hidden_answers import HiddenAnswers
from shoreboard.explanations.topics import Topics
from shoreboard.i18n import tr
from shoreboard.session.change import Moment
from shoreboard.settings import Settings
from shoreboard.views.parts.screens import class_screen, move_window

if TYPE_CHECKING:
    from shoreboard.views.presentation.class_window import ClassOverlay, ClassWindow
    from shoreboard.views.presentation.lecturer_panel import PresentedView
    from shoreboard.views.presentation.lecturer_side import LecturerSide
    from shoreboard.views.presentation.lecturer_window import LecturerWindow

_ABOUT, _SCREEN = "presentation", "screen"


class _Sides(NamedTuple):
    """A presentation that is under way."""

    window: "ClassWindow"
    lecturer: "LecturerSide"
    own: "LecturerWindow"

    def end(self) -> None:
        """Take everything away."""
        self.window.hide()
        self.window.deleteLater()
        self.lecturer.end()


class Presentation(QObject):
    """Begins and ends a presentation of one document, and knows what was prepared for it."""

    turned = Signal()
    """It has begun or ended, or the class has another screen."""
    left = Signal()
    """The document is shown no more."""

    def __init__(self, window: QMainWindow, topics: Topics) -> None:
        super().__init__(window)
        self._window, self._topics = window, topics
        self._sides: _Sides | None = None
        self._handed_over: _Sides | None = None
        self._prepared: Moment | None = None
        self._hidden = HiddenAnswers()
        self._seen = ClassSight()

    def wire(self, context: Context, actions: Actions, document: "PresentedView") -> None:
        """Take the document that may be presented, what can be done with it, and its view.

        While the class has a screen of its own, the lecturer may see what is hidden from it.
        """
        self._context, self._actions, self._document = context, actions, document
        self._prepared = None

    @property
    def is_on(self) -> bool:
        """Tell whether a class is looking."""
        return self._sides is not None

    @property
    def seen(self) -> ClassSight:
        """What the class sees, or would see first."""
        return self._seen

    @property
    def has_own_screen(self) -> bool:
        """Tell whether a class looks at a screen, or a window shared with it, of its own."""
        return self._sides is not None and (
            self._in_window() or self._sides.window.screen() is not self._window.screen()
        )

    @property
    def can_reset(self) -> bool:
        """Tell whether board or answers differ from what was prepared for the class."""
        return self._was_changed() or self._was_revealed()

    def _was_changed(self) -> bool:
        prepared = self._prepared
        return prepared is not None and self._context.session.scenario != prepared.scenario

    def _was_revealed(self) -> bool:
        prepared = self._prepared
        return prepared is not None and self._context.session.answers.hidden_answers != self._hidden

    def begin(self) -> None:
        """Let the class see the document."""
        if self._sides is None:
            self._begin(ClassSight())

    def _begin(self, seen: ClassSight) -> None:
        from shoreboard.views.presentation.class_window import ClassWindow, close_others
        from shoreboard.views.presentation.lecturer_side import LecturerSide
        from shoreboard.views.presentation.lecturer_window import LecturerWindow

        context = self._context
        if self._prepared is None:
            self._prepared = Moment(context.session.scenario, context.session.scene_id)
            self._hidden = context.session.answers.hidden_answers
        for about in (_ABOUT, _SCREEN):
            context.notices.withdraw(about)
        window = ClassWindow(context.session, self._topics, context.preferences)
        lecturer = LecturerSide(self._window, self._document, context, self._actions, window)
        own = self._handed_over.own if self._handed_over else LecturerWindow(self._window)
        self._sides = _Sides(window, lecturer, own)
        window.close_asked.connect(self.end)
        lecturer.keys.ended.connect(self.end)
        close_others(window)
        _application().screenRemoved.connect(self._lose_screen)
        context.preferences.changed.connect(self._follow_preferences)
        self._fill(self._wanted_screen())
        self.show(seen)
        self._tell()

    def end(self) -> None:
        """Show the class nothing any more, and ask what becomes of the changes."""
        sides = self._sides
        if sides is None:
            return
        self._let_go()
        sides.end()
        sides.own.give_back()
        self._window.activateWindow()
        self._seen = ClassSight()
        self._tell()
        if not self.can_reset:
            self._prepared = None
            return
        answers = (
            NoticeAnswer(tr("Keep the changes"), lambda _context: self._keep()),
            NoticeAnswer(tr("Start over"), lambda _context: self.reset()),
        )
        words = (
            tr("The board was changed while the class was looking.")
            if self._was_changed()
            else tr("The answers are not as they were before the class.")
        )
        self._context.notices.offer(words, answers, _ABOUT)

    def leave(self) -> None:
        """Show the class nothing any more, and forget what was prepared."""
        self._prepared = None
        self.end()
        self.left.emit()

    def hand_over(self) -> None:
        """Leave the document for the one that is wired next, with which `go_on` goes on."""
        old = self._sides
        if old is None or not self.has_own_screen:
            self.leave()
            return
        self._let_go()
        self._handed_over, self._prepared = old, None
        old.lecturer.keys.ended.disconnect(self.end)
        old.window.close_asked.disconnect(self.end)
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
        if self._sides is not None:
            self._sides.window.welcome(class_overlay)
            self.show(self._seen._replace(predicts=class_overlay is not None))

    def show(self, seen: ClassSight) -> None:
        """Let the class see something; nothing happens while no class is looking."""
        if self._sides is not None:
            self._seen = seen
            self._sides.window.show_seen(seen)
            self._sides.lecturer.say(seen)
            self._actions.refresh()

    def time(self) -> None:
        """Start the timer, which the class sees on the only screen, or stop it."""
        if self._sides is not None:
            self._sides.lecturer.time()

    def swap(self) -> None:
        """Exchange the screens of the class and of the lecturer."""
        if self.has_own_screen and self._sides is not None and not self._in_window():
            theirs, own = self._sides.window.screen(), self._window.screen()
            move_window(self._window, own, theirs)
            self._fill(own)
            self._tell()

    def size_text(self, step: int) -> None:
        """Make the text that the class sees larger (1) or smaller (-1), or as it began (0)."""
        if self._sides is not None and not self._sides.window.size_text(step):
            self._context.notices.tell(tr("This is the largest text that fits the class's screen."))

    def check_projector(self) -> None:
        """Show the board as a weak projector does, and what is hard to read there."""
        from shoreboard.views.presentation.projector_check import ProjectorCheck

        size = self._wanted_screen().size()
        ProjectorCheck(self._context, self._topics, size, self._window).open()

    def reset(self) -> None:
        """Bring back board, answers and scene as prepared; of the board, as one step."""
        prepared = self._prepared
        if prepared is None:
            return
        self._context.notices.withdraw(_ABOUT)
        session, changed = self._context.session, self._was_changed()
        session.answers.bring_back(self._hidden)
        if changed:
            label = tr("Start over")
            session.apply_showing(label, prepared.scene_id, (), edits.bring_back, prepared.scenario)
        else:
            session.show_scene(prepared.scene_id)
        if not self.is_on:
            self._prepared = None
        if changed and not self.is_on:
            words = tr("The board is as it was prepared. Edit › Undo brings the changes back.")
            self._context.notices.tell(words)
        self._actions.refresh()

    def _wanted_screen(self) -> QScreen:
        return class_screen(self._context.preferences.now.class_screen, self._window.screen())

    def _in_window(self) -> bool:
        return self._context.preferences.now.class_in_window

    def _fill(self, screen: QScreen) -> None:
        if self._sides is not None:
            apart = self._in_window() or screen is not self._window.screen()
            without = Qt.WidgetAttribute.WA_ShowWithoutActivating
            self._sides.window.setAttribute(without, apart)
            if self._in_window():
                self._sides.window.stand_on(self._window.screen())
            else:
                self._sides.window.fill(screen)
            self._sides.own.take(apart=apart, fill=not self._in_window())
            self._sides.lecturer.stand(apart=apart)

    def _tell(self) -> None:
        """Tell where the class looks now, by which the lecturer's view goes as well."""
        own = self.has_own_screen
        self._document.answer_view.set_unhindered(own and self._context.preferences.now.own_answers)
        self._actions.refresh()
        self.turned.emit()

    def _follow_preferences(self, before: Settings, after: Settings) -> None:
        was = before.class_screen, before.class_in_window
        if was != (after.class_screen, after.class_in_window):
            self._fill(self._wanted_screen())
        self._tell()

    def _lose_screen(self, screen: QScreen) -> None:
        if self._sides is None or not (
            screen is self._sides.window.screen() or (self.has_own_screen and not self._in_window())
        ):
            return
        own = self._sides.own
        self.end()
        words = tr("A screen was unplugged, so the presentation has ended. Nothing is lost.")
        self._context.notices.problem(words, (), _SCREEN)
        own.stay_on_screen()

    def _let_go(self) -> None:
        """Hear no more of what is under way."""
        self._sides = None
        _application().screenRemoved.disconnect(self._lose_screen)
        self._context.preferences.changed.disconnect(self._follow_preferences)

    def _keep(self) -> None:
        self._prepared = None
        self._actions.refresh()


def _application() -> QGuiApplication:
    return cast("QGuiApplication", QGuiApplication.instance())
