"""One activity through several scenes, written in words, and what its last move reads."""

import re

from shoreboard.domain.activity import Activity, ActivityId
from shoreboard.domain.arrangement import Arrangement
from shoreboard.domain.circumstances import Circumstance
from shoreboard.domain.moves import MoveReading, read_move
from shoreboard.domain.placement import Placement
from shoreboard.domain.scenario import Scenario
from shoreboard.domain.scene import Scene, SceneId
from shoreboard.domain.zone import Zone

ZONES = {
    "in-house home": "in-house-domestic",
    "in-house abroad": "captive-offshoring",
    "third-party home": "domestic-outsourcing",
    "third-party abroad": "offshore-outsourcing",
    "not placed": "not-placed",
}

ROW = re.compile(r"(.+?) +> (.+?) +: (.+?)( \(std\))?:(.*)")
"""A line of a table of moves: from, to, name, whether it is settled, parts."""

CARD = ActivityId("a1")


def history(*placements: str | Placement) -> Scenario:
    """Return one activity through scenes s1, s2, … that have it where the words say."""
    places = [p if isinstance(p, Placement) else Placement(Zone(ZONES[p])) for p in placements]
    scenes = tuple(
        Scene(SceneId(f"s{rank}"), "", placements=Arrangement({CARD: place}))
        for rank, place in enumerate(places, start=1)
    )
    return Scenario("T", activities={CARD: Activity(CARD, "Call center")}, scenes=scenes)


def last_move(*placements: str | Placement) -> MoveReading:
    scenario = history(*placements)
    reading = read_move(scenario, scenario.scenes[-1].id, CARD)
    assert reading is not None
    return reading


MARKS = {"+": Circumstance.NEVER_AT_HOME_BEFORE, "*": Circumstance.NEVER_IN_HOUSE_BEFORE}


def marked(words: str) -> list[Placement]:
    """Read stops such as "in-house abroad+": + never at home before, * never in-house before."""
    stops = [stop.strip() for stop in words.split(">")]
    return [
        Placement(
            Zone(ZONES[stop.rstrip("+*")]),
            circumstances=tuple(MARKS[mark] for mark in "*+" if mark in stop),
        )
        for stop in stops
    ]
