"""How many rows of a table come to what."""

from shoreboard.storage.tables.outcomes import Outcome, PlannedRow, numbers_of


def test_outcomes_are_counted_in_their_order() -> None:
    came = (Outcome.REFUSED, Outcome.ADDED, Outcome.REFUSED)
    rows = [PlannedRow(number, "", "", outcome) for number, outcome in enumerate(came)]
    assert list(numbers_of(rows).items()) == [(Outcome.ADDED, 1), (Outcome.REFUSED, 2)]
