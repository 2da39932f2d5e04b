"""What zones need at some size of text: a height for a width, or a number of slots for both."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from math import ceil, inf
from typing import NamedTuple

from shoreboard.layout.contents import CardWords, GhostWords, ZoneWords
from shoreboard.layout.text import Ruler, narrowest

LEAST_COUNTED = 5
"""From so many cards up, a heading says how many there are."""
HEADING_LINES = 3
_WIDEST_LINE = 18.0
"""Ems of a name beyond which it is broken into two lines rather than all cards made wider."""
_WIDEST = 11.0
"""The most ems of each of two lines of a name; a longer name is cut."""
_NARROWEST = 3.5
ANSWER = 0.8
"""How large the answer on a card is, beside its name."""


class Metrics(NamedTuple):
    """Lengths in pixels that go with a size of labels; none is smaller at a larger size."""

    label: int
    line: int
    heading: int
    heading_line: int
    icon: int
    """Of a card; that of a heading is as high as its line."""
    inside: int
    """From a card's edge to its icon, and from its name to its other edge."""
    gap: int
    """Between cards, and between zones."""
    pad: int
    """From a zone's edge to its cards."""
    outer: int
    """How far the outer edges of sets stand from the zones."""

    def card(self, lines: int, *, dense: bool) -> int:
        """Return the least or the most height of a card with a name of so many lines."""
        return lines * self.line + 2 * ceil(self.label * (0.16 if dense else 0.55))

    def head(self, lines: int) -> int:
        """Return the height that a heading of so many lines and the edges of its zone take."""
        return lines * self.heading_line + 2 * self.pad + self.gap

    def px(self, ems: float) -> int:
        """Return a width of label text in whole pixels, none cut."""
        return ceil(ems * self.label)


def metrics(label: int, line: float) -> Metrics:
    """Return the lengths for labels of so many pixels, with lines so many ems apart."""
    heading = ceil(label * 1.1)
    return Metrics(
        label,
        ceil(label * line),
        heading,
        ceil(heading * line),
        ceil(label * 1.25),
        ceil(label * 0.42),
        ceil(4 + label * 0.3),
        ceil(label * 0.45),
        ceil(label * 0.45),
    )


ICON_AND_GAP = 1.6
"""Ems from the beginning of a card's icon to its name."""
MARK_AND_GAP = 1.0
_SHARE_GAP = 0.5
CHIP, _CHIP_SIDE = 0.8, 0.5
"""How large the chip of a card is, beside its name, and the space beside its word, in its ems."""


_EDGES = 2 * 0.42 + ICON_AND_GAP + 0.15
"""Ems of a card besides its name, and what rounding up takes."""
NARROWEST_CARD = _NARROWEST + _EDGES


def chip_width(words: str, ruler: Ruler) -> float:
    """Return how wide the chip of a card is, in ems of the card's label."""
    return CHIP * (ruler.width(words, bold=False) + 2 * _CHIP_SIDE)


def extras(card: CardWords, ruler: Ruler) -> float:
    """Return the room in ems that a card's mark, "?" and share take behind its name."""
    room = MARK_AND_GAP * (card.has_mark + card.asks)
    if card.chip:
        room += _SHARE_GAP + chip_width(card.chip, ruler)
    return room + _SHARE_GAP + ruler.width(card.share, bold=False) if card.share else room


class SlotPlan(NamedTuple):
    """How the slots of a zone are set up."""

    columns: int
    lines: int
    """How many a name may take."""
    rows: int
    """So many fit, at the least height of cards."""

    @property
    def slots(self) -> int:
        """How many there are."""
        return self.columns * self.rows


class ZoneGround(NamedTuple):
    """A zone of some width: what its heading takes, and in how many columns cards can stand."""

    lengths: Metrics
    head: float
    """The height of all that is not slots; inf where a word of the heading would be cut."""
    foot: int
    """How much of that is below the slots; an empty zone with a foot needs no room for a card."""
    columns: tuple[tuple[int, int], ...]
    """In how many columns names stand whole on one line, and on two; each with its lines."""

    def least_heights(self, slots: int) -> tuple[float, float]:
        """Return the least height at which so many slots fit whole, and with names on one line.

        Inf where none does. An empty zone has room for a card too, or for its foot.
        """
        head = self.head - self.lengths.gap
        if not slots and self.foot:
            return head, head
        best = single = inf
        for columns, lines in self.columns:
            rows = -(-max(1, slots) // columns)
            best = min(best, rows * self._step(lines))
            single = best if lines == 1 else single
        return head + best, head + single

    def missing(self, cards: int, heights: Sequence[int]) -> list[float]:
        """Return for how many cards each height has no slot; inf where not one card fits."""
        steps = [(columns, self._step(lines)) for columns, lines in self.columns]
        missing: list[float] = []
        for height in heights:
            room, most = height - self.head + self.lengths.gap, 0
            for columns, step in steps if self.head < height else ():
                most = max(most, columns * int(room // step))
            missing.append(max(0, cards - most) if most > 0 else inf)
        return missing

    def plan(self, height: int, slots: int) -> SlotPlan:
        """Return slots in which so many cards stand, or else as many as there is room for."""
        lengths = self.lengths
        head = self.head if self.head < inf else lengths.head(HEADING_LINES) + self.foot
        room = int(height - head) + lengths.gap
        plans = [
            SlotPlan(columns, lines, max(0, room // self._step(lines)))
            for columns, lines in self.columns or ((1, 2),)
        ]
        fitting = (plan for plan in plans if plan.slots >= max(1, slots))
        best = next(fitting, max(plans, key=lambda plan: plan.slots))
        return best if best.rows else best._replace(rows=1)

    def _step(self, lines: int) -> int:
        """Return from one row to the next, with cards as low as can be."""
        return self.lengths.card(lines, dense=True) + self.lengths.gap


@dataclass(frozen=True, slots=True)
class Demand:
    """What a zone holds, as far as that decides about room; widths are in ems of a label."""

    cards: int
    ghosts: int
    one: float
    """The least width of cards on which all names stand on one line."""
    two: float
    """The same for two lines, apart from names that are too long for that."""
    heading: tuple[float, ...]
    """The least width, in ems of a heading, at which it takes one line, two and so on."""
    foot: int
    """The height below cards in which none stands, in pixels."""

    def ground(self, lengths: Metrics, width: int) -> ZoneGround:
        """Return what a width of the zone makes of that."""
        room = width - 2 * lengths.pad
        head = inf
        for lines, needed in enumerate(self.heading, 1):
            if needed * lengths.heading <= room:
                head = lengths.head(lines) + self.foot
                break
        columns: list[tuple[int, int]] = []
        for lines, ems in ((1, self.one), (2, self.two)):
            if ems < inf:
                count = (room + lengths.gap) // (lengths.px(ems) + lengths.gap)
                columns += [(count, lines)] if count > 0 else []
        return ZoneGround(lengths, head, self.foot, tuple(columns))


def demand_of(zone: ZoneWords, ruler: Ruler, most: int) -> Demand:
    """Return what a zone needs; of its cards, no more than so many are measured."""
    one, two = _NARROWEST, _NARROWEST
    for name, behind, answer in _names(zone, ruler, most):
        text = ruler.text(name, bold=True)
        if answer:
            below = ruler.width(answer, bold=False) * ANSWER
            one, two = inf, max(two, min(max(text.width, below), _WIDEST) + behind)
            continue
        one = max(one, text.width + behind if text.width <= _WIDEST_LINE else inf)
        two = max(two, min(text.halved, _WIDEST) + behind)
    ghosts = len(zone.ghosts) if zone.have_ghosts_slots else 0
    heading = heading_needs(zone, ruler)
    return Demand(len(zone.cards), ghosts, one + _EDGES, two + _EDGES, heading, zone.foot)


def heading_needs(zone: ZoneWords, ruler: Ruler) -> tuple[float, ...]:
    """Return the widths, in ems of a heading, at which it takes one line, two and so on."""
    text = ruler.text(zone.heading, bold=True)
    beside = icons_room(zone) + count_room(len(zone.cards), ruler)
    return tuple(narrowest(text, lines) + beside for lines in range(1, HEADING_LINES + 1))


def icons_room(zone: ZoneWords) -> float:
    """Return the room before a heading's name, in its ems."""
    return 1.5 * zone.icons + 0.1


def count_room(cards: int, ruler: Ruler) -> float:
    """Return the room behind a heading's name, in its ems, that its count takes if it has one."""
    if cards < LEAST_COUNTED:
        return 0.0
    return 1.0 + ruler.width(str(cards), bold=False)


def _names(zone: ZoneWords, ruler: Ruler, most: int) -> Iterator[tuple[str, float, str]]:
    shown: Sequence[CardWords] = zone.cards[:most]
    for card in shown:
        yield card.name, extras(card, ruler), card.answer
    ghosts: Iterator[GhostWords] = islice(iter(zone.ghosts), most)
    for ghost in ghosts:
        yield ghost.name, 0.0, ""
