"""What single cells say, by the meaning of the column that they stand in."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from shoreboard.domain.zone import Where, Who
from shoreboard.storage.tables.country_names import region_of
from shoreboard.storage.tables.placing import Refusal
from shoreboard.storage.tables.words import (
    NOTHING,
    CellAnswers,
    Vocabulary,
    fold,
    is_mixed,
    is_nothing,
)


@dataclass(frozen=True, slots=True)
class CellMeaning:
    """What a cell answers, which firm it names, and what of it is not understood or not one."""

    answers: CellAnswers = NOTHING
    partner: str = ""
    gap: Refusal | None = None


BLANK = CellMeaning()
_PARTS = re.compile(r"\s*(?:[/;,&+|\n]|\b(?:and|or|und|oder|et|ou|y|e)\b)\s*", re.IGNORECASE)
_SHARE = re.compile(r"\(?\s*\d{1,3}(?:[.,]\d+)?\s*%\s*\)?|\s*[:=]\s*$")
_PERCENT = re.compile(r"(\d{1,3}(?:[.,]\d+)?)\s*%?")
_BRACKETED = re.compile(r"^([^()]+)\(([^()]+)\)$")
_YES = frozenset(map(fold, "x; yes; y; true; 1; ja; j; oui; si; ok; wahr; vrai".split(";")))
_NO = frozenset(map(fold, "no; n; false; 0; nein; non; falsch; faux".split(";")))
_TICKS = frozenset("✓✔☑✗×●•")
_TEAMS = frozenset(
    """team teams department departments dept division unit staff office desk manager director head
    abteilung bereich equipe service departamento equipo""".split()
)
"""Words of those who work for the company itself, as far as one can tell: no names of firms."""
_OURS = frozenset(
    """own our ours internal inhouse eigen eigene eigener eigenes unser unsere intern interne
    interner mitarbeiter employees propio propia propios interno interna personnel nous""".split()
)
"""Words that no firm's name has, but what people say of their own staff."""
_OPPOSITES: Mapping[str, CellAnswers] = {
    "outsourced": CellAnswers(Who.IN_HOUSE),
    "inhouse": CellAnswers(Who.THIRD_PARTY),
    "insourced": CellAnswers(Who.THIRD_PARTY),
    "offshore": CellAnswers(where=Where.DOMESTIC),
    "offshored": CellAnswers(where=Where.DOMESTIC),
    "abroad": CellAnswers(where=Where.DOMESTIC),
    "onshore": CellAnswers(where=Where.FOREIGN),
    "domestic": CellAnswers(where=Where.FOREIGN),
}
"""What No means in a column that has this answer as its heading."""
_WHOLE = 100.0
_LONGEST_NAME = 120
_FIRM = re.compile(r"(.+?)\s*(?:\s(?:to|by|with|an|à|a)\s|[:(–—]|\s-\s)\s*([^()]+?)\s*\)?")
_WORD = re.compile(r"[^\W\d_]{2,}")


def who_cell(vocabulary: Vocabulary, text: str) -> CellMeaning:
    """Return who does the work, as a cell of a column for that says."""
    if is_nothing(text):
        return BLANK
    if is_mixed(text):
        return CellMeaning(gap=Refusal.SEVERAL)
    answers = vocabulary.answers(text)
    if answers is not None:
        return CellMeaning(answers)
    if (named := _with_firm(vocabulary, text)) is not None:
        return named
    parts = [vocabulary.answers(part) for part in _parts(text)]
    several = len(parts) > 1 and all(each is not None and each.who for each in parts)
    return CellMeaning(gap=Refusal.SEVERAL if several else Refusal.UNKNOWN_ANSWER)


def _with_firm(vocabulary: Vocabulary, text: str) -> CellMeaning | None:
    """Return what "outsourced to Acme" and "Vendor (Acme)" say: another firm, and which."""
    found = _FIRM.fullmatch(text.strip()) if len(text) <= _LONGEST_NAME else None
    if found is None:
        return None
    answers = vocabulary.answers(found[1])
    if answers is None or answers.who is not Who.THIRD_PARTY:
        return None
    if is_nothing(found[2]):
        return CellMeaning(answers)
    known = vocabulary.answers(found[2]) is not None or not is_name_of_firm(found[2])
    return None if known else CellMeaning(answers, partner=" ".join(found[2].split()))


def state_cell(vocabulary: Vocabulary, text: str) -> CellMeaning:
    """Return who and where in one, as a cell for that says; "both" is both there."""
    answers = None if is_nothing(text) else vocabulary.answers(text)
    return who_cell(vocabulary, text) if answers is None else CellMeaning(answers)


def where_cell(
    vocabulary: Vocabulary, text: str, home: str | None = None, *, nations: bool = False
) -> CellMeaning:
    """Return where the work is done: home or abroad, a country, or several of them.

    `nations` tells that the column names countries: there Georgia is no state of the USA. A region
    and several countries abroad are abroad; home and abroad together leave the answer open.
    """
    if is_nothing(text):
        return BLANK
    if is_mixed(text):
        return CellMeaning(gap=Refusal.SEVERAL)
    unknown = CellMeaning(gap=Refusal.UNKNOWN_COUNTRY if nations else Refusal.UNKNOWN_ANSWER)
    if not vocabulary.knows_a_word_of(text):
        return unknown
    found = _place(vocabulary, text, nations=nations)
    if found is not None:
        return found
    parts = [_place(vocabulary, part, nations=nations) for part in _parts(text)]
    known = [each for each in parts if each is not None]
    if not known or len(known) < len(parts):
        return unknown
    if len(known) == 1 or all(each == known[0] for each in known):
        return known[0]
    return _several(known, home)


def partner_cell(vocabulary: Vocabulary, text: str) -> CellMeaning:
    """Return which firm does the work, or who does it where the cell says that in place of it."""
    if is_nothing(text) or fold(text) in _YES or fold(text) in _NO:
        return BLANK
    if is_mixed(text):
        return CellMeaning(gap=Refusal.SEVERAL)
    answers = vocabulary.answers(text)
    if answers is not None and (answers.who is not None or answers.is_tray):
        return CellMeaning(answers)
    if not is_name_of_firm(text):
        return CellMeaning(gap=Refusal.UNKNOWN_ANSWER)
    return CellMeaning(partner=" ".join(text.split()))


def is_name_of_firm(text: str) -> bool:
    """Tell whether a cell can be the name of a firm: it has letters and is no team of one's own."""
    words = [fold(each) for each in _WORD.findall(text)]
    if not words or len(text) > _LONGEST_NAME or fold(text) in _YES or fold(text) in _NO:
        return False
    return words[-1] not in _TEAMS and words[0] not in _TEAMS and _OURS.isdisjoint(words)


def is_mark(text: str) -> bool:
    """Tell whether a cell ticks what its column is headed, denies it, or says its share."""
    return tick(text) is not None or share(text) is not None or is_mixed(text)


def tick(text: str) -> bool | None:
    """Return whether a cell says yes or no; None where it says neither."""
    word = text.strip()
    if word in _TICKS or fold(word) in _YES:
        return True
    return False if fold(word) in _NO else None


def share(text: str) -> float | None:
    """Return the percents that a cell says, such as "60 %" and "0.6"; None where it says none."""
    found = _PERCENT.fullmatch(text.strip())
    if found is None:
        return None
    number = float(found[1].replace(",", "."))
    return number * _WHOLE if "%" not in text and number <= 1 else number


def marks_of(cells: Sequence[tuple[str, CellAnswers, str]]) -> CellMeaning:
    """Return what columns say together whose headings are answers that their cells tick or share.

    Each is given as its folded heading, that answer, and its cell.
    """
    found, several = NOTHING, any(is_mixed(text) for _, _, text in cells)
    if any(not is_mark(text) for _, _, text in cells):
        return CellMeaning(gap=Refusal.UNKNOWN_ANSWER)
    ticked = [answers for _, answers, text in cells if tick(text) or (share(text) or 0) > 0]
    denied = [word for word, _, text in cells if tick(text) is False or share(text) == 0]
    if any(0 < (share(text) or 0) < _WHOLE and not tick(text) for _, _, text in cells):
        several = several or len(ticked) > 1
        if len(ticked) == 1:
            return CellMeaning(gap=Refusal.SEVERAL)
    for answers in ticked:
        both = found.with_those(answers)
        several = several or both is None
        found = both or found
    if several:
        return CellMeaning(gap=Refusal.SEVERAL)
    for word in denied:
        opposite = _OPPOSITES.get(word, NOTHING)
        found = found.with_those(opposite) or found
    return CellMeaning(found)


def _place(vocabulary: Vocabulary, text: str, *, nations: bool) -> CellMeaning | None:
    bare = _SHARE.sub(" ", text).strip(" \t\n-–:")
    if not bare:
        return None
    if inner := _BRACKETED.match(bare):
        outside = vocabulary.answers(inner[1])
        inside = vocabulary.country(inner[2], states=not nations)
        both = outside and inside and outside.with_those(CellAnswers(country=inside))
        if both:
            return CellMeaning(both)
    answers = None if is_mixed(bare) else vocabulary.answers(bare)
    if answers is not None and (answers.who or answers.where or answers.is_tray):
        return CellMeaning(answers)
    country = vocabulary.country(bare, states=not nations)
    if country is not None:
        return CellMeaning(CellAnswers(country=country))
    if region_of(bare):
        return CellMeaning(CellAnswers(where=Where.FOREIGN), gap=Refusal.REGION)
    return None


def _several(known: Sequence[CellMeaning], home: str | None) -> CellMeaning:
    """Return what several places have in common: all are abroad, or that is open."""
    wheres = {_where(each.answers, home) for each in known}
    whos = {each.answers.who for each in known}
    who = next(iter(whos)) if len(whos) == 1 else None
    where = next(iter(wheres)) if len(wheres) == 1 else None
    if where is not Where.FOREIGN:
        return CellMeaning(CellAnswers(who), gap=Refusal.SEVERAL)
    return CellMeaning(CellAnswers(who, Where.FOREIGN), gap=Refusal.SEVERAL)


def _where(answers: CellAnswers, home: str | None) -> Where | None:
    if answers.country is None or home is None:
        return answers.where
    return Where.DOMESTIC if answers.country == home else Where.FOREIGN


def _parts(text: str) -> list[str]:
    bare = _SHARE.sub(" , ", text) if "%" in text else text
    return [part for each in _PARTS.split(bare) if (part := each.strip(" ()\t"))]
