"""From each earlier format to the one that follows it.

Every format from the first to the last keeps `format` and one of `activities` and `scenes` at its
top, by which a scenario file is known. tests/shape/test_migrations.py sees to it that each step
has its test and each format a document that is kept for ever.
"""

from collections.abc import Callable, Mapping

from shoreboard.storage.errors import Damage, DamagedFileError

Tree = dict[str, object]
"""A file as plain JSON values."""

Step = Callable[[Tree], Tree]

MIGRATIONS: Mapping[int, Step] = {}
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
