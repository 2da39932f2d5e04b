"""What hypothesis draws: scenarios, and sequences of edits that fit whatever they meet.

An edit depends on the scenario that it changes, so what is drawn is a `Wish`, which becomes an
`Edit` once it meets a scenario. A wish is small, so a sequence of many shrinks well.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cache
from itertools import pairwise, product
from random import Random
from typing import Any

from hypothesis import strategies as st

from shoreboard.domain import edits
from shoreboard.domain.activity import Activity, ActivityId, Kind, Whole
from shoreboard.domain.arrangement import Arrangement
from shoreboard.domain.circumstances import Circumstance
from shoreboard.domain.lenses import Lens
from shoreboard.domain.placement import IN_TRAY, Placement
from shoreboard.domain.scenario import Scenario, fresh_activity_id, fresh_scene_id
from shoreboard.domain.scene import Scene, SceneId
from shoreboard.domain.zone import Where, Who, Zone

HOMES = (None, "DE", "FI")
ABROAD = ("DE", "FI", "IN", "RO")
PLACES = ("", "Cluj", "Pune")
PARTNERS = ("", "Acme", "Bolt")
_C = Circumstance
MARKS: tuple[tuple[tuple[Circumstance, ...], int | None], ...] = (
    ((), None),
    ((_C.NEVER_IN_HOUSE_BEFORE, _C.NEVER_AT_HOME_BEFORE), None),
    ((_C.SHARED_OWNERSHIP,), 60),
    ((_C.NEVER_AT_HOME_BEFORE, _C.SHARED_OWNERSHIP, _C.SERVES_FOREIGN_MARKET_ONLY), None),
    ((_C.FOREIGN_STAFF_ON_SITE, _C.FRANCHISE_OR_LICENSE), None),
)
"""Circumstances, and the share in ownership that goes with them."""
MOST_ACTIVITIES, MOST_SCENES = 8, 5


def details_for(zone: Zone, home: str | None) -> st.SearchStrategy[Placement]:
    """Draw placements in a zone with details that agree with it."""
    return st.sampled_from(_fitting(zone, home))


@st.composite
def scenarios(
    draw: st.DrawFn, min_activities: int = 0, max_activities: int = 6, max_scenes: int = 4
) -> Scenario:
    """Draw scenarios in which some cards stand alike in several scenes and some do not."""
    home = draw(st.sampled_from(HOMES))
    number = draw(st.integers(min_activities, max_activities))
    cards = [ActivityId(f"a{n}") for n in range(1, number + 1)]
    used = draw(st.lists(st.sampled_from(Zone), min_size=1, max_size=4, unique=True))
    placements = st.sampled_from([at for zone in used for at in _fitting(zone, home)])
    boards = [{card: draw(placements) for card in cards}]
    for _ in range(draw(st.integers(0, max_scenes - 1))):
        board = draw(st.sampled_from(boards))
        order = draw(st.permutations(cards)) if draw(st.booleans()) else list(board)
        others = draw(st.sets(st.sampled_from(cards))) if cards else ()
        boards.append({card: draw(placements) if card in others else board[card] for card in order})
    scenes = (
        Scene(SceneId(f"s{rank}"), f"Scene {rank}", placements=Arrangement(board))
        for rank, board in enumerate(boards, start=1)
    )
    activities = {card: Activity(card, f"Work {card}") for card in cards}
    return Scenario("Title", "Company", home, activities, tuple(scenes))


@dataclass(frozen=True, slots=True)
class Edit:
    """An edit with its arguments, ready for a scenario or for `Session.apply`."""

    function: Callable[..., Scenario]
    args: tuple[Any, ...]
    kwargs: dict[str, Any] = field(default_factory=dict[str, Any])

    def __call__(self, scenario: Scenario) -> Scenario:
        return self.function(scenario, *self.args, **self.kwargs)


@dataclass(frozen=True, slots=True)
class Wish:
    """An edit that is to be: its kind, and a seed from which its arguments are chosen."""

    kind: str
    seed: int

    def edit(self, scenario: Scenario) -> Edit:
        """Choose arguments that the scenario can take."""
        return _MAKERS[self.kind](Random(self.seed), scenario)


def wishes() -> st.SearchStrategy[Wish]:
    """Draw wishes, more of those that move cards than of the others."""
    return st.builds(Wish, st.sampled_from(_KINDS), st.integers(0, 0xFFFF))


def edit_sequences(shortest: int = 50, longest: int = 80) -> st.SearchStrategy[list[Wish]]:
    """Draw long sequences of wishes."""
    return st.lists(wishes(), min_size=shortest, max_size=longest)


@cache
def _fitting(zone: Zone, home: str | None) -> list[Placement]:
    """Return placements with every mix of details that agrees with the zone."""
    if zone is Zone.NOT_PLACED:
        return [IN_TRAY]
    domestic = zone.where is Where.DOMESTIC
    countries = {None, home} if domestic else {None, *ABROAD} - {home or "none"}
    partners = PARTNERS if zone.who is Who.THIRD_PARTY else ("",)
    mixes = product(sorted(countries, key=str), PLACES, partners, MARKS)
    made = (Placement(zone, country, place, firm, *marks) for country, place, firm, marks in mixes)
    return sorted(made, key=_details_given)


def _details_given(placement: Placement) -> int:
    words = (placement.country, placement.place, placement.partner)
    return sum(map(bool, words)) + len(placement.circumstances)


def _scene_id(rng: Random, scenario: Scenario) -> SceneId:
    return rng.choice(scenario.scenes).id


def _cards(rng: Random, scenario: Scenario) -> list[ActivityId]:
    known = list(scenario.activities)
    return rng.sample(known, rng.randint(0, min(4, len(known))))


def _before(rng: Random, scenario: Scenario) -> ActivityId | None:
    return rng.choice([None, ActivityId("nobody"), *scenario.activities, *scenario.activities])


def _place(rng: Random, scenario: Scenario) -> Edit:
    scene, cards = _scene_id(rng, scenario), _cards(rng, scenario)
    return Edit(edits.place, (scene, cards, rng.choice(list(Zone)), _before(rng, scenario)))


def _reorder(rng: Random, scenario: Scenario) -> Edit:
    scene = rng.choice(scenario.scenes)
    zone = max(Zone, key=lambda zone: len(scene.placements.cards(zone)))
    cards = list(scene.placements.cards(zone))
    before = rng.choice([None, *cards])
    return Edit(edits.place, (scene.id, rng.sample(cards, min(2, len(cards))), zone, before))


def _clear(rng: Random, scenario: Scenario) -> Edit:
    return Edit(edits.clear_scene, (_scene_id(rng, scenario),))


def _give(rng: Random, scenario: Scenario) -> Edit:
    scene = rng.choice(scenario.scenes)
    details = {
        card: rng.choice(_fitting(scene.placements[card].zone, scenario.home_country))
        for card in _cards(rng, scenario)
    }
    return Edit(edits.give_details, (scene.id, details))


def _add(rng: Random, scenario: Scenario) -> Edit:
    if len(scenario.activities) >= MOST_ACTIVITIES:
        return _remove(rng, scenario)
    new = Activity(fresh_activity_id(scenario), rng.choice(("Legal", "Payroll")))
    zone = rng.choice(list(Zone))
    return Edit(edits.add_activity, (_scene_id(rng, scenario), new, zone, _before(rng, scenario)))


def _edit(rng: Random, scenario: Scenario) -> Edit:
    if not scenario.activities:
        return _add(rng, scenario)
    id_ = rng.choice(list(scenario.activities))
    name, kind = rng.choice(("Legal", "Payroll")), rng.choice((Kind.CUSTOM, Kind.LEGAL))
    return Edit(edits.edit_activity, (Activity(id_, name, kind, rng.choice(("", "A note"))),))


def _duplicate(rng: Random, scenario: Scenario) -> Edit:
    if not scenario.activities or len(scenario.activities) >= MOST_ACTIVITIES:
        return _edit(rng, scenario)
    source = rng.choice(list(scenario.activities))
    return Edit(edits.duplicate_activity, (source, Activity(fresh_activity_id(scenario), "Copy")))


def _remove(rng: Random, scenario: Scenario) -> Edit:
    return Edit(edits.remove_activities, (_cards(rng, scenario),))


def _add_scene(rng: Random, scenario: Scenario) -> Edit:
    if len(scenario.scenes) >= MOST_SCENES:
        return Edit(edits.remove_scene, (_scene_id(rng, scenario),))
    args = (_scene_id(rng, scenario), fresh_scene_id(scenario), "New")
    return Edit(edits.add_scene, args, {"words": rng.random() < 0.5})


def _move_scene(rng: Random, scenario: Scenario) -> Edit:
    return Edit(edits.move_scene, (_scene_id(rng, scenario), rng.randint(-1, MOST_SCENES)))


def _word_scene(rng: Random, scenario: Scenario) -> Edit:
    function = rng.choice((edits.rename_scene, edits.caption_scene, edits.note_scene))
    return Edit(function, (_scene_id(rng, scenario), rng.choice(("", "Words"))))


def _set_words(rng: Random, _: Scenario) -> Edit:
    return Edit(rng.choice((edits.set_title, edits.set_company)), (rng.choice(("Nokia", "")),))


def _set_home(rng: Random, _: Scenario) -> Edit:
    return Edit(edits.set_home_country, (rng.choice(HOMES),))


def _split(rng: Random, scenario: Scenario) -> Edit:
    ready = [each for each in scenario.activities.values() if each.share > 1]
    if not ready or len(scenario.activities) >= MOST_ACTIVITIES + 2:
        return _merge(rng, scenario)
    card = rng.choice(ready)
    shares = _shares(rng, card.share, rng.randint(2, min(3, card.share)))
    return Edit(edits.split_activity, (card.id, [(f"Part of {share}", share) for share in shares]))


def _shares(rng: Random, total: int, number: int) -> list[int]:
    """Divide a total into so many shares, none of them nothing."""
    cuts = [0, *sorted(rng.sample(range(1, total), number - 1)), total]
    return [end - start for start, end in pairwise(cuts)]


def _some_parts(rng: Random, scenario: Scenario) -> list[Activity]:
    return list(scenario.parts(rng.choice(list(scenario.wholes)))) if scenario.wholes else []


def _merge(rng: Random, scenario: Scenario) -> Edit:
    parts = [part.id for part in _some_parts(rng, scenario)]
    if not parts:
        return _clear(rng, scenario)
    return Edit(edits.merge_parts, (rng.sample(parts, rng.randint(1, len(parts))),))


def _set_shares(rng: Random, scenario: Scenario) -> Edit:
    chosen = _some_parts(rng, scenario)[: rng.randint(0, 3)]
    total = sum(part.share for part in chosen)
    shares = _shares(rng, total, len(chosen)) if chosen else []
    return Edit(edits.set_shares, ({p.id: s for p, s in zip(chosen, shares, strict=True)},))


def _edit_whole(rng: Random, scenario: Scenario) -> Edit:
    if not scenario.wholes:
        return _split(rng, scenario)
    return Edit(edits.edit_whole, (Whole(rng.choice(list(scenario.wholes)), "Whole", Kind.LEGAL),))


def _set_lens(rng: Random, _: Scenario) -> Edit:
    return Edit(edits.set_lens, (rng.choice(list(Lens)),))


_MAKERS = {
    "place": _place,
    "reorder": _reorder,
    "clear": _clear,
    "give": _give,
    "add": _add,
    "edit": _edit,
    "duplicate": _duplicate,
    "remove": _remove,
    "add scene": _add_scene,
    "move scene": _move_scene,
    "word scene": _word_scene,
    "set words": _set_words,
    "set home": _set_home,
    "split": _split,
    "merge": _merge,
    "set shares": _set_shares,
    "edit whole": _edit_whole,
    "set lens": _set_lens,
}
_KINDS = (
    ["place"] * 4 + ["reorder"] * 2 + ["give"] * 3 + ["add"] * 3 + ["split"] * 2 + list(_MAKERS)
)
