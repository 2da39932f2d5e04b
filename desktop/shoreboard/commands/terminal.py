"""What a command says, as it stands in a terminal."""

import os
import sys
from collections.abc import Callable

from shoreboard.names import unisolated


def printable(words: str) -> str:
    """Return words on one line, with escapes for what would steer a terminal or not be seen."""
    if words.isprintable():
        return words
    return "".join(char if char.isprintable() else ascii(char)[1:-1] for char in words)


def say(text: str) -> None:
    """Write on standard output at once, whatever characters that can show.

    Once whoever read it has gone, as `head` does, it goes nowhere. Ends the program with code 2
    where it cannot be written for another reason, such as a full disk.
    """
    if not sys.stdout:  # as where a window's program has none
        return
    encoding = sys.stdout.encoding or "utf-8"
    words = text.encode(encoding, "backslashreplace").decode(encoding) + "\n"
    _try(lambda: sys.stdout.write(words))


def _try(write: Callable[[], object]) -> None:
    """Write on standard output and see that it has gone there."""
    try:
        write()
        sys.stdout.flush()
    except BrokenPipeError:
        _hush()
    except OSError as error:
        _hush()
        complain(f"shoreboard: {error.strerror}")
        sys.exit(2)


def hand_out(data: str) -> None:
    """Write data for other programs on standard output: UTF-8, and line ends as they are.

    What cannot be written ends as in `say`.
    """
    if not sys.stdout:
        return
    written = data.encode("utf-8", "backslashreplace")
    _try(lambda: sys.stdout.buffer.write(written))


def complain(words: str) -> None:
    """Write one line on standard error, in which nothing steers a terminal."""
    if sys.stderr:
        sys.stderr.write(printable(unisolated(words)) + "\n")


class ProgressLine:
    """Says on standard error how far something is, where that is a terminal, and takes it away."""

    def __init__(self, words: str) -> None:
        self._words = printable(unisolated(words))
        self._said = ""
        self._is_shown = bool(sys.stderr) and sys.stderr.isatty()

    def tell(self, part: float) -> None:
        """Say how much is done, of 1."""
        said = f"{self._words} {int(part * 100)} %"
        if self._is_shown and said != self._said:
            self._write(said)

    def end(self) -> None:
        """Leave the line as empty as it was."""
        if self._said:
            self._write("")

    def _write(self, said: str) -> None:
        sys.stderr.write(f"\r{said.ljust(len(self._said))}" + ("" if said else "\r"))
        sys.stderr.flush()
        self._said = said


def _hush() -> None:
    """Let what still waits to be written go nowhere, at the end of the program too."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
