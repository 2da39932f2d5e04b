"""Ready-made assumptions."""

import pytest

from shoreboard.costs.defaults import DEFAULTS, ready_made
from shoreboard.costs.plans import missing_of
from shoreboard.domain.activity import Kind
from shoreboard.domain.costing import Assumption, Evidence, Input, with_assumptions
from shoreboard.domain.zone import GRID, Zone

USERS = {
    Input.HEADS, Input.LOADED_COST, Input.PAY_THERE, Input.ONE_OFF, Input.SEVERANCE,
    Input.HEADS_CUT, Input.DAYS_OUT, Input.LOSS_PER_DAY, Input.GOODS_VALUE, Input.DEMAND_PER_DAY,
    Input.DEMAND_SPREAD, Input.UNIT_COST,
}  # fmt: skip


def test_each_is_in_bounds_and_says_that_it_is_an_illustration():
    assert {*DEFAULTS} == {*Input} - USERS
    for which, each in DEFAULTS.items():
        assert each.input is which
        assert each.fits()
        assert each.evidence is Evidence.ILLUSTRATIVE


@pytest.mark.parametrize("zone", GRID)
@pytest.mark.parametrize("kind", [Kind.CALL_CENTER, Kind.MANUFACTURING])
def test_what_is_offered_leaves_only_what_the_user_knows(kind: Kind, zone: Zone):
    offered = ready_made(kind, zone)
    assert with_assumptions((), offered) == offered
    price = Input.GOODS_VALUE if kind is Kind.MANUFACTURING else Input.PAY_THERE
    known = [Assumption(each, 1) for each in (Input.HEADS, Input.LOADED_COST, price)]
    rate = DEFAULTS[Input.DISCOUNT_RATE]
    missing = {*missing_of(with_assumptions(offered, [*known, rate]), zone)}
    if kind is Kind.CALL_CENTER:  # of disruptions nothing general is known but for goods
        missing.discard(Input.DISRUPTIONS)
    assert missing <= USERS


def test_at_home_there_is_no_currency_and_pay_grows_as_here():
    offered = {each.input: each for each in ready_made(Kind.LEGAL, Zone.DOMESTIC_OUTSOURCING)}
    assert Input.CURRENCY_LEVEL not in offered
    assert offered[Input.PAY_GROWTH_THERE].ends == offered[Input.PAY_GROWTH_HOME].ends


def test_in_the_tray_only_staying_has_numbers():
    offered = [each.input for each in ready_made(Kind.LEGAL, Zone.NOT_PLACED)]
    assert offered == [Input.AVOIDABLE_OVERHEAD, Input.PAY_GROWTH_HOME]
