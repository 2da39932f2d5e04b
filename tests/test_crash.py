"""An error that nobody expected: copies first, then one report, and nothing worse than before."""

import gc
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from shoreboard import __version__
from shoreboard.crash import QUIET_SECONDS, CrashHandler, CrashReport, install
from shoreboard.domain import edits
from shoreboard.domain.scenario import new_scenario
from shoreboard.session.autosave import Autosave
from shoreboard.session.session import Session
from shoreboard.storage import files
from shoreboard.storage.recovery import Recovery


class Desk:
    """What stands around the handler: documents, reports that came, and a clock."""

    def __init__(self, recovery: Path) -> None:
        self.recovery = recovery
        self.sessions: list[Session] = []
        self.reports: list[CrashReport] = []
        self.copies_at_report: list[int] = []
        self.now = 0.0
        self.while_reporting: Callable[[], object] = lambda: None
        self.handler: CrashHandler

    def open(self, title: str, path: Path | None = None, *, modified: bool = True) -> Session:
        session = Session(new_scenario("Untouched", "Today", "Plan"), path)
        if modified:
            session.apply("Rename", edits.set_title, title)
        self.sessions.append(session)
        return session

    def take(self, report: CrashReport) -> None:
        self.copies_at_report.append(len(self.copies()))
        self.reports.append(report)
        self.while_reporting()

    def copies(self) -> list[Path]:
        return sorted(self.recovery.glob("*.shoreboard"))


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    desk = Desk(tmp_path / "recovery")
    save = Autosave(Recovery(desk.recovery)).save_now
    desk.handler = install(desk.take, save, lambda: desk.sessions, lambda: desk.now)
    yield desk
    desk.handler.remove()


def fail(kind: type[Exception] = ValueError, text: str = "out of order") -> None:
    """Let an error reach the hook of the interpreter, as one that nobody caught does."""
    try:
        raise kind(text)
    except kind as error:
        sys.excepthook(kind, error, error.__traceback__)


def test_copies_come_before_the_report(desk: Desk, tmp_path: Path) -> None:
    desk.open("First")
    desk.open("Second", tmp_path / "second.shoreboard")
    desk.open("", modified=False)
    fail()
    (report,) = desk.reports
    assert desk.copies_at_report == [2]
    assert sorted(report.copies) == desk.copies()
    assert {files.read(copy).title for copy in report.copies} == {"First", "Second"}
    assert all(session.is_modified for session in desk.sessions[:2])


def test_a_report_says_what_happened_and_under_which_versions(
    desk: Desk, capsys: pytest.CaptureFixture[str]
) -> None:
    desk.open("Top secret plan")
    fail()
    (report,) = desk.reports
    assert report.summary == "ValueError: out of order"
    for word in (__version__, "Python 3.", "Qt 6.", "PySide6 6.", "Traceback", "in fail"):
        assert word in report.details
    assert str(report.copies[0]) in report.details
    assert "Top secret" not in report.details.replace(str(report.copies[0]), "")
    assert "ValueError: out of order" in capsys.readouterr().err


def test_what_caused_an_error_is_in_the_report(desk: Desk) -> None:
    try:
        try:
            fail_deep(3)
        except KeyError as cause:
            raise RuntimeError("could not") from cause
    except RuntimeError as error:
        desk.handler.handle(error)
    assert "KeyError" in desk.reports[0].details
    assert desk.reports[0].summary == "RuntimeError: could not"


def fail_deep(depth: int) -> None:
    raise KeyError(depth)


def test_an_error_of_any_length_makes_a_short_report(desk: Desk) -> None:
    fail(text="long " * 100_000)
    (report,) = desk.reports
    assert len(report.summary) < 400
    assert len(report.details) < 60_000
    assert report.details.startswith("Shoreboard")


def test_an_error_that_keeps_coming_is_reported_once(
    desk: Desk, capsys: pytest.CaptureFixture[str]
) -> None:
    desk.open("Plan")
    for _ in range(100):
        desk.now += QUIET_SECONDS / 2
        fail()
    assert len(desk.reports) == len(desk.copies()) == 1
    assert capsys.readouterr().err.count("Traceback") == 1
    desk.now += QUIET_SECONDS
    fail()
    assert len(desk.reports) == 2
    assert len(desk.copies()) == 1, "a document has one copy"


def test_another_error_is_reported_too(desk: Desk) -> None:
    fail(ValueError)
    fail(KeyError)
    assert [report.summary[:8] for report in desk.reports] == ["ValueErr", "KeyError"]


def test_a_crash_within_reporting_goes_to_standard_error(
    desk: Desk, capsys: pytest.CaptureFixture[str]
) -> None:
    def crash_again() -> None:
        fail(RuntimeError, "while it is shown")
        raise KeyError("in the window itself")

    desk.while_reporting = crash_again
    fail()
    assert len(desk.reports) == 1
    err = capsys.readouterr().err
    assert "while it is shown" in err
    assert "in the window itself" in err
    desk.while_reporting = lambda: None
    fail(OSError, "later")
    assert desk.reports[1].summary == "OSError: later"


def test_a_copy_that_fails_keeps_neither_the_others_nor_the_report(
    desk: Desk, tmp_path: Path
) -> None:
    def broken() -> Iterator[Session]:
        yield from desk.sessions
        raise LookupError("no more sessions")

    desk.open("Plan")
    desk.recovery.write_bytes(b"a file where the folder should be")
    fail()
    assert desk.reports[0].copies == ()
    assert "No recovery copy: UnwritableFileError" in desk.reports[0].details

    other = install(desk.take, Autosave(Recovery(tmp_path / "other")).save_now, broken)
    fail(KeyError)
    other.remove()
    assert len(desk.reports[1].copies) == 1
    assert "No recovery copy: LookupError" in desk.reports[1].details


def test_ctrl_c_is_no_crash(desk: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    sys.excepthook(KeyboardInterrupt, KeyboardInterrupt(), None)
    assert desk.reports == []
    assert "KeyboardInterrupt" in capsys.readouterr().err


def test_removing_puts_back_what_was_there(tmp_path: Path) -> None:
    before = sys.excepthook, threading.excepthook, sys.unraisablehook
    handler = install(print, lambda _: tmp_path, list)
    assert sys.excepthook != before[0]
    handler.remove()
    assert (sys.excepthook, threading.excepthook, sys.unraisablehook) == before


def test_an_error_in_a_thread_is_reported_in_the_main_thread(desk: Desk, qtbot: QtBot) -> None:
    seen: list[int] = []
    desk.while_reporting = lambda: seen.append(threading.get_ident())
    desk.open("Plan")
    thread = threading.Thread(target=fail_deep, args=(1,))
    thread.start()
    thread.join()
    assert len(desk.copies()) == 1
    qtbot.waitUntil(lambda: bool(desk.reports))
    assert seen == [threading.get_ident()]


def test_an_error_in_a_handler_of_qt_is_reported_after_it(desk: Desk, qtbot: QtBot) -> None:
    finished: list[bool] = []
    in_between: list[bool] = []

    def handle() -> None:
        fail()
        finished.append(True)

    desk.while_reporting = lambda: in_between.append(bool(finished))
    QTimer.singleShot(0, handle)
    qtbot.waitUntil(lambda: bool(desk.reports))
    assert in_between == [True]


def test_an_error_that_python_cannot_raise_is_reported(desk: Desk) -> None:
    class Stubborn:
        def __del__(self) -> None:
            raise ValueError("in __del__")

    Stubborn()
    gc.collect()
    assert desk.reports[0].summary == "ValueError: in __del__"


PROGRAM = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication, QTimer
from shoreboard import crash
from shoreboard.domain import edits
from shoreboard.domain.scenario import new_scenario
from shoreboard.session.autosave import Autosave
from shoreboard.session.session import Session
from shoreboard.storage.recovery import Recovery
app = QCoreApplication([])
session = Session(new_scenario("Title", "Today", "Plan"))
session.apply("Rename", edits.set_title, "Lesson")
def report(report):
    print(report.summary, len(report.copies), flush=True)
    app.exit(7)
crash.install(report, Autosave(Recovery(Path(sys.argv[1]))).save_now, lambda: [session])
def step():
    raise ValueError("in a slot")
QTimer.singleShot(0, step)
sys.exit(app.exec())
"""


def test_a_program_survives_an_error_in_a_slot(tmp_path: Path) -> None:
    command = [sys.executable, "-c", PROGRAM, str(tmp_path)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (done.stdout, done.returncode) == ("ValueError: in a slot 1\n", 7)
    assert "in a slot" in done.stderr
    (copy,) = tmp_path.glob("*.shoreboard")
    assert files.read(copy).title == "Lesson"
