"""What a predicting class sees fits its screen, in letters for the last row."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from shoreboard.domain.zone import GRID, Zone
from shoreboard.layout.geometry import Rect, Size
from shoreboard.layout.layout import TextBlock
from shoreboard.layout.prediction import (
    LEAST_SHARE,
    BarWords,
    PredictionLayout,
    PredictionWords,
    lay_out_prediction,
)
from shoreboard.layout.text import Ruler
from tests.helpers.lettering import Lettering
from tests.layout.scenes import scene

RULER = Ruler(Lettering())
SIZES = [Size(1024, 600), Size(1024, 768), Size(1366, 768), Size(1920, 1080), Size(3840, 2160)]
SCORE = "Round 2: 21 of 30 had “who” right · 14 of 30 had “where” right · 11 both"
MORE = "“Offshoring means another firm.” It means another country; people there can be its own."
COUNTS = st.tuples(*[st.tuples(st.integers(0, 999), st.integers(0, 999))] * len(GRID))
NAMES = st.lists(st.text("Calls and IT", min_size=1, max_size=30), max_size=2)


def words(
    counts: Sequence[tuple[int, int]] | None, names: Sequence[str] = (), *, mirrored: bool = False
) -> PredictionWords:
    """Return the words of two rounds; without counts, of bars that are hidden."""
    cards = [list(names), [], [], []]
    told = replace(scene(cards), is_right_to_left=mirrored)
    bars = (
        None
        if counts is None
        else {
            zone: tuple(
                BarWords(count / 999, f"{count} · 100 %", f"Round {number}", (str(number), "100 %"))
                for number, count in enumerate(each, 1)
            )
            for zone, each in zip(GRID, counts, strict=True)
        }
    )
    question = "Where does Call center stand? Who does the work, and where is it done?"
    return PredictionWords(question, told, (SCORE, SCORE), (MORE,), bars, GRID[:1])


def boxes(layout: PredictionLayout) -> list[Rect]:
    """Return all that must not lie over each other, in the coordinates of the screen."""
    board = [
        part
        for zone in layout.board.zones.values()
        for part in (zone.heading.rect, *(card.rect for card in zone.cards))
    ]
    for bars in layout.bars.values():
        for bar in bars:
            board += [tight(bar.before), tight(bar.behind), *([bar.bar] if bar.bar.width else [])]
    board += [block.rect for block in layout.board.axes.answers.values()]
    moved = [replace(rect, y=rect.y + layout.top) for rect in board]
    return [layout.question.rect, *(block.rect for block in layout.below), *moved]


def tight(block: TextBlock) -> Rect:
    """Return where the letters of one line are, at the beginning of its block."""
    assert not block.is_cut
    width = max((RULER.width(line, bold=block.bold) for line in block.lines), default=0)
    return replace(block.rect, width=min(block.rect.width, int(width * block.pixels)))


@given(COUNTS, NAMES, st.sampled_from(SIZES))
def test_nothing_lies_over_anything_and_nothing_is_outside(
    counts: tuple[tuple[int, int], ...], names: list[str], size: Size
) -> None:
    layout = lay_out_prediction(words(counts, names), size, RULER)
    parts = boxes(layout)
    assert [(a, b) for a, b in combinations(parts, 2) if a.meets(b)] == []
    whole = Rect(0, 0, *size)
    assert [each for each in parts if not whole.contains(each)] == []
    for zone, bars in layout.bars.items():
        ground = layout.board.zones[zone].rect
        assert all(ground.contains(bar.bar) for bar in bars)


@given(COUNTS, NAMES, st.sampled_from(SIZES))
def test_the_last_row_can_read_all_of_it(
    counts: tuple[tuple[int, int], ...], names: list[str], size: Size
) -> None:
    layout = lay_out_prediction(words(counts, names), size, RULER)
    axes = layout.board.axes
    texts = [
        layout.question, *layout.below, axes.where, axes.who, *axes.answers.values(),
        *(text for bars in layout.bars.values() for bar in bars for text in bar[1:]),
    ]  # fmt: skip
    assert not any(text.is_cut for text in texts)
    least = size.height / LEAST_SHARE
    assert min(text.pixels for text in texts) >= least
    assert layout.board.label >= least


@given(COUNTS, st.sampled_from(SIZES))
def test_all_bars_have_one_scale(counts: tuple[tuple[int, int], ...], size: Size) -> None:
    bars = lay_out_prediction(words(counts), size, RULER).bars
    lengths = {
        count: bar.bar.width
        for zone, each in zip(GRID, counts, strict=True)
        for count, bar in zip(each, bars[zone], strict=True)
    }
    most = max(lengths)
    for count, length in lengths.items():
        assert abs(length - (lengths[most] * count / most if most else 0)) <= 1


@given(COUNTS, NAMES, st.sampled_from(SIZES))
def test_right_to_left_it_is_its_own_mirror(
    counts: tuple[tuple[int, int], ...], names: list[str], size: Size
) -> None:
    one, other = (
        lay_out_prediction(words(counts, names, mirrored=each), size, RULER)
        for each in (False, True)
    )
    for zone in GRID:
        for bar, mirror in zip(one.bars[zone], other.bars[zone], strict=True):
            assert bar.bar.mirrored(size.width) == mirror.bar
            assert bar.behind.rect.mirrored(size.width) == mirror.behind.rect
    for zone, badge in one.badges.items():
        near = other.badges[zone]
        assert abs(badge.mirrored(size.width).x - near.x) <= 1


def test_narrow_zones_shorten_words_for_the_sake_of_bars() -> None:
    wide, narrow = (
        lay_out_prediction(words([(1, 2)] * 4), size, RULER)
        for size in (Size(1920, 1080), Size(700, 600))
    )
    assert wide.bars[GRID[0]][1].behind.lines == ("2 · 100 %",)
    assert narrow.bars[GRID[0]][1].behind.lines == ("100 %",)
    assert narrow.bars[GRID[0]][1].before.lines == ("2",)


def test_hidden_bars_are_not_there_and_the_cards_are_larger() -> None:
    size, names = SIZES[2], ["Call center", "Toys: Call center"]
    hidden = lay_out_prediction(words(None, names), size, RULER)
    shown = lay_out_prediction(words([(1, 2)] * 4, names), size, RULER)
    assert hidden.bars == {}
    assert hidden.board.label >= shown.board.label


def test_a_zone_grows_until_its_cards_stand_above_its_bars() -> None:
    names = ["Call center", "A British firm: Payroll"]
    for size in (Size(918, 676), *SIZES[1:]):
        layout = lay_out_prediction(words([(1, 2)] * 4, names), size, RULER)
        shown = layout.board.zones[GRID[0]].cards
        assert [" ".join(card.name.lines) for card in shown] == names, size


def test_cards_that_leave_no_room_for_bars_are_left_out() -> None:
    long = ["Reservation calls of all passengers " * 2, "Kitchen mixers of the better sort " * 2]
    low = lay_out_prediction(words([(1, 2)] * 4, long), Size(1400, 480), RULER)
    assert low.bars[GRID[0]]
    assert [(a, b) for a, b in combinations(boxes(low), 2) if a.meets(b)] == []


def test_the_zone_that_is_right_has_its_badge_on_its_corner() -> None:
    layout = lay_out_prediction(words(None), SIZES[2], RULER)
    corner = layout.board.zones[Zone.IN_HOUSE_DOMESTIC].rect
    (badge,) = layout.badges.values()
    assert badge.meets(corner)
    assert abs(badge.center.x - corner.right) <= 1


def test_of_two_cards_the_first_stays_longer() -> None:
    names = ["Call center", "Reservation calls of all passengers of an airline " * 2]
    layout = lay_out_prediction(words([(1, 2)] * 4, names), Size(1024, 480), RULER)
    shown = layout.board.zones[GRID[0]].cards
    assert [card.name.lines for card in shown] == [("Call center",)]
