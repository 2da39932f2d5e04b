"""Headings that say from where to where, in words that mean so only beside each other.

"Origin" alone is where goods are from, "de" stands in half of all French headings, and "source" is
who says something; but "Origin" beside "Destination" is a move.
"""

import re
from collections.abc import Iterator, Sequence

from shoreboard.folding import folded

_PAIRS = tuple(
    tuple(pair.split("/"))
    for pair in (
        "origin/destination source/destination source/target departure/arrival von/nach "
        "herkunft/ziel herkunft/bestimmung ausgang/ziel de/a du/au origine/destination "
        "depart/arrivee desde/hasta desde/a origen/destino da/a origine/destinazione "
        "partenza/arrivo van/naar herkomst/bestemming origem/destino"
    ).split()
)
_JOINTS = frozenset("of the d de des di del della du da do la le el il from to van von".split())
"""What may stand between the two parts of a heading: "Country of origin"."""
_WORD = re.compile(r"[^\W\d_]+")
_SHOWN = ("from", "to")


def paired(headings: Sequence[str]) -> tuple[str, ...]:
    """Return headings in which both of a pair are called "from" and "to", with the same rest."""
    words = [_WORD.findall(folded(each.replace("'", " "))) for each in headings]
    made = list(headings)
    said = {end for each in words if each for end in (each[0], each[-1])}
    for pair in (each for each in _PAIRS if said.issuperset(each)):
        ends = [{rest: at for at, rest in _rests(words, end)} for end in pair]
        for rest in ends[0].keys() & ends[1].keys():
            for end, shown in zip(ends, _SHOWN, strict=True):
                made[end[rest]] = " ".join((shown, *rest))
    return tuple(made)


def _rests(words: Sequence[Sequence[str]], end: str) -> Iterator[tuple[int, tuple[str, ...]]]:
    """Give what headings say beside a word with which they begin or end."""
    for at, heading in enumerate(words):
        for rest in (heading[1:] if heading[:1] == [end] else None,
                     heading[:-1] if heading[-1:] == [end] else None):  # fmt: skip
            if rest is not None:
                yield at, tuple(each for each in rest if each not in _JOINTS)
                break
