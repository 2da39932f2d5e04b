"""A window: the frame around one document at a time."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QFontMetrics
from PySide6.QtWidgets import QApplication, QMainWindow, QToolBar, QVBoxLayout, QWidget
from typing_extensions import override

from shoreboard.actions.all_actions import all_actions
from shoreboard.actions.context import Answer, Context
from shoreboard.actions.registry import Actions
from shoreboard.domain.activity import ActivityId
from shoreboard.domain.zone import Zone
from shoreboard.session.change import Moment
from shoreboard.session.session import Session
from shoreboard.views import answering, drops
from shoreboard.views.bars import menu_bar, toolbar
from shoreboard.views.board.card_list import CardList
from shoreboard.views.document_view import DocumentView
from shoreboard.views.file_notices import FileNotices
from shoreboard.views.filled_menus import fillers
from shoreboard.views.help_windows import HelpWindows
from shoreboard.views.look import Look
from shoreboard.views.notices import Notices, announce
from shoreboard.views.presentation.presentation import Presentation
from shoreboard.views.shared import Shared
from shoreboard.views.theme.apply import stylesheet
from shoreboard.views.window_title import window_title

if TYPE_CHECKING:  # what no start needs
    from shoreboard.practice.run import Run
    from shoreboard.views.errands import Errands


class MainWindow(QMainWindow):
    """Shows a document with its menus and its toolbar; the `Shows` door of the handlers.

    A document is put in as a whole and taken out as a whole: nothing is ever cleared.
    """

    session_asked = Signal(Session)
    """A document wants a window of its own."""
    session_replaced = Signal(Session)
    """This document is no longer shown, and another one is."""
    quit_asked = Signal()
    closed = Signal()

    def __init__(
        self,
        session: Session,
        shared: Shared,
        look: Look,
    ) -> None:
        super().__init__()
        self._shared, self._look = shared, look
        self._topics, self._preferences = shared.topics, shared.preferences
        self._ask = shared.make_ask(self)
        self._bar: QToolBar | None = None
        self._file: FileNotices | None = None
        self._errands: Errands | None = None
        self._help, self._notices = HelpWindows(self, self._topics), Notices(look)
        self._notices.answered.connect(self._run)
        central = QWidget()
        self._rows = QVBoxLayout(central)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(0)
        self._rows.addWidget(self._notices)
        self.setCentralWidget(central)
        self._presentation = Presentation(self, self._rows, self._topics)
        self.setAcceptDrops(True)
        self.setWindowRole("board")
        self._dress()
        self._show_session(session)

    @property
    def session(self) -> Session:
        """The document that is shown."""
        return self._session

    @property
    def document(self) -> DocumentView:
        """The view of the document that is shown."""
        return self._document

    @property
    def actions_by_id(self) -> Actions:
        """What the user can do with the document that is shown."""
        return self._actions

    @property
    def context(self) -> Context:
        """What handlers work with in this window."""
        return self._context

    def show_session(self, session: Session) -> None:
        """Show another document in place of the one that is shown."""
        old_document, old_session, old_actions = self._document, self._session, self._actions
        self._show_session(session)
        self.session_replaced.emit(old_session)
        for old in (old_document, old_actions, old_session):
            old.deleteLater()
        self._document.focus_first()
        self._presentation.go_on()

    def apply_look(self, look: Look) -> None:
        """Take on a look and the text size of the moment."""
        self._look = look
        self._dress()
        self._notices.apply_look(look)
        self._document.apply_look(look)
        self._follow_preferences()

    # The door to what can be shown.

    @property
    def presents(self) -> Presentation:
        """The presentation of the document that is shown, which may be on or not."""
        return self._presentation

    @property
    def errands(self) -> "Errands":
        """What is done for this window while it goes on."""
        if self._errands is None:
            from shoreboard.views.errands import Errands  # what no start needs

            self.errands = made = Errands(self._run, self._notices, self)
            return made
        return self._errands

    @errands.setter
    def errands(self, errands: "Errands") -> None:
        self._errands = errands
        self.closed.connect(errands.end)

    def notice(self, text: str) -> None:
        """Show a sentence for a while."""
        self._notices.notice(text)

    def problem(self, text: str, answers: Sequence[Answer] = (), about: str = "") -> None:
        """Show what went wrong until the user puts it away."""
        self._notices.problem(text, answers, about)

    def offer(self, text: str, answers: Sequence[Answer], about: str) -> None:
        """Show a sentence that stays, with something to do."""
        self._notices.offer(text, answers, about)

    def withdraw(self, about: str) -> None:
        """Take away what was offered about something."""
        self._notices.withdraw(about)

    def announce(self, text: str) -> None:
        """Tell a screen reader what has just happened."""
        announce(self, text)

    def open_session(self, session: Session) -> None:
        """Show a document here if this window holds nothing of the user's, else in a new one."""
        if self._session.holds_users_work():
            self.session_asked.emit(session)
        else:
            self.show_session(session)

    def show_file(self, path: Path, *, by_name: bool = False) -> bool:
        """Bring the window of a file to the front; tell of any. `by_name` asks no disk."""
        from shoreboard.views.top_levels import show_file  # what no start needs

        return show_file(path, by_name=by_name)

    def quit(self) -> None:
        """Close all windows unless the user cancels."""
        self.quit_asked.emit()

    def pick_up(self, cards: Sequence[ActivityId]) -> None:
        """Carry cards until the user chooses a zone."""
        self._document.carrying.pick_up(cards)

    def focused_zone(self) -> Zone | None:
        """Return the zone, or the tray, whose list of cards has the focus."""
        focused = QApplication.focusWidget()
        return focused.zone if isinstance(focused, CardList) else None

    def predict(self, card: ActivityId) -> None:
        """Ask a class where a card stands, which is hidden meanwhile."""
        answering.predict(card, self._context, self._topics, self._presentation, self)

    def practice(self, run: "Run") -> None:
        """Let a student train, in a window of its own."""
        answering.practice(run, self._context, self._topics, self)

    def search(self) -> None:
        """Put the caret into the search field."""
        self._document.search()

    def full_screen(self) -> None:
        """Fill the screen with the window, or let it go back."""
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)

    def is_full_screen(self) -> bool:
        """Tell whether the window fills the screen."""
        return self.isFullScreen()

    def keys(self) -> None:
        """Show which keys do what."""
        self._help.show_keys(self._actions)

    def glossary(self, entry_id: str = "") -> None:
        """Show the glossary beside the board, at a term if one is named."""
        self._help.show_glossary(entry_id)

    def about(self) -> None:
        """Show what this program is."""
        self._help.show_about()

    # What Qt asks of a window.

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        from shoreboard.actions.leaving import may_close  # what no start needs

        agreed: list[bool] = []
        self._actions.run(lambda context: agreed.append(may_close(context)))
        if agreed != [True]:
            event.ignore()
            return
        self._presentation.leave()
        if self._file is not None:
            self._file.end()
            self._file = None
        self.closed.emit()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.WindowStateChange:
            self._actions.refresh()

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if drops.takes(event.mimeData()):
            event.acceptProposedAction()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        drops.take(event.mimeData(), self._run, self)
        event.acceptProposedAction()

    def _show_session(self, session: Session) -> None:
        if self._file is not None:
            self._file.end()
        self._presentation.hand_over()
        session.setParent(self)
        self._session = session
        opened = self._preferences.now.open_sections
        self._document = DocumentView(session, self._topics, self._look, opened)
        keep = self._preferences.remember
        self._document.panel.folding_changed.connect(lambda ids: keep(open_sections=ids))
        self._context = Context(
            session, self._ask, self, self._preferences, self._shared.cases, self._shared.versions
        )
        self._actions = Actions(all_actions(self._topics), self._context, self)
        self._presentation.wire(self._context, self._actions, self._document)
        self._document.wire(self._actions)
        self._follow_preferences()
        self._rows.addWidget(self._document, 1)
        self.setMenuBar(menu_bar(self._actions, fillers(self._actions, self._preferences)))
        if self._bar is not None:
            self.removeToolBar(self._bar)
            self._bar.deleteLater()
        self._bar = toolbar(self._actions)
        self.addToolBar(self._bar)
        self.addActions(list(self._actions))
        session.file_changed.connect(self._name)
        session.changed.connect(self._follow)
        self._name()
        self._file = FileNotices(self._context, self)
        self._file.start()

    def _follow(self, before: Moment, after: Moment) -> None:
        if before.scenario is not after.scenario:
            self._name()
            if not self._preferences.now.hint_done and self._session.is_modified:
                self._preferences.change(hint_done=True)
                self._document.set_hint(False)

    def _name(self) -> None:
        self.setWindowTitle(window_title(self._session))
        self.setWindowModified(self._session.is_modified)

    def _run(self, handler: Callable[[Context], object]) -> None:
        self._actions.run(handler)

    def _dress(self) -> None:
        """Give what the window holds, and will hold, the style sheet of its look."""
        self.setStyleSheet(stylesheet(self._look.theme, QFontMetrics(self.font()).height()))

    def _follow_preferences(self) -> None:
        self._document.set_show_moves(self._preferences.now.show_moves)
        self._document.set_hint(not self._preferences.now.hint_done)
