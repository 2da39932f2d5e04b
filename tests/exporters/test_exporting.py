"""Which files an export makes."""

from pathlib import Path

from shoreboard.exporters.exporting import made, pieces
from shoreboard.exporters.options import Options
from shoreboard.exporters.registry import exporter_named
from tests.exporters.boards import BOARDS, material

TARGET = Path("folder/Lesson.x")


def names(format_id: str, first: int, end: int) -> list[str]:
    exporter = exporter_named(format_id)
    assert exporter is not None
    given = material(BOARDS["scenes"]())
    return [
        each.path.name
        for each in pieces(TARGET, exporter, given._replace(scenes=given.scenes[first:end]))
    ]


def test_scenes_that_need_a_file_each_have_their_numbers_in_its_name() -> None:
    assert names("png", 3, 6) == ["Lesson 4.x", "Lesson 5.x", "Lesson 6.x"]
    assert names("png", 3, 4) == ["Lesson.x"]
    assert names("pdf", 0, 10) == ["Lesson.x"]


def test_each_is_made_when_its_turn_comes(qapp: object) -> None:
    assert qapp
    exporter = exporter_named("svg")
    assert exporter is not None
    given = material(BOARDS["scenes"]())
    making = made(pieces(TARGET, exporter, given), exporter, Options())
    path, data = next(making)
    assert path.name == "Lesson 1.x"
    assert b"Year 0" in data
