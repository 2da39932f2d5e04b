"""What is said large about one card, in a strip over the lower part of a picture."""

from collections.abc import Sequence
from dataclasses import replace
from math import ceil
from typing import NamedTuple

from shoreboard.layout.contents import VerdictWords
from shoreboard.layout.frame import Frame
from shoreboard.layout.geometry import Rect
from shoreboard.layout.layout import AnswerLayout, TextBlock, VerdictLayout
from shoreboard.layout.writing import TextStyle, written

_STATE_OF_HEIGHT = 14
_ANSWERS = (0.4, 0.46, 0.52)
"""Which part of the width the two answers take; more where words would be cut else."""


class _Place(NamedTuple):
    """The strip, the part of it for the state, and the pixels of move and answers, at most."""

    strip: Rect
    room: Rect
    pixels: int


def placed_verdict(words: VerdictWords, rect: Rect, frame: Frame) -> VerdictLayout:
    """Place the activity, its state in the largest letters, its move, and the two answers.

    The answers stand at the end of the strip or, where that leaves the state too little room, in a
    row at its foot.
    """
    side, end = frame.margin
    inner = rect.inset(side, end)
    beside: list[VerdictLayout] = []
    for part in _ANSWERS:
        right = int(inner.width * part)
        left = replace(inner, width=inner.width - right - side)
        answers = _beside(Rect(inner.right - right, inner.y, right, inner.height), words, frame)
        beside.append(_placed(words, _Place(rect, left, frame.answer), frame, answers))
    large = [each for each in beside if each.state.pixels >= _state_pixels(frame)]
    if large:
        return min(large, key=_cut)
    row = _pill_height(frame.question) + frame.question // 2
    upper = replace(inner, height=max(1, inner.height - row))
    below = _below(Rect(inner.x, inner.bottom - row, inner.width, row), words, frame)
    other = _placed(words, _Place(rect, upper, frame.question), frame, below)
    return max(beside[0], other, key=lambda each: each.state.pixels)


def _placed(
    words: VerdictWords, place: _Place, frame: Frame, answers: tuple[AnswerLayout, ...]
) -> VerdictLayout:
    """Place the words in the middle of their room."""
    strip, room, most = place
    ruler, question, answer = frame.ruler, frame.question, frame.answer
    line = ceil(answer * ruler.line)
    begin = room.x + answer + answer // 2
    activity_room = Rect(begin, room.y, max(1, room.right - begin), line)
    activity = written(ruler, words.activity, activity_room, TextStyle(answer, question, bold=True))
    move_room = replace(room, height=2 * ceil(most * ruler.line))
    move = written(ruler, words.move, move_room, TextStyle(most, question, lines=2))
    moved = move.rect.height if words.move else 0
    state_room = replace(room, height=max(1, room.height - line - moved))
    style = TextStyle(_state_pixels(frame), question, bold=True, lines=2)
    state = written(ruler, words.state, state_room, style)
    height = line + state.rect.height + moved
    top = room.y + max(0, room.height - height) // 2
    return VerdictLayout(
        strip,
        Rect(room.x, top + (line - answer) // 2, answer, answer),
        _at(top, activity),
        _at(top + line, state),
        _at(top + line + state.rect.height, move) if moved else None,
        answers,
    )


def _cut(verdict: VerdictLayout) -> int:
    """Return how many of its words are cut."""
    reasons = [answer.reason for answer in verdict.answers]
    blocks = [verdict.state, *reasons, *([verdict.move] if verdict.move else [])]
    return sum(block.is_cut for block in blocks)


def _state_pixels(frame: Frame) -> int:
    return max(frame.answer, -(-frame.size.height // _STATE_OF_HEIGHT))


def _pill_height(pixels: int) -> int:
    return ceil(pixels * 1.9)


def _at(top: int, block: TextBlock) -> TextBlock:
    return replace(block, rect=replace(block.rect, y=top))


def _beside(room: Rect, words: VerdictWords, frame: Frame) -> tuple[AnswerLayout, ...]:
    """Place the answers below each other in the middle of a room."""
    pixels, count = frame.answer, len(words.answers)
    height, gap = _pill_height(pixels), pixels // 2
    top = room.y + max(0, room.height - count * height - (count - 1) * gap) // 2
    rows = [replace(room, y=top + n * (height + gap), height=height) for n in range(count)]
    return _answers(rows, words, pixels, frame)


def _below(room: Rect, words: VerdictWords, frame: Frame) -> tuple[AnswerLayout, ...]:
    """Place the answers side by side at the foot of a room."""
    count, height = max(1, len(words.answers)), _pill_height(frame.question)
    width = (room.width - (count - 1) * frame.question) // count
    top = room.bottom - height
    cells = [
        Rect(room.x + n * (width + frame.question), top, width, height)
        for n in range(len(words.answers))
    ]
    return _answers(cells, words, frame.question, frame)


def _answers(
    cells: Sequence[Rect], words: VerdictWords, pixels: int, frame: Frame
) -> tuple[AnswerLayout, ...]:
    ruler = frame.ruler
    widest = max((ruler.width(name, bold=True) for name, _ in words.answers), default=0.0)
    gap, icon = pixels // 2, ceil(pixels * 1.2)
    placed: list[AnswerLayout] = []
    for cell, (name, reason) in zip(cells, words.answers, strict=True):
        pill = replace(cell, width=min(ceil((widest + 5.4) * pixels), cell.width))
        level = pill.y + (pill.height - icon) // 2
        drawn = Rect(pill.x + int(pixels * 0.7), level, icon, icon)
        tick = Rect(pill.right - int(pixels * 0.7) - icon, level, icon, icon)
        begin = drawn.right + gap
        middle = Rect(begin, pill.y, max(1, tick.x - gap - begin), pill.height)
        beside = pill.right + gap
        because = Rect(beside, pill.y - gap // 2, max(1, cell.right - beside), pill.height + gap)
        placed.append(
            AnswerLayout(
                pill,
                drawn,
                written(ruler, name, middle, TextStyle(pixels, frame.question, bold=True)),
                tick,
                written(ruler, reason, because, TextStyle(pixels, frame.question, lines=2)),
            )
        )
    return tuple(placed)
