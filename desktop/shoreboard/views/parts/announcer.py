"""Says to a screen reader what a change made of the cards that it moved."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from shoreboard.domain.activity import ActivityId
from shoreboard.domain.judging import judgement
from shoreboard.domain.zone import GRID
from shoreboard.explanations.judged import lens_line, verdict
from shoreboard.explanations.phrases import activity_name, called
from shoreboard.explanations.topics import Topics
from shoreboard.i18n import tr
from shoreboard.session.answer_view import AnswerView
from shoreboard.session.change import Moment
from shoreboard.session.session import Session


class Announcer(QObject):
    """Compares the selected cards before and after each change, and says where they went.

    It also says what a move is called, what is revealed, and by which definitions the board is
    judged. It tells what the answer view lets it tell.
    """

    def __init__(
        self,
        session: Session,
        topics: Topics,
        say: Callable[[str], None],
        parent: QObject,
        answer_view: AnswerView,
    ) -> None:
        super().__init__(parent)
        self._answer_view = answer_view
        self._told = self._answer_view.told
        self._answer_view.changed.connect(self._tell_revealed)
        self._session, self._topics, self._say = session, topics, say
        session.changed.connect(self._tell)

    def _tell(self, before: Moment, after: Moment) -> None:
        self._told = self._answer_view.told
        if after.scenario.lens is not before.scenario.lens:
            self._say(lens_line(after.scenario.lens, self._topics))
        moved = _moved(before, after)
        if not moved:
            return
        zone = self._session.placement(moved[0]).zone
        if len(moved) == 1:
            self._say_card(moved[0], told=self._told.of_zone(zone))
        else:
            state = called(zone, self._topics, told=self._told.of_zone(zone))
            self._say(tr("%n activities: {state}", "", len(moved)).format(state=state))

    def _tell_revealed(self) -> None:
        before, self._told = self._told, self._answer_view.told
        if self._told.everything:
            self._say(tr("The answers are shown."))
        elif before.everything or not (self._told.zones or self._told.cards):
            self._say(tr("The answers are hidden."))
        for zone in sorted(self._told.zones - before.zones, key=GRID.index):
            self._say(self._topics.state(zone).title)
        for card in self._session.scene.placements:
            zone = self._session.placement(card).zone
            if (card, zone) in self._told.cards - before.cards:
                self._say_card(card, told=True)

    def _say_card(self, card: ActivityId, *, told: bool) -> None:
        name = activity_name(self._session.activity(card))
        zone, scenario = self._session.placement(card).zone, self._session.scenario
        state = called(zone, self._topics, told=told)
        judged = judgement(scenario, self._session.scene_id, card)
        if told and judged.differs:
            other = verdict(zone, judged, self._topics)
            state = tr("{state}; by these definitions: {judged}").format(state=state, judged=other)
        if told and (move := self._move(card)):
            state = tr("{state}; {move}").format(state=state, move=move)
        self._say(tr("{name}: {state}").format(name=name, state=state))

    def _move(self, card: ActivityId) -> str:
        from shoreboard.explanations.move_section import move_words  # what no start needs

        return move_words(self._session.scenario, self._session.scene_id, card, self._topics)


def read_in_order(*parts: QWidget) -> None:
    """Let a screen reader meet parts of the same widget in this order, after all others.

    It meets them as they are stacked, the lowest first.
    """
    for part in parts:
        part.raise_()


def _moved(before: Moment, after: Moment) -> list[ActivityId]:
    """Return the selected cards that stand in another zone of the same scene."""
    if before.scenario is after.scenario or before.scene_id != after.scene_id:
        return []
    then, now = before.scene.placements, after.scene.placements
    return [
        card for card in after.selection if card in then and then[card].zone is not now[card].zone
    ]
