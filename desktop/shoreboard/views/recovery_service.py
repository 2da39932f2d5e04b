"""Sees to it that nothing is lost: copies of what the windows show, and the way back from them."""

import threading
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from shoreboard.actions.problems import moment_words, reason_words
from shoreboard.i18n import tr
from shoreboard.names import file_place
from shoreboard.session import beside
from shoreboard.session.autosave import AGAIN_MS, Autosave
from shoreboard.session.beside import within
from shoreboard.session.recovered import Recovered, Survey, reopened, survey
from shoreboard.session.session import Session
from shoreboard.storage.errors import UnremovableFileError
from shoreboard.storage.on_disk import same_file
from shoreboard.storage.recovery import Recovery
from shoreboard.storage.snapshot import Copy
from shoreboard.views.dialogs.recovery_dialog import RecoveryChoice, RecoveryDialog
from shoreboard.views.main_window import MainWindow
from shoreboard.views.unfinished import unfinished
from shoreboard.views.windows import Windows

_UNFINISHED, _UNFINISHED_MS = "unfinished", 1000
_DAMAGED, _FAILING = "recovery-damaged", "recovery-failing"


class RecoveryService(QObject):
    """Keeps copies of what the windows show, and offers what earlier runs left in the folder.

    `looked_back` tells what that is, a `Survey`, once it has been compared with the files.
    """

    looked_back = Signal(object)

    def __init__(self, folder: Path, windows: Windows) -> None:
        super().__init__()
        self._windows = windows
        self._recovery = Recovery(folder)
        self._autosave = Autosave(self._recovery)
        self._autosave.failed.connect(self._say_that_copies_fail)
        self._autosave.mended.connect(self._withdraw)
        self.looked_back.connect(self._offer)
        windows.shown.connect(self._autosave.follow)
        windows.left.connect(self._autosave.leave)
        for window in windows:
            self._autosave.follow(window.session)
        self._looking = QTimer(self, interval=_UNFINISHED_MS)
        self._looking.timeout.connect(self.keep_unfinished)
        self._looking.start()

    def look_back(self) -> None:
        """Offer what earlier runs left; comparing it with the files takes a thread of its own."""
        try:
            threading.Thread(target=self._survey, name="survey", daemon=True).start()
        except (RuntimeError, MemoryError):  # the system gives no thread now
            QTimer.singleShot(AGAIN_MS, self, self.look_back)

    def save_now(self, session: Session) -> Path:
        """Write a document's copy here and now; raises UnwritableFileError."""
        return self._autosave.save_now(session)

    def keep_unfinished(self) -> None:
        """Keep what is typed, counted or answered in windows and in no document yet."""
        self._autosave.keep_apart(_UNFINISHED, unfinished())

    def end(self) -> None:
        """Leave no copies behind but those of windows that are still open."""
        self._looking.stop()
        self.keep_unfinished()
        self._autosave.end()

    def _survey(self) -> None:
        try:
            found = survey(self._recovery)
        except MemoryError:  # it stays where it is, for the next start
            found = Survey()
        self.looked_back.emit(found)

    def _offer(self, found: Survey) -> None:
        window = self._window()
        if window is None or not found.copies:
            self._recovery.let_go()
        if window is None:
            return
        if found.damaged:
            words = tr(
                "%n recovery copies are damaged. They were moved to {folder}.",
                "",
                len(found.damaged),
            )
            window.notices.offer(
                words.format(folder=file_place(self._recovery.damaged)), (), _DAMAGED
            )
        if found.copies:
            dialog = RecoveryDialog(found.copies, window)
            dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            dialog.chosen.connect(partial(self._do, found.copies))
            dialog.finished.connect(self._recovery.let_go)
            dialog.open()

    def _do(self, found: Sequence[Recovered], choices: Sequence[RecoveryChoice]) -> None:
        for recovered, choice in zip(found, choices, strict=True):
            if choice is RecoveryChoice.RESTORE:
                self._restore(recovered.copy)
            elif choice is RecoveryChoice.DISCARD:
                self._recovery.discard(recovered.copy)

    def _restore(self, copy: Copy) -> None:
        """Show a copy as an unsaved document, and keep it as the copy of that document."""
        session = reopened(copy)
        window = self._unchanged_window_of(session.path)
        other = self._window()
        if window is not None:
            window.show_session(session)
        elif other is not None:
            other.port.open_session(session)
        else:
            self._windows.open(session)
        self._autosave.adopt(session, copy)
        for each in self._windows:
            if each.session is session:
                words = tr("Restored as it was at {time}. It is not saved yet.")
                each.notices.tell(words.format(time=moment_words(copy.written)))

    def _unchanged_window_of(self, path: Path | None) -> MainWindow | None:
        """Return the window that shows a file as it was opened or saved, if there is one."""
        for window in self._windows:
            own = window.session.path
            if path is not None and own is not None and _is_one(own, path):
                return None if window.session.is_modified else window
        return None

    def _window(self) -> MainWindow | None:
        """Return the active window, or any; None where all are closed."""
        windows = list(self._windows)
        return next((each for each in windows if each.isActiveWindow()), (*windows, None)[0])

    def _say_that_copies_fail(self, error: BaseException) -> None:
        window = self._window()
        if window is None:
            return
        if isinstance(error, UnremovableFileError):
            words = tr(
                "A recovery copy that is not needed any more cannot be removed: {reason}. "
                "The next start may offer it."
            )
        else:
            words = tr(
                "No recovery copy can be written: {reason}. You can go on working; save often."
            )
        window.notices.offer(words.format(reason=reason_words(error)), (), _FAILING)

    def _withdraw(self) -> None:
        for window in self._windows:
            window.notices.withdraw(_FAILING)


def _is_one(own: Path, path: Path) -> bool:
    """Tell whether two paths lead to one file, by their names where the disk does not answer."""
    return own == path or within(beside.PATIENCE_SECONDS, partial(same_file, own, path), False)
