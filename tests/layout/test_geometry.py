from hypothesis import given
from hypothesis import strategies as st

from shoreboard.layout.geometry import Rect

LENGTHS = st.integers(0, 4000)
RECTS = st.builds(Rect, LENGTHS, LENGTHS, LENGTHS, LENGTHS)


@given(RECTS)
def test_a_rectangle_holds_itself_and_what_is_inset(rect: Rect) -> None:
    assert rect.contains(rect)
    if rect.width > 2 and rect.height > 2:
        assert rect.contains(rect.inset(1, 1))
        assert not rect.inset(1, 1).contains(rect)


@given(RECTS, RECTS)
def test_two_rectangles_meet_alike_from_either_side(one: Rect, other: Rect) -> None:
    assert one.meets(other) == other.meets(one)


def test_rectangles_that_touch_do_not_meet() -> None:
    assert not Rect(0, 0, 10, 10).meets(Rect(10, 0, 10, 10))
    assert Rect(0, 0, 11, 10).meets(Rect(10, 0, 10, 10))


@given(RECTS)
def test_a_mirror_of_a_mirror_is_what_was(rect: Rect) -> None:
    assert rect.mirrored(5000).mirrored(5000) == rect
