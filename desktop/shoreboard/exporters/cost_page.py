"""A page for what a plan costs: the verdict in words, staying against going, what turns it."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from math import ceil
from typing import NamedTuple

from shoreboard.costs.board import BoardCosts, CostTotal, board_costs
from shoreboard.costs.draws import draws_of
from shoreboard.costs.plans import Omission
from shoreboard.costs.results import CostResult
from shoreboard.costs.turning import Swing
from shoreboard.domain.scene import Scene
from shoreboard.explanations.cost_verdict import (
    basis_words,
    cost_sentences,
    headline,
    jobs_words,
    omission_words,
    unsure_words,
)
from shoreboard.explanations.phrases import named
from shoreboard.exporters.material import Material
from shoreboard.i18n import tr
from shoreboard.layout.geometry import Point, Rect, Size
from shoreboard.layout.layers import LayersLayout, LayersWords, lay_out_layers
from shoreboard.layout.layout import TextBlock, mirrored
from shoreboard.layout.text import Ruler
from shoreboard.layout.tornado import TornadoLayout, lay_out_tornado
from shoreboard.layout.writing import TextStyle, written
from shoreboard.names import one_line
from shoreboard.picture.around_words import scene_title
from shoreboard.picture.brush import Brush, qt_rect
from shoreboard.picture.cost_chart_words import layers_words, tornado_words
from shoreboard.picture.cost_painting import paint_layers, paint_tornado

_MARGIN, _TITLE, _ABOUT, _BETWEEN = 0.05, 0.08, 0.045, 0.05
"""Of the shorter edge of a page."""
_LARGEST, _SMALLEST = 38, 80
"""Letters are at most and at least such a part of the height."""
_VERDICT, _APART = 1.5, 0.6
"""How large the verdict is, and the space below a sentence, in sizes of the other letters."""
_LEFT, _OF_TITLE = 0.4, 0.6
_LINES, _ENDLESS = 8, 100_000


class SaidBlock(NamedTuple):
    """Words as they are laid out, and all of them."""

    block: TextBlock
    words: str


class LayersChart(NamedTuple):
    """Staying against going, where its upper left corner stands on the page, and its words."""

    layout: LayersLayout
    at: Point
    words: LayersWords


class TornadoChart(NamedTuple):
    """The bars of a plan, as many as have room, where they stand, and what they are of."""

    layout: TornadoLayout
    at: Point
    result: CostResult
    swings: Sequence[Swing]


class CostPage(NamedTuple):
    """What a plan, or all of a scene together, costs, laid out on a page."""

    scene: Scene
    size: Size
    title: SaidBlock
    about: SaidBlock
    said: tuple[SaidBlock, ...]
    """The verdict first."""
    plans: tuple[SaidBlock, ...]
    """What each plan saves, where all are told together."""
    layers: LayersChart
    tornado: TornadoChart | None

    @property
    def blocks(self) -> Iterator[SaidBlock]:
        """All words beside the charts, in the order of reading."""
        yield from (self.title, self.about, *self.said, *self.plans)


class _Told(NamedTuple):
    """What a page is made of."""

    title: str
    about: str
    result: CostResult | CostTotal
    said: tuple[str, ...]
    plans: tuple[str, ...] = ()


def cost_pages(material: Material, scene: Scene, size: Size, ruler: Ruler) -> Iterator[CostPage]:
    """Yield a page for all plans of a scene together, if it has several, and one for each plan.

    A scene without any plan that can be reckoned has none.
    """
    board = board_costs(material.scenario, scene.id)
    for told in _told(material, scene, board):
        yield _laid_out(told, scene, size, ruler, is_right_to_left=material.is_right_to_left)


def paint_cost_page(brush: Brush, page: CostPage, *, on_ground: bool) -> None:
    """Paint a page of costs."""
    theme, painter = brush.theme, brush.painter
    if on_ground:
        painter.fillRect(qt_rect(Rect(0, 0, *page.size)), theme.ground)
    for each in page.blocks:
        brush.text(each.block, theme.text_soft if each is page.about else theme.text)
    painter.save()
    painter.translate(*page.layers.at)
    paint_layers(brush, page.layers.layout)
    painter.restore()
    if page.tornado is not None:
        painter.save()
        painter.translate(*page.tornado.at)
        paint_tornado(brush, page.tornado.layout)
        painter.restore()


def _told(material: Material, scene: Scene, board: BoardCosts) -> Iterator[_Told]:
    scenario = material.scenario
    where, about = one_line(scene_title(scenario, scene)), one_line(basis_words(scenario, scene))
    label = tr("{label}: {result}")
    missed = [each for each in board.left_out if each.why is not Omission.SAME]
    names = [one_line(scenario.activities[each.activity].name) for each in missed]
    is_several = len(board.results) > 1
    if is_several:
        drawn = draws_of([each.plan for each in board.results])
        said = (*cost_sentences(board.total, drawn), jobs_words(board.total.jobs))
        plans = (
            label.format(label=one_line(each.plan.activity.name), result=headline(each))
            for each in board.results
        )
        title = tr("{name} ({scene})").format(name=tr("All together"), scene=where)
        left_out = (
            label.format(label=name, result=omission_words(each))
            for name, each in zip(names, missed, strict=True)
        )
        yield _Told(title, about, board.total, said, (*plans, *left_out))
    for result in board.results:
        name = one_line(result.plan.activity.name)
        title = tr("{name} ({scene})").format(name=name, scene=where)
        said = (*cost_sentences(result, draws_of([result.plan])), jobs_words(result.jobs))
        rest = () if is_several or not names else (_left_out(names),)
        yield _Told(title, about, result, (*said, *unsure_words(result), *rest))


def _left_out(names: Sequence[str]) -> str:
    return tr("Left out: {names}.").format(names=named(names, len(names)))


def _laid_out(
    told: _Told, scene: Scene, size: Size, ruler: Ruler, *, is_right_to_left: bool
) -> CostPage:
    edge, short = round(min(size) * _MARGIN), min(size)
    head = Rect(edge, edge, max(1, size.width - 2 * edge), ceil(short * _TITLE))
    below = replace(head, y=head.bottom, height=ceil(short * _ABOUT))
    least, most = ceil(size.height / _SMALLEST), max(1, size.height // _LARGEST)
    letters = range(most, min(least, most) - 1, -1)
    title = TextStyle(max(1, round(head.height * _OF_TITLE)), least, bold=True)
    top = below.bottom + round(short * _BETWEEN / 2)
    room = replace(head, y=top, height=max(1, size.height - edge - top))
    first, second = _halves(room, round(short * _BETWEEN), is_wide=size.width > size.height)
    shown = layers_words(told.result, is_right_to_left=is_right_to_left)
    said, layers = _left(told.said, shown, first, letters, ruler)
    tornado = None
    if isinstance(told.result, CostResult) and told.result.swing:
        tornado = _tornado(told.result, second, letters, ruler, is_right_to_left=is_right_to_left)
    page = CostPage(
        scene,
        size,
        SaidBlock(written(ruler, told.title, head, title), told.title),
        SaidBlock(written(ruler, told.about, below, TextStyle(most, least)), told.about),
        said,
        _listed(told.plans, second, letters, ruler),
        layers,
        tornado,
    )
    return _mirrored(page) if is_right_to_left else page


def _halves(room: Rect, gap: int, *, is_wide: bool) -> tuple[Rect, Rect]:
    """Return where words and layers stand, and what turns the plan: beside it, or below."""
    if is_wide:
        left = replace(room, width=max(1, round((room.width - gap) * _LEFT)))
        return left, replace(room, x=left.right + gap, width=max(1, room.right - left.right - gap))
    upper = replace(room, height=max(1, round((room.height - gap) * _LEFT)))
    below = upper.bottom + gap
    return upper, replace(room, y=below, height=max(1, room.bottom - below))


def _left(
    words: Sequence[str], shown: LayersWords, room: Rect, letters: range, ruler: Ruler
) -> tuple[tuple[SaidBlock, ...], LayersChart]:
    """Lay sentences out and the layers below them, in the largest letters with which all fit."""
    for pixels in letters:
        said = _stacked(words, room, pixels, ruler, first=_VERDICT)
        layers = lay_out_layers(shown, room.width, pixels, ruler)
        chart = LayersChart(layers, Point(room.x, _bottom(said, room) + pixels), shown)
        is_whole = not any(each.block.is_cut for each in said)
        if pixels == letters[-1] or (is_whole and chart.at.y + layers.size.height <= room.bottom):
            return said, chart
    raise ValueError(letters)


def _stacked(
    words: Sequence[str], room: Rect, pixels: int, ruler: Ruler, first: float = 1
) -> tuple[SaidBlock, ...]:
    """Lay sentences out below each other; the first may be larger, and is bold then."""
    made: list[SaidBlock] = []
    top = room.y
    for rank, each in enumerate(words):
        high = pixels if rank else round(pixels * first)
        style = TextStyle(high, high, bold=high > pixels, lines=_LINES)
        block = written(ruler, each, Rect(room.x, 0, room.width, _ENDLESS), style)
        block = replace(block, rect=replace(block.rect, y=top))
        made.append(SaidBlock(block, each))
        top = block.rect.bottom + round(pixels * _APART)
    return tuple(made)


def _listed(
    words: Sequence[str], room: Rect, letters: range, ruler: Ruler
) -> tuple[SaidBlock, ...]:
    """Lay out as many sentences as have room, and say how many have none."""
    for pixels in letters:
        made = _stacked(words, room, pixels, ruler)
        if _bottom(made, room) <= room.bottom:
            return made
    for count in range(len(words) - 1, -1, -1):
        more = tr("Not shown here: {count}").format(count=len(words) - count)
        made = _stacked((*words[:count], more), room, letters[-1], ruler)
        if _bottom(made, room) <= room.bottom:
            return made
    return ()


def _bottom(said: Sequence[SaidBlock], room: Rect) -> int:
    return said[-1].block.rect.bottom if said else room.y


def _tornado(
    result: CostResult, room: Rect, letters: range, ruler: Ruler, *, is_right_to_left: bool
) -> TornadoChart:
    """Lay out the widest bars: all in letters as large as can be, or those that have room."""
    words = tornado_words(result, result.swing, is_right_to_left=is_right_to_left)
    at = Point(room.x, room.y)
    for pixels in letters:
        layout = lay_out_tornado(words, room.width, pixels, ruler)
        if layout.size.height <= room.height:
            return TornadoChart(layout, at, result, result.swing)
    shown = result.swing
    while True:
        shown = shown[:-1]
        words = tornado_words(result, shown, is_right_to_left=is_right_to_left)
        layout = lay_out_tornado(words, room.width, letters[-1], ruler)
        if layout.size.height <= room.height or not shown:
            return TornadoChart(layout, at, result, shown)


def _mirrored(page: CostPage) -> CostPage:
    """Return a page that is read right to left; its charts are already."""
    wide = page.size.width

    def turned(said: SaidBlock) -> SaidBlock:
        return said._replace(block=mirrored(said.block, wide))

    layers, tornado = page.layers, page.tornado
    if tornado is not None:
        left = wide - tornado.at.x - tornado.layout.size.width
        tornado = tornado._replace(at=tornado.at._replace(x=left))
    left = wide - layers.at.x - layers.layout.size.width
    return page._replace(
        title=turned(page.title),
        about=turned(page.about),
        said=tuple(map(turned, page.said)),
        plans=tuple(map(turned, page.plans)),
        layers=layers._replace(at=layers.at._replace(x=left)),
        tornado=tornado,
    )
