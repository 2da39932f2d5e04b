"""Words as a layout sees them: measured once in ems, then broken into lines for any size."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import accumulate
from typing import NamedTuple, Protocol

ELLIPSIS = "…"
_BASE = 100
"""Pixels at which text is measured; its width at any other size is taken to be in proportion."""
_ALLOWANCE = 1.03
"""Hinted letters are at some sizes a little wider than in proportion."""
_MOST_MEASURED = 300
"""Characters of one text; nothing shows more of a name or a caption."""
_MOST_KEPT = 20_000
_FIRST_WIDE = "\u2e80"
_WIDE = "\u2e80-\u9fff\uac00-\ud7a3\uf900-\ufaff\uff00-\uffef\U00020000-\U0003ffff"
_NARROW_PIECE = re.compile(r"(?P<space>[ \t\r\n]+)|[^ \t\r\n\-/]*[\-/]+|[^ \t\r\n\-/]+")
_WIDE_PIECE = (
    rf"(?P<space>[ \t\r\n\u3000]+)|[{_WIDE}][、。，．）」』】！？]*"  # noqa: RUF001 (Chinese)
    rf"|[^ \t\r\n\u3000\-/{_WIDE}]*[\-/]+|[^ \t\r\n\u3000\-/{_WIDE}]+"
)


class Measure(Protocol):
    """Tells how large text is in some font."""

    def width(self, text: str, pixels: int, *, bold: bool) -> float:
        """Return how many pixels wide a text is, in letters of so many pixels."""
        ...

    def line_height(self, pixels: int) -> float:
        """Return how many pixels from one line to the next, in letters of so many pixels."""
        ...


class Piece(NamedTuple):
    """What no line is broken within while it fits on one; its width is in ems."""

    text: str
    width: float
    after_space: bool


@dataclass(frozen=True, slots=True)
class Text:
    """A measured text; widths are in ems, so that they hold for each size."""

    pieces: tuple[Piece, ...]
    bold: bool
    width: float
    """All of it on one line."""
    halved: float
    """The least that takes it on two lines, broken between its pieces."""
    widest: float
    """Its widest piece."""
    is_cut: bool
    """It is too long for any surface: these pieces are its beginning."""


@dataclass(slots=True, eq=False)
class Ruler:
    """Measures each text once; to be kept for as long as the font stays."""

    measure: Measure
    _texts: dict[tuple[str, bool], Text] = field(default_factory=dict[tuple[str, bool], Text])
    _widths: dict[tuple[str, bool], float] = field(default_factory=dict[tuple[str, bool], float])
    line: float = field(init=False)
    """From one line of text to the next, in ems."""

    def __post_init__(self) -> None:
        self.line = self.measure.line_height(_BASE) / _BASE

    def width(self, text: str, *, bold: bool) -> float:
        """Return how wide a text is on one line, in ems."""
        width = self._widths.get((text, bold))
        if width is None:
            width = self.measure.width(text, _BASE, bold=bold) / _BASE * _ALLOWANCE
            if len(self._widths) >= _MOST_KEPT:
                self._widths.clear()
            self._widths[text, bold] = width
        return width

    def text(self, words: str, *, bold: bool) -> Text:
        """Return a text with its measures."""
        text = self._texts.get((words, bold))
        if text is None:
            is_cut = len(words) > _MOST_MEASURED
            shown = words[:_MOST_MEASURED] + ELLIPSIS if is_cut else words
            pieces = self._pieces(shown, bold)
            space = self.width(" ", bold=bold)
            text = Text(
                pieces,
                bold,
                _joined(pieces, space),
                _halved(pieces, space),
                max((piece.width for piece in pieces), default=0.0),
                is_cut,
            )
            if len(self._texts) >= _MOST_KEPT:
                self._texts.clear()
            self._texts[words, bold] = text
        return text

    def lines(self, text: Text, width: float, most: int) -> tuple[str, ...]:
        """Break a text into lines no wider than so many ems; the last of too many is elided.

        A piece that is too wide for a line by itself is broken between letters.
        """
        lines: list[str] = []
        rest = list(text.pieces)
        while rest and len(lines) < most - 1:
            lines.append(self._line(rest, width, text.bold))
        if rest:
            fits = _joined(rest, self.width(" ", bold=text.bold)) <= width
            lines.append(_words(rest) if fits else self._elided(_words(rest), width, text.bold))
        return tuple(line for line in lines if line)

    def is_cut(self, text: Text, lines: tuple[str, ...]) -> bool:
        """Tell whether some of a text is missing in its lines."""
        whole = "".join(piece.text for piece in text.pieces)
        return text.is_cut or "".join(lines).replace(" ", "") != whole

    def _pieces(self, words: str, bold: bool) -> tuple[Piece, ...]:
        pieces: list[Piece] = []
        after_space = False
        is_narrow = max(words, default="") < _FIRST_WIDE
        # Compiling the wide one takes 6 ms, which few starts need.
        pattern = _NARROW_PIECE if is_narrow else re.compile(_WIDE_PIECE)
        for found in pattern.finditer(words):
            if found["space"] is not None:
                after_space = bool(pieces)
                continue
            width = self.width(found[0], bold=bold)
            pieces.append(Piece(found[0], width, after_space))
            after_space = False
        return tuple(pieces)

    def _line(self, rest: list[Piece], width: float, bold: bool) -> str:
        """Take as many pieces as one line holds, or the beginning of one that is too wide."""
        space = self.width(" ", bold=bold)
        used, taken = 0.0, 0
        for piece in rest:
            more = piece.width + (space if piece.after_space and taken else 0.0)
            if used + more > width:
                break
            used, taken = used + more, taken + 1
        if taken:
            line = _words(rest[:taken])
            del rest[:taken]
            return line
        first = rest[0]
        begin = first.text[: max(1, self._most_letters(first.text, "", width, bold))]
        end = first.text[len(begin) :]
        rest[0:1] = [Piece(end, self.width(end, bold=bold), after_space=False)] if end else []
        return begin

    def _elided(self, words: str, width: float, bold: bool) -> str:
        begin = words[: self._most_letters(words, ELLIPSIS, width, bold)].rstrip()
        return begin + ELLIPSIS

    def _most_letters(self, words: str, end: str, width: float, bold: bool) -> int:
        """Return how many letters fit on a line with an end behind them, marks kept with theirs."""
        fitting, beyond = 0, len(words)
        while beyond - fitting > 1:
            middle = (fitting + beyond) // 2
            measured = self.measure.width(words[:middle] + end, _BASE, bold=bold)
            if measured / _BASE * _ALLOWANCE <= width:
                fitting = middle
            else:
                beyond = middle
        while fitting and unicodedata.combining(words[fitting]):
            fitting -= 1
        return fitting


def narrowest(text: Text, most: int) -> float:
    """Return the least width in ems, within a hundredth, that takes a text in so many lines."""
    if most == 1:
        return text.width
    if most == 2:  # noqa: PLR2004 (measured before)
        return text.halved
    least, enough = text.widest, text.halved
    while enough - least > 0.01:  # noqa: PLR2004 (of an em)
        middle = (least + enough) / 2
        if line_count(text, middle) <= most:
            enough = middle
        else:
            least = middle
    return enough


def line_count(text: Text, width: float) -> int:
    """Return how many lines of so many ems a text takes that is broken between its pieces."""
    space = text.width - sum(piece.width for piece in text.pieces)
    gaps = sum(piece.after_space for piece in text.pieces)
    each = space / gaps if gaps else 0.0
    count, used = 0, 0.0
    for piece in text.pieces:
        more = piece.width + (each if piece.after_space else 0.0)
        if count == 0 or used + more > width:
            count, used = count + 1, piece.width
        else:
            used += more
    return count


def _joined(pieces: Sequence[Piece], space: float) -> float:
    """Return how wide pieces stand on one line."""
    spaces = sum(piece.after_space for piece in pieces[1:])
    return sum(piece.width for piece in pieces) + spaces * space


def _halved(pieces: tuple[Piece, ...], space: float) -> float:
    whole = _joined(pieces, space)
    ends = accumulate(piece.width + (space if piece.after_space else 0.0) for piece in pieces)
    best = whole
    for end, following in zip(ends, pieces[1:], strict=False):
        rest = whole - end - (space if following.after_space else 0.0)
        best = min(best, max(end, rest))
    return best


def _words(pieces: list[Piece]) -> str:
    return "".join(
        f" {piece.text}" if piece.after_space and number else piece.text
        for number, piece in enumerate(pieces)
    )
