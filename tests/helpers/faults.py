"""Faults that strike one call after the other, as the tests of SQLite have them.

    for fault in faults(disk(errno.ENOSPC)):
        session = …  # all anew, for each run
        with fault:
            outcome = …  # what must bear it: catch here what it may raise
        assert …, fault  # it tells where it struck

The first run fails at its first call, the second at its second, until one has no call that is left
to fail. Nothing is replaced for it: the interpreter tells of every call before it is made, and the
fault is raised there, in this thread. `disk` strikes system calls, `memory` whatever the program's
own code calls. With `lasts` all such calls fail from then on, as on a disk that is full.
"""

import io
import os
import sys
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from types import FrameType, TracebackType
from typing import Any, NamedTuple, Self

from typing_extensions import override

import shoreboard

_PROGRAM = str(Path(shoreboard.__file__).parent) + os.sep
_SYSTEM = {"posix", "nt", "fcntl", "msvcrt", "io", "_io"}
_ASKS_NOTHING = {
    "_path_normpath", "access", "fileno", "fspath", "getegid", "geteuid", "getgid", "getpid",
    "getuid", "strerror", "umask",
}  # fmt: skip
"""Of the functions there: those that ask no disk for anything, or cannot fail."""
_DONE_ANYWAY = {"close", "__exit__"}
"""What these do is done even where they fail."""
_TAKES_NONE = {
    "endswith", "get", "hasattr", "isalnum", "isinstance", "isprintable", "len", "startswith",
    "S_IMODE", "S_ISDIR", "S_ISREG", "feature_import", "feature_imported",
}  # fmt: skip
"""What needs no memory, and what Qt for Python does at every import."""
memory_step = 4
"""Every so manieth call that wants memory fails; each of them with --thorough (conftest)."""
_MOST = 20_000
"""No run has so many calls; one that never ends fails here."""


class Kind(NamedTuple):
    """What is raised, and whether a call can fail so: its name, its module and its caller's file.

    That is asked some thousand times in each run, so it is better remembered.
    """

    error: Callable[[], BaseException]
    strikes: Callable[[str, str, str], bool]
    step: int = 1
    """Every so manieth of these calls is made to fail, beginning with the first."""


def disk(number: int) -> Kind:
    """Return system calls over files that fail with this number (`errno.EIO`)."""

    @cache
    def strikes(name: str, module: str, file: str) -> bool:
        is_import = file.startswith("<frozen importlib")
        return module in _SYSTEM and name not in _ASKS_NOTHING and not is_import

    return Kind(lambda: OSError(number, os.strerror(number)), strikes)


def memory() -> Kind:
    """Return calls of the program's own code that find no memory."""

    @cache
    def strikes(name: str, _module: str, file: str) -> bool:
        is_ours = file.startswith(_PROGRAM)
        return is_ours and name not in _TAKES_NONE and not name.startswith("<")

    return Kind(lambda: MemoryError("injected"), strikes, memory_step)


class Fault:
    """One run, in which the call of this number fails, counted from 1."""

    def __init__(self, kind: Kind, number: int, *, lasts: bool = False) -> None:
        self._kind, self._left, self._lasts = kind, number, lasts
        self.struck: list[str] = []
        """Which calls failed, and where."""

    def __enter__(self) -> Self:
        self._before = sys.getprofile(), sys.gettrace()
        if self._lasts:
            sys.settrace(self._trace)
        sys.setprofile(self._look)
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        sys.setprofile(self._before[0])
        sys.settrace(self._before[1])

    @override
    def __repr__(self) -> str:
        return f"{self._kind.error()!r} at {', '.join(self.struck) or 'nothing'}"

    def _look(self, frame: FrameType, event: str, called: Any) -> None:
        if event == "return":
            return
        if event == "call":
            caller = frame.f_back
            if caller is None:
                return
            name, module = frame.f_code.co_name, frame.f_globals.get("__name__", "")
        else:
            caller, name = frame, called.__name__
            if (name in _DONE_ANYWAY) == (event == "c_call"):
                return
            module = _module_of(called)
        if self._kind.strikes(name, module, caller.f_code.co_filename):
            self._meet(name, caller)

    def _meet(self, name: str, caller: FrameType) -> None:
        self._left -= 1
        if self._left == 0 or (self._lasts and self._left < 0):
            place = Path(caller.f_code.co_filename).name
            self.struck.append(f"{name} ({place}:{caller.f_lineno})")
            raise self._kind.error()

    def _trace(self, frame: FrameType, event: str, _told: object) -> Any:
        """Look on after an error, with which the interpreter has ended the looking."""
        frame.f_trace_lines = False
        if event == "exception":
            sys.setprofile(self._look)
        return self._trace


def faults(kind: Kind, *, lasts: bool = False) -> Iterator[Fault]:
    """Give a fault for each call of a kind's step, until a run was not struck; see above.

    What a run imports for the first time is no part of it: let one go by without a fault.
    """
    for number in range(1, _MOST, kind.step):
        fault = Fault(kind, number, lasts=lasts)
        yield fault
        if not fault.struck:
            assert number > 1, "no call could fail"
            return
    raise AssertionError(f"more than {_MOST} calls")


def _module_of(called: Any) -> str:
    """Return the module of a function, or of what a method is bound to; memory is no file."""
    owner = getattr(called, "__self__", None)
    if owner is None or isinstance(owner, type(os)):
        return called.__module__ or ""
    return "" if isinstance(owner, io.BytesIO | io.StringIO) else type(owner).__module__
