"""Zones share a board out so that names stand on one line as long as that makes no text smaller."""

import pytest

from shoreboard.layout.contents import class_text
from shoreboard.layout.geometry import Size
from shoreboard.layout.scene_layout import lay_out
from shoreboard.layout.text import Ruler
from tests.helpers.lettering import Lettering
from tests.layout.scenes import CAPTION, scene

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
