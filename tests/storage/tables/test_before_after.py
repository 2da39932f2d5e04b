"""Who and where, before and after, in the words that people use."""

import pytest

from shoreboard.domain.zone import Zone
from shoreboard.storage.tables.before_after import (
    BeforeAfter,
    Fault,
    Headings,
    MoveHeading,
    before_after,
    headings_of,
    read_before_after,
)
from shoreboard.storage.tables.placing import Refusal
from shoreboard.storage.tables.table import Table
from shoreboard.storage.tables.words import Vocabulary

HEAD = "activity,before_who,before_where,after_who,after_where"
HEADINGS = Headings({heading: at for at, heading in enumerate(MoveHeading)})
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
        (("in-house", "", "", ""), MoveHeading.BEFORE_WHERE, Refusal.NO_WHERE),
        (("none", "domestic", "", ""), MoveHeading.BEFORE_WHO, Refusal.NO_WHO),
        (("", "", "", "foreign"), MoveHeading.AFTER_WHO, Refusal.NO_WHO),
        (("elves", "domestic", "", ""), MoveHeading.BEFORE_WHO, Refusal.UNKNOWN_ANSWER),
        (("", "", "vendor", "the moon"), MoveHeading.AFTER_WHERE, Refusal.UNKNOWN_ANSWER),
        (("", "", "vendor", "\N{SHRUG}"), MoveHeading.AFTER_WHERE, Refusal.UNKNOWN_ANSWER),
        (("domestic", "in-house", "", ""), MoveHeading.BEFORE_WHO, Refusal.NO_WHO),
        (("in-house", "vendor", "", ""), MoveHeading.BEFORE_WHERE, Refusal.CONTRADICTION),
        (("", "", "vendor", "India"), MoveHeading.AFTER_WHERE, Refusal.NO_HOME),
        (("tray", "home", "", ""), MoveHeading.BEFORE_WHERE, Refusal.CONTRADICTION),
    ],
)
def test_a_cell_that_says_nothing_is_named(
    cells: tuple[str, ...], heading: MoveHeading, refusal: Refusal
) -> None:
    found = said(*cells)
    assert isinstance(found, Fault)
    assert (found.heading, found.refusal) == (heading, refusal)


def test_countries_say_where_seen_from_the_home_country() -> None:
    cells = ("IT", "own", "Germany", "vendor", "abroad, India")
    assert before_after(cells, HEADINGS, WORDS, "DE") == BeforeAfter(HOME, OFFSHORE)
    assert before_after(cells, HEADINGS, WORDS, "IN") == Fault(
        MoveHeading.AFTER_WHERE, Refusal.IS_HOME, "IN"
    )


def test_headings_are_found_in_any_order_and_spelling() -> None:
    row = ("After where", "x", "AFTER-WHO", "before_where", "Before Who", "Activity")
    found = headings_of(Table((), row), WORDS)
    assert [found.at[heading] for heading in MoveHeading] == [5, 4, 3, 2, 0]
    found = headings_of(Table((), ("activity", "activity", "who")), WORDS)
    assert (found.at[MoveHeading.ACTIVITY], MoveHeading.AFTER_WHO in found.at) == (0, False)


@pytest.mark.parametrize(
    ("headings", "row"),
    [
        ("Task;Current who;Current where;Future who;Future where", "IT;own;home;vendor;abroad"),
        ("Task;Today;To-be", "IT;in-house, at home;offshore outsourcing"),
        ("Prozess;Ist Dienstleister;Ist Land;Soll Dienstleister;Soll Land", "IT;intern;DE;Acme;IN"),
        ("Service;Who (today);Where (today);Who (target);Where (target)", "IT;own;home;MSP;India"),
        ("Process;Who 2019;Where 2019;Who 2024;Where 2024", "IT;own;home;BPO;offshore"),
    ],
)
def test_columns_go_by_the_names_that_people_give_them(headings: str, row: str) -> None:
    table, found = read_before_after(f"{headings}\n{row}\n".encode(), WORDS)
    assert before_after(table.rows[0], found, WORDS, "DE") == BeforeAfter(HOME, OFFSHORE)


def test_columns_that_cannot_be_guessed_are_named() -> None:
    text = b"Job;A;B;C\nIT;own;home;offshore outsourcing\n"
    table, found = read_before_after(text, WORDS, wanted=(("a", "b"), ("C",)))
    assert before_after(table.rows[0], found, WORDS, "DE") == BeforeAfter(HOME, OFFSHORE)


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_every_separator_and_encoding_is_read(separator: str, codec: str) -> None:
    text = f"{HEAD}\nCafé,own,home,vendor,abroad\n".replace(",", separator)
    table, headings = read_before_after(text.encode(codec), WORDS)
    assert headings == HEADINGS
    assert table.rows == (("Café", "own", "home", "vendor", "abroad"),)


def test_the_separator_is_the_one_that_makes_headings() -> None:
    rows = "\n".join("a;b;c;d;e, ,,," for _ in range(5))
    table, headings = read_before_after(f"{HEAD}\n{rows}".encode(), WORDS)
    assert headings == HEADINGS
    assert table.reading.separator == ","
