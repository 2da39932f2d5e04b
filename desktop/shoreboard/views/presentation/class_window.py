"""The window that fills the class's screen."""

from collections.abc import Iterator

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
from PySide6.QtWidgets import QAbstractButton, QWidget
from typing_extensions import override

from shoreboard.actions.presenter import Blank, ClassSight
from shoreboard.explanations.phrases import activity_name, named
from shoreboard.explanations.topics import Topics
from shoreboard.i18n import tr
from shoreboard.layout.contents import LEAST_OF_HEIGHT, class_text
from shoreboard.layout.geometry import Size
from shoreboard.session.preferences import Preferences
from shoreboard.session.session import Session
from shoreboard.views.parts.look import Look, class_look, font_in, hold_look, magnified
from shoreboard.views.parts.screens import leave_screen
from shoreboard.views.parts.top_levels import top_level_widgets
from shoreboard.views.presentation.class_view import ClassView
from shoreboard.views.theme.apply import qt_palette

TITLE = "Shoreboard: class"
"""In every language: a program that shares windows finds it again."""
MOST_STEPS = 8
"""So many steps the text can be made larger or smaller than it began."""
ARROWS = {Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down}
PRESSING = {Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter}
_BESIDE = 1.2
"""How large text beside the board is, in sizes of the smallest that can be read."""


class ClassOverlay(QWidget):
    """A widget that the class's window gives a look and a font that can be read from afar."""

    def dress(self, look: Look, font: QFont) -> None:
        """Take on a look and a font, whatever the program's windows have."""
        self.setPalette(qt_palette(look.theme))
        self.setFont(font)
        hold_look(self, look)

    def needs(self, event: QKeyEvent) -> bool:
        """Tell whether it needs a key that else tells the story; none by itself."""
        del event
        return False


class ClassWindow(QWidget):
    """Shows a class the board, or in its place black, white or a picture that stands still.

    It has a palette, a font and a text size of its own. `close_asked` tells of a window manager
    that wants it closed, `sized` of another text size, `bar_wanted` of keys that have gone
    through everything on the board.
    """

    guide_page = "present"

    close_asked = Signal()
    sized = Signal()
    bar_wanted = Signal()
    activated = Signal()

    def __init__(self, session: Session, topics: Topics, preferences: Preferences) -> None:
        super().__init__()
        self._session, self._preferences = session, preferences
        self._look = class_look(preferences)
        self.setWindowTitle(TITLE)
        self.setWindowRole("class")
        self.view = ClassView(session, topics, preferences)
        self.view.setParent(self)
        self.view.bar_wanted.connect(self.bar_wanted)
        self._class_overlay: ClassOverlay | None = None
        self._sheet = _Sheet(self)
        self._base = QFont(self.font())
        self._step = 0
        preferences.changed.connect(self._follow_preferences)

    def fill(self, screen: QScreen) -> None:
        """Fill a screen, with text that can be read there."""
        if screen is not self.screen():
            leave_screen(self)
        self.setScreen(screen)
        self.setGeometry(screen.geometry())
        self.showFullScreen()
        self.view.setGeometry(self.rect())
        self.refit()

    def stand_on(self, screen: QScreen) -> None:
        """Stand as an ordinary window on a screen, which can be shared in a call."""
        room = screen.availableGeometry()
        across, down = room.width() // 5, room.height() // 5
        self.setScreen(screen)
        self.showNormal()
        self.setGeometry(room.adjusted(across, down, -across, -down))
        self.view.setGeometry(self.rect())
        self.refit()

    def refit(self) -> None:
        """Take the largest text with which all has room, but never one that is too small."""
        self._dress()

    def size_text(self, step: int) -> bool:
        """Make the text larger (1) or smaller (-1), or as it began (0); tell whether it could be.

        What has no room for larger text stays as it is.
        """
        layout = self.view.laid_out
        if step > 0 and layout is not None and layout.is_largest:
            return False
        wanted = self._step + step if step else 0
        while step < 0 and layout is not None and wanted > -MOST_STEPS:
            if class_text(layout.size, wanted).most < layout.label:
                break
            wanted -= 1  # the text was smaller than it might have been
        self._step = max(-MOST_STEPS, min(MOST_STEPS, wanted))
        self._dress()
        return True

    @property
    def pixels(self) -> int:
        """The size of the names on cards."""
        return self.view.laid_out.label if self.view.laid_out is not None else 0

    @property
    def is_legible(self) -> bool:
        """Tell whether the names on cards can be read from the last row."""
        return self.pixels * LEAST_OF_HEIGHT >= self.height()

    def warnings(self) -> Iterator[str]:
        """Yield sentences about what the last row cannot read; none where it can read all."""
        if self.view.laid_out is None:
            return
        cards = list(self.view.unseen())
        if cards:
            activities = (self._session.activity(card) for card in cards)
            names = named((activity_name(each) for each in activities), len(cards))
            yield tr("The class cannot see all of {names}.").format(names=names)
        if not self.is_legible:
            words = tr(
                "The text is smaller than a {share}th of the screen: too small for the last row."
            )
            yield words.format(share=LEAST_OF_HEIGHT)

    def welcome(self, class_overlay: ClassOverlay | None) -> None:
        """Show an overlay in place of the board, or the board again; the one before goes."""
        if self._class_overlay is not None:
            self._class_overlay.hide()
            self._class_overlay.deleteLater()
        self._class_overlay = class_overlay
        # A reader of the screen finds nothing behind it.
        self.view.setVisible(class_overlay is None)
        if class_overlay is not None:
            class_overlay.setParent(self)
            class_overlay.setGeometry(self.rect())
            self._dress()
            class_overlay.show()
            class_overlay.raise_()
        self._sheet.raise_()

    def show_seen(self, seen: ClassSight) -> None:
        """Show the board or what it is lent, black or white, or a picture that stands still."""
        self._sheet.blank = seen.blank
        if seen.frozen is not (self._sheet.still is not None):
            self._sheet.still = (self._class_overlay or self.view).grab() if seen.frozen else None
        self._sheet.refresh()

    @property
    def is_covered(self) -> bool:
        """Tell whether the class sees black, white or a still picture."""
        return self._sheet.is_wanted

    def has_keys(self) -> bool:
        """Tell whether the keys are nobody's here, so that they tell the story."""
        is_nobodys = self.focusWidget() in (None, self, self.view)
        return is_nobodys or not self.view.isVisible() or self.view.was_clicked()

    def needs(self, event: QKeyEvent) -> bool:
        """Tell whether what has the focus here needs a key itself, whatever else it means."""
        focused, key = self.focusWidget(), event.key()
        if self._class_overlay is not None and self._class_overlay.needs(event):
            return True
        if self.view.keyboard_move.is_carrying:
            return True
        if self.view.card_has_focus():
            return key in ARROWS and not self.view.was_clicked()
        if isinstance(focused, QAbstractButton):
            return key in PRESSING
        typing = Qt.WidgetAttribute.WA_InputMethodEnabled
        types = focused is not None and focused.testAttribute(typing)
        return types and key != Qt.Key.Key_Escape

    def take_keys(self) -> None:
        """Take the keys from whatever has them here."""
        self.view.take_keys()

    def draw(self, painter: QPainter) -> None:
        """Draw what the class sees, in the coordinates of this window."""
        seen = self._sheet if self.is_covered else self._class_overlay or self.view
        seen.render(painter, QPoint(), renderFlags=QWidget.RenderFlag.DrawChildren)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        for part in (self.view, self._class_overlay, self._sheet):
            if part is not None:
                part.setGeometry(self.rect())
        if self.isVisible():
            self.refit()

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

    def _follow_preferences(self) -> None:
        """Take on the look that is wanted now, and show what is wanted shown."""
        look = class_look(self._preferences)
        if look != self._look:
            self._look = look
            self._dress()
        self.view.refresh()
        self.sized.emit()

    def _dress(self) -> None:
        least = max(1, class_text(Size(self.width(), self.height())).least)
        font = font_in(self._base, least * _BESIDE, self.logicalDpiY())
        self.view.dress(self._look, font)
        self.view.take_steps(self._step)
        if self._class_overlay is not None:
            self._class_overlay.dress(magnified(self._look, self.size()), font)
        self.sized.emit()


def close_others(window: ClassWindow) -> None:
    """Have other documents' classes look no more: a class looks at one document."""
    for other in top_level_widgets():
        if isinstance(other, ClassWindow) and other is not window and other.isVisible():
            other.close_asked.emit()


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
