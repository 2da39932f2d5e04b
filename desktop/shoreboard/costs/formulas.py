"""The formulas of a year: numbers in, money out. They know nothing of who asks.

All money is in the scenario's currency at home's prices; years are counted from 1. Percents are
numbers such as 8. What becomes of them over the horizon is in `layers`.
"""

import math
from collections.abc import Iterable
from statistics import NormalDist

from shoreboard.costs.numbers import Numbers

_NORMAL = NormalDist()
_MONTHS = 12


def stay(n: Numbers, year: int) -> float:
    """What staying costs in a year: pay and what comes with it, and what really stops. Money.

    Only what differs is counted (relevant cost, as any textbook of cost accounting has it).
    """
    return pay_home(n) * (1 + n.pay_growth_home / 100) ** (year - 1) + n.avoidable_overhead


def pay_home(n: Numbers) -> float:
    """What the heads here cost in the first year. Money."""
    return n.heads * n.loaded_cost


def exchange(n: Numbers, year: int) -> float:
    """What money from there costs at home in a year; 1 is today."""
    return n.currency_level * (1 + n.currency_drift / 100) ** (year - 1)


def run(n: Numbers, year: int) -> float:
    """What the heads there cost in a year: own staff's pay, or the vendor's price. Money."""
    growth = (1 + n.pay_growth_there / 100) ** (year - 1)
    return n.heads * n.heads_ratio * n.pay_there * growth * exchange(n, year)


def goods(n: Numbers, year: int) -> float:
    """What the goods cost where they are made (FOB, Incoterms 2020) in a year. Money."""
    return n.goods_value * exchange(n, year)


def cif(n: Numbers, year: int) -> float:
    """What the goods cost with freight and insurance (CIF, Incoterms 2020) in a year. Money."""
    return goods(n, year) * (1 + n.freight / 100) * (1 + n.insurance / 100)


def stock(n: Numbers) -> float:
    """What goods on their way and in reserve cost a year. Money.

    The reserve is the standard form z·√(L·σ² + d²·s²) for demand and lead time that are independent
    and nearly normal (Silver, Pyke and Thomas, Inventory and Production Management in Supply
    Chains). Times in weeks with demand a week give the same as days.
    """
    pieces = n.lead_time * n.demand_per_day
    variance = n.lead_time * n.demand_spread**2 + (n.demand_per_day * n.lead_time_spread) ** 2
    if variance:
        pieces += _NORMAL.inv_cdf(n.service_level / 100) * math.sqrt(variance)
    return pieces * n.unit_cost * (n.holding_rate + n.obsolescence) / 100


def risk(n: Numbers) -> float:
    """What disruptions cost in a year, on average. Money."""
    return n.disruptions * n.days_out * n.loss_per_day


def double_running(n: Numbers) -> float:
    """What is paid here while the work is handed over, all of it in the first year. Money."""
    return n.transfer_months / _MONTHS * n.double_running / 100 * stay(n, 1)


def go(n: Numbers, year: int) -> float:
    """What going costs in a year, without what is paid once. Money."""
    return (
        run(n, year) * (1 + n.governance / 100)
        + stay(n, year) * n.stranded / 100
        + cif(n, year) * (1 + n.duty / 100)
        + stock(n)
        + risk(n)
        + (double_running(n) if year == 1 else 0)
    )


def once(n: Numbers) -> float:
    """What is paid once, at the beginning. Money."""
    return n.one_off + n.severance * n.heads_cut


def back(n: Numbers, years: int) -> float:
    """What coming back costs at the end of the horizon, times its chance. Money."""
    return n.return_chance / 100 * n.return_cost / 100 * stay(n, years)


def payback(n: Numbers, years: int) -> float | None:
    """Return after how many years a plan has paid what is paid once, as `payback_of` tells."""
    return payback_of(once(n), [stay(n, year) - go(n, year) for year in range(1, years + 1)])


def payback_of(paid: float, saved: Iterable[float]) -> float | None:
    """Return after how many years the savings, undiscounted, have paid what is paid once.

    That is where their sum first comes up to 0, interpolated within the year, and 0 where it was
    never below; None where it does not come up.
    """
    total = -paid
    below = total < 0
    for year, saving in enumerate(saved):
        if below and total + saving >= 0:
            return year - total / saving
        total += saving
        below = below or total < 0
    return None if below else 0.0


def simple_saving(n: Numbers) -> float | None:
    """What a first spreadsheet shows, as a fraction of 1: the gap of pay, or of price for goods.

    None where there is nothing that it could be a fraction of.
    """
    if n.goods_value and not (n.heads_ratio and n.pay_there):
        here, there = stay(n, 1), n.goods_value
    else:
        here, there = n.loaded_cost, n.pay_there
    return 1 - there / here if here else None


def year_saving(n: Numbers, year: int) -> float | None:
    """What is saved in a year, as a fraction of 1 of staying; None where staying costs nothing."""
    here = stay(n, year)
    return 1 - go(n, year) / here if here else None
