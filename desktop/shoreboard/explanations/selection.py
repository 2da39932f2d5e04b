"""What is selected, explained: one activity, several, or the whole board."""

from collections.abc import Sequence

from shoreboard.domain.activity import ActivityId
from shoreboard.domain.scenario import Scenario
from shoreboard.domain.scene import SceneId
from shoreboard.explanations.board import explain_board
from shoreboard.explanations.explanation import Explanation
from shoreboard.explanations.topics import Topics


def explain(
    scenario: Scenario, scene_id: SceneId, activity_ids: Sequence[ActivityId], topics: Topics
) -> Explanation:
    """Explain the activities given, or the whole board where none is given.

    Raises KeyError for an unknown activity, UnknownSceneError, and what `topics` raises.
    """
    match activity_ids:
        case []:
            return explain_board(scenario, scene_id, topics)
        case [activity_id]:
            # The first screen shows the whole board, and needs none of what follows.
            from shoreboard.explanations.activity import explain_activity

            return explain_activity(scenario, scene_id, activity_id, topics)
        case _:
            from shoreboard.explanations.several import explain_several

            return explain_several(scenario, scene_id, activity_ids, topics)
