"""What an end of a bar becomes that is dragged somewhere, or moved by keys."""

from enum import StrEnum
from typing import NamedTuple

from shoreboard.costs.plans import CostPlan
from shoreboard.costs.reaching import reach, snapped, step_of, value_reaching
from shoreboard.costs.turning import Swing
from shoreboard.domain.costing import Assumption, Input, assumed
from shoreboard.layout.tornado import MoneyAxis
from shoreboard.session.cost_steps import revised


class End(StrEnum):
    """Which number of an assumption is held."""

    LOW = "low"
    LIKELY = "likely"
    HIGH = "high"

    def of(self, known: Assumption) -> float:
        """Return the number of an assumption that is held."""
        low, high = known.ends
        return {End.LOW: low, End.LIKELY: known.likely, End.HIGH: high}[self]


class Held(NamedTuple):
    """A number that is held: of which plan and which of its inputs."""

    plan: CostPlan
    known: Assumption
    end: End

    @classmethod
    def of(cls, plan: CostPlan, which: Input, end: End) -> "Held | None":
        """Return what is held; None where nothing is known of the input."""
        known = assumed(plan.assumptions, which)
        return None if known is None else cls(plan, known, end)

    @property
    def room(self) -> tuple[float, float]:
        """From where to where it can go: the likely value stays between the others."""
        low, high = self.known.ends
        least, most = reach(self.known.input, self.known.likely)
        if self.end is End.LOW:
            return least, self.known.likely
        return (self.known.likely, most) if self.end is End.HIGH else (low, high)

    def dragged(self, axis: MoneyAxis, x: int) -> Assumption:
        """Return the assumption with which the plan comes to what stands at a place of an axis."""
        which, (start, end) = self.known.input, self.room
        at, beside = (
            value_reaching(self.plan, which, axis.amount(each), start, end) for each in (x, x + 1)
        )
        return self._with(snapped(at, abs(beside - at)))

    def stepped(self, swing: Swing, steps: int) -> Assumption:
        """Return the assumption so many steps nearer to where the plan saves more."""
        low, high = self.known.ends
        step = step_of(low, self.known.likely, high)
        way = steps if swing.high >= swing.low else -steps
        return self._with(snapped(self.end.of(self.known) + way * step, step / 10))

    def _with(self, value: float) -> Assumption:
        (start, end), known = self.room, self.known
        value = min(max(value, start), end)
        low = value if self.end is End.LOW else known.low
        high = value if self.end is End.HIGH else known.high
        likely = value if self.end is End.LIKELY else known.likely
        return revised(known, known.input, low, likely, high)
