"""What two circumstances make of a move: onshoring, and insourcing that never is backsourcing."""

import pytest

from shoreboard.domain.circumstances import Circumstance
from shoreboard.domain.moves import move_between, read_move
from shoreboard.domain.placement import Placement
from shoreboard.domain.scene import SceneId
from shoreboard.domain.zone import Zone
from tests.domain.histories import CARD, ROW, ZONES, history, last_move, marked

ONSHORING = """
in-house abroad    > in-house home    : in-house onshoring: onshoring
third-party abroad > third-party home : outsourced onshoring: onshoring
third-party abroad > in-house home    : onshoring for insourcing: insourcing + onshoring
in-house abroad    > third-party home : onshoring for outsourcing: outsourcing + onshoring
"""
FIRST_TIMES = [match.groups() for line in ONSHORING.split("\n") if (match := ROW.fullmatch(line))]


@pytest.mark.parametrize(("before", "after", "name", "std", "parts"), FIRST_TIMES)
@pytest.mark.parametrize("marks", [("+", ""), ("", "+"), ("+", "+")])
def test_coming_home_is_onshoring_where_a_mark_says_that_it_never_was_there(
    before: str, after: str, name: str, std: str | None, parts: str, marks: tuple[str, str]
):
    reading = last_move(*marked(f"{before}{marks[0]} > {after}{marks[1]}"))
    assert reading.move.id == name.replace(" ", "-")
    assert not reading.move.standard
    assert std is None
    assert [str(part) for part in reading.move.parts] == parts.strip().split(" + ")
    assert reading.history.never_at_home
    assert not reading.if_at_home_before


def test_all_four_moves_home_are_in_that_table():
    assert len(FIRST_TIMES) == 4
    for before in ZONES:
        for after in ZONES:
            pair = Zone(ZONES[before]), Zone(ZONES[after])
            comes_home = "abroad" in before and "home" in after
            assert (move_between(*pair, never_at_home=True) != move_between(*pair)) is comes_home


@pytest.mark.parametrize(
    ("scenes", "move"),
    [
        ("in-house abroad+ > in-house abroad > in-house home", "in-house-onshoring"),
        ("in-house abroad > not placed > in-house abroad+ > in-house home", "in-house-onshoring"),
        # what an earlier scene shows outweighs the mark
        ("in-house home > in-house abroad+ > in-house home", "in-house-reshoring"),
        ("in-house home > in-house abroad > in-house home+", "in-house-reshoring"),
        (
            "in-house abroad+ > in-house home > in-house abroad > in-house home",
            "in-house-reshoring",
        ),
        # never in-house says nothing of home
        ("third-party abroad* > in-house home", "reshoring-for-insourcing"),
        ("third-party abroad*+ > in-house home", "onshoring-for-insourcing"),
    ],
)
def test_a_mark_speaks_of_all_the_time_that_the_scenes_do_not_show(scenes: str, move: str):
    assert last_move(*marked(scenes)).move.id == move


@pytest.mark.parametrize(
    ("scenes", "backsourcing", "conditional"),
    [
        ("third-party home* > in-house home", False, False),
        ("third-party home > in-house home*", False, False),
        ("third-party abroad* > third-party home > in-house home", False, False),
        ("third-party abroad* > in-house abroad*", False, False),
        ("third-party home+ > in-house home", False, True),
        # what an earlier scene shows outweighs the mark
        ("in-house home > third-party home* > in-house home", True, False),
        ("third-party home* > in-house home* > third-party home* > in-house home*", True, False),
    ],
)
def test_work_that_was_never_inside_is_insourced_and_never_backsourced(
    scenes: str, backsourcing: bool, conditional: bool
):
    reading = last_move(*marked(scenes))
    assert "insourcing" in reading.move.parts
    assert reading.is_backsourcing is backsourcing
    assert reading.if_in_house_before is conditional
    assert reading.history.never_in_house is (not backsourcing and not conditional)


def test_a_mark_of_a_later_scene_is_no_history():
    placements = marked("in-house abroad > in-house home > in-house home+")
    reading = read_move(history(*placements), SceneId("s2"), CARD)
    assert reading is not None
    assert reading.move.id == "in-house-reshoring"


def test_other_circumstances_neither_move_a_card_nor_name_a_move():
    plain = Placement(Zone.OFFSHORE_OUTSOURCING)
    all_marks = Placement(Zone.OFFSHORE_OUTSOURCING, circumstances=tuple(Circumstance))
    assert not last_move(plain, all_marks).moved
    assert last_move(plain, all_marks).details == ()
