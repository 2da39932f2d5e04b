"""Where things stand in both directions: as Qt's own styles have it."""

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QStyle

from shoreboard.views.parts.direction import leading, visual_rect

DIRECTIONS = (Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft)


@pytest.mark.parametrize("direction", DIRECTIONS)
@pytest.mark.parametrize("rect", [QRect(0, 0, 10, 5), QRect(13, 7, 40, 9), QRect(-3, 2, 0, 0)])
def test_a_part_stands_where_qt_would_put_it(direction: Qt.LayoutDirection, rect: QRect) -> None:
    whole = QRect(5, 6, 101, 50)
    assert visual_rect(direction, whole, rect) == QStyle.visualRect(direction, whole, rect)


@pytest.mark.parametrize("direction", DIRECTIONS)
def test_reading_begins_where_qt_says(direction: Qt.LayoutDirection) -> None:
    left = Qt.AlignmentFlag.AlignLeft
    assert leading(direction) == QStyle.visualAlignment(direction, left)
