"""A scene on a slide: every card with its name, its place and what it is."""

from dataclasses import replace
from io import BytesIO
from typing import Any

import pytest
from pptx import Presentation

from shoreboard.domain.activity import ActivityId
from shoreboard.exporters.options import Options
from shoreboard.exporters.pages import Press
from shoreboard.exporters.pptx import make
from tests.explanations.boards import CAPTIVE, HOME, OFFSHORE, VENDOR, board
from tests.exporters.boards import BOARDS, material

pytestmark = pytest.mark.usefixtures("qapp")
MOVED = board({"Calls": HOME, "Legal": HOME}, {"Calls": OFFSHORE, "Legal": VENDOR})


def shapes(scenario: Any, options: Options | None = None, slide: int = -1) -> list[Any]:
    """Return the shapes of a slide in their order, the lowest first."""
    shown: Any = Presentation(BytesIO(make(material(scenario), options or Options())))
    return list(list(shown.slides)[slide].shapes)


def words(each: Any) -> str:
    return each._element._nvXxPr.cNvPr.get("descr") or ""


def test_a_card_has_the_same_name_on_every_slide_and_stands_where_it_is_laid_out() -> None:
    given = material(MOVED)
    for rank, scene in enumerate(given.scenes):
        layout = Press(given, Options()).page(scene).layout
        rects = {c.id: c.rect for zone in layout.zones.values() for c in zone.cards}
        found = {each.name: each for each in shapes(MOVED, slide=rank)}
        for card in ("Calls", "Legal"):
            rect, shape = rects[ActivityId(card)], found[f"!!{card}"]
            scale = 338.667 * 36_000 / 1920
            assert shape.left == pytest.approx(rect.x * scale, abs=1)
            assert shape.width == pytest.approx(rect.width * scale, abs=1)
            assert shape.text_frame.text == card


def parts(scenario: Any, options: Options | None = None) -> list[Any]:
    """Return all parts of the last slide, those that only some programs show among them."""
    shown: Any = Presentation(BytesIO(make(material(scenario), options or Options())))
    return [*list(shown.slides)[-1].shapes._spTree.iter("{*}cNvPr")]


def test_an_arrow_goes_from_where_its_card_was_to_where_it_is_and_says_so_once() -> None:
    found = parts(MOVED)
    ids = {each.get("id"): each.get("name") for each in found}
    arrow = [each for each in found if each.get("name") == "Move of Calls"]
    glued = {
        tag: {ids[end.get("id")] for each in arrow for end in each.getparent().iter(f"{{*}}{tag}")}
        for tag in ("stCxn", "endCxn")
    }
    assert glued["stCxn"] >= {"Calls was here"}
    assert glued["endCxn"] >= {"!!Calls"}
    names = [each.get("name") for each in found]
    assert names.index("Move of Calls") < names.index("!!Calls")
    assert "Move of Calls" not in [each.get("name") for each in parts(MOVED, Options(moves=False))]


def test_a_way_that_others_would_bend_anew_is_drawn_in_pieces_for_them() -> None:
    scene = board({"Calls": HOME, "Legal": HOME}, {"Calls": HOME, "Legal": VENDOR})
    shown: Any = Presentation(BytesIO(make(material(scene), Options())))
    (either,) = list(shown.slides)[-1].shapes._spTree.findall("{*}AlternateContent")
    choice, fallback = either
    assert choice.get("Requires") in choice.nsmap
    for way in (choice, fallback):
        told = [each.get("descr") for each in way.iter("{*}cNvPr")]
        assert "outsourcing" in told[0]
        assert set(told[1:]) <= {""}
        assert len(way.findall(".//{*}tailEnd")) == 1


def test_a_screen_reader_is_told_what_a_card_is_and_what_only_adorns() -> None:
    found = shapes(MOVED)
    told = {each.name: words(each) for each in found}
    assert told["!!Calls"] == "Calls: Offshore outsourcing"
    assert {words(each) for each in found if each.name.startswith("Icon ")} == {""}
    hidden = {each.name: words(each) for each in shapes(MOVED, Options(answers=False))}
    assert hidden["!!Calls"] == "Calls: Another firm, abroad"


def test_the_two_sets_are_there_unless_answers_are_hidden() -> None:
    assert {"Outsourcing", "Offshoring"} <= {each.name for each in shapes(MOVED)}
    names = [each.name for each in shapes(MOVED, Options(answers=False))]
    assert not {"Outsourcing", "Offshoring"} & set(names)
    assert "?" in names


def test_a_verdict_is_said_large() -> None:
    given = Options(verdict=(ActivityId("Calls"),))
    told = [words(each) for each in shapes(MOVED, given) if each.name == "Verdict"]
    assert any("Outsourcing: yes" in each for each in told)


def test_a_whole_name_is_on_its_card_though_a_picture_cuts_it() -> None:
    name = "word " * 50 + "end"
    found = {each.name: each for each in shapes(board({name: CAPTIVE}))}
    assert found[f"!!{name}"].text_frame.text.endswith("end")


def test_a_whole_title_and_caption_are_on_a_slide_though_a_picture_cuts_them() -> None:
    long = "words and words " * 60 + "end"
    scenario = BOARDS["everything"]()
    scenes = tuple(replace(each, title=long, caption=long) for each in scenario.scenes)
    found = shapes(replace(scenario, scenes=scenes))
    texts = [each.text_frame.text for each in found if each.has_text_frame]
    assert sum(each.endswith("words end") for each in texts) == 2


def test_parts_have_their_share() -> None:
    texts = [each.text_frame.text for each in shapes(BOARDS["everything"]()) if each.has_text_frame]
    assert any(each.startswith("Mails · 30") for each in texts)
