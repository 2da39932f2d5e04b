from hypothesis import given
from hypothesis import strategies as st

from shoreboard.layout.bends import Box
from shoreboard.layout.corridors import Corridors, Stretch, mask_of, ranks
from shoreboard.layout.geometry import Point

WITHIN, CLEAR = Box(0, 0, 400, 300), 3
BOXES = st.lists(
    st.builds(
        lambda x, y, w, h: Box(x, y, x + w, y + h),
        st.integers(0, 350), st.integers(0, 250), st.integers(5, 90), st.integers(5, 90),
    ),
    max_size=12,
)  # fmt: skip


def ground_of(stretch: Stretch) -> Box:
    one, other = stretch.point(stretch.low), stretch.point(stretch.high)
    return Box(one.x, one.y, other.x, other.y).grown(CLEAR - 0.01)


@given(BOXES, BOXES)
def test_stretches_keep_clear_of_all_boxes_and_know_which_they_cross(
    boxes: list[Box], added: list[Box]
) -> None:
    corridors = Corridors(WITHIN, boxes, [], CLEAR)
    for box in added:
        corridors.block(box)
    for rank, stretch in enumerate(corridors.stretches):
        if stretch.low > stretch.high:
            assert corridors.crossings[rank] == 0
            continue
        assert not any(ground_of(stretch).meets(box) for box in (*boxes, *added))
        crossed = {
            other
            for other, each in enumerate(corridors.stretches)
            if each.upright is not stretch.upright
            and each.low <= stretch.at <= each.high
            and stretch.low <= each.at <= stretch.high
        }
        assert {*ranks(corridors.crossings[rank])} == crossed


@given(BOXES)
def test_what_was_added_is_forgotten(boxes: list[Box]) -> None:
    corridors = Corridors(WITHIN, boxes, [], CLEAR)
    stretches, crossings = [*corridors.stretches], [*corridors.crossings]
    for upright in (True, False):
        corridors.add_through(upright, Point(123, 211))
        corridors.add(Stretch(upright, 77, 0, 250))
    corridors.forget(len(stretches))
    assert corridors.stretches == stretches
    assert corridors.crossings == crossings


def test_a_copy_is_changed_alone() -> None:
    corridors = Corridors(WITHIN, [Box(100, 100, 200, 200)], [], CLEAR)
    before, edge = [*corridors.stretches], Point(100, 150)
    twin = corridors.copy()
    assert [each.reach(edge, -1, 0) for each in (corridors, twin)] == [100, 100]
    twin.block(Box(0, 0, 90, 300))
    assert [each.reach(edge, -1, 0) for each in (corridors, twin)] == [100, 7]
    assert corridors.stretches == before
    assert corridors.is_free(Box(10, 10, 50, 50))


def test_a_line_out_of_an_edge_reaches_the_next_box_or_the_end_of_the_board() -> None:
    corridors = Corridors(WITHIN, [Box(100, 100, 200, 200), Box(300, 190, 320, 220)], [], CLEAR)
    assert corridors.reach(Point(200, 188), 1, 0) == 97
    assert corridors.reach(Point(200, 150), 1, 0) == 200
    assert corridors.reach(Point(100, 150), -1, 0) == 100
    assert corridors.reach(Point(310, 190), 0, -1) == 190


def test_a_leg_has_room_up_to_the_boxes_beside_it() -> None:
    corridors = Corridors(WITHIN, [Box(100, 100, 200, 200), Box(300, 190, 320, 220)], [], CLEAR)
    assert corridors.room(Stretch(True, 250, 120, 250)) == (203, 297)
    assert corridors.room(Stretch(True, 250, 120, 180)) == (203, 400)


def test_outlines_are_crossed_rather_than_followed() -> None:
    zone = Box(0, 0, 200, 300)
    corridors = Corridors(WITHIN, [], [zone], CLEAR)
    along = Stretch(True, 200, 50, 250)
    assert corridors.beside_outlines(along, (150, 250)) in (197, 203)
    assert corridors.beside_outlines(along, (199, 201)) == 200
    light = [each for each in corridors.stretches if each.weight == 1]
    assert all(abs(each.at - 200) >= CLEAR for each in light if each.upright)


def test_sets_of_stretches_are_bits() -> None:
    assert mask_of([0, 3, 3]) == 0b1001
    assert [*ranks(0b1001)] == [0, 3]
