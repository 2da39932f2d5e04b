"""Placements: which details fit a zone, and which outlive a change."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shoreboard.domain.circumstances import PAST, Circumstance
from shoreboard.domain.placement import IN_TRAY, Placement
from shoreboard.domain.zone import GRID, Zone
from tests.domain.strategies import HOMES, details_for

HOME, CAPTIVE, VENDOR, OFFSHORE, TRAY = (
    Zone.IN_HOUSE_DOMESTIC,
    Zone.CAPTIVE_OFFSHORING,
    Zone.DOMESTIC_OUTSOURCING,
    Zone.OFFSHORE_OUTSOURCING,
    Zone.NOT_PLACED,
)
SHARED, NEVER_HOME = Circumstance.SHARED_OWNERSHIP, Circumstance.NEVER_AT_HOME_BEFORE
ON_SITE, REMOTE = Circumstance.FOREIGN_STAFF_ON_SITE, Circumstance.REMOTE_EMPLOYEE_ABROAD
zones = st.sampled_from(Zone)
homes = st.sampled_from(HOMES)


@pytest.mark.parametrize(
    ("home", "placement", "fits"),
    [
        ("DE", Placement(HOME, "DE", "Bochum"), True),
        ("DE", Placement(HOME), True),
        ("DE", Placement(HOME, "FI"), False),
        ("DE", Placement(HOME, partner="Acme"), False),
        ("DE", Placement(VENDOR, "DE", "Bochum", "Acme"), True),
        ("DE", Placement(VENDOR, "FI"), False),
        ("DE", Placement(CAPTIVE, "RO", "Cluj"), True),
        ("DE", Placement(CAPTIVE), True),
        ("DE", Placement(CAPTIVE, "DE"), False),
        ("DE", Placement(CAPTIVE, "RO", partner="Acme"), False),
        ("DE", Placement(OFFSHORE, "IN", "Pune", "Acme"), True),
        ("DE", Placement(OFFSHORE, "DE"), False),
        ("DE", Placement(TRAY), True),
        ("DE", Placement(TRAY, "DE"), False),
        ("DE", Placement(TRAY, place="Pune"), False),
        ("DE", Placement(TRAY, partner="Acme"), False),
        (None, Placement(HOME), True),
        (None, Placement(HOME, "DE"), False),
        (None, Placement(CAPTIVE, "DE"), True),
        (None, Placement(CAPTIVE), True),
        ("DE", Placement(CAPTIVE, circumstances=(NEVER_HOME, SHARED)), True),
        ("DE", Placement(CAPTIVE, circumstances=(SHARED, NEVER_HOME)), False),
        ("DE", Placement(CAPTIVE, circumstances=(SHARED, SHARED)), False),
        ("DE", Placement(HOME, circumstances=(REMOTE,)), True),
        ("DE", Placement(TRAY, circumstances=(NEVER_HOME,)), False),
        ("DE", Placement(TRAY, ownership=60), False),
        ("DE", Placement(CAPTIVE, circumstances=(SHARED,), ownership=0), True),
        ("DE", Placement(CAPTIVE, circumstances=(SHARED,), ownership=100), True),
        ("DE", Placement(CAPTIVE, circumstances=(SHARED,), ownership=101), False),
        ("DE", Placement(CAPTIVE, circumstances=(SHARED,), ownership=-1), False),
        ("DE", Placement(CAPTIVE, circumstances=(NEVER_HOME,), ownership=60), False),
        ("DE", Placement(CAPTIVE, ownership=60), False),
    ],
)
def test_details_fit_the_zone_seen_from_home(home: str | None, placement: Placement, fits: bool):
    assert placement.fits(home) is fits


@given(zones, zones, homes, st.data())
def test_move_keeps_what_fits_and_adds_nothing(
    start: Zone, end: Zone, home: str | None, data: st.DataObject
):
    before = data.draw(details_for(start, home))
    after = before.moved_to(end)
    assert after.zone is end
    assert after.fits(home)
    for was, now in (
        (before.country, after.country),
        (before.place, after.place),
        (before.partner, after.partner),
    ):
        assert now == was or not now
    assert set(after.circumstances) <= set(before.circumstances)
    assert after.ownership in (before.ownership, None)


@pytest.mark.parametrize("past", sorted(PAST))
@pytest.mark.parametrize("start", GRID)
@pytest.mark.parametrize("end", GRID)
def test_what_never_was_before_holds_wherever_a_card_goes(
    past: Circumstance, start: Zone, end: Zone
):
    assert Placement(start, circumstances=(past,)).moved_to(end).circumstances == (past,)


@pytest.mark.parametrize(
    ("mark", "ownership", "start", "end", "holds"),
    [
        # the usual answer is left behind
        (ON_SITE, None, VENDOR, OFFSHORE, False),
        (ON_SITE, None, VENDOR, HOME, False),
        (REMOTE, None, CAPTIVE, HOME, False),
        (SHARED, 60, HOME, VENDOR, False),
        (SHARED, 50, VENDOR, HOME, False),
        # it is reached, or is as good there
        (REMOTE, None, HOME, CAPTIVE, True),
        (SHARED, 60, VENDOR, HOME, True),
        (SHARED, 60, HOME, CAPTIVE, True),
        (SHARED, None, HOME, OFFSHORE, True),
        (Circumstance.FREE_TRADE_ZONE, None, HOME, OFFSHORE, True),
        (Circumstance.EMPLOYER_OF_RECORD, None, CAPTIVE, OFFSHORE, True),
        (Circumstance.CLOUD_SERVICE, None, VENDOR, OFFSHORE, True),
        # it was another before, and so meant against the usual answer
        (REMOTE, None, HOME, VENDOR, True),
        (Circumstance.FRANCHISE_OR_LICENSE, None, VENDOR, OFFSHORE, True),
    ],
)
def test_a_mark_goes_where_the_move_contradicts_it(
    mark: Circumstance, ownership: int | None, start: Zone, end: Zone, holds: bool
):
    after = Placement(start, circumstances=(mark,), ownership=ownership).moved_to(end)
    assert after.circumstances == ((mark,) if holds else ())
    assert after.ownership == (ownership if holds else None)


def test_country_and_place_hold_where_the_work_stays_and_the_partner_while_it_works():
    full = Placement(VENDOR, "DE", "Bochum", "Acme")
    assert full.moved_to(HOME) == Placement(HOME, "DE", "Bochum")
    assert full.moved_to(OFFSHORE) == Placement(OFFSHORE, partner="Acme")
    assert full.moved_to(CAPTIVE) == Placement(CAPTIVE)
    abroad = Placement(OFFSHORE, "IN", "Pune", "Acme")
    assert abroad.moved_to(CAPTIVE) == Placement(CAPTIVE, "IN", "Pune")
    assert abroad.moved_to(VENDOR) == Placement(VENDOR, partner="Acme")


@pytest.mark.parametrize("zone", GRID)
def test_tray_takes_every_detail_away_and_gives_none_back(zone: Zone):
    partner = "Acme" if zone in (VENDOR, OFFSHORE) else ""
    marks = tuple(Circumstance)
    in_tray = Placement(zone, "DE", "Bochum", partner, marks, 60).moved_to(TRAY)
    assert in_tray == IN_TRAY
    assert in_tray.moved_to(zone) == Placement(zone)


@given(zones, homes, st.data())
def test_move_to_the_same_zone_is_the_very_same_placement(
    zone: Zone, home: str | None, data: st.DataObject
):
    placement = data.draw(details_for(zone, home))
    assert placement.moved_to(zone) is placement


def test_another_home_country_is_followed_at_home_and_dropped_abroad():
    assert Placement(HOME, "DE").with_home("DE", "FI") == Placement(HOME, "FI")
    assert Placement(VENDOR, "DE", partner="Acme").with_home("DE", None) == Placement(
        VENDOR, partner="Acme"
    )
    assert Placement(CAPTIVE, "FI").with_home("DE", "FI") == Placement(CAPTIVE)
    assert Placement(CAPTIVE, "RO").with_home("DE", "FI") == Placement(CAPTIVE, "RO")
    assert Placement(HOME).with_home(None, "FI") == Placement(HOME)


def test_place_goes_with_the_country_it_lies_in():
    assert Placement(HOME, "DE", "Bochum").with_home("DE", "FI") == Placement(HOME, "FI")
    assert Placement(HOME, None, "Bochum").with_home("DE", "FI") == Placement(HOME)
    assert Placement(HOME, None, "Bochum").with_home(None, "DE") == Placement(HOME, None, "Bochum")
    assert Placement(CAPTIVE, "FI", "Helsinki").with_home("DE", "FI") == Placement(CAPTIVE)
    assert Placement(CAPTIVE, None, "Helsinki").with_home("DE", None) == Placement(
        CAPTIVE, None, "Helsinki"
    )


@given(zones, homes, homes, st.data())
def test_seen_from_another_home_country_the_zone_stays_and_the_details_fit(
    zone: Zone, old: str | None, new: str | None, data: st.DataObject
):
    seen = data.draw(details_for(zone, old)).with_home(old, new)
    assert seen.zone is zone
    assert seen.fits(new)
