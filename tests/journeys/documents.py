"""Scenario files that journeys open, written by hand as any other program might."""

import json
from collections.abc import Mapping
from pathlib import Path


def document(title: str, zones: Mapping[str, str]) -> dict[str, object]:
    """Return a scenario of one scene; `zones` tells each activity's zone by the activity's name."""
    ids = {name: f"a{rank}" for rank, name in enumerate(zones)}
    return {
        "format": 3,
        "title": title,
        "company": "",
        "activities": [{"id": ids[name], "name": name, "kind": "custom"} for name in zones],
        "scenes": [
            {
                "id": "s1",
                "title": "Today",
                "placements": [
                    {"activity": ids[name], "zone": zone} for name, zone in zones.items()
                ],
            }
        ],
    }


def write(path: Path, content: Mapping[str, object]) -> Path:
    """Write a scenario into a file and return its path."""
    path.write_text(json.dumps(content, indent=2), encoding="utf-8")
    return path
