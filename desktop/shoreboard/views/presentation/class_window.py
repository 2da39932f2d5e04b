"""The window that fills the class's screen."""

from dataclasses import replace
from itertools import product

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QColor,
    QFont,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
    QResizeEvent,
    QScreen,
)
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from shoreboard.actions.presenter import Blank
from shoreboard.explanations.topics import Topics
from shoreboard.i18n import tr
from shoreboard.session.preferences import Preferences
from shoreboard.session.session import Session
from shoreboard.views.look import Look
from shoreboard.views.presentation.class_overlay import ClassOverlay
from shoreboard.views.presentation.class_view import ClassView
from shoreboard.views.presentation.legible import (
    STEP,
    font_of,
    least_pixels,
    magnified,
    pixels_of,
    scenes_fit,
    sizes_to_try,
)

MOST_STEPS = 8
"""So many steps the text can be made larger or smaller than it began."""


class ClassWindow(QWidget):
    """Shows a class the board, or in its place black, white or a picture that stands still.

    It has a palette, a font and a text size of its own. `key_left` tells of keys that no card took,
    `close_asked` of a window manager that wants it closed, `sized` of another text size,
    `line_wanted` of keys that look for what the lecturer has beside the board.
    """

    key_left = Signal(QKeyEvent)
    close_asked = Signal()
    sized = Signal()
    line_wanted = Signal()
    resized = Signal()
    activated = Signal()

    def __init__(
        self, session: Session, topics: Topics, preferences: Preferences, look: Look
    ) -> None:
        super().__init__()
        self._session, self._look = session, look
        self.setWindowTitle(tr("Class — Shoreboard"))
        self.setWindowRole("class")
        self.view = ClassView(session, topics, preferences, look)
        self.view.setParent(self)
        self.view.key_left.connect(self.key_left)
        self.view.line_wanted.connect(self.line_wanted)
        self._preferences = preferences
        self._known_rows = self._rows()
        self._class_overlay: ClassOverlay | None = None
        self._sheet = _Sheet(self)
        self._base = QFont(self.font())
        self._began, self._tight, self._step = 0.0, False, 0

    def fill(self, screen: QScreen) -> None:
        """Fill a screen, with text that can be read there."""
        self.setScreen(screen)
        self.setGeometry(screen.geometry())
        self.showFullScreen()
        self.view.setGeometry(self.rect())
        self.apply_look(self._look)

    def apply_look(self, look: Look) -> None:
        """Take on a look, in the largest text with which all has room but never too small."""
        self._look = look
        self._choose_size()
        self._dress()

    def take_on(self, look: Look) -> None:
        """Take on a look, if it is another one, and show what the preferences want shown.

        Where that leaves some cards without room, the text becomes smaller; where the lecturer
        chose its size, it stays.
        """
        if look != self._look:
            self._look = look
            self._dress()
        self.view.refresh()
        known, self._known_rows = self._known_rows, self._rows()
        if known != self._known_rows and not self._step:
            if not self._has_room():
                self._choose_size()
            self._dress()
        self.sized.emit()

    def size_text(self, step: int) -> None:
        """Make the text larger (1) or smaller (-1), or as it began (0)."""
        self._step = max(-MOST_STEPS, min(MOST_STEPS, self._step + step)) if step else 0
        self._dress()

    @property
    def pixels(self) -> float:
        """The size of the smallest text."""
        return pixels_of(self.view.font(), self.logicalDpiY())

    @property
    def is_legible(self) -> bool:
        """Tell whether the smallest text can be read from the last row."""
        return self.pixels >= least_pixels(self.size()) - 0.5

    def welcome(self, class_overlay: ClassOverlay | None) -> None:
        """Show an overlay in place of the board, or the board again; the one before goes."""
        if self._class_overlay is not None:
            self._class_overlay.hide()
            self._class_overlay.deleteLater()
        self._class_overlay = class_overlay
        self.view.setVisible(
            class_overlay is None
        )  # a reader of the screen finds nothing behind a guest
        if class_overlay is not None:
            class_overlay.setParent(self)
            class_overlay.setGeometry(self.rect())
            self._dress()
            class_overlay.show()
            class_overlay.raise_()
        self._sheet.raise_()

    def turn(self, blank: Blank | None) -> None:
        """Show black or white in place of the board, or the board again."""
        self._sheet.blank = blank
        self._sheet.refresh()

    def freeze(self, frozen: bool) -> None:
        """Let the picture that the class sees stand still, or follow again."""
        if frozen is (self._sheet.still is not None):
            return
        self._sheet.still = (self._class_overlay or self.view).grab() if frozen else None
        self._sheet.refresh()

    def draw(self, painter: QPainter) -> None:
        """Draw what the class sees, in the coordinates of this window."""
        seen = self._sheet if self._sheet.is_wanted else self._class_overlay or self.view
        seen.render(painter, QPoint(), renderFlags=QWidget.RenderFlag.DrawChildren)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        for part in (self.view, self._class_overlay, self._sheet):
            if part is not None:
                part.setGeometry(self.rect())
        if self.isVisible():
            self.apply_look(self._look)
        self.resized.emit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        self.key_left.emit(event)

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        event.ignore()
        self.close_asked.emit()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and self.isActiveWindow():
            self.activated.emit()
            focused = self.focusWidget()
            if focused is None or focused is self:
                self.view.take_keys()

    def _choose_size(self) -> None:
        """Find the largest text with which all has room; where none is, let cards stand closer."""
        for tight, pixels in product((False, True), list(sizes_to_try(self.size()))):
            self._tight, self._began = tight, pixels
            self._wear(pixels)
            if self._has_room():
                return

    def _has_room(self) -> bool:
        self.view.make_room()
        return scenes_fit(self._session, self.view.cards)

    def _rows(self) -> tuple[bool, bool]:
        """Return what of verdict and caption takes room below the board."""
        return self._preferences.now.verdict_band, self._preferences.now.class_caption

    def _dress(self) -> None:
        self._wear(self._began * STEP**self._step)
        self.sized.emit()

    def _wear(self, pixels: float) -> None:
        look = magnified(self._look, self.size())
        font = font_of(self._base, pixels, self.logicalDpiY())
        self.view.dress(replace(look, tight=self._tight), font)
        if self._class_overlay is not None:
            self._class_overlay.dress(look, font)


class _Sheet(QWidget):
    """Lies over the board: black, white, or a picture of what the board was."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.blank: Blank | None = None
        self.still: QPixmap | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.hide()

    @property
    def is_wanted(self) -> bool:
        """Tell whether there is anything that hides the board."""
        return self.blank is not None or self.still is not None

    def refresh(self) -> None:
        """Lie over the board, or go."""
        self.setVisible(self.is_wanted)
        self.raise_()
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self.blank is not None:
            black = self.blank is Blank.BLACK
            painter.fillRect(self.rect(), QColor("#000000" if black else "#ffffff"))
        elif self.still is not None:
            painter.drawPixmap(0, 0, self.still)
        painter.end()
