"""The whole board in numbers, and what several cards share."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shoreboard.domain.activity import Activity, ActivityId
from shoreboard.domain.arrangement import Arrangement
from shoreboard.domain.classification import State
from shoreboard.domain.edits import place, set_lens, split_activity
from shoreboard.domain.judging import judgement
from shoreboard.domain.lenses import Lens
from shoreboard.domain.placement import Placement
from shoreboard.domain.scenario import Scenario
from shoreboard.domain.scene import Scene, SceneId
from shoreboard.domain.summary import Count, Shared, Summary, portions, shared, summarize
from shoreboard.domain.zone import Where, Who, Zone
from tests.domain.strategies import Wish, edit_sequences, scenarios

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


def counted(cards: str) -> Summary:
    placements = board(cards)
    activities = {card: Activity(card, card) for card in placements}
    scene = Scene(SceneId("s1"), "", placements=placements)
    return summarize(Scenario("T", activities=activities, scenes=(scene,)), scene.id)


def test_cards_are_counted_by_answer_and_zone():
    summary = counted("hhhhccvvvoooottttt")
    assert summary.total == 18
    assert summary.not_placed == Count(5)
    assert summary.outsourced == Count(3 + 4)
    assert summary.offshored == Count(2 + 4)
    assert summary.both == Count(4)
    assert summary.neither == Count(4)
    assert dict(summary.zones.cards) == dict(zip(Zone, (4, 2, 3, 4, 5), strict=True))
    assert summary.zones.split == summary.states.split == ()


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
    assert counted(cards).company_state == state


@given(scenarios())
def test_numbers_are_those_of_the_cards(scenario: Scenario):
    for scene in scenario.scenes:
        zones = [placement.zone for placement in scene.placements.values()]
        summary = summarize(scenario, scene.id)
        assert summary.total == len(scenario.activities)
        assert summary.outsourced == Count(sum("outsourcing" in zone for zone in zones))
        assert summary.offshored == Count(sum("offshor" in zone for zone in zones))
        both, neither = summary.both.wholly, summary.neither.wholly
        either = summary.outsourced.wholly + summary.offshored.wholly - both
        assert either + neither + summary.not_placed.wholly == summary.total


S1 = SceneId("s1")


def split_board(*zones: Zone, shares: tuple[int, ...], others: str = "") -> Scenario:
    """Return a scene with one activity split into parts that stand in these zones, and others."""
    placements = board(others or "h")
    activities = {card: Activity(card, card) for card in placements}
    scene = Scene(S1, "", placements=placements)
    scenario = Scenario("T", activities=activities, scenes=(scene,))
    card = ActivityId(f"{(others or 'h')[0]}0")
    scenario = split_activity(scenario, card, [(str(share), share) for share in shares])
    (whole,) = scenario.wholes
    for part, zone in zip(scenario.parts(whole), zones, strict=True):
        scenario = place(scenario, S1, [part.id], zone)
    return scenario


def test_a_split_activity_counts_once_and_partly():
    zones = (Zone.IN_HOUSE_DOMESTIC, Zone.OFFSHORE_OUTSOURCING, Zone.OFFSHORE_OUTSOURCING)
    scenario = split_board(*zones, shares=(60, 30, 10), others="hvvct")
    summary = summarize(scenario, S1)
    assert summary.total == 5
    assert summary.outsourced == Count(2, 1)
    assert summary.offshored == Count(1, 1)
    assert summary.both == Count(0, 1)
    assert summary.neither == Count(0, 1)
    assert summary.not_placed == Count(1)
    assert summary.zones.percents(Zone.OFFSHORE_OUTSOURCING) == 40
    assert summary.zones.percents(Zone.DOMESTIC_OUTSOURCING, Zone.OFFSHORE_OUTSOURCING) == 240
    assert summary.company_state == "both"


def test_parts_that_agree_are_wholly_so():
    scenario = split_board(
        Zone.DOMESTIC_OUTSOURCING, Zone.OFFSHORE_OUTSOURCING, shares=(50, 50), others="ht"
    )
    summary = summarize(scenario, S1)
    assert summary.outsourced == Count(1)
    assert summary.offshored == summary.both == Count(0, 1)
    assert bool(summary.both)
    assert not summary.neither


def test_portions_are_in_reading_order_and_make_the_whole():
    zones = (Zone.OFFSHORE_OUTSOURCING, Zone.IN_HOUSE_DOMESTIC, Zone.OFFSHORE_OUTSOURCING)
    scenario = split_board(*zones, shares=(25, 60, 15))
    (whole,) = scenario.wholes
    found = portions(scenario, S1, whole)
    assert list(found.items()) == [(Zone.IN_HOUSE_DOMESTIC, 60), (Zone.OFFSHORE_OUTSOURCING, 40)]


@given(scenarios(), edit_sequences(0, 15))
def test_all_work_is_somewhere_and_is_something(scenario: Scenario, wishes: list[Wish]):
    for wish in wishes:
        scenario = wish.edit(scenario)(scenario)
    scene = scenario.scenes[-1]
    for lens in Lens:
        summary = summarize(scenario, scene.id, lens)
        everything = 100 * summary.total
        assert summary.zones.percents(*Zone) == everything
        assert summary.states.percents(None, *State) == everything
        outsourced = sum(
            each.share
            for card, each in scenario.activities.items()
            if judgement(scenario, scene.id, card, lens).state in ("outsourcing", "both")
        )
        assert summary.states.percents(State.OUTSOURCING, State.BOTH) == outsourced
    for whole in scenario.wholes:
        assert sum(portions(scenario, scene.id, whole).values()) == 100


def test_a_lens_counts_by_its_own_judgement():
    scenario = set_lens(split_board(*[Zone.CAPTIVE_OFFSHORING] * 2, shares=(60, 40)), Lens.PRESS)
    assert summarize(scenario, S1).outsourced == Count()
    assert summarize(scenario, S1, scenario.lens).outsourced == Count(1)


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
