"""Windows over a disk that does not answer while they save."""

from pathlib import Path
from threading import Event

import pytest
from pytestqt.qtbot import QtBot
from typing_extensions import override

from shoreboard.actions.questions import KeepChanges, SaveFile, Unsaved
from shoreboard.domain import edits
from shoreboard.domain.scenario import new_scenario
from shoreboard.picture.palettes import LIGHT
from shoreboard.session import beside
from shoreboard.session.documents import open_document
from shoreboard.session.preferences import Preferences
from shoreboard.settings import SettingsFile
from shoreboard.storage import files
from shoreboard.storage.versions import Version, Versions
from shoreboard.views.main_window import MainWindow
from shoreboard.views.parts.look import Look
from shoreboard.views.parts.notices import Notices
from shoreboard.views.window_services import WindowServices
from tests.explanations.boards import TOPICS
from tests.helpers.ports import CASES, RecordingAsk

WAIT_MS = 60_000


class HungVersions(Versions):
    """A place for earlier versions that answers for one file when a test says so."""

    def __init__(self, folder: Path, hung: Path) -> None:
        super().__init__(folder)
        self._hung = hung
        self.answers = Event()

    @override
    def keep(self, document: Path, *, original: bool = False) -> Version | None:
        if document == self._hung:
            self.answers.wait()
        return super().keep(document, original=original)


class Hung:
    """A window whose document was saved onto a disk that does not answer."""

    def __init__(self, folder: Path, qtbot: QtBot) -> None:
        self._qtbot = qtbot
        (folder / "documents").mkdir()
        self.path = folder / "documents" / "plan.shoreboard"
        files.write(self.path, new_scenario("First", "Today", "Plan"))
        self.versions = HungVersions(folder / "versions", self.path)
        self.session = open_document(self.path)
        self.ask = RecordingAsk()
        preferences = Preferences(SettingsFile(folder / "settings.json"), lambda: False)
        self.window = MainWindow(
            self.session,
            WindowServices(TOPICS, preferences, lambda _: self.ask, lambda: CASES, self.versions),
            Look(LIGHT, motion=False),
        )
        qtbot.addWidget(self.window, before_close_func=self._end)
        self.window.show()
        self.session.apply("Rename", edits.set_title, "Second")
        self.save()

    def save(self) -> None:
        self.window.actions_by_id["save"].trigger()

    @property
    def said(self) -> str:
        (notices,) = self.window.findChildren(Notices)
        return notices.text

    def wait_until_answered(self) -> None:
        self.versions.answers.set()
        self._qtbot.waitUntil(lambda: not self.session.late_saves, timeout=WAIT_MS)

    def _end(self, _window: MainWindow) -> None:
        self.versions.answers.set()
        self.ask.answers[KeepChanges] = Unsaved.DISCARD


@pytest.fixture
def hung(tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Hung:
    monkeypatch.setattr(beside, "DISK_SECONDS", -1)
    return Hung(tmp_path, qtbot)


def test_it_is_said_until_the_disk_answers(hung: Hung) -> None:
    assert "does not answer" in hung.said
    assert hung.window.isWindowModified(), "so that there is a recovery copy"
    hung.wait_until_answered()
    assert hung.said == ""
    assert not hung.window.isWindowModified()
    assert files.read(hung.path).title == "Second"


def test_what_went_wrong_late_is_said(hung: Hung) -> None:
    hung.path.unlink()
    hung.path.mkdir()
    hung.wait_until_answered()
    assert "could not be saved" in hung.said
    assert hung.window.isWindowModified()


def test_a_second_save_says_the_same_and_writes_nothing(hung: Hung) -> None:
    hung.session.apply("Rename", edits.set_title, "Third")
    hung.save()
    assert "does not answer" in hung.said
    hung.wait_until_answered()
    assert files.read(hung.path).title == "Second"
    assert hung.window.isWindowModified()


def test_closing_meanwhile_asks_as_for_what_is_unsaved(hung: Hung) -> None:
    hung.ask.answers[KeepChanges] = Unsaved.SAVE
    assert not hung.window.close()
    assert isinstance(hung.ask.asked[-1], KeepChanges)
    hung.wait_until_answered()
    assert hung.window.close()


def test_it_can_be_saved_elsewhere(hung: Hung, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(beside, "DISK_SECONDS", 60)
    elsewhere = hung.path.with_name("mine.shoreboard")
    hung.ask.answers[SaveFile] = elsewhere
    hung.window.actions_by_id["save-as"].trigger()
    assert files.read(elsewhere).title == "Second"
    assert hung.said == ""
    hung.wait_until_answered()
    assert hung.session.path == elsewhere
