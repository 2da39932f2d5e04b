"""From each earlier format to the one that follows it.

Every format from the first to the last keeps `format` and one of `activities` and `scenes` at its
top, by which a scenario file is known. tests/shape/test_migrations.py sees to it that each step
has its test and each format a document that is kept for ever.
"""

from collections.abc import Callable, Collection, Mapping
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
    return _freed(
        document, 1, ("lens", "wholes"), ("whole", "share"), ("circumstances", "ownership")
    )


def with_names_of_costs_free(document: Tree) -> Tree:
    """Make format 3 of format 2, which had no costs, as the step before does."""
    return _freed(document, 2, ("costing",), ("costs",), ("costs",))


def _freed(
    document: Tree,
    number: int,
    own: Collection[str],
    of_activities: Collection[str],
    of_placements: Collection[str],
) -> Tree:
    """Return a document of a format in which nothing bears the names that the next one brings."""

    def of_activity(entry: object) -> object:
        return _renamed(entry, number, of_activities)

    def of_placement(entry: object) -> object:
        return _renamed(entry, number, of_placements)

    def of_scene(entry: object) -> object:
        return _with_each(entry, "placements", of_placement)

    changed = _renamed(document, number, own)
    return _with_each(_with_each(changed, "activities", of_activity), "scenes", of_scene)


@overload
def _with_each(entry: Tree, name: str, change: Callable[[object], object]) -> Tree: ...
@overload
def _with_each(entry: object, name: str, change: Callable[[object], object]) -> object: ...
def _with_each(entry: object, name: str, change: Callable[[object], object]) -> object:
    """Return an object in which each entry of a list, if it has that, is changed."""
    if not isinstance(entry, dict):
        return entry
    fields = cast("Tree", entry)
    entries = fields.get(name)
    if not isinstance(entries, list):
        return fields
    return fields | {name: [*map(change, cast("list[object]", entries))]}


@overload
def _renamed(entry: Tree, number: int, names: Collection[str]) -> Tree: ...
@overload
def _renamed(entry: object, number: int, names: Collection[str]) -> object: ...
def _renamed(entry: object, number: int, names: Collection[str]) -> object:
    """Return an object in which some fields, if it has them, have other names."""
    if not isinstance(entry, dict):
        return entry
    fields = cast("Tree", entry)
    return {f"{key} (format {number})" if key in names else key: fields[key] for key in fields}


MIGRATIONS: Mapping[int, Step] = {1: with_new_names_free, 2: with_names_of_costs_free}
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
