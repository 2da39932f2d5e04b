"""A window: the frame around one document at a time."""

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QFontMetrics, QPaintEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QVBoxLayout, QWidget
from typing_extensions import override

from shoreboard.actions.context import Context
from shoreboard.actions.file_actions import ask_for_home
from shoreboard.actions.import_actions import dropped
from shoreboard.actions.registry import Actions, all_actions
from shoreboard.i18n import tr
from shoreboard.names import short
from shoreboard.session.change import Moment
from shoreboard.session.session import Session
from shoreboard.views.document_view import DocumentView
from shoreboard.views.file_notices import FileNotices
from shoreboard.views.filled_menus import fillers
from shoreboard.views.parts.announcer import read_in_order
from shoreboard.views.parts.bars import ActionBar, menu_bar
from shoreboard.views.parts.look import Look, hold_look
from shoreboard.views.parts.notices import Notices
from shoreboard.views.parts.touch import Touch
from shoreboard.views.presentation.presentation import Presentation
from shoreboard.views.theme.apply import stylesheet
from shoreboard.views.window_port import QtWindowPort
from shoreboard.views.window_services import WindowServices


class MainWindow(QMainWindow):
    """Shows a document with its menus and its toolbar; what handlers ask of it is in `port`.

    A document is put in as a whole and taken out as a whole: nothing is ever cleared.
    """

    session_replaced = Signal(Session)
    """This document is no longer shown, and another one is."""
    closed = Signal()
    stands = Signal()
    """A document is painted for the first time."""

    def __init__(self, session: Session, services: WindowServices, look: Look) -> None:
        super().__init__()
        self._services = services
        self._topics, self._preferences = services.topics, services.preferences
        self._ask = services.make_ask(self)
        self._bar: ActionBar | None = None
        self._file: FileNotices | None = None
        self.notices = Notices()
        self._central = QWidget()
        self._rows = QVBoxLayout(self._central)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(0)
        self._rows.addWidget(self.notices)
        self.setCentralWidget(self._central)
        Touch(self._central).sized.connect(self._size_text)
        self.presenter = Presentation(self, self._topics)
        self.port = QtWindowPort(self, self.notices, self.presenter, self._topics)
        self.notices.answered.connect(self.port.run)
        self.port.replacement_asked.connect(self.show_session)
        self.setAcceptDrops(True)
        self.setWindowRole("board")
        self.set_look(look)
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
        self.presenter.go_on()

    def show_help(self, page_id: str, over: QWidget) -> None:
        """Show a page of the guide over a dialog, which asks for it by its key."""
        self.port.show_guide(page_id, over)

    def set_look(self, look: Look) -> None:
        """Let all that the window holds, and will hold, take on a look and the text size."""
        unit = QFontMetrics(QApplication.font()).height()  # the window's own follows later
        hold_look(self, look, stylesheet(look.theme, unit))

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        from shoreboard.actions.on_disk_actions import may_close

        agreed: list[bool] = []
        self._actions.run(lambda context: agreed.append(may_close(context)))
        if agreed != [True]:
            event.ignore()
            return
        self.presenter.leave()
        self.port.end()
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
        if dropped(event.mimeData()):
            event.acceptProposedAction()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        handlers = dropped(event.mimeData())

        def run_in_turn() -> None:
            for handler in handlers:
                self.port.run(handler)

        # Not before the program that it came from is free again.
        QTimer.singleShot(0, self, run_in_turn)
        event.acceptProposedAction()

    def _show_session(self, session: Session) -> None:
        if self._file is not None:
            self._file.end()
        self.presenter.hand_over()
        session.setParent(self)
        self._session = session
        self._document = DocumentView(session, self._topics, self._preferences)
        self.port.stand_in(self._rows)
        self._context = Context(
            session, self._ask, self.notices, self.presenter, self.port, self._preferences,
            self._services.cases, self._services.versions,
        )  # fmt: skip
        self._actions = Actions(all_actions(self._topics), self._context, self)
        for part in (self.presenter, self.port):
            part.wire(self._context, self._actions, self._document)
        self._document.wire(self._actions)
        self._rows.addWidget(self._document, 1)
        self.setMenuBar(menu_bar(self._actions, fillers(self._actions, self._preferences)))
        if self._bar is not None:
            self.removeToolBar(self._bar)
            self._bar.deleteLater()
        self._bar = ActionBar(self._actions, self)
        self.addToolBar(self._bar)
        read_in_order(self._bar, self._central)
        self.addActions(list(self._actions))
        session.file_changed.connect(self._name)
        session.changed.connect(self._follow)
        self._name()
        self._file = FileNotices(self._context, self)
        self._file.start()
        ask_for_home(self._context)
        self._is_looked_at = False
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._is_looked_at:
            self._is_looked_at = True
            self.stands.emit()
            QTimer.singleShot(0, self._document, self._look_at_letters)

    def _look_at_letters(self) -> None:
        """Say which characters cannot be drawn, once the window stands."""
        from shoreboard.views.missing_letters import MissingLetters

        MissingLetters(self._context, self._document)

    def _size_text(self, step: int) -> None:
        self._actions["text-larger" if step > 0 else "text-smaller"].trigger()

    def _follow(self, before: Moment, after: Moment) -> None:
        if before.scenario is not after.scenario:
            self._name()

    def _name(self) -> None:
        self.setWindowTitle(window_title(self._session))
        self.setWindowModified(self._session.is_modified)


def window_title(session: Session) -> str:
    """Return the title of the window that shows a document, with Qt's "[*]" for changes in it.

    It is the scenario's title, or its file's name, and says where it can only be read.
    """
    title = short(session.scenario.title)
    if session.path is not None:
        title = title or short(session.path.stem)
    words, time = tr("{name}[*] — Shoreboard"), ""
    if session.as_of is not None:
        from shoreboard.actions.problems import moment_words

        words = tr("{name}[*] (read-only, as of {time}) — Shoreboard")
        time = moment_words(session.as_of)
    elif session.is_read_only:
        words = tr("{name}[*] (read-only) — Shoreboard")
    return words.format(name=title.replace("[*]", "[ * ]"), time=time)
