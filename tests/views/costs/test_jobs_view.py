"""Whose jobs a plan moves is drawn as people, who go from one group to another."""

from pathlib import Path

import pytest
from PySide6.QtCore import QVariantAnimation
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from shoreboard.costs.jobs import Jobs
from shoreboard.views.costs.jobs_view import JobsView
from tests.costs.golden import PLAN, TODAY
from tests.views.costs.costs_pages import CostsShown

A_DAY_MS = 86_400_000


def jobs_of(costs: CostsShown) -> JobsView:
    return costs.page.plans.jobs


def colors_at(view: JobsView, number: int) -> set[str]:
    """Return the colors with which the figure of a number is painted."""
    picture, at = view.grab().toImage(), view.shown_layout.figures[number].rect
    ratio = picture.devicePixelRatio()
    return {
        QColor(picture.pixelColor(round(x * ratio), round(y * ratio))).name()
        for x in range(at.x, at.right)
        for y in range(at.y, at.bottom)
    }


def test_people_travel_with_their_cards_from_scene_to_scene(qtbot: QtBot, tmp_path: Path) -> None:
    costs = CostsShown(qtbot, tmp_path, motion=True)
    view = jobs_of(costs)
    costs.session.show_scene(TODAY)
    costs.settle()
    assert view.words[:1] == ("stay: 40",)
    view.travel_ms = A_DAY_MS
    costs.session.show_scene(PLAN)
    costs.settle()
    assert view.words == ("stay: 8", "change employer: 0", "leave home: 32", "arise abroad: 46")
    assert view.is_traveling
    goes = view.look.theme.text
    assert len(colors_at(view, 20)) == 1, "nobody has come yet"
    (travel,) = view.findChildren(QVariantAnimation)
    travel.setCurrentTime(A_DAY_MS)
    assert not view.is_traveling
    assert goes in colors_at(view, 20)


def test_without_motion_they_are_there_at_once(qtbot: QtBot, tmp_path: Path) -> None:
    costs = CostsShown(qtbot, tmp_path)
    view = jobs_of(costs)
    costs.session.show_scene(TODAY)
    costs.settle()
    costs.session.show_scene(PLAN)
    costs.settle()
    assert not view.is_traveling
    assert view.look.theme.text in colors_at(view, 20)
    assert not view.findChildren(QVariantAnimation)


@pytest.mark.parametrize(("heads", "told"), [(50, ""), (51, "One figure is 2 jobs.")])
def test_what_a_figure_is_worth_is_said(qtbot: QtBot, heads: int, told: str) -> None:
    view = JobsView()
    qtbot.addWidget(view)
    view.show_jobs(Jobs(stay=heads))
    scale = view.shown_layout.scale
    assert ("" if scale is None else " ".join(scale.lines)) == told
