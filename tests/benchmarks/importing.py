"""Reading and planning a table against what plain reading of the same text costs."""

import csv
import io
import time

from shoreboard.domain.edits.importing import import_arrivals
from shoreboard.storage.tables.plan import Target, plan
from shoreboard.storage.tables.reading import read_any
from shoreboard.storage.tables.words import Vocabulary
from tests.benchmarks.board import scenario_of

_COUNTED = 3
_WHO = ("In-house", "Vendor", "third party", "Outsourced")
_WHERE = ("Germany", "India", "Poland", "United States", "Philippines")


def table(count: int) -> str:
    """Return a table of so many rows, all fair; the same on every call."""
    rows = (
        f"Work {n},{_WHO[n % 4]},{_WHERE[n % 5]},{f'Firm {n % 40}' if n % 4 else ''},note {n}"
        for n in range(count)
    )
    return "\n".join(("Activity,Who,Country,Vendor,Note", *rows))


def imports(count: int) -> tuple[list[float], list[float]]:
    """Return the times from text to scenario, and of `csv.reader`, taken in turn, in ms."""
    text, scenario = table(count), scenario_of(0)
    target = Target(scenario, scenario.scenes[0].id, Vocabulary.of())
    ours, theirs = list[float](), list[float]()
    for _ in range(1 + _COUNTED):
        began = time.perf_counter()
        made = plan(read_any(text), target)
        import_arrivals(scenario, made.arrivals, made.new_scenes)
        between = time.perf_counter()
        assert len(list(csv.reader(io.StringIO(text)))) == count + 1
        ours.append((between - began) * 1000)
        theirs.append((time.perf_counter() - between) * 1000)
    return ours[1:], theirs[1:]
