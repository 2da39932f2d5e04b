"""Pages: one a scene, in the size of their paper, with a date that does not change."""

import re

import pytest

from shoreboard.exporters.options import PAGES, Options
from shoreboard.exporters.pdf import make
from tests.exporters.boards import BOARDS, material

pytestmark = pytest.mark.usefixtures("qapp")
BOX = re.compile(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]")


def test_it_has_a_page_for_each_scene() -> None:
    data = make(material(BOARDS["scenes"]()), Options())
    assert len(BOX.findall(data)) == 10


@pytest.mark.parametrize("name", PAGES)
def test_a_page_is_as_large_as_its_paper(name: str) -> None:
    page = PAGES[name]
    (box,) = BOX.findall(
        make(
            material(BOARDS["scenes"]())._replace(scenes=material(BOARDS["scenes"]()).scenes[:1]),
            Options(page=page),
        )
    )
    assert float(box[0]) == pytest.approx(page.width_mm / 25.4 * 72, abs=1)
    assert float(box[1]) == pytest.approx(page.height_mm / 25.4 * 72, abs=1)


def test_its_dates_are_those_of_what_is_exported() -> None:
    data = make(material(BOARDS["scenes"]()), Options())
    assert set(re.findall(rb"D:(\d{14})", data)) == {b"20260102030405"}
    assert set(re.findall(rb'Date="([^"+Z]*)', data)) == {b"2026-01-02T03:04:05"}
    offset = int(data.rpartition(b"startxref\n")[2].split()[0])
    assert data[offset:].startswith(b"xref")


def test_a_title_goes_along_as_it_is() -> None:
    data = make(material(BOARDS["hostile"]()), Options())
    assert data.rstrip().endswith(b"%%EOF")
    assert b"<script>" not in data
