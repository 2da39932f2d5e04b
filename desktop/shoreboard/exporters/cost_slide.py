"""What a plan costs on a slide, as its page is laid out: words, bars and lines to edit."""

from collections.abc import Iterator, Sequence

from shoreboard.explanations.cost_tables import tornado_title
from shoreboard.explanations.cost_verdict import must_be_true
from shoreboard.exporters.cost_page import CostPage, LayersChart, TornadoChart
from shoreboard.exporters.options import Options
from shoreboard.exporters.pages import theme_of
from shoreboard.exporters.slide_drawing import Outline, SlideDrawing, described
from shoreboard.i18n import tr
from shoreboard.layout.geometry import Rect
from shoreboard.layout.layers import BarRow
from shoreboard.layout.tornado import SwingLayout
from shoreboard.picture.cost_chart_words import layer_amount, spoken_layers, spoken_swing
from shoreboard.picture.cost_painting import layer_colors
from shoreboard.picture.palettes import Theme

_LINE = 0.1
"""How thick lines are, in sizes of the letters."""


def draw_costs(drawing: SlideDrawing, page: CostPage, options: Options) -> None:
    """Draw a page of costs on an empty slide, whose title placeholder bears its title."""
    theme = theme_of(options, page.size)
    if not options.transparent:
        drawing.ground(theme.ground)
    title = drawing.slide.shapes.title
    title.left, title.top, title.width, title.height = drawing.place(page.title.block.rect)
    drawing.write(title, [(page.title.block, page.title.words, theme.text)])
    drawing.text(page.about.block, tr("Costs"), theme.text_soft, page.about.words)
    for each in page.said:
        drawing.text(each.block, tr("Verdict"), theme.text, each.words)
    _draw_layers(drawing.moved(page.layers.at), page.layers, theme)
    for each in page.plans:
        drawing.text(each.block, tr("Activity"), theme.text, each.words)
    if page.tornado is not None:
        _draw_tornado(drawing.moved(page.tornado.at), page.tornado, theme)


def cost_notes(page: CostPage) -> str:
    """Return what the lecturer reads: what must be true for the plan to pay."""
    tornado = page.tornado
    if tornado is None:
        return ""
    return "\n".join(must_be_true(tornado.result, swing) for swing in tornado.result.swing)


def _draw_layers(drawing: SlideDrawing, chart: LayersChart, theme: Theme) -> None:
    layout, words = chart.layout, chart.words
    staying, going, layers = spoken_layers(words)
    _draw_bar(drawing, layout.staying, [(staying, theme.staying)], staying, theme)
    named = zip(map(layer_amount, words.layers), layer_colors(theme), strict=True)
    _draw_bar(drawing, layout.going, list(named), f"{going}. {layers}", theme)
    line = Outline(theme.edge, max(theme.line, layout.pixels * _LINE))
    for entry in layout.legend:
        name = words.layers[entry.layer].name
        described(drawing.bar(entry.swatch, name, layer_colors(theme)[entry.layer], line=line), "")
        drawing.text(entry.name, name, theme.text_soft)


def _draw_bar(
    drawing: SlideDrawing, row: BarRow, parts: Sequence[tuple[str, str]], spoken: str, theme: Theme
) -> None:
    """Draw a bar of parts, of which the first that is seen says what all of it is."""
    name = " ".join(row.name.lines)
    drawing.text(row.name, name, theme.text)
    line = Outline(theme.surface, max(1.0, theme.line))
    for rect, (words, color) in zip(row.parts, parts, strict=True):
        if rect.width:
            described(drawing.bar(rect, words, color, line=line), spoken or words)
            spoken = ""
    drawing.text(row.total, name, theme.text)


def _draw_tornado(drawing: SlideDrawing, chart: TornadoChart, theme: Theme) -> None:
    layout = chart.layout
    drawing.text(layout.title, tornado_title(), theme.text)
    drawing.text(layout.turns, " ".join(layout.turns.lines), theme.text_soft)
    for row, swing in zip(layout.rows, chart.swings, strict=True):
        _draw_swing(drawing, row, spoken_swing(chart.result, swing), theme)
    width = max(theme.line, layout.pixels * _LINE)
    likely = Outline(theme.accent, width, dashed=True)
    drawing.line(layout.zero_line, tr("Zero line"), Outline(theme.text, width))
    drawing.line(layout.likely_line, " ".join(layout.likely.lines), likely)
    for block, color in ((layout.zero, theme.text), (layout.likely, theme.accent)):
        drawing.text(block, " ".join(block.lines), color)


def _draw_swing(drawing: SlideDrawing, row: SwingLayout, spoken: str, theme: Theme) -> None:
    name = " ".join(row.name.lines)
    drawing.text(row.name, name, theme.text)
    for rect, color, hatch in _parts(row, theme):
        described(drawing.bar(rect, name, color, hatch=hatch), spoken)
        spoken = ""
    drawing.text(row.turns, name, theme.text if row.crosses else theme.text_soft)


def _parts(row: SwingLayout, theme: Theme) -> Iterator[tuple[Rect, str, str]]:
    """Yield the seen parts of a bar; what loses is hatched, so that no color has to say so."""
    if row.loses.width:
        yield row.loses, theme.loses, theme.surface
    if row.saves.width:
        yield row.saves, theme.saves, ""
