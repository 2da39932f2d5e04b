"""Arrows of layouts go from ghosts to cards, around all that stands on the board."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from shoreboard.domain.activity import ActivityId
from shoreboard.domain.zone import Zone
from shoreboard.layout.arrows import pen_of
from shoreboard.layout.bends import Arrow, Box, meet
from shoreboard.layout.contents import GhostWords, SceneWords, class_text
from shoreboard.layout.geometry import Rect, Size
from shoreboard.layout.layout import Layout
from shoreboard.layout.scene_layout import lay_out
from shoreboard.layout.text import Ruler
from tests.helpers.lettering import Lettering
from tests.layout.scenes import SIZES, scene, scenes

RULER = Ruler(Lettering())
HOME, BOTH = Zone.IN_HOUSE_DOMESTIC, Zone.OFFSHORE_OUTSOURCING


def laid_out(words: SceneWords, size: Size) -> Layout:
    return lay_out(words, size, class_text(size), RULER)


def moved(count: int, selected: ActivityId | None = None) -> SceneWords:
    """Return a scene in which so many cards went from the first zone to the last."""
    words = scene([["Printing"], [], [], ["Call center", "Shipping", "IT", "HR"] * count][:4])
    cards = words.zones[BOTH].cards[:count]
    ghosts = [GhostWords(card.id, card.name) for card in cards]
    zones = {
        **words.zones,
        HOME: replace(words.zones[HOME], ghosts=ghosts),
        BOTH: replace(words.zones[BOTH], cards=cards),
    }
    return replace(words, zones=zones, selected=selected)


def touched(arrow: Arrow, rect: Rect) -> bool:
    box = Box(rect.x, rect.y, rect.right, rect.bottom)
    return any(meet(hull, box) for hull in arrow.hulls) or meet(arrow.head, box)


@given(scenes(most=60), st.sampled_from(SIZES))
def test_no_arrow_touches_a_card_or_a_heading(words: SceneWords, size: Size) -> None:
    layout = laid_out(words, size)
    for arrow in layout.arrows.values():
        for zone in layout.zones.values():
            heading = zone.heading
            words_ = [block.rect for block in (heading.name, heading.count) if block]
            cards = [card.rect for card in (*zone.cards, *zone.ghosts)]
            tile = [zone.more.rect] if zone.more else []
            for rect in (*words_, *heading.icons, *cards, *tile):
                assert not touched(arrow, rect)


def test_an_arrow_begins_at_the_ghost_and_ends_at_the_card() -> None:
    for size in SIZES:
        layout = laid_out(moved(1), size)
        (ghost,) = layout.zones[HOME].ghosts
        (card,) = layout.zones[BOTH].cards
        arrow, near = layout.arrows[card.id], round(2 * pen_of(layout.label).width)
        start, tip = arrow.start, arrow.head[0]
        assert ghost.rect.inset(-near, -near).contains(Rect(int(start.x), int(start.y), 1, 1))
        assert card.rect.inset(-near, -near).contains(Rect(int(tip.x), int(tip.y), 1, 1))


def test_of_many_ghosts_only_that_of_the_selected_card_is_shown() -> None:
    size = Size(1920, 1080)
    assert len(laid_out(moved(5), size).zones[HOME].ghosts) == 5
    many = laid_out(moved(6), size)
    assert many.zones[HOME].ghosts == ()
    assert many.arrows == {}
    second = many.zones[BOTH].cards[1].id
    selected = laid_out(moved(6, second), size)
    assert [ghost.id for ghost in selected.zones[HOME].ghosts] == [second]
    assert list(selected.arrows) == [second]
    assert selected.label == many.label
    assert selected.zones[BOTH] == many.zones[BOTH]
