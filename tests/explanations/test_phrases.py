import pytest

from shoreboard.domain.activity import Activity, ActivityId
from shoreboard.domain.country import COUNTRIES
from shoreboard.domain.placement import Placement
from shoreboard.domain.zone import GRID
from shoreboard.explanations.phrases import (
    activity_name,
    both_answers,
    called,
    country,
    named,
    scene_name,
    spot,
)
from tests.explanations.boards import CAPTIVE, OFFSHORE, TOPICS, board


def test_an_activity_without_a_name_is_called_something() -> None:
    assert activity_name(Activity(ActivityId("a"), " ")) == "Unnamed activity"


def test_a_scene_goes_by_its_title_or_by_its_number() -> None:
    scenario = board({}, {}, titles=("Today", ""))
    assert scene_name(scenario, scenario.scenes[0]) == "“Today”"
    assert scene_name(scenario, scenario.scenes[1]) == "scene 2"


def names(count: int) -> list[str]:
    return [f"n{number}" for number in range(count)]


def test_a_few_names_are_all_named() -> None:
    assert named(names(1), 1) == "n0"
    assert named(names(2), 2) == "n0 and n1"
    assert named(names(12), 12).endswith("n10 and n11")


def test_many_names_end_in_a_number() -> None:
    assert named(iter(names(17)), 17).endswith("n10, n11 and 5 more")


def test_names_with_braces_stay_as_they_are() -> None:
    assert named(["{0}", "{names}"], 2) == "{0} and {names}"


@pytest.mark.parametrize(
    ("code", "words"), [("IN", "India"), ("NL", "the Netherlands"), ("US", "the United States")]
)
def test_countries_stand_well_in_a_sentence(code: str, words: str) -> None:
    assert country(code) == words


def test_no_group_of_islands_lacks_its_article() -> None:
    bare = {name for name in map(country, COUNTRIES) if not name.startswith("the ")}
    plural = {name for name in bare if name.endswith((" Islands", " Netherlands", " States"))}
    assert {name for name in plural if " & " not in name} == set()


@pytest.mark.parametrize(
    ("placement", "words"),
    [
        (Placement(CAPTIVE), ""),
        (Placement(CAPTIVE, "RO"), "Romania"),
        (Placement(CAPTIVE, None, "Cluj"), "Cluj"),
        (Placement(CAPTIVE, "RO", "Cluj"), "Cluj, Romania"),
    ],
)
def test_a_spot_says_what_is_known(placement: Placement, words: str) -> None:
    assert spot(placement) == words


def test_a_zone_is_called_by_its_state_or_by_its_answers_alone() -> None:
    assert called(OFFSHORE, TOPICS, told=True) == "Offshore outsourcing"
    assert called(OFFSHORE, TOPICS, told=False) == "Another firm, abroad"
    assert len({both_answers(zone) for zone in GRID}) == len(GRID)
