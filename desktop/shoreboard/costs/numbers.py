"""What the formulas take: one number for each input."""

from typing import NamedTuple


class Numbers(NamedTuple):
    """One number for each input, by its id, in the unit that `QUANTITIES` tells.

    What is not said adds no cost: it is unknown, and whoever asks says so.
    """

    heads: float = 0.0
    loaded_cost: float = 0.0
    avoidable_overhead: float = 0.0
    pay_growth_home: float = 0.0
    heads_ratio: float = 1.0
    pay_there: float = 0.0
    pay_growth_there: float = 0.0
    currency_level: float = 1.0
    currency_drift: float = 0.0
    governance: float = 0.0
    stranded: float = 0.0
    transfer_months: float = 0.0
    double_running: float = 0.0
    one_off: float = 0.0
    severance: float = 0.0
    heads_cut: float = 0.0
    return_chance: float = 0.0
    return_cost: float = 0.0
    disruptions: float = 0.0
    days_out: float = 0.0
    loss_per_day: float = 0.0
    goods_value: float = 0.0
    freight: float = 0.0
    insurance: float = 0.0
    duty: float = 0.0
    lead_time: float = 0.0
    lead_time_spread: float = 0.0
    demand_per_day: float = 0.0
    demand_spread: float = 0.0
    unit_cost: float = 0.0
    service_level: float = 50.0
    holding_rate: float = 0.0
    obsolescence: float = 0.0
    discount_rate: float = 0.0
