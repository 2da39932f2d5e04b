"""Each layout is whole and legible, nothing stands upon another, larger screens show more."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import chain

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shoreboard.domain.zone import GRID, Zone
from shoreboard.layout.contents import GhostWords, SceneWords, ZoneWords, class_text, editor_text
from shoreboard.layout.geometry import Rect, Size
from shoreboard.layout.layout import Layout, TextBlock, ZoneLayout
from shoreboard.layout.scene_layout import lay_out
from shoreboard.layout.text import Ruler
from tests.helpers.lettering import Lettering
from tests.layout.scenes import CAPTION, SIZES, meeting, rects, scene, scenes, texts

FONT = Lettering()
RULER = Ruler(FONT)
NAMES = (
    "Underwriting", "Claims", "Legal", "Marketing", "HR", "Actuaries", "Fraud unit", "Audit",
    "Press", "Payroll", "Cleaning", "Mail room", "Security", "Print", "Fleet", "Catering",
    "Archive", "Roadside help", "Glass repair", "Analytics", "Testing", "Call center", "Cloud",
    "Invoices",
)  # fmt: skip
sizes = st.sampled_from(SIZES)


def before_class(words: SceneWords, size: Size, steps: int = 0) -> Layout:
    return lay_out(words, size, class_text(size, steps), RULER)


def names(*counts: int) -> list[list[str]]:
    """Return so many names for each of the four zones."""
    all_ = iter(NAMES * 100)
    return [[next(all_) for _ in range(count)] for count in counts]


@given(scenes(), sizes)
def test_nothing_stands_upon_another_or_outside_of_what_it_is_in(
    words: SceneWords, size: Size
) -> None:
    layout = before_class(words, size)
    picture = Rect(0, 0, *size)
    assert [rect for rect in rects(layout) if not picture.contains(rect)] == []
    assert meeting([zone.rect for zone in layout.zones.values()]) == []
    assert all(layout.board.contains(zone.rect) for zone in layout.zones.values())
    for zone in placed(layout):
        inside = [*slots(zone), *([zone.heading.rect] if zone is not layout.tray else [])]
        assert meeting(inside) == []
        assert all(zone.rect.contains(rect) for rect in inside)
        assert meeting(lines_of_heading(zone)) == []
        for card in (*zone.cards, *zone.ghosts):
            within = [card.icon, card.name.rect, *present(card.mark, card.question)]
            within += [card.share.rect] if card.share else []
            assert meeting(within) == []
            assert all(card.rect.contains(rect) for rect in within)
    assert meeting(around(layout)) == []


@given(scenes(), sizes)
def test_each_line_of_text_fits_and_is_legible(words: SceneWords, size: Size) -> None:
    layout = before_class(words, size)
    for block in texts(layout):
        assert block.pixels >= size.height / 45 - 1
        assert len(block.lines) * FONT.line_height(block.pixels) <= block.rect.height + 1
        for line in block.lines:
            assert FONT.width(line, block.pixels, bold=block.bold) <= block.rect.width
    assert layout.label >= size.height / 45
    headings = [zone.heading.name for zone in layout.zones.values() if zone.heading.name]
    assert all(heading.pixels > layout.label for heading in headings)
    assert layout.caption is None or layout.caption.pixels > layout.label
    assert not any(heading.is_cut for heading in headings)


@given(scenes(), sizes)
def test_each_card_is_shown_or_counted(words: SceneWords, size: Size) -> None:
    layout = before_class(words, size)
    given_: list[tuple[ZoneWords, ZoneLayout]] = [
        (words.zones[zone], layout.zones[zone]) for zone in GRID
    ]
    if words.tray is not None and layout.tray is not None:
        given_.append((words.tray, layout.tray))
    for zone, placed_ in given_:
        shown = [card.id for card in placed_.cards]
        assert shown == [card.id for card in zone.cards[: len(shown)]]
        assert len(shown) + placed_.hidden == len(zone.cards)
        assert (placed_.more.count if placed_.more else 0) == placed_.hidden
        assert placed_.hidden != 1 or placed_.grid.columns * placed_.grid.rows == 1
    assert layout.is_whole == all(zone.hidden == 0 for zone in layout.zones.values())


@given(scenes(most=120), sizes, sizes)
def test_a_larger_screen_never_has_smaller_text(words: SceneWords, one: Size, other: Size) -> None:
    larger = Size(max(one.width, other.width), max(one.height, other.height))
    for size in (one, other):
        assert before_class(words, larger).label >= before_class(words, size).label


@given(scenes(most=60), st.integers(1024, 2000), st.integers(600, 768), st.booleans())
def test_one_pixel_more_never_makes_text_smaller(
    words: SceneWords, width: int, height: int, wider: bool
) -> None:
    size, larger = Size(width, height), Size(width + wider, height + (not wider))
    assert before_class(words, larger).label >= before_class(words, size).label


@pytest.mark.parametrize("counts", [(1, 1, 1, 1), (2, 0, 0, 2), (5, 1, 3, 2), (9, 3, 10, 6)])
@pytest.mark.parametrize("name", ["IT", "Customer relationship management"])
def test_text_grows_with_the_width_alone_and_with_the_height_alone(
    counts: tuple[int, ...], name: str
) -> None:
    words = scene([[name] * count for count in counts], caption=CAPTION)
    for other in (700, 1000):
        taller = [before_class(words, Size(other * 4 // 3, n)).label for n in range(500, 1300, 23)]
        wider = [before_class(words, Size(n, other)).label for n in range(600, 2000, 23)]
        assert taller == sorted(taller)
        assert wider == sorted(wider)


@given(scenes(), sizes)
def test_a_row_and_a_column_keep_their_share(words: SceneWords, size: Size) -> None:
    shares = before_class(words, size).shares
    assert 0.219 <= shares.column <= 0.781
    assert 0.215 <= shares.row <= 0.785


@given(scenes(), sizes, st.sampled_from((12, 16, 24, 40)))
def test_an_editor_fits_as_well_and_counts_what_it_scrolls_to(
    words: SceneWords, size: Size, label: int
) -> None:
    layout = lay_out(words, size, editor_text(size, label, 16), RULER)
    assert layout.label <= label
    for zone in layout.zones.values():
        assert zone.more is None
        assert meeting(slots(zone)) == []
        assert all(zone.rect.contains(rect) for rect in slots(zone))


@given(scenes(), sizes)
def test_right_to_left_is_the_mirror(words: SceneWords, size: Size) -> None:
    ours = before_class(replace(words, is_right_to_left=False), size)
    theirs = before_class(replace(words, is_right_to_left=True), size)
    assert [each.mirrored(size.width) for each in rects(ours)] == rects(theirs)
    for zone in theirs.zones.values():
        assert [card.rect for card in zone.cards] == [
            zone.grid.slot(number) for number in range(len(zone.cards))
        ]


@pytest.mark.parametrize("counts", [(4, 0, 0, 0), (8, 0, 0, 0), (2, 2, 2, 2), (0, 0, 0, 8)])
def test_eight_cards_are_read_from_the_last_row(counts: tuple[int, ...]) -> None:
    for size in SIZES:
        if size.width * 9 == size.height * 16:
            layout = before_class(scene(names(*counts), caption=CAPTION), size)
            assert layout.is_whole
            assert layout.label >= size.height / 26, size


@pytest.mark.parametrize("counts", [(6, 6, 6, 6), (9, 3, 6, 6), (4, 10, 0, 10)])
def test_twenty_four_cards_are_legible(counts: tuple[int, ...]) -> None:
    for size in SIZES:
        if size.width * 9 == size.height * 16:
            layout = before_class(scene(names(*counts), caption=CAPTION), size)
            assert layout.is_whole
            assert layout.label >= size.height / 34, size


def placed(layout: Layout) -> list[ZoneLayout]:
    return [*layout.zones.values(), *([layout.tray] if layout.tray else [])]


def slots(zone: ZoneLayout) -> list[Rect]:
    cards = [card.rect for card in (*zone.cards, *zone.ghosts)]
    return [*cards, zone.more.rect] if zone.more else cards


def lines_of_heading(zone: ZoneLayout) -> list[Rect]:
    heading = zone.heading
    words = [text.rect for text in (heading.name, heading.count) if text]
    return [*heading.icons, *words, *present(heading.question)]


def around(layout: Layout) -> list[Rect]:
    """Return what stands around the board, and the outlines of the sets as one."""
    axes = layout.axes
    blocks: list[TextBlock | None] = [axes.where, axes.who, *axes.answers.values()]
    blocks += [layout.title, layout.subtitle, layout.caption]
    sets = [each for each in (axes.outsourcing, axes.offshoring) if each]
    around = [block.rect for block in blocks if block] + [each.tab for each in sets]
    if layout.verdict:
        around.append(layout.verdict.rect)
    around += [layout.tray.rect, layout.tray.heading.rect] if layout.tray else []
    return [*around, layout.board] if not sets else [*around, all_of([s.outline for s in sets])]


def all_of(rects: Sequence[Rect]) -> Rect:
    left, top = min(rect.x for rect in rects), min(rect.y for rect in rects)
    right, bottom = max(rect.right for rect in rects), max(rect.bottom for rect in rects)
    return Rect(left, top, right - left, bottom - top)


def present(*rects: Rect | None) -> list[Rect]:
    return list(chain.from_iterable([rect] if rect else [] for rect in rects))


def test_hidden_answers_move_no_card() -> None:
    told = scene(names(3, 2, 6, 1), caption=CAPTION)
    zones = {zone: replace(words, is_told=False) for zone, words in told.zones.items()}
    hidden = replace(told, zones=zones, axes=replace(told.axes, are_sets_told=False))
    for size in SIZES:
        one, other = before_class(told, size), before_class(hidden, size)
        for zone in GRID:
            assert one.zones[zone].cards == other.zones[zone].cards
            assert other.zones[zone].heading.name is None
            assert other.zones[zone].heading.icons == ()
        assert other.axes.outsourcing is other.axes.offshoring is None
        assert one.axes.answers == other.axes.answers


def test_a_crowded_zone_grows_and_does_not_jump_back() -> None:
    size = Size(1920, 1080)
    crowded = before_class(scene(names(30, 1, 1, 1)), size)
    assert crowded.shares.column > 0.5
    assert crowded.shares.row > 0.5
    fewer = scene(names(28, 2, 2, 1))
    after = lay_out(fewer, size, class_text(size), RULER, crowded)
    assert after.shares == crowded.shares
    assert after.label == crowded.label


def test_labels_stay_as_they_were_while_those_that_fit_are_little_larger() -> None:
    size, kept = Size(1366, 768), 0
    for count in range(8, 20):
        before = before_class(scene(names(count, 2, 2, 2)), size)
        fewer = scene(names(count - 1, 2, 2, 2))
        anew = before_class(fewer, size)
        after = lay_out(fewer, size, class_text(size), RULER, before)
        if before.label >= 0.9 * anew.label:
            assert after.label == before.label
            kept += anew.label > before.label
    assert kept


def test_larger_text_gets_what_fits_and_says_when_it_is_the_most() -> None:
    size, words = Size(1920, 1080), scene(names(2, 1, 2, 1))
    labels = [before_class(words, size, steps) for steps in range(9)]
    assert [layout.label for layout in labels] == sorted(layout.label for layout in labels)
    assert labels[1].label > labels[0].label
    assert not labels[0].is_largest
    assert labels[8].is_largest
    assert all(layout.is_whole for layout in labels)


def test_a_ghost_has_a_slot_of_its_own_behind_the_cards() -> None:
    words = scene(names(3, 0, 0, 1))
    zone = Zone.IN_HOUSE_DOMESTIC
    moved = words.zones[Zone.OFFSHORE_OUTSOURCING].cards[0]
    ghosts = [GhostWords(moved.id, moved.name)]
    zones = {**words.zones, zone: replace(words.zones[zone], ghosts=ghosts)}
    layout = before_class(replace(words, zones=zones), Size(1366, 768))
    placed_ = layout.zones[zone]
    assert [ghost.rect for ghost in placed_.ghosts] == [placed_.grid.slot(3)]


def test_equal_questions_get_equal_answers() -> None:
    words = scene(names(9, 3, 6, 6))
    assert before_class(words, SIZES[0]) == before_class(words, SIZES[0])


def test_an_editor_makes_large_text_smaller_before_it_scrolls() -> None:
    size, words = Size(1014, 624), scene(names(3, 0, 1, 1))
    usual, large = (lay_out(words, size, editor_text(size, n, 16), RULER) for n in (16, 40))
    assert usual.label == 16
    assert not usual.is_largest
    assert 16 < large.label < 40
    assert large.is_whole
    assert large.is_largest
    many = scene(names(30, 30, 30, 30))
    assert lay_out(many, size, editor_text(size, 16, 16), RULER).label == 16
    assert lay_out(many, size, editor_text(size, 40, 16), RULER).label == 24


def test_cards_are_equally_high_where_only_some_have_a_second_line() -> None:
    words = scene([["Calls", "Support"], [], ["Shipping"], []])
    home = words.zones[GRID[0]]
    told = replace(home, cards=[card._replace(answer="In-house") for card in home.cards])
    words = replace(words, zones={**words.zones, GRID[0]: told})
    for size in (Size(1366, 768), Size(1920, 1080)):
        layout = lay_out(words, size, class_text(size), RULER)
        upper, lower = (layout.zones[zone].grid for zone in (GRID[0], GRID[2]))
        assert upper.lines > lower.lines
        assert upper.card.height == lower.card.height
