"""A power cut, again and again: the window is killed while a person works in it and saves.

No file may be unreadable then, and nothing may be missing that was said to be saved or that had
reached a recovery copy, as every change does that is left in peace; the next start offers what is
left.
"""

import random
from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from threading import Event, Timer

import pytest

from shoreboard.domain.scenario import Scenario
from shoreboard.domain.zone import GRID
from shoreboard.paths import SUFFIX
from shoreboard.storage import files
from shoreboard.storage.errors import UnreadableFileError
from tests.journeys.conftest import Starter
from tests.journeys.documents import document, write
from tests.journeys.hand import Hand
from tests.journeys.program import Program
from tests.journeys.waiting import becomes, until

LIVES = 5
"""So many programs one after the other open one document."""
TITLE = "Lesson"
SAVED, CHANGED = f"{TITLE} — Shoreboard", f"{TITLE}* — Shoreboard"
OFFER = "Unsaved work was found"


def test_what_a_killed_window_leaves_is_whole_and_found_again(
    start: Starter, hand: Hand, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    seed = random.randrange(1 << 30)
    chance = random.Random(seed)
    wanted = request.config.getoption("--kills")
    assert isinstance(wanted, int)
    lesson: Lesson | None = None
    for rank in range(wanted):
        if lesson is None or rank % LIVES == 0:
            lesson = Lesson(tmp_path / str(rank), start, chance)
        assert list(lesson.live(hand)) == [], f"seed {seed}, {rank} windows were killed before"


def zones(number: int) -> Sequence[str]:
    """Return where the card stands, scene by scene, after so many steps.

    Steps add a scene and move the card there, in turn.
    """
    moved = [GRID[scene % len(GRID)].value for scene in range(number // 2 + 1)]
    return moved + moved[-1:] * (number % 2)


def keys(number: int) -> str:
    """Return the keys of the step with a number."""
    return "ctrl+m" if number % 2 else f"ctrl+{number // 2 % len(GRID) + 1}"


def number_of(scenario: Scenario) -> int:
    """Return how many steps made a scenario, or -1 where no steps do."""
    (card,) = scenario.activities
    found = [scene.placements[card].zone.value for scene in scenario.scenes]
    most = 2 * (len(found) - 1)
    return next((number for number in (most, most - 1) if zones(number) == found), -1)


class Lesson:
    """A document in a folder of its own, and what is known to have been done to it."""

    def __init__(self, folder: Path, start: Starter, chance: random.Random) -> None:
        folder.mkdir()
        self._path = write(folder / "lesson.shoreboard", document(TITLE, {"IT": zones(0)[0]}))
        self._data, self._start, self._chance = folder / "data", start, chance
        self._on_disk = self._left = self._saved = self._kept = 0

    def live(self, hand: Hand) -> Iterator[str]:
        """Start a program, work in it until it is killed, and say what is wrong with what is left.

        Every now and then it is killed while it starts.
        """
        program = self._start.launch("-m", "shoreboard", "--data-dir", self._data, self._path)
        if self._chance.random() < 0.2:
            Event().wait(self._chance.uniform(0, 1.5))
            program.process.kill()
        else:
            program.show()
            self._go_on(program, hand)
            self._work(program, hand)
        program.process.wait()
        yield from self._faults()

    def _go_on(self, program: Program, hand: Hand) -> None:
        """Restore what is offered, and see that it is on the board."""
        if self._left > self._on_disk:
            becomes(program.dialog, OFFER)
            hand.keys("Return")
            becomes(program.dialog, "")
        becomes(program.titles, [CHANGED if self._left > self._on_disk else SAVED])
        becomes(lambda: len(program.scenes()), len(zones(self._left)))

    def _work(self, program: Program, hand: Hand) -> None:
        """Take steps and save until the program is killed: at any moment, or left in peace."""
        killed = Event()

        def kill() -> None:
            program.process.kill()
            killed.set()

        saves = self._chance.choice((0.0, 0.1, 0.3))
        number = self._left
        steps = self._chance.randrange(1, 6) if self._chance.random() < 1 / 3 else None
        hand.keys("ctrl+a")
        if steps is None:
            Timer(self._chance.uniform(0, 0.8), kill).start()
        while not killed.is_set():
            if self._chance.random() < saves:
                hand.keys("ctrl+s")
                until(lambda: killed.is_set() or program.titles() == [SAVED], "the saving")
                self._saved = self._saved if killed.is_set() else number
            number += 1
            hand.keys(keys(number))
            self._kept = max(self._kept, self._newest())
            if number - self._left == steps:
                becomes(self._newest, number)
                self._kept = number
                kill()
            killed.wait(self._chance.uniform(0, 0.2))

    def _newest(self) -> int:
        """Return how many steps have reached the disk, while the program works there."""
        found = [-1]
        for path in (self._path, *self._recovery_copies()):
            with suppress(UnreadableFileError):  # the copy may be gone again
                found.append(number_of(files.read(path)))
        return max(found)

    def _faults(self) -> Iterator[str]:
        """Say what is wrong with what lies there."""
        before = self._left
        self._on_disk = number_of(files.read(self._path))
        copies = {path: number_of(files.read(path)) for path in self._recovery_copies()}
        self._left = max(self._on_disk, *copies.values(), -1)
        if -1 in (self._on_disk, *copies.values()):
            yield "there is a file in a state that never was"
        if self._left < before:
            yield f"{before} was left before, and only {self._left} is left"
        if self._on_disk < self._saved:
            yield f"{self._saved} was saved, and the file holds {self._on_disk}"
        if self._left < self._kept:
            yield f"{self._kept} had reached the disk, and only {self._left} is left"
        for path, number in copies.items():
            if number < self._on_disk:  # saved right before the end: it would be offered as well
                path.unlink()

    def _recovery_copies(self) -> Sequence[Path]:
        return sorted((self._data / "data" / "recovery").glob(f"*{SUFFIX}"))
