"""A table that may be taken in, and what of it is wanted."""

from typing import TYPE_CHECKING, NamedTuple

from shoreboard.domain.scenario import Scenario

if TYPE_CHECKING:  # what no start needs
    from shoreboard.storage.tables.plan import Plan
    from shoreboard.storage.tables.table import Table


class TableSource(NamedTuple):
    """A table that may be taken in: its content, and how that was read by guessing.

    `name` is its file's, or "" where it was pasted. `apart` asks for a document of its own, unless
    the user wants it otherwise.
    """

    name: str
    content: bytes | str
    table: "Table"
    apart: bool = False


class WantedRows(NamedTuple):
    """What a table is to bring, and the home country that it was understood with.

    `fresh` is a new scenario that it goes into, in place of the one that is open.
    """

    plan: "Plan"
    home_country: str | None
    fresh: Scenario | None = None
