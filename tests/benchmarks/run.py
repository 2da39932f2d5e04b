"""Measures the program against its goals and prints one table; `--quick` measures less.

The figures are kept in build/bench.json and compared with those of baseline.json, which `--keep`
writes anew; what is over 20 % worse is marked. Other programs are started beside, where they are
installed.

Every ratio comes from one run in which the two sides take turns. The exit code is 0 whatever the
goals say: this reports, and machines differ.
"""

import os
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from PySide6.QtCore import QSize

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

from tests.benchmarks import (  # noqa: E402  (the path comes first)
    arrows,
    costing,
    keeping,
    others,
    record,
    starting,
)
from tests.benchmarks.board import BoardBench  # noqa: E402
from tests.benchmarks.copying import CopyBench  # noqa: E402
from tests.benchmarks.exports import exports  # noqa: E402
from tests.benchmarks.importing import imports  # noqa: E402
from tests.benchmarks.layouts import layouts  # noqa: E402
from tests.benchmarks.presenting import PresentingBench  # noqa: E402

SIZES = (20, 200, 2_000, 10_000)
DROP_GOALS = {20: 16.0, 200: 16.0, 2_000: 16.0, 10_000: 33.0}
SCENE_GOAL = 33.0
ALL_GOAL = 33.0
SIZE_GOALS = {20: 50.0}
KEY_GOAL = 16.0
NAME_GOALS = {1_000: 150.0, 10_000: 1_000.0}
LAYOUT_GOALS = {20: 2.0, 200: 8.0, 2_000: 40.0}
FILE_SIZES = (100, 1_000, 10_000, 100_000)
LEAST_OPENED = 1_000
"""Below, a file takes so little time that what surrounds its reading counts."""
GROWTH = 1.5
"""Where time grows with the number of activities and no faster, each takes what it took before."""
ARROW_GOAL = 10.0
CLASS_GOAL = 150.0
FRAME_GOALS = ((QSize(1920, 1080), 16.0), (QSize(3840, 2160), 33.0))
COPY_SIZES = ((100, 2), (10_000, 2), (100_000, 2), (600_000, 6))
"""Cards in all scenes together, and scenes; more than the last no scenario has."""
COPY_GOAL = 2000.0
IMPORT_GOALS = {100: 50.0, 10_000: 500.0, 100_000: 5_000.0}
EXPORT_SIZES = (4, 100, 500)
WAIT_GOALS = {10_000: 16.0}
RESULT_GOAL, DRAWS_GOAL = 2.0, 300.0


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table: medians, and least to most in brackets."""

    what: str
    ours: str
    against: str
    figure: float
    goal: float | None
    unit: str

    @property
    def name(self) -> str:
        """What keeps the figure apart in a record: one thing may be measured in ms and as ×."""
        return f"{self.what}, {self.unit.strip()}"

    @property
    def cells(self) -> tuple[str, ...]:
        """The line's cells as text."""
        figure = f"{self.figure:.2f}{self.unit}" if self.unit == "×" else f"{self.figure:.1f} ms"
        goal = "" if self.goal is None else f"≤ {self.goal:g}{self.unit}"
        met = "" if self.goal is None else ("met" if self.figure <= self.goal else "NOT MET")
        return self.what, self.ours, self.against, figure, goal, met


RECORD = ROOT / "build" / "bench.json"
BASELINE = Path(__file__).with_name("baseline.json")


def main() -> None:
    """Measure, and print the table."""
    quick = "--quick" in sys.argv[1:]
    starts = [*start_rows(3 if quick else 15), *other_rows(2 if quick else 5)]
    shown = [*layout_rows(), *board_rows(), *name_rows(), *class_rows()]
    files = [*file_rows(), *import_rows(), *export_rows()]
    rows = [*starts, *shown, *files, *cost_rows(), *copy_rows()]
    figures, before = {row.name: row.figure for row in rows}, record.read(BASELINE)
    record.write(BASELINE if "--keep" in sys.argv[1:] else RECORD, figures)
    headings = ("what", "measured", "against", "figure", "goal", "", "since")
    changes = (record.change(row.figure, before.get(row.name)) for row in rows)
    table = [headings, *((*row.cells, since) for row, since in zip(rows, changes, strict=True))]
    widths = [max(len(line[column]) for line in table) for column in range(len(headings))]
    for line in table:
        print("  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)))


def start_rows(rounds: int) -> Iterator[Row]:
    """Start the program and a bare window in turn, and compare."""
    environment = {**os.environ, "PYTHONPYCACHEPREFIX": str(ROOT / "build" / "bytecode")}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    starting.keep_support(environment)
    starting.start_program(environment)  # compiles what has changed
    starting.start_bare(environment)
    bare: list[starting.Start] = []
    program: list[starting.Start] = []
    for _ in range(rounds):
        bare.append(starting.start_bare(environment))
        program.append(starting.start_program(environment))
    for what, field, unit, goal in (
        ("start to first paint", "wall", "ms", 2.0),
        ("processor time of that", "processor", "ms", None),
        ("start to all that is shown", "complete", "ms", None),
        ("peak memory", "peak", "MiB", 1.55),
    ):
        ours = [getattr(start, field) for start in program]
        theirs = [getattr(start, field) for start in bare]
        yield ratio(what, ours, theirs, unit, f"bare window {spread(theirs, unit)}", goal)


def other_rows(rounds: int) -> Iterator[Row]:
    """Start other programs that are installed here in turn with this one, and compare."""
    found = others.starts(rounds) if os.environ.get("DISPLAY") else {}
    ours = found.get("Shoreboard", ())
    for name, theirs in found.items():
        if ours and theirs is not ours:
            for what, field, unit in (("first window", "wall", "ms"), ("memory", "memory", "MiB")):
                mine = [getattr(each, field) for each in ours]
                their = [getattr(each, field) for each in theirs]
                against = f"{name} {spread(their, unit)}"
                yield ratio(f"{what}, beside {name}", mine, their, unit, against, 1.0)


def layout_rows() -> Iterator[Row]:
    """Lay out scenes of each size, their names measured for the first time."""
    for count, goal in LAYOUT_GOALS.items():
        yield plain(f"layout of {count:,} cards", layouts(count), goal)


def board_rows() -> Iterator[Row]:
    """Drop cards, change scenes, select, size and search on boards of each size."""
    for count in SIZES:
        bench = BoardBench(count)
        yield plain(f"drop until the board is painted, {count:,}", bench.painted(), None)
        yield plain(f"drop, {count:,} activities", bench.drops(), DROP_GOALS[count])
        yield plain(f"change of scene, {count:,}", bench.scenes(), SCENE_GOAL)
        yield plain(f"select all, {count:,}", bench.selections(), ALL_GOAL)
        yield plain(f"larger or smaller text, {count:,}", bench.sizes(), SIZE_GOALS.get(count))
        yield plain(f"key in the search, {count:,}", bench.keys(), KEY_GOAL)
        bench.close()


def name_rows() -> Iterator[Row]:
    """Drop many names on a board of usual size, each of which becomes a card."""
    for count, goal in NAME_GOALS.items():
        bench = BoardBench(SIZES[1])
        yield plain(f"drop of {count:,} names", bench.names(count), goal)
        bench.close()


def class_rows() -> Iterator[Row]:
    """Present sixty cards, and let them glide and be dragged on screens of two sizes."""
    yield plain("ways of six arrows over sixty cards", arrows.routes(), ARROW_GOAL)
    bench = PresentingBench()
    yield plain("F5 to the class's window painted", bench.beginnings(), CLASS_GOAL)
    for size, goal in FRAME_GOALS:
        name = f"{size.width()} × {size.height()}"
        yield nearly_all(f"pictures of gliding cards, {name}", bench.glides(size), goal)
        yield nearly_all(f"pictures of a dragged card, {name}", bench.drags(size), goal)
    bench.close()


def file_rows() -> Iterator[Row]:
    """Open and save activities in two scenes, and see how the time grows with their number."""
    doings = (
        ("open", keeping.opening, "json.loads", 3.0),
        ("save", keeping.saving, "json.dumps, fsync", 2.0),
    )
    for what, measure, plainly, goal in doings:
        least: list[float] = []
        for count in FILE_SIZES:
            ours, theirs = measure(count)
            least.append(min(ours) / count)
            against = f"{plainly} {spread(theirs, 'ms')}"
            counts = what != "open" or count >= LEAST_OPENED
            named = f"{what}, {count:,} activities"
            yield ratio(named, ours, theirs, "ms", against, goal if counts else None)
        for count, here, before in zip(FILE_SIZES[2:], least[2:], least[1:], strict=False):
            named = f"{what}, each of {count:,}"
            yield Row(named, f"{here * 1000:.1f} µs", "each of a tenth", here / before, GROWTH, "×")


def import_rows() -> Iterator[Row]:
    """Read, plan and take in tables of each size."""
    for count, goal in IMPORT_GOALS.items():
        ours, theirs = imports(count)
        named = f"import, {count:,} rows"
        yield plain(named, ours, goal)
        yield ratio(named, ours, theirs, "ms", f"csv.reader {spread(theirs, 'ms')}", None)


def cost_rows() -> Iterator[Row]:
    """Reckon one plan, and draw its inputs many times."""
    for named, goal, (ours, theirs) in (
        ("all results of one plan", RESULT_GOAL, costing.results()),
        (f"{costing.DRAWS:,} draws of one plan", DRAWS_GOAL, costing.drawings()),
    ):
        yield plain(named, ours, goal)
        yield ratio(named, ours, theirs, "ms", f"present value {spread(theirs, 'ms')}", None)


def export_rows() -> Iterator[Row]:
    """Make each format of scenarios of each size."""
    for count in EXPORT_SIZES:
        for name, times in exports(count):
            yield plain(f"export as {name}, {count:,} activities", times, None)


def copy_rows() -> Iterator[Row]:
    """Bring changes of documents of each size to their recovery copies."""
    for cards, scenes in COPY_SIZES:
        times, waits = CopyBench(cards, scenes).copies()
        yield plain(f"first change to recovery copy, {cards:,} cards", times[:1], COPY_GOAL)
        yield plain(f"change to recovery copy, {cards:,} cards", times[1:], COPY_GOAL)
        yield plain(f"longest wait in that, {cards:,} cards", waits, WAIT_GOALS.get(cards))


def ratio(
    what: str,
    ours: Sequence[float],
    theirs: Sequence[float],
    unit: str,
    against: str,
    goal: float | None,
) -> Row:
    """Return the line of a comparison."""
    return Row(what, spread(ours, unit), against, median(ours) / median(theirs), goal, "×")


def plain(what: str, times: Sequence[float], goal: float | None) -> Row:
    """Return the line of a time."""
    return Row(what, spread(times, "ms"), "", median(times), goal, " ms")


def nearly_all(what: str, times: Sequence[float], goal: float | None) -> Row:
    """Return the line of a time that 95 of 100 keep."""
    worst = sorted(times)[int(len(times) * 0.95)]
    return Row(what, spread(times, "ms"), "95 %", worst, goal, " ms")


def spread(values: Sequence[float], unit: str) -> str:
    """Return the median of values, and the least and the most of them."""
    return f"{median(values):.1f} {unit} ({min(values):.1f}–{max(values):.1f})"


if __name__ == "__main__":
    main()
