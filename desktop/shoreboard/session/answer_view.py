"""What one view of a document may tell of the answers."""

from PySide6.QtCore import QObject, Signal

from shoreboard.domain.hidden_answers import EVERYTHING, Visible
from shoreboard.session.session import Session


class AnswerView(QObject):
    """Lets a view see what the class is told, or all answers where only the lecturer looks at it.

    `changed` follows every change of what is told in the scene that is shown, but for those that
    come with the session's own `changed`.
    """

    changed = Signal()

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session, self._unhindered = session, False
        session.answers.changed.connect(self._tell)

    @property
    def told(self) -> Visible:
        """What may be told in the scene that is shown."""
        if self._unhindered:
            return EVERYTHING
        return self._session.answers.hidden_answers.told(self._session.scene_id)

    def set_unhindered(self, unhindered: bool) -> None:
        """See all answers whatever is hidden from the class, or what the class is told."""
        if unhindered != self._unhindered:
            self._unhindered = unhindered
            self.changed.emit()

    def _tell(self) -> None:
        if not self._unhindered:
            self.changed.emit()
