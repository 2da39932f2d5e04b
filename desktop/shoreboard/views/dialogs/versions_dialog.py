"""Earlier versions of a file: when each was saved, and how the document differs from it."""

from collections.abc import Sequence
from concurrent.futures import Executor, Future, wait
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QDialogButtonBox, QListWidget, QListWidgetItem, QWidget

from shoreboard.actions.differences_words import difference_words
from shoreboard.actions.problems import EXPECTED, moment_words, sentence
from shoreboard.actions.questions import EarlierVersion, Wanted
from shoreboard.domain.differences import Differences, differences
from shoreboard.domain.scenario import Scenario
from shoreboard.i18n import tr
from shoreboard.session import beside
from shoreboard.session.beside import LOOK_MS, Beside
from shoreboard.storage import files
from shoreboard.storage.versions import Version
from shoreboard.views.dialogs.frame import DialogFrame
from shoreboard.views.parts.fields import Field, plain, soft


class VersionsDialog(DialogFrame):
    """Lists versions, the newest first, and asks which to show, to copy or to restore.

    The files are read beside the interface, one after the other, while the list can be seen.
    """

    guide_page = "save"

    def __init__(
        self,
        present: Scenario,
        versions: Sequence[Version],
        parent: QWidget | None,
        executor: Executor | None = None,
    ) -> None:
        super().__init__(tr("Earlier versions"), parent)
        self._present, self._versions = present, versions
        self._executor = Beside() if executor is None else executor
        self._chosen: Future[Scenario] | None = None
        self._compared: Future[Differences] | None = None
        self._scenario: Scenario | None = None
        self._wanted = Wanted.SHOW
        self._list = _VersionList(versions)
        self._list.itemSelectionChanged.connect(self._choose)
        self._problem = plain("")
        self.column.addWidget(Field(tr("&Saved at, and what has changed since"), self._list), 1)
        self.column.addWidget(self._problem)
        self.column.addWidget(
            soft(tr("Restoring replaces what the board shows; Undo takes that back."))
        )
        self._buttons_for_one = (
            self.add_main_button(tr("S&how"), lambda: self._want(Wanted.SHOW)),
            self._add(tr("Open as a &copy"), Wanted.COPY),
            self._add(tr("&Restore"), Wanted.RESTORE),
        )
        self.add_cancel_button(tr("Cancel")).setAutoDefault(False)
        self._list.itemActivated.connect(self._buttons_for_one[0].click)
        self._row = 0
        self._look = QTimer(self, interval=LOOK_MS)
        self._look.timeout.connect(self._go_on)
        self._look.start()
        self.finished.connect(self._look.stop)
        self._list.setCurrentRow(0)
        self._list.setFocus()

    def answer(self) -> EarlierVersion | None:
        """Return what was chosen, or None where that cannot be read."""
        row = self._list.currentRow()
        if self._scenario is None or row < 0:
            return None
        return EarlierVersion(self._versions[row], self._scenario, self._wanted)

    def _add(self, words: str, wanted: Wanted) -> QWidget:
        button = self.add_button(words, QDialogButtonBox.ButtonRole.AcceptRole)
        button.setAutoDefault(False)
        button.clicked.connect(lambda: self._want(wanted))
        button.clicked.connect(self.accept)
        return button

    def _want(self, wanted: Wanted) -> None:
        self._wanted = wanted

    def _choose(self) -> None:
        """Read the version that is chosen; what cannot be read can only be looked at elsewhere."""
        row = self._list.currentRow()
        self._scenario = self._chosen = None
        if 0 <= row < len(self._versions):
            self._chosen = self._executor.submit(files.read, self._versions[row].path)
            wait((self._chosen,), beside.PATIENCE_SECONDS)
        self._settle("")

    def _settle(self, problem: str) -> None:
        """Offer what has been read of the version that is chosen, or say what is wrong with it."""
        if self._chosen is not None and self._chosen.done():
            try:
                self._scenario = self._chosen.result()
            except EXPECTED as error:
                problem = sentence(error)
            self._chosen = None
        self._problem.setText(problem)
        self._problem.setVisible(bool(problem))
        for button in self._buttons_for_one:
            button.setEnabled(self._scenario is not None)

    def _go_on(self) -> None:
        """Take what has been read, and compare the next version."""
        if self._chosen is not None and self._chosen.done():
            self._settle("")
        if self._compared is not None and self._compared.done():
            self._list.say(self._row, _words(self._compared))
            self._compared = None
            self._row += 1
        if self._compared is None and self._row < len(self._versions):
            path = self._versions[self._row].path
            self._compared = self._executor.submit(_compare, path, self._present)


def _compare(path: Path, present: Scenario) -> Differences:
    return differences(files.read(path), present)


def _words(compared: Future[Differences]) -> str:
    try:
        return difference_words(compared.result())
    except EXPECTED:
        return tr("It cannot be read.")


class _VersionList(QListWidget):
    """One row a version: when it was saved, and below it what has changed since."""

    def __init__(self, versions: Sequence[Version]) -> None:
        super().__init__()
        self.setWordWrap(True)
        self.setSpacing(3)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._times = [_time(version) for version in versions]
        for time in self._times:
            self.addItem(QListWidgetItem(f"{time}\n…"))

    def say(self, row: int, words: str) -> None:
        """Say what has changed since the version in a row."""
        self.item(row).setText(f"{self._times[row]}\n{words}")


def _time(version: Version) -> str:
    time = moment_words(version.saved)
    if version.is_original:
        return tr("{time}, the original with all its fields").format(time=time)
    return time
