"""Zones share a board out so that names stand whole, and on one line where no text gets smaller."""

from itertools import chain, islice, repeat

import pytest

from shoreboard.layout.contents import class_text
from shoreboard.layout.geometry import Size
from shoreboard.layout.scene_layout import lay_out
from shoreboard.layout.text import Ruler
from tests.helpers.lettering import Lettering
from tests.layout.scenes import CAPTION, SIZES, scene

NAMES = (
    "Call center",
    "Order processing",
    "Warehousing and all shipping",
    "Tech support",
    "Audit",
)


@pytest.mark.parametrize("size", [Size(1366, 768), Size(1920, 1080), Size(3840, 2160)])
@pytest.mark.parametrize(
    "numbers", [((0, 1, 2), (), (), ()), ((0,), (), (1, 2), ()), ((0, 1, 2, 3), (4,), (), ())]
)
def test_zones_grow_before_names_take_two_lines(
    size: Size, numbers: tuple[tuple[int, ...], ...]
) -> None:
    ruler = Ruler(Lettering())
    words = scene([[NAMES[number] for number in zone] for zone in numbers], caption=CAPTION)
    layout = lay_out(words, size, class_text(size), ruler)
    shown = [card.name.lines for zone in layout.zones.values() for card in zone.cards]
    assert [lines for lines in shown if len(lines) > 1] == []
    assert len(shown) == sum(map(len, numbers))
    again = lay_out(words, size, class_text(size), ruler, layout)
    assert again.shares == layout.shares


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("counts", [(15, 15, 15, 15), (30, 10, 20, 0), (60, 60, 60, 60)])
def test_no_name_is_cut_where_a_tile_can_count_cards(size: Size, counts: tuple[int, ...]) -> None:
    names = chain.from_iterable(repeat((*NAMES, "Service for large customers", "Manufacturing")))
    words = scene([list(islice(names, count)) for count in counts], caption=CAPTION)
    layout = lay_out(words, size, class_text(size), Ruler(Lettering()))
    cards = [card for zone in layout.zones.values() for card in zone.cards]
    assert [card.name.lines for card in cards if card.name.is_cut] == []
    assert len(cards) + sum(zone.hidden for zone in layout.zones.values()) == sum(counts)
