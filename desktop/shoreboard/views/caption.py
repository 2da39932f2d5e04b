"""The line below the board: the scene's caption, or the invitation to the first drag."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget
from typing_extensions import override

from shoreboard.domain.zone import Zone
from shoreboard.i18n import tr
from shoreboard.names import short
from shoreboard.session.session import Session
from shoreboard.views.parts.breaks import excerpt


class Caption(QWidget):
    """Shows what the class is told about a scene; to a new user, what to do first.

    Of a long caption it shows the beginning, and all of it behind a button.
    """

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self._hinting = False
        self.words = QLabel()
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.words.setWordWrap(True)
        self.words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.more = QPushButton(tr("More…"))
        self.more.setAccessibleName(tr("The whole caption"))
        self.more.clicked.connect(self._show_all)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.words, 1)
        row.addWidget(self.more, 0, Qt.AlignmentFlag.AlignBottom)
        session.changed.connect(self._refresh)
        session.answers.changed.connect(self._refresh)
        self._refresh()

    def set_hint(self, shown: bool) -> None:
        """Invite the first drag in place of the caption, or show the caption."""
        self._hinting = shown
        self._refresh()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        QTimer.singleShot(0, self, self._keep_height)  # what lays it out now would not hear of it

    def _keep_height(self) -> None:
        """Give up no line to what stands around, which asks how high one line is."""
        self.setMinimumHeight(max(0, self.heightForWidth(self.width())))

    def _refresh(self) -> None:
        scenario, caption = self._session.scenario, self._session.scene.caption
        waiting = self._session.scene.placements.cards(Zone.IN_HOUSE_DOMESTIC)
        # Where answers are hidden, nothing beside the board says what a card becomes.
        hints = self._hinting and bool(waiting) and not self._session.answers.hidden
        if hints:
            name = scenario.activities[waiting[0]].name
            invitation = tr(
                "Drag “{name}” to another zone, and read beside the board what it becomes."
            )
            self.words.setText(invitation.format(name=short(name)))
        else:
            self.words.setText(excerpt(caption))
        self.more.setVisible(not hints and self.words.text() != caption)
        # The board keeps its size from scene to scene while one of them has a caption.
        self.setVisible(self._hinting or any(scene.caption for scene in scenario.scenes))
        self._keep_height()

    def _show_all(self) -> None:
        from shoreboard.views.dialogs.form import WholeText

        dialog = WholeText(tr("Caption"), self._session.scene.caption, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()
