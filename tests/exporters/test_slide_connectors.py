"""Connectors that go the way they shall, as the definitions of the presets draw them."""

from collections.abc import Sequence
from itertools import pairwise
from math import cos, radians, sin
from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from pptx import Presentation
from pptx.enum.shapes import MSO_SHAPE

from shoreboard.exporters.slide_connectors import Connection, connected, elements
from shoreboard.layout.geometry import Point

UNIT = 100_000
SIDES = ((0, -1), (-1, 0), (0, 1), (1, 0))
Way = list[Point]


def slide() -> Any:
    shown: Any = Presentation()
    return shown.slides.add_slide(shown.slide_layouts[6]).shapes


def card(shapes: Any, left: int, top: int, width: int) -> Any:
    return shapes.add_shape(MSO_SHAPE.ROUNDED_RECTANGLE, left, top, width, 2 * UNIT)


def drawn(way: Sequence[Point]) -> tuple[Any, Any, Connection]:
    """Connect two cards whose sides are where a way begins and ends."""
    shapes = slide()
    cards: list[Any] = []
    for at, beyond in ((way[0], way[1]), (way[-1], way[-2])):
        out = _sign(beyond.x - at.x), _sign(beyond.y - at.y)
        left, top = at.x - (1 + out[0]) * 2 * UNIT, at.y - (1 + out[1]) * UNIT
        cards.append(card(shapes, round(left), round(top), 4 * UNIT))
    start, end = cards
    return start, end, connected(shapes, start, end, way)


def _sign(number: float) -> int:
    return (number > 0) - (number < 0)


def path(part: Any) -> Way:
    """Return the corners of a connector or a line as a program draws them."""
    spot = part._element.spPr.xfrm
    width, height = spot.cx, spot.cy
    places = _custom(part) or _preset(part, width, height)
    flipped = [(width - x if spot.flipH else x, height - y if spot.flipV else y) for x, y in places]
    turn, half = radians(spot.rot), (width / 2, height / 2)
    return [
        Point(
            spot.x + half[0] + (x - half[0]) * cos(turn) - (y - half[1]) * sin(turn),
            spot.y + half[1] + (x - half[0]) * sin(turn) + (y - half[1]) * cos(turn),
        )
        for x, y in flipped
    ]


def _preset(part: Any, width: int, height: int) -> list[tuple[float, float]]:
    """Return the path of a preset, by the definitions in ECMA-376."""
    geometry = part._element.spPr.prstGeom
    values = [int(each.get("fmla").removeprefix("val ")) for each in geometry.iter("{*}gd")]
    steps = [(height if at % 2 else width) * each / 100_000 for at, each in enumerate(values)]
    number = geometry.get("prst")[-1]
    match number, steps:
        case "1", []:
            return [(0, 0), (width, height)]
        case "2", []:
            return [(0, 0), (width, 0), (width, height)]
        case "3", [x]:
            return [(0, 0), (x, 0), (x, height), (width, height)]
        case "4", [x, y]:
            return [(0, 0), (x, 0), (x, y), (width, y), (width, height)]
        case "5", [x, y, z]:
            return [(0, 0), (x, 0), (x, y), (z, y), (z, height), (width, height)]
        case _:
            raise AssertionError(number, steps)


def _custom(part: Any) -> list[tuple[float, float]]:
    points = part._element.findall(".//{*}custGeom//{*}path//{*}pt")
    return [(int(each.get("x")), int(each.get("y"))) for each in points]


@st.composite
def ways(draw: st.DrawFn) -> Way:
    """Ways with up to six bends, that begin level or upright."""
    bends, upright = draw(st.integers(0, 6)), draw(st.booleans())
    way = [Point(50 * UNIT, 50 * UNIT)]
    for rank in range(bends + 1):
        by = draw(st.integers(3, 9)) * UNIT * draw(st.sampled_from((1, -1)))
        last = way[-1]
        level = upright is bool(rank % 2)
        way.append(Point(last.x + by, last.y) if level else Point(last.x, last.y + by))
    return way


def same(one: Way, other: Sequence[Point], within: int = 12_700) -> bool:
    return len(one) == len(other) and all(
        abs(a.x - b.x) <= within and abs(a.y - b.y) <= within
        for a, b in zip(one, other, strict=True)
    )


@given(ways())
def test_it_goes_its_way(way: Way) -> None:
    _, _, found = drawn(way)
    if len(way) <= 6:
        assert found.elbow is not None
        assert same(path(found.elbow), way)
    if len(way) > 3:
        line, to_line, from_line = found.pieces
        assert same([path(to_line)[0], *path(line), path(from_line)[1]], way, within=1)
        assert same([path(to_line)[1], path(from_line)[0]], [way[1], way[-2]], within=1)


@given(ways())
def test_it_is_glued_to_sites_that_are_where_it_ends(way: Way) -> None:
    start, end, found = drawn(way)
    glued = {"stCxn": start, "endCxn": end}
    first = found.elbow or found.pieces[1]
    last = found.elbow or found.pieces[2]
    for part, tag, at in ((first, "stCxn", way[0]), (last, "endCxn", way[-1])):
        site = part._element.find(f".//{{*}}{tag}")
        shape = glued[tag]
        assert int(site.get("id")) == shape.shape_id
        out = SIDES[int(site.get("idx"))]
        assert at.x == shape.left + (1 + out[0]) * shape.width / 2
        assert at.y == shape.top + (1 + out[1]) * shape.height / 2


def test_an_end_beside_the_middle_has_a_site_of_its_own() -> None:
    shapes = slide()
    one, other = card(shapes, 0, 0, 10 * UNIT), card(shapes, 0, 6 * UNIT, 6 * UNIT)
    found = connected(shapes, one, other, [Point(4 * UNIT, 2 * UNIT), Point(4 * UNIT, 6 * UNIT)])
    assert found.elbow is not None
    ends = [found.elbow._element.find(f".//{{*}}{tag}") for tag in ("stCxn", "endCxn")]
    for shape, end, y in ((one, ends[0], 2 * UNIT), (other, ends[1], 0)):
        sites = shape._element.findall(".//{*}cxn/{*}pos")
        at = sites[int(end.get("idx"))]
        assert (int(at.get("x")), int(at.get("y"))) == (4 * UNIT, y)
        corners = _custom(shape)
        assert max(x for x, _ in corners) == shape.width
        assert max(y for _, y in corners) == shape.height
    assert path(found.elbow) == [Point(4 * UNIT, 2 * UNIT), Point(4 * UNIT, 6 * UNIT)]


def test_programs_are_shown_one_connector_or_its_pieces() -> None:
    way = [Point(0, 0), Point(9 * UNIT, 0), Point(9 * UNIT, 9 * UNIT), Point(20 * UNIT, 9 * UNIT)]
    for bends in (0, 1, 2):
        start, _, found = drawn([*way[: bends + 1], way[bends + 1]])
        (shown,) = elements(found)
        assert shown is [*start._element.getparent()][-1]
    _, _, many = drawn([Point(x * UNIT, y * UNIT) for x, y in _stairs(6)])
    assert many.elbow is None
    assert len(elements(many)) == 3


def _stairs(bends: int) -> list[tuple[int, int]]:
    places = [(0, 0)]
    for rank in range(bends + 1):
        x, y = places[-1]
        places.append((x + 9, y) if rank % 2 == 0 else (x, y + 9))
    assert all(one != other for one, other in pairwise(places))
    return places
