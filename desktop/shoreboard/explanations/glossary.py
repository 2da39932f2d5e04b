"""The glossary: every term of the subject, how to find it, and where a text speaks of it."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from html import escape
from typing import NamedTuple

from shoreboard.domain.activity import Kind
from shoreboard.domain.circumstances import Circumstance
from shoreboard.domain.moves import MOVES
from shoreboard.domain.zone import GRID
from shoreboard.explanations.cost_topics import cost_topics
from shoreboard.explanations.topic_ids import GLOSSARY
from shoreboard.explanations.topics import Topic, Topics
from shoreboard.folding import folded

_CIRCUMSTANCES = (
    Circumstance.AGENCY_STAFF,
    Circumstance.BUILD_OPERATE_TRANSFER,
    Circumstance.CLOUD_SERVICE,
    Circumstance.EMPLOYER_OF_RECORD,
    Circumstance.FRANCHISE_OR_LICENSE,
    Circumstance.FREE_TRADE_ZONE,
    Circumstance.SHARED_SERVICE_CENTER,
)
"""Those that bear a term of the field as their name."""
_KINDS = (Kind.CALL_CENTER, Kind.TECH_SUPPORT)
"""Kinds of work whose names are terms as well."""


class GlossaryEntry(NamedTuple):
    """A term: its id names shelf and topic, as in "states/captive-offshoring"."""

    id: str
    topic: Topic

    @property
    def names(self) -> tuple[str, ...]:
        """The title, and under which other names it is known."""
        return (self.topic.title, *self.topic.other_names)

    @property
    def see_also(self) -> tuple[str, ...]:
        """The ids of topics that it leads to."""
        return self.topic.see_also


class Link(NamedTuple):
    """Where a text names a term: the letters from `start` up to `end`."""

    start: int
    end: int
    entry_id: str


class Glossary:
    """Every term in alphabetical order.

    A term that is a state, a move, a circumstance or a kind of work is the topic of that. All are
    read when the first one is asked for, which raises what `topics` raises. What stands among the
    costs is explained as well: it is found, but no text leads to it by a name such as "price".
    """

    def __init__(self, topics: Topics) -> None:
        self._topics = topics
        self._entries: Mapping[str, GlossaryEntry] | None = None
        self._ids_by_name: Mapping[str, str] = {}
        self._names: re.Pattern[str] | None = None

    @property
    def entries(self) -> Sequence[GlossaryEntry]:
        """Every term."""
        return [*self._known().values()]

    def entry(self, entry_id: str) -> GlossaryEntry:
        """Return a term by its id; raises KeyError for an unknown one."""
        return self._known()[entry_id]

    def topic(self, link: str) -> Topic:
        """Return the topic of a term, or any other that a term leads to."""
        return self._topics.term(link)

    def find(self, words: str) -> Sequence[GlossaryEntry]:
        """Return the terms that hold all words: the more so by name, the sooner."""
        sought = folded(words).split()
        entries = [*self.entries, *self._of_costs()] if sought else self.entries
        ranked = [(rank, entry) for entry in entries if (rank := _rank(entry, sought)) < _NONE]
        return [entry for _, entry in sorted(ranked, key=lambda pair: pair[0])]

    def links(self, text: str, but: str = "") -> Sequence[Link]:
        """Return where a text names terms: each at its first place, and not the term `but`.

        Where names overlap, the longest one counts: "domestic outsourcing", not "outsourcing".
        """
        return [*self._links(text, {but})]

    def _links(self, text: str, told: set[str]) -> Iterator[Link]:
        self._known()
        if self._names is None:
            longest = sorted(self._ids_by_name, key=len, reverse=True)
            self._names = re.compile(
                rf"(?<![\w-])(?:{'|'.join(map(re.escape, longest))})(?![\w-])", re.IGNORECASE
            )
        for match in self._names.finditer(text):
            entry_id = self._ids_by_name[match[0].casefold()]
            if entry_id not in told:
                told.add(entry_id)
                yield Link(match.start(), match.end(), entry_id)

    def _of_costs(self) -> Sequence[GlossaryEntry]:
        return [GlossaryEntry(link, self._topics.term(link)) for link in cost_topics()]

    def _known(self) -> Mapping[str, GlossaryEntry]:
        if self._entries is None:
            made = [GlossaryEntry(link, self._topics.term(link)) for link in entry_ids()]
            made.sort(key=lambda entry: folded(entry.topic.title))
            self._entries = {entry.id: entry for entry in made}
            self._ids_by_name = {
                name.casefold(): entry.id for entry in made for name in entry.names
            }
        return self._entries


def entry_ids() -> Iterator[str]:
    """Yield the id of every term, once."""
    states = {zone.value for zone in GRID}
    yield from (f"states/{state}" for state in sorted(states))
    yield from (f"moves/{move.id}" for move in MOVES if move.standard and move.id not in states)
    yield from (f"circumstances/{each.value}" for each in _CIRCUMSTANCES)
    yield from (f"kinds/{kind.value}" for kind in _KINDS)
    yield from (f"glossary/{term}" for term in GLOSSARY)


_WHOLE_NAME, _TITLE, _OTHER_NAME, _TEXT, _NONE = range(5)


def _rank(entry: GlossaryEntry, sought: Sequence[str]) -> int:
    if " ".join(sought) in map(folded, entry.names):
        return _WHOLE_NAME
    title = folded(entry.topic.title)
    names = folded(" ".join(entry.names))
    text = f"{names} {folded(entry.topic.summary)} {folded(entry.topic.body)}"
    for rank, words in ((_TITLE, title), (_OTHER_NAME, names), (_TEXT, text)):
        if all(word in words for word in sought):
            return rank
    return _NONE


def with_links(markdown: str, links: Iterable[Link]) -> str:
    """Return a topic's Markdown with links, in the order of the text, made of its words."""
    made, start = "", 0
    for link in links:
        made += markdown[start : link.start]
        made += link_to(
            link.entry_id, markdown[link.start : link.end], bold=made.count("**") % 2 == 1
        )
        start = link.end
    return made + markdown[start:]


def link_to(entry_id: str, words: str, *, bold: bool = False) -> str:
    """Return a link within Markdown. Qt underlines it in this form, and drops bold around it."""
    shown = f"<b>{escape(words)}</b>" if bold else escape(words)
    return f'<a href="{entry_id}">{shown}</a>'
