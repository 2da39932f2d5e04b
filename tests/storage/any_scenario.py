"""What hypothesis draws: scenarios with any words at all, and small ones to break."""

import copy
import json
from collections.abc import Callable
from dataclasses import replace
from random import Random
from typing import Any

from hypothesis import strategies as st

from shoreboard.domain.activity import Activity, ActivityId, Kind, Whole, WholeId
from shoreboard.domain.arrangement import Arrangement
from shoreboard.domain.circumstances import Circumstance, in_order
from shoreboard.domain.costing import (
    LARGEST_SEED,
    MOST_OPINIONS,
    QUANTITIES,
    Assumption,
    Costing,
    Costs,
    CostSubject,
    Evidence,
    Input,
    Opinion,
)
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


def an_assumption(chance: Random, which: Input) -> Assumption:
    """Return an assumption within its bounds, with or without a range and a source."""
    _, _, least, most, above = QUANTITIES[which]
    lowest = 1e-9 if above else least
    pool = (lowest, most, chance.uniform(lowest, most), float(chance.randint(50, 99)))
    low, likely, high = sorted(chance.choice(pool) for _ in range(3))
    low, high = (chance.choice([end, None]) for end in (low, high))
    evidence = chance.choice([None, *Evidence])
    held = [chance.choice(pool[:3]) for _ in range(chance.choice([0, 0, 1, MOST_OPINIONS]))]
    opinions = tuple(Opinion(chance.choice(ODD_TEXTS), value) for value in held)
    return Assumption(which, likely, low, high, evidence, chance.choice(ODD_TEXTS), opinions)


def some_costs(subject: CostSubject) -> list[Costs]:
    """Return costs of a subject: none, a few inputs, and all of them."""
    chance = Random(1)
    inputs = [each for each in Input if QUANTITIES[each].of is subject]
    chosen = [chance.sample(inputs, min(len(inputs), chance.randint(1, 3))) for _ in range(30)]
    return [tuple(an_assumption(chance, e) for e in Input if e in few) for few in [*chosen, inputs]]


COSTS = {each: st.just(()) | st.sampled_from(some_costs(each)) for each in CostSubject}
COSTINGS = st.sampled_from(
    [
        Costing(code, year, years, next(iter(rate), None), seed)
        for (code, year, years, seed), rate in zip(
            [("EUR", None, 1, 0), ("ZWG", 1900, 15, LARGEST_SEED), ("USD", 2200, 5, 1)] * 3,
            [(), *some_costs(CostSubject.SCENARIO)[:8]],
            strict=True,
        )
    ]
)
"""Terms by which costs are counted."""


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
    said = draw(COSTS[CostSubject.PLACEMENT])
    return Placement(zone, country, draw(TEXTS), partner, marks, ownership, said)


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
        each: replace(
            Activity(each, draw(TEXTS), draw(st.sampled_from(Kind)), draw(TEXTS)),
            costs=draw(COSTS[CostSubject.ACTIVITY]),
        )
        for each in ids
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
    terms = draw(st.none() | COSTINGS)
    return Scenario(draw(TEXTS), draw(TEXTS), home, activities, scenes, wholes, lens, terms)


SMALL: dict[str, Any] = {
    "format": 3,
    "title": "Small",
    "company": "Müller",
    "home_country": "DE",
    "lens": "strict",
    "costing": {
        "currency": "EUR",
        "price_year": 2026,
        "horizon_years": 7,
        "discount_rate": {"likely": 8, "low": 5, "high": 12.5, "evidence": "estimate"},
        "seed": 3,
    },
    "activities": [
        {
            "id": "a1",
            "name": "Call center",
            "kind": "call-center",
            "note": "Rings.",
            "costs": {
                "heads": {"likely": 40},
                "loaded_cost": {
                    "likely": 55_000,
                    "low": 52_500.5,
                    "high": 58_000,
                    "evidence": "own-records",
                    "source": "Payroll, June",
                    "opinions": [
                        {"who": "Finance", "value": 54_000},
                        {"who": "Operations", "value": 61_000.5},
                    ],
                },
            },
        },
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
                    "costs": {"pay_there": {"likely": 31_000, "low": 25_000, "high": 40_000}},
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
