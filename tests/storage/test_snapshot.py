"""A recovery copy tells all of its document, and is a scenario file besides."""

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given

from shoreboard.domain.scenario import Scenario
from shoreboard.paths import SUFFIX
from shoreboard.storage import files
from shoreboard.storage.on_disk import OnDisk
from shoreboard.storage.recovery import Recovery
from shoreboard.storage.snapshot import Snapshot
from tests.storage.any_scenario import scenarios
from tests.storage.test_recovery import PLAN, SCENARIO, TODAY, abandoned, snapshot


def test_a_copy_tells_all_of_its_document(tmp_path: Path) -> None:
    kept = Snapshot(
        SCENARIO,
        TODAY,
        Path("folder") / "Pläne & mehr%20 ☎.shoreboard",
        OnDisk(17, 1_700_000_000_123_456_789, bytes(range(32))),
        ("scenes[0].color", "theme"),
    )
    begun = datetime.now(UTC)
    recovery = Recovery(tmp_path)
    recovery.save("k", kept)
    recovery.close()
    (copy,) = Recovery(tmp_path).left_over().copies
    assert copy.snapshot == kept
    assert begun - timedelta(seconds=1) <= copy.written <= datetime.now(UTC)


def test_a_name_that_is_no_text_comes_back(tmp_path: Path) -> None:
    origin = Path("folder") / "caf\udce9.shoreboard"
    recovery = Recovery(tmp_path)
    recovery.save("k", Snapshot(SCENARIO, PLAN, origin))
    recovery.close()
    (copy,) = Recovery(tmp_path).left_over().copies
    assert copy.snapshot.origin == origin


@given(scenario=scenarios())
def test_any_content_comes_back(
    tmp_path_factory: pytest.TempPathFactory, scenario: Scenario
) -> None:
    folder = tmp_path_factory.mktemp("recovery")
    recovery = Recovery(folder)
    recovery.save("k", Snapshot(scenario, scenario.scenes[0].id))
    recovery.close()
    (copy,) = Recovery(folder).left_over().copies
    assert copy.snapshot == Snapshot(scenario, scenario.scenes[0].id)
    assert copy.snapshot.origin is None


def test_a_copy_opens_as_any_scenario_file_does(tmp_path: Path) -> None:
    (path,) = abandoned(tmp_path, "Opened by hand")
    assert path.suffix == SUFFIX
    assert files.read(path) == snapshot("Opened by hand").scenario


@pytest.mark.parametrize("note", [17, {}, {"written": "yesterday"}, {"written": "", "size": "x"}])
def test_a_damaged_note_leaves_the_content(tmp_path: Path, note: object) -> None:
    (path,) = abandoned(tmp_path, "Content")
    content = json.loads(path.read_bytes())
    path.write_text(json.dumps(content | {"recovery": note}))
    (copy,) = Recovery(tmp_path).left_over().copies
    assert copy.snapshot == snapshot("Content")


def test_a_plain_file_that_lies_there_is_left_over_too(tmp_path: Path) -> None:
    files.write(tmp_path / "2026-11-24 Lesson.shoreboard", SCENARIO)
    (copy,) = Recovery(tmp_path).left_over().copies
    assert copy.snapshot == Snapshot(SCENARIO, PLAN)


def test_a_copy_of_an_earlier_release_is_read(tmp_path: Path) -> None:
    """It had no lines and no line end."""
    (path,) = abandoned(tmp_path, "Before")
    path.write_bytes(path.read_bytes().rstrip(b"\n"))
    (copy,) = Recovery(tmp_path).left_over().copies
    assert copy.snapshot == snapshot("Before")
