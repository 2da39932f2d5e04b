"""What hypothesis draws: scenarios with any words at all, and small ones to break."""

import copy
import json
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from hypothesis import strategies as st

from shoreboard.domain.activity import Activity, ActivityId, Kind, Whole, WholeId
from shoreboard.domain.arrangement import Arrangement
from shoreboard.domain.circumstances import Circumstance, in_order
from shoreboard.domain.country import COUNTRIES
from shoreboard.domain.lenses import Lens
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
    marks = in_order(draw(st.sets(st.sampled_from(Circumstance), max_size=3)))
    ownership = None
    if Circumstance.SHARED_OWNERSHIP in marks:
        ownership = draw(st.none() | st.integers(0, 100))
    return Placement(zone, country, draw(TEXTS), partner, marks, ownership)


@st.composite
def split(draw: st.DrawFn, activities: dict[ActivityId, Activity]) -> dict[WholeId, Whole]:
    """Make parts of some activities, and return what they are parts of."""
    wholes: dict[WholeId, Whole] = {}
    loose = list(activities)
    for key in draw(st.lists(IDS, max_size=2, unique=True)):
        number = draw(st.integers(2, 3))
        parts, loose = loose[:number], loose[number:]
        if len(parts) < number:
            break
        shares = draw(st.lists(st.integers(1, 33), min_size=number - 1, max_size=number - 1))
        whole = WholeId(key)
        wholes[whole] = Whole(whole, draw(TEXTS), draw(st.sampled_from(Kind)), draw(TEXTS))
        for part, share in zip(parts, [*shares, 100 - sum(shares)], strict=True):
            activities[part] = replace(activities[part], whole=whole, share=share)
    return wholes


@st.composite
def scenarios(draw: st.DrawFn) -> Scenario:
    """Draw scenarios with any words, ids, countries and orders."""
    home = draw(st.none() | CODES)
    ids = [ActivityId(each) for each in draw(st.lists(IDS, max_size=5, unique=True))]
    activities = {
        each: Activity(each, draw(TEXTS), draw(st.sampled_from(Kind)), draw(TEXTS)) for each in ids
    }
    wholes = draw(split(activities))
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
    lens = draw(st.sampled_from(Lens))
    return Scenario(draw(TEXTS), draw(TEXTS), home, activities, scenes, wholes, lens)


SMALL: dict[str, Any] = {
    "format": 2,
    "title": "Small",
    "company": "Müller",
    "home_country": "DE",
    "lens": "strict",
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
                {
                    "activity": "a1",
                    "zone": "offshore-outsourcing",
                    "country": "IN",
                    "circumstances": ["shared-ownership", "cloud-service"],
                    "ownership": 40,
                },
            ],
        },
    ],
}
"""A file as plain JSON, with every field somewhere but those of what is split."""


def divide(tree: dict[str, Any]) -> None:
    """Make parts of the two activities."""
    tree["wholes"] = [{"id": "w1", "name": "Contact", "kind": "call-center", "note": "All of it"}]
    for activity, share in zip(tree["activities"], (60, 40), strict=True):
        activity.update(whole="w1", share=share)


def changed(change: Callable[[dict[str, Any]], object]) -> dict[str, Any]:
    """Return the small file after something was done to it."""
    tree = copy.deepcopy(SMALL)
    change(tree)
    return tree


def as_bytes(tree: object) -> bytes:
    """Return plain JSON as a file has it."""
    return json.dumps(tree, ensure_ascii=False).encode()


SPLIT = changed(divide)
"""A file as plain JSON, with every field somewhere."""
