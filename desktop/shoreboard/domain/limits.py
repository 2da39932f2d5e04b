"""What no scenario exceeds, in files and in edits alike: what was saved can always be opened.

An edit never refuses what is smaller than before, so that one can always get back below a limit.
"""

from collections.abc import Iterable

from shoreboard.domain.costing import MOST_OPINIONS, Assumption
from shoreboard.domain.errors import AssumptionError, Limit, LimitError
from shoreboard.domain.scenario import Scenario
from shoreboard.domain.size import size

LONGEST_TEXT = 10_000
"""Characters (code points) in any one text."""
MOST_ACTIVITIES = 100_000
MOST_SCENES = 1_000
LARGEST_FILE = 64 * 1024 * 1024
"""Bytes, of a file and of what `size` says of a scenario."""
DEEPEST = 100
"""Brackets within brackets in a file: seven are the format's, the others a later version's."""


def require_short(*texts: str) -> None:
    """Raise LimitError for a text that no file may hold."""
    if any(len(text) > LONGEST_TEXT for text in texts):
        raise LimitError(Limit.TEXT)


def require_sound(assumptions: Iterable[Assumption]) -> None:
    """Raise AssumptionError for a number out of bounds or more opinions than there may be.

    Raises LimitError for a text too long.
    """
    for each in assumptions:
        require_short(each.source, *(opinion.who for opinion in each.opinions))
        if not each.fits() or len(each.opinions) > MOST_OPINIONS:
            raise AssumptionError(each)


def within_limits(before: Scenario, after: Scenario) -> Scenario:
    """Return `after`, or raise LimitError where it is more than `before` and than a file may hold.

    Takes time with cards times scenes: an edit asks once, whatever it adds.
    """
    if len(after.activities) > max(MOST_ACTIVITIES, len(before.activities)):
        raise LimitError(Limit.ACTIVITIES)
    if len(after.scenes) > max(MOST_SCENES, len(before.scenes)):
        raise LimitError(Limit.SCENES)
    new_size = size(after)
    if new_size > LARGEST_FILE and new_size > size(before):
        raise LimitError(Limit.FILE)
    return after
