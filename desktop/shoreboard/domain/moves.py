"""Moves: the difference of one activity between two consecutive scenes, and its name.

Names and parts: Gray, Skowronski, Esenduran and Rungtusanatham 2013 for the reshoring names;
UNCTAD, World Investment Report 2004, for outsourcing and offshoring. A move that has no settled
name bears a description (`standard` is false). "Back-" and "re-" need history: what earlier scenes
show, and beyond that the circumstances which say that there was none.
"""

from enum import StrEnum
from typing import NamedTuple

from shoreboard.domain.activity import ActivityId
from shoreboard.domain.circumstances import Circumstance
from shoreboard.domain.lenses import History
from shoreboard.domain.placement import Placement
from shoreboard.domain.scenario import Scenario
from shoreboard.domain.scene import SceneId
from shoreboard.domain.zone import Where, Who, Zone


class Part(StrEnum):
    """One of the two things that a move can change, in one of its two directions."""

    OUTSOURCING = "outsourcing"
    INSOURCING = "insourcing"
    OFFSHORING = "offshoring"
    RESHORING = "reshoring"
    ONSHORING = "onshoring"
    """Bringing home what was never at home before."""


class Move(NamedTuple):
    """A kind of move: its id (also its topic's), its parts, and whether its name is settled."""

    id: str
    parts: tuple[Part, ...]
    standard: bool


NO_CHANGE = Move("no-change", (), standard=False)
NO_LONGER_PLACED = Move("no-longer-placed", (), standard=False)
NOT_PLACED = Move("not-placed", (), standard=False)

_HOME, _CAPTIVE = Zone.IN_HOUSE_DOMESTIC, Zone.CAPTIVE_OFFSHORING
_VENDOR, _OFFSHORE = Zone.DOMESTIC_OUTSOURCING, Zone.OFFSHORE_OUTSOURCING
_TRAY = Zone.NOT_PLACED
_OUT, _IN = Part.OUTSOURCING, Part.INSOURCING
_OFF, _RE, _ON = Part.OFFSHORING, Part.RESHORING, Part.ONSHORING

_NAMED = {
    (_HOME, _VENDOR): Move("domestic-outsourcing", (_OUT,), standard=True),
    (_HOME, _CAPTIVE): Move("captive-offshoring", (_OFF,), standard=True),
    (_HOME, _OFFSHORE): Move("offshore-outsourcing", (_OUT, _OFF), standard=True),
    (_VENDOR, _HOME): Move("insourcing", (_IN,), standard=True),
    (_VENDOR, _CAPTIVE): Move("offshoring-with-insourcing", (_IN, _OFF), standard=False),
    (_VENDOR, _OFFSHORE): Move("offshoring-of-outsourced-work", (_OFF,), standard=False),
    (_CAPTIVE, _HOME): Move("in-house-reshoring", (_RE,), standard=True),
    (_CAPTIVE, _VENDOR): Move("reshoring-for-outsourcing", (_OUT, _RE), standard=True),
    (_CAPTIVE, _OFFSHORE): Move("outsourcing-abroad", (_OUT,), standard=False),
    (_OFFSHORE, _HOME): Move("reshoring-for-insourcing", (_IN, _RE), standard=True),
    (_OFFSHORE, _VENDOR): Move("outsourced-reshoring", (_RE,), standard=True),
    (_OFFSHORE, _CAPTIVE): Move("insourcing-abroad", (_IN,), standard=False),
    (_TRAY, _HOME): Move("new-in-house-activity", (), standard=False),
    (_TRAY, _VENDOR): Move("new-domestic-contract", (), standard=False),
    (_TRAY, _CAPTIVE): Move("new-foreign-affiliate-activity", (), standard=False),
    (_TRAY, _OFFSHORE): Move("new-foreign-contract", (), standard=False),
}

_FOR_THE_FIRST_TIME = {
    (_CAPTIVE, _HOME): Move("in-house-onshoring", (_ON,), standard=False),
    (_CAPTIVE, _VENDOR): Move("onshoring-for-outsourcing", (_OUT, _ON), standard=False),
    (_OFFSHORE, _HOME): Move("onshoring-for-insourcing", (_IN, _ON), standard=False),
    (_OFFSHORE, _VENDOR): Move("outsourced-onshoring", (_ON,), standard=False),
}
"""What coming home is called where the work never was there."""

MOVES: tuple[Move, ...] = (
    *_NAMED.values(),
    *_FOR_THE_FIRST_TIME.values(),
    NO_CHANGE,
    NO_LONGER_PLACED,
    NOT_PLACED,
)
"""Every kind of move once."""


def move_between(before: Zone, after: Zone, *, never_at_home: bool = False) -> Move:
    """Return the move from one zone to another, as the table names it.

    With `never_at_home`, coming home is onshoring and not reshoring.
    """
    if never_at_home and (before, after) in _FOR_THE_FIRST_TIME:
        return _FOR_THE_FIRST_TIME[before, after]
    if after is Zone.NOT_PLACED:
        return NOT_PLACED if before is Zone.NOT_PLACED else NO_LONGER_PLACED
    return _NAMED.get((before, after), NO_CHANGE)


class Detail(StrEnum):
    """What can change while the zone stays: a relocation or a change of supplier."""

    COUNTRY = "country"
    PLACE = "place"
    PARTNER = "partner"


def changed_details(before: Placement, after: Placement) -> tuple[Detail, ...]:
    """Return which known details differ between two placements in the same zone.

    A detail that one side does not give is not known to have changed.
    """
    if before.zone is not after.zone:
        return ()
    pairs = {
        Detail.COUNTRY: (before.country, after.country),
        Detail.PLACE: (before.place, after.place),
        Detail.PARTNER: (before.partner, after.partner),
    }
    return tuple(detail for detail, (old, new) in pairs.items() if old and new and old != new)


class MoveReading(NamedTuple):
    """One activity's move into a scene, with all that its name rests on."""

    move: Move
    before: Placement
    after: Placement
    details: tuple[Detail, ...]
    history: History

    @property
    def moved(self) -> bool:
        """Tell whether zone, country, place or partner changed."""
        return self.before.zone is not self.after.zone or bool(self.details)

    @property
    def is_backsourcing(self) -> bool:
        """Tell whether the scenes show that work now taken inside had been inside before."""
        return Part.INSOURCING in self.move.parts and self.history.in_house is not None

    @property
    def if_at_home_before(self) -> bool:
        """Tell whether "reshoring" stands under the condition that it was at home before."""
        return Part.RESHORING in self.move.parts and self.history.at_home is None

    @property
    def if_in_house_before(self) -> bool:
        """Tell whether "backsourcing" would be right too, if it had been in-house before."""
        unknown = self.history.in_house is None and not self.history.never_in_house
        return Part.INSOURCING in self.move.parts and unknown


def read_move(scenario: Scenario, scene_id: SceneId, activity: ActivityId) -> MoveReading | None:
    """Return the move of an activity into a scene from the one before; None in the first scene."""
    index = scenario.scene_index(scene_id)
    if index == 0:
        return None
    before = scenario.scenes[index - 1].placements[activity]
    after = scenario.scenes[index].placements[activity]
    history = history_before(scenario, index, activity)
    return MoveReading(
        move_between(before.zone, after.zone, never_at_home=history.never_at_home),
        before,
        after,
        changed_details(before, after),
        history,
    )


def history_before(scenario: Scenario, index: int, activity: ActivityId) -> History:
    """Return what the scenes ahead of the one with this rank show of an activity.

    A mark counts in that scene and in those ahead of it: what never was before one of them, and is
    not shown since, never was.
    """
    at_home: SceneId | None = None
    in_house: SceneId | None = None
    marks = set(scenario.scenes[index].placements[activity].circumstances)
    for scene in scenario.scenes[:index]:
        placement = scene.placements[activity]
        at_home = scene.id if placement.zone.where is Where.DOMESTIC else at_home
        in_house = scene.id if placement.zone.who is Who.IN_HOUSE else in_house
        marks.update(placement.circumstances)
    return History(
        at_home,
        in_house,
        never_at_home=at_home is None and Circumstance.NEVER_AT_HOME_BEFORE in marks,
        never_in_house=in_house is None and Circumstance.NEVER_IN_HOUSE_BEFORE in marks,
    )
