"""A work sheet and its key as pages to be printed, on A4 or Letter."""

import re

import pytest

from shoreboard.exporters.options import PAGES, Options
from shoreboard.exporters.sheet_pdf import KEY, SHEET
from tests.exporters.boards import BOARDS, material

pytestmark = pytest.mark.usefixtures("qapp")
BOX = re.compile(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]")


@pytest.mark.parametrize(("page", "width"), [("16:9", 210.0), ("a4", 210.0), ("letter", 215.9)])
def test_sheets_are_a4_or_letter(page: str, width: float) -> None:
    found = BOX.findall(SHEET.make(material(BOARDS["everything"]()), Options(page=PAGES[page])))
    assert {round(float(each[0]) / 72 * 25.4) for each in found} == {round(width)}


def test_each_scene_begins_on_a_page_and_many_cards_take_several() -> None:
    assert len(BOX.findall(SHEET.make(material(BOARDS["scenes"]()), Options()))) == 10
    assert len(BOX.findall(KEY.make(material(BOARDS["many"]()), Options()))) > 10
