"""What a class is asked about the costs of a card, and how far it was told."""

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from shoreboard.costs.plans import CostPlan, plan_of
from shoreboard.costs.results import CostResult, result_of
from shoreboard.domain.costing import Assumption, Input
from shoreboard.explanations.phrases import activity_name
from shoreboard.session.change import Moment
from shoreboard.session.cost_steps import CostGesture
from shoreboard.session.session import Session

MOST_ASKED = 8
"""So many inputs a class can compare at a glance: those with the widest swings."""


class CostQuestion(QObject):
    """Asks which input turns the plan of one card, counts hands, and then follows the numbers.

    What is asked about stays, and in an order that tells nothing. `changed` follows every count,
    reveal and number; `ended` says that nobody asks any more, or that there is no such plan now.
    """

    changed = Signal()
    ended = Signal()

    def __init__(self, session: Session, plan: CostPlan, parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._scene_id, self._card = session, session.scene_id, plan.activity.id
        self._result = result_of(plan)
        widest = {swing.input for swing in self._result.swing[:MOST_ASKED]}
        self.asked = tuple(each for each in Input if each in widest)
        self._hands = dict.fromkeys(self.asked, 0)
        self._is_revealed = self._shows_hands = self._shows_jobs = False
        self._gesture = CostGesture(session)
        session.changed.connect(self._follow)

    @property
    def name(self) -> str:
        """The name of the activity."""
        return activity_name(self._session.activity(self._card))

    @property
    def result(self) -> CostResult:
        """What the plan comes to now; of its swings, those of the inputs asked about."""
        asked = tuple(swing for swing in self._result.swing if swing.input in self._hands)
        return replace(self._result, swing=asked)

    @property
    def hands(self) -> Mapping[Input, int]:
        """How many hold that an input turns the plan."""
        return self._hands

    @property
    def is_revealed(self) -> bool:
        """Tell whether the class sees what the plan comes to and what turns it."""
        return self._is_revealed

    @property
    def shows_hands(self) -> bool:
        """Tell whether the class sees how many hold what."""
        return self._shows_hands or self._is_revealed

    @property
    def shows_jobs(self) -> bool:
        """Tell whether the class sees whose jobs the plan moves, in place of all else."""
        return self._shows_jobs

    def count(self, which: Input, hands: int) -> None:
        """Take how many hold that an input turns the plan."""
        self._hands[which] = hands
        self.changed.emit()

    def show_hands(self, wanted: bool) -> None:
        """Let the class see how many hold what, or no longer."""
        self._shows_hands = wanted
        self.changed.emit()

    def reveal(self, wanted: bool) -> None:
        """Let the class see what the plan comes to and what turns it, or only the question."""
        self._is_revealed = wanted
        self.changed.emit()

    def show_jobs(self, wanted: bool) -> None:
        """Let the class see whose jobs the plan moves, or what it saw before."""
        self._shows_jobs = wanted
        self.changed.emit()

    def begin(self) -> None:
        """Begin to move a number: all until the next beginning is one step."""
        self._gesture.begin()

    def pull(self, assumption: Assumption) -> None:
        """Take an assumption as it is on the way."""
        self._gesture.take(self._card, assumption.input, assumption)

    def take_back(self) -> None:
        """Take back what was pulled since the last beginning."""
        self._gesture.take_back()

    def _follow(self, before: Moment, after: Moment) -> None:
        if before.same_board(after):
            return
        scenario = self._session.scenario
        shown = self._session.scene_id == self._scene_id and self._card in scenario.activities
        plan = plan_of(scenario, self._scene_id, self._card) if shown else None
        if not isinstance(plan, CostPlan):
            self._session.changed.disconnect(self._follow)
            self.ended.emit()
            return
        self._result = result_of(plan)
        self.changed.emit()
