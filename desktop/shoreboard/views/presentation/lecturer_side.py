"""What the lecturer has of a presentation that is under way, and the class has not."""

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QMainWindow

from shoreboard.actions.context import Context
from shoreboard.actions.presenter import ClassSight
from shoreboard.actions.registry import Actions
from shoreboard.i18n import tr
from shoreboard.session.change import Moment
from shoreboard.views.presentation.class_bar import ClassBar
from shoreboard.views.presentation.class_notes import ClassTimer
from shoreboard.views.presentation.class_window import ClassWindow
from shoreboard.views.presentation.lecturer_panel import LecturerPanel, PresentedView, number_words
from shoreboard.views.presentation.screen_saver import ScreenSaver
from shoreboard.views.presentation.story_keys import StoryKeys


class LecturerSide(QObject):
    """Gives the lecturer controls, and takes the keys of the story.

    While the class looks elsewhere, a panel in the lecturer's window says besides what the class
    sees and cannot read. On the only screen nothing but plain controls comes before the class.
    """

    def __init__(
        self,
        window: QMainWindow,
        document: PresentedView,
        context: Context,
        actions: Actions,
        class_window: ClassWindow,
    ) -> None:
        super().__init__(window)
        self._window, self._context, self._class_window = window, context, class_window
        self._seen = ClassSight()
        self._bar = ClassBar(context.session, actions, context.preferences, class_window)
        self._document = document
        self._panel = LecturerPanel(context.session, class_window, actions)
        for part in (self._panel, self._panel.controls):
            part.setParent(window)
            part.hide()
        self._panel.stopwatch.told.connect(ClassTimer(class_window).tell)
        self._panel.stopwatch.said.connect(context.notices.announce)
        self.keys = StoryKeys(context.session, actions, self)
        self.keys.watch(class_window, self._panel, document)
        for counts in (self._panel.count, self._count):
            self.keys.counting.connect(counts)
        self.keys.past_last.connect(self._say_last)
        self.keys.timed.connect(self.time)
        self._hands_back = self._is_apart = False
        self._warning = QTimer(self, singleShot=True, interval=0)
        self._warning.timeout.connect(self._warn)
        class_window.sized.connect(self._warning.start)
        class_window.bar_wanted.connect(self._bar.call)
        class_window.activated.connect(self._hand_back)
        context.session.answers.changed.connect(self._say_again)
        context.session.changed.connect(self._follow)
        self._saver = ScreenSaver(self._say_no_saver, self)
        self._saver.hold(tr("A class is looking at the board."))

    def stand(self, *, apart: bool) -> None:
        """Take the lecturer's place: in the own window where the class looks elsewhere."""
        self._hands_back = self._is_apart = apart
        self._document.stand_beside(self._panel if apart else None)
        self.keys.listen()
        self._bar.serve(not apart)
        self._warn()
        if apart:
            self._take_keys_back()
        else:
            self._class_window.activateWindow()
            self._class_window.take_keys()
            self._bar.tell(tr("Move the pointer for buttons, right-click for a menu. Esc ends."))

    def say(self, seen: ClassSight) -> None:
        """Say what the class sees."""
        self._seen = seen
        words = seen.words(without_answers=self._hides_answers())
        self._panel.say(words)
        self._context.notices.announce(words)

    def time(self, minutes: int = 0) -> None:
        """Start the timer, with so many minutes where a number is given; else stop one that runs.

        On the only screen the class sees it; with two, as the lecturer chose.
        """
        self._panel.stopwatch.switch(minutes, shown=not self._is_apart)

    def end(self) -> None:
        """Take everything away."""
        self._saver.let_go()
        self.keys.end()
        self._document.stand_beside(None)
        for part in (self._panel, self._panel.controls):
            part.deleteLater()
        self.deleteLater()

    def _say_last(self) -> None:
        """Say that no scene comes next, for a while on the only screen too."""
        words = tr("This is the last scene. Esc ends the presentation.")
        for tell in (self._bar.tell, self._panel.say):
            tell(words)
        self._context.notices.announce(words)

    def _hides_answers(self) -> bool:
        session = self._context.session
        return not session.answers.hidden_answers.told(session.scene_id).everything

    def _follow(self, before: Moment, after: Moment) -> None:
        if not before.same_board(after):
            self._say_again()

    def _say_again(self) -> None:
        self._warning.start()
        if self._panel.words != self._seen.words(without_answers=self._hides_answers()):
            self.say(self._seen)

    def _warn(self) -> None:
        words = " ".join(self._class_window.warnings())
        if words and words != self._panel.warning:
            self._context.notices.announce(words)
        self._panel.warn(words)

    def _say_no_saver(self) -> None:
        """Say that the screen may go dark, for a while and where the class does not read it."""

        def say() -> None:
            if self._panel.isVisible():
                words = tr("The screen saver may come on: this desktop cannot hold it off.")
                self._context.notices.tell(words)

        QTimer.singleShot(0, self, say)  # it may fail at once, before the class has its screen

    def _count(self, digits: str) -> None:
        self._bar.tell(number_words(digits))

    def _hand_back(self) -> None:
        """Give the keys back to the lecturer, where the window manager gave them to the new window.

        They are the class's window's own only when somebody clicks there.
        """
        if self._hands_back:
            self._hands_back = False
            QTimer.singleShot(0, self, self._take_keys_back)

    def _take_keys_back(self) -> None:
        self._window.activateWindow()
        self._panel.take_keys()
