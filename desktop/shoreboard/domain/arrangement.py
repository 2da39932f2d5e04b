"""The order and placement of all activities in one scene, as one immutable value."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import compress
from operator import is_not
from typing import Self

from typing_extensions import override

from shoreboard.domain.activity import ActivityId
from shoreboard.domain.placement import Placement
from shoreboard.domain.zone import Zone


class Arrangement(Mapping[ActivityId, Placement]):
    """Maps every activity to its placement and keeps the order of the cards in each zone.

    Guarantees that each activity stands in exactly one zone. Iterates zone by zone in reading
    order, the tray last. A zone that a change leaves alone keeps its very tuple, so that `is`
    tells what changed.
    """

    __slots__ = ("_marked", "_placements", "_zones")

    def __init__(self, placements: Mapping[ActivityId, Placement] | None = None) -> None:
        self._placements: dict[ActivityId, Placement] = dict(placements or {})
        zones: dict[Zone, list[ActivityId]] = {zone: [] for zone in Zone}
        for activity, placement in self._placements.items():
            zones[placement.zone].append(activity)
        self._zones = {zone: tuple(cards) for zone, cards in zones.items()}
        self._marked: frozenset[ActivityId] | None = None

    @classmethod
    def _of(
        cls,
        placements: dict[ActivityId, Placement],
        zones: dict[Zone, tuple[ActivityId, ...]],
    ) -> Self:
        made = cls.__new__(cls)
        made._placements, made._zones, made._marked = placements, zones, None
        return made

    def cards(self, zone: Zone) -> tuple[ActivityId, ...]:
        """Return the activities that stand in a zone, in their order."""
        return self._zones[zone]

    def in_order(self, cards: Iterable[ActivityId]) -> tuple[ActivityId, ...]:
        """Return those of some activities that stand here, each once, as they are iterated."""
        by_zone: dict[Zone, set[ActivityId]] = {}
        for card in cards:
            if card in self._placements:
                by_zone.setdefault(self._placements[card].zone, set()).add(card)
        ordered: list[ActivityId] = []
        for zone in self._zones:
            chosen = by_zone.get(zone, set())
            few = len(chosen) <= 1
            ordered += chosen if few else [card for card in self._zones[zone] if card in chosen]
        return tuple(ordered)

    @property
    def marked(self) -> frozenset[ActivityId]:
        """The activities whose placement bears circumstances; found once."""
        if self._marked is None:
            items = self._placements.items()
            self._marked = frozenset(card for card, at in items if at.circumstances)
        return self._marked

    def put(
        self, placements: Mapping[ActivityId, Placement], before: ActivityId | None = None
    ) -> "Arrangement":
        """Return the arrangement with these cards put where their placement says, in their order.

        They come ahead of the card `before` in its zone, and at the end of any other zone. Cards
        that were not on the board are added.
        """
        zones = dict(self._zones)
        anchor = self._anchor(before, placements)
        for zone in {self._placements[card].zone for card in placements if card in self}:
            zones[zone] = tuple(card for card in zones[zone] if card not in placements)
        arriving: dict[Zone, list[ActivityId]] = {}
        for card, placement in placements.items():
            arriving.setdefault(placement.zone, []).append(card)
        for zone, cards in arriving.items():
            standing = zones[zone]
            at = standing.index(anchor) if anchor in standing else len(standing)
            zones[zone] = (*standing[:at], *cards, *standing[at:])
        return self._of({**self._placements, **placements}, zones)

    def _anchor(
        self, before: ActivityId | None, moving: Collection[ActivityId]
    ) -> ActivityId | None:
        """Return the first card from `before` on, in its zone, that stays where it is."""
        if before is None or before not in self:
            return None
        cards = self._zones[self._placements[before].zone]
        return next((card for card in cards[cards.index(before) :] if card not in moving), None)

    def revised(self, placements: Mapping[ActivityId, Placement]) -> "Arrangement":
        """Return the arrangement with new details, each card keeping its zone and its rank."""
        if any(self._placements[card].zone is not new.zone for card, new in placements.items()):
            raise ValueError("revised() changes details; put() changes zones")
        return self._of({**self._placements, **placements}, self._zones)

    def with_copies(self, copies: Mapping[ActivityId, Sequence[ActivityId]]) -> "Arrangement":
        """Return the arrangement with new cards right behind each card named, placed alike."""
        placements = dict(self._placements)
        zones = dict(self._zones)
        for source, new in copies.items():
            placements.update(dict.fromkeys(new, self._placements[source]))
        for zone in {self._placements[source].zone for source in copies}:
            zones[zone] = tuple(
                each for card in zones[zone] for each in (card, *copies.get(card, ()))
            )
        return self._of(placements, zones)

    def without(self, cards: Collection[ActivityId]) -> "Arrangement":
        """Return the arrangement without these cards."""
        zones = dict(self._zones)
        for zone in {self._placements[card].zone for card in cards}:
            zones[zone] = tuple(card for card in zones[zone] if card not in cards)
        kept = {card: at for card, at in self._placements.items() if card not in cards}
        return self._of(kept, zones)

    def differing(self, other: "Arrangement") -> frozenset[ActivityId]:
        """Return the activities that `other` places otherwise or does not have."""
        if other is self:
            return frozenset()
        mine, theirs = self._placements, other._placements.get
        # most are the very same: these are passed over without a turn of Python's
        others = compress(mine, map(is_not, mine.values(), map(theirs, mine)))
        return frozenset(card for card in others if not _alike(theirs(card), mine[card]))

    @override
    def __getitem__(self, key: ActivityId) -> Placement:
        return self._placements[key]

    @override
    def __contains__(self, key: object) -> bool:
        return key in self._placements

    @override
    def __iter__(self) -> Iterator[ActivityId]:
        for cards in self._zones.values():
            yield from cards

    @override
    def __len__(self) -> int:
        return len(self._placements)

    @override
    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Arrangement):
            return NotImplemented
        return self._zones == other._zones and self._placements == other._placements

    @override
    def __hash__(self) -> int:
        return hash(tuple(self._zones.values()))

    @override
    def __repr__(self) -> str:
        return f"Arrangement({dict(self.items())!r})"


def _alike(one: Placement | None, other: Placement) -> bool:
    """Tell whether placements are equal; most that are not differ in their zones."""
    return one is not None and one.zone is other.zone and one == other
