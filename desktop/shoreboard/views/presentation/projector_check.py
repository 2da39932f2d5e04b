"""The board as a weak projector shows it, and what would be hard to read there."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPixmap
from PySide6.QtWidgets import QLabel, QWidget

from shoreboard.actions.context import Context
from shoreboard.domain.classification import state_of
from shoreboard.domain.zone import GRID, Zone
from shoreboard.explanations.topics import Topics
from shoreboard.i18n import tr
from shoreboard.picture.marks import ground_of, marks_of
from shoreboard.picture.palettes import PROJECTOR, Theme
from shoreboard.views.dialogs.frame import DialogFrame
from shoreboard.views.parts.fields import plain
from shoreboard.views.parts.look import class_look, strong_font
from shoreboard.views.presentation.class_window import ClassWindow
from shoreboard.views.theme.colors import contrast_ratio, difference, washed

_LINES = 40
"""The picture's width, in heights of a line of text."""
STRAY = 0.15
"""So much of its white falls on a weak projector's screen from elsewhere."""
_TEXT, _LINE, _TINT = 4.0, 2.5, 10.0
"""The least contrast of text and of lines, and the least difference of tints, after that."""


class ProjectorCheck(DialogFrame):
    """Shows what the class would see, washed out, above what is hard to read of it."""

    def __init__(
        self, context: Context, topics: Topics, size: QSize, parent: QWidget | None
    ) -> None:
        super().__init__(tr("Projector check"), parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
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
    window = ClassWindow(context.session, topics, context.preferences)
    window.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
    window.resize(size)
    window.show()
    window.refit()
    picture = QImage(size, QImage.Format.Format_RGB32)
    painter = QPainter(picture)
    window.draw(painter)
    painter.end()
    cut = list(window.warnings())
    window.hide()
    window.deleteLater()
    return picture, cut


def washed_picture(picture: QImage) -> QImage:
    """Return a picture as a weak projector shows it: blacks are gray, and colors are pale."""
    plain = picture.convertToFormat(QImage.Format.Format_RGB32)
    grays = (f"#{level:02x}{level:02x}{level:02x}" for level in range(256))
    table = bytes(int(washed(gray, STRAY)[1:3], 16) for gray in grays)
    # Light adds up in each of the three channels apart, so that one table does for all.
    data = bytes(plain.constBits()).translate(table)
    size = plain.size()
    made = QImage(data, size.width(), size.height(), plain.bytesPerLine(), plain.format())
    return made.copy()  # of its own, not of `data`


def hard_to_read(theme: Theme, topics: Topics) -> Iterator[str]:
    """Yield what of a palette is hard to see on a weak projector, each in a sentence."""
    grounds = [ground_of(zone, theme) for zone in GRID]
    everywhere = (theme.ground, theme.surface, *grounds)
    if _contrast(theme.text, *everywhere) < _TEXT:
        yield tr("Words stand out too little.")
    if _contrast(theme.text_soft, theme.ground, theme.surface) < _TEXT:
        yield tr("Secondary words, such as the company's name, stand out too little.")
    if _contrast(theme.edge, theme.ground, theme.surface) < _LINE:
        yield tr("The outlines of cards and zones are faint.")
    for zone in GRID:
        if any(
            _contrast(color, ground_of(zone, theme)) < _LINE
            for _, color in marks_of(state_of(zone), theme)
        ):
            yield tr("The icon of {state} is faint.").format(state=topics.state(zone).term)
    plain = ground_of(Zone.IN_HOUSE_DOMESTIC, theme)
    for zone in (Zone.CAPTIVE_OFFSHORING, Zone.DOMESTIC_OUTSOURCING):
        if difference(_seen(plain), _seen(ground_of(zone, theme))) < _TINT:
            words = tr("The tint of {state} can hardly be told from none.")
            yield words.format(state=topics.state(zone).term)


def _contrast(color: str, *grounds: str) -> float:
    return min(contrast_ratio(_seen(color), _seen(ground)) for ground in grounds)


def _seen(color: str) -> str:
    return washed(color, STRAY)
