"""The scene that comes next, as a picture for the lecturer."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from shoreboard.explanations.phrases import short
from shoreboard.i18n import tr
from shoreboard.session.change import Moment
from shoreboard.session.session import Session
from shoreboard.views.parts.look import look_of
from shoreboard.views.scenes.scene_picture import SceneCard, SceneMetrics, draw_scene

_SHAPE = 16 / 9


class NextScene(QWidget):
    """Draws the scene that comes next as in the strip, but large; nothing where none comes."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._across = 1
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        session.changed.connect(self._follow)
        self._refresh()

    def set_across(self, across: int) -> None:
        """Be so many pixels wide."""
        if across != self._across:
            self._across = across
            self.updateGeometry()

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._across, round(self._across / _SHAPE))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        look, coming = look_of(self), self._coming()
        painter = QPainter(self)
        if coming is None:
            painter.setPen(QColor(look.theme.text_soft))
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, tr("The last scene"))
        else:
            size = SceneMetrics.of(self.font()).card
            scale = min(self.width() / size.width(), self.height() / size.height())
            down = (self.height() / scale - size.height()) / 2
            painter.scale(scale, scale)
            painter.translate(0, down)
            draw_scene(painter, QRect(0, 0, size.width(), size.height()), coming, self.font(), look)
        painter.end()

    def _coming(self) -> SceneCard | None:
        scenes = self._session.scenario.scenes
        rank = self._session.scenario.scene_index(self._session.scene_id) + 1
        if rank == len(scenes):
            return None
        return SceneCard(rank + 1, scenes[rank].title, scenes[rank].placements)

    def _follow(self, before: Moment, after: Moment) -> None:
        if not before.same_board(after):
            self._refresh()

    def _refresh(self) -> None:
        coming = self._coming()
        words = tr("Next: {number}, {title}")
        self.setAccessibleName(
            words.format(number=coming.number, title=short(coming.title))
            if coming is not None
            else tr("The last scene")
        )
        self.update()
