"""What is saved of costs in a damaged file."""

from typing import Any

from shoreboard.domain.costing import Assumption, Evidence, Input
from shoreboard.storage.repair import repair
from tests.storage.any_scenario import SMALL, as_bytes
from tests.storage.broken import put
from tests.storage.test_repair import broken, sound


def test_of_costs_what_is_sound_is_kept() -> None:
    costs = ("scenes", 1, "placements", 1, "costs")
    scene, card = SMALL["scenes"][1]["id"], SMALL["scenes"][1]["placements"][1]["activity"]

    def of_pay(*broken_at: Any) -> list[tuple[float, float | None, float | None]]:
        saved = sound(broken(put(broken_at[-1], *costs, *broken_at[:-1])))
        return [(e.likely, e.low, e.high) for e in saved.scene(scene).placements[card].costs]

    assert of_pay("pay_there", "low", -1) == [(31_000, None, 40_000)]
    assert of_pay("pay_there", "high", 30_000) == [(31_000, None, None)]
    assert of_pay("pay_there", "low", "x") == [(31_000, None, 40_000)]
    assert of_pay("pay_there", "likely", 1e20) == []
    assert of_pay("pay_there", 7) == []
    assert of_pay("moon", 7) == [(31_000, 25_000, 40_000)]


def test_a_file_cut_off_in_its_costs_keeps_those_before() -> None:
    data = as_bytes(SMALL)
    saved = sound(repair(data[: data.index(b'"loaded_cost"') + 30]))
    (activity,) = saved.activities.values()
    assert [each.likely for each in activity.costs] == [40]


def test_terms_lose_no_more_than_what_is_wrong() -> None:
    rate = sound(broken(put(-1, "costing", "discount_rate", "low"))).costing
    assert rate is not None
    assert rate.discount_rate == Assumption(Input.DISCOUNT_RATE, 8, None, 12.5, Evidence.ESTIMATE)
    money = sound(broken(put("EURO", "costing", "currency"))).costing
    assert money is not None
    assert (money.currency, money.horizon_years) == ("USD", 7)
    none = sound(broken(put(-1, "costing", "discount_rate", "likely"))).costing
    assert none is not None
    assert none.discount_rate is None
