"""What a layout is asked to show: the words and cards of a scene, and how large its text may be."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from math import ceil
from typing import NamedTuple

from shoreboard.domain.activity import ActivityId
from shoreboard.domain.zone import Where, Who, Zone
from shoreboard.layout.geometry import Size

LEAST_OF_HEIGHT = 45
"""A label before a class is never smaller than this part of the height."""
_MOST_OF_HEIGHT = 25.5
_STEP = 1.12
_LEAST_OF_CHOSEN = 0.6
_LEAST_AROUND = 0.75
"""At a desk, words around a board are never smaller, in sizes of the least labels."""
MANY_GHOSTS = 6


class CardWords(NamedTuple):
    """What a card says, and for what it needs room."""

    id: ActivityId
    name: str
    has_mark: bool = False
    """It moved, and bears a mark that says so."""
    asks: bool = False
    """Its answer is hidden, and it bears a "?"."""
    share: str = ""
    answer: str = ""
    """What it is, where the card says so itself: a line below the name."""
    chip: str = ""
    """What its plan comes to, in a word."""


class GhostWords(NamedTuple):
    """A card that stood in a zone in the scene before."""

    id: ActivityId
    name: str


@dataclass(frozen=True, slots=True)
class ZoneWords:
    """A zone: what it is called, and what stands in it in order.

    A heading that is not told keeps its room, so that nothing moves when it is revealed.
    """

    heading: str
    icons: int = 0
    cards: Sequence[CardWords] = ()
    ghosts: Sequence[GhostWords] = ()
    have_ghosts_slots: bool = True
    """Ghosts count as cards when room is shared out; else they stand where a slot is left."""
    is_told: bool = True
    foot: int = 0
    """Pixels at its lower edge in which no card stands, for what is drawn there."""


@dataclass(frozen=True, slots=True)
class AxisWords:
    """The two questions, their answers, and the names of the two sets on the board's edges.

    Sets that are not told keep the room of their names.
    """

    where: str
    who: str
    answers: Mapping[Where | Who, str]
    outsourcing: str
    offshoring: str
    are_sets_told: bool = True


@dataclass(frozen=True, slots=True)
class VerdictWords:
    """What is said large below a board about one card; of each answer, it and why."""

    activity: str
    state: str
    answers: tuple[tuple[str, str], ...]
    move: str = ""


@dataclass(frozen=True, slots=True)
class SceneWords:
    """All that is shown of a scene; an empty text takes no room."""

    axes: AxisWords
    zones: Mapping[Zone, ZoneWords]
    more: Callable[[int], str]
    """How a tile says that so many more cards stand in its zone."""
    title: str = ""
    subtitle: str = ""
    caption: str = ""
    tray: ZoneWords | None = None
    verdict: VerdictWords | None = None
    """It stands in place of the caption."""
    is_right_to_left: bool = False
    selected: ActivityId | None = None
    """Of so many ghosts that all are too many, that of this card alone is shown."""
    tray_rows: int = 1
    """In how many rows cards stand in the tray."""

    def with_shown_ghosts(self) -> "SceneWords":
        """Return it with the ghosts that are shown; one of many makes no text smaller."""
        if sum(len(zone.ghosts) for zone in self.zones.values()) < MANY_GHOSTS:
            return self
        zones = {
            name: replace(
                zone,
                ghosts=[ghost for ghost in zone.ghosts if ghost.id == self.selected],
                have_ghosts_slots=False,
            )
            for name, zone in self.zones.items()
        }
        return replace(self, zones=zones)


class TextWish(NamedTuple):
    """How large text shall be, in pixels: labels between two sizes, and the words around a board.

    Across is what the width of the surface allows to the words beside the board, down what its
    height allows to all words around it.
    """

    least: int
    most: int
    across: float
    down: float
    scrolls: bool = False
    """Cards for which there is no room are scrolled to; there are no tiles that count them."""
    bar: int = 0
    """How wide what they are scrolled with is."""


def class_text(size: Size, steps: int = 0) -> TextWish:
    """Return what a class reads from the last row, made larger or smaller by so many steps."""
    least = max(1, ceil(size.height / LEAST_OF_HEIGHT))
    most = max(least, ceil(size.height / _MOST_OF_HEIGHT * _STEP**steps))
    return TextWish(least, most, size.width / 55, size.height / 40)


def editor_text(size: Size, label: int, usual: int, bar: int = 0) -> TextWish:
    """Return what somebody reads at a desk who chose the size of labels, and what is usual.

    What was made larger than usual becomes smaller again before anything has to be scrolled to.
    `bar` is the width of a scroll bar.
    """
    least = min(label, max(usual, ceil(label * _LEAST_OF_CHOSEN)))
    allowed = class_text(size)
    floor = least * _LEAST_AROUND
    across = max(floor, min(allowed.across, label))
    down = max(floor, min(allowed.down, label))
    return TextWish(least, label, across, down, scrolls=True, bar=bar)
