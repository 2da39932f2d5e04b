"""The scene that comes next, as a picture for the lecturer."""

from typing import NamedTuple

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from shoreboard.domain.scene import Scene
from shoreboard.explanations.phrases import short
from shoreboard.i18n import tr
from shoreboard.layout.contents import class_text
from shoreboard.layout.geometry import Size
from shoreboard.layout.layout import Layout
from shoreboard.layout.scene_layout import lay_out
from shoreboard.models.shown import Shown
from shoreboard.picture.brush import Brush
from shoreboard.picture.font_measure import ruler_of
from shoreboard.picture.scene_painting import faces_in, paint_scene
from shoreboard.session.change import Moment
from shoreboard.session.session import Session
from shoreboard.views.parts.look import look_of
from shoreboard.views.presentation.class_view import ClassView

_SCREEN = Size(960, 540)
"""What the picture is laid out for, before it is drawn smaller: text is measured well there."""


class _Picture(NamedTuple):
    layout: Layout
    shown: Shown


class NextScene(QWidget):
    """Draws the scene that comes next as the class will see it; nothing where none comes."""

    def __init__(self, session: Session, view: ClassView) -> None:
        super().__init__()
        self._session, self._view = session, view
        self._across = 1
        self._picture: _Picture | None = None
        """Kept until something changes, as a picture of thousands of cards takes its time."""
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        session.changed.connect(self._follow)
        session.answers.changed.connect(self._refresh)
        view.board.placed.connect(self._refresh)
        self._refresh()

    def set_across(self, across: int) -> None:
        """Be so many pixels wide."""
        if across != self._across:
            self._across = across
            self.updateGeometry()

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._across, round(self._across * _SCREEN.height / _SCREEN.width))

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        self._picture = None

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        coming = self._coming()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if coming is None:
            painter.setPen(QColor(look_of(self).theme.text_soft))
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, tr("The last scene"))
        else:
            painter.save()
            self._draw(painter, coming)
            painter.restore()
            theme = look_of(self).theme
            painter.setPen(QPen(QColor(theme.edge), theme.line))
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        painter.end()

    def _draw(self, painter: QPainter, coming: Scene) -> None:
        font = self._view.font()
        if self._picture is None:
            shown, words = self._view.picture_of(coming)
            layout = lay_out(words, _SCREEN, class_text(_SCREEN), ruler_of(font))
            self._picture = _Picture(layout, shown)
        layout, shown = self._picture
        scale = min(self.width() / _SCREEN.width, self.height() / _SCREEN.height)
        painter.scale(scale, scale)
        painter.setLayoutDirection(self._view.layoutDirection())
        brush = Brush(painter, look_of(self._view).theme, font)
        paint_scene(brush, layout, faces_in(layout, shown))

    def _coming(self) -> Scene | None:
        scenes = self._session.scenario.scenes
        rank = self._session.scenario.scene_index(self._session.scene_id) + 1
        return scenes[rank] if rank < len(scenes) else None

    def _follow(self, before: Moment, after: Moment) -> None:
        if not before.same_board(after):
            self._refresh()

    def _refresh(self) -> None:
        self._picture = None
        coming = self._coming()
        if coming is None:
            self.setAccessibleName(tr("The last scene"))
        else:
            number = self._session.scenario.scene_index(coming.id) + 1
            words = tr("Next: {number}, {title}")
            self.setAccessibleName(words.format(number=number, title=short(coming.title)))
        self.update()
