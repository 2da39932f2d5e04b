"""Of a damaged file what can be read is opened, as a document of its own."""

from pathlib import Path

import pytest

from shoreboard.actions.on_disk_actions import answers_to
from shoreboard.actions.opening import open_path
from shoreboard.storage.errors import DamagedFileError
from tests.actions.desk import Desk

pytestmark = pytest.mark.usefixtures("qapp")


def open_damaged(desk: Desk, path: Path) -> None:
    """Open a damaged file, and take the offer that comes with the problem."""
    with pytest.raises(DamagedFileError) as failed:
        open_path(desk.context, path)
    (answer,) = answers_to(failed.value)
    assert answer.words == "Open what can be read"
    answer.handler(desk.context)


def test_what_can_be_read_is_a_document_without_a_file(desk: Desk, lesson: Path) -> None:
    data = lesson.read_bytes()
    lesson.write_bytes(data[: data.rindex(b'"zone"')])
    open_damaged(desk, lesson)
    session = desk.window.opened[-1]
    assert session.path is None
    assert session.is_modified
    assert session.scenario.title == f"{desk.session.scenario.title} (repaired)"
    assert session.scenario.activities == desk.session.scenario.activities
    said = desk.notices.problems[-1]
    assert said.startswith("Not all of lesson.shoreboard could be read. What could be is here")
    assert "line " in said


def test_where_nothing_can_be_read_that_is_said(desk: Desk, lesson: Path) -> None:
    lesson.write_bytes(b'{"format": 3, "title": "Les')
    opened = len(desk.window.opened)
    open_damaged(desk, lesson)
    assert desk.notices.problems[-1] == "Nothing of lesson.shoreboard can be read."
    assert len(desk.window.opened) == opened


@pytest.mark.parametrize("data", [b"", bytes(512)])
def test_where_nothing_is_there_nothing_is_offered(desk: Desk, lesson: Path, data: bytes) -> None:
    lesson.write_bytes(data)
    with pytest.raises(DamagedFileError) as failed:
        open_path(desk.context, lesson)
    assert answers_to(failed.value) == ()
