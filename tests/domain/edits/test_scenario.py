"""Changing the scenario's own fields."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shoreboard.domain.activity import ActivityId
from shoreboard.domain.edits import (
    bring_back,
    set_company,
    set_home_country,
    set_lens,
    set_title,
)
from shoreboard.domain.errors import CountryError
from shoreboard.domain.lenses import Lens
from shoreboard.domain.placement import Placement
from shoreboard.domain.scenario import Scenario, new_scenario
from shoreboard.domain.zone import Where, Zone
from tests.domain.edits.boards import HOME, TRAY, scenes_of
from tests.domain.plain import assert_sound
from tests.domain.strategies import HOMES, scenarios


@pytest.mark.parametrize(("edit", "field"), [(set_title, "title"), (set_company, "company")])
def test_words_of_the_scenario_change_alone(edit, field: str):
    start = new_scenario("Title", "Today", "Plan")
    after = edit(start, "Other words")
    assert getattr(after, field) == "Other words"
    assert after.scenes is start.scenes
    assert after.activities is start.activities
    assert edit(after, "Other words") is after


def test_other_definitions_move_no_card():
    start = new_scenario("Title", "Today", "Plan")
    assert start.lens is Lens.TWO_AXIS
    after = set_lens(start, Lens.STRICT)
    assert (after.lens, after.scenes) == (Lens.STRICT, start.scenes)
    assert set_lens(after, Lens.STRICT) is after


@given(scenarios(), st.sampled_from([*HOMES, "IN", "US"]))
def test_another_home_country_keeps_zones_order_and_partners(scenario: Scenario, home: str | None):
    after = set_home_country(scenario, home)
    assert_sound(after)
    assert after.home_country == home
    for old, new in zip(scenario.scenes, after.scenes, strict=True):
        for zone in Zone:
            assert new.placements.cards(zone) is old.placements.cards(zone)
        for card, was in old.placements.items():
            now = new.placements[card]
            assert now.partner == was.partner
            assert now.place in (was.place, "")
            if was.zone.where is Where.DOMESTIC:
                assert now.country == (home if was.country else None)
            else:
                assert now.country == (None if was.country == home else was.country)
                assert now.place == (was.place if now.country == was.country else "")


def test_scene_that_is_not_touched_stays_the_very_same():
    abroad, at_home = Placement(Zone.CAPTIVE_OFFSHORING, "RO"), Placement(HOME, "DE")
    start = scenes_of({"a": abroad, "b": TRAY}, {"a": at_home, "b": TRAY})
    after = set_home_country(start, "FI")
    assert after.scenes[0] is start.scenes[0]
    assert after.scenes[1].placements[ActivityId("a")] == Placement(HOME, "FI")


@given(scenarios())
def test_same_home_country_returns_the_very_scenario(scenario: Scenario):
    assert set_home_country(scenario, scenario.home_country) is scenario


@pytest.mark.parametrize("code", ["", "ZZ", "de", "Germany", "UK"])
def test_home_country_without_an_assigned_code_is_refused(code: str):
    with pytest.raises(CountryError):
        set_home_country(new_scenario("Title", "Today", "Plan"), code)


@given(scenarios(), scenarios())
def test_an_earlier_scenario_comes_back_as_it_was(now: Scenario, earlier: Scenario):
    assert bring_back(now, earlier) == earlier
    assert bring_back(now, now) is now
