"""What the lecturer has before the eyes while the class looks at another screen."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QGridLayout,
    QPlainTextEdit,
    QSizePolicy,
    QToolBar,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from shoreboard.actions.registry import Actions
from shoreboard.explanations.phrases import short
from shoreboard.i18n import tr
from shoreboard.session.change import Moment
from shoreboard.session.session import Session
from shoreboard.views.parts.look import Look, heading_font, strong_font
from shoreboard.views.parts.screens import is_low
from shoreboard.views.presentation.class_picture import ClassPicture
from shoreboard.views.presentation.class_window import ClassWindow
from shoreboard.views.presentation.class_words import wrapping_label
from shoreboard.views.presentation.stopwatch import Stopwatch
from shoreboard.views.scenes.scene_picture import SceneCard, SceneMetrics, draw_scene

_BUTTONS = (
    "previous-scene", "next-scene", "hide-answers", "reveal", "black", "white", "freeze",
    "swap-screens", "verdict-band", "end-presentation",
)  # fmt: skip

_WIDE = 52
"""So many lines of text must the window be wide for everything to stand side by side."""
_UPRIGHT, _ACROSS = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
_LARGE, _MIDDLE, _SMALL = 11, 7, 5
"""The picture's height, in lines of text."""


class LecturerPanel(QWidget):
    """The class's picture, in words too, the scene's note, the scene that comes next, the time.

    While it has the keys, they tell the story.
    """

    def __init__(self, session: Session, window: ClassWindow, actions: Actions, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setAccessibleName(tr("For the lecturer"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.picture = ClassPicture(window, look)
        self._seen, self._warning, self._counting = (
            wrapping_label(),
            wrapping_label(),
            wrapping_label(),
        )
        self.note = _Note()
        self.next = NextScene(session, look)
        self.stopwatch = Stopwatch()
        self._bar = _bar(actions)
        self._grid = QGridLayout(self)
        self._words, self._aside = QVBoxLayout(), QBoxLayout(_UPRIGHT)
        self._arranged_for: tuple[bool, bool] | None = None
        """Whether the window is wide for its text, and its screen low."""
        self._lay_out()
        session.changed.connect(self._follow)
        self.note.say(session.scene.note)
        self.apply_look(look)

    def apply_look(self, look: Look) -> None:
        """Take on a look and the text size of the moment."""
        self._look = look
        self._seen.setFont(heading_font(self.font()))
        self._warning.setStyleSheet(f"color: {look.theme.warning}")
        self.stopwatch.take_font()
        self.picture.apply_look(look)
        self.next.apply_look(look)
        self._arrange()
        self.update()

    def say(self, words: str) -> None:
        """Say what the class sees."""
        self._seen.setText(words)
        self.picture.say(words)

    def warn(self, words: str) -> None:
        """Say what the class cannot read; nothing while there is nothing."""
        self._warning.setText(words)
        self._warning.setVisible(bool(words))

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
        theme = self._look.theme
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(theme.surface))
        width = theme.line_strong if self.hasFocus() else theme.line
        painter.setPen(QPen(QColor(theme.text if self.hasFocus() else theme.edge), width))
        bottom = self.height() - width / 2
        painter.drawLine(0, round(bottom), self.width(), round(bottom))
        painter.end()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _lay_out(self) -> None:
        for part in (self._seen, self._warning, self._counting):
            self._words.addWidget(part)
        leading = Qt.AlignmentFlag.AlignLeading
        self._aside.addWidget(self.next, 0, leading | Qt.AlignmentFlag.AlignTop)
        self._aside.addStretch(1)
        self._aside.setSpacing(16)
        self._aside.addWidget(self.stopwatch, 0, leading | Qt.AlignmentFlag.AlignBottom)
        self._grid.setContentsMargins(12, 12, 12, 8)
        self._grid.setHorizontalSpacing(16)
        self._grid.setColumnStretch(1, 1)
        self._grid.addLayout(self._words, 0, 1)
        self._arrange()

    def _arrange(self) -> None:
        """Stand side by side where the window is wide for its text, and below each other else."""
        is_wide = self.width() >= _WIDE * self.fontMetrics().height()
        low = is_low(self)
        if (is_wide, low) == self._arranged_for:
            return
        self._arranged_for = is_wide, low
        grid, aside = self._grid, self._aside
        for layout in (self._words, aside):
            grid.removeItem(layout)
        self.picture.set_lines((_MIDDLE if low else _LARGE) if is_wide else _SMALL)
        self.next.setVisible(is_wide)
        self.stopwatch.set_upright(is_wide)
        aside.setDirection(_UPRIGHT if is_wide and not low else _ACROSS)
        if is_wide:
            grid.addWidget(self.picture, 0, 0, 2, 1)
            grid.addLayout(self._words, 0, 1)
            grid.addWidget(self.note, 1, 1)
            grid.addLayout(aside, 0, 2, 2, 1)
        else:
            grid.addLayout(self._words, 0, 0, 1, 3)
            grid.addWidget(self.picture, 1, 0)
            grid.addWidget(self.note, 1, 1, 1, 2)
            grid.addLayout(aside, 2, 0, 1, 3)
        grid.addWidget(self._bar, 3, 0, 1, 3)
        grid.setRowStretch(1, 1)

    def _follow(self, before: Moment, after: Moment) -> None:
        if before.scene.note != after.scene.note:
            self.note.say(after.scene.note)


class NextScene(QWidget):
    """The scene that comes next, as in the strip; words where none comes."""

    def __init__(self, session: Session, look: Look) -> None:
        super().__init__()
        self._session, self._look = session, look
        session.changed.connect(self._follow)
        self._refresh()

    def apply_look(self, look: Look) -> None:
        """Take on a look and the text size of the moment."""
        self._look = look
        self.setFixedSize(self.sizeHint())
        self.update()

    @override
    def sizeHint(self) -> QSize:
        line = self.fontMetrics().height()
        return SceneMetrics.of(self.font()).card + QSize(0, line + 4)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        line = self.fontMetrics().height()
        painter.setPen(QColor(self._look.theme.text_soft))
        heading = self.rect().adjusted(0, 0, 0, line - self.height())
        painter.setFont(strong_font(self.font()))
        leading = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignTop
        coming = self._coming()
        painter.drawText(heading, leading, tr("Next") if coming else tr("The last scene"))
        if coming is not None:
            card = self.rect().adjusted(0, line + 4, 0, 0)
            draw_scene(painter, card, coming, self.font(), self._look)
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


class _Note(QPlainTextEdit):
    """The scene's note; it scrolls where it is long, and only what is in sight is laid out."""

    def __init__(self) -> None:
        super().__init__()
        self.setReadOnly(True)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setStyleSheet("background: transparent; border: none; padding: 0")
        self.document().setDocumentMargin(0)
        self.setAccessibleName(tr("Note"))
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)

    def say(self, note: str) -> None:
        """Show a note."""
        self.setPlainText(note or tr("This scene has no note."))


def number_words(digits: str) -> str:
    """Return what is said while the number of a scene is being typed; nothing without one."""
    return tr("Scene {number}: Enter goes there.").format(number=digits) if digits else ""


def _bar(actions: Actions) -> QToolBar:
    bar = QToolBar(tr("Presentation"))
    for action_id in _BUTTONS:
        bar.addAction(actions[action_id])
        bar.widgetForAction(actions[action_id]).setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return bar
