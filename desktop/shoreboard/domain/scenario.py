"""A scenario: one document."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import count, islice

from shoreboard.domain.activity import Activity, ActivityId, Whole, WholeId
from shoreboard.domain.costing import Costing
from shoreboard.domain.errors import UnknownSceneError
from shoreboard.domain.lenses import Lens
from shoreboard.domain.scene import Scene, SceneId


@dataclass(frozen=True, slots=True)
class Scenario:
    """A title, a company and its home country, its activities and its scenes in order.

    Every scene places every activity, and there is always at least one scene. `home_country` is
    an ISO 3166-1 alpha-2 code, or None where the scenario does not say. `wholes` are the activities
    that are split: `activities` has their parts. `lens` says by which definitions it is judged,
    `costing` what plans are reckoned with, where costs are counted at all.
    """

    title: str
    company: str = ""
    home_country: str | None = None
    activities: Mapping[ActivityId, Activity] = field(default_factory=dict[ActivityId, Activity])
    scenes: tuple[Scene, ...] = ()
    wholes: Mapping[WholeId, Whole] = field(default_factory=dict[WholeId, Whole])
    lens: Lens = Lens.TWO_AXIS
    costing: Costing | None = None

    def parts(self, whole: WholeId) -> tuple[Activity, ...]:
        """Return the parts of an activity that is split, in the order of the activities."""
        return tuple(each for each in self.activities.values() if each.whole == whole)

    def scene(self, scene_id: SceneId) -> Scene:
        """Return the scene with this id, or raise UnknownSceneError."""
        return self.scenes[self.scene_index(scene_id)]

    def scene_index(self, scene_id: SceneId) -> int:
        """Return the rank of a scene, counted from 0, or raise UnknownSceneError."""
        for index, scene in enumerate(self.scenes):
            if scene.id == scene_id:
                return index
        raise UnknownSceneError(scene_id)

    def scene_before(self, scene_id: SceneId) -> Scene | None:
        """Return the scene that comes before this one, or None for the first."""
        index = self.scene_index(scene_id)
        return self.scenes[index - 1] if index else None


def new_scenario(title: str, today: str, plan: str) -> Scenario:
    """Return an empty scenario with two scenes, between which a move has a name."""
    return Scenario(title, scenes=(Scene(SceneId("s1"), today), Scene(SceneId("s2"), plan)))


def fresh_activity_id(scenario: Scenario) -> ActivityId:
    """Return an id that no activity of the scenario bears."""
    return fresh_activity_ids(scenario, 1)[0]


def fresh_activity_ids(scenario: Scenario, number: int) -> tuple[ActivityId, ...]:
    """Return so many ids that no activity of the scenario bears; time grows with them alone."""
    return tuple(map(ActivityId, islice(_fresh("a", scenario.activities), number)))


def fresh_whole_id(scenario: Scenario) -> WholeId:
    """Return an id that no activity of the scenario that is split bears."""
    return WholeId(next(_fresh("w", scenario.wholes)))


def fresh_scene_id(scenario: Scenario) -> SceneId:
    """Return an id that no scene of the scenario bears."""
    return SceneId(next(_fresh("s", {scene.id for scene in scenario.scenes})))


def _fresh(letter: str, taken: Collection[str]) -> Iterator[str]:
    """Give ids that are not taken, one after the other, without end."""
    ids = (f"{letter}{n}" for n in count(len(taken) + 1))
    return (new for new in ids if new not in taken)
