"""The verdict that a class is told: of which cards, and when."""

from PySide6.QtCore import QObject, Signal

from shoreboard.explanations.topics import Topics
from shoreboard.explanations.verdict import Verdict, verdict_of
from shoreboard.session.answer_view import AnswerView
from shoreboard.session.change import Moment
from shoreboard.session.preferences import Preferences
from shoreboard.session.session import Session


class ClassVerdict(QObject):
    """The verdict of the cards that are asked about, while it is wanted and their answers are told.

    `changed` follows every change of it, but for those that come with another board or scene.
    """

    changed = Signal()

    def __init__(
        self,
        session: Session,
        topics: Topics,
        preferences: Preferences,
        answer_view: AnswerView,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._session, self._topics = session, topics
        self._preferences, self._answer_view = preferences, answer_view
        self._known: Verdict | None = None
        for signal in (session.answers.asked_changed, answer_view.changed, preferences.changed):
            signal.connect(self._follow)
        session.answers.ask(())  # what was asked before was not asked of this class
        session.changed.connect(self._follow_session)

    @property
    def now(self) -> Verdict | None:
        """The verdict at the moment; None where there is nothing to be said."""
        return self._known

    def put_away(self) -> bool:
        """Put the verdict away until one is asked for again; tell whether there was any."""
        return self._known is not None and self._session.answers.ask(())

    def _follow_session(self, before: Moment, after: Moment) -> None:
        if before.same_board(after):
            self._follow()
        else:
            self._known = self._find()

    def _follow(self) -> None:
        before, self._known = self._known, self._find()
        if self._known != before:
            self.changed.emit()

    def _find(self) -> Verdict | None:
        session, told = self._session, self._answer_view.told
        cards = session.answers.asked
        if not (cards and self._preferences.now.verdict_band):
            return None
        if not all(told.of_card(card, session.placement(card).zone) for card in cards):
            return None
        return verdict_of(session.scenario, session.scene_id, cards, self._topics)
