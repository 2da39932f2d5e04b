"""From each earlier format to the one that follows it.

Every format from the first to the last keeps `format` and one of `activities` and `scenes` at its
top, by which a scenario file is known. tests/shape/test_migrations.py sees to it that each step
has its test and each format a document that is kept for ever.
"""

from collections.abc import Callable, Mapping
from typing import cast, overload

from shoreboard.storage.errors import Damage, DamagedFileError

Tree = dict[str, object]
"""A file as plain JSON values."""

Step = Callable[[Tree], Tree]


def with_new_names_free(document: Tree) -> Tree:
    """Make format 2 of format 1, which had neither circumstances nor shares nor a lens.

    What a file of format 1 has by these names was passed over and is so still: it gets names that
    are not known here either. What is not as it should be stays so, and is told with its place.
    """
    changed = _renamed(document, "lens", "wholes")
    if "activities" in changed:
        changed["activities"] = _each(changed["activities"], _of_activity)
    if "scenes" in changed:
        changed["scenes"] = _each(changed["scenes"], _of_scene)
    return changed


def _of_activity(entry: object) -> object:
    return _renamed(entry, "whole", "share")


def _of_scene(entry: object) -> object:
    if not isinstance(entry, dict):
        return entry
    scene = cast("Tree", entry)
    if "placements" not in scene:
        return scene
    return scene | {"placements": _each(scene["placements"], _of_placement)}


def _of_placement(entry: object) -> object:
    return _renamed(entry, "circumstances", "ownership")


def _each(entries: object, change: Callable[[object], object]) -> object:
    return [*map(change, cast("list[object]", entries))] if isinstance(entries, list) else entries


@overload
def _renamed(entry: Tree, *names: str) -> Tree: ...
@overload
def _renamed(entry: object, *names: str) -> object: ...
def _renamed(entry: object, *names: str) -> object:
    """Return an object in which some fields, if it has them, have other names."""
    if not isinstance(entry, dict):
        return entry
    fields = cast("Tree", entry)
    return {f"{key} (format 1)" if key in names else key: fields[key] for key in fields}


MIGRATIONS: Mapping[int, Step] = {1: with_new_names_free}
"""For each earlier format, what makes the next one of it; format 1 is the first."""

_NOT_THAT_FORMAT = (LookupError, TypeError, ValueError, AttributeError)
"""What a step meets where a tree is not of the format that it says."""


def migrate(document: Tree, newest: int, migrations: Mapping[int, Step] = MIGRATIONS) -> Tree:
    """Return a document in the newest format, one format after the other.

    `document["format"]` is an integer from 1 to `newest`, and all else is as a stranger wrote it:
    a step checks nothing, and where it fails, DamagedFileError is raised. A step need not write
    the number.
    """
    while (number := document["format"]) != newest:
        assert isinstance(number, int)  # noqa: S101  (what the caller has seen to)
        step = migrations[number]
        try:
            document = step(document) | {"format": number + 1}
        except _NOT_THAT_FORMAT as error:
            raise DamagedFileError(Damage.WRONG_TYPE) from error
    return document
