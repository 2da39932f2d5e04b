"""Where a row of a table says that its activity stands, or why that cannot be."""

from dataclasses import dataclass, replace
from enum import StrEnum
from functools import lru_cache

from shoreboard.domain.activity import FULL_SHARE
from shoreboard.domain.circumstances import Circumstance, in_order
from shoreboard.domain.placement import IN_TRAY, Placement
from shoreboard.domain.zone import Where, Who, zone_of
from shoreboard.storage.tables.answers import NOTHING, CellAnswers


class Refusal(StrEnum):
    """Why a row is not taken, or not with all that it says."""

    NO_NAME = "no-name"
    AMBIGUOUS_NAME = "ambiguous-name"
    """Several activities of the scenario have this name."""
    AMBIGUOUS_SCENE = "ambiguous-scene"
    """Several scenes have this title."""
    REPEATED = "repeated"
    """A row further up says where the activity stands in this scene."""
    UNKNOWN_ANSWER = "unknown-answer"
    """A word for who, where or state is not understood."""
    UNKNOWN_KIND = "unknown-kind"
    UNKNOWN_COUNTRY = "unknown-country"
    CONTRADICTION = "contradiction"
    """The columns answer the same question differently."""
    NO_WHO = "no-who"
    """The row says where, but not who."""
    NO_WHERE = "no-where"
    """The row says who, but not where."""
    NO_HOME = "no-home"
    """The row names a country, and the scenario does not say which one is home."""
    NOT_HOME = "not-home"
    """At home, but in another country than home."""
    IS_HOME = "is-home"
    """Abroad, but in the home country."""
    PARTNER_IN_HOUSE = "partner-in-house"
    GROUP_FIRM = "group-firm"
    """A firm that is named belongs to the company's own group, and is no partner."""
    NOT_PLACED = "not-placed"
    """Not placed, and yet with a country, a place or a partner."""
    TOO_MANY = "too-many"
    """The scenario can hold no more activities or scenes."""
    SEVERAL = "several"
    """A cell has several answers: two countries, shares, "hybrid"."""
    IN_PARTS = "in-parts"
    """A cell says what share of the activity is done how: each share becomes a part of it."""
    REGION = "region"
    """A cell names a part of the world, which is taken for abroad."""
    UNKNOWN_CIRCUMSTANCE = "unknown-circumstance"
    NO_COST = "no-cost"
    """A cell of the costs holds no number, or one that is out of its bounds."""
    NO_WHOLE = "no-whole"
    """The rows say parts of a whole whose shares do not make it."""
    NO_BASIS = "no-basis"
    """The row names a place or a firm, but says neither who nor where."""


HALF = frozenset({Refusal.NO_WHO, Refusal.NO_WHERE, Refusal.NO_HOME, Refusal.NO_BASIS})
"""What leaves a row half answered: its activity waits in the tray with what the row says."""


class RefusedError(Exception):
    """A row that is not taken: why, and which of its words is at fault. Never leaves this room."""

    def __init__(self, refusal: Refusal, word: str = "") -> None:
        super().__init__(refusal, word)
        self.refusal, self.word = refusal, word


@dataclass(frozen=True, slots=True)
class Said:
    """What the cells of one row say about where its activity stands."""

    answers: CellAnswers = NOTHING
    place: str = ""
    partner: str = ""
    circumstances: tuple[Circumstance, ...] = ()
    ownership: int | None = None
    is_all: bool = False
    """Whether the table says all of a placement, so that a blank cell means that there is none."""


@lru_cache(maxsize=4096)
def placement_of(said: Said, base: Placement, home: str | None) -> Placement | None:
    """Return where a card stands that stood at `base`; None where the row says nothing of it.

    What a row leaves open stays as it was, unless it says all. Rows that say the same share one
    placement. Raises RefusedError.
    """
    answers = said.answers
    if said == Said(is_all=said.is_all):
        return None
    if answers.is_tray:
        if answers != CellAnswers(is_tray=True) or said.place or said.partner or said.circumstances:
            raise RefusedError(Refusal.NOT_PLACED)
        return IN_TRAY
    who = answers.who or (Who.THIRD_PARTY if said.partner else base.zone.who)
    where = where_said(answers, home) or base.zone.where
    if who is None and where is None:
        raise RefusedError(Refusal.NO_BASIS)
    if who is None:
        raise RefusedError(Refusal.NO_WHO)
    if where is None:
        raise RefusedError(Refusal.NO_WHERE)
    if said.partner and who is Who.IN_HOUSE:
        raise RefusedError(Refusal.PARTNER_IN_HOUSE, said.partner)
    moved = (IN_TRAY if said.is_all else base).moved_to(zone_of(who, where))
    costs = base.moved_to(moved.zone).costs  # of which no such row says anything
    says_country = where is Where.FOREIGN or said.is_all  # at home it is the home country
    country = (answers.country if says_country else None) or moved.country
    stays = country == moved.country
    place = said.place or (moved.place if stays else "")
    partner = said.partner or moved.partner
    return _marked(replace(moved, country=country, place=place, partner=partner, costs=costs), said)


def _marked(placement: Placement, said: Said) -> Placement:
    """Return a placement with what a row says of its circumstances; a share in it is one."""
    marks, ownership = said.circumstances, said.ownership
    shared = Circumstance.SHARED_OWNERSHIP
    if ownership is not None and (shared in marks or 0 < ownership < FULL_SHARE):
        marks = (*marks, shared)
    else:
        ownership = None
    if not marks:
        return placement
    return replace(placement, circumstances=in_order(marks), ownership=ownership)


def where_said(answers: CellAnswers, home: str | None) -> Where | None:
    """Return the answer to "where?" that agrees with the country; raises RefusedError."""
    country, where = answers.country, answers.where
    if country is None:
        return where
    if home is None:
        if where is Where.FOREIGN:
            return where
        raise RefusedError(Refusal.NO_HOME, country)
    seen = Where.DOMESTIC if country == home else Where.FOREIGN
    if where is not None and where is not seen:
        is_home = seen is Where.DOMESTIC
        raise RefusedError(Refusal.IS_HOME if is_home else Refusal.NOT_HOME, country)
    return seen
