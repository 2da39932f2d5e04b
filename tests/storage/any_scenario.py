"""What hypothesis draws: scenarios with any words at all, and small ones to break."""

import copy
import json
from collections.abc import Callable
from typing import Any

from hypothesis import strategies as st

from shoreboard.domain.activity import Activity, ActivityId, Kind
from shoreboard.domain.arrangement import Arrangement
from shoreboard.domain.country import COUNTRIES
from shoreboard.domain.placement import IN_TRAY, Placement
from shoreboard.domain.scenario import Scenario
from shoreboard.domain.scene import Scene, SceneId
from shoreboard.domain.zone import Where, Who, Zone

ODD_TEXTS = ("", "\ufeff", "\u2028\u202e", "🙂", "\\u0000", '"\\"', "\r\n\t", "x" * 10_000)
TEXTS = st.sampled_from(ODD_TEXTS) | st.text(
    st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=12
)
"""Every character that Unicode has, NUL alone excepted."""

IDS = TEXTS.filter(bool)
CODES = st.sampled_from(sorted(COUNTRIES))


@st.composite
def placements(draw: st.DrawFn, home: str | None) -> Placement:
    """Draw a placement with details that fit its zone."""
    zone = draw(st.sampled_from(Zone))
    if zone is Zone.NOT_PLACED:
        return IN_TRAY
    abroad = zone.where is Where.FOREIGN
    country = draw(
        st.none() | (CODES.filter(lambda code: code != home) if abroad else st.just(home))
    )
    partner = draw(TEXTS) if zone.who is Who.THIRD_PARTY else ""
    return Placement(zone, country, draw(TEXTS), partner)


@st.composite
def scenarios(draw: st.DrawFn) -> Scenario:
    """Draw scenarios with any words, ids, countries and orders."""
    home = draw(st.none() | CODES)
    ids = [ActivityId(each) for each in draw(st.lists(IDS, max_size=5, unique=True))]
    activities = {
        each: Activity(each, draw(TEXTS), draw(st.sampled_from(Kind)), draw(TEXTS)) for each in ids
    }
    scenes = tuple(
        Scene(
            SceneId(scene),
            draw(TEXTS),
            draw(TEXTS),
            draw(TEXTS),
            Arrangement({card: draw(placements(home)) for card in draw(st.permutations(ids))}),
        )
        for scene in draw(st.lists(IDS, min_size=1, max_size=3, unique=True))
    )
    return Scenario(draw(TEXTS), draw(TEXTS), home, activities, scenes)


SMALL: dict[str, Any] = {
    "format": 1,
    "title": "Small",
    "company": "Müller",
    "home_country": "DE",
    "activities": [
        {"id": "a1", "name": "Call center", "kind": "call-center", "note": "Rings."},
        {"id": "a2", "name": "Shipping", "kind": "shipping"},
    ],
    "scenes": [
        {
            "id": "s1",
            "title": "Today",
            "placements": [
                {"activity": "a1", "zone": "in-house-domestic", "country": "DE", "place": "Bonn"},
                {"activity": "a2", "zone": "not-placed"},
            ],
        },
        {
            "id": "s2",
            "title": "Plan",
            "caption": "For the class",
            "note": "For the lecturer",
            "placements": [
                {"activity": "a2", "zone": "domestic-outsourcing", "partner": "Acme"},
                {"activity": "a1", "zone": "offshore-outsourcing", "country": "IN"},
            ],
        },
    ],
}
"""A file as plain JSON, with every field somewhere."""


def changed(change: Callable[[dict[str, Any]], object]) -> dict[str, Any]:
    """Return the small file after something was done to it."""
    tree = copy.deepcopy(SMALL)
    change(tree)
    return tree


def as_bytes(tree: object) -> bytes:
    """Return plain JSON as a file has it."""
    return json.dumps(tree, ensure_ascii=False).encode()
