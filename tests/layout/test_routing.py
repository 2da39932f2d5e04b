from dataclasses import replace
from itertools import pairwise
from random import Random

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from shoreboard.domain.activity import ActivityId
from shoreboard.layout.bends import Arrow, Line
from shoreboard.layout.geometry import Point, Rect
from shoreboard.layout.routing import ArrowGround, Pen, route
from tests.helpers.arrow_boards import CLOSE, NARROW, boards
from tests.helpers.arrow_shapes import (
    TINY,
    around,
    bends,
    direction,
    distance,
    edge_before,
    edges,
    overlap,
    passes,
    pieces,
)  # fmt: skip

PEN = Pen(4, 14)


def drawn(ground: ArrowGround, pen: Pen) -> dict[ActivityId, Arrow]:
    arrows = route(ground, [*ground.cards], pen)
    return {move: arrow for move, arrow in arrows.items() if arrow is not None}


@given(boards())
@example(NARROW)
def test_arrows_touch_no_card_no_ghost_no_words_and_no_other_head(
    made: tuple[ArrowGround, Pen],
) -> None:
    ground, pen = made
    arrows = drawn(ground, pen)
    for move, arrow in arrows.items():
        rects = (*ground.cards.values(), *ground.ghosts.values(), *ground.words)
        boxes = [edges(rect, pen.width / 2) for rect in rects]
        for piece in pieces(arrow):
            assert not any(passes(piece, box) for box in boxes)
            assert not any(
                passes(piece, around(other.head)) for each, other in arrows.items() if each != move
            )
        for rect in rects:
            assert not overlap(around(arrow.head), edges(rect, pen.width / 4))
        for each, other in arrows.items():
            assert each == move or not overlap(around(arrow.head), around(other.head))


@given(boards())
def test_arrows_stay_on_the_board(made: tuple[ArrowGround, Pen]) -> None:
    ground, pen = made
    left, top, right, bottom = edges(ground.board, 0)
    for arrow in drawn(ground, pen).values():
        for point in (*(point for piece in pieces(arrow) for point in piece), *arrow.head):
            assert left <= point.x <= right
            assert top <= point.y <= bottom


@given(boards())
def test_arrows_leave_and_arrive_at_right_angles_with_the_head_in_line(
    made: tuple[ArrowGround, Pen],
) -> None:
    ground, pen = made
    for move, arrow in drawn(ground, pen).items():
        first, *_, last = *pieces(arrow), [*pieces(arrow)][-1]
        out = edge_before(arrow.start, ground.ghosts[move], pen.apart)
        assert direction(first[0], first[-1]) == out
        tip, one, other = arrow.head
        back = edge_before(tip, ground.cards[move], pen.apart)
        assert direction(last[-1], last[0]) == back
        base = Point((one.x + other.x) / 2, (one.y + other.y) / 2)
        assert direction(tip, base) == back
        assert distance(tip, base) == pytest.approx(pen.head)
        assert 0 < distance(tip, last[-1]) < pen.head
        assert min(abs(tip.x - last[-1].x), abs(tip.y - last[-1].y)) < TINY


@given(boards())
@example(CLOSE)
def test_an_arrow_has_no_kinks(made: tuple[ArrowGround, Pen]) -> None:
    ground, pen = made
    for arrow in drawn(ground, pen).values():
        for one, other in pairwise(pieces(arrow)):
            assert direction(one[-2], one[-1]) == direction(other[0], other[1])


@given(boards(), st.randoms(use_true_random=False))
def test_the_same_board_has_the_same_arrows_in_whatever_order_it_is_told(
    made: tuple[ArrowGround, Pen], random: Random
) -> None:
    ground, pen = made
    moves = [*ground.cards]
    first = route(ground, moves, pen)
    assert route(ground, moves, pen) == first
    random.shuffle(moves)
    assert route(ground, moves, pen) == first


WIDE = (0.12, 0.2)


@given(boards(gaps=WIDE))
def test_where_gaps_are_wide_a_single_arrow_always_finds_a_way(
    made: tuple[ArrowGround, Pen],
) -> None:
    ground, pen = made
    for move in ground.ghosts:
        assert route(ground, [move], pen)[move] is not None


MOCK = ArrowGround(
    Rect(180, 110, 1270, 510),
    {
        ActivityId("tech"): Rect(215, 171, 288, 66), ActivityId("it"): Rect(514, 171, 288, 66),
        ActivityId("print"): Rect(215, 247, 288, 66), ActivityId("ship"): Rect(215, 459, 288, 66),
        ActivityId("call"): Rect(837, 459, 288, 66),
    },
    {ActivityId("ship"): Rect(514, 247, 288, 66), ActivityId("call"): Rect(215, 323, 288, 66)},
    [Rect(215, 130, 260, 34), Rect(837, 130, 262, 34), Rect(215, 420, 305, 34),
     Rect(837, 420, 330, 34)],
    [Rect(198, 118, 615, 281), Rect(821, 118, 608, 281), Rect(198, 407, 615, 204),
     Rect(821, 407, 608, 204)],
)  # fmt: skip
"""The board of one of the sketches: a call center goes abroad, and shipping to another firm."""
SHIP, CALL = ActivityId("ship"), ActivityId("call")


def test_few_bends_come_first_and_bends_are_as_large_as_there_is_room() -> None:
    arrows = route(MOCK, [CALL, SHIP], PEN)
    shipping, calls = arrows[SHIP], arrows[CALL]
    assert shipping is not None
    assert calls is not None
    assert shipping.start == Point(658, 247 + 66 + PEN.apart)
    assert shipping.head[0] == Point(215 + 288 + PEN.apart, 492)
    (bend,) = bends(shipping)
    assert distance(bend[0], bend[-1]) > 180
    assert calls.start == Point(215 + 288 + PEN.apart, 356)
    assert calls.head[0] == Point(837 - PEN.apart, 492)
    assert len([*bends(calls)]) == 2


def test_boxes_that_face_each_other_have_a_straight_arrow_between_what_they_share() -> None:
    ground = ArrowGround(
        Rect(0, 0, 400, 200), {SHIP: Rect(250, 60, 100, 80)}, {SHIP: Rect(20, 20, 90, 80)}
    )
    arrow = route(ground, [SHIP], PEN)[SHIP]
    assert arrow is not None
    assert [type(piece) for piece in arrow.pieces] == [Line]
    assert arrow.head[0].y == arrow.start.y == 80


LEVEL, DOWN = ActivityId("level"), ActivityId("down")
LEVEL_GHOST, LEVEL_CARD = Rect(320, 180, 80, 40), Rect(150, 180, 80, 40)


@pytest.mark.parametrize(
    ("ghost", "card"),
    [
        pytest.param(Rect(200, 20, 80, 40), Rect(200, 340, 80, 40), id="through its head"),
        pytest.param(Rect(240, 20, 60, 40), Rect(240, 208, 60, 40), id="with a head on its path"),
    ],
)
def test_an_arrow_that_is_there_has_its_head_and_its_path_for_itself(
    ghost: Rect, card: Rect
) -> None:
    ghosts = {LEVEL: LEVEL_GHOST, DOWN: ghost}
    ground = ArrowGround(Rect(0, 0, 500, 400), {LEVEL: LEVEL_CARD, DOWN: card}, ghosts)
    alone = drawn(replace(ground, cards={DOWN: card}, ghosts={DOWN: ghost}), PEN)
    assert len(alone[DOWN].pieces) == 1
    arrows = drawn(ground, PEN)
    assert len(arrows[LEVEL].pieces) == 1
    assert len(arrows[DOWN].pieces) > 1
    for one, other in ((LEVEL, DOWN), (DOWN, LEVEL)):
        head = around(arrows[one].head)
        assert not any(passes(piece, head) for piece in pieces(arrows[other]))


def test_without_a_ghost_or_without_a_way_there_is_no_arrow() -> None:
    assert route(MOCK, [ActivityId("tech"), ActivityId("gone")], PEN) == {
        "tech": None,
        "gone": None,
    }
    wall = Rect(700, 110, 20, 510)
    walled = replace(MOCK, words=[*MOCK.words, wall])
    arrows = route(walled, [CALL, SHIP], PEN)
    assert arrows[CALL] is None
    assert arrows[SHIP] is not None


def test_arrows_share_no_lane_where_there_is_room_for_two() -> None:
    moves = [ActivityId(f"{rank}") for rank in range(3)]
    ghosts = {move: Rect(20, 20 + 60 * rank, 100, 40) for rank, move in enumerate(moves)}
    cards = {move: Rect(520, 220 + 60 * rank, 100, 40) for rank, move in enumerate(moves)}
    arrows = drawn(ArrowGround(Rect(0, 0, 640, 420), cards, ghosts), PEN)
    assert len(arrows) == len(moves)
    upright = sorted(
        one.x
        for arrow in arrows.values()
        for (one, *_, other) in pieces(arrow)
        if abs(one.x - other.x) < TINY and abs(one.y - other.y) > 20
    )
    assert all(other - one >= 2 * PEN.width for one, other in pairwise(upright))


def test_thirty_arrows_over_a_full_board_are_drawn_or_left_out() -> None:
    rows, columns = range(8), range(10)
    slots = [Rect(20 + 180 * c, 20 + 120 * r, 140, 80) for r in rows for c in columns]
    moves = [ActivityId(f"m{rank}") for rank in range(30)]
    cards = dict(zip(moves, slots, strict=False))
    ghosts = dict(zip(reversed(moves), slots[40:], strict=False))
    arrows = route(ArrowGround(Rect(0, 0, 1840, 1000), cards, ghosts), moves, PEN)
    assert [*arrows] == moves
    assert any(arrow is not None for arrow in arrows.values())
