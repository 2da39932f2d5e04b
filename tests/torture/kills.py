"""Kills processes that change, save and keep copies of documents, and looks at what is left.

    kills.py [PROCESSES [SEED]]

Each process is killed by SIGKILL: before or after a certain step that changes the disk, after a
random time, or after it was left in peace, when its last change must have reached the disk. Then no
file may be unreadable or between two states, and nothing may be missing that was said to be saved
or seen on disk. Every folder sees several processes, so that what one left is restored by the next.
Ends with 1 where anything is wrong, and leaves that folder behind.
"""

import os
import random
import shutil
import signal
import sys
import time
from collections.abc import Generator, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import mkdtemp
from typing import NoReturn

sys.path.insert(0, str(Path(__file__).parents[2]))

from shoreboard.domain.scenario import Scenario
from shoreboard.paths import SUFFIX
from shoreboard.storage import files
from shoreboard.storage.errors import StorageError
from tests.torture import life

PATIENCE = 120.0
"""So many seconds, on a busy machine, until the last change has surely reached the disk."""
LOOK_EVERY = 0.1
LIVES = 4
"""So many processes one after the other work on one document."""
AT_ONCE = 16
SIZES = (1, 10, 10, 100, 1000)
"""Cards of a document."""


@dataclass(slots=True)
class Process:
    """A process that lives until it is killed."""

    pid: int
    deadline: float
    steps: int
    """After so many it is left in peace; 0 where it goes on to the end."""
    next_look: float = 0.0


@dataclass(slots=True)
class Case:
    """A document, and the processes that work on it one after the other."""

    folder: Path
    chance: random.Random
    size: int
    lives: int = 0
    process: Process | None = None
    left: int = 0
    """The number of the newest state that the last process left."""
    seen: int = 0
    """The number of the newest state that was ever seen on disk."""
    states: list[Scenario] = field(default_factory=list[Scenario])

    def begin(self) -> None:
        """Start the next process."""
        self.lives += 1
        fatal_step = self.chance.choice((0, self.chance.randrange(1, 600)))
        steps = self.chance.choice((0, 0, self.chance.randrange(1, 30)))
        longest = PATIENCE if steps else 0.8
        seconds = longest if fatal_step or steps else self.chance.uniform(0, longest)
        pid = _fork(self.folder, self.chance.randrange(1 << 30), fatal_step, steps)
        self.process = Process(pid, time.monotonic() + seconds, steps)

    def has_ended(self) -> bool:
        """Kill the process when its time has come; tell whether it is dead."""
        assert self.process is not None
        now = time.monotonic()
        if now > self.process.next_look:
            self.process.next_look = now + LOOK_EVERY
            self.seen = max(self.seen, self._newest())
        if now > self.process.deadline or self._rests():
            self.end()
            return True
        return os.waitpid(self.process.pid, os.WNOHANG)[0] != 0

    def end(self) -> None:
        """Kill the process now."""
        assert self.process is not None
        os.kill(self.process.pid, signal.SIGKILL)
        os.waitpid(self.process.pid, 0)

    def faults(self) -> Iterator[str]:
        """Say what is wrong with what lies there after a process died."""
        errors = self.folder / life.ERRORS
        if errors.exists() and (said := errors.read_text()):
            yield f"the process said {said}"
        before, self.left = self.left, -1
        on_disk = yield from self._looked_at()
        if self.left < before:
            yield f"{before} was left before, and only {self.left} is left"
        notes = list(self._notes())
        if self.left < self.seen:
            yield f"{self.seen} was on disk, and only {self.left} is left"
        for what, number in notes:
            if what == "begun" and number < before:
                yield f"{before} was left, and it went on with {number}"
            if what == "saved" and number > on_disk:
                yield f"{number} was saved, and the file holds {on_disk}"
            if what == "rests" and number > self.left and self._was_given_up():
                yield f"{number} was left in peace, and only {self.left} is left"
        (self.folder / life.NOTES).unlink(missing_ok=True)

    def _looked_at(self) -> Generator[str, None, int]:
        """Say what is wrong with each file; return the number of the state in the document."""
        on_disk = -1
        for path in sorted(self.folder.rglob(f"*{SUFFIX}")):
            try:
                found = files.read(path)
            except StorageError as error:
                yield f"{path.name} cannot be read: {error!r}"
                continue
            number = int(found.title)
            if found != self._state(number):
                yield f"{path.name} is in no state that ever was: {number}"
            if path.parent.name != life.VERSIONS:
                self.left = max(self.left, number)
            if path.name == life.DOCUMENT:
                on_disk = number
        return on_disk

    def _rests(self) -> bool:
        """Tell whether the process has taken all its steps and the last of them is on disk."""
        return any(what == "rests" and number <= self.seen for what, number in self._notes())

    def _was_given_up(self) -> bool:
        """Tell whether the process was killed only since its time was over."""
        return self.process is not None and time.monotonic() > self.process.deadline

    def _newest(self) -> int:
        """Return the number of the newest state on disk, while a process works there."""
        found = [0]
        for path in (
            self.folder / life.DOCUMENT,
            *(self.folder / life.COPIES).glob(f"*{SUFFIX}"),
        ):
            with suppress(StorageError, ValueError):  # what is no scenario, or is gone again
                found.append(int(files.read(path).title))
        return max(found)

    def _notes(self) -> Iterator[tuple[str, int]]:
        """Give what the process wrote down; its last line may not be whole."""
        notes = self.folder / life.NOTES
        for line in notes.read_text().splitlines(keepends=True) if notes.exists() else ():
            if line.endswith("\n"):
                what, number = line.split()
                yield what, int(number)

    def _state(self, number: int) -> Scenario:
        if not self.states:
            self.states.append(life.state(0, self.size))
        while len(self.states) <= number:
            self.states.append(life.step(self.states[-1]))
        return self.states[number]


def main() -> None:
    """Kill as many processes as wanted, and tell how it went."""
    wanted = int(sys.argv[1]) if sys.argv[1:] else 200
    seed = int(sys.argv[2]) if sys.argv[2:] else random.randrange(1 << 30)
    faults = kill(wanted, random.Random(seed))
    summary = f"{wanted} processes killed, seed {seed}: {len(faults) or 'no'} faults"
    sys.stdout.write("\n".join([summary, *faults[:20]]) + "\n")
    sys.exit(1 if faults else 0)


def kill(wanted: int, chance: random.Random) -> list[str]:
    """Kill so many processes; return everything that was wrong afterwards."""
    faults: list[str] = []
    cases: list[Case] = []
    killed = 0
    while killed < wanted:
        while len(cases) < min(AT_ONCE, wanted - killed):
            cases.append(_new_case(chance))
        for case in [each for each in cases if each.has_ended()]:
            killed += 1
            wrong = list(case.faults())
            faults += (f"{case.folder}, process {case.lives}: {fault}" for fault in wrong)
            if wrong or case.lives == LIVES or killed + len(cases) > wanted:
                cases.remove(case)
                if not wrong:
                    shutil.rmtree(case.folder)
            else:
                case.begin()
        time.sleep(0.002)
    for case in cases:
        case.end()
        shutil.rmtree(case.folder)
    return faults


def _new_case(chance: random.Random) -> Case:
    folder = Path(mkdtemp(prefix="shoreboard-kills-"))
    case = Case(folder, random.Random(chance.random()), chance.choice(SIZES))
    files.write(folder / life.DOCUMENT, life.state(0, case.size))
    case.begin()
    return case


def _fork(folder: Path, seed: int, fatal_step: int, steps: int) -> int:
    """Start a process by forking, which saves it the start of Python and Qt."""
    pid = os.fork()
    return pid if pid else _live(folder, seed, fatal_step, steps)


def _live(folder: Path, seed: int, fatal_step: int, steps: int) -> NoReturn:
    errors = os.open(folder / life.ERRORS, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    os.dup2(errors, 2)
    try:
        life.live(folder, seed, fatal_step, steps)
    except BaseException as error:
        os.write(2, repr(error).encode())
        raise
    finally:
        os._exit(3)


if __name__ == "__main__":
    main()
