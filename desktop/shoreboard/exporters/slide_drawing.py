"""Draws the parts of a layout on a slide as shapes and text of its own, which can be edited."""

from collections.abc import Sequence
from copy import copy
from io import BytesIO
from typing import Any, NamedTuple

from PySide6.QtCore import QBuffer, QIODevice, QRectF
from PySide6.QtGui import QImage, QPainter

from shoreboard.exporters.options import PageSize
from shoreboard.exporters.slide_connectors import connected, elements
from shoreboard.layout.geometry import Point, Rect
from shoreboard.layout.layout import Align, TextBlock
from shoreboard.picture import icons

MILLIMETER = 36_000
"""In EMU, the unit of Office Open XML."""
_EMU_A_POINT = 12_700
_ICON_PIXELS = 192
_NARROWER = 0.94
"""A program with other letters than ours breaks no line for it."""


class Outline(NamedTuple):
    """An outline: its color, its thickness in pixels of the layout, and whether it is dashed."""

    color: str
    width: float
    dashed: bool = False


class SlideDrawing:
    """A slide of python-pptx on which a layout in pixels is drawn."""

    def __init__(self, slide: Any, page: PageSize, *, is_right_to_left: bool) -> None:
        self.slide = slide
        slide.shapes.turbo_add_enabled = True  # nobody else adds shapes: no search for a free id
        self._icons: dict[tuple[str, str], bytes] = {}
        self._scale = page.width_mm * MILLIMETER / page.size.width
        self._rtl = is_right_to_left
        self._origin = Point(0, 0)

    def moved(self, origin: Point) -> "SlideDrawing":
        """Return what draws on the same slide, in a layout whose upper left corner stands there."""
        other = copy(self)
        other._origin = origin
        return other

    def box(
        self,
        rect: Rect,
        name: str,
        radius: float,
        fill: Sequence[str] = (),
        line: Outline | None = None,
    ) -> Any:
        """Draw a rounded rectangle; two colors blend from the lower left to the upper right."""
        from pptx.enum.shapes import MSO_SHAPE

        shape = self.slide.shapes.add_shape(MSO_SHAPE.ROUNDED_RECTANGLE, *self.place(rect))
        least = max(1, min(rect.width, rect.height))
        shape.adjustments[0] = min(0.5, radius / least)
        _plain(shape)
        self._fill(shape.fill, fill)
        self._outline(shape.line, line)
        return _named(shape, name)

    def bar(
        self, rect: Rect, name: str, color: str, *, hatch: str = "", line: Outline | None = None
    ) -> Any:
        """Draw a rectangle, which may be hatched with another color."""
        from pptx.enum.dml import MSO_PATTERN
        from pptx.enum.shapes import MSO_SHAPE

        shape = self.slide.shapes.add_shape(MSO_SHAPE.RECTANGLE, *self.place(rect))
        _plain(shape)
        if hatch:
            shape.fill.patterned()
            shape.fill.pattern = MSO_PATTERN.WIDE_UPWARD_DIAGONAL
            shape.fill.fore_color.rgb, shape.fill.back_color.rgb = _rgb(hatch), _rgb(color)
        else:
            self._fill(shape.fill, [color])
        self._outline(shape.line, line)
        return _named(shape, name)

    def line(self, rect: Rect, name: str, line: Outline) -> Any:
        """Draw a line from the upper left corner of a rectangle to its lower right one."""
        from pptx.enum.shapes import MSO_CONNECTOR

        left, top, width, height = self.place(rect)
        ends = (left, top, left + width, top + height)
        drawn = self.slide.shapes.add_connector(MSO_CONNECTOR.STRAIGHT, *ends)
        _plain(drawn)
        self._outline(drawn.line, line)
        return described(_named(drawn, name), name)

    def text(self, block: TextBlock, name: str, color: str, words: str = "") -> Any:
        """Write words, or else those of the block, into its rectangle."""
        shape = self.slide.shapes.add_textbox(*self.place(block.rect))
        self.write(shape, [(block, words or " ".join(block.lines), color)])
        return _named(shape, name)

    def write(
        self, shape: Any, parts: Sequence[tuple[TextBlock, str, str]], within: Rect | None = None
    ) -> None:
        """Write paragraphs into a shape, each as its block is written; `within` keeps it clear."""
        from pptx.enum.text import MSO_ANCHOR, MSO_AUTO_SIZE

        frame = shape.text_frame
        frame.word_wrap = True
        frame.auto_size = MSO_AUTO_SIZE.TEXT_TO_FIT_SHAPE
        frame.vertical_anchor = MSO_ANCHOR.MIDDLE
        frame.margin_left = frame.margin_right = frame.margin_top = frame.margin_bottom = 0
        if within is not None:
            left, _, width, _ = self.place(within)
            frame.margin_left = max(0, left - shape.left)
            frame.margin_right = max(0, shape.left + shape.width - left - width)
        for rank, (block, words, color) in enumerate(parts):
            paragraph = frame.add_paragraph() if rank else frame.paragraphs[0]
            self._paragraph(paragraph, block, words, color)

    def icon(self, name: str, color: str, rect: Rect, *, turned: float = 0, words: str = "") -> Any:
        """Put one of the project's icons into a square; without words it only adorns."""
        if (name, color) not in self._icons:
            self._icons[name, color] = _png(name, color)
        drawn = BytesIO(self._icons[name, color])
        picture = self.slide.shapes.add_picture(drawn, *self.place(rect))
        picture.rotation = turned
        _named(picture, f"Icon {name}")
        return described(picture, words)

    def arrow(
        self, ends: tuple[Any, Any], way: Sequence[Point], name: str, words: str, line: Outline
    ) -> Sequence[Any]:
        """Draw an arrow along a way in pixels, which stays at both shapes when they are moved.

        Returns what was added to the slide.
        """
        corners = [Point(self._emu(each.x), self._emu(each.y)) for each in way]
        drawn = connected(self.slide.shapes, *ends, corners)
        for part in drawn.parts:
            _plain(part)
            self._outline(part.line, line)
            described(_named(part, name), "")
        for part in (drawn.elbow, *drawn.pieces[:1]):
            if part is not None:
                described(part, words)
        for part in drawn.ends:
            outline: Any = part.line._get_or_add_ln()
            outline.append(_element("a:tailEnd", type="triangle", w="lg", len="lg"))
        return elements(drawn)

    def ground(self, color: str) -> None:
        """Give the slide a ground of one color."""
        self.slide.background.fill.solid()
        self.slide.background.fill.fore_color.rgb = _rgb(color)

    def mark(self) -> int:
        """Return how many shapes there are, to draw something `move_below` what comes after."""
        return len(self.slide.shapes._spTree)

    def move_below(self, drawn: Sequence[Any], mark: int) -> None:
        """Put what was added to the slide below all that was drawn after a mark."""
        for rank, element in enumerate(drawn):
            self.slide.shapes._spTree.insert(mark + rank, element)

    def place(self, rect: Rect) -> tuple[int, int, int, int]:
        """Return left, top, width and height in EMU."""
        left, top = self._emu(rect.x + self._origin.x), self._emu(rect.y + self._origin.y)
        return left, top, self._emu(rect.width), self._emu(rect.height)

    def _emu(self, pixels: float) -> int:
        return round(pixels * self._scale)

    def _fill(self, fill: Any, colors: Sequence[str]) -> None:
        if not colors:
            fill.background()
        elif len(colors) == 1:
            fill.solid()
            fill.fore_color.rgb = _rgb(colors[0])
        else:
            fill.gradient()
            fill.gradient_angle = 45
            for stop, color, at in zip(fill.gradient_stops, colors, (0.25, 0.75), strict=True):
                stop.color.rgb = _rgb(color)
                stop.position = at

    def _outline(self, outline: Any, line: Outline | None) -> None:
        from pptx.enum.dml import MSO_LINE

        if line is None:
            outline.fill.background()
            return
        outline.color.rgb = _rgb(line.color)
        outline.width = self._emu(line.width)
        if line.dashed:
            outline.dash_style = MSO_LINE.DASH

    def _paragraph(self, paragraph: Any, block: TextBlock, words: str, color: str) -> None:
        from pptx.enum.text import PP_ALIGN

        at_start, at_end = PP_ALIGN.LEFT, PP_ALIGN.RIGHT
        if self._rtl:
            at_start, at_end = at_end, at_start
            paragraph._p.get_or_add_pPr().set("rtl", "1")
        paragraph.alignment = {
            Align.START: at_start, Align.CENTER: PP_ALIGN.CENTER, Align.END: at_end,
        }[block.align]  # fmt: skip
        run = paragraph.add_run()
        run.text = words
        points = round(block.pixels * _NARROWER * self._scale / _EMU_A_POINT)
        run.font.size = max(1, points) * _EMU_A_POINT
        run.font.bold = block.bold
        run.font.color.rgb = _rgb(color)


def described(shape: Any, words: str) -> Any:
    """Return a shape of which a screen reader tells so much; one without words only adorns."""
    properties: Any = shape._element._nvXxPr.cNvPr
    properties.set("descr", words)
    return shape


def _plain(shape: Any) -> None:
    """Take from a shape what it has of the theme: a shadow, and colors of its own."""
    element = shape._element
    for style in element.findall(element.tag.partition("}")[0] + "}style"):
        element.remove(style)


def _named(shape: Any, name: str) -> Any:
    shape.name = name
    return shape


def _rgb(color: str) -> Any:
    from pptx.dml.color import RGBColor

    made: Any = RGBColor
    return made.from_string(color.removeprefix("#").upper())


def _element(tag: str, **attributes: str) -> Any:
    from pptx.oxml.xmlchemy import OxmlElement

    element: Any = OxmlElement(tag)
    for name, value in attributes.items():
        element.set(name, value)
    return element


def _png(name: str, color: str) -> bytes:
    image = QImage(_ICON_PIXELS, _ICON_PIXELS, QImage.Format.Format_ARGB32_Premultiplied)
    if image.isNull():
        raise MemoryError
    image.fill(0)
    painter = QPainter(image)
    icons.drawing(name, color).render(painter, QRectF(0, 0, _ICON_PIXELS, _ICON_PIXELS))
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # pyright: ignore[reportCallIssue, reportArgumentType]
    return bytes(buffer.data().data())
