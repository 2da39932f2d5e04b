"""Pictures in pixels: their sizes, their ground, and no tint of an answer that is hidden."""

import pytest
from PySide6.QtGui import QColor

from shoreboard.exporters.options import PAGES, Options, Resolution
from shoreboard.exporters.png import make, scale
from shoreboard.layout.geometry import Size
from shoreboard.picture.palettes import THEMES
from tests.exporters.boards import BOARDS, material
from tests.exporters.readers import image_in

pytestmark = pytest.mark.usefixtures("qapp")


def colors(options: Options) -> set[str]:
    image = image_in(make(material(BOARDS["scenes"]()), options))
    steps = range(0, image.width(), 3), range(0, image.height(), 3)
    return {image.pixelColor(x, y).name() for x in steps[0] for y in steps[1]}


def test_it_has_as_many_pixels_as_its_resolution_says() -> None:
    given, page = material(BOARDS["empty"]()), PAGES["a4"]
    widths = {
        each: image_in(make(given, Options(page=page, resolution=each))).width()
        for each in Resolution
    }
    assert widths == {Resolution.PLAIN: 1920, Resolution.DOUBLE: 3840, Resolution.PRINT: 3508}
    printed = image_in(make(given, Options(page=page, resolution=Resolution.PRINT)))
    assert printed.dotsPerMeterX() == pytest.approx(300 / 0.0254, abs=1)


def test_none_is_larger_than_memory_can_be_asked_for() -> None:
    page = PAGES["a4"]._replace(size=Size(4000, 4000), width_mm=10_000)
    factor, _ = scale(Options(page=page, resolution=Resolution.PRINT))
    assert factor * 4000 <= 8000


def test_its_ground_can_be_left_out() -> None:
    given = material(BOARDS["empty"]())
    assert image_in(make(given, Options(transparent=True))).pixelColor(0, 0).alpha() == 0
    plain = image_in(make(given, Options(palette="dark"))).pixelColor(0, 0)
    assert plain == QColor(THEMES["dark"].ground)


@pytest.mark.parametrize("palette", THEMES)
def test_hidden_answers_leave_no_tint(palette: str) -> None:
    theme = THEMES[palette]
    answers = {theme.set_out_ground, theme.set_off_ground, theme.set_out_edge, theme.set_off_edge}
    assert answers & colors(Options(palette=palette))
    assert not answers & colors(Options(palette=palette, answers=False))
