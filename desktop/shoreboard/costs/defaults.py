"""Ready-made assumptions, each with its origin: illustrations until somebody types over them.

An origin is named only where it was read; what is somebody's rule of thumb or our own reckoning has
none. Nothing is fetched.
"""

from collections.abc import Mapping

from shoreboard.domain.activity import Kind
from shoreboard.domain.costing import QUANTITIES, Assumption, Costs, CostSubject, Evidence, Input
from shoreboard.domain.zone import Where, Zone


def _ready(
    which: Input,
    likely: float,
    low: float | None = None,
    high: float | None = None,
    source: str = "",
) -> Assumption:
    return Assumption(which, likely, low, high, Evidence.ILLUSTRATIVE, source)


DEFAULTS: Mapping[Input, Assumption] = {
    each.input: each
    for each in (
        _ready(Input.AVOIDABLE_OVERHEAD, 0),
        _ready(Input.PAY_GROWTH_HOME, 3, 2, 4),
        _ready(Input.HEADS_RATIO, 1.15, 1, 1.5),
        _ready(Input.PAY_GROWTH_THERE, 6, 3, 10),
        _ready(Input.CURRENCY_LEVEL, 1, 0.9, 1.15),
        _ready(Input.CURRENCY_DRIFT, 0),
        _ready(Input.GOVERNANCE, 8, 4, 15),
        _ready(Input.STRANDED, 10, 3, 25),
        _ready(Input.TRANSFER_MONTHS, 6, 2, 12, "infomanagementcenter.com, December 2003"),
        _ready(Input.DOUBLE_RUNNING, 50),
        _ready(Input.RETURN_CHANCE, 15, 5, 40, "Deloitte, 2005 and 2012"),
        _ready(Input.RETURN_COST, 60),
        _ready(Input.DISRUPTIONS, 0.27, source="McKinsey Global Institute, 2020"),
        _ready(Input.FREIGHT, 8, 4, 20, "UNCTAD, 2018 and 2021"),
        _ready(Input.INSURANCE, 0.5, source="TCO Estimator, Reshoring Initiative"),
        _ready(Input.DUTY, 4, 0, 25),
        _ready(Input.LEAD_TIME, 45),
        _ready(Input.LEAD_TIME_SPREAD, 8),
        _ready(Input.SERVICE_LEVEL, 95),
        _ready(Input.HOLDING_RATE, 25, 15, 35, "Reshoring Initiative"),
        _ready(Input.OBSOLESCENCE, 5, 0, 20),
        _ready(Input.DISCOUNT_RATE, 8, 5, 12),
    )
}
"""By input, where there is one; heads, pay and what else only the user knows have none."""

_OF_GOODS = (
    Input.FREIGHT,
    Input.INSURANCE,
    Input.DUTY,
    Input.LEAD_TIME,
    Input.LEAD_TIME_SPREAD,
    Input.SERVICE_LEVEL,
    Input.HOLDING_RATE,
    Input.OBSOLESCENCE,
    Input.DISRUPTIONS,
)
_OF_STAFF = (Input.HEADS_RATIO, Input.PAY_GROWTH_THERE, Input.GOVERNANCE)
_OF_ABROAD = (Input.CURRENCY_LEVEL, Input.CURRENCY_DRIFT)


def ready_made(kind: Kind, zone: Zone) -> Costs:
    """Return what can be offered for an activity and its placement in a zone, in order.

    Goods are made in manufacturing: they have freight, duty and stock, other work has staff there.
    At home there is no currency, and pay grows as it does here.
    """
    other = _OF_STAFF if kind is Kind.MANUFACTURING else _OF_GOODS
    left_out = {*other, Input.DISCOUNT_RATE}
    if zone.where is not Where.FOREIGN:
        left_out.update((*_OF_ABROAD, Input.PAY_GROWTH_THERE))
    offered = [each for which, each in DEFAULTS.items() if which not in left_out]
    if zone.where is Where.DOMESTIC and kind is not Kind.MANUFACTURING:
        here = DEFAULTS[Input.PAY_GROWTH_HOME]
        growth = _ready(Input.PAY_GROWTH_THERE, here.likely, here.low, here.high)
        offered.append(growth)
    if zone is Zone.NOT_PLACED:
        of_work = (each for each in offered if QUANTITIES[each.input].of is CostSubject.ACTIVITY)
        return tuple(of_work)
    return tuple(sorted(offered, key=lambda each: list(Input).index(each.input)))
