"""The board as a weak projector shows it, and what would be hard to read there."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPixmap
from PySide6.QtWidgets import QLabel, QWidget

from shoreboard.actions.context import Context
from shoreboard.explanations.topics import Topics
from shoreboard.i18n import tr
from shoreboard.views.dialogs.fields import plain
from shoreboard.views.dialogs.frame import DialogFrame
from shoreboard.views.look import strong_font
from shoreboard.views.presentation.class_look import class_look
from shoreboard.views.presentation.class_window import ClassWindow
from shoreboard.views.presentation.projector_filter import hard_to_read, washed_picture
from shoreboard.views.presentation.warnings import warnings
from shoreboard.views.theme.palettes import PROJECTOR

_LINES = 40
"""The picture's width, in heights of a line of text."""


class ProjectorCheck(DialogFrame):
    """Shows what the class would see, washed out, above what is hard to read of it."""

    def __init__(
        self, context: Context, topics: Topics, size: QSize, parent: QWidget | None
    ) -> None:
        super().__init__(tr("Projector check"), parent)
        look = class_look(context.preferences)
        picture, cut = seen_on(context, topics, size)
        self.findings: Sequence[str] = (*hard_to_read(look.theme, topics), *cut)
        shown = QLabel()
        shown.setAlignment(Qt.AlignmentFlag.AlignCenter)
        shown.setAccessibleName(tr("The board on a weak projector in a bright room"))
        shown.setPixmap(self._fitted(washed_picture(picture)))
        self.column.addWidget(shown)
        heading = plain(shown.accessibleName())
        heading.setFont(strong_font(self.font()))
        self.column.addWidget(heading)
        for finding in self.findings:
            self.column.addWidget(plain(tr("• {finding}").format(finding=finding)))
        if not self.findings:
            self.column.addWidget(plain(tr("Nothing is hard to read.")))
        elif look.theme.id != PROJECTOR.id:
            words = tr("View › Class palette › Projector is made for this.")
            self.column.addWidget(plain(words))
        self.column.addStretch(1)
        self.add_main_button(tr("Close"))

    def _fitted(self, picture: QImage) -> QPixmap:
        room = self.screen().availableSize()
        width = min(_LINES * self.fontMetrics().height(), room.width() * 3 // 4)
        ratio = self.devicePixelRatioF()
        fitted = picture.scaled(
            QSize(width, room.height() // 2) * ratio,
            Qt.AspectRatioMode.KeepAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
        fitted.setDevicePixelRatio(ratio)
        return QPixmap.fromImage(fitted)


def seen_on(context: Context, topics: Topics, size: QSize) -> tuple[QImage, Sequence[str]]:
    """Return what a class would see on a screen of this size, and what it could not read of it."""
    look = class_look(context.preferences)
    window = ClassWindow(context.session, topics, context.preferences, look)
    window.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
    window.resize(size)
    window.show()
    window.apply_look(look)
    picture = QImage(size, QImage.Format.Format_RGB32)
    painter = QPainter(picture)
    window.draw(painter)
    painter.end()
    cut = list(warnings(context.session, window))
    window.hide()
    window.deleteLater()
    return picture, cut
