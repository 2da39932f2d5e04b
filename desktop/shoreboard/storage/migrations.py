"""From each earlier format to the one that follows it.

Every format from the first to the last keeps `format` and one of `activities` and `scenes` at its
top, by which a scenario file is known.
"""

from collections.abc import Callable, Mapping

Tree = dict[str, object]
"""A file as plain JSON values."""

MIGRATIONS: Mapping[int, Callable[[Tree], Tree]] = {}
"""For each earlier format, what makes the next one of it; format 1 is the first."""


def migrate(
    document: Tree, newest: int, migrations: Mapping[int, Callable[[Tree], Tree]] = MIGRATIONS
) -> Tree:
    """Return a document in the newest format, one format after the other.

    `document["format"]` is an integer from 1 to `newest`. A migration need not write the number.
    """
    while (number := document["format"]) != newest:
        assert isinstance(number, int)  # noqa: S101  (what the caller has seen to)
        document = migrations[number](document) | {"format": number + 1}
    return document
