import pytest

from shoreboard.domain.edits import place
from shoreboard.domain.zone import GRID, Zone
from shoreboard.explanations.steps import origins, place_section, steps_section
from tests.explanations.boards import (
    CAPTIVE,
    CARD,
    HOME,
    OFFSHORE,
    TOPICS,
    TRAY,
    VENDOR,
    last,
    moved,
)

PLAN = last(moved(HOME))


@pytest.mark.parametrize(
    ("zone", "sentences"),
    [
        (
            HOME,
            [
                "Hand it to another firm: domestic outsourcing",
                "Move it abroad: captive offshoring",
                "Hand it to another firm abroad: offshore outsourcing",
            ],
        ),
        (
            CAPTIVE,
            [
                "Hand it to another firm: offshore outsourcing",
                "Bring it home: in-house, at home",
                "Hand it to another firm at home: domestic outsourcing",
            ],
        ),
        (
            VENDOR,
            [
                "Take it in-house: in-house, at home",
                "Move it abroad: offshore outsourcing",
                "Take it in-house and abroad: captive offshoring",
            ],
        ),
        (
            OFFSHORE,
            [
                "Take it in-house: captive offshoring",
                "Bring it home: domestic outsourcing",
                "Take it in-house and home: in-house, at home",
            ],
        ),
    ],
)
def test_one_step_away_are_two_neighbors_and_the_diagonal(zone: Zone, sentences: list[str]) -> None:
    section = steps_section(PLAN, zone, CARD, TOPICS)
    assert [choice.sentence for choice in section.choices] == sentences


@pytest.mark.parametrize("zone", GRID)
def test_each_step_does_what_it_says(zone: Zone) -> None:
    for choice in steps_section(PLAN, zone, CARD, TOPICS).choices:
        after = place(moved(zone), choice.scene_id, choice.activity_ids, choice.zone)
        reached = after.scenes[-1].placements[CARD].zone
        assert TOPICS.state(reached).term == choice.result_title


def test_from_the_tray_there_are_four_places() -> None:
    choices = place_section(PLAN, CARD, TOPICS).choices
    assert [choice.sentence for choice in choices] == [
        "Own staff, at home: in-house, at home",
        "Own staff, abroad: captive offshoring",
        "Another firm, at home: domestic outsourcing",
        "Another firm, abroad: offshore outsourcing",
    ]
    assert tuple(choice.zone for choice in choices) == GRID


@pytest.mark.parametrize("zone", GRID)
def test_an_origin_places_the_card_in_the_earlier_scene_alone(zone: Zone) -> None:
    scenario = moved(TRAY, zone)
    for choice in origins(scenario.scenes[0].id, zone, CARD, TOPICS):
        after = place(scenario, choice.scene_id, choice.activity_ids, choice.zone)
        assert [scene.placements[CARD].zone for scene in after.scenes] == [choice.zone, zone]
