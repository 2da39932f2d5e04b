"""One page: whole by itself, without a script, whose tags close, and in which names are text."""

import re
from html.parser import HTMLParser

import pytest
from PySide6.QtCore import QLocale
from typing_extensions import override

from shoreboard.exporters.html import make
from shoreboard.exporters.options import Options
from tests.exporters.boards import BOARDS, HOSTILE, material

pytestmark = pytest.mark.usefixtures("qapp")
ALONE = {"meta", "!doctype"}


class Reader(HTMLParser):
    """Holds every tag against the one that it closes."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: list[str] = []
        self.ids: list[str] = []
        self.attributes: list[tuple[str, str | None]] = []
        self.text: list[str] = []

    @override
    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += attrs
        self.ids += [value or "" for name, value in attrs if name == "id"]
        if tag not in ALONE:
            self.open.append(tag)

    @override
    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        self.open.pop()

    @override
    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    @override
    def handle_data(self, data: str) -> None:
        self.text.append(data)


def read(name: str, options: Options | None = None, *, rtl: bool = False) -> Reader:
    reader = Reader()
    page = make(material(BOARDS[name](), is_right_to_left=rtl), options or Options())
    reader.feed(page.decode())
    assert reader.open == []
    return reader


@pytest.mark.parametrize("name", BOARDS)
def test_every_tag_closes_and_every_id_is_one_of_a_kind(name: str) -> None:
    reader = read(name)
    assert len(reader.ids) == len(set(reader.ids))
    assert reader.tags[:3] == ["html", "head", "meta"]


@pytest.mark.parametrize("name", BOARDS)
def test_nothing_runs_and_nothing_comes_from_elsewhere(name: str) -> None:
    reader = read(name)
    assert not {"script", "iframe", "img", "link", "object", "a"} & set(reader.tags)
    for attribute, value in reader.attributes:
        assert not attribute.startswith("on")
        if attribute in ("src", "href", "xlink:href"):
            assert (value or "").startswith("#")


def test_names_are_text() -> None:
    text = " ".join("".join(read("hostile").text).split())
    for name in HOSTILE:
        if name.isprintable() and name:
            assert name in text


def test_it_reads_from_the_right_where_the_program_does() -> None:
    assert ("dir", "rtl") in read("tongues", rtl=True).attributes
    assert ("dir", "ltr") in read("tongues").attributes


def test_tables_have_headings_that_say_for_what() -> None:
    reader = read("everything")
    assert ("scope", "col") in reader.attributes
    assert ("scope", "row") in reader.attributes
    assert reader.tags.count("table") == reader.tags.count("caption")
    assert reader.tags.count("svg") == 2


def test_what_a_drawing_refers_to_is_in_it() -> None:
    page = make(material(BOARDS["everything"]()), Options()).decode()
    referred = set(re.findall(r"url\(#([^)]+)\)", page))
    assert referred
    assert referred <= set(re.findall(r'id="([^"]+)"', page))


def test_the_language_is_one_that_browsers_know_and_drawings_have_no_version() -> None:
    before = QLocale()
    try:
        QLocale.setDefault(QLocale("en_US_POSIX"))
        found = read("everything")
    finally:
        QLocale.setDefault(before)
    assert dict(found.attributes)["lang"] == "en"
    assert "version" not in dict(found.attributes)
