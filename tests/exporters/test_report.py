"""A report has each scene with its picture, its table and what there is to say."""

from dataclasses import replace
from itertools import pairwise

import pytest

from shoreboard.costs.board import board_costs
from shoreboard.costs.draws import drawn
from shoreboard.domain.activity import Activity, ActivityId
from shoreboard.domain.costing import Costing
from shoreboard.domain.placement import Placement
from shoreboard.domain.zone import Zone
from shoreboard.explanations.cost_numbers import amount_words
from shoreboard.explanations.cost_verdict import spread_words
from shoreboard.exporters.options import Options
from shoreboard.exporters.report import (
    Bullets,
    Paragraph,
    Picture,
    ReportHeading,
    ReportTable,
    report,
)
from tests.costs.golden import CALL_CENTER, PLAN, scenario_of
from tests.exporters.boards import BOARDS, material

pytestmark = pytest.mark.usefixtures("qapp")


def test_each_scene_has_its_heading_picture_and_table() -> None:
    blocks = list(report(material(BOARDS["everything"]()), Options()))
    titles = [each.words for each in blocks if isinstance(each, ReportHeading) and each.level == 2]
    assert titles == ["1 Today", "2 Plan", "All scenes", "What the words mean"]
    assert [each.scene.title for each in blocks if isinstance(each, Picture)] == ["Today", "Plan"]
    grids = [each for each in blocks if isinstance(each, ReportTable)]
    assert all(len(row) == len(each.headings) for each in grids for row in each.rows)
    assert Paragraph("For me alone") in blocks
    assert Paragraph("Look!", is_strong=True) in blocks


def test_no_level_of_headings_is_passed_over() -> None:
    levels = [
        each.level
        for each in report(material(BOARDS["everything"]()), Options())
        if isinstance(each, ReportHeading)
    ]
    assert levels[0] == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


def test_without_answers_there_is_nothing_to_explain() -> None:
    blocks = list(report(material(BOARDS["everything"]()), Options(answers=False)))
    titles = [each.words for each in blocks if isinstance(each, ReportHeading)]
    assert titles[1:] == ["1 Today", "Activities", "2 Plan", "Activities"]
    assert Paragraph("For me alone") not in blocks


def test_at_its_end_the_words_are_explained_with_their_sources() -> None:
    blocks = list(report(material(BOARDS["everything"]()), Options()))
    titles = [each.words for each in blocks if isinstance(each, ReportHeading)]
    assert titles[-2:] == ["What the words mean", "Sources"]
    assert titles.count("Scene by scene") == 1
    points = [point for each in blocks if isinstance(each, Bullets) for point in each.points]
    assert any(point.startswith("Captive offshoring: ") for point in points)


def test_a_plan_with_numbers_has_its_costs() -> None:
    blocks = list(report(material(scenario_of(CALL_CENTER)), Options()))
    headings = [(each.level, each.words) for each in blocks if isinstance(each, ReportHeading)]
    assert headings.count((3, "Costs")) == 1
    assert (4, "Work") in headings
    assert Paragraph("Saves 396, pays back after 2.7 years.", is_strong=True) in blocks
    assert Paragraph("A pay gap of 44 % becomes 19 % in year 3.") in blocks
    grids = {each.about: each for each in blocks if isinstance(each, ReportTable)}
    layers = {row[0]: row[1] for row in grids["Layers"].rows}
    assert layers["all together"] == "+396"
    assert list(layers)[:5] == ["price", "landed", "steering", "change", "risk"]
    turning = {row[0]: row for row in grids["Which assumption turns it?"].rows}
    assert turning["price a head there"][1:4] == ("25", "31", "40")
    assert turning["price a head there"][-1] == "32.8"


def test_a_report_tells_the_draws_that_the_board_shows() -> None:
    scenario = scenario_of(CALL_CENTER)
    scenario = replace(scenario, costing=replace(scenario.costing or Costing(), seed=11))
    result = board_costs(scenario, PLAN).results[0]
    found = drawn([result.plan], 10_000, 11)
    assert found.p10 < found.p50 < found.p90
    blocks = list(report(material(scenario), Options()))
    assert Paragraph(spread_words(found)) in blocks
    assert spread_words(found) != spread_words(drawn([result.plan], 10_000, 0))
    p10, p90 = (amount_words(each, signed=True) for each in (found.p10, found.p90))
    assert f"10 of 100 draws bring less than {p10}," in spread_words(found)
    assert spread_words(found).endswith(f"90 less than {p90}.")


def test_what_is_not_known_of_costs_and_what_is_left_out_is_named() -> None:
    few = {each: CALL_CENTER[each] for each in ("heads", "loaded_cost", "pay_there")}
    scenario = scenario_of(few)
    other = ActivityId("a2")
    scenes = (
        replace(each, placements=each.placements.put({other: Placement(zone)}))
        for each, zone in zip(
            scenario.scenes, (Zone.IN_HOUSE_DOMESTIC, Zone.OFFSHORE_OUTSOURCING), strict=True
        )
    )
    activities = {**scenario.activities, other: Activity(other, "Other")}
    scenario = replace(scenario, activities=activities, scenes=tuple(scenes))
    blocks = list(report(material(scenario), Options()))
    grids = {each.about: each for each in blocks if isinstance(each, ReportTable)}
    assert ("steering", "not known") in grids["Layers"].rows
    said = [each.words for each in blocks if isinstance(each, Paragraph)]
    assert any(each.startswith("Not known, and not counted: ") for each in said)
    assert Bullets(("Other: It has no numbers.",)) in blocks
    points = [point for each in blocks if isinstance(each, Bullets) for point in each.points]
    assert "One head there does as much as one here." in points


def test_a_plan_that_lacks_numbers_is_named_where_no_other_has_them() -> None:
    few = {each: CALL_CENTER[each] for each in ("loaded_cost", "pay_there")}
    blocks = list(report(material(scenario_of(few)), Options()))
    assert blocks.count(ReportHeading(3, "Costs")) == 1
    assert Bullets(("Work: These numbers are missing: heads now.",)) in blocks


def test_without_answers_a_report_tells_no_costs() -> None:
    blocks = list(report(material(scenario_of(CALL_CENTER)), Options(answers=False)))
    assert ReportHeading(3, "Costs") not in blocks
    assert "Layers" not in [each.about for each in blocks if isinstance(each, ReportTable)]
