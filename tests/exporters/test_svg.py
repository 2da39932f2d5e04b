"""Drawings: words stay words, say what is shown, and hold no markup of a stranger."""

from xml.etree import ElementTree

import pytest

from shoreboard.exporters.options import Options
from shoreboard.exporters.svg import make
from tests.exporters.boards import BOARDS, material
from tests.exporters.readers import text_in_svg

pytestmark = pytest.mark.usefixtures("qapp")
SVG = "{http://www.w3.org/2000/svg}"


def test_words_stay_words() -> None:
    given = material(BOARDS["tongues"]())
    told = text_in_svg(make(given, Options()))
    assert "日本のコールセンター" in told
    assert "🇩🇪" in told


def test_it_says_what_it_shows() -> None:
    given = material(BOARDS["scenes"]())
    root = ElementTree.fromstring(make(given, Options()))
    assert root.get("role") == "img"
    assert root.findtext(f"{SVG}title") == "“Year 0”"
    assert "Own staff does a" in (root.findtext(f"{SVG}desc") or "")


def test_a_name_is_no_markup() -> None:
    root = ElementTree.fromstring(make(material(BOARDS["hostile"]()), Options()))
    kinds = {each.tag.rpartition("}")[2] for each in root.iter()}
    assert kinds <= {
        "svg", "title", "desc", "metadata", "scenario", "defs", "g", "path", "rect", "circle",
        "ellipse", "line", "polyline", "polygon", "text", "linearGradient", "stop", "image",
    }  # fmt: skip
    assert "image" not in kinds
