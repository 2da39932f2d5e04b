"""What earlier releases left with their users: it opens, and nothing of it is lost.

A set is kept of each release, and one is made anew of the program as it is.
"""

import json
import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from shoreboard.settings import Settings, SettingsFile
from shoreboard.storage import files
from shoreboard.storage.recovery import Recovery
from tests.released.keep import CHANGED_TITLE, ORIGIN, keep
from tests.shape.source import ROOT

RELEASES = ROOT / "tests" / "_files" / "releases"
KEPT = sorted(path.name for path in RELEASES.iterdir())


@pytest.fixture(params=[*KEPT, "this program"])
def left(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """The folder with what a release left."""
    folder = tmp_path / request.param
    if request.param in KEPT:
        shutil.copytree(RELEASES / request.param, folder)
    else:
        keep(folder)
    return folder


def test_documents_hold_what_they_held(left: Path) -> None:
    documents = sorted((left / "documents").iterdir())
    assert len(documents) > 3
    for path in documents:
        reading = files.read_fully(path)
        assert reading.unknown_fields == ()
        before, now = json.loads(path.read_bytes()), json.loads(files.encode(reading.scenario))
        assert list(lost(before | {"format": now["format"]}, now)) == []


def test_every_setting_is_still_understood(left: Path) -> None:
    path = left / "config" / "settings.json"
    settings = SettingsFile(path).load()
    names = json.loads(path.read_bytes())
    assert names
    assert [name for name in names if getattr(settings, name) == getattr(Settings(), name)] == []


def test_what_was_not_saved_comes_back(left: Path) -> None:
    found = Recovery(left / "recovery").left_over()
    (copy,) = found.copies
    assert found.damaged == ()
    saved = files.read(left / "documents" / ORIGIN.name)
    assert copy.snapshot.scenario == replace(saved, title=CHANGED_TITLE)
    assert (copy.snapshot.origin, copy.snapshot.scene_id) == (ORIGIN, saved.scenes[-1].id)


def test_what_is_lost_is_found() -> None:
    before = {"title": "Plan", "scenes": [{"id": "s1", "note": "Ask"}, {"id": "s2"}]}
    now = {"title": "Plan", "scenes": [{"id": "s1"}], "new": 1}
    assert list(lost(before, now)) == [".scenes[0].note", ".scenes[1]"]


def lost(before: object, now: object, place: str = "") -> Iterator[str]:
    """Yield the places of what is not, or not the same, in what is there now."""
    match before, now:
        case dict(), dict():
            for name, entry in before.items():
                yield from lost(entry, now.get(name), f"{place}.{name}")
        case list(), list():
            for rank, entry in enumerate(before):
                there = now[rank] if rank < len(now) else None
                yield from lost(entry, there, f"{place}[{rank}]")
        case _:
            yield from () if before == now else (place,)
