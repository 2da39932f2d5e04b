"""A table with what its columns are taken for, and what taking it in would do."""

from collections.abc import Mapping
from dataclasses import dataclass

from shoreboard.domain.scenario import Scenario
from shoreboard.domain.scene import SceneId
from shoreboard.storage.tables.columns import Columns, guess_columns
from shoreboard.storage.tables.plan import Outcome, Plan, plan
from shoreboard.storage.tables.table import Table
from shoreboard.storage.tables.words import Vocabulary


@dataclass(frozen=True, slots=True)
class Target:
    """Where a table goes, and by which words it is understood."""

    scenario: Scenario
    scene_id: SceneId
    """The scene of rows that name none."""
    vocabulary: Vocabulary


@dataclass(frozen=True, slots=True)
class Draft:
    """A table, what its columns are taken for, and what becomes of its rows."""

    table: Table
    columns: Columns
    plan: Plan
    numbers: Mapping[Outcome, int]
    """How many rows come to what, as far as any do."""


def draft(table: Table, target: Target, columns: Columns | None = None) -> Draft:
    """Return what taking in a table would do; columns that are None are guessed."""
    taken = guess_columns(table, target.vocabulary) if columns is None else columns
    made = plan(table, taken, target.scenario, target.scene_id, target.vocabulary)
    return Draft(table, taken, made, made.numbers())
