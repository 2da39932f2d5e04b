"""Figures of the bench as a record: kept as JSON, and compared with those of before."""

import json
from collections.abc import Mapping
from pathlib import Path

WORSE = 1.2
"""A figure that grew by more is marked; less is what two runs differ by anyway."""


def read(path: Path) -> Mapping[str, float]:
    """Return the figures of an earlier run by what they measure; none where there is no file."""
    return json.loads(path.read_text(encoding="utf-8")) if path.is_file() else {}


def write(path: Path, figures: Mapping[str, float]) -> None:
    """Keep the figures of a run."""
    path.parent.mkdir(parents=True, exist_ok=True)
    rounded = {what: round(figure, 3) for what, figure in figures.items()}
    path.write_text(json.dumps(rounded, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")


def change(figure: float, before: float | None) -> str:
    """Return how a figure changed, as a word for the table; "" for what is new."""
    if before is None:
        return ""
    grown = figure / before - 1 if before else 0.0
    word = " WORSE" if figure > before * WORSE else ""
    return f"{grown:+.0%}{word}"
