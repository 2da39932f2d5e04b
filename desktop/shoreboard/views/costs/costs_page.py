"""The page of the costs: plans, what they come to, and what is assumed."""

from concurrent.futures import Executor

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from shoreboard.costs.defaults import DEFAULTS, ready_made
from shoreboard.costs.jobs import Jobs
from shoreboard.costs.plans import CostPlan, LeftOut, Omission
from shoreboard.costs.results import CostResult, result_of
from shoreboard.domain.activity import ActivityId
from shoreboard.domain.costing import (
    QUANTITIES,
    Assumption,
    Costing,
    Costs,
    CostSubject,
    Input,
    assumed,
    with_assumptions,
)
from shoreboard.explanations.phrases import activity_name, both_answers
from shoreboard.i18n import tr
from shoreboard.models.cost_figures import CostFigures
from shoreboard.models.plan_model import PlanModel
from shoreboard.session.cost_steps import CostGesture
from shoreboard.session.session import Session
from shoreboard.views.costs.assumption_form import AssumptionForm
from shoreboard.views.costs.costs_head import CostsHead
from shoreboard.views.costs.draws import Draws
from shoreboard.views.costs.folding_columns import FoldingColumns, PageColumn
from shoreboard.views.costs.plan_column import PlanColumn
from shoreboard.views.costs.result_column import ResultColumn

_LEFT, _MIDDLE, _RIGHT = 15, 25, 37
"""The least comfortable widths, in heights of a line."""

_LATER_MS = 60
"""While an end of a bar is dragged, sums follow when it has been still for so long."""


class CostsPage(QWidget):
    """Follows a session; what is typed or dragged is applied at once, in one step a gesture.

    Nothing is reckoned while it is hidden. What takes longer than a frame follows a moment later.
    """

    guide_page = "costs"
    topic_asked = Signal(str)
    """The reader wants this topic explained."""

    def __init__(self, session: Session, executor: Executor | None = None) -> None:
        super().__init__()
        self._session = session
        self._figures = CostFigures()
        self._gesture = CostGesture(session)
        self._result: CostResult | None = None
        self._model = PlanModel(session, self._figures, self)
        self.plans = PlanColumn(self._model)
        self.result, self.form = ResultColumn(), AssumptionForm()
        self.head = CostsHead(session)
        self.columns = FoldingColumns(
            (
                PageColumn(self.plans, tr("Activities"), _LEFT, 0),
                PageColumn(self.result, tr("Result"), _MIDDLE, 1),
                PageColumn(self.form, tr("Assumptions"), _RIGHT, 0),
            )
        )
        self._draws, self._all_draws = Draws(self, executor), Draws(self, executor)
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._show_total)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(self.columns, 1)
        self._connect()

    @property
    def card(self) -> ActivityId | None:
        """The activity that is shown: the first selected, or else the first with a result."""
        cards = [*self._session.selection[:1], *self._model.cards]
        if self._session.selection:
            return cards[0]
        reckoned = (card for card in cards if self._model.figure(card).present_value is not None)
        return next(reckoned, cards[0] if cards else None)

    def go_to_part(self, step: int) -> None:
        """Give the keys to the next column (1), or to the one before (-1)."""
        firsts = self.plans.list, self.result.first, self.form.row(Input.HEADS).likely
        parts: tuple[QWidget, ...] = (self.plans, self.result, self.form)
        focused = self.window().focusWidget()
        here = [n for n, part in enumerate(parts) if focused and part.isAncestorOf(focused)]
        at = (here[0] + step if here else 0) % len(parts)
        self.columns.reveal(at)
        firsts[at].setFocus(Qt.FocusReason.TabFocusReason)

    @property
    def shown_result(self) -> CostResult | None:
        """What the plan that is shown comes to; None where there is none."""
        return self._result

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        scenes = self._session.scenario.scenes
        if self._session.scene_id == scenes[0].id and len(scenes) > 1:
            self._session.show_scene(scenes[1].id)
        if self.card is not None and not self._session.selection:
            self._session.select([self.card])
        self._show()

    def _connect(self) -> None:
        self.plans.list.chosen.connect(lambda card: self._session.select([card]))
        self.form.entered.connect(lambda _which: self._gesture.begin())
        self.form.changed.connect(self._take)
        self.form.ready_made_wanted.connect(self._fill_in)
        for column in (self.form, self.result, self.plans):
            column.topic_asked.connect(self.topic_asked)
        tornado = self.result.tornado
        tornado.held.connect(self._gesture.begin)
        tornado.pulled.connect(lambda assumption: self._take(assumption.input, assumption))
        tornado.canceled.connect(self._gesture.take_back)
        self._draws.done.connect(self.result.show_drawn)
        self._all_draws.done.connect(self.plans.show_drawn)
        self._session.changed.connect(self._follow)

    def _take(self, which: Input, assumption: Assumption | None) -> None:
        if (card := self.card) is not None:
            self._gesture.take(card, which, assumption)

    def _fill_in(self) -> None:
        """Take what is offered, as one step."""
        if (card := self.card) is not None:
            self._gesture.begin()
            offered = _offered(self._session, card, self._model.figure(card).found)
            self._gesture.take_all(card, offered)

    def _follow(self) -> None:
        if self.isVisible():
            self._show()

    def _show(self) -> None:
        card = self.card
        self.plans.list.show_card(card)
        self._soon.start(_LATER_MS if self.result.tornado.is_held else 0)
        if card is None:
            self._result = None
            self.result.show_nothing()
            self.form.offer(False)
            self._draws.ask(())
            return
        found = self._model.figure(card).found
        zone = self._session.placement(card).zone
        words = tr("{activity}: {answers}")
        about = words.format(
            activity=activity_name(self._session.activity(card)), answers=both_answers(zone)
        )
        if isinstance(found, LeftOut):
            self._result = None
            self.result.show_left_out(about, found)
            self._draws.ask(())
        elif self._result is None or self._result.plan is not found:
            self._result = result_of(found)
            self.result.show_result(about, self._result)
            self._draws.ask([found])
        self.form.show_costs(_costs(self._session, card), zone.who, _inputs(found))
        self.form.offer(bool(_offered(self._session, card, found)))

    def _show_total(self) -> None:
        figures = [self._model.figure(card) for card in self._model.cards]
        values = [each.present_value for each in figures if each.present_value is not None]
        plans = [each.found for each in figures if isinstance(each.found, CostPlan)]
        out = [each.found for each in figures if isinstance(each.found, LeftOut)]
        years = (self._session.scenario.costing or Costing()).horizon_years
        unsaid = sum(1 for each in out if each.why is not Omission.SAME)
        self.plans.show_total(sum(values) if values else None, years, unsaid)
        self.plans.jobs.show_jobs(
            Jobs(*map(sum, zip(Jobs(), *(f.jobs for f in figures), strict=True)))
        )
        if not plans:
            self.plans.show_drawn(None)
        self._all_draws.ask(plans)


def _costs(session: Session, card: ActivityId) -> Costs:
    """Return all that is assumed of a card in the scene that is shown, and of all plans."""
    rate = (session.scenario.costing or Costing()).discount_rate
    own = (*session.activity(card).costs, *session.placement(card).costs)
    return with_assumptions(own, [] if rate is None else [rate])


def _offered(session: Session, card: ActivityId, found: CostPlan | LeftOut) -> Costs:
    """Return the ready-made assumptions for a plan of which nothing is known."""
    if not _goes(found):
        return ()
    kind, zone = session.activity(card).kind, session.placement(card).zone
    known, ready = _costs(session, card), (*ready_made(kind, zone), DEFAULTS[Input.DISCOUNT_RATE])
    return tuple(each for each in ready if assumed(known, each.input) is None)


def _inputs(found: CostPlan | LeftOut) -> frozenset[Input]:
    """Return the inputs that can be said: of work that goes nowhere, those of staying alone."""
    if _goes(found):
        return frozenset(Input)
    return frozenset(
        each for each, quantity in QUANTITIES.items() if quantity.of is not CostSubject.PLACEMENT
    )


def _goes(found: CostPlan | LeftOut) -> bool:
    """Tell whether the work goes somewhere, whether or not that can be reckoned."""
    return isinstance(found, CostPlan) or found.why not in (Omission.SAME, Omission.NOT_PLACED)
