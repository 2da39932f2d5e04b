"""Connectors of slides that go a certain way between two shapes, in EMU.

PowerPoint has connectors with up to four bends. LibreOffice 7.4 bends those with more than one
where it likes, through headings too, so it is shown a line between two straight connectors; and so
are all programs where a way has more bends.

What is glued to a shape is glued to one of its sites: the middles of its sides, which are 0 top,
1 left, 2 bottom and 3 right, or one that is added to them.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from shoreboard.layout.geometry import Point

_MOST_BENDS, _AGREED_BENDS = 4, 1
_POINT = 12_700
"""What is nearer than this is in the same place; a connector with bends is no narrower, since it
says in parts of its width where they are."""
_SIDES = 4
_WHOLE = 100_000
_QUARTER_TURN = 90.0
_EITHER = "http://schemas.openxmlformats.org/markup-compatibility/2006"
_WITH_MORPH = "http://schemas.microsoft.com/office/powerpoint/2015/09/main"
_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main"


class _End(NamedTuple):
    """An end of a connector: the shape to which it is glued, at which site, and where that is."""

    shape: Any
    site: int
    at: Point


class Connection(NamedTuple):
    """What goes from shape to shape: one connector, a line between two, or either."""

    elbow: Any | None
    """Bends by itself when a shape is moved."""
    pieces: tuple[Any, ...]
    """The line, the connector to it, and the one from it; together they look the same anywhere."""

    @property
    def parts(self) -> tuple[Any, ...]:
        """All that was drawn."""
        return (*((self.elbow,) if self.elbow else ()), *self.pieces)

    @property
    def ends(self) -> tuple[Any, ...]:
        """The parts that end where the way ends."""
        return (*((self.elbow,) if self.elbow else ()), *self.pieces[-1:])


def connected(shapes: Any, start: Any, end: Any, way: Sequence[Point]) -> Connection:
    """Draw what goes a way from shape to shape and stays at both when they are moved.

    The legs of the way are level or upright, from near a side of the one to near one of the other.
    """
    first, last = _end(start, way[0]), _end(end, way[-1])
    corners = _squared([first.at, *way[1:-1], last.at])
    bends, elbow = len(corners) - 2, None
    if bends <= _MOST_BENDS:
        elbow = _connector(shapes, first, last, corners)
    if bends <= _AGREED_BENDS:
        return Connection(elbow, ())
    middle = _line(shapes, corners[1:-1])
    one, other = _End(middle, _SIDES, corners[1]), _End(middle, _SIDES + 1, corners[-2])
    to_line = _connector(shapes, first, one, corners[:2])
    return Connection(elbow, (middle, to_line, _connector(shapes, other, last, corners[-2:])))


def elements(connection: Connection) -> Sequence[Any]:
    """Return what stands for a connection in a slide, where nothing else is above it yet.

    Programs that have Morph show connectors as they are; others may bend them their own way, and
    are shown the pieces.
    """
    parts = [each._element for each in connection.parts]
    if connection.elbow is None or not connection.pieces:
        return parts
    either = parts[0].makeelement(f"{{{_EITHER}}}AlternateContent", nsmap={"mc": _EITHER})
    names = {"p159": _WITH_MORPH}
    choice = _added(either, f"{{{_EITHER}}}Choice", nsmap=names)
    choice.set("Requires", "p159")
    parts[0].addprevious(either)
    choice.append(parts[0])
    _added(either, f"{{{_EITHER}}}Fallback").extend(parts[1:])
    return [either]


def _end(shape: Any, at: Point) -> _End:
    """Return the site of a shape that is nearest to a place outside; it is made if need be."""
    left, top = shape.left, shape.top
    right, bottom = left + shape.width, top + shape.height
    across, down = min(max(at.x, left), right), min(max(at.y, top), bottom)
    center = Point((left + right) / 2, (top + bottom) / 2)
    sides = (
        (abs(at.y - top), Point(across, top), Point(center.x, top)),
        (abs(at.x - left), Point(left, down), Point(left, center.y)),
        (abs(at.y - bottom), Point(across, bottom), Point(center.x, bottom)),
        (abs(at.x - right), Point(right, down), Point(right, center.y)),
    )
    site = min(range(len(sides)), key=lambda each: sides[each][0])
    _, edge, middle = sides[site]
    if abs(edge.x - middle.x) < _POINT and abs(edge.y - middle.y) < _POINT:
        return _End(shape, site, middle)
    return _End(shape, _with_sites(shape, [*(each[2] for each in sides), edge]), edge)


def _squared(corners: list[Point]) -> list[Point]:
    """Return a way whose first and last legs are level or upright from where they end exactly."""
    if len(corners) > 2:  # noqa: PLR2004  (a straight one is as it is)
        for leg, end in ((1, 0), (len(corners) - 2, len(corners) - 1)):
            corner, fixed = corners[leg], corners[end]
            is_level = abs(corner.y - fixed.y) < abs(corner.x - fixed.x)
            corners[leg] = Point(corner.x, fixed.y) if is_level else Point(fixed.x, corner.y)
    return corners


def _connector(shapes: Any, start: _End, end: _End, corners: Sequence[Point]) -> Any:
    from pptx.enum.shapes import MSO_CONNECTOR

    bends = len(corners) - 2
    kind = MSO_CONNECTOR.ELBOW if bends else MSO_CONNECTOR.STRAIGHT
    connector = shapes.add_connector(kind, 0, 0, 0, 0)
    connector._connect_begin_to(start.shape, start.site)
    connector._connect_end_to(end.shape, end.site)
    geometry: Any = connector._element.spPr.prstGeom
    geometry.set("prst", f"bentConnector{bends + 1}" if bends else "straightConnector1")
    turned = bends > 0 and abs(corners[1].x - corners[0].x) < abs(corners[1].y - corners[0].y)
    way = [Point(each.y, -each.x) if turned else each for each in corners]
    across, down = way[-1].x - way[0].x, way[-1].y - way[0].y
    width, height = (max(abs(each), _POINT if bends else 0) for each in (across, down))
    middle = Point((corners[0].x + corners[-1].x) / 2, (corners[0].y + corners[-1].y) / 2)
    frame: Any = connector._element.spPr.xfrm
    frame.x, frame.y = round(middle.x - width / 2), round(middle.y - height / 2)
    frame.cx, frame.cy = round(width), round(height)
    frame.rot, frame.flipH, frame.flipV = _QUARTER_TURN * turned, across < 0, down < 0
    if bends:
        size = -width if across < 0 else width, -height if down < 0 else height
        geometry.rewrite_guides([*_guides(way, size)])
    return connector


def _guides(way: Sequence[Point], size: tuple[float, float]) -> Iterator[tuple[str, int]]:
    """Yield at which parts of its width and of its height, in turn, a connector bends."""
    for rank, corner in enumerate(way[1:-2], 1):
        far = (corner.x - way[0].x) / size[0] if rank % 2 else (corner.y - way[0].y) / size[1]
        yield f"adj{rank}", round(far * _WHOLE)


def _line(shapes: Any, corners: Sequence[Point]) -> Any:
    """Draw a line with corners, which has its ends as sites behind those of its sides."""
    places = [(round(each.x), round(each.y)) for each in corners]
    builder = shapes.build_freeform(*places[0])
    builder.add_line_segments(places[1:], close=False)
    line = builder.convert_to_shape()
    line.fill.background()
    ends = (corners[0], corners[-1])  # LibreOffice takes the first four for middles of sides
    _add_sites(line, line._element.spPr.custGeom, (ends[0],) * _SIDES + ends)
    return line


def _with_sites(shape: Any, sites: Sequence[Point]) -> int:
    """Draw a rounded rectangle anew as a shape with other sites; return the last one's number."""
    from pptx.oxml import parse_xml

    width, height = shape.width, shape.height
    radius = round(shape.adjustments[0] * min(width, height))
    corners = (
        (radius, 0, 180), (width, radius, 270), (width - radius, height, 0),
        (0, height - radius, 90),
    )  # fmt: skip
    sides = ((width - radius, 0), (width, height - radius), (radius, height))
    path = f'<a:moveTo><a:pt x="0" y="{radius}"/></a:moveTo>'
    for rank, (_, _, angle) in enumerate(corners):
        path += f'<a:arcTo wR="{radius}" hR="{radius}" stAng="{angle * 60_000}" swAng="5400000"/>'
        if rank < len(sides):
            path += '<a:lnTo><a:pt x="{}" y="{}"/></a:lnTo>'.format(*sides[rank])
    parsed: Any = parse_xml
    custom = parsed(
        f'<a:custGeom xmlns:a="{_DRAWING}"><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/>'
        '<a:rect l="0" t="0" r="r" b="b"/><a:pathLst>'
        f'<a:path w="{width}" h="{height}">{path}<a:close/></a:path></a:pathLst></a:custGeom>'
    )
    _add_sites(shape, custom, sites)
    plain = shape._element.spPr.prstGeom
    plain.getparent().replace(plain, custom)
    return len(sites) - 1


def _add_sites(shape: Any, geometry: Any, sites: Sequence[Point]) -> None:
    held = geometry.find(f"{{{_DRAWING}}}cxnLst")
    for each in sites:
        site = _added(held, f"{{{_DRAWING}}}cxn")
        site.set("ang", "0")
        place = _added(site, f"{{{_DRAWING}}}pos")
        place.set("x", str(round(each.x - shape.left)))
        place.set("y", str(round(each.y - shape.top)))


def _added(parent: Any, tag: str, nsmap: Mapping[str, str] | None = None) -> Any:
    child = parent.makeelement(tag, nsmap=nsmap)
    parent.append(child)
    return child
