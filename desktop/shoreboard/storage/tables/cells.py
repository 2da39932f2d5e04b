"""What single cells say, by the meaning of the column that they stand in."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from shoreboard.domain.zone import Where, Who
from shoreboard.storage.tables.answers import (
    IN_HOUSE,
    NOTHING,
    CellAnswers,
    fold,
    is_of_group,
)
from shoreboard.storage.tables.country_names import region_of
from shoreboard.storage.tables.placing import Refusal
from shoreboard.storage.tables.words import Vocabulary, is_mixed, is_nothing


@dataclass(frozen=True, slots=True)
class CellMeaning:
    """What a cell answers, which firm it names, and what of it is not understood or not one."""

    answers: CellAnswers = NOTHING
    partner: str = ""
    gap: Refusal | None = None
    place: str = ""
    is_group: bool = False
    """It speaks of a firm of one's own group."""


BLANK = CellMeaning()
YES = frozenset(map(fold, "x; yes; y; true; 1; ja; j; oui; si; ok; wahr; vrai; sim".split(";")))
NO = frozenset(map(fold, "no; n; false; 0; nein; non; falsch; faux; nee; nao".split(";")))
_PARTS = re.compile(r"\s*(?:[/;,&+|\n]|\b(?:and|or|und|oder|et|ou|y|e)\b)\s*", re.IGNORECASE)
_SHARE = re.compile(r"\(?\s*\d{1,3}(?:[.,]\d+)?\s*%\s*\)?|\s*[:=]\s*$")
_BRACKETED = re.compile(r"^([^()]+)\(([^()]+)\)$")
_TEAMS = frozenset(
    """team teams department departments dept division unit staff office desk manager director head
    abteilung bereich equipe equipes service departamento equipo equipos""".split()
)
"""Words of those who work for the company itself, as far as one can tell: no names of firms."""
_OURS = frozenset(
    """own our ours internal inhouse eigen eigene eigener eigenes unser unsere intern interne
    interner internes mitarbeiter employees propio propia propios nuestro nuestra nuestros interno
    interna personnel nous notre nos nostro nostra onze""".split()
)
"""Words that no firm's name has, but what people say of their own staff."""
_PEOPLE = frozenset("people colleagues workers specialists experts leute kollegen".split())
_LONGEST_NAME = 120
_FIRM = re.compile(r"(.+?)\s*(?:\s(?:to|by|with|an|à|a)\s|[:(–—]|\s-\s)\s*([^()]+?)\s*\)?")
_WORD = re.compile(r"[^\W\d_]{2,}")
_AROUND = re.compile(r"\s*[,;()]\s*|\s+[-–—]\s+")
_SOMEWHERE = re.compile(
    r"^\s*(?:somewhere|based|located"
    r"|(?:our |an? |the )?(?:office|site|cent(?:er|re)|branch|hub|plant|factory|team)s?) in ",
    re.IGNORECASE,
)
"""What people say before a country or a town."""
_LETTERS = re.compile(r"[^\W_]+")
_SEGMENTS = re.compile(r"\s*[,;()/|:]\s*|\s+[-–—]\s+")
_NAME = re.compile(r"[A-ZÀ-Þ][^\W\d_]*(?:[ .'’-]+[A-ZÀ-Þ][^\W\d_]*){0,3}")
"""A name such as a town's, and no phrase that may deny what stands before it."""
_LEGAL = frozenset("inc ltd llc llp gmbh ag se sa sas sarl srl spa bv nv plc co corp kg".split())
_FIRMS = frozenset(
    """vendor vendors supplier suppliers provider providers contractor contractors agency partner
    external extern externe externer dienstleister lieferant fremd prestataire proveedor""".split()
)
"""Words by which people speak of other firms."""


def who_cell(vocabulary: Vocabulary, text: str) -> CellMeaning:
    """Return who does the work, as a cell of a column for that says.

    "Outsourced to Acme, Pune" says which firm too; what of it may be a place is left open.
    """
    if is_nothing(text):
        return BLANK
    if is_mixed(text):
        return CellMeaning(gap=Refusal.SEVERAL)
    meaning = _who(vocabulary, text)
    if meaning is None:
        parts = [_who(vocabulary, part) for part in _parts(text)]
        several = len(parts) > 1 and all(each is not None and each.answers.who for each in parts)
        meaning = CellMeaning(gap=Refusal.SEVERAL) if several else _in_segments(vocabulary, text)
    if meaning is None:
        return CellMeaning(gap=Refusal.UNKNOWN_ANSWER)
    is_own = meaning.answers.who is Who.IN_HOUSE
    is_group = is_own and is_of_group(_LETTERS.findall(text))
    return replace(meaning, is_group=True) if is_group else meaning


def _who(vocabulary: Vocabulary, text: str) -> CellMeaning | None:
    if fold(text) == "us" and text.strip() != "US":
        return CellMeaning(IN_HOUSE)
    answers = vocabulary.answers(text)
    if answers is not None:
        return CellMeaning(answers)
    words = [fold(each) for each in _LETTERS.findall(text)]
    if len(words) > 1 and _is_own_team(words):
        return CellMeaning(IN_HOUSE)
    is_firm = len(words) > 1 and words[-1] in _LEGAL and is_name_of_firm(text)
    return CellMeaning(partner=" ".join(text.split())) if is_firm else _with_firm(vocabulary, text)


def _is_own_team(words: Sequence[str]) -> bool:
    """Tell whether words are "our finance team": ours, a team, and no firm between."""
    is_ours = words[0] in _OURS or words[:2] == ["in", "house"]
    return is_ours and words[-1] in (_TEAMS | _OURS | _PEOPLE) and not _FIRMS & set(words)


def _in_segments(vocabulary: Vocabulary, text: str) -> CellMeaning | None:
    """Return what "Own staff, Manila" and "Outsourced to Acme, India" say, segment by segment.

    The first must say who; a name behind it that is no answer and no country may be a place.
    """
    if len(text) > _LONGEST_NAME:
        return None
    first, *others = [each.strip() for each in _SEGMENTS.split(text) if each.strip()] or [""]
    meaning = _who(vocabulary, first)
    if meaning is None or meaning.answers.who is None or not others:
        return None
    for each in others:
        said = vocabulary.answers(each)
        country = None if said else vocabulary.country(each)
        if fold(each) in _LEGAL and meaning.partner:
            meaning = replace(meaning, partner=f"{meaning.partner}, {each}")
        elif said or country:
            both = meaning.answers.with_those(said or CellAnswers(country=country))
            if both is None:
                return None
            meaning = replace(meaning, answers=both)
        elif _NAME.fullmatch(each) and not any(map(vocabulary.answers, _LETTERS.findall(each))):
            meaning = replace(meaning, gap=Refusal.UNKNOWN_ANSWER)
        else:
            return None
    return meaning


def _with_firm(vocabulary: Vocabulary, text: str) -> CellMeaning | None:
    """Return what "outsourced to Acme" and "Vendor (Acme)" say: another firm, and which."""
    found = _FIRM.fullmatch(text.strip()) if len(text) <= _LONGEST_NAME else None
    if found and "," in found[2] and fold(found[2].rsplit(",", 1)[1]) not in _LEGAL:
        return None
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
    text = _SOMEWHERE.sub("", text)
    if not vocabulary.knows_a_word_of(text):
        return unknown
    found = _place(vocabulary, text, nations=nations)
    if found is not None:
        return found
    parts = [_place(vocabulary, part, nations=nations) for part in _parts(text)]
    known = [each for each in parts if each is not None]
    if not known or len(known) < len(parts):
        return _with_town(vocabulary, text, nations=nations) or unknown
    if len(known) == 1 or all(each == known[0] for each in known):
        return known[0]
    return _several(known, home)


def partner_cell(vocabulary: Vocabulary, text: str) -> CellMeaning:
    """Return which firm does the work, or who does it where the cell says that in place of it."""
    if is_nothing(text) or fold(text) in YES or fold(text) in NO:
        return BLANK
    if is_mixed(text):
        return CellMeaning(gap=Refusal.SEVERAL)
    meaning = _who(vocabulary, text)
    if meaning is not None and (meaning.answers.who is not None or meaning.answers.is_tray):
        is_group = meaning.answers.who is Who.IN_HOUSE and is_of_group(_LETTERS.findall(text))
        return replace(meaning, is_group=is_group)
    if not is_name_of_firm(text):
        return CellMeaning(gap=Refusal.UNKNOWN_ANSWER)
    return CellMeaning(partner=" ".join(text.split()))


def is_name_of_firm(text: str) -> bool:
    """Tell whether a cell can be the name of a firm: it has letters and is no team of one's own."""
    words = [fold(each) for each in _WORD.findall(text)]
    if not words or len(text) > _LONGEST_NAME or fold(text) in YES or fold(text) in NO:
        return False
    return words[-1] not in _TEAMS and words[0] not in _TEAMS and _OURS.isdisjoint(words)


def place_cell(vocabulary: Vocabulary, text: str, *, nations: bool = False) -> CellMeaning:
    """Return the place that a cell names, and the country where it names that too.

    "Pune (India)", "Pune, India" and "India - Pune" are Pune in India.
    """
    whole = " ".join(text.split())
    if is_nothing(text) or not vocabulary.knows_a_word_of(text):
        return BLANK if is_nothing(text) else CellMeaning(place=whole)
    country = vocabulary.country(whole, states=not nations)
    parts = [part for each in _AROUND.split(whole) if (part := each.strip())]
    if len(parts) > 1:
        known = [vocabulary.country(each) for each in parts]
        named = {each for each in known if each}
        if country is None and len(named) == 1 and known.count(None) == 1:
            country = named.pop()
        if country is not None:
            rest = [each for each, code in zip(parts, known, strict=True) if code != country]
            return CellMeaning(CellAnswers(country=country), place=", ".join(rest))
    if country is None:
        return CellMeaning(place=whole)
    return CellMeaning(CellAnswers(country=country))


def _with_town(vocabulary: Vocabulary, text: str, *, nations: bool) -> CellMeaning | None:
    """Return what "Pune (India)" and "Nearshore - Cracow" say: where, and in which town."""
    named = place_cell(vocabulary, text, nations=nations)
    if named.answers.country:
        return named if _NAME.fullmatch(named.place) else None
    first, *towns = [each for each in map(str.strip, _AROUND.split(text)) if each]
    answers = vocabulary.answers(first)
    if answers is None or answers.where is None or answers.who or len(towns) != 1:
        return None
    is_town = _NAME.fullmatch(towns[0]) and vocabulary.answers(towns[0]) is None
    return CellMeaning(answers, place=towns[0]) if is_town else None


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


def _parts(text: str) -> list[str]:
    bare = _SHARE.sub(" , ", text) if "%" in text else text
    return [part for each in _PARTS.split(bare) if (part := each.strip(" ()\t"))]
