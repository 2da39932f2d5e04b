"""A page of costs: all of it has room, whatever the page, the plans and the way of reading."""

from dataclasses import replace

import pytest
from PySide6.QtGui import QFont

from shoreboard.costs.draws import drawn
from shoreboard.domain.scenario import Scenario
from shoreboard.explanations.cost_verdict import headline, spread_words
from shoreboard.exporters.board_pages import board_pages
from shoreboard.exporters.cost_page import CostPage, cost_pages
from shoreboard.exporters.options import PAGES, Options
from shoreboard.exporters.pages import Press, ScenePage
from shoreboard.layout.geometry import Rect, Size
from shoreboard.picture.font_measure import ruler_of
from tests.costs.golden import CALL_CENTER, scenario_of
from tests.exporters.boards import BOARDS, HOSTILE, material
from tests.exporters.cost_boards import random_scenario, results

pytestmark = pytest.mark.usefixtures("qapp")
SIZES = (*(page.size for page in PAGES.values()), Size(1080, 1920), Size(4000, 900))


def pages_of(
    scenario: Scenario, size: Size = PAGES["16:9"].size, *, is_right_to_left: bool = False
) -> list[CostPage]:
    given = material(scenario, is_right_to_left=is_right_to_left)
    return list(cost_pages(given, given.scenes[-1], size, ruler_of(QFont())))


def parts_of(page: CostPage) -> list[Rect]:
    """Return where words and charts of a page stand."""
    places = [each.block.rect for each in page.blocks]
    charts = filter(None, (page.layers, page.tornado))
    charted = (Rect(round(c.at.x), round(c.at.y), *c.layout.size) for c in charts)
    return [*places, *charted]


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("is_right_to_left", [False, True])
def test_all_stands_on_the_page_and_nothing_on_other_things(
    size: Size, is_right_to_left: bool
) -> None:
    for page in pages_of(random_scenario(1, 5, 4), size, is_right_to_left=is_right_to_left):
        places = parts_of(page)
        assert all(Rect(0, 0, *size).contains(each) for each in places)
        meeting = [
            (one, other)
            for rank, one in enumerate(places)
            for other in places[:rank]
            if one.meets(other)
        ]
        assert meeting == []
        assert not any(each.block.is_cut for each in page.said)


def test_from_right_to_left_it_is_the_same_on_the_other_side() -> None:
    (one,), (other,) = (
        pages_of(scenario_of(CALL_CENTER), is_right_to_left=way) for way in (False, True)
    )
    wide = one.size.width
    assert [each.mirrored(wide) for each in parts_of(other)] == parts_of(one)


def test_a_plan_is_told_as_the_board_tells_it() -> None:
    scenario = scenario_of(CALL_CENTER)
    (page,) = pages_of(scenario)
    (result,) = results(scenario)
    said = [each.words for each in page.said]
    assert said[0] == headline(result) == "Saves 396, pays back after 2.7 years."
    assert spread_words(drawn([result.plan], 10_000, 0)) in said
    assert page.title.words == "Work (2 Plan)"
    assert page.tornado is not None
    assert len(page.tornado.layout.rows) == len(result.swing)


def test_several_plans_are_told_together_first() -> None:
    scenario = random_scenario(1, 5, 3)
    together, *others = pages_of(scenario)
    plans = [each.plan for each in results(scenario)]
    assert together.tornado is None
    assert spread_words(drawn(plans, 3333, 0)) in [each.words for each in together.said]
    found = [f"{each.plan.activity.name}: {headline(each)}" for each in results(scenario)]
    assert [each.words for each in together.plans] == found
    assert [each.title.words for each in others] == [f"Work {n} (2 Plan)" for n in range(3)]


def test_of_too_many_plans_it_says_how_many_have_no_room() -> None:
    given, size = material(random_scenario(2, 1, 60)), Size(900, 320)
    together = next(cost_pages(given, given.scenes[-1], size, ruler_of(QFont())))
    shown = len(together.plans) - 1
    assert 0 < shown < 60
    assert together.plans[-1].words == f"Not shown here: {60 - shown}"
    assert all(Rect(0, 0, *size).contains(each) for each in parts_of(together))


def test_of_too_many_bars_the_widest_are_shown() -> None:
    page = pages_of(random_scenario(1, 5, 2), Size(340, 360))[-1]
    assert page.tornado is not None
    shown, of_all = page.tornado.swings, page.tornado.result.swing
    is_less, is_widest = 0 < len(shown) < len(of_all), shown == of_all[: len(shown)]
    assert is_less
    assert is_widest
    assert Rect(0, 0, *page.size).contains(parts_of(page)[-1])


def test_what_is_left_out_is_named_on_the_first_page() -> None:
    scenario = random_scenario(2, 5, 2)
    name = next(iter(scenario.activities))
    bare = replace(scenario.activities[name], costs=())
    (page,) = pages_of(replace(scenario, activities={**scenario.activities, name: bare}))
    assert page.said[-1].words == "Left out: Work 0."


def test_pages_of_costs_follow_their_scene_unless_answers_are_hidden() -> None:
    given = material(scenario_of(CALL_CENTER))
    kinds = [type(each) for each in Press(given, Options()).pages_with_costs()]
    assert kinds == [ScenePage, ScenePage, CostPage]
    hidden = Press(given, Options(answers=False)).pages_with_costs()
    assert [type(each) for each in hidden] == [ScenePage, ScenePage]
    assert len(list(board_pages(given, Options()))) == 3


def test_without_numbers_there_is_no_page_of_costs() -> None:
    assert pages_of(BOARDS["everything"]()) == []


def test_names_of_any_kind_are_one_line() -> None:
    scenario = random_scenario(2, 1, len(HOSTILE))
    works = {
        key: replace(each, name=name)
        for (key, each), name in zip(scenario.activities.items(), HOSTILE, strict=True)
    }
    pages = pages_of(replace(scenario, activities=works))
    assert len(pages) == 1 + len(HOSTILE)
    assert not any("\n" in each.words for page in pages for each in page.blocks)
