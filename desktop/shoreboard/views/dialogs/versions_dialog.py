"""Earlier versions of a file: when each was saved, and how the document differs from it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QDialogButtonBox, QListWidget, QListWidgetItem, QWidget

from shoreboard.actions.context import EarlierVersion, Wanted
from shoreboard.actions.differences_words import difference_words
from shoreboard.actions.problems import EXPECTED, moment_words, sentence
from shoreboard.domain.differences import differences
from shoreboard.domain.scenario import Scenario
from shoreboard.i18n import tr
from shoreboard.session.documents import open_version
from shoreboard.storage.versions import Version
from shoreboard.views.dialogs.fields import Field, plain, soft
from shoreboard.views.dialogs.frame import DialogFrame


class VersionsDialog(DialogFrame):
    """Lists versions, the newest first, and asks which to show, to copy or to restore.

    The files are read one after the other while the list can be seen already.
    """

    def __init__(
        self, present: Scenario, versions: Sequence[Version], parent: QWidget | None
    ) -> None:
        super().__init__(tr("Earlier versions"), parent)
        self._present, self._versions = present, versions
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
        self._waiting = list(range(len(versions)))
        self._reading = QTimer(self, interval=0)
        self._reading.timeout.connect(self._read_next)
        self._reading.start()
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
        self._scenario, problem = self._read(self._list.currentRow())
        self._problem.setText(problem)
        self._problem.setVisible(bool(problem))
        for button in self._buttons_for_one:
            button.setEnabled(self._scenario is not None)

    def _read_next(self) -> None:
        if not self._waiting:
            self._reading.stop()
            return
        row = self._waiting.pop(0)
        scenario, _ = self._read(row)
        words = tr("It cannot be read.")
        if scenario is not None:
            words = difference_words(differences(scenario, self._present))
        self._list.say(row, words)

    def _read(self, row: int) -> tuple[Scenario | None, str]:
        if not 0 <= row < len(self._versions):
            return None, ""
        try:
            return open_version(self._versions[row]).scenario, ""
        except EXPECTED as error:
            return None, sentence(error)


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
