"""The ways of six arrows over a board of sixty cards."""

import random
import time

from shoreboard.domain.activity import ActivityId
from shoreboard.layout.geometry import Rect
from shoreboard.layout.routing import ArrowGround, Pen, route

_COLUMNS, _ROWS, _CARDS, _MOVES, _ROUNDS = 4, 5, 60, 6, 15
_ZONES = [Rect(x, y, 850, 420) for x in (180, 1050) for y in (130, 560)]


def ground() -> ArrowGround:
    """Return four zones with cards in rows, of which six moved; the same on every call."""
    choose = random.Random(6)
    slots = [
        Rect(zone.x + 20 + 208 * column, zone.y + 70 + 70 * row, 184, 46)
        for zone in _ZONES
        for row in range(_ROWS)
        for column in range(_COLUMNS)
    ]
    choose.shuffle(slots)
    moves = [ActivityId(f"m{rank}") for rank in range(_MOVES)]
    ghosts = dict(zip(moves, slots, strict=False))
    others = [ActivityId(f"a{rank}") for rank in range(_CARDS - _MOVES)]
    cards = dict(zip((*moves, *others), slots[_MOVES:], strict=False))
    headings = [Rect(zone.x + 20, zone.y + 14, 400, 44) for zone in _ZONES]
    return ArrowGround(Rect(0, 0, 1920, 1080), cards, ghosts, headings, _ZONES)


def routes() -> list[float]:
    """Return how long it took to find the ways, in ms."""
    board = ground()
    times = list[float]()
    for _ in range(_ROUNDS):
        start = time.perf_counter()
        route(board, [*board.ghosts], Pen(5, 20))
        times.append((time.perf_counter() - start) * 1000)
    return times
