"""Which files an export makes, what is in each, and how they are written."""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from shoreboard.domain.scenario import Scenario
from shoreboard.domain.scene import SceneId
from shoreboard.exporters.exporter import Exporter
from shoreboard.exporters.material import Material, unfollowed
from shoreboard.exporters.options import Options
from shoreboard.storage.errors import StorageError, UnwritableFileError, reason_of


class NotExportedError(StorageError):
    """A file that was not written; `cause` says what is in its way."""

    def __init__(self, cause: UnwritableFileError) -> None:
        super().__init__(cause)
        self.path, self.cause = cause.path, cause


def targets(
    path: Path, exporter: Exporter, scenario: Scenario, scenes: Sequence[SceneId]
) -> tuple[Path, ...]:
    """Return the files that an export of scenes into a file makes.

    Where a file holds one scene and there are several, each has its scene's number in its name.
    """
    if not exporter.one_scene or len(scenes) == 1:
        return (path,)
    numbers = {scene.id: number for number, scene in enumerate(scenario.scenes, 1)}
    return tuple(path.with_name(f"{path.stem} {numbers[each]}{path.suffix}") for each in scenes)


def made(
    path: Path, exporter: Exporter, material: Material, options: Options
) -> Iterator[tuple[Path, bytes]]:
    """Make one file after the other, and yield its path and its bytes; raises MemoryError."""
    ids = [scene.id for scene in material.scenes]
    files = targets(path, exporter, material.scenario, ids)
    if len(files) == 1:
        yield path, exporter.make(material, options)
        return
    for rank, (file, scene) in enumerate(zip(files, material.scenes, strict=True)):
        material.follow(rank / len(files))
        one = material._replace(scenes=(scene,), follow=unfollowed)
        yield file, exporter.make(one, options)


def exported(
    path: Path, exporter: Exporter, material: Callable[[], Material], options: Options
) -> tuple[tuple[Path, bytes], ...]:
    """Make all files; raises NotExportedError."""
    try:
        return tuple(made(path, exporter, material(), options))
    except MemoryError as error:
        raise NotExportedError(UnwritableFileError(path, reason_of(error))) from error


def write(files: Sequence[tuple[Path, bytes]]) -> tuple[Path, ...]:
    """Write files as carefully as a scenario is saved, and return them; raises NotExportedError.

    None is left half written; those before one that cannot be written stay.
    """
    from shoreboard.storage.atomic import replace_file

    for path, data in files:
        try:
            replace_file(path.absolute(), data)
        except UnwritableFileError as error:
            raise NotExportedError(error) from error
    return tuple(path for path, _ in files)
