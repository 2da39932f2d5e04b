"""Scenes as pages: what stands on them, where, and how they are painted."""

from math import ceil
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QPainter

from shoreboard.domain.scene import Scene
from shoreboard.domain.zone import Zone
from shoreboard.explanations.board import explain_board
from shoreboard.explanations.judged import written_lens
from shoreboard.explanations.phrases import activity_name, both_answers
from shoreboard.explanations.verdict import Verdict, verdict_of
from shoreboard.exporters.material import Material
from shoreboard.exporters.options import Options
from shoreboard.i18n import enumerated, tr
from shoreboard.layout.contents import TextWish, class_text
from shoreboard.layout.geometry import Size
from shoreboard.layout.layout import Layout
from shoreboard.layout.scene_layout import lay_out
from shoreboard.layout.text import Ruler
from shoreboard.models.shown import Shown
from shoreboard.picture.around_words import company_and_home, scene_caption, scene_title
from shoreboard.picture.brush import Brush
from shoreboard.picture.font_measure import FontMeasure
from shoreboard.picture.palettes import THEMES, Theme
from shoreboard.picture.scene_painting import faces_in, paint_scene
from shoreboard.picture.scene_words import Around, moves_of, scene_words
from shoreboard.picture.verdict_painting import verdict_words

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

    def page(self, scene: Scene) -> ScenePage:
        """Return a scene of the material as a page."""
        options, material = self._options, self._material
        shown = material.shown(scene, options)
        cards = [card for card in options.verdict if card in scene.placements]
        verdict = None
        if cards and options.answers:
            verdict = verdict_of(material.scenario, scene.id, cards, material.topics)
        words = scene_words(
            shown,
            self._around(scene, verdict),
            moves_of(shown) if options.moves else (),
            selected=cards[0] if cards else None,
            is_right_to_left=material.is_right_to_left,
        )
        size = options.page.size
        return ScenePage(scene, shown, lay_out(words, size, _text(size), self._ruler), verdict)

    def paint(self, painter: QPainter, page: ScenePage) -> None:
        """Paint a page; the painter's coordinates are the pixels of its layout."""
        options = self._options
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
        if self._material.is_right_to_left:
            painter.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        brush = Brush(painter, theme_of(options, page.layout.size), self._font)
        faces = faces_in(page.layout, page.shown)
        strong = options.verdict
        paint_scene(
            brush, page.layout, faces, strong, page.verdict, on_ground=not options.transparent
        )

    def _around(self, scene: Scene, verdict: Verdict | None) -> Around:
        scenario = self._material.scenario
        lens = written_lens(scenario.lens, self._material.topics)
        return Around(
            scene_title(scenario, scene),
            " · ".join(filter(None, (company_and_home(scenario), lens))),
            scene_caption(scene) if self._options.caption else "",
            tray=bool(scene.placements.cards(Zone.NOT_PLACED)),
            verdict=verdict_words(verdict) if verdict else None,
        )


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
