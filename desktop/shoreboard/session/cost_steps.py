"""Steps with which people say what work is taken to cost, with their names."""

from collections.abc import Sequence
from dataclasses import replace

from shoreboard.domain.activity import ActivityId
from shoreboard.domain.costing import QUANTITIES, Assumption, Costing, CostSubject, Evidence, Input
from shoreboard.domain.edits.costing import remove_assumptions, set_assumptions, set_costing
from shoreboard.domain.scenario import Scenario
from shoreboard.i18n import tr
from shoreboard.session.change import Gesture
from shoreboard.session.session import Session
from shoreboard.session.steps import short_name


def assume(
    session: Session, gesture: Gesture, card: ActivityId, assumptions: Sequence[Assumption]
) -> bool:
    """Say what inputs of a card in the scene that is shown are taken to be; tell of any change.

    The first number has the scenario count costs. Raises what `set_assumptions` raises.
    """
    label = tr("Change costs of {name}").format(name=_name(session, card))
    return session.apply_within(gesture, label, _assumed, session, card, tuple(assumptions))


def forget(session: Session, gesture: Gesture, card: ActivityId, which: Input) -> bool:
    """Say nothing any more of an input of a card in the scene that is shown."""
    label = tr("Change costs of {name}").format(name=_name(session, card))
    if which is Input.DISCOUNT_RATE:
        return change_costing(session, gesture, discount_rate=None)
    return session.apply_within(
        gesture, label, remove_assumptions, session.scene_id, {card: [which]}
    )


class CostGesture:
    """Numbers of the scene that is shown while they are moved: one step until the next begins."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self.begin()

    def begin(self) -> None:
        """Begin a step."""
        self._gesture, self._before = Gesture(), self._session.scenario

    def take(self, card: ActivityId, which: Input, assumption: Assumption | None) -> None:
        """Take an input of a card to be something, or None for one of which nothing is known."""
        if assumption is None:
            forget(self._session, self._gesture, card, which)
        else:
            self.take_all(card, [assumption])

    def take_all(self, card: ActivityId, assumptions: Sequence[Assumption]) -> None:
        """Take inputs of a card to be something."""
        assume(self._session, self._gesture, card, assumptions)

    def take_back(self) -> None:
        """Bring back what was before the step."""
        before = self._before
        self._session.apply_within(self._gesture, tr("Cancel"), lambda _scenario: before)


def change_costing(session: Session, gesture: Gesture, **changes: object) -> bool:
    """Change what all plans are reckoned with, by the names of `Costing`'s fields."""
    costing = replace(session.scenario.costing or Costing(), **changes)
    label = tr("Change costs of all plans")
    return session.apply_within(gesture, label, set_costing, costing)


def revised(
    known: Assumption | None, which: Input, low: float | None, likely: float, high: float | None
) -> Assumption:
    """Return an assumption with other numbers; who changes an illustration makes an estimate."""
    if known is None:
        return Assumption(which, likely, low, high)
    new = replace(known, low=low, likely=likely, high=high)
    if new == known or known.evidence is not Evidence.ILLUSTRATIVE:
        return new
    return replace(new, evidence=Evidence.ESTIMATE, source="")


def _assumed(
    scenario: Scenario, session: Session, card: ActivityId, assumptions: Sequence[Assumption]
) -> Scenario:
    costing = scenario.costing or Costing()
    rates = [each for each in assumptions if QUANTITIES[each.input].of is CostSubject.SCENARIO]
    if rates:
        costing = replace(costing, discount_rate=rates[-1])
    scenario = set_costing(scenario, costing)
    own = [each for each in assumptions if each not in rates]
    return set_assumptions(scenario, session.scene_id, {card: own}) if own else scenario


def _name(session: Session, card: ActivityId) -> str:
    return short_name(session.activity(card).name)
