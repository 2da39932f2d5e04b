"""What cells say of where the work is done: in which country, in which place, or in several."""

import re
from collections.abc import Sequence
from dataclasses import replace

from shoreboard.domain.zone import Where
from shoreboard.storage.tables.answers import CellAnswers
from shoreboard.storage.tables.country_names import is_state, region_of
from shoreboard.storage.tables.meaning import BLANK, CellMeaning
from shoreboard.storage.tables.parts import TablePart, parts_of, shares_of, without_shares
from shoreboard.storage.tables.placing import Refusal
from shoreboard.storage.tables.words import Vocabulary, is_mixed, is_nothing

_BRACKETED = re.compile(r"^([^()]+)\(([^()]+)\)$")
_AROUND = re.compile(r"\s*[,;()]\s*|\s+[-–—]\s+")
_MOST_PARTS = 12
"""Of a cell that names places; one of more parts is taken as a whole."""
_SOMEWHERE = re.compile(
    r"^\s*(?:somewhere|based|located"
    r"|(?:our |an? |the )?(?:office|site|cent(?:er|re)|branch|hub|plant|factory|team)s?) in ",
    re.IGNORECASE,
)
"""What people say before a country or a town."""
NAME = re.compile(r"[A-ZÀ-Þ][^\W\d_]*(?:[ .'’-]+[A-ZÀ-Þ][^\W\d_]*){0,3}")
"""A name such as a town's, and no phrase that may deny what stands before it."""


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
    text = _SOMEWHERE.sub("", text)
    if not vocabulary.knows_a_word_of(text):
        return unknown
    found = _place(vocabulary, text, nations=nations)
    if found is not None:
        return found
    several = parts_of(text)
    if len(several) > _MOST_PARTS:
        return unknown
    parts = [_place(vocabulary, part, nations=nations) for part in several]
    known = [each for each in parts if each is not None]
    if not known or len(known) < len(parts):
        return _with_town(vocabulary, text, nations=nations) or unknown
    if len(known) == 1 or all(each == known[0] for each in known):
        return known[0]
    return replace(_several(known, home), parts=_shared(vocabulary, text, nations=nations))


def _shared(vocabulary: Vocabulary, text: str, *, nations: bool) -> tuple[TablePart, ...]:
    """Return the parts of "60 % India, 40 % US"."""
    said = [
        (share, words, _place(vocabulary, words, nations=nations))
        for words, share in shares_of(text)
    ]
    if any(meaning is None or meaning.gap for _, _, meaning in said):
        return ()
    return tuple(
        TablePart(share, words, meaning.answers)
        for share, words, meaning in said
        if meaning is not None
    )


def place_cell(vocabulary: Vocabulary, text: str, *, nations: bool = False) -> CellMeaning:
    """Return the place that a cell names, and the country where it names that too.

    "Pune (India)", "Pune, India" and "India - Pune" are Pune in India.
    """
    whole = " ".join(text.split())
    if is_nothing(text) or not vocabulary.knows_a_word_of(text):
        return BLANK if is_nothing(text) else CellMeaning(place=whole)
    parts = [part for each in _AROUND.split(whole) if (part := each.strip())]
    if len(parts) > _MOST_PARTS:
        return CellMeaning(place=whole)
    country = vocabulary.country(whole, states=not nations)
    if len(parts) > 1:
        known = [None if is_state(each) else vocabulary.country(each) for each in parts]
        named = {each for each in known if each}
        if country is None and len(named) == 1 and known.count(None) == 1:
            country = named.pop()
        if country is not None:
            rest = [each for each, code in zip(parts, known, strict=True) if code != country]
            rest = [each for each in rest if country != "US" or not is_state(each)] or rest
            return CellMeaning(CellAnswers(country=country), place=", ".join(rest))
    if country is None:
        return CellMeaning(place=whole)
    return CellMeaning(CellAnswers(country=country))


def _with_town(vocabulary: Vocabulary, text: str, *, nations: bool) -> CellMeaning | None:
    """Return what "Pune (India)" and "Nearshore - Cracow" say: where, and in which town."""
    named = place_cell(vocabulary, text, nations=nations)
    if named.answers.country:
        return named if NAME.fullmatch(named.place) else None
    first, *towns = [each for each in map(str.strip, _AROUND.split(text)) if each]
    answers = vocabulary.answers(first)
    if answers is None or answers.where is None or answers.who or len(towns) != 1:
        return None
    is_town = NAME.fullmatch(towns[0]) and vocabulary.answers(towns[0]) is None
    return CellMeaning(answers, place=towns[0]) if is_town else None


def _place(vocabulary: Vocabulary, text: str, *, nations: bool) -> CellMeaning | None:
    bare = without_shares(text)
    if not bare or len(_AROUND.findall(bare)) > _MOST_PARTS:
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
    country = vocabulary.country(bare, states=not nations) or (answers and answers.country)
    if country is not None:
        named = _with_town(vocabulary, bare, nations=nations) if _AROUND.search(bare) else None
        return named or CellMeaning(CellAnswers(country=country))
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
