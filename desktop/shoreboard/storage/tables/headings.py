"""What a column may be by its heading: the meanings that the words of the heading propose."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from shoreboard.folding import folded
from shoreboard.storage.tables import headwords
from shoreboard.storage.tables.answers import ANSWERS, CellAnswers, Marked, fold, marked
from shoreboard.storage.tables.country_names import country_of
from shoreboard.storage.tables.headwords import TableColumn

AFTER: Mapping[TableColumn, TableColumn] = {
    TableColumn.WHO: TableColumn.WHO_AFTER,
    TableColumn.WHERE: TableColumn.WHERE_AFTER,
    TableColumn.STATE: TableColumn.STATE_AFTER,
    TableColumn.COUNTRY: TableColumn.COUNTRY_AFTER,
    TableColumn.PARTNER: TableColumn.PARTNER_AFTER,
}
"""What may be told of a second scene, and how that is called there."""


class Era(StrEnum):
    """Which of two scenes a heading speaks of."""

    BEFORE = "before"
    AFTER = "after"


@dataclass(frozen=True, slots=True)
class Proposal:
    """A meaning that a heading proposes; the least weight is the surest."""

    column: TableColumn
    weight: int
    era: Era | None = None
    era_words: str = ""


_NAMES_TOO = frozenset(fold(each) for each in headwords.NAMES_TOO.split(";"))
_NEVER = frozenset(headwords.FOREIGN_TO_US.split())
_SURELY_SCENES = frozenset(headwords.SURELY_SCENES.split())
_OF_FIRMS = frozenset(headwords.OF_FIRMS.split())
_AT_WORK = frozenset("delivery delivered performance performed work working execution".split())
_ASKING = frozenset(
    "is it the are being share percent pct ist wird est es esta e anteil part quota aandeel".split()
)
_NAMED = frozenset(
    "name names nom noms nombre namen nome nomi naam title titel titre titulo titolo".split()
)
_OF = frozenset("of for de du des del der von d della dell di van do da".split())
_OR = frozenset("or vs versus and oder und ou et o y e of".split())
_CLAUSE = frozenset("where which if when wo falls donde dove waar indien".split())
"""What begins a clause that says more of the words before it."""
EXACT = 1000
"""Of less weight is what a whole heading proposes, and of more what its head word does."""
_LATE = frozenset({TableColumn.PLACE, TableColumn.STATE, TableColumn.NOTE})
"""What a column is only where its cells do not bear out anything else."""
_PLACES = (TableColumn.COUNTRY, TableColumn.WHERE, TableColumn.PLACE)
_BRACKETS = re.compile(r"[(\[][^()\[\]]*[)\]]?")
_NUMBERING = re.compile(r"^\s*(?:[A-Za-z]?_?\d+[.\d_]*[a-z]?[.):]?\s+)(?=\D)")
_WORD = re.compile(r"[^\W_]+")
_YEAR = re.compile(r"(?:19|20)\d\d")


@lru_cache(maxsize=1024)
def proposals(heading: str) -> tuple[Proposal, ...]:
    """Return what a column may be by its heading, the surest meaning first."""
    era, era_words, words = _era(_words(heading))
    if not words:
        states = (TableColumn.STATE,) if era_words else ()
        return tuple(Proposal(column, EXACT, era, era_words) for column in states)
    found: dict[TableColumn, int] = {}
    for extra, phrase in _phrases(words):
        for column, weight in _BY_PHRASE.get(phrase, ()):
            found.setdefault(column, weight + extra)
        if found:
            break
    if is_state(heading):
        found.setdefault(TableColumn.WHERE, 2 * EXACT)
    if _is_seat(words):
        found = {column: weight for column, weight in found.items() if column not in _PLACES}
    made = (Proposal(column, weight, era, era_words) for column, weight in found.items())
    return tuple(sorted(made, key=lambda each: each.weight))


def is_foreign_to_us(heading: str) -> bool:
    """Tell whether a heading speaks of something else: an id, a cost, a contact, a law."""
    words = _words(heading)
    is_foreign = not _NEVER.isdisjoint(words) or is_seat(heading)
    return bool(words) and is_foreign and not proposals(heading)


def is_seat(heading: str) -> bool:
    """Tell whether a heading speaks of where a firm sits, which may not be where it works."""
    return _is_seat(_era(_words(heading))[2])


def is_state(heading: str) -> bool:
    """Tell whether a heading speaks of states, which may be those of the USA."""
    words = _words(heading)
    return bool(words) and words[-1] in ("state", "states") and "member" not in words


def speaks_of_scenes(heading: str) -> bool:
    """Tell whether a heading can mean nothing but scenes, as dates of contracts cannot."""
    return not _SURELY_SCENES.isdisjoint(_words(heading))


def answer_of(heading: str) -> Marked | None:
    """Return the answer that a heading is, such as "Outsourced? (y/n)"; None where it is none."""
    words = [each for each in _words(heading) if each not in _ASKING]
    if not words or not _NEVER.isdisjoint(words):
        return None
    said = marked(words)
    country = None if said else country_of(" ".join(words), {})
    return said if country is None else Marked(CellAnswers(country=country))


def _is_seat(words: list[str]) -> bool:
    words = _main(words)
    names_place = any(column in _PLACES for each in words for column, _ in _BY_PHRASE.get(each, ()))
    return names_place and not _OF_FIRMS.isdisjoint(words) and _AT_WORK.isdisjoint(words)


def _main(words: list[str]) -> list[str]:
    """Return words without a clause that says more of them: "country where it is performed"."""
    at = next((at for at, each in enumerate(words) if at and each in _CLAUSE), len(words))
    words = words[:at]
    return words[:-1] if len(words) > 1 and words[-1] in ("in", "en") else words


def _words(heading: str) -> list[str]:
    text = _NUMBERING.sub("", folded(_BRACKETS.sub(_era_in_brackets, heading)))
    return _WORD.findall(text.replace("'", " "))


def _era_in_brackets(found: "re.Match[str]") -> str:
    """Return the words in brackets where they say of which scene a column speaks: "Who (today)"."""
    inner = _WORD.findall(folded(found[0]))
    return f" {' '.join(inner)} " if _era_of(inner) else " "


def _era_of(words: list[str]) -> Era | None:
    return _ERAS.get("".join(words))


def _era(words: list[str]) -> tuple[Era | None, str, list[str]]:
    """Return of which scene words speak, how they say it, and the other words."""
    if "".join(words) in _BY_PHRASE:  # "sourced from" says where, and not before
        return None, "", words
    for size in (2, 1):
        for start in {0, len(words) - size} if len(words) >= size else ():
            part = words[start : start + size]
            era = _era_of(part)
            rest = words[:start] + words[start + size :]
            if era and (not rest or _is_known(rest)):
                return era, " ".join(part), [each for each in rest if each != "state"] or rest
    for at in (0, -1):
        rest = words[1:] if at == 0 else words[:-1]
        if words and _YEAR.fullmatch(words[at]) and (not rest or _is_known(rest)):
            return None, words[at], rest
    return None, "", words


def _is_known(words: list[str]) -> bool:
    return any(phrase in _BY_PHRASE for _, phrase in _phrases(words))


def _phrases(words: list[str]) -> Iterator[tuple[int, str]]:
    """Give the phrases by which a heading may be known, and how much less sure each is."""
    yield 0, "".join(words)
    words = _main(words)
    yield 1, "".join(words)
    if len(words) > 1 and not _NAMED.isdisjoint(words):
        words = [each for each in words if each not in _NAMED]
        if words and words[0] in _OF:
            words = [each for each in words if each not in ("of", "the")]
        yield 1, "".join(words)
    if not _NEVER.isdisjoint(words):
        return
    sides = [each for each in words if each not in _OR]
    if len(sides) > 1 and (side := _side(sides)):
        yield 0, side
    at = next((at for at, each in enumerate(words) if each in _OF), 0)
    if at:
        yield EXACT, "".join(words[:at])
        yield EXACT, "".join(each for each in words[at + 1 :] if each != "the")
        return
    for start in range(1, len(words)):
        yield EXACT + start, "".join(words[start:])


def _side(sides: list[str]) -> str:
    """Return which question the words of "In-house / Outsourced" answer, as a heading says it."""
    found, start = set[CellAnswers](), 0
    while start < len(sides):
        ends = range(len(sides), start, -1)
        end = next((each for each in ends if "".join(sides[start:each]) in ANSWERS), 0)
        if not end:
            return ""
        found.add(ANSWERS["".join(sides[start:end])])
        start = end
    if len(found) == 1:
        return ""
    if all(each.who and not each.where for each in found):
        return "who"
    return "where" if all(each.where and not each.who for each in found) else "state"


def _by_phrase() -> Mapping[str, list[tuple[TableColumn, int]]]:
    found: dict[str, list[tuple[TableColumn, int]]] = {}
    for column, row in headwords.HEADWORDS.items():
        later = EXACT // 2 if column in _LATE else 0
        for weight, phrase in enumerate(row.split(";"), later):
            found.setdefault(fold(phrase), []).append((column, weight))
    for phrase in _NAMES_TOO:
        found[phrase].append((TableColumn.PARTNER, EXACT - 1))
    return found


_BY_PHRASE = _by_phrase()
_ERAS = {fold(w): Era.BEFORE for w in headwords.BEFORE.split(";")} | {
    fold(w): Era.AFTER for w in headwords.AFTER.split(";")
}
