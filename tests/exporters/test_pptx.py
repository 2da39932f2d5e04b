"""Slides: a scene each, with a title, notes for the lecturer, and cards that travel."""

from dataclasses import replace
from io import BytesIO
from typing import Any

import pytest
from pptx import Presentation

from shoreboard.exporters.options import PAGES, Options
from shoreboard.exporters.pptx import make
from tests.explanations.boards import HOME, OFFSHORE, board
from tests.exporters.boards import BOARDS, material
from tests.exporters.readers import text_in_slides

pytestmark = pytest.mark.usefixtures("qapp")


def slides(data: bytes) -> Any:
    return Presentation(BytesIO(data))


def test_a_slide_a_scene_with_its_title_in_the_title_s_place() -> None:
    shown = slides(make(material(BOARDS["scenes"]()), Options()))
    titles = [each.shapes.title.text_frame.text for each in shown.slides]
    assert titles == [f"{n + 1} Year {n}" for n in range(10)]


@pytest.mark.parametrize("name", PAGES)
def test_slides_have_the_size_of_their_page_and_so_has_the_template(name: str) -> None:
    page = PAGES[name]
    shown = slides(make(material(BOARDS["empty"]()), Options(page=page)))
    assert shown.slide_width / 36_000 == pytest.approx(page.width_mm, abs=0.01)
    assert shown.slide_height / 36_000 == pytest.approx(page.height_mm, abs=0.01)
    for layout in shown.slide_layouts:
        for each in layout.placeholders:
            assert each.left + each.width <= shown.slide_width
            assert each.top + each.height <= shown.slide_height


def test_notes_have_the_note_and_the_explanation_unless_answers_are_hidden() -> None:
    given = material(BOARDS["everything"]())
    last = slides(make(given, Options())).slides[1]
    notes = last.notes_slide.notes_text_frame.text
    assert notes.startswith("For me alone")
    assert "Own staff does Shop and Mails at home" in notes
    assert "Plant: captive offshoring" in notes
    assert "\t" not in notes
    hidden = slides(make(given, Options(answers=False))).slides[1]
    assert not hidden.has_notes_slide


def test_each_slide_morphs_into_the_next() -> None:
    data = make(material(BOARDS["scenes"]()), Options())
    assert text_in_slides(data).count("byObject") == 10


def test_a_title_of_any_letters_is_what_the_file_is_called() -> None:
    scenario = replace(board({"a": HOME, "b": OFFSHORE}), title="日本 <&>")
    assert slides(make(material(scenario), Options())).core_properties.title == "日本 <&>"


def test_cards_without_room_stand_on_slides_that_follow() -> None:
    given = material(BOARDS["many"]())
    shown: Any = Presentation(BytesIO(make(given, Options())))
    names = [each.name for slide in shown.slides for each in slide.shapes]
    assert sorted(each for each in names if each.startswith("!!")) == sorted(
        f"!!{each}" for each in given.scenario.activities
    )
    assert len(shown.slides) > 1
