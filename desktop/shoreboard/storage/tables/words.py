"""What people write in tables, understood: who, where, state, country and kind.

Case, accents, spaces, hyphens and points do not matter.
"""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain

from shoreboard.domain.activity import Kind
from shoreboard.domain.zone import Where, Who, Zone
from shoreboard.folding import folded
from shoreboard.storage.tables.country_names import country_of, name_key, words_of_names


@dataclass(frozen=True, slots=True)
class CellAnswers:
    """What some words answer: who, where, in which country; or that the board does not say."""

    who: Who | None = None
    where: Where | None = None
    country: str | None = None
    is_tray: bool = False

    def with_those(self, other: "CellAnswers") -> "CellAnswers | None":
        """Return both answers as one, or None where they contradict each other."""
        if other is NOTHING or self is NOTHING:
            return self if other is NOTHING else other
        if self.is_tray != other.is_tray and NOTHING not in (self, other):
            return None
        pairs = (
            (self.who, other.who),
            (self.where, other.where),
            (self.country, other.country),
        )
        if any(one and two and one != two for one, two in pairs):
            return None
        return CellAnswers(
            self.who or other.who,
            self.where or other.where,
            self.country or other.country,
            self.is_tray or other.is_tray,
        )


NOTHING = CellAnswers()

_WORDS = {
    CellAnswers(who=Who.IN_HOUSE): """
        in-house; house; internal; internally; internal team; own; own staff; own employees; own
        team; own people; own company; own firm; own resources; ourselves; self; we; captive;
        captive center; captive centre; captive unit; insourced; insourcing; insource; backsourced;
        backsourcing; subsidiary; own subsidiary; affiliate; intra-group;
        intragroup; group company; wholly owned; wholly owned subsidiary; shared service;
        shared services; shared service center; shared service centre; shared services center;
        shared services centre; ssc; gic; gcc; gbs; global business services; capability center;
        capability centre; global capability center; global capability centre;
        global in-house center; global in-house centre; global inhouse center; company; employees;
        staff; in-house staff; make; not outsourced; inherently governmental; intern; eigen;
        eigenes personal;
        eigenleistung; inhouse; selbst; interne; en interne; interno; propio; personal propio;
        eigene mitarbeiter; mitarbeiter; eigenes team; eigene abteilung; eigene leute; wir selbst;
        salaries; personnel propre; personnel interne; nous memes; empleados propios""",
    CellAnswers(who=Who.THIRD_PARTY): """
        third party; third parties; 3rd party; 3rd parties; 3p; third party vendor;
        third party provider; third party supplier; another firm; another company; other firm;
        other company; vendor; vendors; outsourced; outsourcing; outsource; outside; outside firm;
        outside vendor; external; externally; external vendor; external provider; external supplier;
        external firm; supplier; suppliers; contractor; contractors; subcontractor; subcontracted;
        contracted; contracted out; contracting out; contract; contract out; provider;
        service provider; partner; partner firm; agency; bpo; bpo provider; bpo vendor; msp;
        managed service; managed services; managed service provider; managed services provider;
        commercial; buy; bought in; not in-house; extern; fremd; fremdvergabe; fremdleistung;
        dienstleister; ausgelagert; externe; externalise; sous traite; prestataire; externo;
        externalizado; subcontratado; proveedor;
        fremdfirma; fremdfirmen; externe firma; externer dienstleister; externer anbieter;
        drittfirma; drittanbieter; dritte; dritter; lieferant; auftragnehmer; subunternehmer;
        fournisseur; prestataire externe; sous traitant; sous traitance; tiers; tercero; terceros;
        empresa externa; subcontratista""",
    CellAnswers(where=Where.DOMESTIC): """
        domestic; domestically; home; at home; home country; onshore; onshored; onshoring; local;
        locally; national; nationally; inland; in-country; same country; homeshoring; homeshored;
        reshored; reshoring; backshored; backshoring; not offshored; not offshore; not abroad;
        im inland; nacional; domestico; domestique""",
    CellAnswers(where=Where.FOREIGN): """
        foreign; abroad; foreign country; another country; other country; offshore; offshored;
        offshoring; overseas; nearshore; nearshored; nearshoring; near shore; farshore; farshored;
        farshoring; friendshored; friendshoring; international; internationally; off-shore;
        not domestic; not at home; ausland; im ausland; a l etranger; etranger; extranjero;
        en el extranjero; estero""",
    CellAnswers(Who.IN_HOUSE, Where.DOMESTIC): "neither; neither of both; neither nor",
    CellAnswers(
        Who.THIRD_PARTY, Where.DOMESTIC
    ): "outsourcing only; only outsourcing; only outsourced",
    CellAnswers(Who.IN_HOUSE, Where.FOREIGN): "offshoring only; only offshoring; only offshored",
    CellAnswers(Who.THIRD_PARTY, Where.FOREIGN): "both; both at once",
    CellAnswers(is_tray=True): "not placed; unplaced; tray; in the tray; undecided; open",
}
_BLANK = """
    n/a; na; none; nil; null; nothing; not applicable; not available; not known; unknown; tbc; tbd;
    tba; to be confirmed; to be decided; to be determined; unclear; k a; keine angabe; keine;
    unbekannt; entfallt; inconnu; aucun; ninguno; desconocido; sin datos; no aplica; s/o"""
_MIXED = """
    both; mixed; mix; hybrid; blended; partly; partially; part; co-sourced; cosourced; cosourcing;
    various; multiple; several; gemischt; teils; mixte; mixto"""
_FILLERS = frozenset("in at to by with from the a an of on and but is done our".split())
_MOST_WORDS = 12
_LONGEST = 400
"""Characters of a cell that can be an answer; a longer text is not looked at word by word."""
_LONGEST_BLANK = 40
"""Characters of a cell that begins with a letter and can still say that it says nothing."""
_CODE = 2
_PIECES = "sourced sourcing shored shoring shore housed sub back near far off"
"""Of words that are written with a hyphen or without: "in-sourced"."""
_SHORTEST_NAME = 4
"""Letters of a country's name that is understood within a phrase: "by us" names none."""
_WORD = re.compile(r"[^\W_]+")
_NO_WORD = re.compile("[^0-9A-Za-z]+")


@lru_cache(maxsize=4096)
def fold(text: str) -> str:
    """Return the letters and digits of a text without case and accents: "In-house" is "inhouse"."""
    if text.isascii():  # several times as fast, and most cells are
        return _NO_WORD.sub("", text.replace("&", "and")).lower()
    return "".join(each for each in folded(text) if each.isalnum())


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Folded words and what they mean, on top of what is understood in any case.

    Kinds are known by their ids, zones by theirs, and countries by their usual names and codes;
    `countries` are more names, by their keys (see `name_key`).
    """

    kinds: Mapping[str, Kind]
    states: Mapping[str, Zone]
    countries: Mapping[str, str]
    words: frozenset[str] = frozenset()
    """The single words of all these names."""

    @classmethod
    def of(
        cls,
        kinds: Iterable[tuple[str, Kind]] = (),
        states: Iterable[tuple[str, Zone]] = (),
        countries: Iterable[tuple[str, str]] = (),
    ) -> "Vocabulary":
        """Return a vocabulary with more names of kinds, states and countries (names, codes)."""
        return cls(
            {fold(word): kind for word, kind in (*kinds, *((k.value, k) for k in Kind))},
            {fold(word): zone for word, zone in (*states, *((z.value, z) for z in Zone))},
            {name_key(name): code for name, code in countries},
            frozenset(fold(word) for name, _ in (*states, *countries) for word in _words(name)),
        )

    def kind(self, text: str) -> Kind | None:
        """Return the kind of work that words name."""
        return self.kinds.get(fold(text)) if len(text) <= _LONGEST else None

    def country(self, text: str, *, states: bool = False) -> str | None:
        """Return the code of the country that a name, or a code in capitals, names.

        Where `states`, states of the USA name the USA, unless a country has the same name.
        """
        if len(text) > _LONGEST:
            return None
        return country_of(text, self.countries, codes=True, states=states)

    def answers(self, text: str) -> CellAnswers | None:
        """Return what words answer, such as "third party, India"; None where one is not known.

        Codes of countries do not count: in "IT vendor" and "by vendor" there is none.
        """
        if len(text) > _LONGEST:
            return None
        whole = fold(text)
        words = _words(text)
        if whole not in ANSWERS and whole not in self.states and not all(map(self._knows, words)):
            return None
        phrase = self._phrase(text)
        if phrase is not None:
            return phrase
        return self._in_parts(words) if 0 < len(words) <= _MOST_WORDS else None

    def knows_a_word_of(self, text: str) -> bool:
        """Tell whether any word of a text can belong to an answer or to a name of a country."""
        return any(map(self._knows, _words(text)))

    def _knows(self, word: str) -> bool:
        plain = fold(word)
        return len(plain) <= _CODE or plain in self.words or plain in _known_words()

    def _in_parts(self, words: list[str]) -> CellAnswers | None:
        """Understand words phrase by phrase, the longest phrase first."""
        found, start = NOTHING, 0
        while start < len(words):
            for end in range(len(words), start, -1):
                phrase = self._phrase(" ".join(words[start:end]), _SHORTEST_NAME)
                if phrase is not None:
                    break
            else:
                phrase, end = NOTHING, start + 1
                if fold(words[start]) not in _FILLERS:
                    return None
            both = found.with_those(phrase)
            if both is None:
                return None
            found, start = both, end
        return None if found == NOTHING else found

    def _phrase(self, phrase: str, shortest: int = 0) -> CellAnswers | None:
        words = fold(phrase)
        if words in ANSWERS:
            return ANSWERS[words]
        zone = self.states.get(words)
        if zone is not None:
            return CellAnswers(zone.who, zone.where, is_tray=zone is Zone.NOT_PLACED)
        if len(words) < shortest:
            return None
        country = country_of(phrase, self.countries)
        return None if country is None else CellAnswers(country=country)


def _words(text: str) -> list[str]:
    return _WORD.findall(text if text.isascii() else unicodedata.normalize("NFC", text))


@lru_cache(maxsize=1)
def _known_words() -> frozenset[str]:
    """Return the single words of all answers and names, so that others are passed over quickly."""
    phrases = (*chain.from_iterable(row.split(";") for row in _WORDS.values()), _PIECES)
    answers = {fold(word) for phrase in phrases for word in _words(phrase)}
    return frozenset(answers | _FILLERS | {fold(each) for each in words_of_names()})


def is_nothing(text: str) -> bool:
    """Tell whether a cell says nothing: it is blank, a dash, "n/a", "tbd" or such a word."""
    if len(text) > _LONGEST_BLANK and text[0].isalnum():
        return False
    words = fold(text) if len(text) <= _LONGEST else text
    return words in _NOTHING_WORDS if words else not any(map(_is_seen, text))


def _is_seen(sign: str) -> bool:
    """Tell whether a sign without letters may say something, such as a tick or a picture."""
    return unicodedata.category(sign) in ("So", "Lo", "Sm")


def is_mixed(text: str) -> bool:
    """Tell whether a cell says that there are several answers, and not which: "both", "hybrid"."""
    return fold(text) in _MIXED_WORDS


ANSWERS: Mapping[str, CellAnswers] = {
    fold(word): answers for answers, row in _WORDS.items() for word in row.split(";")
}
"""Folded words and what they answer."""

_NOTHING_WORDS = frozenset(map(fold, _BLANK.split(";")))
_MIXED_WORDS = frozenset(map(fold, _MIXED.split(";")))
