"""The hidden answers of an open document."""

from collections.abc import Iterable

from PySide6.QtCore import QObject, Signal

from shoreboard.domain.activity import ActivityId
from shoreboard.domain.hidden_answers import HiddenAnswers
from shoreboard.domain.scenario import Scenario
from shoreboard.domain.scene import Scene, SceneId
from shoreboard.domain.zone import Zone


class Answers(QObject):
    """What is hidden of one document's answers, as the class meets them; it is not in the file.

    `changed` follows every change of that.
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._hidden_answers = HiddenAnswers()

    @property
    def hidden_answers(self) -> HiddenAnswers:
        """What is hidden and what was revealed, as a value."""
        return self._hidden_answers

    @property
    def hidden(self) -> bool:
        """Tell whether answers are hidden, even if some or all were revealed."""
        return self._hidden_answers.hides

    def hide(self) -> None:
        """Hide every answer in every scene, also those that were revealed before."""
        self._become(HiddenAnswers(hides=True))

    def seal(self) -> None:
        """Hide every answer in every scene so that none can be revealed, until all are shown."""
        self._become(HiddenAnswers(hides=True, sealed=True))

    def show(self) -> None:
        """Hide no answers any more, and forget what was revealed."""
        self._become(HiddenAnswers())

    def reveal_next(self, scene: Scene, cards: Iterable[ActivityId]) -> bool:
        """Reveal cards or, where they are told already, their zones; tell whether any was."""
        return self._become(self._hidden_answers.revealing_next(scene, cards))

    def reveal_cards(self, scene: Scene, cards: Iterable[ActivityId]) -> bool:
        """Reveal what these cards are in a scene; tell whether any was hidden."""
        return self._become(self._hidden_answers.revealing(scene, cards))

    def reveal_zone(self, scene_id: SceneId, zone: Zone) -> bool:
        """Reveal what a zone makes of its cards in a scene; tell whether that was hidden."""
        return self._become(self._hidden_answers.revealing_zones(scene_id, [zone]))

    def reveal_all(self, scene_id: SceneId) -> bool:
        """Reveal everything in a scene; tell whether anything was hidden."""
        return self._become(self._hidden_answers.revealing_all(scene_id))

    def bring_back(self, hidden_answers: HiddenAnswers) -> None:
        """Hide and reveal what was hidden and revealed at another time."""
        self._become(hidden_answers)

    def keep_within(self, scenario: Scenario) -> None:
        """Forget, without a word, what was revealed of that which is gone from the scenario."""
        self._hidden_answers = self._hidden_answers.within(scenario)

    def _become(self, hidden_answers: HiddenAnswers) -> bool:
        if hidden_answers == self._hidden_answers:
            return False
        self._hidden_answers = hidden_answers
        self.changed.emit()
        return True
