"""The whole board in numbers, and what several activities share."""

from collections import Counter
from collections.abc import Callable, Collection, Iterator, Mapping, Set
from dataclasses import dataclass, field
from typing import Generic, NamedTuple, TypeVar

from shoreboard.domain.activity import FULL_SHARE, ActivityId, WholeId
from shoreboard.domain.arrangement import Arrangement
from shoreboard.domain.classification import State, combined
from shoreboard.domain.judging import judgement
from shoreboard.domain.lenses import Lens, judge, needs_history
from shoreboard.domain.placement import Placement
from shoreboard.domain.scenario import Scenario
from shoreboard.domain.scene import SceneId
from shoreboard.domain.zone import Where, Who, Zone

_Key = TypeVar("_Key", Zone, "State | None")


class Count(NamedTuple):
    """How many activities are something as a whole, and of how many only some parts are."""

    wholly: int = 0
    partly: int = 0

    def __bool__(self) -> bool:
        """Tell whether any is, be it in part."""
        return bool(self.wholly or self.partly)


@dataclass(frozen=True, slots=True)
class Tally(Generic[_Key]):
    """How much of the work is what: activities that are cards, and for each split one its shares.

    The shares of one activity are in whole percent and make 100.
    """

    cards: Mapping[_Key, int] = field(default_factory=dict[_Key, int])
    split: tuple[Mapping[_Key, int], ...] = ()

    @property
    def total(self) -> int:
        """The number of activities; one that is split counts once."""
        return sum(self.cards.values()) + len(self.split)

    def count(self, *keys: _Key) -> Count:
        """Count the activities that are one of these, as a whole or in part."""
        shares = [sum(each.get(key, 0) for key in keys) for each in self.split]
        whole = sum(self.cards.get(key, 0) for key in keys)
        all_of_it = sum(share == FULL_SHARE for share in shares)
        return Count(whole + all_of_it, sum(share > 0 for share in shares) - all_of_it)

    def percents(self, *keys: _Key) -> int:
        """Add up in percent of one activity: two activities and 40 % of a third make 240."""
        shares = sum(each.get(key, 0) for each in self.split for key in keys)
        return FULL_SHARE * sum(self.cards.get(key, 0) for key in keys) + shares


class Summary(NamedTuple):
    """What stands where in a scene, and what that is by a lens; the tray counts to `total` alone.

    An activity that is split counts once: as a whole where all its parts agree, else in part. By
    another lens than the default, `outsourced` may count what own staff does, and `offshored` may
    leave out what is done abroad.
    """

    zones: Tally[Zone]
    states: Tally[State | None]

    @property
    def total(self) -> int:
        """The number of activities, placed or not."""
        return self.zones.total

    @property
    def not_placed(self) -> Count:
        """The activities in the tray."""
        return self.states.count(None)

    @property
    def outsourced(self) -> Count:
        """The activities that are outsourced, offshored too or not."""
        return self.states.count(State.OUTSOURCING, State.BOTH)

    @property
    def offshored(self) -> Count:
        """The activities that are offshored, outsourced too or not."""
        return self.states.count(State.OFFSHORING, State.BOTH)

    @property
    def both(self) -> Count:
        """The activities that are outsourced and offshored at once."""
        return self.states.count(State.BOTH)

    @property
    def neither(self) -> Count:
        """The activities that are placed and neither."""
        return self.states.count(State.NEITHER)

    @property
    def company_state(self) -> State | None:
        """What this company does with any of its work; None while nothing is placed."""
        if self.not_placed.wholly == self.total:
            return None
        return combined(bool(self.outsourced), bool(self.offshored))


def summarize(scenario: Scenario, scene_id: SceneId, lens: Lens = Lens.TWO_AXIS) -> Summary:
    """Count the activities of a scene by zone, and by what they are by a lens."""
    placements = scenario.scene(scene_id).placements
    shares = _shares(scenario)
    cards = {zone: len(placements.cards(zone)) for zone in Zone}
    for parts in shares.values():
        for part in parts:
            cards[placements[part].zone] -= 1
    zones = Tally(cards, _split(shares, lambda card: placements[card].zone))
    by_zone = {zone: judge(lens, Placement(zone)).state for zone in Zone}
    marked = _marked(scenario, scene_id, lens)

    def state(card: ActivityId) -> State | None:
        if card in marked:
            return judgement(scenario, scene_id, card, lens).state
        return by_zone[placements[card].zone]

    states = Counter[State | None]()
    for zone, number in cards.items():
        states[by_zone[zone]] += number
    for card in marked:
        if scenario.activities[card].whole is None:
            states[by_zone[placements[card].zone]] -= 1
            states[state(card)] += 1
    return Summary(zones, Tally(states, _split(shares, state)))


def _marked(scenario: Scenario, scene_id: SceneId, lens: Lens) -> Set[ActivityId]:
    """Return the activities that a lens may judge otherwise than any other in their zones."""
    if not any(needs_history(lens, zone) for zone in Zone):
        return set()
    scenes = scenario.scenes[: scenario.scene_index(scene_id) + 1]
    return frozenset[ActivityId]().union(*(each.placements.marked for each in scenes))


def portions(scenario: Scenario, scene_id: SceneId, whole: WholeId) -> Mapping[Zone, int]:
    """Return how an activity that is split stands in a scene: zones, in reading order, to percent.

    Zones in which no part stands are left out; the others make 100. Raises UnknownSceneError.
    """
    placements = scenario.scene(scene_id).placements
    shares = Counter[Zone]()
    for part in scenario.parts(whole):
        shares[placements[part.id].zone] += part.share
    return {zone: shares[zone] for zone in Zone if shares[zone]}


def _shares(scenario: Scenario) -> Mapping[WholeId, Mapping[ActivityId, int]]:
    """Return the shares of all parts, by their wholes."""
    shares: dict[WholeId, dict[ActivityId, int]] = {whole: {} for whole in scenario.wholes}
    if shares:
        for card, each in scenario.activities.items():
            if each.whole is not None:
                shares[each.whole][card] = each.share
    return shares


def _split(
    shares: Mapping[WholeId, Mapping[ActivityId, int]], key: Callable[[ActivityId], _Key]
) -> tuple[Mapping[_Key, int], ...]:
    def added() -> Iterator[Mapping[_Key, int]]:
        for parts in shares.values():
            total = Counter[_Key]()
            for part, share in parts.items():
                total[key(part)] += share
            yield total

    return tuple(added())


class Shared(NamedTuple):
    """What several cards share: one answer to each question, or None where they differ."""

    by_zone: Mapping[Zone, tuple[ActivityId, ...]]
    who: Who | None
    where: Where | None


def shared(placements: Arrangement, activities: Collection[ActivityId]) -> Shared:
    """Group activities by zone (reading order, empty zones left out) and compare their answers.

    A card in the tray has no answer, so it shares none.
    """
    grouped: dict[Zone, list[ActivityId]] = {zone: [] for zone in Zone}
    for card in activities:
        grouped[placements[card].zone].append(card)
    standing = {zone: tuple(cards) for zone, cards in grouped.items() if cards}
    whos = {zone.who for zone in standing}
    wheres = {zone.where for zone in standing}
    return Shared(
        standing,
        who=whos.pop() if len(whos) == 1 else None,
        where=wheres.pop() if len(wheres) == 1 else None,
    )
