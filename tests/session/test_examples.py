"""The examples that come with the program."""

import pytest

from shoreboard import resources
from shoreboard.costs.board import board_costs
from shoreboard.costs.mistakes import mistakes
from shoreboard.costs.results import CostResult
from shoreboard.domain import edits
from shoreboard.domain.costing import Input
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
        "Tech support close to home",
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
        ("tech-support-close-to-home", ["domestic-outsourcing", "offshoring-of-outsourced-work"]),
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
    ("name", "scene", "activity", "saved", "payback", "turning"),
    [
        (
            *("call-center-abroad", 3, "call-center", 396, 2.70),
            {
                "pay_there", "heads_ratio", "currency_level", "stranded", "pay_growth_there",
                "severance", "transfer_months", "governance",
            },
        ),
        (
            *("call-center-abroad", 2, "call-center", 642, 2.84),
            {"pay_there", "heads_ratio", "currency_level", "stranded", "severance"},
        ),
        (
            *("building-a-house", 3, "windows", 99, 2.62),
            {
                "goods_value", "freight", "duty", "currency_level", "stranded", "severance",
                "transfer_months",
            },
        ),
        (
            *("tech-support-close-to-home", 2, "tech-support", 289, 1.98),
            {"pay_there", "heads_ratio", "stranded"},
        ),
        (
            *("tech-support-close-to-home", 3, "tech-support", 132, 2.85),
            {
                "pay_there", "heads_ratio", "currency_level", "stranded", "pay_growth_there",
                "severance", "transfer_months", "governance", "return_chance", "one_off",
            },
        ),
    ],
)  # fmt: skip
def test_the_plan_of_an_example_saves_and_turns(
    name: str, scene: int, activity: str, saved: float, payback: float, turning: set[str]
) -> None:
    result = result_in(name, scene)
    assert (result.plan.activity.id, result.missing) == (activity, ())
    assert mistakes(result.plan) == ()
    assert round(result.present_value / 1000) == saved
    assert result.payback_years is not None
    assert round(result.payback_years, 2) == payback
    assert {which for which, at in result.switching.items() if at is not None} == turning
    assert result.soft_share > 0.5


def result_in(name: str, scene: int) -> CostResult:
    """Return what the one plan of an example comes to in a scene, counted from 1."""
    scenario = open_example(name).scenario
    (result,) = board_costs(scenario, scenario.scenes[scene - 1].id).results
    return result


@pytest.mark.parametrize(
    ("name", "scene", "beyond"),
    [
        ("call-center-abroad", 3, {"pay_there": "33,000"}),
        ("building-a-house", 3, {"freight": "22.5", "goods_value": "247,000"}),
        ("tech-support-close-to-home", 2, {"pay_there": "57,000"}),
        ("tech-support-close-to-home", 3, {"pay_there": "41,100"}),
    ],
)
def test_a_lesson_says_what_the_costs_of_its_scene_say(
    name: str, scene: int, beyond: dict[str, str]
) -> None:
    """The gap, what is left in year 3, what is saved, and numbers just beyond which it turns."""
    result = result_in(name, scene)
    scenes = open_example(name).scenario.scenes
    assert "20 minutes" in scenes[0].note
    assert "What the board does not say" in scenes[-1].note
    note = "\n".join(each.note for each in (scenes[0], scenes[scene - 1]))
    simple, later = result.simple_saving, result.year3_saving
    assert simple is not None
    assert later is not None
    saved = f"{round(result.present_value, -3):,.0f}"
    shares = (f"{share * 100:.0f} %" for share in (simple, later))
    for number in (*shares, saved, *beyond.values()):
        assert number in note
    for which, number in beyond.items():
        at = result.switching[Input(which)]
        assert at == pytest.approx(float(number.replace(",", "")), rel=0.01)
