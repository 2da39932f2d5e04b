"""What a plan saves over the horizon at today's worth, layer by layer, from firm to soft.

The layers follow Holweg, Reichhart and Hong, "On risk and cost in global sourcing", International
Journal of Production Economics 131 (2011), with static, dynamic and hidden cost told apart.
"""

from enum import StrEnum
from typing import NamedTuple

from shoreboard.costs import formulas
from shoreboard.costs.numbers import Numbers


class Layer(StrEnum):
    """A sort of costs; the first is known best."""

    PRICE = "price"
    LANDED = "landed"
    STEERING = "steering"
    CHANGE = "change"
    RISK = "risk"


class Layered(NamedTuple):
    """What each layer adds to the saving, in the order of `Layer`; what it costs is below 0.

    Money at today's worth; together they are the present value. The price is what staying costs
    less the price of going.
    """

    price: float
    landed: float
    steering: float
    change: float
    risk: float

    def ends_with(self) -> Layer | None:
        """Return the layer with which the plan is no longer cheaper; None where it is with all."""
        total = 0.0
        for layer, value in zip(Layer, self, strict=True):
            total += value
            if total < 0:
                return layer
        return None


NO_LAYERS = Layered(0.0, 0.0, 0.0, 0.0, 0.0)


def layered(n: Numbers, years: int) -> Layered:
    """Return what each layer adds to the saving over so many years."""
    interest = 1 + n.discount_rate / 100
    level = series(1, interest, years)
    staying = staying_worth(n, years)
    drift = 1 + n.currency_drift / 100
    growth = (1 + n.pay_growth_there / 100) * drift
    running = formulas.run(n, 1) * series(growth, interest, years)
    goods = landed = 0.0
    if n.goods_value:
        goods = formulas.goods(n, 1) * series(drift, interest, years)
        on_top = (1 + n.freight / 100) * (1 + n.insurance / 100) * (1 + n.duty / 100) - 1
        landed = goods * on_top
    if n.demand_per_day or n.demand_spread:
        landed += formulas.stock(n) * level
    steering = running * n.governance / 100 + staying * n.stranded / 100
    back = formulas.back(n, years) / interest**years
    change = formulas.once(n) + formulas.double_running(n) / interest + back
    return Layered(
        staying - running - goods,
        0 - landed,
        0 - steering,
        0 - change,
        0 - formulas.risk(n) * level,
    )


def present_value(n: Numbers, years: int) -> float:
    """What going saves over the horizon, at today's worth; less than 0 is a loss. Money."""
    return sum(layered(n, years))


def staying_worth(n: Numbers, years: int) -> float:
    """What staying costs over the horizon, at today's worth. Money."""
    interest = 1 + n.discount_rate / 100
    pay = formulas.pay_home(n) * series(1 + n.pay_growth_home / 100, interest, years)
    return pay + n.avoidable_overhead * series(1, interest, years)


def series(growth: float, interest: float, years: int) -> float:
    """Return what 1 at the end of each year is worth today, when it grows by a factor a year.

    Sums Σ growth^(t−1) / interest^t; the closed form loses its digits where both are nearly alike.
    """
    quotient = growth / interest
    total = 0.0
    for _ in range(years):
        total = total * quotient + 1
    return total / interest
