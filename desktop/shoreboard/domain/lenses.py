"""Lenses: named sets of definitions, and what each makes of a placement.

Sources: UNCTAD, World Investment Report 2004, and Kirkegaard 2008 for the two axes; OECD 2007 and
GAO 2004 for offshoring as the replacing of work at home.
"""

from enum import StrEnum
from typing import NamedTuple

from shoreboard.domain.circumstances import Circumstance
from shoreboard.domain.classification import State, is_offshored, is_outsourced, state_of
from shoreboard.domain.placement import Placement
from shoreboard.domain.scene import SceneId
from shoreboard.domain.zone import Zone


class History(NamedTuple):
    """What the scenes before one show, on which "back-" and "re-" rest, and what marks add.

    What a scene shows outweighs a mark: where `at_home` is a scene, `never_at_home` is false.
    """

    at_home: SceneId | None = None
    """The latest earlier scene in which the work was done at home, if one shows that."""
    in_house: SceneId | None = None
    """The latest earlier scene in which own staff did the work, if one shows that."""
    never_at_home: bool = False
    """Whether the activity bears "never done at home before", and no earlier scene denies it."""
    never_in_house: bool = False
    """Whether it bears "never done in-house before", and no earlier scene denies it."""


UNKNOWN = History()
"""Nothing is known of what was before."""


class Lens(StrEnum):
    """By which definitions the board is judged; its value is the id in files and topics."""

    TWO_AXIS = "two-axis"
    """Who does the work and where it is done are two independent answers."""
    ARTICLE = "article"
    """Outsourcing is of tasks that are usually done inside."""
    STRICT = "strict"
    """Offshoring replaces work at home."""
    PRESS = "press"
    """Whatever is sent abroad is outsourced."""


class Reason(StrEnum):
    """Why a lens judges otherwise than the default."""

    BOUGHT_IN = "bought-in"
    """What was never done in-house is bought in, and so not outsourced."""
    NOTHING_REPLACED = "nothing-replaced"
    """What was never done at home replaces no work there, and so is not offshored."""
    FOREIGN_MARKET = "foreign-market"
    """What serves the foreign market alone replaces no work at home either."""
    SENT_ABROAD = "sent-abroad"
    """What is sent abroad counts as outsourced, even to own staff."""


class Condition(StrEnum):
    """What a judgement takes as met, since the scenes do not say."""

    REPLACED_WORK_AT_HOME = "replaced-work-at-home"


class Judgement(NamedTuple):
    """What a placement is by a lens; None: it is in the tray, where the board does not say."""

    state: State | None
    reason: Reason | None = None
    """Why that is another state than by default; None where it is the same."""
    condition: Condition | None = None

    @property
    def differs(self) -> bool:
        """Tell whether the default judges otherwise."""
        return self.reason is not None


def judge(lens: Lens, placement: Placement, before: History = UNKNOWN) -> Judgement:
    """Return what a placement is by a lens, with what was `before` its scene.

    What an earlier scene shows outweighs the placement's marks about the past. Where neither says
    whether work abroad replaced work at home, a strict judgement takes it as met and says so.
    """
    if placement.zone is Zone.NOT_PLACED:
        return Judgement(None)
    match lens:
        case Lens.TWO_AXIS:
            return Judgement(state_of(placement.zone))
        case Lens.ARTICLE:
            return _by_article(placement, before)
        case Lens.STRICT:
            return _strictly(placement, before)
        case Lens.PRESS:
            return _by_press(placement.zone)


def needs_history(lens: Lens, zone: Zone) -> bool:
    """Tell whether what was before can matter to a judgement in a zone."""
    return (lens is Lens.ARTICLE and is_outsourced(zone)) or (
        lens is Lens.STRICT and is_offshored(zone)
    )


def _by_article(placement: Placement, before: History) -> Judgement:
    marked = Circumstance.NEVER_IN_HOUSE_BEFORE in placement.circumstances
    never_in_house = before.in_house is None and (before.never_in_house or marked)
    if not (is_outsourced(placement.zone) and never_in_house):
        return Judgement(state_of(placement.zone))
    state = State.OFFSHORING if is_offshored(placement.zone) else State.NEITHER
    return Judgement(state, Reason.BOUGHT_IN)


def _strictly(placement: Placement, before: History) -> Judgement:
    if not is_offshored(placement.zone):
        return Judgement(state_of(placement.zone))
    outsourced = is_outsourced(placement.zone)
    not_offshored = State.OUTSOURCING if outsourced else State.NEITHER
    marks = placement.circumstances
    if not outsourced and Circumstance.SERVES_FOREIGN_MARKET_ONLY in marks:
        return Judgement(not_offshored, Reason.FOREIGN_MARKET)
    if before.at_home is not None:
        return Judgement(state_of(placement.zone))
    if before.never_at_home or Circumstance.NEVER_AT_HOME_BEFORE in marks:
        return Judgement(not_offshored, Reason.NOTHING_REPLACED)
    return Judgement(state_of(placement.zone), condition=Condition.REPLACED_WORK_AT_HOME)


def _by_press(zone: Zone) -> Judgement:
    if is_offshored(zone) and not is_outsourced(zone):
        return Judgement(State.BOTH, Reason.SENT_ABROAD)
    return Judgement(state_of(zone))
