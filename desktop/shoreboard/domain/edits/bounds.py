"""What edits ask before they make a scenario larger.

What is smaller than before is never refused, so that one can always get back below a limit.
"""

from shoreboard.domain.errors import LimitError
from shoreboard.domain.limits import (
    LARGEST_FILE,
    LONGEST_TEXT,
    MOST_ACTIVITIES,
    MOST_SCENES,
    Limit,
)
from shoreboard.domain.scenario import Scenario
from shoreboard.domain.size import size


def require_short(*texts: str) -> None:
    """Raise LimitError for a text that no file may hold."""
    if any(len(text) > LONGEST_TEXT for text in texts):
        raise LimitError(Limit.TEXT)


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
