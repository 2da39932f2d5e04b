"""Boards over which arrows are drawn, of any proportions and as full as chance makes them."""

from dataclasses import replace

from hypothesis import strategies as st

from shoreboard.domain.activity import ActivityId
from shoreboard.layout.geometry import Rect, Size
from shoreboard.layout.routing import ArrowGround, Pen

SIZES = (
    Size(640, 360), Size(1024, 600), Size(1024, 768), Size(1280, 720),
    Size(1366, 768), Size(1920, 1080), Size(2560, 1080), Size(3840, 2160),
)  # fmt: skip


def pen_for(size: Size) -> Pen:
    return Pen(size.height / 200, size.height / 55)


NARROW = (
    ArrowGround(
        Rect(0, 0, 1024, 600),
        {ActivityId("m"): Rect(6, 89, 500, 52)},
        {ActivityId("m"): Rect(518, 121, 249, 41)},
    ),
    Pen(3, 11),
)
"""A ghost so near to its card that the head passes close to it."""


CLOSE = (
    ArrowGround(Rect(0, 0, 1024, 768), {ActivityId("m"): Rect(6, 433, 250, 164)},
        {ActivityId("m"): Rect(6, 49, 500, 109)}, [
        Rect(6, 160, 1012, 218), Rect(260, 378, 758, 384)]),
    Pen(3.84, 13.96),
)  # fmt: skip
"""A way that bends around a corner which is as near to the edge of the board as may be."""


@st.composite
def boards(draw: st.DrawFn, gaps: tuple[float, float] = (0.0, 0.05)) -> tuple[ArrowGround, Pen]:
    """Zones in some proportion, a grid of cards and ghosts in each, and moves between them."""
    size = draw(st.sampled_from(SIZES))
    board = Rect(0, 0, *size)
    gap = round(size.height * draw(st.floats(*gaps)))
    x = round(size.width * draw(st.floats(0.3, 0.7)))
    y = round(size.height * draw(st.floats(0.3, 0.7)))
    around = max(4, gap)
    zones = [
        Rect(left, top, right - left, bottom - top)
        for left, right in ((0, x), (x, size.width))
        for top, bottom in ((0, y), (y, size.height))
    ]
    zones = [zone.inset(around // 2, around // 2) for zone in zones]
    slots = [
        grid(zone, draw(st.integers(1, 4)), draw(st.integers(1, 5)), gap, around) for zone in zones
    ]
    moves = draw(st.lists(st.permutations(range(4)), min_size=1, max_size=7))
    cards, ghosts = dict[ActivityId, Rect](), dict[ActivityId, Rect]()
    for rank, (before, now, *_) in enumerate(moves):
        if slots[before] and slots[now]:
            ghosts[ActivityId(f"m{rank}")] = take(slots[before], draw)
        if slots[now]:
            cards[ActivityId(f"m{rank}")] = take(slots[now], draw)
    for rank, slot in enumerate(slot for each in slots for slot in each):
        if draw(st.booleans()):
            cards[ActivityId(f"c{rank}")] = slot
    headings = [Rect(zone.x, zone.y, zone.width // 2, zone.height // 8) for zone in zones]
    ground = ArrowGround(board, cards, ghosts, headings, zones)
    return (mirrored(ground) if draw(st.booleans()) else ground), pen_for(size)


def grid(zone: Rect, columns: int, rows: int, gap: int, around: int) -> list[Rect]:
    top = zone.y + zone.height // 8 + gap
    width = (zone.width - 2 * around - (columns - 1) * gap) // columns
    height = (zone.bottom - around - top - (rows - 1) * gap) // rows
    if width < 20 or height < 10:
        return []
    return [
        Rect(zone.x + around + column * (width + gap), top + row * (height + gap), width, height)
        for row in range(rows)
        for column in range(columns)
    ]


def take(slots: list[Rect], draw: st.DrawFn) -> Rect:
    return slots.pop(draw(st.integers(0, len(slots) - 1)))


def mirrored(ground: ArrowGround) -> ArrowGround:
    width = ground.board.width

    def turned(rects: dict[ActivityId, Rect]) -> dict[ActivityId, Rect]:
        return {each: rect.mirrored(width) for each, rect in rects.items()}

    return replace(
        ground,
        cards=turned(dict(ground.cards)),
        ghosts=turned(dict(ground.ghosts)),
        words=[rect.mirrored(width) for rect in ground.words],
        outlines=[rect.mirrored(width) for rect in ground.outlines],
    )
