"""The moves, against the table of the subject's section 2, written out by hand."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shoreboard.domain.circumstances import Circumstance
from shoreboard.domain.errors import UnknownSceneError
from shoreboard.domain.moves import (
    MOVES,
    Detail,
    changed_details,
    move_between,
    read_move,
)
from shoreboard.domain.placement import Placement
from shoreboard.domain.scenario import Scenario
from shoreboard.domain.scene import SceneId
from shoreboard.domain.zone import Zone
from tests.domain.histories import CARD, ROW, ZONES, history, last_move
from tests.domain.strategies import scenarios

TABLE = """
in-house home      > third-party home   : domestic outsourcing (std): outsourcing
in-house home      > in-house abroad    : captive offshoring (std): offshoring
in-house home      > third-party abroad : offshore outsourcing (std): outsourcing + offshoring
third-party home   > in-house home      : insourcing (std): insourcing
third-party home   > in-house abroad    : offshoring with insourcing: insourcing + offshoring
third-party home   > third-party abroad : offshoring of outsourced work: offshoring
in-house abroad    > in-house home      : in-house reshoring (std): reshoring
in-house abroad    > third-party home   : reshoring for outsourcing (std): outsourcing + reshoring
in-house abroad    > third-party abroad : outsourcing abroad: outsourcing
third-party abroad > in-house home      : reshoring for insourcing (std): insourcing + reshoring
third-party abroad > third-party home   : outsourced reshoring (std): reshoring
third-party abroad > in-house abroad    : insourcing abroad: insourcing
in-house home      > in-house home      : no change:
in-house abroad    > in-house abroad    : no change:
third-party home   > third-party home   : no change:
third-party abroad > third-party abroad : no change:
not placed         > in-house home      : new in-house activity:
not placed         > third-party home   : new domestic contract:
not placed         > in-house abroad    : new foreign affiliate activity:
not placed         > third-party abroad : new foreign contract:
in-house home      > not placed         : no longer placed:
in-house abroad    > not placed         : no longer placed:
third-party home   > not placed         : no longer placed:
third-party abroad > not placed         : no longer placed:
not placed         > not placed         : not placed:
"""

ROWS = [match.groups() for line in TABLE.split("\n") if (match := ROW.fullmatch(line))]


def test_table_has_every_pair_of_zones_once():
    assert len(ROWS) == 25
    assert len({(before, after) for before, after, *_ in ROWS}) == 25


@pytest.mark.parametrize(("before", "after", "name", "std", "parts"), ROWS)
def test_move_has_the_name_and_the_parts_of_the_table(
    before: str, after: str, name: str, std: str | None, parts: str
):
    move = move_between(Zone(ZONES[before]), Zone(ZONES[after]))
    assert move.id == name.replace(" ", "-")
    assert move.standard is (std is not None)
    assert {str(part) for part in move.parts} == {p for p in parts.strip().split(" + ") if p}
    assert len(move.parts) == len(set(move.parts))
    assert last_move(before, after).move is move


def test_every_kind_of_move_is_reached_and_listed_once():
    reached = {move_between(before, after) for before in Zone for after in Zone}
    reached |= {move_between(b, a, never_at_home=True) for b in Zone for a in Zone}
    assert reached == set(MOVES)
    assert len({move.id for move in MOVES}) == len(MOVES) == 23


@pytest.mark.parametrize("before", [zone for zone in Zone if zone is not Zone.NOT_PLACED])
@pytest.mark.parametrize("after", [zone for zone in Zone if zone is not Zone.NOT_PLACED])
def test_parts_say_which_of_the_two_answers_changed(before: Zone, after: Zone):
    expected: set[str] = set()
    if before.who is not after.who:
        expected.add("outsourcing" if after.who == "third-party" else "insourcing")
    if before.where is not after.where:
        expected.add("offshoring" if after.where == "foreign" else "reshoring")
    assert set(move_between(before, after).parts) == expected


def test_first_scene_has_no_move_and_an_unknown_one_raises():
    scenario = history("in-house home", "in-house abroad")
    assert read_move(scenario, SceneId("s1"), CARD) is None
    with pytest.raises(UnknownSceneError):
        read_move(scenario, SceneId("s9"), CARD)


def test_move_is_read_against_the_scene_right_before():
    scenario = history("in-house home", "third-party home", "third-party abroad")
    reading = read_move(scenario, SceneId("s3"), CARD)
    assert reading is not None
    assert reading.move.id == "offshoring-of-outsourced-work"
    assert reading.before.zone is Zone.DOMESTIC_OUTSOURCING
    assert reading.after.zone is Zone.OFFSHORE_OUTSOURCING


@pytest.mark.parametrize(
    ("scenes", "at_home", "conditional"),
    [
        # coming home: is it known that the work was at home before?
        ("in-house abroad > in-house home", None, True),
        ("third-party abroad > third-party home", None, True),
        ("in-house home > in-house abroad > in-house home", "s1", False),
        ("third-party home > in-house abroad > in-house home", "s1", False),
        ("in-house home > third-party abroad > third-party home", "s1", False),
        ("not placed > in-house abroad > third-party home", None, True),
        ("in-house home > not placed > in-house abroad > in-house home", "s1", False),
        ("in-house home > third-party home > in-house abroad > in-house home", "s2", False),
        # what comes later is no history, and moves that do not come home have no condition
        ("in-house abroad > third-party abroad", None, False),
        ("in-house home > in-house abroad", "s1", False),
        ("not placed > in-house home", None, False),
    ],
)
def test_reshoring_stands_under_a_condition_unless_earlier_scenes_show_it_at_home(
    scenes: str, at_home: str | None, conditional: bool
):
    reading = last_move(*scenes.split(" > "))
    assert reading.history.at_home == at_home
    assert reading.if_at_home_before is conditional


@pytest.mark.parametrize(
    ("scenes", "in_house", "backsourcing", "conditional"),
    [
        ("third-party home > in-house home", None, False, True),
        ("in-house home > third-party home > in-house home", "s1", True, False),
        ("in-house abroad > third-party home > in-house home", "s1", True, False),
        ("in-house home > third-party abroad > in-house home", "s1", True, False),
        ("in-house home > third-party abroad > in-house abroad", "s1", True, False),
        ("in-house home > third-party home > in-house abroad", "s1", True, False),
        ("in-house home > not placed > third-party home > in-house home", "s1", True, False),
        ("in-house home > in-house abroad > third-party home > in-house home", "s2", True, False),
        ("not placed > third-party abroad > in-house abroad", None, False, True),
        # not from another firm to own staff: never backsourcing
        ("in-house home > in-house abroad", "s1", False, False),
        ("in-house home > in-house abroad > in-house home", "s2", False, False),
        ("in-house home > not placed > in-house home", "s1", False, False),
        ("in-house home > third-party home", "s1", False, False),
        ("third-party home > third-party abroad", None, False, False),
    ],
)
def test_backsourcing_needs_an_earlier_scene_that_shows_it_in_house(
    scenes: str, in_house: str | None, backsourcing: bool, conditional: bool
):
    reading = last_move(*scenes.split(" > "))
    assert reading.history.in_house == in_house
    assert reading.is_backsourcing is backsourcing
    assert reading.if_in_house_before is conditional


def test_later_scenes_are_no_history():
    scenario = history("in-house abroad", "third-party home", "in-house home", "in-house home")
    reading = read_move(scenario, SceneId("s2"), CARD)
    assert reading is not None
    assert reading.if_at_home_before
    assert reading.history.at_home is None


OFFSHORE = Zone.OFFSHORE_OUTSOURCING


@pytest.mark.parametrize(
    ("before", "after", "details"),
    [
        (("RO", "Cluj", "Acme"), ("RO", "Cluj", "Acme"), []),
        (("RO", "Cluj", "Acme"), ("IN", "Cluj", "Acme"), ["country"]),
        (("RO", "Cluj", "Acme"), ("RO", "Iasi", "Acme"), ["place"]),
        (("RO", "Cluj", "Acme"), ("RO", "Cluj", "Bolt"), ["partner"]),
        (("RO", "Cluj", "Acme"), ("IN", "Pune", "Bolt"), ["country", "place", "partner"]),
        ((None, "", ""), ("IN", "Pune", "Bolt"), []),
        (("RO", "Cluj", "Acme"), (None, "", ""), []),
        (("RO", "", "Acme"), (None, "Pune", "Bolt"), ["partner"]),
        ((None, "", ""), (None, "", ""), []),
    ],
)
def test_relocation_or_change_of_supplier_is_known_only_when_both_sides_say(
    before: tuple[str | None, str, str], after: tuple[str | None, str, str], details: list[str]
):
    old, new = Placement(OFFSHORE, *before), Placement(OFFSHORE, *after)
    assert changed_details(old, new) == tuple(Detail(name) for name in details)
    reading = last_move(old, new)
    assert reading.move.id == "no-change"
    assert reading.details == tuple(Detail(name) for name in details)
    assert reading.moved is bool(details)


def test_details_are_not_compared_across_zones():
    reading = last_move(Placement(OFFSHORE, "IN"), Placement(Zone.CAPTIVE_OFFSHORING, "RO"))
    assert reading.details == ()
    assert reading.moved


@given(scenarios(min_activities=1), st.data())
def test_words_that_need_history_rest_on_a_scene_that_comes_earlier(
    scenario: Scenario, data: st.DataObject
):
    rank = data.draw(st.integers(0, len(scenario.scenes) - 1))
    card = data.draw(st.sampled_from(sorted(scenario.activities)))
    reading = read_move(scenario, scenario.scenes[rank].id, card)
    if rank == 0:
        assert reading is None
        return
    assert reading is not None
    zones = [scene.placements[card].zone for scene in scenario.scenes]
    earlier = zones[:rank]
    taken_inside = {str(z) for z in earlier[-1:]} <= {"domestic-outsourcing", str(OFFSHORE)} and (
        zones[rank] in (Zone.IN_HOUSE_DOMESTIC, Zone.CAPTIVE_OFFSHORING)
    )
    was_inside = bool({Zone.IN_HOUSE_DOMESTIC, Zone.CAPTIVE_OFFSHORING} & {*earlier})
    marks = {m for s in scenario.scenes[: rank + 1] for m in s.placements[card].circumstances}
    never_inside = Circumstance.NEVER_IN_HOUSE_BEFORE in marks
    never_home = Circumstance.NEVER_AT_HOME_BEFORE in marks
    assert reading.is_backsourcing is (taken_inside and was_inside)
    assert reading.if_in_house_before is (taken_inside and not was_inside and not never_inside)
    comes_home = earlier[-1] in (Zone.CAPTIVE_OFFSHORING, OFFSHORE) and (
        zones[rank] in (Zone.IN_HOUSE_DOMESTIC, Zone.DOMESTIC_OUTSOURCING)
    )
    was_home = bool({Zone.IN_HOUSE_DOMESTIC, Zone.DOMESTIC_OUTSOURCING} & {*earlier})
    assert reading.if_at_home_before is (comes_home and not was_home and not never_home)
    onshored = "onshoring" in reading.move.parts
    assert onshored is (comes_home and not was_home and never_home)
