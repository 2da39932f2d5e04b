"""A window in which a student trains alone, without a clock and without points."""

from pathlib import Path

from PySide6.QtCore import QDate, QLocale, QSize, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from shoreboard.actions.context import Context
from shoreboard.actions.obstacle_words import obstacle_words
from shoreboard.explanations.topics import Topics
from shoreboard.i18n import tr
from shoreboard.names import file_name
from shoreboard.practice.run import Run, answered, gone_on
from shoreboard.practice.summary import summary_of
from shoreboard.practice.words import summary_text
from shoreboard.storage.atomic import replace_file
from shoreboard.storage.errors import UnwritableFileError
from shoreboard.views.parts.notices import Notices, announce
from shoreboard.views.parts.screens import LEAVING, place_over
from shoreboard.views.parts.touch import Touch
from shoreboard.views.practice.practice_page import PracticePage
from shoreboard.views.practice.summary_page import SummaryPage

_FIRST_SIZE = QSize(66, 40)
"""In heights of a line of text."""
_SAVING, _PRINTING = "saving", "printing"
_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


class PracticeWindow(QWidget):
    """Goes through a run case by case and ends with its summary; the document is left alone.

    Enter presses the button that leads on, unless another one has the keys.
    """

    guide_page = "practice"

    def __init__(self, run: Run, context: Context, topics: Topics, parent: QWidget | None) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self._run, self._context, self._topics = run, context, topics
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Practice — Shoreboard"))
        self.setWindowRole("practice")
        self.page = PracticePage(context, topics)
        self.summary = SummaryPage(topics)
        self._notices = Notices()
        self._pages = QStackedWidget()
        self._end, self._back = QPushButton(), QPushButton(tr("&Go on"))
        self._again, self._main = QPushButton(tr("Try &again")), QPushButton()
        self._save, self._print = QPushButton(tr("&Save…")), QPushButton(tr("&Print…"))
        self._lay_out()
        self._wire()
        place_over(self, _FIRST_SIZE)
        self._ask()

    @property
    def run(self) -> Run:
        """The run as it is now."""
        return self._run

    @property
    def notice(self) -> str:
        """What is said of saving and printing; empty while nothing is."""
        return self._notices.text

    @property
    def unfinished(self) -> str:
        """The summary of the answers so far, which go with the window."""
        return self._text() if self._run.attempts else ""

    def save_summary(self, path: Path) -> None:
        """Write the summary to a file; say where that fails."""
        try:
            replace_file(path, self._text().encode())
        except UnwritableFileError as error:
            words = tr("{name} could not be saved: {reason}. Choose another place for it.")
            said = words.format(name=file_name(path), reason=obstacle_words(error))
            self._notices.problem(said, (), _SAVING)
        else:
            self._notices.withdraw(_SAVING)
            self._notices.tell(tr("The summary is saved as {name}.").format(name=file_name(path)))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() not in _ENTER:
            super().keyPressEvent(event)
            return
        focused = self.focusWidget()
        (focused if isinstance(focused, QPushButton) else self._main).click()

    def _lay_out(self) -> None:
        for page in (self.page, self.summary):
            self._pages.addWidget(page)
        self._buttons = QHBoxLayout()
        self._buttons.setContentsMargins(12, 4, 12, 12)
        self._buttons.setSpacing(8)
        self._buttons.addWidget(self._end)
        self._buttons.addStretch(1)
        for button in (self._back, self._save, self._print, self._again, self._main):
            self._buttons.addWidget(button)
        self._main.setDefault(True)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self._notices)
        rows.addWidget(self._pages, 1)
        rows.addLayout(self._buttons)

    def _wire(self) -> None:
        self.page.placed.connect(self._placed)
        self.page.check_asked.connect(self._main.click)
        self._main.clicked.connect(self._lead_on)
        self._again.clicked.connect(self._try_again)
        self._end.clicked.connect(self._sum_up)
        self._back.clicked.connect(self._ask)
        self._save.clicked.connect(self._ask_where_to_save)
        self._print.clicked.connect(self._print_summary)
        Touch(self)
        for keys in LEAVING:
            QShortcut(QKeySequence(keys), self, self._leave)

    @property
    def _is_asking(self) -> bool:
        return self._pages.currentWidget() is self.page

    def _lead_on(self) -> None:
        """Check, go to the next case or close, whichever comes now."""
        if not self._is_asking:
            self.close()
        elif self.page.verdict:
            self._run = gone_on(self._run)
            self._ask()
        elif self.page.board.answer is None:
            self._notices.tell(tr("First put the card into one of the four zones."))
            self.page.board.take_keys()
        else:
            self._run = answered(self._run, self.page.board.answer)
            self.page.tell(self._run)
            self._set_buttons()
            self._main.setFocus(Qt.FocusReason.OtherFocusReason)

    def _leave(self) -> None:
        """Close; answers are summed up first, where they can be saved."""
        if self._is_asking and self._run.attempts:
            self._sum_up()
        else:
            self.close()

    def _ask(self) -> None:
        if self._run.current is None:
            self._sum_up()
            return
        self._pages.setCurrentWidget(self.page)
        self.page.ask(self._run)
        self._set_buttons()

    def _placed(self) -> None:
        """A card that goes elsewhere after it was marked is another try."""
        if self.page.verdict:
            self._try_again()

    def _try_again(self) -> None:
        self.page.try_again()
        self._set_buttons()

    def _sum_up(self) -> None:
        self.summary.show_summary(summary_of(self._run))
        self._pages.setCurrentWidget(self.summary)
        self._set_buttons()
        self.summary.setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self.summary, self.summary.words)

    def _set_buttons(self) -> None:
        asking, marked = self._is_asking, bool(self.page.verdict)
        latest = self._run.latest
        wrong = latest is not None and not self._run.is_right(latest)
        self._end.setText(tr("&End and sum up"))
        self._end.setVisible(asking)
        self._again.setVisible(asking and marked and wrong)
        for button in (self._save, self._print):
            button.setVisible(not asking)
        self._back.setVisible(not asking and self._run.current is not None)
        words = tr("&Next") if marked else tr("&Check")
        self._main.setText(words if asking else tr("&Close"))

    def _text(self) -> str:
        day = QLocale().toString(QDate.currentDate(), QLocale.FormatType.LongFormat)
        return summary_text(summary_of(self._run), self._topics, day)

    def _ask_where_to_save(self) -> None:
        from shoreboard.views.dialogs.files import text_to_save

        path = text_to_save(Path.home() / tr("Practice.txt"), self)
        if path is not None:
            self.save_summary(path)

    def _print_summary(self) -> None:
        from shoreboard.views.dialogs.printing import print_text

        self.say_printed(printed=print_text(self._text(), tr("Practice"), self))

    def say_printed(self, *, printed: bool | None) -> None:
        """Say where the summary could not be printed, until it could; None is a user's no."""
        if printed:
            self._notices.withdraw(_PRINTING)
        elif printed is not None:
            words = tr("The summary could not be printed. Check the printer, or save it as a file.")
            self._notices.problem(words, (), _PRINTING)
