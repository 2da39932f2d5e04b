import pytest

from shoreboard.domain.activity import Activity, ActivityId
from shoreboard.domain.country import COUNTRIES
from shoreboard.domain.placement import Placement
from shoreboard.domain.zone import GRID
from shoreboard.explanations.phrases import (
    LONGEST_NAME,
    activity_name,
    both_answers,
    called,
    country,
    named,
    scene_name,
    short,
    spot,
)
from tests.explanations.boards import CAPTIVE, OFFSHORE, TOPICS, board


def test_short_names_stay_whole() -> None:
    assert short("Call center") == "Call center"


def test_a_name_stands_on_one_line() -> None:
    assert short(" Call\n\tcenter ") == "Call center"


def test_a_name_does_not_turn_what_follows_it() -> None:
    assert short("\u202eCall\u202c \u2067center\u2069\u202d") == "Call center"
    assert short("\u200fشحن") == "\u200fشحن"


@pytest.mark.parametrize("name", ["x" * 10_000, "word " * 2_000, " " * 9_000 + "x" * 1_000])
def test_a_long_name_ends_in_an_ellipsis(name: str) -> None:
    assert short(name).endswith("…")
    assert len(short(name)) <= LONGEST_NAME


def test_a_name_just_fits() -> None:
    assert short("x" * LONGEST_NAME) == "x" * LONGEST_NAME
    assert short("x" * (LONGEST_NAME + 1)) == "x" * (LONGEST_NAME - 1) + "…"


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
