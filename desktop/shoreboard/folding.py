"""Texts as they are compared: in every search, and where people write one name in several ways."""

import re
import unicodedata

LONGEST = 100_000
"""Characters of a text that are compared."""

_VOWEL_SIGNS = frozenset({7, 8, 9})
"""Canonical classes of marks that make another letter of one, as in Hindi and in Japanese."""
_UNSEEN = re.compile("[\xad\u034f\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff]")
_LETTERS = str.maketrans(
    dict(zip("øłđðħŧŋıȷ", "olddhtnij", strict=True))
    | {"æ": "ae", "œ": "oe", "þ": "th", "&": " and "}
    | dict.fromkeys("\u2018\u2019\u201a\u201b\u02b9\u02bb\u02bc\u02bd\u00b4\u1ffd`", "'")
    | dict.fromkeys("“”„\u201f«»", '"')
    | dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212", "-")
)
"""What Unicode does not take apart: letters with a stroke, and signs that are typed in two ways."""
_OTHERS = re.compile(f"[{''.join(map(chr, _LETTERS))}]")
_MARKS = re.compile(
    "[\u0300-\u0344\u0346-\u034e\u0350-\u036f\u0591-\u05bd\u064b-\u065f\u1dc0-\u1dff]+"
)
"""Accents that stand alone, most of them: to order hundreds behind one letter takes its time."""


def folded(words: str) -> str:
    """Return words on one line without regard to case, accents, width and unseen characters.

    "Côte d’Ivoire" is "cote d'ivoire", "Łódź" is "lodz", "Straße" is "strasse", and "R&D" is
    "r and d". Folding what is folded changes nothing.
    """
    text = words[:LONGEST]
    if not text.isascii():
        apart = unicodedata.normalize("NFKD", _plain(_MARKS.sub("", _UNSEEN.sub("", text))))
        text = apart.casefold()
        for accent in filter(_is_accent, set(text)):  # marks may be thousands
            text = text.replace(accent, "")
        text = unicodedata.normalize("NFKD", text)
    return " ".join(_plain(text.casefold()).split())


def _plain(text: str) -> str:
    return _OTHERS.sub(lambda found: str(_LETTERS[ord(found[0])]), text)


def _is_accent(character: str) -> bool:
    mark = unicodedata.combining(character)
    return mark != 0 and mark not in _VOWEL_SIGNS
