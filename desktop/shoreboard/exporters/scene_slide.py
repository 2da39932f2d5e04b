"""A scene on a slide, as its layout says: zones, sets, cards, ghosts and arrows.

A card has the same name, "!!" and its id, on every slide, by which PowerPoint's Morph knows it.
An arrow goes the way that it goes on the board, and is glued to where its card was and is.
"""

from collections.abc import Sequence
from typing import Any

from shoreboard.domain.activity import ActivityId
from shoreboard.domain.classification import state_of
from shoreboard.domain.zone import Zone
from shoreboard.explanations.move_section import move_words
from shoreboard.explanations.phrases import activity_name, both_answers, called
from shoreboard.exporters.material import Material
from shoreboard.exporters.options import Options
from shoreboard.exporters.pages import ScenePage, cut_around, theme_of
from shoreboard.exporters.slide_drawing import Outline, SlideDrawing, described
from shoreboard.i18n import tr
from shoreboard.layout.arrows import pen_of
from shoreboard.layout.bearing import IN_PLACE
from shoreboard.layout.geometry import Rect
from shoreboard.layout.layout import CardLayout, SetLayout, TextBlock, VerdictLayout, ZoneLayout
from shoreboard.names import one_line
from shoreboard.picture.board_painting import FAINT
from shoreboard.picture.card_painting import CardFace
from shoreboard.picture.marks import marks_of, side_by_side, tints_of

_ROUND_ZONE, _ROUND_CARD, _OUTLINE = 0.55, 0.34, 0.09
"""In sizes of the letters on cards."""


def draw_scene(
    drawing: SlideDrawing, page: ScenePage, material: Material, options: Options
) -> None:
    """Draw all of a scene on an empty slide, whose title placeholder bears the scene's title."""
    _SceneSlide(drawing, page, material, options).draw()


class _SceneSlide:
    def __init__(
        self, drawing: SlideDrawing, page: ScenePage, material: Material, options: Options
    ) -> None:
        self._drawing, self._page, self._material = drawing, page, material
        self._options, self._layout = options, page.layout
        self._theme = theme_of(options, page.layout.size)

    def draw(self) -> None:
        layout, theme = self._layout, self._theme
        if not self._options.transparent:
            self._drawing.ground(theme.ground)
        self._head()
        for zone, place in layout.zones.items():
            self._zone(zone, place)
        if layout.tray is not None:
            self._ground(Zone.NOT_PLACED, layout.tray, [theme.zone_neither])
        axes = layout.axes
        self._set(axes.outsourcing, "handshake", *self._out)
        self._set(axes.offshoring, "globe", *self._off)
        for block in (axes.where, axes.who):
            self._text(block, tr("Question"), theme.text_soft)
        for block in axes.answers.values():
            self._text(block, tr("Answer"), theme.text)
        self._cards()
        if layout.caption is not None:
            words = cut_around(self._material, self._page).caption
            self._drawing.text(layout.caption, tr("Caption"), theme.text, words)
        if layout.verdict is not None:
            self._verdict(layout.verdict)

    @property
    def _out(self) -> tuple[str, str, str]:
        theme = self._theme
        return theme.set_out_edge, theme.set_out_ground, theme.mark_outsourcing

    @property
    def _off(self) -> tuple[str, str, str]:
        theme = self._theme
        return theme.set_off_edge, theme.set_off_ground, theme.mark_offshoring

    def _head(self) -> None:
        title = self._drawing.slide.shapes.title
        block = self._layout.title
        if block is None:
            title.element.getparent().remove(title.element)
        else:
            title.left, title.top, title.width, title.height = self._drawing.place(block.rect)
            words = cut_around(self._material, self._page).title or " ".join(block.lines)
            self._drawing.write(title, [(block, words, self._theme.text)])
        if self._layout.subtitle is not None:
            self._text(self._layout.subtitle, tr("Company"), self._theme.text_soft)

    def _zone(self, zone: Zone, place: ZoneLayout) -> None:
        told = self._layout.axes.outsourcing is not None or place.heading.question is None
        tints = tints_of(state_of(zone), self._theme) if told else [self._theme.zone_neither]
        self._ground(zone, place, tints)

    def _heading(self, zone: Zone, place: ZoneLayout) -> None:
        marks = marks_of(state_of(zone), self._theme)
        for (name, color), at in zip(marks, place.heading.icons, strict=False):
            self._drawing.icon(name, color, at)
        if place.heading.name is not None:
            self._text(place.heading.name, tr("Heading"), self._theme.text)
        if place.heading.question is not None:
            self._asks(place.heading.question)
        if place.heading.count is not None:
            self._text(place.heading.count, tr("Count"), self._theme.text_soft)

    def _ground(self, zone: Zone, place: ZoneLayout, tints: list[str]) -> None:
        theme, radius = self._theme, self._layout.label * _ROUND_ZONE
        plain = tints == [theme.zone_neither]
        line = Outline(theme.edge, theme.line) if plain else None
        topics, told = self._material.topics, self._page.shown.told
        on_board = zone is not Zone.NOT_PLACED
        name = called(zone, topics, told=told.of_zone(zone) or not on_board)
        described(self._drawing.box(place.rect, name, radius, tints, line), name)

    def _set(self, place: SetLayout | None, icon: str, edge: str, ground: str, mark: str) -> None:
        if place is None:
            return
        label, theme = self._layout.label, self._theme
        name = " ".join(place.name.lines)
        line = Outline(edge, max(theme.line * 1.5, label * _OUTLINE))
        described(self._drawing.box(place.outline, name, label * _ROUND_ZONE * 1.4, (), line), name)
        width = max(theme.line, place.name.pixels * _OUTLINE)
        tab = self._drawing.box(
            place.tab, name, place.tab.height / 2, [ground], Outline(edge, width)
        )
        words = [(place.name, name, theme.text)]
        self._drawing.write(tab, words, within=place.name.rect)
        self._drawing.icon(icon, mark, place.icon)

    def _cards(self) -> None:
        """Draw ghosts, arrows and cards in this order, though arrows are made when both are."""
        layout = self._layout
        places = [*layout.zones.values(), *([layout.tray] if layout.tray else [])]
        ghosts = {each.id: self._ghost(each) for place in places for each in place.ghosts}
        here = self._drawing.mark()
        for zone, place in layout.zones.items():
            self._heading(zone, place)
        if layout.tray is not None and layout.tray.heading.name is not None:
            self._text(layout.tray.heading.name, tr("Heading"), self._theme.text_soft)
        cards = {each.id: self._card(each) for place in places for each in place.cards}
        for card, ghost in ghosts.items():
            if card in cards and card in layout.arrows:
                self._drawing.move_below(self._arrow(card, (ghost, cards[card])), here)
        for place in places:
            if place.more is not None:
                self._box_with(place.more.rect, place.more.text, self._theme.ground)

    def _arrow(self, card: ActivityId, ends: tuple[Any, Any]) -> Sequence[Any]:
        theme, strong = self._theme, card in self._options.verdict
        width = pen_of(self._layout.label).width * (1 if strong else FAINT)
        line = Outline(theme.accent if strong else theme.edge, width)
        scenario, scene = self._material.scenario, self._page.scene
        words = move_words(scenario, scene.id, card, self._material.topics)
        name = tr("Move of {name}").format(name=activity_name(scenario.activities[card]))
        return self._drawing.arrow(ends, self._layout.arrows[card].corners, name, words, line)

    def _ghost(self, ghost: CardLayout) -> Any:
        theme, label = self._theme, ghost.name.pixels
        line = Outline(theme.text_soft, max(1.2, label * _OUTLINE), dashed=True)
        activity = self._material.scenario.activities[ghost.id]
        name = tr("{name} was here").format(name=activity_name(activity))
        box = self._drawing.box(ghost.rect, name, label * _ROUND_CARD, (), line)
        words = [(ghost.name, _name(ghost), theme.text_soft)]
        self._drawing.write(box, words, within=ghost.name.rect)
        self._drawing.icon(activity.kind.value, theme.text_soft, ghost.icon)
        return described(box, name)

    def _card(self, card: CardLayout) -> Any:
        theme, label = self._theme, card.name.pixels
        seen = self._page.shown.card(card.id)
        face = CardFace.of(seen)
        line = Outline(theme.edge, theme.line)
        name = f"!!{card.id}"
        box = self._drawing.box(card.rect, name, label * _ROUND_CARD, [theme.surface], line)
        words, within = one_line(seen.activity.name) or _name(card), card.name.rect
        if card.share is not None:
            within = _both(within, card.share.rect)
            words = f"{words} · {' '.join(card.share.lines)}"
        parts = [(card.name, words, theme.text)]
        if card.answer is not None:
            parts.append((card.answer, " ".join(card.answer.lines), theme.text))
        self._drawing.write(box, parts, within=within)
        marks = [(face.kind.value, theme.text)]
        if face.state is not None:
            marks = marks_of(face.state, theme)
        for (icon, color), at in zip(marks, side_by_side(card.icon, len(marks)), strict=True):
            self._drawing.icon(icon, color, at)
        if card.mark is not None:
            self._mark(card.mark, face)
        if card.question is not None:
            self._asks(card.question)
        return described(box, self._told(card.id))

    def _told(self, card: ActivityId) -> str:
        """Return what a card is, as far as that may be told."""
        shown = self._page.shown
        zone, name = shown.here[card].zone, activity_name(shown.scenario.activities[card])
        if zone is Zone.NOT_PLACED:
            result = shown.topics.state(zone).title
        else:
            answer = shown.card(card).answer
            told = shown.told.of_card(card, zone)
            result = answer or (shown.topics.state(zone).title if told else both_answers(zone))
        return tr("{label}: {result}").format(label=name, result=result)

    def _mark(self, rect: Rect, face: CardFace) -> None:
        accent = self._theme.accent
        if face.way is None:
            self._drawing.icon("circumstance", accent, rect)
        elif face.way == IN_PLACE:
            self._drawing.icon("changed", accent, rect)
        else:
            way = face.way.mirrored if self._material.is_right_to_left else face.way
            self._drawing.icon("moved", accent, rect, turned=way.angle)

    def _asks(self, rect: Rect) -> None:
        self._drawing.box(rect, "?", rect.height / 2, [self._theme.text_soft])
        self._drawing.icon("question", self._theme.surface, rect)

    def _box_with(self, rect: Rect, block: TextBlock, ground: str) -> None:
        theme, words = self._theme, " ".join(block.lines)
        radius, line = block.pixels * _ROUND_CARD, Outline(theme.edge, theme.line)
        box = self._drawing.box(rect, words, radius, [ground], line)
        self._drawing.write(box, [(block, words, theme.text)])

    def _verdict(self, place: VerdictLayout) -> None:
        verdict, theme = self._page.verdict, self._theme
        if verdict is None:
            return
        box = self._drawing.box(place.rect, tr("Verdict"), 0, [theme.surface])
        described(box, verdict.sentences)
        self._drawing.icon(verdict.kind.value, theme.text, place.icon)
        for block in (place.activity, place.state, place.move):
            if block is not None:
                self._text(block, tr("Verdict"), theme.text)
        for at, answer, colors in zip(
            place.answers, verdict.answers, (self._out, self._off), strict=True
        ):
            edge, ground, mark = colors
            if not answer.yes:
                edge, ground, mark = theme.edge, theme.zone_neither, theme.mark_neither
            line = Outline(edge, max(theme.line, at.name.pixels * _OUTLINE))
            name = answer.mark.name_in_words
            self._drawing.box(at.pill, name, at.pill.height / 2, [ground], line)
            self._drawing.icon("handshake" if colors == self._out else "globe", mark, at.icon)
            self._text(at.name, name, theme.text)
            self._drawing.icon("check" if answer.yes else "cross", mark, at.tick)
            self._text(at.reason, name, theme.text)

    def _text(self, block: TextBlock, name: str, color: str) -> None:
        self._drawing.text(block, name, color)


def _name(card: CardLayout) -> str:
    return " ".join(card.name.lines)


def _both(one: Rect, other: Rect) -> Rect:
    """Return the least rectangle around two."""
    x, y = min(one.x, other.x), min(one.y, other.y)
    return Rect(x, y, max(one.right, other.right) - x, max(one.bottom, other.bottom) - y)
