"""Shapes on a slide: fills, outlines and text as the layout has them."""

from typing import Any

import pytest
from pptx import Presentation
from pptx.enum.text import PP_ALIGN

from shoreboard.exporters.options import PAGES
from shoreboard.exporters.slide_drawing import Outline, SlideDrawing, described
from shoreboard.layout.geometry import Point, Rect
from shoreboard.layout.layout import Align, TextBlock

pytestmark = pytest.mark.usefixtures("qapp")
RECT = Rect(100, 50, 400, 80)


def drawing(*, is_right_to_left: bool = False) -> SlideDrawing:
    shown: Any = Presentation()
    slide = shown.slides.add_slide(shown.slide_layouts[6])
    return SlideDrawing(slide, PAGES["16:9"], is_right_to_left=is_right_to_left)


def test_a_box_stands_in_its_place_with_its_colors() -> None:
    on = drawing()
    plain = on.box(RECT, "plain", 20, ["#102030"], Outline("#ff0000", 2))
    assert (plain.left, plain.top, plain.width, plain.height) == on.place(RECT)
    assert str(plain.fill.fore_color.rgb) == "102030"
    assert str(plain.line.color.rgb) == "FF0000"
    assert plain.adjustments[0] == 0.25
    blend = on.box(RECT, "blend", 0, ["#000000", "#ffffff"])
    assert [str(stop.color.rgb) for stop in blend.fill.gradient_stops] == ["000000", "FFFFFF"]
    assert all("style" not in each.tag for each in plain._element)


@pytest.mark.parametrize(
    ("rtl", "align", "expected"),
    [
        (False, Align.START, PP_ALIGN.LEFT),
        (False, Align.END, PP_ALIGN.RIGHT),
        (True, Align.START, PP_ALIGN.RIGHT),
        (True, Align.CENTER, PP_ALIGN.CENTER),
    ],
)
def test_text_begins_at_its_side(rtl: bool, align: Align, expected: object) -> None:
    block = TextBlock(RECT, ("two", "lines"), 30, bold=True, align=align)
    shape = drawing(is_right_to_left=rtl).text(block, "words", "#000000")
    (paragraph,) = shape.text_frame.paragraphs
    assert paragraph.alignment == expected
    assert paragraph.runs[0].text == "two lines"
    assert paragraph.runs[0].font.bold
    assert (paragraph._p.pPr.get("rtl") == "1") is rtl


def test_an_arrow_has_its_head_where_its_way_ends() -> None:
    on = drawing()
    ends = on.box(Rect(0, 0, 10, 10), "l", 0), on.box(Rect(90, 0, 10, 10), "r", 0)
    (arrow,) = on.arrow(ends, (Point(11, 5), Point(89, 5)), "arrow", "words", Outline("#000000", 1))
    assert arrow.find(".//{*}tailEnd").get("type") == "triangle"
    assert arrow.find(".//{*}headEnd") is None
    assert arrow.find(".//{*}cNvPr").get("descr") == "words"


def test_what_is_moved_below_is_covered_by_what_came_after() -> None:
    on = drawing()
    mark = on.mark()
    on.box(RECT, "above", 0)
    below = [on.box(RECT, name, 0)._element for name in ("lowest", "below")]
    on.move_below(below, mark)
    assert [each.name for each in on.slide.shapes] == ["lowest", "below", "above"]


def test_an_icon_says_nothing_unless_it_has_words() -> None:
    icon = drawing().icon("globe", "#000000", RECT, turned=45)
    assert icon.rotation == 45
    assert icon._element._nvXxPr.cNvPr.get("descr") == ""
    assert described(icon, "abroad")._element._nvXxPr.cNvPr.get("descr") == "abroad"
