"""What a class is being asked, what it has said so far, and whether it knows by now."""

from collections.abc import Iterable

from PySide6.QtCore import QObject, Signal

from shoreboard.domain import edits
from shoreboard.domain.activity import Activity, ActivityId
from shoreboard.domain.arrangement import Arrangement
from shoreboard.domain.placement import IN_TRAY, Placement
from shoreboard.domain.scenario import Scenario
from shoreboard.domain.scene import Scene
from shoreboard.domain.zone import Zone
from shoreboard.explanations.case import Case
from shoreboard.explanations.phrases import activity_name
from shoreboard.explanations.topics import Topics
from shoreboard.i18n import tr
from shoreboard.practice.misreading import MisreadWork, work_of
from shoreboard.practice.prediction import Comparison, Prediction, compare, counted, gone_round
from shoreboard.practice.prediction_words import note_words
from shoreboard.session.session import Session


class PredictionSession(QObject):
    """Asks where one card of a document stands in the scene that is shown.

    `session` is a board of its own on which the card waits: what shows it knows no answer before
    `reveal`. `changed` follows every count, round and the reveal; `ended` says that nobody asks
    any more. A `case` that the card shows adds its own mix-ups.
    """

    changed = Signal()
    ended = Signal()

    def __init__(
        self, document: Session, card: ActivityId, parent: QObject, case: Case | None = None
    ) -> None:
        super().__init__(parent)
        self._document, self._scene = document, document.scene
        self._placement = document.placement(card)
        self._prediction, self._revealed = Prediction(), False
        activity, earlier = document.activity(card), document.scenario.scene_before(self._scene.id)
        before = earlier.placements[card].zone if earlier is not None else Zone.NOT_PLACED
        self._work = work_of(case) if case else MisreadWork(self._placement, before, activity.kind)
        self.name = activity_name(activity)
        self.session = Session(_waiting(document.scenario, self._scene, activity), parent=self)
        self.session.answers.seal()

    @property
    def prediction(self) -> Prediction:
        """What the class has said so far."""
        return self._prediction

    @property
    def is_revealed(self) -> bool:
        """Tell whether the class knows where the card stands."""
        return self._revealed

    @property
    def caption(self) -> str:
        """The caption of the scene, which the class may read."""
        return self._scene.caption

    @property
    def comparison(self) -> Comparison:
        """What the rounds came to, measured by where the card stands."""
        return compare(self._prediction, self._work)

    def count(self, zone: Zone, number: int) -> None:
        """Take down how many say a zone in this round; raises ValueError out of bounds."""
        self._become(counted(self._prediction, zone, number))

    def go_round(self) -> None:
        """Begin the second round, if somebody was counted in the first."""
        self._become(gone_round(self._prediction))

    def reveal(self) -> None:
        """Let the card go where it stands, and name the zones."""
        if not self._revealed:
            self._revealed = True
            self.session.apply(tr("Reveal"), _standing, self._placement)
            self.session.answers.show()
            self.changed.emit()

    def keep(self, topics: Topics) -> bool:
        """Add what came of it to the scene's note, as a step; tell whether anything changed.

        Raises UnknownSceneError where the scene is gone, and LimitError for too long a note.
        """
        words = note_words(self.name, self._prediction, self.comparison, topics)
        note = self._document.scenario.scene(self._scene.id).note
        return self._document.apply(
            tr("Keep what the class said of {name}").format(name=self.name),
            edits.note_scene,
            self._scene.id,
            "\n\n".join(_filled((note, words))),
        )

    def _become(self, prediction: Prediction) -> None:
        if prediction != self._prediction:
            self._prediction = prediction
            self.changed.emit()


def _filled(words: Iterable[str]) -> Iterable[str]:
    return (each for each in words if each)


def _waiting(scenario: Scenario, scene: Scene, activity: Activity) -> Scenario:
    """Return a scenario of one scene with one card that waits, without a note or a detail."""
    alone = Activity(activity.id, activity.name, activity.kind)
    return Scenario(
        scenario.title,
        scenario.company,
        scenario.home_country,
        {activity.id: alone},
        (Scene(scene.id, "", placements=Arrangement({activity.id: IN_TRAY})),),
    )


def _standing(scenario: Scenario, placement: Placement) -> Scenario:
    """Return the scenario of one card with that card where it stands."""
    (scene,) = scenario.scenes
    placements = Arrangement(dict.fromkeys(scenario.activities, placement))
    standing = Scene(scene.id, scene.title, placements=placements)
    return Scenario(
        scenario.title, scenario.company, scenario.home_country, scenario.activities, (standing,)
    )
