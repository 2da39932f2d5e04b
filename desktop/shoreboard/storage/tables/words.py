"""What people write in tables, understood: who, where, state, country and kind.

Case, accents, spaces, hyphens and points do not matter.
"""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from shoreboard.domain.activity import Kind
from shoreboard.domain.country import COUNTRIES
from shoreboard.domain.zone import Where, Who, Zone
from shoreboard.folding import folded
from shoreboard.storage.tables.country_names import COUNTRY_NAMES


@dataclass(frozen=True, slots=True)
class CellAnswers:
    """What some words answer: who, where, in which country; or that the board does not say."""

    who: Who | None = None
    where: Where | None = None
    country: str | None = None
    is_tray: bool = False

    def with_those(self, other: "CellAnswers") -> "CellAnswers | None":
        """Return both answers as one, or None where they contradict each other."""
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
        in-house; house; internal; internally; own; own staff; own employees; own company; own firm;
        ourselves; self; we; captive; captive center; captive centre; insourced;
        insourcing; insource; backsourced; backsourcing; subsidiary; affiliate; foreign affiliate;
        shared service center; shared service centre; shared services; global in-house center;
        global in-house centre; company; employees; staff; make; not outsourced""",
    CellAnswers(who=Who.THIRD_PARTY): """
        third party; third parties; 3rd party; 3rd parties; 3p; third party vendor;
        third party provider; another firm; another company; other firm; other company; vendor;
        vendors; outsourced; outsourcing; outsource; outside; outside firm; external; externally;
        external provider; supplier; suppliers; contractor; contractors; subcontractor;
        subcontracted; contracted; contracted out; contracting out; contract; provider;
        service provider; partner; partner firm; agency; bpo; buy; bought in; not in-house""",
    CellAnswers(where=Where.DOMESTIC): """
        domestic; domestically; home; at home; home country; onshore; onshored; onshoring; local;
        locally; national; nationally; inland; in-country; same country; homeshoring; homeshored;
        reshored; reshoring; not offshored; not abroad""",
    CellAnswers(where=Where.FOREIGN): """
        foreign; abroad; foreign country; another country; other country; offshore; offshored;
        offshoring; overseas; nearshore; nearshored; nearshoring; near shore; farshore; farshored;
        farshoring; friendshored; friendshoring; international; internationally; off-shore;
        not domestic; not at home""",
    CellAnswers(Who.IN_HOUSE, Where.DOMESTIC): "neither; neither of both; neither nor",
    CellAnswers(
        Who.THIRD_PARTY, Where.DOMESTIC
    ): "outsourcing only; only outsourcing; only outsourced",
    CellAnswers(Who.IN_HOUSE, Where.FOREIGN): "offshoring only; only offshoring; only offshored",
    CellAnswers(Who.THIRD_PARTY, Where.FOREIGN): "both; both at once",
    CellAnswers(is_tray=True): "not placed; unplaced; tray; in the tray; undecided; open; tbd",
}
_FILLERS = frozenset("in at to by with from the a an of on and but is done".split())
_MOST_WORDS = 12
_CODE = 2
_WORD = re.compile(r"[^\W_]+")


@lru_cache(maxsize=4096)
def fold(text: str) -> str:
    """Return the letters and digits of a text without case and accents: "In-house" is "inhouse"."""
    return "".join(each for each in folded(text) if each.isalnum())


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Folded words and what they mean, on top of what is understood in any case.

    Kinds are known by their ids, zones by theirs, and countries by their English names and codes.
    """

    kinds: Mapping[str, Kind]
    states: Mapping[str, Zone]
    countries: Mapping[str, str]

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
            {**COUNTRY_NAMES_FOLDED, **{fold(name): code for name, code in countries}},
        )

    def kind(self, text: str) -> Kind | None:
        """Return the kind of work that words name."""
        return self.kinds.get(fold(text))

    def country(self, text: str) -> str | None:
        """Return the code of the country that a name or a code names."""
        code = text.strip().upper()
        return code if code in COUNTRIES else self.countries.get(fold(text))

    def answers(self, text: str) -> CellAnswers | None:
        """Return what words answer, such as "third party, India"; None where one is not known.

        A code of a country counts in capitals alone: "no" is an answer, and NO is Norway.
        """
        whole = self._phrase(fold(text), text.strip())
        if whole is not None:
            return whole
        words = _WORD.findall(unicodedata.normalize("NFC", text))
        if not 0 < len(words) <= _MOST_WORDS:
            return None
        return self._in_parts(words)

    def _in_parts(self, words: list[str]) -> CellAnswers | None:
        """Understand words phrase by phrase, the longest phrase first."""
        found, start = NOTHING, 0
        while start < len(words):
            for end in range(len(words), start, -1):
                part = words[start:end]
                code = part[0] if len(part) == 1 else ""
                phrase = self._phrase(fold("".join(part)), code)
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

    def _phrase(self, phrase: str, code: str) -> CellAnswers | None:
        if len(code) == _CODE and code in COUNTRIES:
            return CellAnswers(country=code)
        zone = self.states.get(phrase)
        if zone is not None:
            return CellAnswers(zone.who, zone.where, is_tray=zone is Zone.NOT_PLACED)
        if phrase in ANSWERS:
            return ANSWERS[phrase]
        country = self.countries.get(phrase)
        return None if country is None else CellAnswers(country=country)


ANSWERS: Mapping[str, CellAnswers] = {
    fold(word): answers for answers, row in _WORDS.items() for word in row.split(";")
}
"""Folded words and what they answer."""

COUNTRY_NAMES_FOLDED: Mapping[str, str] = {
    fold(name): code for code, names in COUNTRY_NAMES.items() for name in names
}
