"""The whole board in numbers, and what several cards share."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shoreboard.domain.activity import ActivityId
from shoreboard.domain.arrangement import Arrangement
from shoreboard.domain.placement import Placement
from shoreboard.domain.scenario import Scenario
from shoreboard.domain.summary import Shared, shared, summarize
from shoreboard.domain.zone import Where, Who, Zone
from tests.domain.strategies import scenarios

SHORT = {
    "h": Zone.IN_HOUSE_DOMESTIC,
    "c": Zone.CAPTIVE_OFFSHORING,
    "v": Zone.DOMESTIC_OUTSOURCING,
    "o": Zone.OFFSHORE_OUTSOURCING,
    "t": Zone.NOT_PLACED,
}


def board(cards: str) -> Arrangement:
    """Return a board with one card a letter; the letter says its zone, as in `SHORT`."""
    return Arrangement(
        {ActivityId(f"{letter}{n}"): Placement(SHORT[letter]) for n, letter in enumerate(cards)}
    )


def test_cards_are_counted_by_answer_and_zone():
    summary = summarize(board("hhhhccvvvoooottttt"))
    assert summary.total == 18
    assert summary.not_placed == 5
    assert summary.outsourced == 3 + 4
    assert summary.offshored == 2 + 4
    assert summary.both == 4
    assert {zone: summary.by_zone[zone] for zone in Zone} == dict(
        zip(Zone, (4, 2, 3, 4, 5), strict=True)
    )


@pytest.mark.parametrize(
    ("cards", "state"),
    [
        ("", None),
        ("ttt", None),
        ("h", "neither"),
        ("ht", "neither"),
        ("vh", "outsourcing"),
        ("ch", "offshoring"),
        ("o", "both"),
        ("vct", "both"),
    ],
)
def test_company_does_what_it_does_with_any_of_its_work(cards: str, state: str | None):
    assert summarize(board(cards)).company_state == state


@given(scenarios())
def test_numbers_are_those_of_the_cards(scenario: Scenario):
    for scene in scenario.scenes:
        zones = [placement.zone for placement in scene.placements.values()]
        summary = summarize(scene.placements)
        assert summary.total == len(scenario.activities)
        assert summary.outsourced == sum("outsourcing" in zone for zone in zones)
        assert summary.offshored == sum("offshor" in zone for zone in zones)
        assert summary.outsourced + summary.offshored - summary.both == sum(
            "sourcing" in zone or "shoring" in zone for zone in zones
        )


@pytest.mark.parametrize(
    ("cards", "who", "where"),
    [
        ("hh", "in-house", "domestic"),
        ("hc", "in-house", None),
        ("hv", None, "domestic"),
        ("ho", None, None),
        ("vo", "third-party", None),
        ("hcvo", None, None),
        ("ht", None, None),
        ("tt", None, None),
        ("", None, None),
    ],
)
def test_answer_is_shared_where_all_cards_give_it(cards: str, who: str | None, where: str | None):
    placements = board(cards)
    found = shared(placements, tuple(placements))
    assert found.who == (who and Who(who))
    assert found.where == (where and Where(where))


def test_cards_are_grouped_in_reading_order_without_empty_zones_and_in_the_order_given():
    placements = board("othh")
    found = shared(placements, [ActivityId(card) for card in ("h3", "t1", "o0", "h2")])
    assert list(found.by_zone.items()) == [
        (Zone.IN_HOUSE_DOMESTIC, ("h3", "h2")),
        (Zone.OFFSHORE_OUTSOURCING, ("o0",)),
        (Zone.NOT_PLACED, ("t1",)),
    ]


@given(scenarios(), st.data())
def test_grouping_loses_no_card(scenario: Scenario, data: st.DataObject):
    chosen = data.draw(
        st.lists(st.sampled_from(sorted(scenario.activities)), unique=True)
        if scenario.activities
        else st.just([])
    )
    found: Shared = shared(scenario.scenes[0].placements, chosen)
    assert sorted(card for cards in found.by_zone.values() for card in cards) == sorted(chosen)
