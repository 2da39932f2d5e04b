"""What single cells say, by the meaning of the column that they stand in."""

import re
from collections.abc import Sequence
from dataclasses import replace

from shoreboard.domain.zone import Who
from shoreboard.storage.tables.answers import IN_HOUSE, CellAnswers, fold, is_of_group
from shoreboard.storage.tables.meaning import BLANK, CellMeaning
from shoreboard.storage.tables.parts import TablePart, parts_of, shares_of
from shoreboard.storage.tables.places import NAME
from shoreboard.storage.tables.placing import Refusal
from shoreboard.storage.tables.words import Vocabulary, is_mixed, is_nothing

YES = frozenset(
    map(fold, "x; yes; y; true; 1; ja; j; oui; si; ok; wahr; vrai; sim; full; fully".split(";"))
)
NO = frozenset(
    map(fold, "no; n; false; 0; nein; non; falsch; faux; nee; nao; not at all".split(";"))
)
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
_NO_FIRM = frozenset(
    """no none not nobody without see pending various multiple several tbd tbc tba kein keine keiner
    niemand ohne siehe noch sin ningun ninguno aucun aucune sans voir nessun nessuno geen zie
    nenhum""".split()
)
"""Words that begin what people write where there is no firm, or none yet."""
_SOURCED = frozenset(
    """outsourced insourced offshored onshored nearshored reshored backshored subcontracted
    ausgelagert eingelagert externalise externalisee externalizado externalizada tercerizado
    esternalizzato uitbesteed terceirizado""".split()
)
"""Words that say what was done with the work, as in "outsourced until 2019": no names of firms."""
_PEOPLE = frozenset("people colleagues workers specialists experts leute kollegen".split())
_LONGEST_NAME = 120
_FIRM = re.compile(r"(.+?)\s*(?:\s(?:to|by|with|an|à|a)\s|[:(–—]|\s-\s)\s*([^()]+?)\s*\)?")
_WORD = re.compile(r"[^\W\d_]{2,}")
_LETTERS = re.compile(r"[^\W_]+")
_SEGMENTS = re.compile(r"\s*[,;()/|:]\s*|\s+[-–—]\s+")
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
        parts = [_who(vocabulary, part) for part in parts_of(text)]
        several = len(parts) > 1 and all(each is not None and each.answers.who for each in parts)
        meaning = _in_segments(vocabulary, text)
        if several:
            meaning = CellMeaning(gap=Refusal.SEVERAL, parts=_shared(vocabulary, text))
    if meaning is None:
        return CellMeaning(gap=Refusal.UNKNOWN_ANSWER)
    is_own = meaning.answers.who is Who.IN_HOUSE
    is_group = is_own and is_of_group(_LETTERS.findall(text))
    return replace(meaning, is_group=True) if is_group else meaning


def _shared(vocabulary: Vocabulary, text: str) -> tuple[TablePart, ...]:
    """Return the parts of "70 % in-house, 30 % vendor"."""
    said = [(share, words, _who(vocabulary, words)) for words, share in shares_of(text)]
    if any(meaning is None for _, _, meaning in said):
        return ()
    return tuple(
        TablePart(share, words, meaning.answers, meaning.partner)
        for share, words, meaning in said
        if meaning is not None
    )


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
        elif NAME.fullmatch(each) and not any(map(vocabulary.answers, _LETTERS.findall(each))):
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
    parts = parts_of(text)
    if len(parts) > 1 and any(vocabulary.answers(each) for each in parts):
        return CellMeaning(gap=Refusal.SEVERAL)
    return CellMeaning(partner=" ".join(text.split()))


def is_name_of_firm(text: str) -> bool:
    """Tell whether a cell can be the name of a firm: it has letters and is no team of one's own."""
    words = [fold(each) for each in _WORD.findall(text)]
    if not words or len(text) > _LONGEST_NAME or fold(text) in YES or fold(text) in NO:
        return False
    if words[0] in _NO_FIRM or words[:2] == ["to", "be"]:
        return False
    are_teams = words[-1] in _TEAMS or words[0] in _TEAMS
    return not are_teams and (_OURS | _SOURCED).isdisjoint(words)
