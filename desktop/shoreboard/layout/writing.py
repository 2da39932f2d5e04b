"""Text put into rectangles."""

from dataclasses import replace
from functools import lru_cache
from math import ceil
from typing import NamedTuple

from shoreboard.layout.geometry import Rect
from shoreboard.layout.layout import Align, TextBlock
from shoreboard.layout.text import Ruler, narrowest


class TextStyle(NamedTuple):
    """How text is written: in letters of at most and at least so many pixels."""

    most: int
    least: int
    bold: bool = False
    align: Align = Align.START
    lines: int = 1


@lru_cache(maxsize=2048)
def written(ruler: Ruler, words: str, room: Rect, style: TextStyle) -> TextBlock:
    """Write words in the largest letters of a style that fit whole in a room, in its middle.

    Words that are too wide in the least letters too are broken, and what does not fit is missing.
    From one layout to the next most words stay where they are: these are not written again.
    """
    text = ruler.text(words, bold=style.bold)
    block: tuple[tuple[str, ...], int] = ((), style.least)
    is_cut = True
    for pixels in range(style.most, min(style.least, style.most) - 1, -1):
        line = ceil(pixels * ruler.line)
        most = max(1, min(style.lines, room.height // line))
        lines = ruler.lines(text, room.width / pixels, most)
        block, is_cut = (lines, pixels), ruler.is_cut(text, lines)
        if is_cut or len(lines) * line > room.height:
            continue
        if text.widest * pixels <= room.width:
            break
    lines, pixels = block
    if style.align is Align.CENTER and len(lines) > 1 and not is_cut:
        lines = ruler.lines(
            text, narrowest(text, len(lines)) + 0.01, len(lines)
        )  # as even as can be
    height = max(1, len(lines)) * ceil(pixels * ruler.line)
    top = room.y + (room.height - height) // 2
    rect = Rect(room.x, top, room.width, height)
    return TextBlock(rect, lines, pixels, style.bold, style.align, is_cut)


def tight(block: TextBlock, ruler: Ruler) -> TextBlock:
    """Return a block that begins where it did and is no wider than its lines."""
    measured = (ruler.width(line, bold=block.bold) for line in block.lines)
    width = min(block.rect.width, ceil(max(measured, default=0.0) * block.pixels))
    return replace(block, rect=replace(block.rect, width=width))
