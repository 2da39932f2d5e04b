"""What becomes of the rows of a table."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from shoreboard.domain.edits.importing import Arrival
from shoreboard.storage.tables.entries import Gap
from shoreboard.storage.tables.placing import Refusal


class Outcome(StrEnum):
    """What becomes of a row."""

    ADDED = "added"
    UPDATED = "updated"
    UNCHANGED = "unchanged"
    """The activity is there already, just as the row says."""
    KEPT = "kept"
    """It answers one question only: the activity waits in the tray, with what the row says."""
    PASSED = "passed"
    """It is no activity: a title, a total, headings once more, where the table is from."""
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class PlannedRow:
    """What becomes of the row with this number in the file, counted from 1.

    `arrival` is there unless the row is refused or passed over; `refusal` says why it is refused,
    and `word` which word of the row is at fault. `gaps` say what of a row is left open.
    """

    number: int
    name: str
    scene: str
    outcome: Outcome
    arrival: Arrival | None = None
    refusal: Refusal | None = None
    word: str = ""
    gaps: tuple[Gap, ...] = ()


def numbers_of(rows: Sequence[PlannedRow]) -> Mapping[Outcome, int]:
    """Return how many rows come to what, as far as any do, in the order of `Outcome`."""
    found = Counter(row.outcome for row in rows)
    return {outcome: found[outcome] for outcome in Outcome if found[outcome]}
