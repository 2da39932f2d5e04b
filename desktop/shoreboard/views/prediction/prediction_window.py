"""A lecturer's window while a class predicts: the counts, and what the class sees of them."""

from functools import partial

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from shoreboard.actions.context import Context, NoticeAnswer
from shoreboard.domain.activity import ActivityId
from shoreboard.explanations.topics import Topics
from shoreboard.i18n import tr
from shoreboard.practice.prediction_words import counted_words
from shoreboard.views.prediction.prediction_board import PredictionBoard
from shoreboard.views.prediction.prediction_form import PredictionForm
from shoreboard.views.prediction.prediction_session import PredictionSession
from shoreboard.views.presentation.lent_window import LentWindow
from shoreboard.views.presentation.presentation import Presentation


class PredictionWindow(LentWindow):
    """Asks a class about a card, on a screen of its own or on the only one."""

    guide_page = "predict"

    def __init__(
        self,
        card: ActivityId,
        context: Context,
        topics: Topics,
        presentation: Presentation,
        parent: QWidget | None,
    ) -> None:
        super().__init__(context, topics, presentation, parent)
        self._card = card
        self.setWindowTitle(tr("Prediction — Shoreboard"))
        self.setWindowRole("prediction")
        session = context.session
        cases = context.cases()
        case = cases.of(session.scenario, session.scene_id, card)
        self.prediction_session = PredictionSession(session, card, self, case, cases)
        self.prediction_session.ended.connect(self.close)
        self.form, self.board = self.hold(
            self._new_form, partial(PredictionBoard, self.prediction_session, topics)
        )

    @property
    def unfinished(self) -> str:
        """What the class was asked and has said so far, which goes with the window."""
        prediction_session = self.prediction_session
        typed = (each.total or each.question for each in prediction_session.prediction.rounds)
        if not self.is_asking or not any(typed):
            return ""
        return counted_words(prediction_session.name, prediction_session.prediction)

    @override
    def offer_to_keep(self) -> None:
        prediction_session, document = self.prediction_session, self.context.session
        if self.is_left or prediction_session.is_kept:
            return
        keep = prediction_session.keeping(self.topics)

        def keep_there(context: Context) -> None:
            if context.session is document:
                keep()

        words = tr("What the class said of {name} is in no note yet.")
        answers = (NoticeAnswer(tr("&Keep in the note"), keep_there),)
        about = f"prediction {self._card}"
        self.context.notices.offer(words.format(name=prediction_session.name), answers, about)

    def _new_form(self) -> PredictionForm:
        form = PredictionForm(self.prediction_session, self.topics)
        form.keep_asked.connect(lambda: self._keep(form))
        return form

    def _keep(self, form: PredictionForm) -> None:
        from shoreboard.actions.problems import EXPECTED, sentence

        try:
            kept = self.prediction_session.keep(self.topics)
        except EXPECTED as error:
            form.say(sentence(error))
        else:
            if kept:
                form.say(tr("It is in the scene's note now. Edit › Undo takes it out again."))
