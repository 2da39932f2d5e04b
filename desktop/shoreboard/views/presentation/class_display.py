"""A presentation that is under way: the class's window, and what the lecturer has beside it."""

from typing import cast

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QFont, QGuiApplication, QKeyEvent, QScreen
from PySide6.QtWidgets import QApplication, QMainWindow, QVBoxLayout
from typing_extensions import override

from shoreboard.actions.context import Context
from shoreboard.actions.presentation_actions import POINTING
from shoreboard.actions.registry import Actions
from shoreboard.explanations.topics import Topics
from shoreboard.i18n import tr
from shoreboard.session.change import Moment
from shoreboard.views.presentation.class_look import class_look, own_look
from shoreboard.views.presentation.class_window import ClassWindow
from shoreboard.views.presentation.lecturer_line import LecturerLine
from shoreboard.views.presentation.lecturer_panel import LecturerPanel
from shoreboard.views.presentation.screen_saver import ScreenSaver
from shoreboard.views.presentation.seen import ClassSight
from shoreboard.views.presentation.story import Story
from shoreboard.views.presentation.warnings import warnings
from shoreboard.views.screens import class_screen, fitted
from shoreboard.views.top_levels import top_level_widgets

CLASS_ACTIONS = (
    "undo", "redo", "place-in-house-domestic", "place-captive-offshoring",
    "place-domestic-outsourcing", "place-offshore-outsourcing", "place-not-placed",
    "text-larger", "text-smaller", "text-normal", "previous-scene", "next-scene", "show-moves",
    "black", "white", "freeze", "swap-screens", "verdict-band", "end-presentation",
    "hide-answers", "reveal", "reveal-all", "predict", *POINTING,
)  # fmt: skip
"""What the keys do while the class's window is the active one."""


class ClassDisplay(QObject):
    """Holds the class's window on its screen, and the lecturer's line where that is the only one.

    `ended` says that the presentation must end, and why where the lecturer did not ask for it.
    """

    ended = Signal(str)

    def __init__(
        self,
        window: QMainWindow,
        rows: QVBoxLayout,
        context: Context,
        actions: Actions,
        topics: Topics,
    ) -> None:
        super().__init__(window)
        self._window, self._rows, self._context = window, rows, context
        self._seen = ClassSight()
        look, own = class_look(context.preferences), own_look(context.preferences)
        self.class_window = ClassWindow(context.session, topics, context.preferences, look)
        self.line = LecturerLine(actions, own, self.class_window)
        self._saver_may_come = self._hands_back = False
        self._wanted_screen = ""
        self._saver = ScreenSaver(self._say_no_saver, self)
        self._story = Story(context.session, actions, self)
        self.desk = LecturerPanel(context.session, self.class_window, actions, own)
        self.desk.hide()
        self.desk.key_left.connect(self._take_desk_key)
        self._story.counting.connect(self.desk.count)
        rows.insertWidget(1, self.desk)
        window.installEventFilter(self)
        self.class_window.sized.connect(self._look_again)
        self._again = QTimer(self, singleShot=True, interval=0)
        self._again.timeout.connect(self._warn)
        for action_id in CLASS_ACTIONS:
            self.class_window.addAction(actions[action_id])
        self.class_window.key_left.connect(self._take_key)
        self.class_window.line_wanted.connect(lambda: self.line.call(keys=True))
        self.class_window.activated.connect(self._hand_back)
        self.class_window.resized.connect(self.line.settle)
        self.class_window.close_asked.connect(lambda: self.ended.emit(""))
        context.preferences.changed.connect(self.apply_look)
        context.session.answers.changed.connect(self._say_again)
        context.session.changed.connect(self._follow)
        application = cast("QGuiApplication", QGuiApplication.instance())
        application.screenRemoved.connect(self._lose_screen)

    @property
    def has_own_screen(self) -> bool:
        """Tell whether the class has a screen that is not the lecturer's."""
        return self.class_window.screen() is not self._window.screen()

    def begin(self, seen: ClassSight) -> None:
        """Fill the class's screen."""
        for other in top_level_widgets():
            if isinstance(other, ClassWindow) and other.isVisible():
                other.close_asked.emit()  # another document's: a class looks at one
        self._go_to_screen()
        self._saver.hold(tr("A class is looking at the board."))
        self.show_seen(seen)

    def end(self) -> None:
        """Take everything away."""
        self._saver.let_go()
        for part in (self.class_window, self.desk):
            part.hide()
            part.deleteLater()
        self._window.activateWindow()
        self.deleteLater()

    def apply_look(self) -> None:
        """Take on what the preferences say."""
        self.class_window.take_on(class_look(self._context.preferences))
        if self._context.preferences.now.class_screen != self._wanted_screen:
            self._go_to_screen()
        self._dress_line()

    def show_seen(self, seen: ClassSight) -> None:
        """Let the class see something, and say it to the lecturer."""
        seen = seen._replace(without_answers=self._hides_answers)
        self._seen = seen
        self.class_window.turn(seen.blank)
        self.class_window.freeze(seen.frozen)
        for part in (self.line, self.desk):
            part.say(seen.words)
        self._context.notices.announce(seen.words)

    @property
    def _hides_answers(self) -> bool:
        session = self._context.session
        return not session.answers.hidden_answers.told(session.scene_id).everything

    def _follow(self, before: Moment, after: Moment) -> None:
        if not before.same_board(after):
            self._say_again()

    def _say_again(self) -> None:
        self._look_again()
        if self._hides_answers is not self._seen.without_answers:
            self.show_seen(self._seen)

    def swap(self) -> None:
        """Exchange the screens of the class and of the lecturer."""
        theirs, own = self.class_window.screen(), self._window.screen()
        if theirs is not own:
            move_window(self._window, own, theirs)
            self._fill(own)

    def size_text(self, step: int) -> None:
        """Make the class's text larger (1) or smaller (-1), or as it began (0)."""
        self.class_window.size_text(step)

    def _go_to_screen(self) -> None:
        self._wanted_screen = self._context.preferences.now.class_screen
        self._fill(class_screen(self._wanted_screen, self._window.screen()))

    def _fill(self, screen: QScreen) -> None:
        own = screen is self._window.screen()
        without = Qt.WidgetAttribute.WA_ShowWithoutActivating
        self.class_window.setAttribute(without, not own)
        self._dress_line()
        self.class_window.fill(screen)
        self.desk.setVisible(not own)
        self._warn()
        self._hands_back = not own
        if own:
            self.class_window.activateWindow()
            self.class_window.view.take_keys()
        else:
            self._take_keys_back()

    def _hand_back(self) -> None:
        """Give the keys back to the lecturer, where the window manager gave them to the new window.

        They are the class's window's own only when somebody clicks there.
        """
        if self._hands_back:
            self._hands_back = False
            QTimer.singleShot(0, self, self._take_keys_back)

    def _take_keys_back(self) -> None:
        self._window.activateWindow()
        self.desk.take_keys()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Give the keys back to the story with Esc, whatever has them in the lecturer's window."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        wanted = event.key() == Qt.Key.Key_Escape and self.desk.isVisible()
        if wanted:
            self.desk.take_keys()
        return wanted

    def _take_desk_key(self, event: QKeyEvent) -> None:
        if event.key() != Qt.Key.Key_Escape:
            self._story.take(event, mirrored=self.desk.isRightToLeft())
        elif self.desk.hasFocus():
            self.ended.emit("")
        else:
            self.desk.take_keys()

    def _look_again(self) -> None:
        self._again.start()

    def _warn(self) -> None:
        sentences = list(warnings(self._context.session, self.class_window))
        if self._saver_may_come:
            sentences.append(tr("The screen saver may come on: this desktop cannot hold it off."))
        for part in (self.line, self.desk):
            part.warn(" ".join(sentences))

    def _take_key(self, event: QKeyEvent) -> None:
        view = self.class_window.view
        if event.key() != Qt.Key.Key_Escape:
            if not view.card_has_focus():
                self._story.take(event, mirrored=view.isRightToLeft())
        elif view.hasFocus() or not view.isVisible():
            self.ended.emit("")
        else:
            view.take_keys()

    def _say_no_saver(self) -> None:
        self._saver_may_come = True
        self._warn()

    def _lose_screen(self, screen: QScreen) -> None:
        if screen is self.class_window.screen() or self.has_own_screen:
            words = tr("A screen was unplugged, so the presentation has ended. Nothing is lost.")
            self.ended.emit(words)
            screens = [each.availableGeometry() for each in QGuiApplication.screens()]
            self._window.setGeometry(fitted(self._window.geometry(), screens))

    def _dress_line(self) -> None:
        self.line.apply_look(own_look(self._context.preferences), QFont(QApplication.font()))


def move_window(window: QMainWindow, start: QScreen, end: QScreen) -> None:
    """Move a window to another screen, to the same place there, as far as it fits."""
    maximized = window.isMaximized()
    if maximized:
        window.showNormal()
    room = end.availableGeometry()
    offset = room.topLeft() - start.availableGeometry().topLeft()
    window.setScreen(end)
    window.setGeometry(fitted(window.geometry().translated(offset), [room]))
    if maximized:
        window.showMaximized()
