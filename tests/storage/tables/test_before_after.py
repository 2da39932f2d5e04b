"""Who and where, before and after, in the words that people use."""

import pytest

from shoreboard.domain.zone import Zone
from shoreboard.storage.tables.before_after import (
    BeforeAfter,
    Fault,
    Heading,
    before_after,
    headings_of,
    read_before_after,
)
from shoreboard.storage.tables.placing import Refusal
from shoreboard.storage.tables.words import Vocabulary

HEAD = "activity,before_who,before_where,after_who,after_where"
HEADINGS = {heading: at for at, heading in enumerate(Heading)}
WORDS = Vocabulary.of()
HOME, OFFSHORE, TRAY = Zone.IN_HOUSE_DOMESTIC, Zone.OFFSHORE_OUTSOURCING, Zone.NOT_PLACED


def said(*cells: str) -> BeforeAfter | Fault:
    return before_after(("IT", *cells), HEADINGS, WORDS)


@pytest.mark.parametrize(
    ("cells", "before", "after"),
    [
        (("in-house", "domestic", "third-party", "foreign"), HOME, OFFSHORE),
        (("Own staff", "At home", "VENDOR", "overseas"), HOME, OFFSHORE),
        (("insourced", "onshore", "outsourced", "abroad"), HOME, OFFSHORE),
        (("none", "none", "external", "offshore"), TRAY, OFFSHORE),
        (("-", "–", "", "  "), TRAY, TRAY),
        (("n/a", "None", "not placed", ""), TRAY, TRAY),
        (("", "in-house, at home", "both", ""), HOME, OFFSHORE),
        (("in-house", "domestic", "vendor", "abroad, India"), HOME, OFFSHORE),
        (("in-house", "domestic"), HOME, TRAY),
    ],
)
def test_words_are_understood_as_in_the_import(
    cells: tuple[str, ...], before: Zone, after: Zone
) -> None:
    assert said(*cells) == BeforeAfter(before, after)


@pytest.mark.parametrize(
    ("cells", "heading", "refusal"),
    [
        (("in-house", "", "", ""), Heading.BEFORE_WHERE, Refusal.NO_WHERE),
        (("none", "domestic", "", ""), Heading.BEFORE_WHO, Refusal.NO_WHO),
        (("", "", "", "foreign"), Heading.AFTER_WHO, Refusal.NO_WHO),
        (("elves", "domestic", "", ""), Heading.BEFORE_WHO, Refusal.UNKNOWN_ANSWER),
        (("", "", "vendor", "the moon"), Heading.AFTER_WHERE, Refusal.UNKNOWN_ANSWER),
        (("", "", "vendor", "\N{SHRUG}"), Heading.AFTER_WHERE, Refusal.UNKNOWN_ANSWER),
        (("domestic", "in-house", "", ""), Heading.BEFORE_WHO, Refusal.NO_WHO),
        (("in-house", "vendor", "", ""), Heading.BEFORE_WHERE, Refusal.CONTRADICTION),
        (("", "", "vendor", "India"), Heading.AFTER_WHERE, Refusal.NO_HOME),
        (("tray", "home", "", ""), Heading.BEFORE_WHERE, Refusal.CONTRADICTION),
    ],
)
def test_a_cell_that_says_nothing_is_named(
    cells: tuple[str, ...], heading: Heading, refusal: Refusal
) -> None:
    found = said(*cells)
    assert isinstance(found, Fault)
    assert (found.heading, found.refusal) == (heading, refusal)


def test_countries_say_where_seen_from_the_home_country() -> None:
    cells = ("IT", "own", "Germany", "vendor", "abroad, India")
    assert before_after(cells, HEADINGS, WORDS, "DE") == BeforeAfter(HOME, OFFSHORE)
    assert before_after(cells, HEADINGS, WORDS, "IN") == Fault(
        Heading.AFTER_WHERE, Refusal.IS_HOME, "IN"
    )


def test_headings_are_found_in_any_order_and_spelling() -> None:
    found = headings_of(("After where", "x", "AFTER-WHO", "before_where", "Before Who", "Activity"))
    assert [found[heading] for heading in Heading] == [5, 4, 3, 2, 0]
    assert headings_of(("activity", "activity", "who")) == {Heading.ACTIVITY: 0}


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_every_separator_and_encoding_is_read(separator: str, codec: str) -> None:
    text = f"{HEAD}\nCafé,own,home,vendor,abroad\n".replace(",", separator)
    table, headings = read_before_after(text.encode(codec))
    assert headings == HEADINGS
    assert table.rows == (("Café", "own", "home", "vendor", "abroad"),)


def test_the_separator_is_the_one_that_makes_headings() -> None:
    rows = "\n".join("a;b;c;d;e, ,,," for _ in range(5))
    table, headings = read_before_after(f"{HEAD}\n{rows}".encode())
    assert headings == HEADINGS
    assert table.reading.separator == ","
