"""What is selected, explained to one who is told all answers, and to one who is not.

Such a one gets questions, and what was revealed: no state and no move is named but those that the
reader is told, and no numbers of them are given.
"""

from collections.abc import Sequence
from typing import Protocol

from shoreboard.domain.activity import ActivityId
from shoreboard.domain.scenario import Scenario
from shoreboard.domain.scene import SceneId
from shoreboard.domain.zone import Zone
from shoreboard.explanations.board import explain_board
from shoreboard.explanations.explanation import Explanation, Reveal, Section, SectionId
from shoreboard.explanations.phrases import where_question, who_question
from shoreboard.explanations.topics import Topics
from shoreboard.i18n import tr

_TOLD_OF_SEVERAL = {SectionId.STANDING}
_KEPT_IN_THE_TRAY = {SectionId.PLACE}
_KEPT_OF_A_QUESTION = {SectionId.STEPS}


class Tells(Protocol):
    """What the reader is told of the answers in a scene."""

    @property
    def everything(self) -> bool:
        """Whether nothing is hidden."""
        ...

    def of_card(self, card: ActivityId, zone: Zone) -> bool:
        """Tell whether the answer of a card that stands in a zone is told."""
        ...


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


def explain_told(
    scenario: Scenario,
    scene_id: SceneId,
    activity_ids: Sequence[ActivityId],
    topics: Topics,
    told: Tells,
) -> Explanation:
    """Explain the activities given, or the whole board where none is given, as far as is told.

    Raises KeyError for an unknown activity, UnknownSceneError, and what `topics` raises.
    """
    whole = explain(scenario, scene_id, activity_ids, topics)
    if told.everything:
        return whole
    placements = scenario.scene(scene_id).placements
    zones = {card: placements[card].zone for card in activity_ids}
    if not activity_ids:
        return _board(whole)
    if all(told.of_card(card, zone) for card, zone in zones.items()):
        # All that is said of one card follows from itself; of several, much from their neighbors.
        return _keeping(whole, set(SectionId) if len(zones) == 1 else _TOLD_OF_SEVERAL)
    if set(zones.values()) == {Zone.NOT_PLACED}:
        return _keeping(whole, _KEPT_IN_THE_TRAY)
    question = _keeping(whole, _KEPT_OF_A_QUESTION)
    return question._replace(
        verdict=unknown(),
        summary=tr("What is this called? Answer the two questions first."),
        answers=(),
        because="",
        sections=(_questions(Reveal(tr("Reveal"), "R", tuple(activity_ids))), *question.sections),
    )


def unknown() -> str:
    """Return what stands for an answer that is hidden."""
    return tr("?", "an answer that is hidden")


def _board(whole: Explanation) -> Explanation:
    return Explanation(
        whole.title,
        unknown(),
        tr("The answers are hidden. Select a card to ask about it."),
        (),
        (_questions(Reveal(tr("Reveal all"), "Shift+R", ())),),
    )


def _questions(reveal: Reveal) -> Section:
    questions = (who_question(), where_question())
    return Section(SectionId.QUESTIONS, tr("The two questions"), questions, reveal=reveal)


def _keeping(whole: Explanation, kept: set[SectionId]) -> Explanation:
    """Return an explanation with some sections, whose choices do not say what they would make."""
    sections = (section for section in whole.sections if section.id in kept)
    return whole._replace(sections=tuple(_without_results(section) for section in sections))


def _without_results(section: Section) -> Section:
    if section.id is SectionId.SINCE:
        return section._replace(choices=())
    choices = tuple(choice._replace(result_title=unknown()) for choice in section.choices)
    return section._replace(choices=choices)
