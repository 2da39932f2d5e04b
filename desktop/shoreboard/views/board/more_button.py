"""The tile that counts the cards of a zone for which there is no room, and names them."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QMenu, QWidget
from typing_extensions import override

from shoreboard.domain.activity import ActivityId
from shoreboard.i18n import tr
from shoreboard.layout.layout import MoreTile
from shoreboard.names import menu_text, short
from shoreboard.picture.brush import Brush, q_rect
from shoreboard.picture.card_painting import paint_more
from shoreboard.views.parts.look import look_of

_MOST = 30
"""So many names a menu lists; a search finds the others."""

Rest = Callable[[], Sequence[tuple[ActivityId, str]]]
"""Returns the cards that are not shown, with their names."""


class MoreButton(QAbstractButton):
    """Says how many cards more there are; pressed, it lists them to be chosen from."""

    chosen = Signal(str)
    """The card with this id."""

    def __init__(self, rest: Rest, parent: QWidget) -> None:
        super().__init__(parent)
        self._rest, self._zone = rest, parent
        self._tile: MoreTile | None = None
        self.clicked.connect(self._list)
        self.hide()

    def stand(self, tile: MoreTile | None) -> None:
        """Stand at the place of a tile, in the coordinates of the board; nowhere without one."""
        self._tile = tile
        self.setVisible(tile is not None)
        if tile is not None:
            self.setGeometry(q_rect(tile.rect).translated(-self._zone.pos()))
            self.setAccessibleName(" ".join(tile.text.lines))
            self.raise_()
        self.update()

    @override
    def paintEvent(self, e: QPaintEvent) -> None:
        if self._tile is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setLayoutDirection(self.layoutDirection())
        painter.translate(-self._tile.rect.x, -self._tile.rect.y)
        paint_more(Brush(painter, look_of(self).theme, self.font()), self._tile)
        painter.end()

    def _list(self) -> None:
        menu, rest = QMenu(self), self._rest()
        for card, name in rest[:_MOST]:
            action = menu.addAction(menu_text(short(name)))
            action.triggered.connect(lambda _checked=False, card=card: self.chosen.emit(card))
        if len(rest) > _MOST:
            menu.addAction(tr("+%n more", "", len(rest) - _MOST)).setEnabled(False)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.mapToGlobal(self.rect().bottomLeft()))
