"""Whose jobs a plan moves is drawn as people, who go from one group to another."""

from pathlib import Path

import pytest
from PySide6.QtCore import QVariantAnimation
from PySide6.QtGui import QAccessible, QColor
from pytestqt.qtbot import QtBot

from shoreboard.costs.jobs import Jobs
from shoreboard.picture.palettes import LIGHT
from shoreboard.views.costs.jobs_view import JobsView
from shoreboard.views.parts.look import Look, hold_look
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


def arrive(view: JobsView) -> None:
    """Let people who are on their way be where they go."""
    for travel in view.findChildren(QVariantAnimation):
        travel.setCurrentTime(travel.duration())


def test_people_travel_with_their_cards_from_scene_to_scene(qtbot: QtBot, tmp_path: Path) -> None:
    costs = CostsShown(qtbot, tmp_path, motion=True)
    view = jobs_of(costs)
    costs.session.show_scene(TODAY)
    costs.settle()
    assert view.words[:1] == ("stay: 40",)
    arrive(view)
    view.travel_ms = A_DAY_MS
    costs.session.show_scene(PLAN)
    costs.settle()
    assert view.words == ("stay: 8", "change employer: 0", "leave home: 32", "arise abroad: 46")
    assert view.is_traveling
    goes = view.look.theme.text
    assert len(colors_at(view, 20)) == 1, "nobody has come yet"
    arrive(view)
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


def moving(qtbot: QtBot) -> JobsView:
    """Return a view that is shown and whose people take a day to travel."""
    view = JobsView()
    qtbot.addWidget(view)
    hold_look(view, Look(LIGHT, motion=True))
    view.travel_ms = A_DAY_MS
    view.resize(900, 300)
    view.show()
    return view


def test_who_is_on_the_way_goes_on_from_there_when_a_number_moves(qtbot: QtBot) -> None:
    view = moving(qtbot)
    view.show_jobs(Jobs(stay=40), Jobs(stay=40))
    view.show_jobs(Jobs(stay=8, leave_home=32))
    (travel,) = view.findChildren(QVariantAnimation)
    travel.setCurrentTime(A_DAY_MS // 2)
    on_the_way = view.shown_figures
    assert {each.rect for each in on_the_way} != {each.rect for each in view.shown_layout.figures}
    view.show_jobs(Jobs(stay=10, leave_home=30))
    assert [each.rect for each in view.shown_figures] == [each.rect for each in on_the_way]


def test_a_figure_is_worth_the_same_all_the_way(qtbot: QtBot) -> None:
    view = moving(qtbot)
    view.show_jobs(Jobs(stay=60))
    view.show_jobs(Jobs(stay=20, leave_home=40))
    assert view.is_traveling
    assert sum(each.part for each in view.shown_figures) == 60


def test_each_group_is_named_with_its_number_and_what_it_means(qtbot: QtBot) -> None:
    view = JobsView()
    qtbot.addWidget(view)
    view.show_jobs(Jobs(leave_home=120, arise_abroad=130, stay=60, arise_home=1))
    view.show()
    tree = QAccessible.queryAccessibleInterface(view)
    assert tree is not None
    heard = [
        (each.text(QAccessible.Text.Name), each.text(QAccessible.Text.Description))
        for each in map(tree.child, range(tree.childCount()))
        if not each.state().invisible
    ]
    scale = "One figure is 5 jobs."
    assert heard == [
        ("stay: 60", f"The same job with the same employer. {scale}"),
        ("change employer: 0", f"The same job at home, with another employer. {scale}"),
        ("leave home: 120", f"Their job goes abroad, and they stay behind. {scale}"),
        ("arise abroad: 130", f"Others are hired abroad to do the work. {scale}"),
        ("arise at home: 1", f"People at home are hired to do the work. {scale}"),
    ]


@pytest.mark.parametrize(("heads", "told"), [(50, ""), (51, "One figure is 2 jobs.")])
def test_what_a_figure_is_worth_is_said(qtbot: QtBot, heads: int, told: str) -> None:
    view = JobsView()
    qtbot.addWidget(view)
    view.show_jobs(Jobs(stay=heads))
    scale = view.shown_layout.scale
    assert ("" if scale is None else " ".join(scale.lines)) == told
