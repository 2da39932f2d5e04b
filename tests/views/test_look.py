"""Lengths that grow with the text."""

import pytest
from PySide6.QtGui import QFont, QFontMetrics

from shoreboard.views.look import grown

pytestmark = pytest.mark.usefixtures("qapp")


def sized(points: float) -> QFont:
    font = QFont()
    font.setPointSizeF(points)
    return font


def test_lengths_grow_with_the_text_and_never_shrink() -> None:
    assert grown(10, sized(6)) == 10
    small, large = sized(14), sized(20)
    assert 10 < grown(10, small) < grown(10, large)
    share = QFontMetrics(large).height() / QFontMetrics(small).height()
    assert grown(10, large) / grown(10, small) == pytest.approx(share)


def test_the_largest_text_needs_the_room_itself() -> None:
    assert grown(10, sized(60)) == grown(10, sized(80)) < 30
