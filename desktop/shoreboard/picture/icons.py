"""The project's own icons, drawn from SVG in any color, size and pixel ratio."""

from collections.abc import Sequence
from functools import lru_cache
from threading import get_ident

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from shoreboard import resources


def drawing(name: str, color: str) -> QSvgRenderer:
    """Return the icon `name` in `color` (#rrggbb) as shapes, for whatever is painted at any scale.

    Raises FileNotFoundError when there is no such icon.
    """
    return _drawing(name, color, get_ident())


@lru_cache(maxsize=128)
def _drawing(name: str, color: str, _thread: int) -> QSvgRenderer:
    """Return a drawing for one thread: none can be painted by two at a time."""
    source = (resources.root() / "icons" / f"{name}.svg").read_text("utf-8")
    return QSvgRenderer(QByteArray(source.replace("currentColor", color).encode()))


@lru_cache(maxsize=512)
def pixmap(name: str, color: str, size: int, ratio: float) -> QPixmap:
    """Return the icon `name` in `color` (#rrggbb), `size` logical pixels square, sharp at `ratio`.

    Raises FileNotFoundError when there is no such icon.
    """
    picture = QPixmap(QSize(size, size) * ratio)
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    drawing(name, color).render(painter, QRectF(0, 0, size, size))
    painter.end()
    return picture


def icon(name: str, color: str, disabled: str, size: int, ratio: float) -> QIcon:
    """Return an icon for a button or a menu, in two colors."""
    made = QIcon()
    made.addPixmap(pixmap(name, color, size, ratio), QIcon.Mode.Normal)
    made.addPixmap(pixmap(name, disabled, size, ratio), QIcon.Mode.Disabled)
    return made


def row_of(names: Sequence[str], color: str, size: int, ratio: float) -> QPixmap:
    """Return icons side by side as one picture."""
    step = size + size // 6
    picture = QPixmap(QSize(len(names) * step - size // 6, size) * ratio)
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    for rank, name in enumerate(names):
        painter.drawPixmap(rank * step, 0, pixmap(name, color, size, ratio))
    painter.end()
    return picture
