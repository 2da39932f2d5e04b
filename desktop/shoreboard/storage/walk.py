"""Where in JSON text something stands, found by reading its marks alone, however large it is.

The text is JSON as far as one looks. Nothing is built of it, so that memory stays small, and
nothing calls itself, so that depth does no harm.
"""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice

from shoreboard.domain.limits import DEEPEST

MOST_UNREAD = 1000
"""Fields that are listed; a file may hold millions."""

MOST_MARKS = 1_000_000
"""Marks that are looked at, about half a second's work; a file may hold thirty times as many."""
UNKNOWN = "…"
"""The place of what is somewhere behind so many marks."""

Shape = Mapping[str, "Shape | None"]
"""The fields that are read of an object, in order, each with the shape of the objects in it."""

_INSIDE = r'(?:[^"\\]++|\\.)*+'
_MARK = re.compile(rf'"({_INSIDE})(?:"(\s*+:)?|\\?\Z)|[][{{}},]'.encode(), re.DOTALL)
"""A string, with the colon where it names a field, or cut off by the end; a bracket; a comma."""

_PASSED_LEVELS = DEEPEST - 10
"""Brackets within brackets that are passed over at once; the shape itself has a few around them."""

_PLAIN = re.compile(r"[A-Za-z_]\w{0,39}", re.ASCII)
_LONGEST_NAME = 40

_PIECE = 1024 * 1024
_FOLLOWING = bytes(range(0x80, 0xC0))
"""The bytes of UTF-8 with which no character begins."""


class TooDeepError(Exception):
    """There are more brackets within brackets than a file may have; `offset` is where."""

    def __init__(self, offset: int) -> None:
        super().__init__(offset)
        self.offset = offset


@dataclass(slots=True)
class _Level:
    """An object or a list that is open, and where in it one is; objects have a shape if known."""

    index: int | None
    shape: Shape | None = None
    name: str | None = None
    seen: set[str] = field(default_factory=set[str])


def unread_fields(text: bytes, shape: Shape, marks: int = MOST_MARKS) -> tuple[str, ...]:
    """Return the places of fields that the shape does not have, or that stand there again.

    The text has the shape otherwise. Only the first MOST_UNREAD are listed, and none within
    another. Where it takes more than so many marks to look through, UNKNOWN is the last one, since
    there may be more. Raises TooDeepError.
    """
    return tuple(islice(_unread(text, shape, marks), MOST_UNREAD))


def place_at(text: bytes, offset: int, marks: int = MOST_MARKS) -> str | None:
    """Return the place of what stands at an offset ("scenes[1].title").

    None where more than so many marks stand before it. Raises TooDeepError.
    """
    levels: list[_Level] = []
    for count, token in enumerate(_MARK.finditer(text, 0, offset)):
        mark = token[0]
        if count >= marks:
            return None
        if mark in (b"{", b"["):
            _open(levels, _Level(None if mark == b"{" else 0), token.start())
        elif levels and mark in (b"}", b"]"):
            levels.pop()
        elif levels and levels[-1].index is not None:
            levels[-1].index += mark == b","
        elif levels and token[2] is not None:
            levels[-1].name = _name(token[1])
    return _place(levels)


def position(text: bytes, offset: int) -> tuple[int, int]:
    """Return line and column (in characters), both from 1, of an offset in UTF-8 text."""
    start = text.rfind(b"\n", 0, offset) + 1
    pieces = (text[at : min(at + _PIECE, offset)] for at in range(start, offset, _PIECE))
    column = sum(len(piece.translate(None, _FOLLOWING)) for piece in pieces) + 1
    return text.count(b"\n", 0, offset) + 1, column


def _unread(text: bytes, shape: Shape, marks: int) -> Iterator[str]:
    levels: list[_Level] = []
    for count, token in enumerate(_marks_of(shape).finditer(text)):
        if count >= marks:
            yield UNKNOWN
            return
        mark = token[0]
        above = levels[-1] if levels else None
        if mark in (b"}", b"]"):
            levels.pop()
        elif token.lastindex is None:
            if above is not None and above.index is not None:
                above.index += 1
            if len(mark) == 1:
                below = _Level(None if mark == b"{" else -1, _shape_below(above, shape))
                _open(levels, below, token.start())
        elif above is not None and above.shape is not None:
            above.name = _name(token[token.lastindex])
            if above.name not in above.shape or above.name in above.seen:
                yield _place(levels)
            else:
                above.seen.add(above.name)
        elif len(levels) > DEEPEST - _PASSED_LEVELS and token.lastindex == 1:
            _require_depth(token, len(levels))


def _marks_of(shape: Shape) -> re.Pattern[bytes]:
    """Match the name of a field (with its value, if that is a string), an object, or a bracket.

    An object that has some fields of a shape in their order, all of them strings, matches as a
    whole: nothing in it is unread, and most of any file goes by so, which is fast. So does a name
    (group 1) that no shape has with its value: nothing in that is read.
    """
    string = f'"{_INSIDE}"'
    whole = (
        r"\{" + "".join(rf'(?:\s*+"{name}"\s*+:\s*+{string}\s*+,?+)?+' for name in each) + r"\s*+\}"
        for each in _flat(shape)
    )
    passed = rf'"(?!(?:{"|".join(_shaped(shape))})")([^"\\]*+)"\s*+:\s*+{_nest(_PASSED_LEVELS)}'
    name = rf'"({_INSIDE})"\s*+:(?:\s*+{string})?+'
    marks = [*whole, passed, name, rf"[][{{}}]|{string}"]
    return re.compile("|".join(marks).encode(), re.DOTALL)


def _nest(levels: int) -> str:
    """Match an object or a list with at most so many levels of brackets, its own among them."""
    inside = rf'[^][{{}}"]++|"{_INSIDE}"'
    pattern = rf"[\[{{](?:{inside})*+[]}}]"
    for _ in range(levels - 1):
        pattern = rf"[\[{{](?:{inside}|{pattern})*+[]}}]"
    return pattern


def _shaped(shape: Shape) -> Iterator[str]:
    """Give the names of the fields that hold objects of which something is read."""
    for name, below in shape.items():
        if below is not None:
            yield name
            yield from _shaped(below)


def _require_depth(passed: re.Match[bytes], depth: int) -> None:
    """Raise TooDeepError where what was passed over is too deep, so many levels being open."""
    for token in _MARK.finditer(passed.string, *passed.span()):
        depth += (token[0] in (b"{", b"[")) - (token[0] in (b"}", b"]"))
        if depth > DEEPEST:
            raise TooDeepError(token.start())


def _flat(shape: Shape) -> Iterator[Shape]:
    """Give the shapes that have no others in them."""
    inner = [each for each in shape.values() if each is not None]
    yield from (flat for each in inner for flat in _flat(each))
    if not inner:
        yield shape


def _shape_below(above: _Level | None, shape: Shape) -> Shape | None:
    """Return the shape of what opens here; a list has the shape of the objects in it."""
    if above is None:
        return shape
    if above.shape is None or above.index is not None:
        return above.shape
    return above.shape.get(above.name or "")


def _open(levels: list[_Level], level: _Level, offset: int) -> None:
    if len(levels) >= DEEPEST:
        raise TooDeepError(offset)
    levels.append(level)


def _name(written: bytes) -> str:
    if b"\\" not in written:
        return written.decode(errors="replace")
    name: str = json.loads(b'"' + written + b'"')
    return name


def _place(levels: Sequence[_Level]) -> str:
    return "".join(map(_step, levels)).removeprefix(".")


def _step(level: _Level) -> str:
    if level.index is not None:
        return f"[{level.index}]"
    if level.name is None:
        return ""
    if _PLAIN.fullmatch(level.name):
        return f".{level.name}"
    cut = level.name if len(level.name) <= _LONGEST_NAME else level.name[:_LONGEST_NAME] + "…"
    return f"[{json.dumps(cut)}]"
