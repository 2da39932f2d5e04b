"""Zones that are placed: their headings, and cards, ghosts and tiles in their slots."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from math import ceil, inf
from typing import NamedTuple

from shoreboard.domain.zone import Zone
from shoreboard.layout.cards import placed_card
from shoreboard.layout.contents import CardWords, GhostWords, SceneWords, ZoneWords
from shoreboard.layout.demand import (
    HEADING_LINES,
    LEAST_COUNTED,
    Demand,
    Metrics,
    SlotPlan,
    count_room,
)
from shoreboard.layout.fitting import CELLS
from shoreboard.layout.geometry import Rect, Size
from shoreboard.layout.layout import (
    Align,
    Grid,
    HeadingLayout,
    MoreTile,
    ZoneLayout,
)
from shoreboard.layout.text import Ruler
from shoreboard.layout.writing import TextStyle, tight, written


class Placing(NamedTuple):
    """What all that is placed on a board has in common."""

    words: SceneWords
    lengths: Metrics
    ruler: Ruler
    scrolls: bool
    bar: int


def placed_zones(
    rects: Mapping[Zone, Rect], demands: Mapping[Zone, Demand], placing: Placing
) -> dict[Zone, ZoneLayout]:
    """Place what stands in each zone, in cards as alike as can be from zone to zone."""
    lengths = placing.lengths
    plans = {zone: _plan(demands[zone], rects[zone], lengths) for zone, _, _ in CELLS}
    for side in (0, 1):
        upper, lower = (zone for zone, column, _ in CELLS if column == side)
        plans |= _alike(upper, lower, plans, demands)
    placed: dict[Zone, ZoneLayout] = {}
    heights = _card_heights(plans, demands, rects, lengths)
    single = max(
        (
            _needed(demands[zone], plan, lengths)
            for zone, plan in plans.items()
            if plan.columns == 1
        ),
        default=1,
    )
    for zone, plan in plans.items():
        words, rect = placing.words.zones[zone], rects[zone]
        heading = placed_heading(words, rect, placing)
        grid = _grid(plan, demands[zone], rect, Size(single, heights[zone]), placing)
        placed[zone] = placed_zone(words, rect, heading, grid, placing)
    return placed


def _plan(demand: Demand, rect: Rect, lengths: Metrics) -> SlotPlan:
    """Return slots for cards and ghosts if there is room for both, else for cards."""
    ground = demand.ground(lengths, rect.width)
    plan = ground.plan(rect.height, demand.cards + demand.ghosts)
    if plan.slots >= demand.cards + demand.ghosts:
        return plan
    return ground.plan(rect.height, demand.cards)


def _alike(
    upper: Zone,
    lower: Zone,
    plans: Mapping[Zone, SlotPlan],
    demands: Mapping[Zone, Demand],
) -> dict[Zone, SlotPlan]:
    """Give two zones of one width equally many columns, if everything fits in these."""
    columns = min(plans[upper].columns, plans[lower].columns)
    alike: dict[Zone, SlotPlan] = {}
    for zone in (upper, lower):
        demand, plan = demands[zone], plans[zone]
        fewer = plan._replace(columns=columns)
        wanted = _wanted(demand)
        if plan.slots >= wanted > fewer.slots or plan.slots < wanted:
            return {}
        alike[zone] = fewer
    return alike


def _card_heights(
    plans: Mapping[Zone, SlotPlan],
    demands: Mapping[Zone, Demand],
    rects: Mapping[Zone, Rect],
    lengths: Metrics,
) -> dict[Zone, int]:
    """Return how high cards are: alike where cards stand, as far as their names take one line."""
    most = lengths.card(max(plan.lines for plan in plans.values()), dense=False)
    own = {
        zone: _card_height(demands[zone], plan, rects[zone], lengths, most)
        for zone, plan in plans.items()
    }
    shared: dict[int, int] = {}
    for lines in (2, 1):
        filled = (
            zone for zone, plan in plans.items() if plan.lines == lines and _wanted(demands[zone])
        )
        shared[lines] = min((own[zone] for zone in filled), default=shared.get(2, most))
        shared[lines] = min(shared[lines], shared[2])
    return {zone: min(own[zone], shared[plan.lines]) for zone, plan in plans.items()}


def _card_height(demand: Demand, plan: SlotPlan, rect: Rect, lengths: Metrics, most: int) -> int:
    """Return how high the cards of a zone can be, and `most` at most."""
    wanted = min(max(1, _wanted(demand)), plan.slots)
    rows = -(-wanted // plan.columns)
    room = rect.height - _head(demand, rect, lengths)
    least = lengths.card(plan.lines, dense=True)
    return max(least, min(most, (room + lengths.gap) // rows - lengths.gap))


def _wanted(demand: Demand) -> int:
    """Return how many cards and ghosts there are."""
    return demand.cards + demand.ghosts


def _head(demand: Demand, rect: Rect, lengths: Metrics) -> int:
    head = demand.ground(lengths, rect.width).head
    return lengths.head(HEADING_LINES) + demand.foot if head == inf else int(head)


def _needed(demand: Demand, plan: SlotPlan, lengths: Metrics) -> int:
    return lengths.px(demand.one if plan.lines == 1 else demand.two)


def _grid(plan: SlotPlan, demand: Demand, rect: Rect, wanted: Size, placing: Placing) -> Grid:
    """Return the slots of a zone; where one stands in a row, no wider than is wanted."""
    lengths = placing.lengths
    head = _head(demand, rect, lengths)
    room = Rect(
        rect.x + lengths.pad,
        rect.y + head - demand.foot - lengths.pad,
        rect.width - 2 * lengths.pad,
        rect.height - head,
    )
    if placing.scrolls and demand.cards > plan.slots:
        room = replace(room, width=max(1, room.width - placing.bar))
    width = (room.width + lengths.gap) // plan.columns - lengths.gap
    if plan.columns == 1:
        width = min(width, max(wanted.width, (room.width - lengths.gap) // 2))
    rows = max(1, (room.height + lengths.gap) // (wanted.height + lengths.gap))
    card = Size(max(1, width), max(1, wanted.height))
    return Grid(room, plan.columns, rows, card, lengths.gap, plan.lines, is_right_to_left=False)


def placed_heading(words: ZoneWords, rect: Rect, placing: Placing) -> HeadingLayout:
    """Place a zone's heading: icons, name and count, or the "?" that stands for them."""
    lengths, ruler = placing.lengths, placing.ruler
    size, line = lengths.heading, lengths.heading_line
    inner = Rect(rect.x + lengths.pad, rect.y + lengths.pad, rect.width - 2 * lengths.pad, line)
    behind = int(count_room(len(words.cards), ruler) * size)
    icon = ceil(size * 1.2)
    lefts = [inner.x + int(number * size * 1.5) for number in range(words.icons)]
    icons = tuple(Rect(left, inner.y + (line - icon) // 2, icon, icon) for left in lefts)
    begin = inner.x + int(1.5 * size * words.icons)
    most = Rect(begin, inner.y, max(1, inner.right - begin - behind), line * HEADING_LINES)
    name = written(
        ruler,
        words.heading,
        most,
        TextStyle(size, max(1, size * 6 // 10), bold=True, lines=HEADING_LINES),
    )
    name = tight(replace(name, rect=replace(name.rect, y=inner.y)), ruler)
    count = None
    if len(words.cards) >= LEAST_COUNTED:
        room = Rect(inner.right - behind, inner.y, behind, line)
        pixels = lengths.label
        count = written(
            ruler, str(len(words.cards)), room, TextStyle(pixels, pixels, align=Align.END)
        )
    whole = Rect(inner.x, inner.y, inner.width, name.rect.height)
    if words.is_told:
        return HeadingLayout(whole, icons, name, None, count)
    question = Rect(inner.x, inner.y, line, line)
    return HeadingLayout(whole, (), None, question, count)


def placed_zone(
    words: ZoneWords, rect: Rect, heading: HeadingLayout, grid: Grid, placing: Placing
) -> ZoneLayout:
    """Place cards in their slots, and behind them ghosts as far as there are slots."""
    slots, cards = grid.columns * grid.rows, len(words.cards)
    has_tile = cards > slots and not placing.scrolls
    shown = slots - 1 if has_tile else min(cards, slots)
    tile = None
    if has_tile:
        room = grid.slot(shown)
        pixels, inside = placing.lengths.label, placing.lengths.inside
        style = TextStyle(pixels, max(1, pixels - 2), align=Align.CENTER, lines=grid.lines)
        text = placing.words.more(cards - shown)
        tile = MoreTile(
            room, written(placing.ruler, text, room.inset(inside // 2, 0), style), cards - shown
        )
    ghosts: Sequence[GhostWords] = words.ghosts[: max(0, slots - cards)]
    return ZoneLayout(
        rect,
        heading,
        grid,
        tuple(
            placed_card(card, grid.slot(number), grid.lines, placing.lengths, placing.ruler)
            for number, card in enumerate(words.cards[:shown])
        ),
        tuple(
            placed_card(
                CardWords(*ghost),
                grid.slot(cards + number),
                grid.lines,
                placing.lengths,
                placing.ruler,
                bold=False,
            )
            for number, ghost in enumerate(ghosts)
        ),
        tile,
        cards - shown,
    )
