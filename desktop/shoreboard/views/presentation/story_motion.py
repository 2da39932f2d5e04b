"""How a class sees the next scene come: cards travel, and then the arrows of their moves draw."""

from PySide6.QtCore import QEasingCurve, QObject, QVariantAnimation

from shoreboard.session.change import Moment
from shoreboard.session.session import Session
from shoreboard.views.board.board import Board
from shoreboard.views.board.overlay import Overlay, Pace

PACE = Pace(scene=600)
ARROWS_MS = 400


class StoryMotion(QObject):
    """Draws the arrows of a scene once its cards have arrived; without motion they are there."""

    def __init__(self, session: Session, board: Board, overlay: Overlay) -> None:
        super().__init__(overlay)
        self._board = board
        overlay.pace = PACE
        self._drawn = QVariantAnimation(self)
        self._drawn.setDuration(ARROWS_MS)
        self._drawn.setStartValue(0.0)
        self._drawn.setEndValue(1.0)
        self._drawn.setEasingCurve(QEasingCurve.Type.InOutQuad)
        self._drawn.valueChanged.connect(board.draw_arrows)
        session.changing.connect(self._finish)
        overlay.departed.connect(self._wait)
        overlay.arrived.connect(self._drawn.start)

    def _finish(self, before: Moment, after: Moment) -> None:
        """Have all drawn ahead of another change, which may not be a change of scene."""
        if not before.same_board(after):
            self._drawn.stop()
            self._board.draw_arrows(1.0)

    def _wait(self) -> None:
        self._board.draw_arrows(0.0)
