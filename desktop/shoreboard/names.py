"""Names that somebody gave to files, people, scenes or cards, as they stand among our words."""

import unicodedata
from pathlib import Path

LONGEST_NAME = 80
"""Characters of a name in a sentence, a title or a menu."""
LONGEST_PATH = 300

_NON_JOINER, _JOINER = "\u200c", "\u200d"
_ISOLATE, _POP = "\u2068", "\u2069"
_LOST = "\ufffd"
_SEEN_MARKS = {"L", "R", "AL", "AN"}
"""Directions of characters that steer what is around them and are seen, or only mark a side."""
_RIGHT_TO_LEFT = {"R", "AL", "AN"}


def one_line(words: str) -> str:
    """Return words on one line, of which nothing unseen turns or hides what follows them.

    Spaces and line ends in a row become one space. Embeddings, overrides and isolates (Unicode
    Standard Annex 9, section 2) and other unseen characters are left out, but for marks of a
    direction and joiners, without which some languages cannot be read. What steers a terminal is
    escaped; half a character, as a byte of a file's name that is no UTF-8, is shown as U+FFFD.
    """
    line = " ".join(words.split())
    if line.isprintable():
        return line
    return " ".join("".join(map(_shown, line)).split())


def short(words: str, longest: int = LONGEST_NAME) -> str:
    """Return a name for a sentence: on one line, with an ellipsis where it is too long."""
    line = one_line(words[: longest * 4])
    if len(line) <= longest and len(words) <= longest * 4:
        return line
    return _beginning(line, longest - 1) + "…"


def file_name(path: Path | str, longest: int = LONGEST_NAME) -> str:
    """Return a file's name for a sentence, a title or a menu.

    It is on one line and loses its middle where it is too long, so that what tells its format
    stays. One that runs from right to left is isolated: what stands around it keeps its place.
    """
    return _named(Path(path).name or str(path), longest)


def file_place(path: Path | str) -> str:
    """Return where a file is, with all its folders, as `file_name` does."""
    return _named(str(path), LONGEST_PATH)


def unisolated(words: str) -> str:
    """Return words in which no name is isolated, for a terminal, which would show how it is."""
    return words.replace(_ISOLATE, "").replace(_POP, "")


def _named(words: str, longest: int) -> str:
    line = one_line(words)
    if len(line) > longest:
        end = longest // 3
        line = f"{_beginning(line, longest - 1 - end)}…{_ending(line, end)}"
    if any(unicodedata.bidirectional(each) in _RIGHT_TO_LEFT for each in line):
        return f"{_ISOLATE}{line}{_POP}"
    return line


def _shown(character: str) -> str:
    match unicodedata.category(character):
        case "Cc":
            return ascii(character)[1:-1]
        case "Cs":
            return _LOST
        case "Cf" if not (
            character in (_NON_JOINER, _JOINER)
            or unicodedata.bidirectional(character) in _SEEN_MARKS
        ):
            return ""
        case _:
            return character


def _beginning(line: str, most: int) -> str:
    end = most
    while end and _goes_on(line, end):
        end -= 1
    return line[: end or most].rstrip()


def _ending(line: str, most: int) -> str:
    start = len(line) - most
    while start < len(line) and _goes_on(line, start):
        start += 1
    return line[start:].lstrip()


def _goes_on(line: str, at: int) -> bool:
    """Tell whether a reader takes a character and the one before it for one."""
    if at >= len(line):
        return False
    character = line[at]
    return (
        unicodedata.category(character).startswith("M")
        or character in (_NON_JOINER, _JOINER)
        or line[at - 1] == _JOINER
        or "\u1160" <= character <= "\u11ff"  # what ends a Korean syllable
        or "\U0001f3fb" <= character <= "\U0001f3ff"  # the color of a hand
    )


LONGEST_TIP = 600
"""Characters of one paragraph that a tooltip shows."""


def menu_text(words: str) -> str:
    """Return words for a menu, in which a single "&" would mark a key."""
    return words.replace("&", "&&")


def tooltip(title: str, *paragraphs: str) -> str:
    """Return rich text that wraps and in which a stranger's words are no markup.

    The title is bold; empty paragraphs are left out, and each is cut where it is very long.
    """
    shown = (f"<b>{_paragraph(title)}</b>" if title else "", *map(_paragraph, paragraphs))
    return "".join(f"<p style='white-space: pre-wrap'>{words}</p>" for words in shown if words)


def _paragraph(words: str) -> str:
    from html import escape  # 3 ms, which no start needs

    cut = words if len(words) <= LONGEST_TIP else words[: LONGEST_TIP - 1] + "…"
    return escape(cut)
