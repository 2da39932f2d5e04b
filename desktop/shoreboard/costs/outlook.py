"""What a plan comes to in one word, for a card."""

from enum import StrEnum

from shoreboard.costs.layers import present_value
from shoreboard.costs.plans import CostPlan, LeftOut, Omission
from shoreboard.costs.turning import swings

_NO_PLAN = (Omission.SAME, Omission.NOT_PLACED)


class Outlook(StrEnum):
    """Whether a plan saves or costs more, as far as that can be told."""

    SAVES = "saves"
    COSTS_MORE = "costs-more"
    OPEN = "open"
    """Numbers are missing, or one of them, somewhere within its range, turns it."""


def outlook(found: CostPlan | LeftOut) -> Outlook | None:
    """Return what a plan comes to; None for an activity that has none."""
    if isinstance(found, LeftOut):
        return None if found.why in _NO_PLAN else Outlook.OPEN
    value = present_value(found.likely, found.years)
    if not value or any(swing.turns for swing in swings(found)):
        return Outlook.OPEN
    return Outlook.SAVES if value > 0 else Outlook.COSTS_MORE
