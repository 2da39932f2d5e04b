"""Boards of all sorts come in again from the tables that were made of them."""

from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shoreboard.domain.activity import Activity, ActivityId, Kind, Whole, WholeId
from shoreboard.domain.arrangement import Arrangement
from shoreboard.domain.circumstances import Circumstance, in_order
from shoreboard.domain.costing import Assumption, Evidence, Input
from shoreboard.domain.placement import IN_TRAY, Placement
from shoreboard.domain.scenario import Scenario
from shoreboard.domain.scene import Scene, SceneId
from shoreboard.domain.zone import Where, Who, Zone
from shoreboard.exporters import csv_table, xlsx
from shoreboard.exporters.options import Options
from tests.exporters.boards import material
from tests.exporters.round_trip import imported, said

pytestmark = pytest.mark.usefixtures("qapp")

_NAMES = ("Cleaning", "Mails", "Calls", "Payroll", "Printing", "Web shop", "Legal advice")

_COSTS = (
    (),
    (Assumption(Input.HEADS, 12.5, None, 14), Assumption(Input.LOADED_COST, 1e15)),
    (Assumption(Input.HEADS, 40, 0.001, 40, Evidence.OWN_RECORDS, "=Payroll, 1,234"),),
)
_PLACED_COSTS = (
    (),
    (Assumption(Input.CURRENCY_DRIFT, -0.5, -50, 7, None, "Somebody said so"),),
    (Assumption(Input.PAY_THERE, 31_000, 25_000), Assumption(Input.GOVERNANCE, 8, None, 15)),
)


@st.composite
def placements(draw: st.DrawFn) -> Placement:
    zone = draw(st.sampled_from(Zone))
    if zone is Zone.NOT_PLACED:
        return IN_TRAY
    marks = in_order(draw(st.sets(st.sampled_from(Circumstance), max_size=3)))
    countries = [None, "DE"] if zone.where is Where.DOMESTIC else [None, "PL", "IN", "US", "CZ"]
    shared = Circumstance.SHARED_OWNERSHIP in marks
    return Placement(
        zone,
        draw(st.sampled_from(countries)),
        draw(st.sampled_from(["", "Pune", "Łódź", "Bonn"])),
        draw(st.sampled_from(["", "Acme, Inc.", "Clean & Co."]))
        if zone.who is Who.THIRD_PARTY
        else "",
        marks,
        draw(st.none() | st.integers(0, 100)) if shared else None,
        draw(st.sampled_from(_PLACED_COSTS)),
    )


@st.composite
def scenarios(draw: st.DrawFn) -> Scenario:
    """Return scenarios in which names and titles tell everything apart."""
    names = draw(st.permutations(_NAMES))[: draw(st.integers(2, len(_NAMES)))]
    share = draw(st.none() | st.integers(1, 99))
    shares = {} if share is None else {names[0]: share, names[1]: 100 - share}
    whole = Whole(WholeId("w1"), "Support", draw(st.sampled_from(Kind)), "All of it, abroad")
    activities = {
        ActivityId(name): Activity(
            ActivityId(name),
            name,
            draw(st.sampled_from(Kind)),
            draw(st.sampled_from(["", "What it is", "Two\nlines"])),
            whole.id if name in shares else None,
            shares.get(name, 100),
            draw(st.sampled_from(_COSTS)),
        )
        for name in names
    }
    scenes = tuple(
        Scene(
            SceneId(title),
            title,
            draw(st.sampled_from(["", "Who does it now?"])),
            draw(st.sampled_from(["", "Ask about Poland"])),
            placements=Arrangement({card: draw(placements()) for card in _mixed(draw, names)}),
        )
        for title in ("Today", "Plan", "Later")[: draw(st.integers(1, 3))]
    )
    return Scenario("", "", "DE", activities, scenes, wholes={whole.id: whole} if shares else {})


def _mixed(draw: st.DrawFn, names: Sequence[str]) -> list[ActivityId]:
    return [ActivityId(name) for name in draw(st.permutations(names))]


@given(scenarios())
def test_any_board_comes_in_again_from_text_as_the_same(scenario: Scenario) -> None:
    data = csv_table.make(material(scenario), Options())
    assert said(imported(data, "DE")) == said(scenario)


@given(scenarios())
def test_any_board_comes_in_again_from_a_workbook_as_the_same(scenario: Scenario) -> None:
    data = xlsx.make(material(scenario), Options())
    assert said(imported(data, "DE")) == said(scenario)


@given(scenarios())
def test_all_of_where_cards_stand_comes_in_again_where_answers_are_hidden(
    scenario: Scenario,
) -> None:
    """Neither notes nor numbers are for the class."""
    quiet = {key: replace(each, note="", costs=()) for key, each in scenario.activities.items()}
    bare = [
        replace(
            scene, note="", placements=scene.placements.revised(_without_costs(scene.placements))
        )
        for scene in scenario.scenes
    ]
    wholes = {key: replace(each, note="") for key, each in scenario.wholes.items()}
    expected = replace(scenario, activities=quiet, wholes=wholes, scenes=tuple(bare))
    for exporter in (csv_table, xlsx):
        data = exporter.make(material(scenario), Options(answers=False))
        assert said(imported(data, "DE")) == said(expected)


def _without_costs(placements: Arrangement) -> dict[ActivityId, Placement]:
    return {card: replace(at, costs=()) for card, at in placements.items()}
