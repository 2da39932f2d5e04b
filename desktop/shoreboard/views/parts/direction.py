"""Where things stand in a layout that may run from right to left.

QStyle tells the same, but its enumerations take 8 ms to load, and every start would wait for them.
"""

from PySide6.QtCore import QRect, Qt


def visual_rect(direction: Qt.LayoutDirection, whole: QRect, rect: QRect) -> QRect:
    """Return where a part of `whole` lies that stands at `rect` when read from left to right."""
    seen = QRect(rect)
    if direction is Qt.LayoutDirection.RightToLeft:
        seen.moveRight(whole.left() + whole.right() - rect.left())
    return seen


def leading(direction: Qt.LayoutDirection) -> Qt.AlignmentFlag:
    """Return the side at which reading begins, so that no painter mirrors it once more."""
    mirrored = direction is Qt.LayoutDirection.RightToLeft
    side = Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignAbsolute


def trailing(direction: Qt.LayoutDirection) -> Qt.AlignmentFlag:
    """Return the side at which reading ends."""
    mirrored = direction is Qt.LayoutDirection.RightToLeft
    side = Qt.AlignmentFlag.AlignLeft if mirrored else Qt.AlignmentFlag.AlignRight
    return side | Qt.AlignmentFlag.AlignAbsolute
