"""Cards as drag-and-drop data: whole within one document, plain names to all others."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QByteArray, QMimeData, QUrl

from shoreboard.domain.activity import ActivityId
from shoreboard.domain.limits import MOST_ACTIVITIES
from shoreboard.models.mime import (
    CARDS,
    MOST_BYTES,
    MOST_CHARACTERS,
    cards_from_mime,
    cards_to_mime,
    files_from_mime,
    names_from_mime,
    table_from_mime,
)

A, B = ActivityId("a"), ActivityId("b")


def raw(data: bytes) -> QMimeData:
    made = QMimeData()
    made.setData(CARDS, QByteArray(data))
    return made


def text(words: str) -> QMimeData:
    made = QMimeData()
    made.setText(words)
    return made


@given(st.lists(st.text(st.characters(exclude_categories=["Cs"]), max_size=8), unique=True))
def test_cards_come_back_within_their_document(ids: list[str]) -> None:
    cards = [ActivityId(each) for each in ids]
    data = cards_to_mime("document", cards, [])
    assert cards_from_mime("document", data) == tuple(cards)
    assert cards_from_mime("another", data) == ()


def test_to_other_programs_cards_are_their_names_a_line_each() -> None:
    data = cards_to_mime("document", [A, B], ["Call center", "Payroll"])
    assert data.text() == "Call center\nPayroll"


def test_a_card_that_is_said_twice_counts_once() -> None:
    held = {"document": "d", "cards": ["b", "a", "b"]}
    assert cards_from_mime("d", raw(json.dumps(held).encode())) == (B, A)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\xff\xfe",
        b"no JSON",
        b"null",
        b"[]",
        b"{}",
        b'{"document": "d"}',
        b'{"document": "d", "cards": null}',
        b'{"document": "d", "cards": "ab"}',
        b'{"document": "d", "cards": {"a": 1}}',
        b'{"document": ["d"], "cards": ["a"]}',
        b'{"document": "d", "cards": [1, null, ["a"], {"a": "a"}, true]}',
        b'{"cards": ["a"]}',
        b"[" * 200_000,
        b'{"document": "d", "cards": ' + b"[" * 200_000,
        b'{"document": "d", "cards": [' + b"9" * 10_000 + b"]}",
    ],
    ids=lambda data: repr(data[:24]),
)
def test_what_is_not_ours_holds_no_cards(data: bytes) -> None:
    assert cards_from_mime("d", raw(data)) == ()


def test_more_data_than_any_board_needs_is_not_read() -> None:
    ours = b'{"document": "d", "cards": ["a"]}'
    assert cards_from_mime("d", raw(ours.ljust(MOST_BYTES))) == (A,)
    assert cards_from_mime("d", raw(ours.ljust(MOST_BYTES + 1))) == ()


@given(st.binary(max_size=200))
def test_no_bytes_at_all_raise_anything(data: bytes) -> None:
    assert cards_from_mime("d", raw(data)) == ()


def test_lines_of_text_are_names() -> None:
    assert names_from_mime(text("Payroll\r\n\n  Call \t center  \n \nLegal")) == (
        "Payroll",
        "Call center",
        "Legal",
    )


def test_each_name_is_bounded_in_length() -> None:
    names = names_from_mime(text("\n".join(["x" * 5_000] * 20)))
    assert {len(name) for name in names} == {MOST_CHARACTERS}
    assert len(names) == 20
    assert len(names_from_mime(text("y" * 5_000_000))[0]) == MOST_CHARACTERS


def test_no_name_is_lost_up_to_one_more_than_a_scenario_holds() -> None:
    names = [f"card {n}" for n in range(MOST_ACTIVITIES + 1)]
    assert list(names_from_mime(text("\n".join(names)))) == names
    assert len(names_from_mime(text("\n".join(["x"] * 2 * MOST_ACTIVITIES)))) == len(names)
    assert names_from_mime(text("\n" * 1_000_000 + "Last")) == ("Last",)


def test_what_cannot_be_seen_is_no_part_of_a_name() -> None:
    assert names_from_mime(text("Pay\0roll\x07\nLe\x1bgal\n\0\n\ud800Tax")) == (
        "Payroll",
        "Legal",
        "Tax",
    )
    family = "\N{MAN}\N{ZERO WIDTH JOINER}\N{WOMAN}"
    assert names_from_mime(text(family)) == (family,)


@given(st.text(max_size=300))
def test_any_text_makes_names_that_a_card_can_bear(words: str) -> None:
    for name in names_from_mime(text(words)):
        assert 0 < len(name) <= MOST_CHARACTERS
        assert name == " ".join(name.split())
        assert "\n" not in name


def test_addresses_and_nothing_hold_no_names() -> None:
    data = text("a text beside it")
    data.setUrls([QUrl.fromLocalFile("/lesson.shoreboard")])
    assert names_from_mime(data) == ()
    assert names_from_mime(QMimeData()) == ()
    assert names_from_mime(text("")) == ()
    assert names_from_mime(text(" \n\t\n ")) == ()


def test_rows_of_a_table_are_no_names() -> None:
    rows = "IT\town\thome\nLegal\tvendor\tabroad"
    assert table_from_mime(text(rows)) == rows
    assert names_from_mime(text(rows)) == ()
    assert table_from_mime(text("IT\nLegal")) == ""


def test_cards_and_files_are_no_table() -> None:
    cards = cards_to_mime("d", [A], ["IT\town\thome"])
    assert table_from_mime(cards) == ""
    beside = text("IT\town")
    beside.setUrls([QUrl.fromLocalFile("/a.csv")])
    assert table_from_mime(beside) == ""


def test_files_are_chosen_by_their_suffixes() -> None:
    data = QMimeData()
    names = ["/a.CSV", "/b.png", "/c.xlsx"]
    data.setUrls([QUrl("https://example.org/d.csv"), *map(QUrl.fromLocalFile, names)])
    assert files_from_mime(data, (".csv", ".xlsx")) == (Path("/a.CSV"), Path("/c.xlsx"))
