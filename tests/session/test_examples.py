"""The examples that come with the program."""

import pytest

from shoreboard import resources
from shoreboard.costs.board import board_costs
from shoreboard.domain import edits
from shoreboard.domain.moves import read_move
from shoreboard.domain.scenario import Scenario
from shoreboard.domain.zone import Zone
from shoreboard.session.examples import example_names, example_title, open_example
from shoreboard.storage import files

EXAMPLES = resources.root() / "examples" / "en"


def test_the_examples_are_those_in_the_folder() -> None:
    assert example_names()[0] == "printing-company"
    assert sorted(example_names()) == sorted(path.stem for path in EXAMPLES.iterdir())
    assert [example_title(name) for name in example_names()] == [
        "A printing company",
        "A call center abroad",
        "Building a house",
        "Nokia, Bochum to Cluj",
    ]


def test_no_other_file_is_an_example() -> None:
    for name in ("../en/printing-company", "printing-company.shoreboard", ""):
        with pytest.raises(KeyError):
            open_example(name)


@pytest.mark.parametrize("name", example_names())
def test_an_example_is_a_document_without_a_file(name: str) -> None:
    session = open_example(name)
    assert (session.path, session.is_modified) == (None, False)
    data = (EXAMPLES / f"{name}.shoreboard").read_bytes()
    assert files.encode(session.scenario) == data
    for scene in session.scenario.scenes:
        assert scene.caption
        assert scene.note


@pytest.mark.parametrize(
    ("name", "moves"),
    [
        ("printing-company", ["domestic-outsourcing"]),
        ("call-center-abroad", ["captive-offshoring", "outsourcing-abroad"]),
        ("building-a-house", ["domestic-outsourcing", "offshore-outsourcing"]),
        ("nokia-bochum-to-cluj", ["no-change"]),
    ],
)
def test_an_example_shows_the_moves_that_it_is_about(name: str, moves: list[str]) -> None:
    assert moves_in(open_example(name).scenario) == moves


def test_the_first_example_waits_for_the_first_drag() -> None:
    session = open_example("printing-company")
    assert (session.scene.title, session.scenario.home_country) == ("Plan", "US")
    names = [session.activity(card).name for card in session.scene.placements]
    assert names[0] == "Call center"
    placed = session.scene.placements.cards(Zone.IN_HOUSE_DOMESTIC)[0]
    session.apply("Move", edits.place, session.scene_id, [placed], Zone.OFFSHORE_OUTSOURCING)
    assert moves_in(session.scenario) == ["domestic-outsourcing", "offshore-outsourcing"]


def moves_in(scenario: Scenario) -> list[str]:
    """Return the ids of all moves that the scenes show, scene by scene."""
    places = [(scene.id, card) for scene in scenario.scenes for card in scene.placements]
    readings = [read_move(scenario, scene_id, card) for scene_id, card in places]
    return [reading.move.id for reading in readings if reading and reading.moved]


@pytest.mark.parametrize(
    ("name", "activity", "saved", "payback", "turning"),
    [
        (
            *("call-center-abroad", "call-center", 396, 2.70),
            {
                "pay_there", "heads_ratio", "currency_level", "stranded", "pay_growth_there",
                "severance", "transfer_months", "governance",
            },
        ),
        (
            *("building-a-house", "windows", 99, 2.62),
            {
                "goods_value", "freight", "duty", "currency_level", "stranded", "severance",
                "transfer_months",
            },
        ),
    ],
)  # fmt: skip
def test_the_plan_of_an_example_saves_and_turns(
    name: str, activity: str, saved: float, payback: float, turning: set[str]
) -> None:
    scenario = open_example(name).scenario
    (result,) = board_costs(scenario, scenario.scenes[-1].id).results
    assert (result.plan.activity.id, result.missing) == (activity, ())
    assert round(result.present_value / 1000) == saved
    assert result.payback_years is not None
    assert round(result.payback_years, 2) == payback
    assert {which for which, at in result.switching.items() if at is not None} == turning
    assert result.soft_share > 0.5
