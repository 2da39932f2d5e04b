"""A signal ends the program at any moment, and the next start offers what was unsaved."""

import os
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest

from shoreboard.domain.scenario import new_scenario
from shoreboard.paths import Paths
from shoreboard.session.recovered import survey
from shoreboard.storage import files
from shoreboard.storage.recovery import Recovery
from tests import interrupted_program

SECONDS = 120.0
"""No machine is so slow; one on which a test fails waits so long."""
OFFSCREEN = "This plugin does not support "
"""So says Qt where there is no screen."""
INT, TERM, HUP = signal.SIGINT, signal.SIGTERM, signal.SIGHUP


class Program:
    """A process whose words are read one line after the other."""

    def __init__(self, *command: object, folder: Path) -> None:
        self.process = subprocess.Popen(
            [*map(str, command)],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            cwd=folder,
            env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
        )

        self._too_late = threading.Timer(SECONDS, self.process.kill)
        self._too_late.daemon = True
        self._too_late.start()

    def says(self, line: str) -> None:
        """Wait for a line."""
        assert self.process.stdout is not None
        assert self.process.stdout.readline() == f"{line}\n"

    def get(self, number: signal.Signals) -> None:
        """Get a signal."""
        self.process.send_signal(number)

    def rest(self) -> tuple[int, str, str]:
        """Wait for the end; return its code and what was still said on both streams."""
        out, err = self.process.communicate()
        self._too_late.cancel()
        lines = err.splitlines(keepends=True)
        errors = "".join(line for line in lines if not line.startswith(OFFSCREEN))
        return self.process.returncode, out, errors


Run = Callable[..., Program]


@pytest.fixture
def run(tmp_path: Path) -> Iterator[Run]:
    programs: list[Program] = []

    def run(*command: object, through: Sequence[str] = ()) -> Program:
        programs.append(Program(*through, sys.executable, *command, folder=tmp_path))
        return programs[-1]

    yield run
    for program in programs:
        program.process.kill()
        program.rest()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A document of its own folder."""
    folder = tmp_path / "documents"
    folder.mkdir()
    files.write(folder / "plan.shoreboard", new_scenario("Plan", "Today", "Then"))
    return folder / "plan.shoreboard"


def interrupted(run: Run, moment: str, path: Path, through: Sequence[str] = ()) -> Program:
    """Return the program at a moment after a change of a document."""
    words = interrupted_program.__file__, moment, "--data-dir", "data", path
    program = run(*words, through=through)
    program.says("there")
    return program


def offered(folder: Path) -> list[str]:
    """Return the titles of what the next start would offer."""
    recovery = Recovery(Paths.of(folder / "data").recovery)
    found = survey(recovery)
    recovery.close()
    return [each.copy.snapshot.scenario.title for each in found.copies]


@pytest.mark.parametrize(
    ("moment", "number"),
    [
        ("nothing", INT),
        ("nothing", TERM),
        ("nothing", HUP),
        ("menu", INT),
        ("dialog", TERM),
        ("file dialog", HUP),
        ("question", INT),
        ("preview", TERM),
    ],
)
def test_a_signal_ends_the_program_and_loses_nothing(
    run: Run, path: Path, tmp_path: Path, moment: str, number: signal.Signals
) -> None:
    program = interrupted(run, moment, path)
    program.get(number)
    assert program.rest() == (-number, "", "")
    assert offered(tmp_path) == [interrupted_program.TITLE]
    assert list(path.parent.iterdir()) == [path], "others can have the file"


def test_a_signal_ends_the_program_over_the_report_of_a_failure(
    run: Run, path: Path, tmp_path: Path
) -> None:
    program = interrupted(run, "failure", path)
    program.get(INT)
    code, _, said = program.rest()
    assert (code, said.count("Traceback")) == (-INT, 1)
    assert offered(tmp_path) == [interrupted_program.TITLE]


def test_a_signal_that_is_ignored_stays_ignored(run: Run, path: Path, tmp_path: Path) -> None:
    program = interrupted(run, "nothing", path, through=["nohup"])
    program.get(HUP)
    assert program.process.poll() is None
    program.get(TERM)
    assert program.rest() == (-TERM, "", "")
    assert offered(tmp_path) == [interrupted_program.TITLE]


def test_ctrl_c_ends_the_start_without_a_word(run: Run) -> None:
    program = run("-X", "importtime", "-m", "shoreboard", "--data-dir", "data")
    assert program.process.stderr is not None
    next(line for line in program.process.stderr if "PySide6.QtWidgets" in line)
    program.get(INT)
    code, _, said = program.rest()
    assert (code, said.count("Traceback")) == (-INT, 0)


def test_ctrl_c_ends_a_command_without_a_word(run: Run, tmp_path: Path) -> None:
    row = "IT,in-house,domestic,third-party,foreign\n"
    table = tmp_path / "table.csv"
    table.write_text("activity,before_who,before_where,after_who,after_where\n" + row * 10_000)
    program = run("-m", "shoreboard", "classify", table)
    program.says("activity,before_who,before_where,after_who,after_where,state,move,parts,why")
    program.get(INT)  # it writes more than anybody reads, and waits
    code, _, said = program.rest()
    assert (code, said) == (-INT, "")


@pytest.mark.parametrize("moment", ["logout", "logout over a question"])
def test_the_desktops_logout_asks_nothing_and_loses_nothing(
    run: Run, path: Path, tmp_path: Path, moment: str
) -> None:
    program = interrupted(run, moment, path)
    assert program.rest() == (0, "", "")
    assert offered(tmp_path) == [interrupted_program.TITLE]
    assert list(path.parent.iterdir()) == [path]


def test_a_logout_that_is_called_off_leaves_copies_and_the_usual_question(
    run: Run, path: Path, tmp_path: Path
) -> None:
    program = interrupted(run, "logout called off", path)
    program.get(signal.SIGKILL)
    assert program.rest() == (-signal.SIGKILL, "", "")
    assert offered(tmp_path) == [interrupted_program.TITLE]


BUSY = """
import sys
from PySide6.QtCore import QCoreApplication, QThread, QTimer
from shoreboard.ending import Ending

def say(words):
    print(words, flush=True)

def work():
    say("there")
    QThread.sleep(3600)

app = QCoreApplication([])
ending = Ending(lambda: say("finished"), lambda: say("saved"), float(sys.argv[1]))
QTimer.singleShot(0, work)
app.exec()
"""


def test_an_interface_that_does_not_come_to_it_is_not_waited_for(run: Run) -> None:
    program = run("-c", BUSY, 0.01)
    program.says("there")
    program.get(TERM)
    assert program.rest() == (128 + TERM, "saved\n", "")


def test_a_second_signal_ends_at_once(run: Run) -> None:
    program = run("-c", BUSY, 3600)
    program.says("there")
    program.get(INT)
    program.get(TERM)
    code, said, _ = program.rest()
    assert (code in (128 + INT, 128 + TERM), said) == (True, "")


FAILING = """
from PySide6.QtCore import QCoreApplication, QTimer
from shoreboard.ending import Ending

def finish():
    raise ValueError("in finishing")

app = QCoreApplication([])
ending = Ending(finish, lambda: print("saved", flush=True))
QTimer.singleShot(0, lambda: print("there", flush=True))
app.exec()
"""


def test_what_fails_on_the_way_out_still_leaves_copies(run: Run) -> None:
    program = run("-c", FAILING)
    program.says("there")
    program.get(TERM)
    code, said, errors = program.rest()
    assert (code, said) == (-TERM, "saved\n")
    assert "in finishing" in errors


REMOVED = """
import signal
from PySide6.QtCore import QCoreApplication
from shoreboard.ending import Ending

app = QCoreApplication([])
before = signal.getsignal(signal.SIGINT), signal.getsignal(signal.SIGTERM)
Ending(print, print).remove()
assert (signal.getsignal(signal.SIGINT), signal.getsignal(signal.SIGTERM)) == before
assert signal.set_wakeup_fd(-1) == -1
"""


def test_removing_puts_back_what_was_there(run: Run) -> None:
    assert run("-c", REMOVED).rest() == (0, "", "")
