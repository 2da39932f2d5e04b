"""Cards: what stands on one, in a slot of a zone or by itself."""

from dataclasses import replace
from math import ceil

from shoreboard.layout.contents import CardWords
from shoreboard.layout.demand import (
    ANSWER,
    CHIP,
    ICON_AND_GAP,
    MARK_AND_GAP,
    Metrics,
    chip_width,
    metrics,
)
from shoreboard.layout.geometry import Rect
from shoreboard.layout.layout import Align, CardLayout, Grid, TextBlock, mirrored
from shoreboard.layout.text import Ruler
from shoreboard.layout.writing import TextStyle, written

_LEAST_ANSWER = 0.6
_CHIP_HEIGHT = 1.15


def placed_card(
    words: CardWords, rect: Rect, lines: int, lengths: Metrics, ruler: Ruler, *, bold: bool = True
) -> CardLayout:
    """Place what is on a card: its icon, its name, and behind it share, chip, mark and "?".

    The answer of a card that tells it stands below its name, which has one line then.
    """
    label = lengths.label
    begin, middle = rect.x + lengths.inside, rect.y + rect.height // 2
    icon = Rect(begin, middle - lengths.icon // 2, lengths.icon, lengths.icon)
    end = rect.right - lengths.inside
    signs: list[Rect | None] = []
    for wanted in (words.asks, words.has_mark):
        side = ceil(label * 0.85) if wanted else 0
        signs.append(Rect(end - side, middle - side // 2, side, side) if wanted else None)
        end -= int(MARK_AND_GAP * label) if wanted else 0
    chip = None
    if words.chip:
        width, pixels = ceil(chip_width(words.chip, ruler) * label), max(1, int(label * CHIP))
        high = ceil(pixels * ruler.line * _CHIP_HEIGHT)
        room = Rect(end - width, middle - high // 2, width, high)
        chip = written(ruler, words.chip, room, TextStyle(pixels, pixels, align=Align.CENTER))
        chip = replace(chip, rect=room)
        end = room.x - int(label * 0.4)
    share = None
    if words.share:
        width = ceil(ruler.width(words.share, bold=False) * label) + 1
        room = Rect(end - width, rect.y, width, rect.height)
        share = written(ruler, words.share, room, TextStyle(label, label, align=Align.END))
        end = room.x - int(label * 0.4)
    left = begin + int(ICON_AND_GAP * label)
    room = Rect(left, rect.y, max(1, end - left), rect.height)
    style = TextStyle(label, label, bold, lines=1 if words.answer else lines)
    answer = None
    if words.answer:
        room, below = _halves(room, lengths.line, ceil(lengths.line * ANSWER))
        answer = _answer(words.answer, below, label, ruler)
    name = written(ruler, words.name, room, style)
    return CardLayout(words.id, rect, icon, name, signs[1], signs[0], share, answer, chip)


def card_in(words: CardWords, grid: Grid, label: int, ruler: Ruler) -> CardLayout:
    """Return a card as it stands in each slot of a grid, with the slot's corner as its origin."""
    rect = Rect(0, 0, *grid.card)
    card = placed_card(words, rect, grid.lines, metrics(label, ruler.line), ruler)
    return mirrored(card, grid.card.width) if grid.is_right_to_left else card


def _halves(room: Rect, upper: int, lower: int) -> tuple[Rect, Rect]:
    """Return the places of two lines of some heights in the middle of a room."""
    top = room.y + max(0, room.height - upper - lower) // 2
    return (
        Rect(room.x, top, room.width, upper),
        Rect(room.x, top + upper, room.width, lower),
    )


def _answer(words: str, room: Rect, label: int, ruler: Ruler) -> TextBlock:
    most = max(1, int(label * ANSWER))
    return written(ruler, words, room, TextStyle(most, max(1, int(label * _LEAST_ANSWER))))
