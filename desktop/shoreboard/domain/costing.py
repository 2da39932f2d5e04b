"""What somebody takes work to cost: numbers with a range, and whose numbers they are.

The ids of the inputs, their units and their bounds are those of files; what follows from the
numbers is reckoned in `costs`. Nothing here says what a move is called.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple


class Evidence(StrEnum):
    """Where a number comes from, from the firmest to what nobody at the company has said."""

    QUOTE = "quote"
    CONTRACT = "contract"
    OWN_RECORDS = "own-records"
    ESTIMATE = "estimate"
    GUESS = "guess"
    ILLUSTRATIVE = "illustrative"


class CostSubject(StrEnum):
    """What an input is a number of."""

    ACTIVITY = "activity"
    PLACEMENT = "placement"
    SCENARIO = "scenario"


class Unit(StrEnum):
    """What an input is measured in; money is in the scenario's currency."""

    HEADS = "heads"
    """Full-time equivalents."""
    MONEY = "money"
    """A year."""
    MONEY_PER_HEAD = "money-per-head"
    """A year."""
    MONEY_ONCE = "money-once"
    MONEY_PER_HEAD_ONCE = "money-per-head-once"
    MONEY_PER_DAY = "money-per-day"
    MONEY_PER_PIECE = "money-per-piece"
    PERCENT = "percent"
    PERCENT_A_YEAR = "percent-a-year"
    FACTOR = "factor"
    MONTHS = "months"
    DAYS = "days"
    TIMES_A_YEAR = "times-a-year"
    PIECES_A_DAY = "pieces-a-day"


class Input(StrEnum):
    """A number that the costs of a plan follow from; its value is its id in files and commands."""

    HEADS = "heads"
    LOADED_COST = "loaded_cost"
    AVOIDABLE_OVERHEAD = "avoidable_overhead"
    PAY_GROWTH_HOME = "pay_growth_home"
    HEADS_RATIO = "heads_ratio"
    PAY_THERE = "pay_there"
    PAY_GROWTH_THERE = "pay_growth_there"
    CURRENCY_LEVEL = "currency_level"
    CURRENCY_DRIFT = "currency_drift"
    GOVERNANCE = "governance"
    STRANDED = "stranded"
    TRANSFER_MONTHS = "transfer_months"
    DOUBLE_RUNNING = "double_running"
    ONE_OFF = "one_off"
    SEVERANCE = "severance"
    HEADS_CUT = "heads_cut"
    RETURN_CHANCE = "return_chance"
    RETURN_COST = "return_cost"
    DISRUPTIONS = "disruptions"
    DAYS_OUT = "days_out"
    LOSS_PER_DAY = "loss_per_day"
    GOODS_VALUE = "goods_value"
    FREIGHT = "freight"
    INSURANCE = "insurance"
    DUTY = "duty"
    LEAD_TIME = "lead_time"
    LEAD_TIME_SPREAD = "lead_time_spread"
    DEMAND_PER_DAY = "demand_per_day"
    DEMAND_SPREAD = "demand_spread"
    UNIT_COST = "unit_cost"
    SERVICE_LEVEL = "service_level"
    HOLDING_RATE = "holding_rate"
    OBSOLESCENCE = "obsolescence"
    DISCOUNT_RATE = "discount_rate"


class Quantity(NamedTuple):
    """What an input is of, its unit, and its bounds, which belong to it unless it is `above`."""

    of: CostSubject
    unit: Unit
    least: float
    most: float
    above: bool = False
    """Whether it is more than `least`."""

    def holds(self, value: float) -> bool:
        """Tell whether a value is within the bounds."""
        return self.least <= value <= self.most and not (self.above and value == self.least)


LARGEST_NUMBER = 1e15
"""Of any input; most have bounds that are nearer."""
_MOST_HEADS = 1e6
_MOST_PIECES = 1e9
_A, _P, _U = CostSubject.ACTIVITY, CostSubject.PLACEMENT, Unit


def _money(of: CostSubject, unit: Unit) -> Quantity:
    return Quantity(of, unit, 0, LARGEST_NUMBER)


def _percent(most: float = 100) -> Quantity:
    return Quantity(_P, _U.PERCENT, 0, most)


def _yearly(of: CostSubject, least: float = -50, most: float = 100) -> Quantity:
    return Quantity(of, _U.PERCENT_A_YEAR, least, most)


QUANTITIES: Mapping[Input, Quantity] = {
    Input.HEADS: Quantity(_A, _U.HEADS, 0, _MOST_HEADS, above=True),
    Input.LOADED_COST: _money(_A, _U.MONEY_PER_HEAD),
    Input.AVOIDABLE_OVERHEAD: _money(_A, _U.MONEY),
    Input.PAY_GROWTH_HOME: _yearly(_A),
    Input.HEADS_RATIO: Quantity(_P, _U.FACTOR, 0, 100),
    Input.PAY_THERE: _money(_P, _U.MONEY_PER_HEAD),
    Input.PAY_GROWTH_THERE: _yearly(_P),
    Input.CURRENCY_LEVEL: Quantity(_P, _U.FACTOR, 0, 100, above=True),
    Input.CURRENCY_DRIFT: _yearly(_P),
    Input.GOVERNANCE: _percent(),
    Input.STRANDED: _percent(),
    Input.TRANSFER_MONTHS: Quantity(_P, _U.MONTHS, 0, 60),
    Input.DOUBLE_RUNNING: _percent(),
    Input.ONE_OFF: _money(_P, _U.MONEY_ONCE),
    Input.SEVERANCE: _money(_P, _U.MONEY_PER_HEAD_ONCE),
    Input.HEADS_CUT: Quantity(_P, _U.HEADS, 0, _MOST_HEADS),
    Input.RETURN_CHANCE: _percent(),
    Input.RETURN_COST: _percent(500),
    Input.DISRUPTIONS: Quantity(_P, _U.TIMES_A_YEAR, 0, 365),
    Input.DAYS_OUT: Quantity(_P, _U.DAYS, 0, 365),
    Input.LOSS_PER_DAY: _money(_P, _U.MONEY_PER_DAY),
    Input.GOODS_VALUE: _money(_P, _U.MONEY),
    Input.FREIGHT: _percent(500),
    Input.INSURANCE: _percent(),
    Input.DUTY: _percent(1000),
    Input.LEAD_TIME: Quantity(_P, _U.DAYS, 0, 3650),
    Input.LEAD_TIME_SPREAD: Quantity(_P, _U.DAYS, 0, 3650),
    Input.DEMAND_PER_DAY: Quantity(_P, _U.PIECES_A_DAY, 0, _MOST_PIECES),
    Input.DEMAND_SPREAD: Quantity(_P, _U.PIECES_A_DAY, 0, _MOST_PIECES),
    Input.UNIT_COST: _money(_P, _U.MONEY_PER_PIECE),
    Input.SERVICE_LEVEL: Quantity(_P, _U.PERCENT, 50, 99.9),
    Input.HOLDING_RATE: _yearly(_P, least=0),
    Input.OBSOLESCENCE: _yearly(_P, least=0),
    Input.DISCOUNT_RATE: _yearly(CostSubject.SCENARIO, least=0),
}
"""Each input in the order of files: what it is of, its unit, its bounds."""


class Opinion(NamedTuple):
    """Who holds an input to be what, whatever is taken as likely."""

    who: str
    value: float


MOST_OPINIONS = 4
"""So many can be shown side by side."""


@dataclass(frozen=True, slots=True)
class Assumption:
    """What an input is taken to be, in its unit, with the evidence for it.

    Without `low` or `high` nothing is said of how far it may be off on that side. One that `fits`
    has low ≤ likely ≤ high, all within the bounds of the input. Opinions are within these bounds
    too, and may lie beyond low and high.
    """

    input: Input
    likely: float
    low: float | None = None
    high: float | None = None
    evidence: Evidence | None = None
    source: str = ""
    opinions: tuple[Opinion, ...] = ()

    @property
    def ends(self) -> tuple[float, float]:
        """The lowest and the highest value that it may have."""
        low = self.likely if self.low is None else self.low
        return low, self.likely if self.high is None else self.high

    def fits(self) -> bool:
        """Tell whether it is in order and within the bounds."""
        low, high = self.ends
        values = (low, self.likely, high, *(each.value for each in self.opinions))
        return low <= self.likely <= high and all(map(QUANTITIES[self.input].holds, values))


Costs = tuple[Assumption, ...]
"""Assumptions in the order of `Input`, each input once."""


def assumed(costs: Costs, which: Input) -> Assumption | None:
    """Return what an input is taken to be; None where it is not known."""
    return next((each for each in costs if each.input is which), None)


def with_assumptions(costs: Costs, new: Iterable[Assumption]) -> Costs:
    """Return the costs with some assumptions in place of what was taken for these inputs."""
    by_input = {each.input: each for each in (*costs, *new)}
    return tuple(by_input[each] for each in Input if each in by_input)


def without_assumptions(costs: Costs, gone: Collection[Input]) -> Costs:
    """Return the costs in which nothing is known of these inputs."""
    return tuple(each for each in costs if each.input not in gone)


SHORTEST_HORIZON, LONGEST_HORIZON = 1, 15
"""Years."""
EARLIEST_PRICES, LATEST_PRICES = 1900, 2200
LARGEST_SEED = 2**31 - 1


@dataclass(frozen=True, slots=True)
class Costing:
    """What all plans of a scenario are reckoned with; a scenario that has one counts costs.

    `currency` is a code of ISO 4217 and `price_year` the year whose prices are meant, if that is
    known. `seed` makes what is drawn the same each time.
    """

    currency: str = "USD"
    price_year: int | None = None
    horizon_years: int = 5
    discount_rate: Assumption | None = None
    seed: int = 0

    def fits(self) -> bool:
        """Tell whether all of it is within bounds."""
        year, rate = self.price_year, self.discount_rate
        return (
            self.currency in CURRENCIES
            and (year is None or EARLIEST_PRICES <= year <= LATEST_PRICES)
            and SHORTEST_HORIZON <= self.horizon_years <= LONGEST_HORIZON
            and (rate is None or (rate.input is Input.DISCOUNT_RATE and rate.fits()))
            and 0 <= self.seed <= LARGEST_SEED
        )


CURRENCIES = frozenset(
    (
        "AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN "
        "BWP BYN BZD CAD CDF CHF CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD "
        "FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY "
        "KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP "
        "MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR "
        "RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT "
        "TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VED VES VND VUV WST XAF XCD XOF XPF YER ZAR "
        "ZMW ZWG"
    ).split()
)
"""Codes of ISO 4217 of money that is paid with, as of 2025."""
