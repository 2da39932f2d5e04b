"""Which answers are hidden from the class, and what of them has been revealed, scene by scene."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from shoreboard.domain.activity import ActivityId
from shoreboard.domain.scenario import Scenario
from shoreboard.domain.scene import Scene, SceneId
from shoreboard.domain.zone import Zone


class Visible(NamedTuple):
    """What is told of the answers in one scene.

    A card's answer is told for the zone in which it stood when it was revealed: in another zone it
    is a question again. A zone that is told tells of every card that stands in it. The tray gives
    no answer, so it hides none; how a card came there is told with everything else.
    """

    everything: bool = False
    zones: frozenset[Zone] = frozenset()
    cards: frozenset[tuple[ActivityId, Zone]] = frozenset()

    def of_zone(self, zone: Zone) -> bool:
        """Tell whether what a zone makes of an activity is told."""
        return self.everything or zone is Zone.NOT_PLACED or zone in self.zones

    def of_card(self, card: ActivityId, zone: Zone) -> bool:
        """Tell whether the answer of a card that stands in a zone is told, and how it came there.

        In the tray this is told only where everything is: how it came there names where it was.
        """
        return self.everything or zone in self.zones or (card, zone) in self.cards


EVERYTHING = Visible(everything=True)
NOTHING = Visible()


@dataclass(frozen=True, slots=True)
class HiddenAnswers:
    """Hides all answers in all scenes but those that were revealed; a value.

    Scenes are apart: what is revealed in one stays a question in the others.
    """

    hides: bool = False
    sealed: bool = False
    """Whether nothing can be revealed, not even what is asked for."""
    revealed: Mapping[SceneId, Visible] = field(default_factory=dict[SceneId, Visible])

    def told(self, scene_id: SceneId) -> Visible:
        """Return what is told in a scene."""
        return self.revealed.get(scene_id, NOTHING) if self.hides else EVERYTHING

    def revealing(self, scene: Scene, cards: Iterable[ActivityId]) -> "HiddenAnswers":
        """Return what is hidden but for these cards of a scene; in the tray there is no answer."""
        told = self.told(scene.id)
        places = {(card, scene.placements[card].zone) for card in cards}
        new = {(card, zone) for card, zone in places if not told.of_zone(zone)}
        return self._telling(scene.id, told._replace(cards=told.cards | new))

    def revealing_zones(self, scene_id: SceneId, zones: Iterable[Zone]) -> "HiddenAnswers":
        """Return what is hidden but for these zones of a scene."""
        told = self.told(scene_id)
        new = {zone for zone in zones if not told.of_zone(zone)}
        return self._telling(scene_id, told._replace(zones=told.zones | new))

    def revealing_next(self, scene: Scene, cards: Iterable[ActivityId]) -> "HiddenAnswers":
        """Return what is hidden but for these cards or, where they are told, their zones."""
        wanted = tuple(cards)
        revealed = self.revealing(scene, wanted)
        if revealed != self:
            return revealed
        return self.revealing_zones(scene.id, {scene.placements[card].zone for card in wanted})

    def revealing_all(self, scene_id: SceneId) -> "HiddenAnswers":
        """Return what is hidden but for all of a scene."""
        return self._telling(scene_id, EVERYTHING)

    def within(self, scenario: Scenario) -> "HiddenAnswers":
        """Return what is hidden, without what was revealed of scenes and activities that are gone.

        Ids are given anew: what bears one later was never revealed.
        """
        if not self.revealed:
            return self
        scenes = {scene.id for scene in scenario.scenes}
        kept = {
            scene_id: told._replace(
                cards=frozenset(each for each in told.cards if each[0] in scenario.activities)
            )
            for scene_id, told in self.revealed.items()
            if scene_id in scenes
        }
        return self if kept == self.revealed else replace(self, revealed=kept)

    def _telling(self, scene_id: SceneId, told: Visible) -> "HiddenAnswers":
        if self.sealed or told == self.told(scene_id):
            return self
        return replace(self, revealed={**self.revealed, scene_id: told})
