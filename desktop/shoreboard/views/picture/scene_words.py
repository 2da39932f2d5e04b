"""What a picture of a scene says: its axes, zones, cards and ghosts, for a layout."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import overload

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
    VerdictWords,
    ZoneWords,
)
from shoreboard.models.shown import Card, Shown


@dataclass(frozen=True, slots=True)
class Around:
    """What stands around the board of a picture; an empty text takes no room."""

    title: str = ""
    subtitle: str = ""
    caption: str = ""
    tray: bool = False
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
    )


def moves_of(shown: Shown) -> tuple[ActivityId, ...]:
    """Return the cards whose moves can be drawn, in the order in which they stood before.

    They changed their zone, both zones are on the board, and the answers are told.
    """
    if shown.earlier is None:
        return ()
    here, earlier, told = shown.here, shown.earlier, shown.told
    moved = {
        card
        for card in here.differing(earlier)
        if card in earlier
        and card in here
        and here[card].zone is not earlier[card].zone
        and Zone.NOT_PLACED not in (here[card].zone, earlier[card].zone)
        and told.of_card(card, here[card].zone)
    }
    if not moved:
        return ()
    return tuple(card for zone in GRID for card in earlier.cards(zone) if card in moved)


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
    )


class _Cards(Sequence[CardWords]):
    """The cards of a zone, each made when it is asked for: of thousands few have room."""

    def __init__(self, shown: Shown, cards: Sequence[ActivityId]) -> None:
        self._shown, self._cards = shown, cards

    @override
    def __len__(self) -> int:
        return len(self._cards)

    @overload
    def __getitem__(self, index: int) -> CardWords: ...
    @overload
    def __getitem__(self, index: slice) -> "_Cards": ...
    @override
    def __getitem__(self, index: int | slice) -> "CardWords | _Cards":
        if isinstance(index, slice):
            return _Cards(self._shown, self._cards[index])
        return card_words(self._shown.card(self._cards[index]))

    @override
    def __iter__(self) -> Iterator[CardWords]:
        return (self[number] for number in range(len(self)))


def _zone(shown: Shown, zone: Zone, ghosts: Sequence[GhostWords]) -> ZoneWords:
    return ZoneWords(
        shown.topics.state(zone).title,
        _icons(zone),
        _Cards(shown, shown.here.cards(zone)),
        ghosts,
        is_told=shown.told.of_zone(zone),
    )


def _icons(zone: Zone) -> int:
    """Return how many icons stand at the heading of a zone: one for each answer, or a house."""
    if zone is Zone.NOT_PLACED:
        return 0
    return 2 if state_of(zone) is State.BOTH else 1


def _ghosts(shown: Shown, moves: Collection[ActivityId]) -> Mapping[Zone, Sequence[GhostWords]]:
    ghosts: dict[Zone, list[GhostWords]] = {}
    if shown.earlier is not None:
        for card in moves:
            name = shown.scenario.activities[card].name
            ghosts.setdefault(shown.earlier[card].zone, []).append(GhostWords(card, name))
    return ghosts


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
