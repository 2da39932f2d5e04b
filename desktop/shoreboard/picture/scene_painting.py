"""Paints a whole scene from its layout, as a picture that nobody works on."""

from collections.abc import Collection, Mapping

from shoreboard.domain.activity import ActivityId
from shoreboard.explanations.verdict import Verdict
from shoreboard.layout.geometry import Rect
from shoreboard.layout.layout import Layout
from shoreboard.models.shown import Shown
from shoreboard.picture.board_painting import paint_around, paint_arrows, paint_ground, paint_tray
from shoreboard.picture.brush import Brush, qt_rect
from shoreboard.picture.card_painting import CardFace, paint_card, paint_ghost, paint_more
from shoreboard.picture.verdict_painting import paint_verdict


def faces_in(layout: Layout, shown: Shown) -> Mapping[ActivityId, CardFace]:
    """Return the faces of the cards and ghosts that have a place in a layout."""
    places = [*layout.zones.values(), *([layout.tray] if layout.tray else [])]
    drawn = {each.id for place in places for each in (*place.cards, *place.ghosts)}
    return {card: CardFace.of(shown.card(card)) for card in drawn}


def paint_scene(
    brush: Brush,
    layout: Layout,
    faces: Mapping[ActivityId, CardFace],
    strong: Collection[ActivityId] = (),
    verdict: Verdict | None = None,
    *,
    on_ground: bool = True,
) -> None:
    """Paint all of a layout on the window's ground; `faces` has each card and ghost in it.

    The arrows of strong cards are painted stronger than the others. `verdict` is what the layout
    has a place for, if it has. Not on its ground, it can be laid on any other.
    """
    theme = brush.theme
    if on_ground:
        brush.painter.fillRect(qt_rect(Rect(0, 0, *layout.size)), theme.ground)
    paint_around(brush, layout)
    paint_ground(brush, layout)
    if layout.tray is not None:
        paint_tray(brush, layout.tray, layout.label)
    places = [*layout.zones.values(), *([layout.tray] if layout.tray else [])]
    for place in places:
        for ghost in place.ghosts:
            paint_ghost(brush, ghost, faces[ghost.id].kind)
        for card in place.cards:
            paint_card(brush, card, faces[card.id])
        if place.more is not None:
            paint_more(brush, place.more)
    paint_arrows(brush, layout.arrows, strong, layout.label)
    if layout.verdict is not None and verdict is not None:
        paint_verdict(brush, layout.verdict, verdict)
