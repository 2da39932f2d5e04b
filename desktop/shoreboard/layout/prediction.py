"""Lays out what a predicting class sees: a question, a board with bars, and what came of it.

On a screen that lies, no letters are smaller than one part in LEAST_SHARE of its height.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from math import ceil
from typing import NamedTuple, TypeAlias

from shoreboard.domain.zone import Zone
from shoreboard.layout.contents import SceneWords, TextWish
from shoreboard.layout.geometry import Rect, Size
from shoreboard.layout.layout import Layout, TextBlock
from shoreboard.layout.scene_layout import lay_out
from shoreboard.layout.text import Ruler
from shoreboard.layout.writing import TextStyle, written

LEAST_SHARE = 34
_QUESTION, _RESULT = 18, 22
"""Which parts of the height question and result are, at most."""
_MOST_LABEL = 24
_ACROSS = 44
"""The words beside the board are no larger than this part of the width."""
_SIDE, _END = 56, 44
"""Which part of a screen its margins are."""
_MOST_LINES = 4
_QUESTION_ROOM, _BELOW_ROOM = 0.2, 0.15
"""How much of the height there is for question, result and what is below it."""
_LEAST_BAR = 0.3
"""The longest bar takes so much of its row, or its words are shorter."""
_BADGE = 1.5
"""The badge of a right answer, in sizes of a label."""
_ROW, _THICK = 1.4, 0.9
"""From one bar to the next, and how thick one is, in sizes of its text."""


class BarWords(NamedTuple):
    """A bar: which part of all it stands for, and the words before it and at its end."""

    share: float
    behind: str
    before: str = ""
    in_short: tuple[str, str] = ("", "")
    """What stands before it and at its end where there is little room."""

    def shortened(self) -> "BarWords":
        """Return it with few words."""
        before, behind = self.in_short
        return self._replace(before=before, behind=behind)


@dataclass(frozen=True, slots=True)
class PredictionWords:
    """All that a class sees; of the scene, what stands around its board is left out."""

    question: str
    scene: SceneWords
    result: Sequence[str] = ()
    """Lines below the board for the last row to read."""
    more: Sequence[str] = ()
    """Lines below these, in the least letters."""
    bars: Mapping[Zone, Sequence[BarWords]] | None = None
    """None while they are hidden."""
    right: Sequence[Zone] = ()
    """The zones that are right, first the one that is so."""


class BarLayout(NamedTuple):
    """A bar, which may be without any length, and its words."""

    bar: Rect
    before: TextBlock
    behind: TextBlock


_Bars: TypeAlias = dict[Zone, tuple[BarLayout, ...]]


@dataclass(frozen=True, slots=True)
class PredictionLayout:
    """Where all of it stands; what belongs to the board is placed in the board's own picture."""

    size: Size
    question: TextBlock
    top: int
    """Where the board's picture begins."""
    board: Layout
    bars: Mapping[Zone, tuple[BarLayout, ...]]
    badges: Mapping[Zone, Rect]
    """Of the zones that are right, first the one that is so."""
    below: tuple[TextBlock, ...]


def lay_out_prediction(words: PredictionWords, size: Size, ruler: Ruler) -> PredictionLayout:
    """Return where all stands, with the board in whatever height the words leave to it.

    Zones grow and cards become smaller for the sake of the bars; where that is not enough, the last
    are left out.
    """
    least, space = _least(size), size.height // _END
    most = max(least, size.height // _QUESTION)
    question = _stacked(
        [words.question], TextStyle(most, least, bold=True), _QUESTION_ROOM, size, ruler
    )
    most = max(least, size.height // _RESULT)
    below = _stacked(words.result, TextStyle(most, least, bold=True), _BELOW_ROOM, size, ruler)
    below += _stacked(words.more, TextStyle(least, least), _BELOW_ROOM, size, ruler)
    top = space + _height(question)
    bottom = size.height - _height(below) - (space if below else 0)
    board, bars = _board(words, Size(size.width, max(1, bottom - top)), size, ruler)
    return PredictionLayout(
        size,
        _moved(question, space)[0],
        top,
        board,
        bars,
        _badges(words, board),
        _moved(below, bottom),
    )


def _least(size: Size) -> int:
    return ceil(size.height / LEAST_SHARE)


def _stacked(
    texts: Sequence[str], style: TextStyle, room: float, size: Size, ruler: Ruler
) -> list[TextBlock]:
    """Write texts in letters of one size, each on as few lines as it is whole on."""
    side = size.width // _SIDE
    where = Rect(side, 0, size.width - 2 * side, max(1, int(size.height * room)))
    blocks = [_whole(text, style, where, ruler) for text in texts]
    smallest = min((block.pixels for block in blocks), default=0)
    return [_whole(text, style._replace(most=smallest), where, ruler) for text in texts]


def _whole(text: str, style: TextStyle, room: Rect, ruler: Ruler) -> TextBlock:
    block = written(ruler, text, room, style)
    for lines in range(2, _MOST_LINES + 1):
        if not block.is_cut:
            break
        block = written(ruler, text, room, style._replace(lines=lines))
    return block


def _height(blocks: Iterable[TextBlock]) -> int:
    return sum(block.rect.height for block in blocks)


def _moved(blocks: Iterable[TextBlock], top: int) -> tuple[TextBlock, ...]:
    """Return blocks below each other from a height on."""
    placed: list[TextBlock] = []
    for block in blocks:
        placed.append(replace(block, rect=replace(block.rect, y=top)))
        top += block.rect.height
    return tuple(placed)


def _board(
    words: PredictionWords, picture: Size, screen: Size, ruler: Ruler
) -> tuple[Layout, _Bars]:
    """Lay out the board with as many cards as there is room for above bars."""
    least, scene = _least(screen), words.scene
    most = max(least, screen.height // _MOST_LABEL)
    wish = TextWish(least, most, screen.width / _ACROSS, least)
    count = max(len(zone.cards) for zone in scene.zones.values())
    while True:
        zones = {
            name: replace(zone, cards=zone.cards[:count], foot=_foot(words, name, least))
            for name, zone in scene.zones.items()
        }
        board = lay_out(replace(scene, zones=zones), picture, wish, ruler)
        bars = _bars(words, board, least, ruler)
        if not count or (board.is_whole and _is_clear(board, bars)):
            return board, bars
        count -= 1


def _foot(words: PredictionWords, zone: Zone, pixels: int) -> int:
    """Return the height that the bars of a zone take, with the space below them."""
    count = len(words.bars[zone]) if words.bars else 0
    return count * _row_height(pixels) + _space_below(pixels) if count else 0


def _is_clear(board: Layout, bars: _Bars) -> bool:
    """Tell whether bars leave a gap below all cards and headings."""
    for name, zone in board.zones.items():
        top = min((bar.behind.rect.y for bar in bars.get(name, ())), default=zone.rect.bottom)
        if any(part.rect.bottom + zone.grid.gap > top for part in (zone.heading, *zone.cards)):
            return False
    return True


def _bars(words: PredictionWords, board: Layout, pixels: int, ruler: Ruler) -> _Bars:
    """Place bars at the foot of each zone, all in one scale."""
    if words.bars is None:
        return {}
    rtl, width = words.scene.is_right_to_left, board.size.width
    rooms = {zone: _room(board.zones[zone].rect, pixels) for zone in words.bars}
    if rtl:
        rooms = {zone: room.mirrored(width) for zone, room in rooms.items()}
    narrowest = min(room.width for room in rooms.values())
    shown = words.bars
    scale = _scale(shown, narrowest, pixels, ruler)
    if scale.longest < narrowest * _LEAST_BAR:
        shown = {zone: [bar.shortened() for bar in bars] for zone, bars in shown.items()}
        scale = _scale(shown, narrowest, pixels, ruler)
    placed: _Bars = {}
    for zone, bars in shown.items():
        rows = [
            _bar(bar, _row(rooms[zone], rank, len(bars), pixels), scale, ruler)
            for rank, bar in enumerate(bars)
        ]
        placed[zone] = tuple(_mirrored(row, width) if rtl else row for row in rows)
    return placed


class _Scale(NamedTuple):
    """What all bars have in common."""

    most: float
    """The largest share."""
    longest: int
    """How long its bar is."""
    before: int
    """The room before a bar."""
    pixels: int


def _scale(
    shown: Mapping[Zone, Sequence[BarWords]], width: int, pixels: int, ruler: Ruler
) -> _Scale:
    bars = [bar for each in shown.values() for bar in each]
    before = _widest((bar.before for bar in bars), pixels, ruler)
    behind = _widest((bar.behind for bar in bars), pixels, ruler)
    most = max((bar.share for bar in bars), default=0.0) or 1.0
    return _Scale(most, max(0, width - before - behind), before, pixels)


def _room(zone: Rect, pixels: int) -> Rect:
    return zone.inset(pixels // 2, _space_below(pixels))


def _space_below(pixels: int) -> int:
    return pixels // 3


def _row_height(pixels: int) -> int:
    return ceil(pixels * _ROW)


def _row(room: Rect, rank: int, count: int, pixels: int) -> Rect:
    height = _row_height(pixels)
    return Rect(room.x, room.bottom - (count - rank) * height, room.width, height)


def _bar(words: BarWords, row: Rect, scale: _Scale, ruler: Ruler) -> BarLayout:
    thick = ceil(scale.pixels * _THICK)
    bar = Rect(
        row.x + scale.before,
        row.y + (row.height - thick) // 2,
        round(scale.longest * words.share / scale.most),
        thick,
    )
    begin = bar.right + (_gap(scale.pixels) if bar.width else 0)
    style = TextStyle(scale.pixels, scale.pixels, bold=True)
    return BarLayout(
        bar,
        written(ruler, words.before, replace(row, width=max(1, scale.before)), style),
        written(ruler, words.behind, replace(row, x=begin, width=max(1, row.right - begin)), style),
    )


def _gap(pixels: int) -> int:
    return ceil(pixels * 0.5)


def _widest(texts: Iterable[str], pixels: int, ruler: Ruler) -> int:
    """Return the room for the widest of some texts, and the space between it and a bar."""
    widest = max((ruler.width(text, bold=True) for text in texts), default=0.0)
    return ceil(widest * pixels) + _gap(pixels) + 1 if widest else 0


def _mirrored(row: BarLayout, width: int) -> BarLayout:
    before, behind = (
        replace(block, rect=block.rect.mirrored(width)) for block in (row.before, row.behind)
    )
    return BarLayout(row.bar.mirrored(width), before, behind)


def _badges(words: PredictionWords, board: Layout) -> dict[Zone, Rect]:
    """Place a badge on the last upper corner of each zone that is right."""
    side = ceil(board.label * _BADGE)
    badges: dict[Zone, Rect] = {}
    for zone in words.right:
        rect = board.zones[zone].rect
        corner = rect.x if words.scene.is_right_to_left else rect.right
        badges[zone] = Rect(corner - side // 2, rect.y - side // 2, side, side)
    return badges
