"""Placements: which details fit a zone, and which outlive a change."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

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
    in_tray = Placement(zone, "DE", "Bochum", partner).moved_to(TRAY)
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
