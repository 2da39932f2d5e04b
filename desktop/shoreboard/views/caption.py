"""The line below the board: the scene's caption, or the invitation to the first drag."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from shoreboard.domain.zone import Zone
from shoreboard.i18n import tr
from shoreboard.names import short
from shoreboard.session.session import Session
from shoreboard.views.look import Look


class Caption(QLabel):
    """Shows what the class is told about a scene; to a new user, what to do first."""

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self._hinting = False
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        session.changed.connect(self._refresh)
        self._refresh()

    def apply_look(self, look: Look) -> None:
        """Take on a look."""
        self.setStyleSheet(f"color: {look.theme.text}; background: transparent")

    def set_hint(self, shown: bool) -> None:
        """Invite the first drag in place of the caption, or show the caption."""
        self._hinting = shown
        self._refresh()

    def _refresh(self) -> None:
        scenario = self._session.scenario
        waiting = self._session.scene.placements.cards(Zone.IN_HOUSE_DOMESTIC)
        if self._hinting and waiting:
            name = scenario.activities[waiting[0]].name
            invitation = tr(
                "Drag “{name}” to another zone, and read beside the board what it becomes."
            )
            self.setText(invitation.format(name=short(name)))
        else:
            self.setText(self._session.scene.caption)
        # The board keeps its size from scene to scene while one of them has a caption.
        self.setVisible(self._hinting or any(scene.caption for scene in scenario.scenes))
