"""Which files an export makes, and what is in each."""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from shoreboard.domain.scene import SceneId
from shoreboard.exporters.exporter import Exporter
from shoreboard.exporters.material import Material
from shoreboard.exporters.options import Options


class Piece(NamedTuple):
    """A file that an export makes, with the scenes that it holds."""

    path: Path
    material: Material


def pieces(path: Path, exporter: Exporter, material: Material) -> tuple[Piece, ...]:
    """Return the files that an export into a file makes.

    Where a file holds one scene and there are several, each has its scene's number in its name.
    """
    if not exporter.one_scene or len(material.scenes) == 1:
        return (Piece(path, material),)
    return tuple(
        Piece(_numbered(path, material, scene.id), material._replace(scenes=(scene,)))
        for scene in material.scenes
    )


def made(
    parts: tuple[Piece, ...], exporter: Exporter, options: Options
) -> Iterator[tuple[Path, bytes]]:
    """Make one file after the other, and yield its path and its bytes; raises MemoryError."""
    for path, material in parts:
        yield path, exporter.make(material, options)


def _numbered(path: Path, material: Material, scene_id: SceneId) -> Path:
    number = material.scenario.scene_index(scene_id) + 1
    return path.with_name(f"{path.stem} {number}{path.suffix}")
