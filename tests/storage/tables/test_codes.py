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
