"""What people write in tables, understood: who, where, state, country and kind.

Case, accents, spaces, hyphens and points do not matter.
"""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import chain

from shoreboard.domain.activity import Kind
from shoreboard.domain.circumstances import Circumstance
from shoreboard.domain.zone import Zone
from shoreboard.storage.tables.answers import (
    ANSWERS,
    MIXED_WORDS,
    NOTHING,
    NOTHING_WORDS,
    PHRASES,
    CellAnswers,
    fold,
)
from shoreboard.storage.tables.country_names import country_of, name_key, words_of_names

_FILLERS = frozenset(
    """in at to by with from the a an of on and but is done our only
    im bei durch von en au aux par chez por nel nella da dal op het door""".split()
)
_ALONE = frozenset(["outside"])
"""Answers that mean something else with words behind them: "outside Germany"."""
_MOST_WORDS = 12
_LONGEST = 400
"""Characters of a cell that can be an answer; a longer text is not looked at word by word."""
_LONGEST_KIND = 80
"""Characters of a name that can be a kind's."""
_LONGEST_BLANK = 40
"""Characters of a cell that begins with a letter and can still say that it says nothing."""
_CODE, _LONG_CODE = 2, 3
_PIECES = "sourced sourcing shored shoring shore housed sub back near far off"
"""Of words that are written with a hyphen or without: "in-sourced"."""
_SHORTEST_NAME = 4
"""Letters of a country's name that is understood within a phrase: "by us" names none."""
_WORD = re.compile(r"[^\W_]+")


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
    circumstances: Mapping[str, Circumstance] = field(default_factory=dict[str, Circumstance])

    @classmethod
    def of(
        cls,
        kinds: Iterable[tuple[str, Kind]] = (),
        states: Iterable[tuple[str, Zone]] = (),
        countries: Iterable[tuple[str, str]] = (),
        circumstances: Iterable[tuple[str, Circumstance]] = (),
    ) -> "Vocabulary":
        """Return a vocabulary with more names of kinds, states, countries (and codes) and marks."""
        return cls(
            {fold(word): kind for word, kind in (*kinds, *((k.value, k) for k in Kind))},
            {fold(word): zone for word, zone in (*states, *((z.value, z) for z in Zone))},
            {name_key(name): code for name, code in countries},
            frozenset(fold(word) for name, _ in (*states, *countries) for word in _words(name)),
            {
                fold(word): each
                for word, each in (*circumstances, *((c.value, c) for c in Circumstance))
            },
        )

    def kind(self, text: str) -> Kind | None:
        """Return the kind of work that words name."""
        return self.kinds.get(fold(text)) if len(text) <= _LONGEST_KIND else None

    def circumstance(self, text: str) -> Circumstance | None:
        """Return the circumstance that words name."""
        return self.circumstances.get(fold(text)) if len(text) <= _LONGEST else None

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
        is_code = len(plain) <= _CODE or (len(plain) == _LONG_CODE and word.isupper())
        return is_code or plain in self.words or plain in _known_words()

    def _in_parts(self, words: list[str]) -> CellAnswers | None:
        """Understand words phrase by phrase, the longest phrase first."""
        found, start = NOTHING, 0
        while start < len(words):
            for end in range(len(words), start, -1):
                phrase = self._phrase(" ".join(words[start:end]), _SHORTEST_NAME)
                if phrase is not None and fold(" ".join(words[start:end])) not in _ALONE:
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
    phrases = (*chain.from_iterable(row.split(";") for row in PHRASES), _PIECES)
    answers = {fold(word) for phrase in phrases for word in _words(phrase)}
    return frozenset(answers | _FILLERS | {fold(each) for each in words_of_names()})


def is_nothing(text: str) -> bool:
    """Tell whether a cell says nothing: it is blank, a dash, "n/a", "tbd" or such a word."""
    if not text:
        return True
    if len(text) > _LONGEST_BLANK and text[0].isalnum():
        return False
    words = fold(text) if len(text) <= _LONGEST else text
    return words in NOTHING_WORDS if words else not any(map(_is_seen, text))


def _is_seen(sign: str) -> bool:
    """Tell whether a sign without letters may say something, such as a tick or a picture."""
    return unicodedata.category(sign) in ("So", "Lo", "Sm")


def is_mixed(text: str) -> bool:
    """Tell whether a cell says that there are several answers, and not which: "both", "hybrid"."""
    return fold(text) in MIXED_WORDS
