"""Windows in which students answer: one alone, or a class. Each is loaded when it is asked for."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from shoreboard.actions.context import Context
from shoreboard.domain.activity import ActivityId
from shoreboard.explanations.topics import Topics
from shoreboard.views.presentation.presentation import Presentation

if TYPE_CHECKING:
    from shoreboard.practice.run import Run


def practice(run: "Run", context: Context, topics: Topics, window: QWidget) -> None:
    """Let a student train over the cases of a run."""
    from shoreboard.views.practice.practice_window import PracticeWindow

    PracticeWindow(run, context, topics, window).show()


def predict(
    card: ActivityId,
    context: Context,
    topics: Topics,
    presentation: Presentation,
    window: QWidget,
) -> None:
    """Ask a class where a card stands."""
    from shoreboard.views.prediction.prediction_window import PredictionWindow

    PredictionWindow(card, context, topics, presentation, window).arrange()
