"""Which files an export makes, and that none is left half written."""

from pathlib import Path

import pytest

from shoreboard.exporters.exporter import Exporter
from shoreboard.exporters.exporting import NotExportedError, exported, made, targets, write
from shoreboard.exporters.material import Material
from shoreboard.exporters.options import Options
from shoreboard.exporters.registry import exporter_named
from tests.exporters.boards import BOARDS, material

TARGET = Path("folder/Lesson.x")


def named(name: str) -> Exporter:
    exporter = exporter_named(name)
    assert exporter is not None
    return exporter


def names(format_id: str, first: int, end: int) -> list[str]:
    scenario = BOARDS["scenes"]()
    scenes = [scene.id for scene in scenario.scenes[first:end]]
    return [each.name for each in targets(TARGET, named(format_id), scenario, scenes)]


def test_scenes_that_need_a_file_each_have_their_numbers_in_its_name() -> None:
    assert names("png", 3, 6) == ["Lesson 4.x", "Lesson 5.x", "Lesson 6.x"]
    assert names("png", 3, 4) == ["Lesson.x"]
    assert names("pdf", 0, 10) == ["Lesson.x"]


def test_each_is_made_when_its_turn_comes(qapp: object) -> None:
    assert qapp
    path, data = next(made(TARGET, named("svg"), material(BOARDS["scenes"]()), Options()))
    assert path.name == "Lesson 1.x"
    assert b"Year 0" in data


def test_files_are_written_as_they_were_made(tmp_path: Path) -> None:
    files = [(tmp_path / "a.svg", b"one"), (tmp_path / "b.svg", b"two")]
    assert write(files) == tuple(path for path, _ in files)
    assert [path.read_bytes() for path, _ in files] == [b"one", b"two"]


def test_what_cannot_be_written_says_which_and_leaves_nothing_behind(tmp_path: Path) -> None:
    path = tmp_path / "nowhere" / "a.svg"
    with pytest.raises(NotExportedError) as raised:
        write([(path, b"one")])
    assert raised.value.path == path
    assert list(tmp_path.iterdir()) == []


def test_a_lack_of_memory_is_said_of_the_file() -> None:
    def fail() -> Material:
        raise MemoryError

    with pytest.raises(NotExportedError) as raised:
        exported(TARGET, named("png"), fail, Options())
    assert raised.value.path == TARGET
