"""What a class is being asked, what it has said so far, and whether it knows by now."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import QObject, Signal

from shoreboard.domain import edits
from shoreboard.domain.activity import Activity, ActivityId
from shoreboard.domain.arrangement import Arrangement
from shoreboard.domain.hidden_answers import EVERYTHING, NOTHING
from shoreboard.domain.placement import IN_TRAY, Placement
from shoreboard.domain.scenario import Scenario
from shoreboard.domain.scene import Scene
from shoreboard.domain.zone import Zone
from shoreboard.explanations.case import Case
from shoreboard.explanations.phrases import activity_name
from shoreboard.explanations.topics import Topics
from shoreboard.i18n import tr
from shoreboard.models.shown import Shown
from shoreboard.practice.misreading import MisreadWork, work_of
from shoreboard.practice.prediction import (
    Comparison,
    Prediction,
    Round,
    accepted,
    asked,
    compare,
    counted,
    gone_round,
)
from shoreboard.practice.prediction_words import note_words, twin_name
from shoreboard.practice.twins import twins_of
from shoreboard.session.session import Session


class PredictionSession(QObject):
    """Asks where one card of a document stands in the scene that is shown, and perhaps a twin.

    What it shows of the board knows no answer before `reveal`. `changed` follows every count,
    word, round and reveal; `ended` says that nobody asks any more. A `case` that the card shows
    adds its own mix-ups; twins come from a library of cases.
    """

    changed = Signal()
    ended = Signal()

    def __init__(
        self,
        document: Session,
        card: ActivityId,
        parent: QObject,
        case: Case | None = None,
        library: Iterable[Case] = (),
    ) -> None:
        super().__init__(parent)
        self._document, self._scene = document, document.scene
        self._prediction, self._revealed, self._shows_bars = Prediction(), False, False
        self._kept = self._prediction
        activity, earlier = document.activity(card), document.scenario.scene_before(self._scene.id)
        before = earlier.placements[card].zone if earlier is not None else Zone.NOT_PLACED
        work = MisreadWork(document.placement(card), before, activity.kind)
        self._work = work_of(case) if case else work
        self._activity = Activity(activity.id, activity.name, activity.kind)
        self.name = activity_name(activity)
        self.twins = twins_of(self._work, document.scenario.company, library, case)

    @property
    def prediction(self) -> Prediction:
        """What the class has said so far."""
        return self._prediction

    @property
    def latest(self) -> Round:
        """The round in which the class is asked."""
        return self._prediction.rounds[-1]

    @property
    def is_revealed(self) -> bool:
        """Tell whether the class knows where the card stands."""
        return self._revealed

    @property
    def shows_bars(self) -> bool:
        """Tell whether the class sees what it said: when the lecturer wants that, or in the end."""
        return self._shows_bars or self._revealed

    @property
    def is_kept(self) -> bool:
        """Tell whether the note has all that was said, or nothing was."""
        return self._prediction == self._kept or not self._prediction.counted_rounds

    @property
    def caption(self) -> str:
        """The caption of the scene, or what is told of the twin; the class may read it."""
        twin = self.latest.twin
        return twin.prompt if twin else self._scene.caption

    @property
    def comparison(self) -> Comparison:
        """What the rounds came to, measured by where the card stands."""
        return compare(self._prediction, self._work)

    @property
    def right(self) -> tuple[Zone, ...]:
        """The zones that are right in this round, first the one that is so; none before the end."""
        if not self._revealed:
            return ()
        return accepted(work_of(self.latest.twin) if self.latest.twin else self._work)

    def shown(self, topics: Topics) -> Shown:
        """Return what the class sees on the board: what it was asked about, once it is told."""
        told = EVERYTHING if self._revealed else NOTHING
        return Shown.in_scene(self._board(), self._scene.id, topics, told)

    def count(self, zone: Zone, number: int) -> None:
        """Take down how many say a zone in this round; raises ValueError out of bounds."""
        self._become(counted(self._prediction, zone, number))

    def ask(self, question: str) -> None:
        """Ask in other words in this round, or in the usual ones."""
        self._become(asked(self._prediction, question))

    def go_round(self, twin: Case | None = None) -> None:
        """Begin the second round, if somebody was counted in the first; its bars are hidden."""
        if self._prediction.can_go_round:
            self._shows_bars = False
            self._become(gone_round(self._prediction, twin))

    def show_bars(self, wanted: bool) -> None:
        """Let the class see what it said, or not."""
        if wanted != self._shows_bars:
            self._shows_bars = wanted
            self.changed.emit()

    def reveal(self) -> None:
        """Let the card go where it stands, and name the zones."""
        if not self._revealed:
            self._revealed = True
            self.changed.emit()

    def keep(self, topics: Topics) -> bool:
        """Add what came of it to the scene's note, as a step; tell whether anything changed.

        Raises UnknownSceneError where the scene is gone, and LimitError for too long a note.
        """
        changed = self.keeping(topics)()
        self._kept = self._prediction
        return changed

    def keeping(self, topics: Topics) -> Callable[[], bool]:
        """Return what does as `keep` with all that was said by now, even when nobody asks more."""
        document, scene_id = self._document, self._scene.id
        label = tr("Keep what the class said of {name}").format(name=self.name)
        words = note_words(self.name, self._prediction, self.comparison, topics)

        def keep() -> bool:
            note = document.scenario.scene(scene_id).note
            whole = "\n\n".join(each for each in (note, words) if each)
            return document.apply(label, edits.note_scene, scene_id, whole)

        return keep

    def _become(self, prediction: Prediction) -> None:
        if prediction != self._prediction:
            self._prediction = prediction
            self.changed.emit()

    def _board(self) -> Scenario:
        """Return a scenario of one scene in which all that was asked about stands, or waits."""
        scenario, twin = self._document.scenario, self.latest.twin
        cards = {self._activity.id: self._activity}
        home = scenario.home_country
        if twin is not None:
            known = home == twin.home_country or not self._revealed
            home = twin.home_country if known else None
            twin_id = ActivityId(f"{self._activity.id}-twin")
            cards[twin_id] = Activity(twin_id, twin_name(twin), twin.kind)
        at = Placement(self._work.after.zone) if self._revealed else IN_TRAY
        scene = Scene(self._scene.id, "", placements=Arrangement(dict.fromkeys(cards, at)))
        return Scenario(scenario.title, scenario.company, home, cards, (scene,))
