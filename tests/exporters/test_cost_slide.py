"""Costs on slides: bars and lines to edit, with names and words for a screen reader."""

from io import BytesIO
from typing import Any

import pytest
from pptx import Presentation
from pptx.enum.dml import MSO_FILL
from pptx.enum.shapes import MSO_SHAPE_TYPE

from shoreboard.exporters.options import Options
from shoreboard.exporters.pptx import make
from tests.costs.golden import CALL_CENTER, scenario_of
from tests.exporters.boards import BOARDS, material
from tests.exporters.cost_boards import random_scenario, results
from tests.exporters.readers import text_in_slides

pytestmark = pytest.mark.usefixtures("qapp")


def slides(data: bytes) -> list[Any]:
    shown: Any = Presentation(BytesIO(data))
    return list(shown.slides)


def alt(shape: Any) -> str:
    return shape._element._nvXxPr.cNvPr.get("descr", "")


def bars(slide: Any, name: str) -> list[Any]:
    return [
        each
        for each in slide.shapes
        if each.name == name and each.shape_type == MSO_SHAPE_TYPE.AUTO_SHAPE
    ]


def test_a_bar_begins_at_the_zero_line_and_is_as_long_as_what_it_brings() -> None:
    scenario = scenario_of(CALL_CENTER)
    slide = slides(make(material(scenario), Options()))[2]
    (line,) = (each for each in slide.shapes if each.name == "Zero line")
    loses, saves = bars(slide, "price a head there")
    assert loses.left + loses.width == pytest.approx(line.left, abs=3)
    assert saves.left == pytest.approx(line.left, abs=3)
    (result,) = results(scenario)
    swing = next(each for each in result.swing if each.input == "pay_there")
    ratio = max(swing.low, swing.high) / -min(swing.low, swing.high)
    assert saves.width / loses.width == pytest.approx(ratio, rel=0.03)


def test_bars_are_said_to_a_screen_reader_once_and_no_color_alone_tells_a_loss() -> None:
    slide = slides(make(material(scenario_of(CALL_CENTER)), Options()))[2]
    loses, saves = bars(slide, "price a head there")
    assert alt(loses).startswith("price a head there: from +")
    assert alt(saves) == ""
    assert loses.fill.type == MSO_FILL.PATTERNED
    assert saves.fill.type == MSO_FILL.SOLID
    (staying,) = bars(slide, "Staying: 9,764")
    assert alt(staying) == "Staying: 9,764"
    spoken = [alt(each) for each in slide.shapes if alt(each).startswith("Going: ")]
    assert len(spoken) == 1
    assert "price: " in spoken[0]


def test_a_slide_has_its_title_in_the_title_s_place_and_what_must_be_true_in_its_notes() -> None:
    slide = slides(make(material(scenario_of(CALL_CENTER)), Options()))[2]
    assert slide.shapes.title.text_frame.text == "Work (2 Plan)"
    texts = [each.text_frame.text for each in slide.shapes if each.has_text_frame]
    assert "Saves 396, pays back after 2.7 years." in texts
    assert "It pays if this is below 32.8: price a head there. Likely is 31." in (
        slide.notes_slide.notes_text_frame.text
    )


def test_hidden_answers_and_no_numbers_have_no_slide_of_costs() -> None:
    given = material(scenario_of(CALL_CENTER))
    hidden = make(given, Options(answers=False))
    assert len(slides(hidden)) == 2
    assert "Saves" not in text_in_slides(hidden)
    assert len(slides(make(material(BOARDS["everything"]()), Options()))) == 2


def test_each_plan_has_a_slide_after_that_of_all() -> None:
    data = make(material(random_scenario(1, 5, 3)), Options())
    titles = [each.shapes.title.text_frame.text for each in slides(data)]
    assert titles[2:] == ["All together (2 Plan)", *(f"Work {n} (2 Plan)" for n in range(3))]
    assert data == make(material(random_scenario(1, 5, 3)), Options())
