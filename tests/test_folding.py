"""Texts are compared in one way, whoever compares them."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shoreboard.folding import LONGEST, folded


@pytest.mark.parametrize(
    ("words", "form"),
    [
        ("Côte d’Ivoire", "cote d'ivoire"),
        ("Cote\u0302  d`Ivoire\n", "cote d'ivoire"),
        ("Straße", "strasse"),
        ("STRASSE", "strasse"),
        ("ŁÓDŹ", "lodz"),
        ("Ærøskøbing", "aeroskobing"),
        ("Þórðr", "thordr"),
        ("İstanbul", "istanbul"),
        ("ISTANBUL", "istanbul"),
        ("ﬁrm", "firm"),
        ("\uff23\uff41\uff4c\uff4c\u3000①", "call 1"),
        ("R&D", "r and d"),
        ("co\u00adop\u200b\u2066", "coop"),
        ("“In–house”", '"in-house"'),
        ("Ёлка", "елка"),
        ("Ἀθῆναι", "αθηναι"),
        ("ΟΔΟΣ", "οδοσ"),
        ("שָׁלוֹם", "שלום"),
        ("e\u0323\u0301\u20d7\u0345", "e\u03b9"),
        (" \t\n", ""),
        ("", ""),
    ],
)
def test_a_text_has_one_form(words: str, form: str) -> None:
    assert folded(words) == form


@pytest.mark.parametrize(
    ("one", "other"), [("か", "が"), ("\u0915\u0924", "\u0915\u094d\u0924"), ("a", "b")]
)
def test_marks_that_make_another_letter_count(one: str, other: str) -> None:
    assert folded(one) != folded(other)


@given(st.text())
def test_neither_case_nor_unicode_form_matters(words: str) -> None:
    form = folded(words)
    assert folded(form) == form
    assert form == " ".join(form.split())
    assert folded(words.casefold()) == form
    assert folded(unicodedata.normalize("NFC", words)) == form
    assert folded(unicodedata.normalize("NFD", words)) == form


@given(st.text(), st.text(), st.text())
def test_what_stands_in_a_text_is_found_in_it(before: str, words: str, after: str) -> None:
    assert folded(words) in folded(f"{before} {words} {after}")


def test_a_text_without_end_is_compared_at_its_beginning() -> None:
    assert folded("é" * LONGEST * 2) == "e" * LONGEST
