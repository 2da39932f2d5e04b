"""What a file says of costs, and what it means. Imported where there are any."""

from collections.abc import Callable, Iterator
from typing import TypeVar

from msgspec import UNSET

from shoreboard.domain.costing import (
    CURRENCIES,
    QUANTITIES,
    Assumption,
    Costing,
    Costs,
    Input,
    Opinion,
)
from shoreboard.storage.errors import Damage, DamagedFileError
from shoreboard.storage.schema import (
    ActivityCosts,
    AssumptionEntry,
    CostingEntry,
    OpinionEntry,
    PlacementCosts,
    assumptions,
)

_Inputs = TypeVar("_Inputs", ActivityCosts, PlacementCosts)


def inputs(costs: Costs, kind: type[_Inputs]) -> _Inputs:
    """Return what a file says of the costs of an activity or a placement."""
    return kind(**{each.input.value: _entry(each) for each in costs})


def costing_entry(costing: Costing) -> CostingEntry:
    """Return what a file says of that with which plans are reckoned."""
    rate = costing.discount_rate
    return CostingEntry(
        currency=costing.currency,
        price_year=UNSET if costing.price_year is None else costing.price_year,
        horizon_years=costing.horizon_years,
        discount_rate=UNSET if rate is None else _entry(rate),
        seed=costing.seed,
    )


def _entry(assumption: Assumption) -> AssumptionEntry:
    low, high = assumption.low, assumption.high
    return AssumptionEntry(
        likely=_written(assumption.likely),
        low=UNSET if low is None else _written(low),
        high=UNSET if high is None else _written(high),
        evidence=UNSET if assumption.evidence is None else assumption.evidence,
        source=assumption.source,
        opinions=tuple(
            OpinionEntry(who=each.who, value=_written(each.value)) for each in assumption.opinions
        ),
    )


def _written(value: float) -> float:
    """Return a whole number without a point, as people write it; each has one way to be written."""
    return int(value) if value == int(value) else value


def costs_of(
    entry: ActivityCosts | PlacementCosts,
    place: str,
    complain: Callable[[DamagedFileError], None],
) -> Costs:
    """Return the costs that a file says at a place; tells what is out of bounds to `complain`."""
    made = [(_assumption(name, each), name) for name, each in assumptions(entry)]
    for assumption, name in made:
        for fault in _faults(assumption, f"{place}.{name}"):
            complain(fault)
    return tuple(each for each, _ in made)


def costing_of(entry: CostingEntry, complain: Callable[[DamagedFileError], None]) -> Costing:
    """Return that with which plans are reckoned; tells what is out of bounds to `complain`."""
    if entry.currency not in CURRENCIES:
        value = entry.currency
        complain(DamagedFileError(Damage.UNKNOWN_CURRENCY, "costing.currency", value))
    rate = None
    if entry.discount_rate is not UNSET:
        rate = _assumption(Input.DISCOUNT_RATE, entry.discount_rate)
        for fault in _faults(rate, "costing.discount_rate"):
            complain(fault)
    year = None if entry.price_year is UNSET else entry.price_year
    return Costing(entry.currency, year, entry.horizon_years, rate, entry.seed)


def _assumption(name: str, entry: AssumptionEntry) -> Assumption:
    return Assumption(
        Input(name),
        float(entry.likely),
        None if entry.low is UNSET else float(entry.low),
        None if entry.high is UNSET else float(entry.high),
        None if entry.evidence is UNSET else entry.evidence,
        entry.source,
        tuple(Opinion(each.who, float(each.value)) for each in entry.opinions),
    )


def _faults(assumption: Assumption, place: str) -> Iterator[DamagedFileError]:
    """Give the first number that is out of bounds, or out of the order of low, likely and high."""
    if assumption.fits():
        return
    holds = QUANTITIES[assumption.input].holds
    for name in ("likely", "low", "high"):
        value: float | None = getattr(assumption, name)
        if value is not None and not holds(value):
            yield DamagedFileError(Damage.OUT_OF_RANGE, f"{place}.{name}", str(value))
            return
    for rank, opinion in enumerate(assumption.opinions):
        if not holds(opinion.value):
            where = f"{place}.opinions[{rank}].value"
            yield DamagedFileError(Damage.OUT_OF_RANGE, where, str(opinion.value))
            return
    yield DamagedFileError(Damage.UNORDERED, place, str(assumption.likely))
