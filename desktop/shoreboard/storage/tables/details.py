"""What cells say of a placement beside who and where, and of which whole an activity is a part."""

import re
from typing import NamedTuple

from shoreboard.domain.activity import FULL_SHARE, Kind
from shoreboard.domain.circumstances import Circumstance, in_order
from shoreboard.storage.tables.words import Vocabulary, is_nothing

_BETWEEN = re.compile(r"\s*[,;、،\n]\s*")
_PERCENT = re.compile(r"(\d{1,3})(?:[.,]0+)?\s*%?")


class PartSaid(NamedTuple):
    """The name of a whole, the share that a part has of it in whole percent, and the cells.

    `kind` and `note` are those of the whole, as far as they are said.
    """

    whole: str
    share: int
    words: str
    kind: Kind | None = None
    note: str = ""


def circumstances_in(
    vocabulary: Vocabulary, text: str
) -> tuple[tuple[Circumstance, ...], tuple[str, ...]]:
    """Return the circumstances that a cell lists, in their order, and the words that are none."""
    if is_nothing(text):
        return (), ()
    words = [each for each in _BETWEEN.split(text.strip()) if each]
    known, unknown = list[Circumstance](), list[str]()
    while words:
        for size in (2, 1):  # a title may have a comma
            found = vocabulary.circumstance(", ".join(words[:size]))
            if found is not None:
                known.append(found)
                break
        else:
            unknown.append(words[0])
        words = words[size:]
    return in_order(known), tuple(unknown)


def percent_in(text: str) -> int | None:
    """Return the whole percent from 0 to 100 that a cell says; None where it says none."""
    found = _PERCENT.fullmatch(text.strip())
    return int(found[1]) if found and int(found[1]) <= FULL_SHARE else None
