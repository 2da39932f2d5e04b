"""A report has each scene with its picture, its table and what there is to say."""

from itertools import pairwise

import pytest

from shoreboard.exporters.options import Options
from shoreboard.exporters.report import (
    Bullets,
    Paragraph,
    Picture,
    ReportHeading,
    ReportTable,
    report,
)
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
