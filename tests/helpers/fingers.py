"""Fingers on a screen, as a touch screen tells of them."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import cache

from PySide6.QtCore import QPoint
from PySide6.QtGui import QGuiApplication, QPointingDevice
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget


@cache
def touch_screen() -> QPointingDevice:
    return QTest.createTouchDevice()


@contextmanager
def resting_after(milliseconds: int) -> Iterator[None]:
    """Take a finger that stays so long in its place for one that rests."""
    hints = QGuiApplication.styleHints()
    before = hints.mousePressAndHoldInterval()
    hints.setMousePressAndHoldInterval(milliseconds)
    yield
    hints.setMousePressAndHoldInterval(before)


def put_down(widget: QWidget, at: QPoint) -> None:
    QTest.touchEvent(widget, touch_screen()).press(0, at, widget).commit()


def go_to(widget: QWidget, *way: QPoint) -> None:
    for at in way:
        QTest.touchEvent(widget, touch_screen()).move(0, at, widget).commit()
        QApplication.processEvents()


def lift(widget: QWidget, at: QPoint) -> None:
    QTest.touchEvent(widget, touch_screen()).release(0, at, widget).commit()
    QApplication.processEvents()


def stroke(widget: QWidget, way: Sequence[QPoint]) -> None:
    """Put a finger down, let it go a way, and lift it at once."""
    put_down(widget, way[0])
    go_to(widget, *way[1:])
    lift(widget, way[-1])


def tap(widget: QWidget, at: QPoint, wobble: QPoint | None = None) -> None:
    """Touch a place, a little astray where `wobble` says how much."""
    stroke(widget, [at, at + wobble] if wobble is not None else [at])


def pinch(widget: QWidget, apart: Sequence[int]) -> None:
    """Put two fingers down beside each other and let them be so many pixels apart, in turn."""
    middle, device = widget.rect().center(), touch_screen()

    def ends(distance: int) -> tuple[QPoint, QPoint]:
        return middle - QPoint(distance // 2, 0), middle + QPoint(distance // 2, 0)

    one, other = ends(apart[0])
    QTest.touchEvent(widget, device).press(0, one, widget).commit()
    QTest.touchEvent(widget, device).move(0, one, widget).press(1, other, widget).commit()
    for distance in apart[1:]:
        one, other = ends(distance)
        QTest.touchEvent(widget, device).move(0, one, widget).move(1, other, widget).commit()
    QTest.touchEvent(widget, device).release(0, one, widget).release(1, other, widget).commit()
    QApplication.processEvents()
