"""What the lecturer has beside the board while the class looks at another screen."""

from math import ceil
from typing import Protocol

from PySide6.QtCore import QEvent, QObject, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QPlainTextEdit,
    QScrollArea,
    QSizePolicy,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from shoreboard.actions.registry import Actions
from shoreboard.i18n import tr
from shoreboard.session.answer_view import AnswerView
from shoreboard.session.change import Moment
from shoreboard.session.session import Session
from shoreboard.views.board.keyboard_move_view import KeyboardMoveView
from shoreboard.views.parts.look import Styled, heading_font, look_of, strong_font
from shoreboard.views.presentation.class_picture import ClassPicture
from shoreboard.views.presentation.class_window import ClassWindow
from shoreboard.views.presentation.class_words import wrapping_label
from shoreboard.views.presentation.control_bar import COMPLETE, ControlBar
from shoreboard.views.presentation.next_scene import NextScene
from shoreboard.views.presentation.stopwatch import Stopwatch

_NOTE = 1.35
"""The size of notes, which are read in passing, in sizes of the text."""
_NOTE_LINES = 5
"""So many of their lines are in sight at least."""
_LINES, _SHARE, _MOST = 24, 0.3, 0.42
"""How wide it is: so many heights of a line, such a part of the window, and no more than this."""
_PANEL = 19
"""The explanation needs so many heights of a line across."""
_MARGIN, _GAP, _EDGE = 12, 12, 4
_NEXT = 0.64
"""Which part of the width the next scene takes; what the class sees now stands on the board too."""


class PresentedView(Protocol):
    """What a presentation asks of the view of its document."""

    answer_view: AnswerView
    keyboard_move: KeyboardMoveView

    def stand_beside(self, lecturer: "LecturerPanel | None") -> None:
        """Make room for a panel and its controls, or have all as it was before."""
        ...


class LecturerPanel(Styled, QWidget):
    """The time, the scene's note, the class's picture in words too, the next scene; and `controls`.

    These are to stand below the panel and the board. The explanation stands behind the note, where
    there is room for it. All scrolls where the window is low, and what is read comes first. While
    the panel has the keys, they tell the story.
    """

    guide_page = "present"

    def __init__(self, session: Session, window: ClassWindow, actions: Actions) -> None:
        super().__init__()
        self.controls = ControlBar(actions, COMPLETE)
        self.setAccessibleName(tr("For the lecturer"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.picture, self.next = ClassPicture(window), NextScene(session, window.view)
        self._seen, self._warning, self._counting = (wrapping_label() for _ in range(3))
        self._headings = wrapping_label(), wrapping_label()
        for label, words in zip(self._headings, (tr("Now"), tr("Next")), strict=True):
            label.setText(words)
        self.note, self.stopwatch = Note(), Stopwatch()
        self.tabs = Pages()
        self.tabs.setDocumentMode(True)
        self.tabs.tabBar().setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.tabs.addTab(self.note, tr("Notes"))
        self._scroll, self._inner = QScrollArea(), QWidget()
        self._rows = QVBoxLayout(self._inner)
        self._lay_out()
        for label in (self._warning, self._counting):
            label.hide()
        session.changed.connect(self._follow)
        self.note.say(session.scene.note)
        self.find_look()

    @override
    def restyle(self) -> None:
        self._seen.setFont(heading_font(self.font()))
        for label in self._headings:
            label.setFont(strong_font(self.font()))
            label.setStyleSheet(f"color: {self.look.theme.text_soft}")
        self._warning.setStyleSheet(f"color: {self.look.theme.warning}")
        self.note.take_font(self.font())
        self._arrange()

    def width_in(self, whole: int) -> int:
        """Return how wide it is in a window of such a width: the board has more of it."""
        wanted = max(_LINES * self.fontMetrics().height(), whole * _SHARE)
        return round(min(wanted, whole * _MOST))

    def show_explanation(self, panel: QWidget) -> None:
        """Take in the explanation, which is the document's own and will be fetched back."""
        panel.setMinimumWidth(0)
        self.tabs.addTab(panel, tr("Explanation"))
        self._arrange()

    def say(self, words: str) -> None:
        """Say what the class sees."""
        self._seen.setText(words)
        self.picture.say(words)

    def warn(self, words: str) -> None:
        """Say what the class cannot read; nothing while there is nothing."""
        self._warning.setText(words)
        self._warning.setVisible(bool(words))

    @property
    def warning(self) -> str:
        """What it says that the class cannot read."""
        return self._warning.text()

    def count(self, digits: str) -> None:
        """Show the number of a scene while it is being typed."""
        words = number_words(digits)
        self._counting.setText(words)
        self._counting.setVisible(bool(words))

    @property
    def words(self) -> str:
        """What it says that the class sees."""
        return self._seen.text()

    def has_keys(self) -> bool:
        """Tell whether the keys are nobody's within it, so that they tell the story."""
        return self.hasFocus()

    def take_keys(self) -> None:
        """Take the keys from whatever has them."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = look_of(self).theme
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(theme.surface))
        width = ceil(theme.line_strong * 2 if self.hasFocus() else theme.line)
        edge = QRect(self.width() - width if self.isRightToLeft() else 0, 0, width, self.height())
        painter.fillRect(edge, QColor(theme.text if self.hasFocus() else theme.hairline))
        painter.end()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep all of it as high as its words need to be, in whatever size they are."""
        of_size = event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Resize)
        if of_size and self.isVisible():  # and not on its way out
            self._inner.setMinimumHeight(self._rows.totalHeightForWidth(self._inner.width()))
        return False

    def _lay_out(self) -> None:
        pictures = QGridLayout()
        pictures.setHorizontalSpacing(_GAP)
        top = Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading
        for column, part in enumerate((self.picture, self.next)):
            pictures.addWidget(self._headings[column], 0, column)
            pictures.addWidget(part, 1, column, top)
        rows = self._rows
        rows.setContentsMargins(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
        rows.setSpacing(_GAP)
        for part in (self.stopwatch, self._seen, self._warning, self._counting):
            rows.addWidget(part)
        rows.addWidget(self.tabs, 1)
        rows.addLayout(pictures)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(self._inner)
        self._inner.installEventFilter(self)
        self._scroll.viewport().setAutoFillBackground(False)
        self._inner.setAutoFillBackground(False)
        for part in (self._inner, self.stopwatch):
            part.setSizePolicy(QSizePolicy.Policy.Ignored, part.sizePolicy().verticalPolicy())
        self.tabs.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Expanding)
        around = QVBoxLayout(self)
        around.setContentsMargins(_EDGE, _EDGE, _EDGE, _EDGE)
        around.addWidget(self._scroll)

    def _arrange(self) -> None:
        """Share out the width between both pictures; show the explanation where it has room."""
        bar = self._scroll.verticalScrollBar().sizeHint().width()  # whether it is there or not
        room = self.width() - bar - 2 * (_MARGIN + _EDGE)
        coming = max(1, round((room - _GAP) * _NEXT))
        self.next.set_across(coming)
        self.picture.set_across(max(1, room - _GAP - coming))
        self.tabs.setMinimumHeight(round(_NOTE_LINES * _NOTE + 2) * self.fontMetrics().height())
        if self.tabs.count() > 1:
            self.tabs.setTabVisible(1, room >= _PANEL * self.fontMetrics().height())
        self.tabs.tabBar().setVisible(self.tabs.count() > 1 and self.tabs.isTabVisible(1))

    def _follow(self, before: Moment, after: Moment) -> None:
        if before.scene.note != after.scene.note:
            self.note.say(after.scene.note)


class Pages(QTabWidget):
    """Note and explanation, which have the room that is left and ask for the least."""

    @override
    def sizeHint(self) -> QSize:
        return self.minimumSize()


class Note(QPlainTextEdit):
    """The scene's note in large text; it scrolls, and only what is in sight is laid out."""

    def __init__(self) -> None:
        super().__init__()
        self.setReadOnly(True)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setStyleSheet("background: transparent; border: none; padding: 0")
        self.document().setDocumentMargin(4)
        self.setAccessibleName(tr("Note"))

    def take_font(self, base: QFont) -> None:
        """Take on a size that is larger than the text around."""
        font = QFont(base)
        font.setPointSizeF(base.pointSizeF() * _NOTE)
        self.setFont(font)

    def say(self, note: str) -> None:
        """Show a note."""
        self.setPlainText(note or tr("This scene has no note."))


def number_words(digits: str) -> str:
    """Return what is said while the number of a scene is being typed; nothing without one."""
    return tr("Scene {number}: Enter goes there.").format(number=digits) if digits else ""
