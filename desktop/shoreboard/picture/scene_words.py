"""What a picture of a scene says: its axes, zones, cards and ghosts, for a layout."""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple, TypeVar, overload

from typing_extensions import override

from shoreboard.domain.activity import FULL_SHARE, ActivityId
from shoreboard.domain.classification import State, state_of
from shoreboard.domain.zone import GRID, Where, Who, Zone
from shoreboard.explanations.phrases import where_question
from shoreboard.i18n import country_name, tr
from shoreboard.layout.contents import (
    AxisWords,
    CardWords,
    GhostWords,
    SceneWords,
    TextWish,
    VerdictWords,
    ZoneWords,
)
from shoreboard.layout.geometry import Size
from shoreboard.layout.text import Ruler
from shoreboard.models.shown import Card, Shown, outlook_words

_Words = TypeVar("_Words", CardWords, GhostWords)


@dataclass(frozen=True, slots=True)
class Around:
    """What stands around the board of a picture; an empty text takes no room."""

    title: str = ""
    subtitle: str = ""
    caption: str = ""
    tray: bool = False
    tray_rows: int = 1
    asks_home: bool = False
    """Where the home country is not said, it asks which that is."""
    verdict: VerdictWords | None = None


def scene_words(
    shown: Shown,
    around: Around,
    moves: Collection[ActivityId] = (),
    *,
    selected: ActivityId | None = None,
    is_right_to_left: bool = False,
) -> SceneWords:
    """Return what a picture of a scene says; `moves` are the cards that have ghosts in it."""
    ghosts = _ghosts(shown, moves)
    zones = {zone: _zone(shown, zone, ghosts.get(zone, ())) for zone in GRID}
    return SceneWords(
        _axes(shown, asks_home=around.asks_home),
        zones,
        lambda count: tr("+%n more", "", count),
        around.title,
        around.subtitle,
        around.caption,
        _zone(shown, Zone.NOT_PLACED, ()) if around.tray else None,
        around.verdict,
        is_right_to_left=is_right_to_left,
        selected=selected,
        tray_rows=around.tray_rows,
    )


class LayoutInputs(NamedTuple):
    """All from which the layout of a picture is made, but for the layout before it."""

    shown: Shown
    around: Around
    moves: tuple[ActivityId, ...]
    selected: ActivityId | None
    is_right_to_left: bool
    size: Size
    wish: TextWish
    ruler: Ruler

    def is_like(self, other: "LayoutInputs | None") -> bool:
        """Tell whether the same layout comes from both."""
        return other is not None and self.shown is other.shown and self[1:] == other[1:]

    @property
    def words(self) -> SceneWords:
        """What the picture says."""
        return scene_words(
            self.shown,
            self.around,
            self.moves,
            selected=self.selected,
            is_right_to_left=self.is_right_to_left,
        )


def moves_of(shown: Shown) -> tuple[ActivityId, ...]:
    """Return the cards whose moves can be drawn, in the order in which they stood before.

    They changed their zone, both zones are on the board, and the answers are told.
    """
    if shown.earlier is None:
        return ()
    here, earlier, told = shown.here, shown.earlier, shown.told
    in_tray, moves = frozenset(here.cards(Zone.NOT_PLACED)), list[ActivityId]()
    for zone in GRID:
        was, now = earlier.cards(zone), here.cards(zone)
        if was is now:
            continue
        stayed = in_tray.union(now)
        moves += (card for card in was if card not in stayed and card in here)
    return tuple(card for card in moves if told.everything or told.of_card(card, here[card].zone))


def card_words(card: Card) -> CardWords:
    """Return what a card says."""
    share = card.activity.share
    return CardWords(
        card.activity.id,
        card.activity.name,
        has_mark=card.moved or bool(card.circumstances),
        asks=card.covered,
        share=tr("{share} %").format(share=share) if share < FULL_SHARE else "",
        answer=card.answer,
        chip=outlook_words(card),
    )


class _Made(Sequence[_Words]):
    """What cards or ghosts say, made when they are asked for: of thousands few have room."""

    def __init__(self, make: Callable[[ActivityId], _Words], cards: Sequence[ActivityId]) -> None:
        self._make, self._cards = make, cards

    @override
    def __len__(self) -> int:
        return len(self._cards)

    @overload
    def __getitem__(self, index: int) -> _Words: ...
    @overload
    def __getitem__(self, index: slice) -> "_Made[_Words]": ...
    @override
    def __getitem__(self, index: int | slice) -> "_Words | _Made[_Words]":
        if isinstance(index, slice):
            return _Made(self._make, self._cards[index])
        return self._make(self._cards[index])

    @override
    def __iter__(self) -> Iterator[_Words]:
        return map(self._make, self._cards)


def _zone(shown: Shown, zone: Zone, ghosts: Sequence[GhostWords]) -> ZoneWords:
    @cache
    def words(card: ActivityId) -> CardWords:
        return card_words(shown.card(card))

    return ZoneWords(
        shown.topics.state(zone).title,
        _icons(zone),
        _Made(words, shown.here.cards(zone)),
        ghosts,
        is_told=shown.told.of_zone(zone),
    )


def _icons(zone: Zone) -> int:
    """Return how many icons stand at the heading of a zone: one for each answer, or a house."""
    if zone is Zone.NOT_PLACED:
        return 0
    return 2 if state_of(zone) is State.BOTH else 1


def _ghosts(shown: Shown, moves: Collection[ActivityId]) -> Mapping[Zone, Sequence[GhostWords]]:
    if shown.earlier is None:
        return {}
    cards: dict[Zone, list[ActivityId]] = {}
    for card in moves:
        cards.setdefault(shown.earlier[card].zone, []).append(card)
    activities = shown.scenario.activities

    def ghost(card: ActivityId) -> GhostWords:
        return GhostWords(card, activities[card].name)

    return {zone: _Made(ghost, each) for zone, each in cards.items()}


def _axes(shown: Shown, *, asks_home: bool) -> AxisWords:
    home = shown.scenario.home_country
    at_home, asked = tr("At home"), tr("Which country?") if asks_home else ""
    if named := country_name(home) if home else asked:
        at_home = tr("{at_home} · {country}").format(at_home=at_home, country=named)
    return AxisWords(
        where_question(),
        tr("Who does it?"),
        {
            Where.DOMESTIC: at_home,
            Where.FOREIGN: tr("Abroad"),
            Who.IN_HOUSE: tr("Our own staff"),
            Who.THIRD_PARTY: tr("Another firm"),
        },
        tr("Outsourcing"),
        tr("Offshoring"),
        shown.told.everything,
    )
