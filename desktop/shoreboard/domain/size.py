"""How large a scenario is, measured by the file that it would make."""

import json
from collections import Counter
from collections.abc import Iterable
from itertools import islice

from shoreboard.domain.activity import ActivityId
from shoreboard.domain.arrangement import Arrangement
from shoreboard.domain.costing import Costing, Costs
from shoreboard.domain.lenses import Lens
from shoreboard.domain.scenario import Scenario

DOCUMENT = 120
LENS = 24
WHOLES = 20
ACTIVITY = 102
PART = 40
WHOLE = 102
SCENE = 128
CARD = 85
COUNTRY = 27
PLACE = 22
PARTNER = 24
CIRCUMSTANCES = 45
CIRCUMSTANCE = 16
OWNERSHIP = 30
COSTING = 200
COSTS = 50
ASSUMPTION = 130
NUMBER = 55
EVIDENCE = 45
OPINIONS = 60
OPINION = 120
"""Bytes that each of these takes in a file at most, beside its texts: names of fields, the longest
kind and zone that there are, indentation and line ends."""

_BATCH = 1000
_encode = json.JSONEncoder(ensure_ascii=False).encode


def size(scenario: Scenario) -> int:
    """Return the bytes that a scenario takes in a file at most; hardly more than it does take.

    Moving cards, reordering scenes and removing anything never make it more: a card counts as if
    it stood in the zone with the longest name. Takes time with cards times scenes.
    """
    activities = scenario.activities.values()
    times = Counter(id(scene.placements) for scene in scenario.scenes)
    distinct = {id(scene.placements): scene.placements for scene in scenario.scenes}
    return (
        DOCUMENT
        + LENS * (scenario.lens is not Lens.TWO_AXIS)
        + _terms(scenario.costing)
        + _costs(each.costs for each in activities if each.costs)
        + _written((scenario.title, scenario.company))
        + ACTIVITY * len(activities)
        + _written(scenario.activities)
        + _written(text for each in activities for text in (each.name, each.note))
        + _shares(scenario)
        + SCENE * len(scenario.scenes)
        + _written(
            text
            for scene in scenario.scenes
            for text in (scene.id, scene.title, scene.caption, scene.note)
        )
        + size_of_cards(scenario.activities, len(scenario.scenes))
        + sum(times[key] * _details(each) for key, each in distinct.items())
    )


def size_of_cards(activities: Iterable[ActivityId], scenes: int) -> int:
    """Return the bytes that all cards take in so many scenes, without any details."""
    cards = tuple(activities)
    return scenes * (CARD * len(cards) + _written(cards))


def _shares(scenario: Scenario) -> int:
    """Return the bytes that wholes take, and what their parts say of them."""
    wholes = scenario.wholes.values()
    parts = [each.whole for each in scenario.activities.values() if each.whole is not None]
    words = (text for each in wholes for text in (each.id, each.name, each.note))
    return (
        WHOLES * bool(wholes)
        + PART * len(parts)
        + WHOLE * len(wholes)
        + _written(parts)
        + _written(words)
    )


def _details(arrangement: Arrangement) -> int:
    """Return the bytes that countries, places, partners and circumstances take."""
    placements = list(arrangement.values())
    countries = sum(1 for each in placements if each.country)
    places = [each.place for each in placements if each.place]
    partners = [each.partner for each in placements if each.partner]
    fields = COUNTRY * countries + PLACE * len(places) + PARTNER * len(partners)
    marked = [each for each in placements if each.circumstances]
    fields += CIRCUMSTANCES * len(marked)
    fields += _costs(each.costs for each in placements if each.costs)
    fields += OWNERSHIP * sum(1 for each in marked if each.ownership is not None)
    marks = sum(CIRCUMSTANCE + len(mark) for each in marked for mark in each.circumstances)
    return fields + _written(places) + _written(partners) + marks


def _terms(costing: Costing | None) -> int:
    """Return the bytes that the terms take by which costs are counted."""
    if costing is None:
        return 0
    rate = costing.discount_rate
    return COSTING + (0 if rate is None else _costs([(rate,)]))


def _costs(all_costs: Iterable[Costs]) -> int:
    """Return the bytes that costs take, of activities or of placements."""
    said = list(all_costs)
    each_of = [each for costs in said for each in costs]
    numbers = sum((each.low is not None) + (each.high is not None) for each in each_of)
    evidence = sum(each.evidence is not None for each in each_of)
    fixed = COSTS * len(said) + ASSUMPTION * len(each_of)
    opinions = [opinion for each in each_of for opinion in each.opinions]
    fixed += OPINIONS * sum(bool(each.opinions) for each in each_of) + OPINION * len(opinions)
    texts = _written(e.source for e in each_of) + _written(e.who for e in opinions)
    return fixed + NUMBER * numbers + EVIDENCE * evidence + texts


def _written(texts: Iterable[str]) -> int:
    """Return the bytes of texts as JSON has them, quotes and all; in batches, which is faster."""
    rest = iter(texts)
    total = 0
    while batch := tuple(islice(rest, _BATCH)):
        joined = _encode("".join(batch)).encode("utf-8", "surrogatepass")
        total += len(joined) + 2 * len(batch) - 2
    return total
