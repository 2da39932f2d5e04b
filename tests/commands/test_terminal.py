"""What is said to a terminal, in a process of its own where that is about its streams."""

import io
import os
import subprocess
import sys

import pytest
from typing_extensions import override

from shoreboard.commands.terminal import ProgressLine, complain, printable, say

SPEAK = "from shoreboard.commands.terminal import say; [say('n\\u00e4h') for _ in range(3)]"


def speak(
    before: str = "pass", after: str = "pass", stdout: int = subprocess.PIPE
) -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-c", "\n".join((before, SPEAK, after))]
    return subprocess.run(command, stdout=stdout, stderr=subprocess.PIPE, check=False)


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("Müller 🙂 “A”", "Müller 🙂 “A”"),
        ("\x1b[31mred\n", "\\x1b[31mred\\n"),
        ("\u202eolleH", "\\u202eolleH"),
        ("a\udcffb", "a\\udcffb"),
    ],
)
def test_what_would_steer_a_terminal_is_escaped(words: str, shown: str) -> None:
    assert printable(words) == shown


def test_each_goes_where_it_belongs(capsys: pytest.CaptureFixture[str]) -> None:
    say("two\nlines")
    complain("one\nline")
    assert capsys.readouterr() == ("two\nlines\n", "one\\nline\n")


def test_what_a_terminal_cannot_show_is_escaped() -> None:
    ascii_alone = "import sys; sys.stdout.reconfigure(encoding='ascii')"
    done = speak(ascii_alone)
    assert (done.returncode, done.stdout.split(), done.stderr) == (0, [b"n\\xe4h"] * 3, b"")


def test_where_nobody_listens_the_program_goes_on() -> None:
    reads, writes = os.pipe()
    os.close(reads)
    done = speak(after="sys.exit(7)", before="import sys", stdout=writes)
    os.close(writes)
    assert (done.returncode, done.stderr) == (7, b"")


def test_a_full_disk_gets_one_line() -> None:
    full = os.open("/dev/full", os.O_WRONLY)
    done = speak(stdout=full)
    os.close(full)
    assert (done.returncode, done.stderr) == (2, b"shoreboard: No space left on device\n")


def test_without_streams_nothing_is_said() -> None:
    gone = "import sys; sys.stdout = sys.stderr = None"
    done = speak(gone, "from shoreboard.commands.terminal import complain; complain('no')")
    assert (done.returncode, done.stderr) == (0, b"")


def test_data_goes_out_as_it_is_whatever_the_terminal_can_show() -> None:
    ask = "from shoreboard.commands.terminal import hand_out; hand_out('n\u00e4h\\r\\n')"
    command = [sys.executable, "-c", ask]
    environment = {"LC_ALL": "C", "PYTHONIOENCODING": "ascii"}
    done = subprocess.run(command, capture_output=True, env=environment, check=False)
    assert (done.returncode, done.stdout) == (0, "n\u00e4h\r\n".encode())


def test_data_for_nobody_goes_nowhere() -> None:
    gone = "import sys; sys.stdout = None"
    use = "from shoreboard.commands.terminal import hand_out; hand_out('no')"
    command = [sys.executable, "-c", f"{gone}\n{use}"]
    done = subprocess.run(command, capture_output=True, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")


class Terminal(io.StringIO):
    """A stream that says that somebody looks at it."""

    @override
    def isatty(self) -> bool:
        return True


def test_who_looks_is_told_how_far_it_is_and_nothing_is_left_of_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    screen = Terminal()
    monkeypatch.setattr(sys, "stderr", screen)
    line = ProgressLine("board\x1b.pdf")
    for part in (0.0, 0.001, 0.5, 1.0):
        line.tell(part)
    line.end()
    line.end()
    said = screen.getvalue().split("\r")
    names = ["board\\x1b.pdf 0 %", "board\\x1b.pdf 50 %", "board\\x1b.pdf 100 %"]
    assert said == ["", *names, " " * len(names[-1]), ""]


def test_a_file_of_messages_has_no_progress(capsys: pytest.CaptureFixture[str]) -> None:
    line = ProgressLine("board.pdf")
    line.tell(0.5)
    line.end()
    assert capsys.readouterr() == ("", "")
