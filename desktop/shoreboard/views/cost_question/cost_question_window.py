"""A lecturer's window while a class is asked which assumption turns a plan."""

from functools import partial

from PySide6.QtWidgets import QWidget

from shoreboard.actions.context import Context
from shoreboard.costs.plans import CostPlan
from shoreboard.explanations.topics import Topics
from shoreboard.i18n import tr
from shoreboard.views.cost_question.class_costs import ClassCosts
from shoreboard.views.cost_question.cost_question import CostQuestion
from shoreboard.views.cost_question.cost_question_form import CostQuestionForm
from shoreboard.views.presentation.lent_window import LentWindow
from shoreboard.views.presentation.presentation import Presentation


class CostQuestionWindow(LentWindow):
    """Asks a class about the costs of a card, and shows it what turns them."""

    guide_page = "costs"

    def __init__(
        self,
        plan: CostPlan,
        context: Context,
        topics: Topics,
        presentation: Presentation,
        parent: QWidget | None,
    ) -> None:
        super().__init__(context, topics, presentation, parent)
        self.setWindowTitle(tr("Costs before a class — Shoreboard"))
        self.setWindowRole("cost-question")
        self.cost_question = CostQuestion(context.session, plan, self)
        self.cost_question.ended.connect(self.close)
        make_form = partial(CostQuestionForm, self.cost_question)
        self.form, self.board = self.hold(make_form, partial(ClassCosts, self.cost_question))
