"""People stand in groups, nobody is lost on the way, and a figure is worth what is said."""

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shoreboard.layout.geometry import Rect
from shoreboard.layout.jobs import (
    AT_HOME,
    MOST_FIGURES,
    Figure,
    GroupWords,
    JobsLayout,
    JobsWords,
    figure_worth,
    lay_out_jobs,
    traveled,
)
from shoreboard.layout.text import Ruler
from tests.helpers.lettering import Lettering

RULER = Ruler(Lettering())
NAMES = ("stay", "change employer", "leave home", "arise abroad", "arise at home")
HEADS = st.one_of(st.just(0.0), st.integers(0, 400), st.floats(0.01, 1e7))
WIDTHS, PIXELS = st.integers(200, 2400), st.integers(8, 60)


def words(*heads: float, is_right_to_left: bool = False) -> JobsWords:
    groups = [
        GroupWords(name, f"{each:,.0f}", each) for name, each in zip(NAMES, heads, strict=False)
    ]
    worth = figure_worth(heads)
    return JobsWords(groups, worth, "One figure is 5 jobs." if worth > 1 else "", is_right_to_left)


WORDS = st.builds(
    lambda heads, mirrored: words(*heads, is_right_to_left=mirrored),
    st.lists(HEADS, min_size=4, max_size=5),
    st.booleans(),
)


def parts(layout: JobsLayout, group: int) -> float:
    return sum(figure.part for figure in layout.figures if figure.group == group)


@given(WORDS, WIDTHS, PIXELS)
def test_figures_are_the_jobs_of_their_group(shown: JobsWords, width: int, pixels: int) -> None:
    layout = lay_out_jobs(shown, width, pixels, RULER)
    for number, group in enumerate(shown.groups):
        assert parts(layout, number) * shown.worth == pytest.approx(
            group.heads, abs=0.01 * shown.worth
        )


@given(WORDS, WIDTHS, PIXELS)
def test_all_stands_inside_and_nothing_on_anything(
    shown: JobsWords, width: int, pixels: int
) -> None:
    layout = lay_out_jobs(shown, width, pixels, RULER)
    blocks = [block for group in layout.groups for block in (group.name, group.number)]
    blocks += [] if layout.scale is None else [layout.scale]
    rects = [*(block.rect for block in blocks), *(figure.rect for figure in layout.figures)]
    assert all(Rect(0, 0, *layout.size).contains(rect) for rect in rects)
    for rank, one in enumerate(rects):
        assert not any(one.meets(other) for other in rects[rank + 1 :])


@given(st.lists(HEADS, max_size=5))
def test_a_figure_is_the_least_round_number_with_which_no_group_is_full(heads: list[float]) -> None:
    worth = figure_worth(heads)
    assert str(worth).rstrip("0") in {"1", "2", "5"}
    most = max(heads, default=0.0)
    assert most <= MOST_FIGURES * worth
    assert worth == 1 or most > MOST_FIGURES * worth / 2.5


def test_who_goes_goes_from_where_they_stood_and_all_arrive() -> None:
    before = lay_out_jobs(words(40, 0, 0, 0), 240, 14, RULER)
    after = lay_out_jobs(words(8, 0, 32, 46), 240, 14, RULER)
    begun, ended = traveled(before, after, 0.0), traveled(before, after, 1.0)
    home = [figure for figure in begun if figure.group < AT_HOME]
    assert [each.group for each in home].count(2) == 32
    assert len({each.rect for each in home}) == 40 / figure_worth([40])
    assert set(ended) == set(after.figures)
    assert not any(each.part for each in begun if each.group >= AT_HOME)


def people(figures: Sequence[Figure], *, home: bool) -> float:
    return sum(each.part for each in figures if (each.group < AT_HOME) is home)


@given(WORDS, WORDS, st.floats(0, 1), st.booleans())
def test_nobody_is_lost_on_the_way(
    one: JobsWords, other: JobsWords, done: float, home: bool
) -> None:
    before, after = (lay_out_jobs(each, 640, 14, RULER) for each in (one, other))
    begun, ended = people(before.figures, home=home), people(after.figures, home=home)
    on_the_way = people(traveled(before, after, done), home=home)
    assert on_the_way == pytest.approx(begun * (1 - done) + ended * done)
    assert set(traveled(before, after, 1.0)) == set(after.figures)
    assert all(each.part <= 1 for each in traveled(before, after, done))


@given(WORDS, WORDS, st.floats(0, 1), st.sampled_from((240, 640, 1600)))
def test_on_the_way_they_stay_where_both_ends_are(
    one: JobsWords, other: JobsWords, done: float, width: int
) -> None:
    before, after = (lay_out_jobs(each, width, 14, RULER) for each in (one, other))
    room = Rect(0, 0, width, max(before.size.height, after.size.height))
    assert all(room.contains(each.rect) for each in traveled(before, after, done))
