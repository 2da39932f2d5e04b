"""Names and ids that a table and a scenario bear."""

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import count


def doubles(names: Iterable[str]) -> frozenset[str]:
    """Return the names that there are several times."""
    return frozenset(name for name, times in Counter(names).items() if times > 1)


def fresh(letter: str, taken: Iterable[str]) -> Iterator[str]:
    """Give out ids that nothing bears, one after the other."""
    known = frozenset(taken)
    return (new for n in count(len(known) + 1) if (new := f"{letter}{n}") not in known)
