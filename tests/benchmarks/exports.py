"""How long each format takes to be made."""

import time
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtGui import QGuiApplication

from shoreboard import resources
from shoreboard.explanations.topics import Topics
from shoreboard.exporters.exporting import made
from shoreboard.exporters.material import material_of
from shoreboard.exporters.options import Options
from shoreboard.exporters.registry import EXPORTERS
from tests.benchmarks.board import scenario_of

_COUNTED = 3


def exports(count: int) -> Iterator[tuple[str, list[float]]]:
    """Yield by format the times in ms in which all scenes of so many activities are made."""
    _app = QGuiApplication.instance() or QGuiApplication([])
    scenario, topics = scenario_of(count), Topics(resources.root(), "en")
    ids = [scene.id for scene in scenario.scenes]
    material = material_of(scenario, ids, topics, datetime.now(UTC))
    for exporter in EXPORTERS:
        times: list[float] = []
        for _ in range(1 + _COUNTED):
            began = time.perf_counter()
            for _file in made(Path(f"out{exporter.suffix}"), exporter, material, Options()):
                pass
            times.append((time.perf_counter() - began) * 1000)
        yield exporter.id, times[1:]
