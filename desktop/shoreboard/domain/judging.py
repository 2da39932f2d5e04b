"""A scenario judged through its lens: what a card is, and what its move is called."""

from typing import NamedTuple

from shoreboard.domain.activity import ActivityId
from shoreboard.domain.lenses import UNKNOWN, Judgement, Lens, judge, needs_history
from shoreboard.domain.moves import MoveReading, Part, history_before
from shoreboard.domain.scenario import Scenario
from shoreboard.domain.scene import SceneId

_HOME = {Part.RESHORING, Part.ONSHORING}


def judgement(
    scenario: Scenario, scene_id: SceneId, activity: ActivityId, lens: Lens | None = None
) -> Judgement:
    """Return what an activity is in a scene by the scenario's lens, or by another.

    Raises UnknownSceneError, or KeyError for an unknown activity.
    """
    lens = scenario.lens if lens is None else lens
    index = scenario.scene_index(scene_id)
    placement = scenario.scenes[index].placements[activity]
    before = UNKNOWN
    if needs_history(lens, placement.zone):
        before = history_before(scenario, index, activity)
    return judge(lens, placement, before)


class MoveJudgement(NamedTuple):
    """What a move is by a lens: its parts, and the one word that stands for its name, if any."""

    parts: tuple[Part, ...]
    word: Part | None = None


def judge_move(lens: Lens, reading: MoveReading) -> MoveJudgement:
    """Return what a move is by a lens; a move has its own name and parts under all but the press.

    The press calls every move abroad outsourcing and every move home reshoring. A strict part
    "offshoring" needs a before at home, which it has wherever a move has that part.
    """
    parts = reading.move.parts
    if lens is Lens.PRESS and Part.OFFSHORING in parts:
        return MoveJudgement((Part.OUTSOURCING,), Part.OUTSOURCING)
    if lens is Lens.PRESS and _HOME.intersection(parts):
        return MoveJudgement((Part.RESHORING,), Part.RESHORING)
    return MoveJudgement(parts)
