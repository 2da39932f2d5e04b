"""Numbers of costs as people write and read them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QLocale

from shoreboard.explanations.cost_numbers import (
    amount_words,
    number_words,
    percent_words,
    read_number,
    rounded,
)


@pytest.fixture(params=["en_US", "de_DE", "fr_FR"])
def locale(request: pytest.FixtureRequest):
    usual = QLocale()
    QLocale.setDefault(QLocale(request.param))
    yield request.param
    QLocale.setDefault(usual)


@pytest.mark.parametrize("value", [0, 1.15, 40, 55_000, 1_234_567.25, 0.27, -3, 0.0001])
@pytest.mark.usefixtures("locale")
def test_a_number_that_is_shown_is_read_again(value: float) -> None:
    assert read_number(number_words(value)) == value


@given(st.floats(-1e9, 1e9).map(lambda value: round(value, 6)))
def test_every_number_that_is_shown_is_read_again(value: float) -> None:
    assert read_number(number_words(value)) == pytest.approx(value, rel=1e-12, abs=1e-9)


@pytest.mark.parametrize(
    ("text", "value"),
    [("1.5", 1.5), (" 14 % ", 14), ("−3", -3), ("", None), ("many", None), ("inf", None)],
)
def test_what_was_typed_is_a_number_or_none(text: str, value: float | None) -> None:
    assert read_number(text) == value


def test_a_point_is_understood_where_people_write_a_comma() -> None:
    usual = QLocale()
    QLocale.setDefault(QLocale("de_DE"))
    assert (read_number("1,15"), read_number("0.27"), read_number("55.000")) == (1.15, 0.27, 55_000)
    QLocale.setDefault(usual)


@pytest.mark.parametrize(
    ("value", "words", "signed"),
    [
        (396.21, "396", "+396"),
        (32.79, "32.8", "+32.8"),
        (1.2234, "1.22", "+1.22"),
        (-0.5, "−0.5", "−0.5"),
        (0, "0", "0"),
    ],
)
def test_a_result_has_few_digits(value: float, words: str, signed: str) -> None:
    assert amount_words(value) == words
    assert amount_words(value, signed=True) == signed


def test_shares_are_whole_percent() -> None:
    assert percent_words(0.436) == "44"


@given(st.floats(-1e12, 1e12))
def test_rounding_leaves_what_means_something(value: float) -> None:
    assert rounded(value) == pytest.approx(value, rel=1e-3)
