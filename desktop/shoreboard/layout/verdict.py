"""What is said large about one card, in a strip over the lower part of a picture."""

from dataclasses import replace
from math import ceil

from shoreboard.layout.contents import VerdictWords
from shoreboard.layout.frame import Frame
from shoreboard.layout.geometry import Rect
from shoreboard.layout.layout import AnswerLayout, TextBlock, VerdictLayout
from shoreboard.layout.writing import Style, written

_STATE_OF_HEIGHT = 14
_ANSWERS = 0.4
"""Which part of the width the two answers take."""


def placed_verdict(words: VerdictWords, rect: Rect, frame: Frame) -> VerdictLayout:
    """Place the activity, its state in the largest letters, its move, and the two answers."""
    ruler, question, answer = frame.ruler, frame.question, frame.answer
    side, end = frame.margin
    inner = rect.inset(side, end)
    right = int(inner.width * _ANSWERS)
    left = inner.width - right - side
    line = ceil(answer * ruler.line)
    icon = Rect(inner.x, inner.y + (line - answer) // 2, answer, answer)
    begin = icon.right + answer // 2
    activity_room = Rect(begin, inner.y, max(1, inner.x + left - begin), line)
    moved = 2 * ceil(question * ruler.line) if words.move else 0
    state_room = Rect(inner.x, inner.y + line, left, max(1, inner.height - line - moved))
    most = max(answer, -(-frame.size.height // _STATE_OF_HEIGHT))
    move_room = Rect(inner.x, inner.bottom - moved, left, moved)
    activity = written(ruler, words.activity, activity_room, Style(answer, question, bold=True))
    state = written(ruler, words.state, state_room, Style(most, question, bold=True, lines=2))
    move = written(ruler, words.move, move_room, Style(question, question, lines=2))
    height = line + state.rect.height + (move.rect.height if moved else 0)
    top = inner.y + (inner.height - height) // 2
    answers = Rect(inner.right - right, inner.y, right, inner.height)
    return VerdictLayout(
        rect,
        replace(icon, y=icon.y + top - inner.y),
        _at(top, activity),
        _at(top + line, state),
        _at(top + line + state.rect.height, move) if moved else None,
        _answers(words, answers, frame),
    )


def _at(top: int, block: TextBlock) -> TextBlock:
    return replace(block, rect=replace(block.rect, y=top))


def _answers(words: VerdictWords, room: Rect, frame: Frame) -> tuple[AnswerLayout, ...]:
    ruler, pixels = frame.ruler, frame.question
    height, gap = ceil(pixels * 1.9), pixels // 2
    widest = max((ruler.width(name, bold=True) for name, _ in words.answers), default=0.0)
    width = min(ceil((widest + 5.4) * pixels), room.width)
    icon = ceil(pixels * 1.2)
    placed: list[AnswerLayout] = []
    count = len(words.answers)
    top = room.y + max(0, room.height - count * height - (count - 1) * gap) // 2
    for number, (name, reason) in enumerate(words.answers):
        pill = Rect(room.x, top + number * (height + gap), width, height)
        level = pill.y + (height - icon) // 2
        drawn = Rect(pill.x + int(pixels * 0.7), level, icon, icon)
        tick = Rect(pill.right - int(pixels * 0.7) - icon, level, icon, icon)
        begin = drawn.right + pixels // 2
        middle = Rect(begin, pill.y, max(1, tick.x - pixels // 2 - begin), height)
        beside = pill.right + pixels // 2
        because = Rect(beside, pill.y - gap // 2, max(1, room.right - beside), height + gap)
        placed.append(
            AnswerLayout(
                pill,
                drawn,
                written(ruler, name, middle, Style(pixels, pixels, bold=True)),
                tick,
                written(ruler, reason, because, Style(pixels, pixels, lines=2)),
            )
        )
    return tuple(placed)
