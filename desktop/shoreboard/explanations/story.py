"""All scenes as one story: each in numbers, and the path of each activity that moved."""

from collections.abc import Mapping, Sequence
from itertools import islice, pairwise

from shoreboard.domain.activity import ActivityId
from shoreboard.domain.arrangement import Arrangement
from shoreboard.domain.moves import changed_details
from shoreboard.domain.placement import Placement
from shoreboard.domain.scenario import Scenario
from shoreboard.domain.scene import Scene, SceneId
from shoreboard.domain.summary import summarize
from shoreboard.explanations.explanation import Section, SectionId
from shoreboard.explanations.numbers import WAYS, heading, state_cells
from shoreboard.explanations.phrases import MOST_NAMES, activity_name
from shoreboard.explanations.table import Cell, OverviewHeading, OverviewLine, OverviewTable, Sign
from shoreboard.explanations.topics import Topics
from shoreboard.i18n import tr
from shoreboard.names import short

MOST_SCENES, MOST_STOPS = 12, 6
_LONGEST_SCENE = 40


def story_sections(scenario: Scenario, scene_id: SceneId, topics: Topics) -> tuple[Section, ...]:
    """Return all scenes in one table and the paths of what moved; empty for a single scene."""
    if len(scenario.scenes) == 1:
        return ()
    shown = _around(scenario.scenes, scenario.scene_index(scene_id))
    moves = {
        scene.id: moved_cards(before.placements, scene.placements)
        for before, scene in pairwise(scenario.scenes)
        if scene in shown
    }
    return _scenes(scenario, scene_id, shown, moves), _paths(scenario, scene_id, moves, topics)


def moved_cards(before: Arrangement, after: Arrangement) -> tuple[ActivityId, ...]:
    """Return the cards whose zone or details changed, in board order."""
    differing = after.differing(before)
    return after.in_order(card for card in differing if _differ(before[card], after[card]))


def _differ(old: Placement, new: Placement) -> bool:
    return old.zone is not new.zone or bool(changed_details(old, new))


def _around(scenes: Sequence[Scene], rank: int) -> Sequence[Scene]:
    """Return as many scenes as the table has room for, among them the one of this rank."""
    first = max(0, min(rank - MOST_SCENES // 2, len(scenes) - MOST_SCENES))
    return scenes[first : first + MOST_SCENES]


def _scenes(
    scenario: Scenario,
    scene_id: SceneId,
    shown: Sequence[Scene],
    moves: Mapping[SceneId, Sequence[ActivityId]],
) -> Section:
    headings = (
        OverviewHeading(tr("Scene")), *(heading(sign) for sign, _ in WAYS), heading(Sign.MOVED),
    )  # fmt: skip
    lines = tuple(
        OverviewLine(
            OverviewHeading(_scene_words(scenario, scene)),
            (
                *state_cells(summarize(scenario, scene.id, scenario.lens)),
                Cell(str(len(moves[scene.id])) if scene.id in moves else "–"),
            ),
            current=scene.id == scene_id,
        )
        for scene in shown
    )
    left = len(scenario.scenes) - len(shown)
    more = (tr("and {count} more scenes").format(count=left),) if left else ()
    table = OverviewTable(headings, lines)
    return Section(SectionId.STORY, tr("Scene by scene"), more, table=table)


def _paths(
    scenario: Scenario,
    scene_id: SceneId,
    moves: Mapping[SceneId, Sequence[ActivityId]],
    topics: Topics,
) -> Section:
    travelers = dict.fromkeys(card for cards in moves.values() for card in cards)
    ordered = scenario.scene(scene_id).placements.in_order(travelers)
    lines = [_path(scenario, card, topics) for card in islice(ordered, MOST_NAMES)]
    if len(ordered) > MOST_NAMES:
        lines.append(tr("and {count} more").format(count=len(ordered) - MOST_NAMES))
    still = len(scenario.activities) - len(ordered)
    if still:
        lines.append(tr("One never moves.") if still == 1 else tr("%n never move.", "", still))
    title = tr("Activity by activity")
    return Section(SectionId.PATHS, title, tuple(lines), background=True)


def _path(scenario: Scenario, card: ActivityId, topics: Topics) -> str:
    zones = [scene.placements[card].zone for scene in scenario.scenes]
    stops = [zone for rank, zone in enumerate(zones) if not rank or zone is not zones[rank - 1]]
    words = [topics.state(zone).term for zone in stops]
    if len(words) > MOST_STOPS:
        words = [words[0], "…", *words[2 - MOST_STOPS :]]
    path = words[0]
    for after in words[1:]:
        path = tr("{before} → {after}").format(before=path, after=after)
    return tr("{label}: {result}").format(
        label=activity_name(scenario.activities[card]), result=path
    )


def _scene_words(scenario: Scenario, scene: Scene) -> str:
    number = scenario.scene_index(scene.id) + 1
    title = short(scene.title, _LONGEST_SCENE)
    return tr("{number}  {title}").format(number=number, title=title).strip()
