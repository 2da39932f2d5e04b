"""Bars of assumptions stand where their amounts say, and no words lie over each other."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shoreboard.layout.geometry import Rect
from shoreboard.layout.layout import TextBlock
from shoreboard.layout.text import Ruler
from shoreboard.layout.tornado import (
    MoneyAxis,
    SwingWords,
    TornadoLayout,
    TornadoWords,
    crosses,
    lay_out_tornado,
)
from tests.helpers.lettering import Lettering

RULER = Ruler(Lettering())
AMOUNTS = st.floats(-1e9, 1e9).filter(lambda amount: amount == 0 or abs(amount) > 1e-3)
WIDTHS, PIXELS = st.integers(320, 2400), st.integers(8, 40)


@st.composite
def tornadoes(draw: st.DrawFn) -> TornadoWords:
    likely = draw(AMOUNTS)
    swings: list[SwingWords] = []
    for one, other, up in draw(st.lists(st.tuples(AMOUNTS, AMOUNTS, st.booleans()), max_size=8)):
        least, most = min(one, likely), max(other, likely)
        low, high = (least, most) if up else (most, least)
        swings.append(SwingWords(f"assumption {len(swings)}", low, high, "14.2 %"))
    words = ("Which turns it?", "likely 1,234", "turns at")
    return TornadoWords(swings, likely, *words, is_right_to_left=draw(st.booleans()))


def ink(block: TextBlock, *, at_end: bool, mirrored: bool) -> Rect:
    """Return where the letters of a block are."""
    widest = max((RULER.width(line, bold=block.bold) for line in block.lines), default=0)
    width = min(block.rect.width, int(widest * block.pixels / 1.03))
    left = block.rect.x if at_end is mirrored else block.rect.right - width
    return Rect(left, block.rect.y, width, block.rect.height)


def parts(layout: TornadoLayout, *, mirrored: bool) -> list[Rect]:
    """Return all that must not lie over each other, but for lines."""
    rects = [
        ink(layout.title, at_end=False, mirrored=mirrored),
        ink(layout.turns, at_end=True, mirrored=mirrored),
        layout.zero.rect,
        layout.likely.rect,
    ]
    for row in layout.rows:
        rects += [
            ink(row.name, at_end=False, mirrored=mirrored),
            *(each for each in (row.loses, row.saves) if each.width),
            ink(row.turns, at_end=True, mirrored=mirrored),
        ]
    return rects


@given(tornadoes(), WIDTHS, PIXELS)
def test_nothing_lies_over_another_or_outside(words: TornadoWords, width: int, pixels: int) -> None:
    layout = lay_out_tornado(words, width, pixels, RULER)
    whole = Rect(0, 0, *layout.size)
    rects = parts(layout, mirrored=words.is_right_to_left)
    assert all(whole.contains(rect) for rect in rects)
    rows = [row.row for row in layout.rows]
    assert all(above.bottom == below.y for above, below in pairwise(rows))
    beside_title = 30 * pixels
    if width >= beside_title:
        for rank, one in enumerate(rects):
            assert not any(one.meets(other) for other in rects[rank + 1 :])


@given(tornadoes(), WIDTHS, PIXELS)
def test_a_bar_reaches_from_end_to_end_and_changes_at_nothing(
    words: TornadoWords, width: int, pixels: int
) -> None:
    layout = lay_out_tornado(words, width, pixels, RULER)
    for swing, row in zip(words.swings, layout.rows, strict=True):
        ends = sorted((row.low.x, row.high.x))
        both = [each for each in (row.loses, row.saves) if each.width]
        if both:
            assert [min(each.x for each in both), max(each.right for each in both)] == ends
        assert (row.low.x, row.high.x) == (layout.axis.x(swing.low), layout.axis.x(swing.high))
        assert ends[0] <= row.likely.x <= ends[1]
        toward_loss = 1 if words.is_right_to_left else -1
        for rect, side in ((row.loses, toward_loss), (row.saves, -toward_loss)):
            assert not rect.width or (rect.center.x - layout.zero_line.x) * side > 0
        assert row.crosses is crosses(swing, words.likely)


@given(tornadoes(), WIDTHS, PIXELS)
def test_on_the_axis_of_before_amounts_keep_their_places(
    words: TornadoWords, width: int, pixels: int
) -> None:
    before = lay_out_tornado(words, width, pixels, RULER)
    shown = words._replace(swings=words.swings[:1])
    after = lay_out_tornado(shown, width, pixels, RULER, before.axis)
    assert after.axis == before.axis
    assert [row.bar_ends for row in after.rows] == [row.bar_ends for row in before.rows[:1]]
    assert (after.zero_line.x, after.likely_line.x) == (before.zero_line.x, before.likely_line.x)


@given(st.floats(-1e6, 0), st.floats(1, 1e6), st.floats(0, 1), st.booleans())
def test_a_place_on_the_axis_is_an_amount(
    least: float, most: float, share: float, mirrored: bool
) -> None:
    axis = MoneyAxis(least, most, 100, 10_100)
    axis = axis.mirrored(10_200) if mirrored else axis
    amount = least + (most - least) * share
    assert axis.amount(axis.x(amount)) == pytest.approx(amount, abs=(most - least) / 10_000)
    assert axis.x(most + 1) == axis.end
    assert axis.amount(axis.begin - (axis.end - axis.begin)) < least


def test_what_only_reaches_nothing_turns_a_saving_no_more_than_it_turns_a_loss() -> None:
    assert crosses(SwingWords("", 100, -1), likely=50)
    assert not crosses(SwingWords("", 100, 0), likely=50)
    assert crosses(SwingWords("", -100, 0), likely=-50)
    assert not crosses(SwingWords("", -100, -1), likely=-50)
