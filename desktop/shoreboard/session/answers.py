"""The hidden answers of an open document."""

from collections.abc import Iterable

from PySide6.QtCore import QObject, Signal

from shoreboard.domain.activity import ActivityId
from shoreboard.domain.hidden_answers import HiddenAnswers
from shoreboard.domain.scene import Scene, SceneId
from shoreboard.domain.zone import Zone
from shoreboard.session.change import Moment


class Answers(QObject):
    """What is hidden of one document's answers, as the class meets them; it is not in the file.

    `changed` follows every change of that, `asked_changed` every other card that is asked about,
    but for those that come with the session's own `changed`.
    """

    changed = Signal()
    asked_changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._hidden_answers = HiddenAnswers()
        self._asked: tuple[ActivityId, ...] = ()

    @property
    def asked(self) -> tuple[ActivityId, ...]:
        """The cards whose verdict was asked for last, until the next step."""
        return self._asked

    def ask(self, cards: Iterable[ActivityId]) -> bool:
        """Ask for the verdict of these cards, or with none put it away; tell of any change."""
        wanted = tuple(cards)
        if wanted == self._asked:
            return False
        self._asked = wanted
        self.asked_changed.emit()
        return True

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
        self.ask(())
        self._become(HiddenAnswers(hides=True))

    def seal(self) -> None:
        """Hide every answer in every scene so that none can be revealed, until all are shown."""
        self.ask(())
        self._become(HiddenAnswers(hides=True, sealed=True))

    def show(self) -> None:
        """Hide no answers any more, and forget what was revealed."""
        self._become(HiddenAnswers())

    def reveal_next(self, scene: Scene, cards: Iterable[ActivityId]) -> bool:
        """Reveal cards or, where they are told already, their zones; tell whether any was.

        Cards that are revealed are those that are asked about.
        """
        wanted = tuple(cards)
        if self.reveal_cards(scene, wanted):
            return True
        return self._become(self._hidden_answers.revealing_next(scene, wanted))

    def reveal_cards(self, scene: Scene, cards: Iterable[ActivityId]) -> bool:
        """Reveal what cards are in a scene, and ask about them; tell whether any was hidden."""
        wanted, before = tuple(cards), self._asked
        revealed = self._hidden_answers.revealing(scene, wanted)
        if revealed == self._hidden_answers:
            return False
        self._asked = wanted  # ahead, so that who follows the answers finds both
        self._become(revealed)
        if wanted != before:
            self.asked_changed.emit()
        return True

    def reveal_zone(self, scene_id: SceneId, zone: Zone) -> bool:
        """Reveal what a zone makes of its cards in a scene; tell whether that was hidden."""
        return self._become(self._hidden_answers.revealing_zones(scene_id, [zone]))

    def reveal_all(self, scene_id: SceneId) -> bool:
        """Reveal everything in a scene; tell whether anything was hidden."""
        return self._become(self._hidden_answers.revealing_all(scene_id))

    def bring_back(self, hidden_answers: HiddenAnswers) -> None:
        """Hide and reveal what was hidden and revealed at another time."""
        self.ask(())
        self._become(hidden_answers)

    def follow(self, before: Moment, after: Moment) -> None:
        """Forget, without a word, what was revealed of that which is gone from the scenario.

        What was asked is forgotten with the next step: with another scene, another place of such a
        card, or another card that is selected.
        """
        if after.scenario is not before.scenario:
            self._hidden_answers = self._hidden_answers.within(after.scenario)
        if self._asked and not self._still_asked(before, after):
            self._asked = ()

    def _still_asked(self, before: Moment, after: Moment) -> bool:
        if before.scene_id != after.scene_id or after.selection not in ((), self._asked):
            return False
        then, now = before.scene.placements, after.scene.placements
        return then is now or all(card in now and now[card] == then[card] for card in self._asked)

    def _become(self, hidden_answers: HiddenAnswers) -> bool:
        if hidden_answers == self._hidden_answers:
            return False
        self._hidden_answers = hidden_answers
        self.changed.emit()
        return True
