"""The arrows of a layout: from where to where, what is in their way, and how thick they are."""

from collections.abc import Mapping
from dataclasses import replace
from functools import lru_cache
from typing import TypeAlias

from shoreboard.domain.activity import ActivityId
from shoreboard.layout.bends import Arrow
from shoreboard.layout.geometry import Rect
from shoreboard.layout.layout import HeadingLayout, Layout
from shoreboard.layout.routing import ArrowGround, Pen, route

_WIDTH, _HEAD = 0.1, 0.42
"""Of an arrow and of its head, in ems of a label."""
_LEAST_WIDTH, _LEAST_HEAD = 2.4, 8.0
"""In pixels; thinner ones are not seen on a notebook."""
_KEPT = 16
"""For so many grounds the ways are kept."""
_Places: TypeAlias = tuple[tuple[ActivityId, Rect], ...]
_Rects: TypeAlias = tuple[Rect, ...]


def with_arrows(layout: Layout) -> Layout:
    """Return a layout with an arrow from each ghost to its card, where there is a way."""
    zones = layout.zones.values()
    ghosts = {ghost.id: ghost.rect for zone in zones for ghost in zone.ghosts}
    if not ghosts:
        return layout
    cards = {card.id: card.rect for zone in zones for card in zone.cards}
    words = [rect for zone in zones for rect in _words(zone.heading)]
    words += [zone.more.rect for zone in zones if zone.more]
    sets = [each for each in (layout.axes.outsourcing, layout.axes.offshoring) if each]
    outlines = [*(zone.rect for zone in zones), *(each.outline for each in sets)]
    ways = _ways(
        layout.board,
        tuple(cards.items()),
        tuple(ghosts.items()),
        tuple(words),
        tuple(outlines),
        pen_of(layout.label),
    )
    return replace(layout, arrows={card: arrow for card, arrow in ways.items() if arrow})


@lru_cache(maxsize=_KEPT)
def _ways(
    board: Rect, cards: _Places, ghosts: _Places, words: _Rects, outlines: _Rects, pen: Pen
) -> Mapping[ActivityId, Arrow | None]:
    """Return the ways over a ground; also those of steps that are undone or shown again."""
    ground = ArrowGround(board, dict(cards), dict(ghosts), words, outlines)
    return route(ground, tuple(ground.ghosts), pen)


def pen_of(label: int) -> Pen:
    """Return how thick the strongest arrow is beside labels of so many pixels, and its head."""
    return Pen(max(_LEAST_WIDTH, label * _WIDTH), max(_LEAST_HEAD, label * _HEAD))


def _words(heading: HeadingLayout) -> list[Rect]:
    """Return what no arrow may touch of a heading."""
    blocks = [block.rect for block in (heading.name, heading.count) if block]
    return [*heading.icons, *blocks, *([heading.question] if heading.question else [])]
