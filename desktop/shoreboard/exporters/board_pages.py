"""All pages of a board: its scenes and what they cost, and at the end in full what was cut."""

from collections.abc import Callable, Iterator
from functools import partial

from PySide6.QtGui import QPainter

from shoreboard.exporters.cost_page import CostPage
from shoreboard.exporters.material import Material
from shoreboard.exporters.options import Options
from shoreboard.exporters.pages import Press, ScenePage, cut_around
from shoreboard.exporters.report import Bullets, ReportHeading
from shoreboard.exporters.text_pages import MARGIN_MM, UNITS_A_MM, TextPages
from shoreboard.i18n import tr
from shoreboard.names import short

Paint = Callable[[QPainter], None]


def board_pages(material: Material, options: Options, *, ligatures: bool = True) -> Iterator[Paint]:
    """Yield what paints each page; the painter's units are the pixels of the options' page."""
    press = Press(material, options, ligatures=ligatures)
    cut: dict[str, None] = {}
    for page in press.pages_with_costs():
        cut |= dict.fromkeys(cut_words(material, page))
        yield partial(press.paint, page=page)
    if cut:
        yield from _in_full(tuple(cut), material, options)


def cut_words(material: Material, page: ScenePage | CostPage) -> Iterator[str]:
    """Yield in full the words of which something is missing on a page."""
    if isinstance(page, CostPage):
        yield from (each.words for each in page.blocks if each.block.is_cut)
        return
    scenario, layout = material.scenario, page.layout
    yield from filter(None, cut_around(material, page))
    for place in (*layout.zones.values(), *([layout.tray] if layout.tray else [])):
        for card in (*place.cards, *place.ghosts):
            if card.name.is_cut:
                yield scenario.activities[card.id].name


def _in_full(words: tuple[str, ...], material: Material, options: Options) -> Iterator[Paint]:
    page = options.page
    room = page.width_mm - 2 * MARGIN_MM, page.height_mm - 2 * MARGIN_MM
    blocks = ReportHeading(2, tr("In full")), Bullets(words)
    pages = TextPages(blocks, short(material.scenario.title), material, options, room)
    scale = page.size.width / (page.width_mm * UNITS_A_MM)

    def paint(painter: QPainter, number: int) -> None:
        painter.scale(scale, scale)
        painter.translate(MARGIN_MM * UNITS_A_MM, MARGIN_MM * UNITS_A_MM)
        pages.paint(painter, number)

    for number in range(pages.count):
        yield partial(paint, number=number)
