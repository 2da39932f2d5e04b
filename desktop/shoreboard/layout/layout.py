"""A layout: where everything of a scene stands in a picture of some size, as a value."""

from collections.abc import Mapping
from dataclasses import dataclass, field, fields, is_dataclass, replace
from enum import Enum, auto
from typing import Any, NamedTuple, TypeVar, cast

from shoreboard.domain.activity import ActivityId
from shoreboard.domain.zone import Where, Who, Zone
from shoreboard.layout.bends import Arrow
from shoreboard.layout.geometry import Rect, Size


class Align(Enum):
    """At which side of its rectangle text begins; start is the right in a layout to the left."""

    START = auto()
    CENTER = auto()
    END = auto()


@dataclass(frozen=True, slots=True)
class TextBlock:
    """Lines of text that share out the height of a rectangle, in letters of so many pixels."""

    rect: Rect
    lines: tuple[str, ...]
    pixels: int
    bold: bool = False
    align: Align = Align.START
    is_cut: bool = False
    """Some of the text is missing."""


@dataclass(frozen=True, slots=True)
class CardLayout:
    """A card, or the ghost of one that was here."""

    id: ActivityId
    rect: Rect
    icon: Rect
    name: TextBlock
    mark: Rect | None = None
    question: Rect | None = None
    share: TextBlock | None = None
    answer: TextBlock | None = None
    chip: TextBlock | None = None
    """It has an outline around its rectangle."""


class Grid(NamedTuple):
    """Slots of one size in rows, from the upper left, or the upper right in a layout to the left.

    A list that stands in its rectangle with cards of its size and its gap shows the same picture.
    """

    rect: Rect
    columns: int
    rows: int
    card: Size
    gap: int
    lines: int
    """How many lines a name may take."""
    is_right_to_left: bool

    def slot(self, number: int) -> Rect:
        """Return where the card of a number stands, counted from 0."""
        row, column = divmod(number, self.columns)
        x = column * (self.card.width + self.gap)
        left = self.rect.right - x - self.card.width if self.is_right_to_left else self.rect.x + x
        return Rect(left, self.rect.y + row * (self.card.height + self.gap), *self.card)


@dataclass(frozen=True, slots=True)
class MoreTile:
    """The last slot of a zone in which so many cards more stand than are shown."""

    rect: Rect
    text: TextBlock
    count: int


@dataclass(frozen=True, slots=True)
class HeadingLayout:
    """The heading of a zone: its icons and name, or a "?", and its count where that is shown."""

    rect: Rect
    icons: tuple[Rect, ...]
    name: TextBlock | None
    question: Rect | None
    count: TextBlock | None


@dataclass(frozen=True, slots=True)
class ZoneLayout:
    """A zone or the tray, with its cards in order; ghosts stand behind them."""

    rect: Rect
    heading: HeadingLayout
    grid: Grid
    cards: tuple[CardLayout, ...]
    ghosts: tuple[CardLayout, ...]
    more: MoreTile | None
    hidden: int
    """How many cards are not shown: so many more, or so many to be scrolled to."""


@dataclass(frozen=True, slots=True)
class SetLayout:
    """The outline of a set and, on its edge, the tab with its icon and name; if it is told."""

    outline: Rect
    tab: Rect
    icon: Rect
    name: TextBlock


@dataclass(frozen=True, slots=True)
class AxesLayout:
    """The two questions and their answers, and the two sets where they are told."""

    where: TextBlock
    who: TextBlock
    answers: Mapping[Where | Who, TextBlock]
    outsourcing: SetLayout | None
    offshoring: SetLayout | None


@dataclass(frozen=True, slots=True)
class AnswerLayout:
    """One answer of a verdict: a pill with icon, words and a ✓ or ✗, and why."""

    pill: Rect
    icon: Rect
    name: TextBlock
    tick: Rect
    reason: TextBlock


@dataclass(frozen=True, slots=True)
class VerdictLayout:
    """What is said large about one card, over the lower part."""

    rect: Rect
    icon: Rect
    activity: TextBlock
    state: TextBlock
    move: TextBlock | None
    answers: tuple[AnswerLayout, ...]


class Shares(NamedTuple):
    """Which part of the board is the left (first) column, and which the upper row."""

    column: float
    row: float


EVEN = Shares(0.5, 0.5)


@dataclass(frozen=True, slots=True)
class Layout:
    """A scene as a picture: every surface draws this, and looks nothing up elsewhere."""

    size: Size
    label: int
    """Pixels of the letters on cards."""
    is_largest: bool
    """Larger letters would not fit."""
    is_whole: bool
    """Every card is shown."""
    shares: Shares
    board: Rect
    axes: AxesLayout
    zones: Mapping[Zone, ZoneLayout]
    tray: ZoneLayout | None
    title: TextBlock | None
    subtitle: TextBlock | None
    caption: TextBlock | None
    verdict: VerdictLayout | None
    arrows: Mapping[ActivityId, Arrow] = field(default_factory=dict[ActivityId, Arrow])
    """From the ghosts that have a slot to their cards, where there is a way around all else."""


_Placed = TypeVar("_Placed")


def mirrored(placed: _Placed, width: int) -> _Placed:
    """Return what stands in a picture so many units wide with all of it on the other side."""
    return cast("_Placed", _mirrored(placed, width))


def _mirrored(value: object, width: int) -> Any:
    match value:
        case Rect():
            return value.mirrored(width)
        case Grid():
            return value._replace(rect=value.rect.mirrored(width), is_right_to_left=True)
        case dict():
            items = cast("dict[object, object]", value).items()
            return {key: _mirrored(each, width) for key, each in items}
        case tuple() if not hasattr(cast("object", value), "_fields"):
            return tuple(_mirrored(each, width) for each in cast("tuple[object, ...]", value))
        case _ if is_dataclass(value) and not isinstance(value, type):
            each = {field.name: getattr(value, field.name) for field in fields(value)}
            return replace(value, **{name: _mirrored(was, width) for name, was in each.items()})
        case _:
            return value
