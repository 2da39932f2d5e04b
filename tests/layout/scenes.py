"""Scenes to be laid out, and all that is wrong in a layout of one."""

from collections.abc import Iterator, Sequence
from dataclasses import fields, is_dataclass
from itertools import combinations
from random import Random
from typing import cast

from hypothesis import strategies as st

from shoreboard.domain.activity import ActivityId
from shoreboard.domain.zone import GRID, Where, Who, Zone
from shoreboard.layout.contents import (
    AxisWords,
    CardWords,
    GhostWords,
    SceneWords,
    VerdictWords,
    ZoneWords,
)
from shoreboard.layout.geometry import Rect, Size
from shoreboard.layout.layout import TextBlock

SIZES = [
    Size(width, height)
    for width, height in (
        *((1024, 600), (1024, 768), (1152, 864), (1280, 720), (1280, 768), (1280, 800)),
        *((1280, 960), (1280, 1024), (1360, 768), (1366, 768), (1400, 1050), (1440, 900)),
        *((1536, 864), (1600, 900), (1600, 1200), (1680, 1050), (1920, 1080), (1920, 1200)),
        *((2048, 1152), (2560, 1080), (2560, 1440), (2560, 1600), (3440, 1440), (3840, 2160)),
    )
]
ALPHABETS = (
    "abcdefghijklmnoprstuvwyzABCDMW     -/",
    "顧客服務會計與薪資軟體開發物流",
    "خدمةالعملاءالمحاسبة      ",
)
HEADINGS = (
    "In-house, at home",
    "Captive offshoring",
    "Domestic outsourcing",
    "Offshore outsourcing",
)
ICONS = (1, 1, 1, 2)
AXES = AxisWords(
    "Where is it done?",
    "Who does it?",
    {
        Where.DOMESTIC: "At home · United States",
        Where.FOREIGN: "Abroad",
        Who.IN_HOUSE: "Our own staff",
        Who.THIRD_PARTY: "Another firm",
    },
    "Outsourcing",
    "Offshoring",
)
VERDICT = VerdictWords(
    "Call center",
    "Offshore outsourcing",
    (("Outsourcing", "another firm does it"), ("Offshoring", "done abroad")),
    "The move since Today: offshore outsourcing. Both answers changed.",
)
CAPTION = "Which of these would you bring home first, and what would it cost?"


def more(count: int) -> str:
    return f"+{count} more"


def scene(zones: Sequence[Sequence[str]], **said: object) -> SceneWords:
    """Return a scene with cards of these names in the four zones."""
    words = {
        zone: ZoneWords(
            heading,
            icons,
            [CardWords(ActivityId(f"{zone}{n}"), name) for n, name in enumerate(names)],
        )
        for zone, heading, icons, names in zip(GRID, HEADINGS, ICONS, zones, strict=True)
    }
    return SceneWords(AXES, words, more, "3  Next year", **said)  # pyright: ignore[reportArgumentType]


@st.composite
def scenes(draw: st.DrawFn, most: int = 400) -> SceneWords:
    """Draw any scene with so many cards at most, in any script, with all that may stand in it."""
    choose = Random(draw(st.integers(0, 2**32)))
    cards = draw(cards_in_zones(choose, most))
    ghosts: dict[Zone, list[GhostWords]] = {zone: [] for zone in GRID}
    moved = [(card, zone) for zone in GRID for card in cards[zone] if card.has_mark]
    for card, zone in moved[: draw(st.integers(0, 8))]:
        was = choose.choice([each for each in GRID if each is not zone])
        ghosts[was].append(GhostWords(card.id, card.name))
    told = draw(st.booleans())
    zones = {
        zone: ZoneWords(heading, icons, cards[zone], ghosts[zone], is_told=told)
        for zone, heading, icons in zip(GRID, HEADINGS, ICONS, strict=True)
    }
    tray = ZoneWords("Not placed", 0, cards[Zone.NOT_PLACED])
    return SceneWords(
        AXES,
        zones,
        more,
        draw(st.sampled_from(("", "2  Plan", "A title that is longer than any line " * 4))),
        draw(st.sampled_from(("", "Northwind Insurance · home: Germany"))),
        draw(st.sampled_from(("", CAPTION, CAPTION * 4))),
        draw(st.sampled_from((None, tray))),
        draw(st.sampled_from((None, VERDICT))),
        draw(st.booleans()),
    )


@st.composite
def cards_in_zones(draw: st.DrawFn, choose: Random, most: int) -> dict[Zone, list[CardWords]]:
    """Draw cards with names of one script, unevenly strewn over the zones and the tray."""
    count = draw(st.one_of(st.integers(0, 40), st.integers(0, most)))
    alphabet = draw(st.sampled_from(ALPHABETS))
    longest = draw(st.sampled_from((8, 16, 30, 80)))
    weights = draw(st.tuples(*[st.integers(0, 5)] * 5).filter(any))
    cards: dict[Zone, list[CardWords]] = {zone: [] for zone in (*GRID, Zone.NOT_PLACED)}
    for number, zone in enumerate(choose.choices(list(cards), weights, k=count)):
        letters = "".join(choose.choices(alphabet, k=choose.randint(1, longest)))
        asks, share = choose.random() < 0.2, "60 %" if choose.random() < 0.1 else ""
        marked = choose.random() < 0.2
        name = letters.strip() or "x"
        cards[zone].append(CardWords(ActivityId(str(number)), name, marked, asks, share))
    return cards


def parts(value: object, kind: type) -> Iterator[object]:
    """Yield all of one kind within a layout."""
    if isinstance(value, kind):
        yield value
    if isinstance(value, dict):
        for each in cast("dict[object, object]", value).values():
            yield from parts(each, kind)
    elif isinstance(value, tuple):
        for each in cast("tuple[object, ...]", value):
            yield from parts(each, kind)
    elif is_dataclass(value) and not isinstance(value, type):
        for field in fields(value):
            yield from parts(getattr(value, field.name), kind)


def rects(value: object) -> list[Rect]:
    return cast("list[Rect]", list(parts(value, Rect)))


def texts(value: object) -> list[TextBlock]:
    return cast("list[TextBlock]", list(parts(value, TextBlock)))


def meeting(rects: Sequence[Rect]) -> list[tuple[Rect, Rect]]:
    """Return all pairs of rectangles that share ground."""
    return [(one, other) for one, other in combinations(rects, 2) if one.meets(other)]
