"""The countries of ISO 3166-1."""

import pytest

from shoreboard.domain.country import COUNTRIES


def test_all_249_codes_and_that_of_kosovo_are_two_capital_letters():
    assert len(COUNTRIES - {"XK"}) == 249
    assert all(len(code) == 2 and code.isascii() and code.isupper() for code in COUNTRIES)


@pytest.mark.parametrize("code", "US GB DE FI IN RO PH CN TW CH GR SS CW BQ AX BL ME RS".split())
def test_assigned_codes_are_known(code: str):
    assert code in COUNTRIES


@pytest.mark.parametrize(
    "code",
    [
        *("UK", "EL", "EU", "UN", "AC", "IC", "TA"),  # reserved or in private use
        *("AN", "CS", "DD", "SU", "TP", "YU", "ZR"),  # withdrawn
        *("", "us", "USA", "276"),
    ],
)
def test_reserved_withdrawn_and_malformed_codes_are_not(code: str):
    assert code not in COUNTRIES
