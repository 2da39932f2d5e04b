"""Zone → the two answers → the state, against the table of the subject's section 1."""

import pytest

from shoreboard.domain.classification import (
    State,
    combined,
    is_offshored,
    is_outsourced,
    state_of,
)
from shoreboard.domain.zone import Zone

TABLE = [
    # zone, outsourced, offshored, state
    ("in-house-domestic", False, False, "neither"),
    ("domestic-outsourcing", True, False, "outsourcing"),
    ("captive-offshoring", False, True, "offshoring"),
    ("offshore-outsourcing", True, True, "both"),
]


@pytest.mark.parametrize(("zone", "outsourced", "offshored", "state"), TABLE)
def test_state_is_what_the_two_independent_answers_make(
    zone: str, outsourced: bool, offshored: bool, state: str
):
    assert is_outsourced(Zone(zone)) is outsourced
    assert is_offshored(Zone(zone)) is offshored
    assert state_of(Zone(zone)) is State(state)
    assert combined(outsourced, offshored) is State(state)


def test_tray_has_no_state_and_counts_for_neither_answer():
    assert state_of(Zone.NOT_PLACED) is None
    assert not is_outsourced(Zone.NOT_PLACED)
    assert not is_offshored(Zone.NOT_PLACED)


def test_every_state_is_reached():
    assert {state_of(zone) for zone in Zone} == {*State, None}
