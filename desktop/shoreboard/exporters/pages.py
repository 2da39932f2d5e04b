"""Scenes as pages: what stands on them, where, and how they are painted."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import count, groupby
from math import ceil
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QPainter

from shoreboard.domain.activity import ActivityId
from shoreboard.domain.scene import Scene
from shoreboard.domain.zone import Zone
from shoreboard.explanations.board import explain_board
from shoreboard.explanations.judged import written_lens
from shoreboard.explanations.phrases import activity_name, both_answers
from shoreboard.explanations.verdict import Verdict, verdict_of
from shoreboard.exporters.cost_page import CostPage, cost_pages, paint_cost_page
from shoreboard.exporters.material import Material
from shoreboard.exporters.options import Options
from shoreboard.i18n import enumerated, tr
from shoreboard.layout.contents import TextWish, class_text
from shoreboard.layout.geometry import Size
from shoreboard.layout.layout import Layout, TextBlock
from shoreboard.layout.scene_layout import lay_out
from shoreboard.layout.text import Ruler
from shoreboard.models.shown import Shown
from shoreboard.names import one_line, short
from shoreboard.picture.around_words import (
    LONGEST_COMPANY,
    company_and_home,
    scene_caption,
    scene_title,
)
from shoreboard.picture.brush import Brush
from shoreboard.picture.font_measure import FontMeasure
from shoreboard.picture.palettes import THEMES, Theme
from shoreboard.picture.scene_painting import faces_in, paint_scene
from shoreboard.picture.scene_words import Around, moves_of, scene_words
from shoreboard.picture.verdict_painting import verdict_words

_MORE_ROWS, _MOST_ROWS = 3, 12
"""So many rows has the tray on pages that follow: beside other cards, and alone."""
_FEW_A_ROW = 5
_LEAST_OF_HEIGHT = 80
"""Letters that are read from a sheet or a screen nearby are no smaller than this part of it."""


class ScenePage(NamedTuple):
    """A scene laid out on a page."""

    scene: Scene
    shown: Shown
    layout: Layout
    verdict: Verdict | None


class Press:
    """Lays scenes out and paints them; its font and what it measures are its own.

    So it can work beside the interface, where nothing of Qt may be shared.
    """

    def __init__(self, material: Material, options: Options, *, ligatures: bool = True) -> None:
        """Without `ligatures` each letter stays one, where words are copied as they are drawn."""
        self._material, self._options = material, options
        self._font = QFont(QFont().family())
        if not ligatures:
            self._font.setFeature(QFont.Tag.fromString("liga"), 0)
        self._ruler = Ruler(FontMeasure(self._font))

    def pages(self) -> Iterator[ScenePage]:
        """Yield all scenes of the material; cards without room stand on pages that follow."""
        scenes, follow = self._material.scenes, self._material.follow
        for rank, scene in enumerate(scenes):
            shown = self._material.shown(scene, self._options)
            every = max(1, len(shown.here))
            for number in count(1):
                page = self._page(scene, shown, number)
                rest = shown.here.without(_cards(page.layout))
                if len(rest) == len(shown.here) > 0:  # where there is room for one card a zone
                    first = [cards[0] for zone in Zone if (cards := shown.here.cards(zone))]
                    rest = shown.here.without(first)
                    page = self._page(scene, replace(shown, here=shown.here.without(rest)), number)
                yield page
                follow((rank + 1 - len(rest) / every) / len(scenes))
                if not rest:
                    break
                shown = replace(shown, here=rest)

    def pages_with_costs(self) -> Iterator[ScenePage | CostPage]:
        """Yield the pages of all scenes, and after those of each what its plans cost."""
        material, size = self._material, self._options.page.size
        for scene_id, pages in groupby(self.pages(), key=lambda page: page.scene.id):
            yield from pages
            if self._options.answers:
                scene = material.scenario.scene(scene_id)
                done = (material.scenes.index(scene) + 1) / len(material.scenes)
                for page in cost_pages(material, scene, size, self._ruler):
                    material.follow(done)
                    yield page

    def page(self, scene: Scene) -> ScenePage:
        """Return a scene of the material as one page; a tile counts cards without room."""
        return self._page(scene, self._material.shown(scene, self._options), 1)

    def _page(self, scene: Scene, shown: Shown, number: int) -> ScenePage:
        options, material = self._options, self._material
        cards = [card for card in options.verdict if card in shown.here] if number == 1 else []
        verdict = None
        if cards and options.answers:
            verdict = verdict_of(material.scenario, scene.id, cards, material.topics)
        words = scene_words(
            shown,
            self._around(shown, scene, number, verdict),
            moves_of(shown) if options.moves else (),
            selected=cards[0] if cards else None,
            is_right_to_left=material.is_right_to_left,
        )
        size = options.page.size
        return ScenePage(scene, shown, lay_out(words, size, _text(size), self._ruler), verdict)

    def paint(self, painter: QPainter, page: ScenePage | CostPage) -> None:
        """Paint a page; the painter's coordinates are the pixels of its layout."""
        options = self._options
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
        if self._material.is_right_to_left:
            painter.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        brush = Brush(painter, theme_of(options, options.page.size), self._font)
        if isinstance(page, CostPage):
            paint_cost_page(brush, page, on_ground=not options.transparent)
            return
        faces = faces_in(page.layout, page.shown)
        strong = options.verdict
        paint_scene(
            brush, page.layout, faces, strong, page.verdict, on_ground=not options.transparent
        )

    def _around(self, shown: Shown, scene: Scene, number: int, verdict: Verdict | None) -> Around:
        scenario, waiting = self._material.scenario, len(shown.here.cards(Zone.NOT_PLACED))
        lens = written_lens(scenario.lens, self._material.topics)
        title, caption, rows = scene_title(scenario, scene), scene_caption(scene), 1
        if number > 1:
            title = tr("{title} ({page})").format(title=title, page=number)
            caption = ""
            most = _MORE_ROWS if len(shown.here) > waiting else _MOST_ROWS
            rows = min(most, 1 + waiting // _FEW_A_ROW)
        return Around(
            title,
            " · ".join(filter(None, (company_and_home(scenario), lens))),
            caption if self._options.caption else "",
            tray=waiting > 0,
            tray_rows=rows,
            verdict=verdict_words(verdict) if verdict else None,
        )


def _cards(layout: Layout) -> set[ActivityId]:
    """Return the cards that have a place in a layout."""
    places = [*layout.zones.values(), *([layout.tray] if layout.tray else [])]
    return {card.id for place in places for card in place.cards}


class WholeWords(NamedTuple):
    """What stands around a scene, each whole where something of it is missing on a page, or ""."""

    title: str
    subtitle: str
    caption: str


def cut_around(material: Material, page: ScenePage) -> WholeWords:
    """Return in full the words around a scene of which something is missing on a page."""
    scenario, scene, layout = material.scenario, page.scene, page.layout
    number = scenario.scene_index(scene.id) + 1
    titled = tr("{number}  {title}").format(number=number, title=one_line(scene.title)).rstrip()
    company = one_line(scenario.company or scenario.title)
    return WholeWords(
        _cut(layout.title, scene_title(scenario, scene), titled),
        company if _cut(layout.subtitle, short(company, LONGEST_COMPANY), company) else "",
        _cut(layout.caption, scene_caption(scene), one_line(scene.caption)),
    )


def _cut(block: TextBlock | None, shown: str, whole: str) -> str:
    return whole if block is not None and (block.is_cut or shown != whole) else ""


def told(material: Material, scene: Scene, options: Options) -> str:
    """Return what a picture of a scene shows, in words, for whoever cannot see it."""
    if options.answers:
        explained = explain_board(material.scenario, scene.id, material.topics)
        said = [each for section in explained.sections[:1] for each in section.paragraphs]
        return " ".join((f"{explained.title}.", *said))
    sentences = (_standing(material, scene, zone) for zone in Zone)
    return " ".join(filter(None, sentences))


def _standing(material: Material, scene: Scene, zone: Zone) -> str:
    cards = scene.placements.cards(zone)
    if not cards:
        return ""
    where = material.topics.state(zone).title if zone is Zone.NOT_PLACED else both_answers(zone)
    names = (activity_name(material.scenario.activities[card]) for card in cards)
    return tr("{where}: {names}.").format(where=where, names=enumerated(names))


def _text(size: Size) -> TextWish:
    seen = class_text(size)
    return seen._replace(least=max(1, ceil(size.height / _LEAST_OF_HEIGHT)))


def theme_of(options: Options, size: Size) -> Theme:
    """Return the palette that is wanted, with lines as thick as a picture of a size needs."""
    theme = THEMES[options.palette]
    factor = min(size) / 1080
    if factor <= 1:
        return theme
    return theme._replace(line=theme.line * factor, line_strong=theme.line_strong * factor)
