"""What codes of two letters are, as those beside them tell."""

import pytest

from shoreboard.storage.tables.codes import Codes, are_states, codes_in


@pytest.mark.parametrize(
    ("cells", "codes"),
    [
        ("IN DE NA", Codes.COUNTRIES),
        ("IN NA", Codes.FEW),
        ("CA TX IN", Codes.STATES),
        ("CA IN DE GA", Codes.COUNTRIES),
        ("Ohio Texas", Codes.STATES),
        ("Pune Berlin", Codes.FEW),
        ("", Codes.FEW),
    ],
)
def test_codes(cells: str, codes: Codes) -> None:
    assert codes_in(cells.split()) is codes


def test_states_are_told_from_countries_by_one_that_is_no_country() -> None:
    assert are_states(["VA", "TX"])
    assert not are_states(["VA", "CA"])
    assert not are_states(["TX", "Bavaria"])


def test_below_a_heading_of_states_codes_of_both_are_either() -> None:
    assert codes_in(["CA", "IN", "DE"], headed_state=True) is Codes.EITHER
    assert codes_in(["CA", "IN", "TX"], headed_state=True) is Codes.STATES
    assert codes_in(["DE", "FR"], headed_state=True) is Codes.COUNTRIES
    assert codes_in([], headed_state=True) is Codes.FEW
