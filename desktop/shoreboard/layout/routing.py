"""The ways of arrows from where cards were to where they are, in the gaps of a board."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from shoreboard.domain.activity import ActivityId
from shoreboard.layout.bends import Arrow, Box, meet, rounded
from shoreboard.layout.corridors import Corridors, Stretch
from shoreboard.layout.doors import Door, doors_of, facing_doors
from shoreboard.layout.geometry import Point, Rect
from shoreboard.layout.legs import centered, legs_of
from shoreboard.layout.search import Prices, Traffic, find_way

_ORDERS = 3
"""In how many orders arrows are drawn before those that found no way go without."""
_STEPS = 6000
"""How many steps the search for all ways may take in one order; one takes some hundred."""
_LARGEST = 40
"""How far a bend reaches at most, in widths of an arrow."""
_FEW = 6
"""With more arrows than this they are drawn in one order alone."""


@dataclass(frozen=True, slots=True)
class ArrowGround:
    """What stands on a board, as far as arrows must go around it."""

    board: Rect
    cards: Mapping[ActivityId, Rect]
    ghosts: Mapping[ActivityId, Rect]
    """Where cards were, as far as that has a slot."""
    words: Sequence[Rect] = ()
    """Headings, tabs, labels and tiles: whatever else no arrow may touch."""
    outlines: Sequence[Rect] = ()
    """Zones and sets, whose edges are crossed rather than followed."""


class Pen(NamedTuple):
    """How thick the strongest arrow is, and how long the heads are."""

    width: float
    head: float

    @property
    def clear(self) -> float:
        """How far the middle of an arrow keeps from everything."""
        return self.width * 0.75

    @property
    def apart(self) -> float:
        """How far an arrow begins and ends from a card."""
        return self.width * 0.75

    @property
    def half(self) -> float:
        """Half the width of a head."""
        return self.head * 0.45

    @property
    def out(self) -> float:
        """How far an arrow goes straight before it bends, at least."""
        return self.apart + self.width / 2

    @property
    def into(self) -> float:
        """How far an arrow goes straight to where it ends, at least, its head included."""
        return self.apart + self.head + self.width


def route(
    ground: ArrowGround, moves: Sequence[ActivityId], pen: Pen
) -> dict[ActivityId, Arrow | None]:
    """Return an arrow for each move, from the ghost of its card to the card.

    No arrow touches a card, a ghost, words or another head; None where there is no such way, and
    where the ground has no such ghost or card. The order of the moves changes nothing.
    """
    pairs = {
        each: (_box(ground.ghosts[each]), _box(ground.cards[each]))
        for each in moves
        if each in ground.ghosts and each in ground.cards
    }
    order = sorted(pairs, key=lambda each: (_between(*pairs[each]), pairs[each]))
    empty = _Drawing.over(ground, pen, _STEPS // max(_FEW, len(pairs)))
    tried = [empty.with_arrows(order, pairs)]
    hopeless = {
        each
        for each in tried[0].without
        if len(pairs) > _FEW or each == order[0] or empty.with_arrows([each], pairs).without
    }
    while len(tried) < _ORDERS:
        first = [each for each in tried[-1].without if each not in hopeless]
        if not first:
            break
        order = [*first, *(each for each in order if each not in first)]
        tried.append(empty.with_arrows(order, pairs))
    best = min(tried, key=lambda drawing: len(drawing.without))
    return {each: best.arrows.get(each) for each in moves}


@dataclass(slots=True)
class _Drawing:
    """Arrows over a ground, each of which goes around those that were there before it."""

    pen: Pen
    corridors: Corridors
    traffic: Traffic
    arrows: dict[ActivityId, Arrow | None]
    steps: int
    """How many steps each search may take."""
    drawn: list[tuple[Box, Sequence[Point]]]
    """What the pieces of all arrows stay within."""

    @classmethod
    def over(cls, ground: ArrowGround, pen: Pen, steps: int) -> "_Drawing":
        """Return a drawing without arrows."""
        rects = (*ground.cards.values(), *ground.ghosts.values(), *ground.words)
        boxes, outlines = [_box(rect) for rect in rects], [_box(rect) for rect in ground.outlines]
        within = _box(ground.board).grown(-pen.clear)
        around = ground.board.width + ground.board.height
        prices = Prices(0.3 * around, 0.3 * around, around, 2.5 * pen.width, 2 * pen.head)
        corridors = Corridors(within, boxes, outlines, pen.clear)
        return cls(pen, corridors, Traffic((), prices), {}, steps, [])

    def with_arrows(
        self, moves: Sequence[ActivityId], pairs: Mapping[ActivityId, tuple[Box, Box]]
    ) -> "_Drawing":
        """Return another drawing with arrows for moves, one after the other."""
        drawing = _Drawing(self.pen, self.corridors.copy(), self.traffic, {}, self.steps, [])
        for move in moves:
            drawing.add(move, *pairs[move])
        return drawing

    @property
    def without(self) -> list[ActivityId]:
        """The moves that found no way."""
        return [move for move, arrow in self.arrows.items() if arrow is None]

    def add(self, move: ActivityId, ghost: Box, card: Box) -> None:
        """Draw an arrow where there is a way."""
        way = self._straight(ghost, card) or self._around(ghost, card)
        self.arrows[move] = None
        if way is None:
            return
        corners, door = way
        arrow = self._arrow(corners, door)
        head = door.beside(self.pen.apart, self.pen.apart + self.pen.head, self.pen.half)
        if any(meet(hull, head) for hull in [*arrow.hulls][:-1]):
            return  # it would run through its own head
        self.arrows[move] = arrow
        self.drawn += [(_bounds(hull), hull) for hull in arrow.hulls]
        legs = legs_of(corners)
        self.traffic = self.traffic._replace(legs=(*self.traffic.legs, *legs))
        self.corridors.block(head)
        for leg in legs[1:-1]:
            for lane in (-self.traffic.prices.lane, self.traffic.prices.lane):
                beside = leg._replace(at=leg.at + lane).point((leg.low + leg.high) / 2)
                self.corridors.add_through(leg.upright, beside)

    def _straight(self, ghost: Box, card: Box) -> tuple[tuple[Point, ...], Door] | None:
        """Return the way without a bend."""
        pen = self.pen
        for start, end in facing_doors(ghost, card, pen.head):
            far = abs(start.edge.x - end.edge.x) + abs(start.edge.y - end.edge.y)
            if far < pen.out + pen.into or not self._open(end):
                continue
            if self.corridors.is_free(start.beside(0, far, pen.clear)):
                way = Stretch(bool(start.down), *_span(start, end))
                if not self.traffic.on(way).shared:
                    return (start.edge, end.edge), end
        return None

    def _around(self, ghost: Box, card: Box) -> tuple[tuple[Point, ...], Door] | None:
        """Return the way with bends, from the middles of edges or else from their quarters."""
        pen, corridors = self.pen, self.corridors
        known = len(corridors.stretches)
        for places in ((0.5,), (0.5, 0.25, 0.75)):
            open_doors = [door for door in doors_of(card, places) if self._open(door)]
            into = [*self._rays(open_doors, pen.into)]
            out = [*self._rays(doors_of(ghost, places), pen.out)] if into else []
            if not out:
                continue
            starts = {corridors.add(ray): door for ray, door in out}
            ends = {corridors.add(ray): door for ray, door in into}
            for doors, near in ((starts, pen.out), (ends, pen.into)):
                for door in doors.values():  # the nearest bend can be there
                    corridors.add_through(not door.down, door.out(near))
            way = find_way(corridors, starts, ends, self.traffic, card, self.steps)
            corridors.forget(known)
            if way is not None:
                corners, end = way
                corners = centered(
                    corners,
                    corridors,
                    self.traffic.legs,
                    (pen.out, pen.into),
                    pen.width,
                    self.traffic.prices.lane,
                )
                return corners, end
        return None

    def _rays(self, doors: Iterable[Door], near: float) -> Iterator[tuple[Stretch, Door]]:
        """Return the stretches that lead out of doors, from so near on."""
        for door in doors:
            far = self.corridors.reach(door.edge, door.across, door.down)
            if far < near:
                continue
            one, other = door.out(near), door.out(far)
            across = (one.y, other.y) if door.down else (one.x, other.x)
            at = door.edge.x if door.down else door.edge.y
            yield Stretch(bool(door.down), at, min(across), max(across)), door

    def _open(self, door: Door) -> bool:
        """Tell whether a head has room before a door."""
        ground = door.beside(0, self.pen.into - self.pen.width, self.pen.half + self.pen.width / 4)
        around = ground.grown(self.pen.width / 2)
        return self.corridors.is_free(ground) and not any(
            bounds.meets(around) and meet(hull, around) for bounds, hull in self.drawn
        )

    def _arrow(self, corners: Sequence[Point], door: Door) -> Arrow:
        pen = self.pen
        tip, base = door.out(pen.apart), door.out(pen.apart + pen.head)
        turned = Point(door.down * pen.half, door.across * pen.half)
        head = (
            tip,
            Point(base.x + turned.x, base.y + turned.y),
            Point(base.x - turned.x, base.y - turned.y),
        )
        first, second = corners[0], corners[1]
        end = door.out(pen.apart + pen.head * 0.75)
        start = _moved(first, second, pen.apart)
        straight = pen.width / 4, pen.head / 4 + pen.width / 2
        pieces = rounded(
            (start, *corners[1:-1], end), straight, _LARGEST * pen.width, self._bends_freely
        )
        return Arrow(start, pieces, head)

    def _bends_freely(self, hull: Sequence[Point]) -> bool:
        """Tell whether a bend keeps from everything."""
        clear = self.pen.width * 0.6
        left, top, right, bottom = _bounds(hull).grown(clear)
        return not any(
            meet(hull, box.grown(clear))
            for box in self.corridors.boxes
            if box.left < right and left < box.right and box.top < bottom and top < box.bottom
        )


def _box(rect: Rect) -> Box:
    return Box(rect.x, rect.y, rect.right, rect.bottom)


def _bounds(hull: Sequence[Point]) -> Box:
    xs, ys = [point.x for point in hull], [point.y for point in hull]
    return Box(min(xs), min(ys), max(xs), max(ys))


def _between(one: Box, other: Box) -> float:
    """Return how far apart the middles of two boxes are, along the axes and doubled."""
    across = one.left + one.right - other.left - other.right
    down = one.top + one.bottom - other.top - other.bottom
    return abs(across) + abs(down)


def _span(start: Door, end: Door) -> tuple[float, float, float]:
    at = start.edge.x if start.down else start.edge.y
    return at, min(start.along, end.along), max(start.along, end.along)


def _moved(one: Point, other: Point, far: float) -> Point:
    across, down = other.x - one.x, other.y - one.y
    length = abs(across) + abs(down)
    return Point(one.x + across / length * far, one.y + down / length * far)
