"""What a file says of costs, and what it means."""

import pytest
from msgspec import UNSET

from shoreboard.domain.costing import (
    QUANTITIES,
    Assumption,
    Costing,
    CostSubject,
    Evidence,
    Input,
)
from shoreboard.storage import schema
from shoreboard.storage.conversion import refuse
from shoreboard.storage.cost_entries import costing_entry, costing_of, costs_of, inputs
from shoreboard.storage.errors import Damage, DamagedFileError

HEADS = Assumption(Input.HEADS, 40.0, 36.5, None, Evidence.OWN_RECORDS, "Payroll")


def test_the_entries_have_all_inputs_of_their_subject_in_order() -> None:
    for kind, subject in (
        (schema.ActivityCosts, CostSubject.ACTIVITY),
        (schema.PlacementCosts, CostSubject.PLACEMENT),
    ):
        of_subject = [each.value for each in Input if QUANTITIES[each].of is subject]
        assert list(kind.__struct_fields__) == of_subject


def test_costs_come_back_as_they_were() -> None:
    entry = inputs((HEADS,), schema.ActivityCosts)
    assert entry.heads == schema.AssumptionEntry(
        likely=40, low=36.5, evidence=Evidence.OWN_RECORDS, source="Payroll"
    )
    assert entry.loaded_cost is UNSET
    assert costs_of(entry, "", refuse) == (HEADS,)


def test_whole_numbers_are_written_without_a_point() -> None:
    for value in (40.0, 40, 1e15, -0.0):
        entry = inputs((Assumption(Input.HEADS, value),), schema.ActivityCosts).heads
        assert entry is not UNSET
        assert isinstance(entry.likely, int)


def test_terms_come_back_as_they_were() -> None:
    rate = Assumption(Input.DISCOUNT_RATE, 8.0, 5.0)
    for terms in (Costing(), Costing("EUR", 2026, 7, rate, 3)):
        assert costing_of(costing_entry(terms), refuse) == terms


@pytest.mark.parametrize(
    ("likely", "low", "high", "code", "place"),
    [
        (0, UNSET, UNSET, Damage.OUT_OF_RANGE, "at.heads.likely"),
        (5, -1, UNSET, Damage.OUT_OF_RANGE, "at.heads.low"),
        (5, 1, 2e6, Damage.OUT_OF_RANGE, "at.heads.high"),
        (5, 6, UNSET, Damage.UNORDERED, "at.heads"),
        (5, 1, 4, Damage.UNORDERED, "at.heads"),
    ],
)
def test_what_is_out_of_bounds_is_told_with_its_place(
    likely: float, low: float, high: float, code: Damage, place: str
) -> None:
    entry = schema.AssumptionEntry(likely=likely, low=low, high=high)
    told: list[DamagedFileError] = []
    costs_of(schema.ActivityCosts(heads=entry), "at", told.append)
    assert [(each.code, each.place) for each in told] == [(code, place)]
