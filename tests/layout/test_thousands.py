"""A layout of thousands of cards looks at no more of them than it can show."""

from dataclasses import replace
from typing import Any, SupportsIndex

from typing_extensions import override

from shoreboard.domain.zone import GRID, Zone
from shoreboard.layout.contents import CardWords, class_text
from shoreboard.layout.geometry import Size
from shoreboard.layout.scene_layout import lay_out
from shoreboard.layout.text import Ruler
from tests.helpers.lettering import Lettering
from tests.layout.scenes import scene


def test_no_more_names_are_measured_than_can_be_shown() -> None:
    font = Lettering()
    thousands = [[f"Name {n}" for n in range(10_000)], [], [], []]
    size = Size(1920, 1080)
    layout = lay_out(scene(thousands), size, class_text(size), Ruler(font))
    assert layout.zones[Zone.IN_HOUSE_DOMESTIC].more is not None
    assert len(font.measured) < 3_000


def test_no_fit_is_looked_for_where_a_zone_holds_more_than_can_be_shown() -> None:
    thousands = [[f"Name {n}" for n in range(10_000)], [], [], []]
    words, zone, taken = scene(thousands), GRID[0], list[slice]()

    class Cards(tuple[CardWords, ...]):
        __slots__ = ()

        @override
        def __getitem__(self, index: SupportsIndex | slice) -> Any:  # pyright: ignore[reportIncompatibleMethodOverride]
            taken.extend([index] if isinstance(index, slice) else [])
            return super().__getitem__(index)

    cards = Cards(words.zones[zone].cards)
    zones = {**words.zones, zone: replace(words.zones[zone], cards=cards)}
    size = Size(1920, 1080)
    lay_out(replace(words, zones=zones), size, class_text(size), Ruler(Lettering()))
    measured, shown = taken
    assert shown.stop <= measured.stop < len(cards)
