"""Opening and saving against what parsing and plain writing of the same bytes cost."""

import json
import os
import time
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

from shoreboard.storage import files
from tests.benchmarks.board import scenario_of

_COUNTED = 9


def opening(count: int) -> tuple[list[float], list[float]]:
    """Return the times of reading a file and of `json.loads` of its bytes, taken in turn, in ms."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "benchmark.shoreboard"
        files.write(path, scenario_of(count))
        return _in_turn(lambda: files.read(path), lambda: json.loads(path.read_bytes()))


def saving(count: int) -> tuple[list[float], list[float]]:
    """Return the times of saving and of plain dumping, fsync and replacing, in turn, in ms."""
    scenario = scenario_of(count)
    with TemporaryDirectory() as folder:
        path, plain = Path(folder) / "benchmark.shoreboard", Path(folder) / "plain.json"
        files.write(path, scenario)
        tree = json.loads(path.read_bytes())
        return _in_turn(lambda: files.write(path, scenario), lambda: _dump(tree, plain))


def _dump(tree: object, path: Path) -> None:
    beside = path.with_suffix(".new")
    with beside.open("w", encoding="utf-8") as file:
        file.write(json.dumps(tree, indent=2))
        file.flush()
        os.fsync(file.fileno())
    beside.replace(path)


def _in_turn(
    ours: Callable[[], object], theirs: Callable[[], object]
) -> tuple[list[float], list[float]]:
    times: tuple[list[float], list[float]] = ([], [])
    for _ in range(1 + _COUNTED):
        for act, kept in zip((ours, theirs), times, strict=True):
            began = time.perf_counter()
            act()
            kept.append((time.perf_counter() - began) * 1000)
    return times[0][1:], times[1][1:]
