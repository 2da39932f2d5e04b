"""Says to a screen reader what a change made of the cards that it moved."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from shoreboard.domain.arrangement import Arrangement
from shoreboard.explanations.phrases import activity_name
from shoreboard.explanations.topics import Topics
from shoreboard.i18n import tr
from shoreboard.session.session import Session


class Announcer(QObject):
    """Compares the selected cards before and after each change, and says where they went."""

    def __init__(
        self, session: Session, topics: Topics, say: Callable[[str], None], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._session, self._topics, self._say = session, topics, say
        self._before: Arrangement = session.scene.placements
        self._scene_id = session.scene_id
        session.changing.connect(self._remember)
        session.changed.connect(self._tell)

    def _remember(self) -> None:
        self._before, self._scene_id = self._session.scene.placements, self._session.scene_id

    def _tell(self) -> None:
        session = self._session
        if session.scene_id != self._scene_id:
            return
        after = session.scene.placements
        moved = [
            card
            for card in session.selection
            if card in self._before and self._before[card].zone is not after[card].zone
        ]
        if not moved:
            return
        state = self._topics.state(after[moved[0]].zone).title
        if len(moved) == 1:
            name = activity_name(session.activity(moved[0]))
            self._say(tr("{name}: {state}").format(name=name, state=state))
        else:
            self._say(tr("%n activities: {state}", "", len(moved)).format(state=state))
