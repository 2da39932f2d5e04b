"""Text for the last row: its size, its lines, and on a screen that stands upright."""

import pytest
from PySide6.QtCore import QSize

from shoreboard.views.parts.look import Look
from shoreboard.views.presentation.legible import least_pixels, magnified, sizes_to_try
from shoreboard.views.theme.palettes import PROJECTOR


@pytest.mark.parametrize(
    ("width", "height", "least"),
    [(1920, 1080, 27), (3840, 2160, 54), (1280, 720, 18), (1024, 768, 20), (1080, 1920, 27)],
)
def test_the_least_size_is_a_share_of_the_screen(width: int, height: int, least: int) -> None:
    size = QSize(width, height)
    assert least_pixels(size) == least
    tried = list(sizes_to_try(size))
    assert tried[-1] == least
    assert tried == sorted(tried, reverse=True)


def test_upright_the_share_of_the_present_height_is_tried_first() -> None:
    assert next(sizes_to_try(QSize(1080, 1920))) == 48


def test_lines_grow_with_the_screen_and_never_shrink() -> None:
    look = Look(PROJECTOR)
    assert magnified(look, QSize(3840, 2160)).theme.line == 2 * PROJECTOR.line
    assert magnified(look, QSize(3840, 2160)).theme.line_strong == 2 * PROJECTOR.line_strong
    assert magnified(look, QSize(1920, 1080)) == look
    assert magnified(look, QSize(1280, 720)) == look
