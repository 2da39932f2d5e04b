"""In how many draws plans lose, reckoned beside the interface."""

from collections.abc import Sequence
from concurrent.futures import Executor, Future

from PySide6.QtCore import QObject, QTimer, Signal

from shoreboard.costs.draws import ALL_DRAWS, Drawn, draws_of
from shoreboard.costs.plans import CostPlan
from shoreboard.session.waits import Waits

_FIRST = 1000
QUIET_MS = 150
"""Nothing is drawn before nothing has changed for so long."""


class Draws(QObject):
    """Draws the plans that were asked for last: few first, and then all there are to be.

    `done` carries what came of it. With many plans, there are fewer draws of each.
    """

    done = Signal(Drawn)

    def __init__(self, parent: QObject, executor: Executor | None = None) -> None:
        super().__init__(parent)
        self._plans: tuple[CostPlan, ...] = ()
        self._waits = Waits(self, executor, patience_seconds=0)
        self._quiet = QTimer(self, singleShot=True, interval=QUIET_MS)
        self._quiet.timeout.connect(lambda: self._begin(_FIRST))

    def ask(self, plans: Sequence[CostPlan]) -> None:
        """Draw some plans as soon as nothing else is asked for; without any nothing is drawn."""
        self._plans = tuple(plans)
        self._quiet.start()

    def _begin(self, number: int) -> None:
        plans = self._plans
        if not plans or len(self._waits):
            return  # what is under way is followed by what is wanted then

        def go_on(work: Future[Drawn]) -> None:
            if plans is not self._plans:
                self._quiet.start()
                return
            self.done.emit(work.result())
            if number < ALL_DRAWS:
                self._begin(ALL_DRAWS)

        self._waits.begin(lambda: draws_of(plans, number), go_on, "draws")
