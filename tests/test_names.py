"""Names as they are shown: what a stranger can put into one does nothing to what is around it."""

import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shoreboard.names import (
    LONGEST_NAME,
    LONGEST_PATH,
    LONGEST_TIP,
    file_name,
    file_place,
    one_line,
    short,
    tooltip,
    unisolated,
)

UNSEEN = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200b\u2060\ufeff\u00ad\U000e0041"
FAMILY = "\U0001f469\u200d\U0001f467\U0001f3fd"
"""A mother and a daughter: four characters that are one."""


def test_a_plain_name_stays_as_it_is() -> None:
    assert short("Call center") == one_line("Call center") == "Call center"
    assert file_name(Path("/plans/Größe (2).shoreboard")) == "Größe (2).shoreboard"
    assert file_place(Path("/plans/plan.shoreboard")) == "/plans/plan.shoreboard"


def test_a_name_stands_on_one_line() -> None:
    assert short(" Call\n\tcenter ") == "Call center"
    assert file_name("a\nb\r\nc\u2028d\u2029e\x85f\x0bg.txt") == "a b c d e f g.txt"


def test_what_is_not_seen_is_left_out() -> None:
    assert short("\u202eCall\u202c \u2067center\u2069\u202d") == "Call center"
    assert one_line(f"a{UNSEEN}b") == "ab"
    assert file_name("annual\u202etxt.shoreboard") == "annualtxt.shoreboard"


def test_what_steers_a_terminal_or_is_half_a_character_is_seen() -> None:
    assert one_line("a\x1b[31mb\x07\x00") == r"a\x1b[31mb\x07\x00"
    assert file_name(Path("pl\udcffn.shoreboard")) == "pl\ufffdn.shoreboard"


@pytest.mark.parametrize(
    "name",
    [
        "\u200fشحن",
        "می\u200cشد",
        "क्\u200dष",
        FAMILY,
        "\u0661\u0662\u0600",
        "東京 工場",
        "กรุงเทพ",
        "e\u0301te\u0301",
        "\u1112\u1161\u11ab",
    ],
)
def test_a_name_in_any_language_stays_as_it_is(name: str) -> None:
    assert short(name) == name


@pytest.mark.parametrize("name", ["x" * 10_000, "word " * 2_000, " " * 9_000 + "x" * 1_000])
def test_a_long_name_ends_in_an_ellipsis(name: str) -> None:
    assert short(name).endswith("…")
    assert len(short(name)) <= LONGEST_NAME


def test_a_name_just_fits() -> None:
    assert short("x" * LONGEST_NAME) == "x" * LONGEST_NAME
    assert short("x" * (LONGEST_NAME + 1)) == "x" * (LONGEST_NAME - 1) + "…"
    just = "x" * (LONGEST_NAME - 4) + ".txt"
    assert file_name(just) == just


def test_a_long_file_name_loses_its_middle() -> None:
    name = file_name("plan " + "x" * 60_000 + " (final).shoreboard")
    assert len(name) == LONGEST_NAME
    assert name.startswith("plan xx")
    assert "x…x" in name
    assert name.endswith("x (final).shoreboard")
    place = file_place("/" + "/".join(["folder"] * 1_000) + "/plan.shoreboard")
    assert len(place) <= LONGEST_PATH
    assert place.endswith("/folder/plan.shoreboard")


@pytest.mark.parametrize("whole", ["e\u0301", FAMILY, "\u1112\u1161\u11ab", "\U0001f44d\U0001f3fd"])
def test_a_cut_goes_through_no_character(whole: str) -> None:
    for length in range(20, 60):
        for cut in (short(whole * 40, length), file_name(whole * 40, length)):
            for part in unisolated(cut).split("…"):
                assert part == whole * (len(part) // len(whole))


def test_a_file_name_from_right_to_left_is_isolated() -> None:
    assert file_name("שלם.shoreboard") == "\u2068שלם.shoreboard\u2069"
    assert file_name("\u2069שלם\u202e.shoreboard") == "\u2068שלם.shoreboard\u2069"
    assert unisolated(file_name("שלם.shoreboard")) == "שלם.shoreboard"


def test_a_folder_alone_and_nothing_at_all_have_a_name() -> None:
    assert file_name(Path("/")) == "/"
    assert file_name("") == ""


@given(st.text(st.characters(), max_size=400))
def test_no_name_can_harm(name: str) -> None:
    for shown in (short(name), unisolated(file_name(name)), unisolated(file_place(name))):
        assert shown == " ".join(shown.split())
        assert not set(shown) & set(UNSEEN)
        assert not any(unicodedata.category(each) in ("Cc", "Cs", "Zl", "Zp") for each in shown)
    assert len(short(name)) <= LONGEST_NAME
    assert len(unisolated(file_name(name))) <= LONGEST_NAME


def test_each_paragraph_stands_for_itself_and_the_title_is_bold() -> None:
    made = tooltip("Call center", "Pune, India\nAcme", "", "By telephone")
    assert made.count("<p ") == 3
    assert "<b>Call center</b>" in made
    assert "Pune, India\nAcme" in made


def test_markup_is_shown_as_it_was_typed() -> None:
    made = tooltip("<img src='//stranger/x.png'>", "<a href=x>&amp;</a>")
    assert "<img" not in made
    assert "<a " not in made
    assert "&lt;img src=&#x27;//stranger/x.png&#x27;&gt;" in made
    assert "&amp;amp;" in made


def test_long_words_are_cut_before_they_are_escaped() -> None:
    made = tooltip("<" * 10_000, "x" * 10_000)
    assert made.count("&lt;") == LONGEST_TIP - 1
    assert made.count("x") < LONGEST_TIP
    assert made.count("…") == 2


def test_nothing_to_say_is_no_tooltip() -> None:
    assert tooltip("", "", "") == ""
