"""Several activities explained: what they share and where they differ."""

from collections.abc import Mapping, Sequence

from shoreboard.domain.activity import ActivityId
from shoreboard.domain.scenario import Scenario
from shoreboard.domain.scene import SceneId
from shoreboard.domain.summary import Shared, shared
from shoreboard.domain.zone import Where, Who, Zone
from shoreboard.explanations.explanation import Answer, Explanation, Mark, Section, SectionId
from shoreboard.explanations.phrases import (
    activity_name,
    named,
    where_question,
    who_question,
)
from shoreboard.explanations.topics import Topics
from shoreboard.i18n import listed, tr


def explain_several(
    scenario: Scenario, scene_id: SceneId, activity_ids: Sequence[ActivityId], topics: Topics
) -> Explanation:
    """Explain what several activities share in a scene, and where they differ.

    Raises KeyError for an unknown activity, UnknownSceneError, and what `topics` raises.
    """
    common = shared(scenario.scene(scene_id).placements, activity_ids)
    verdict, summary = _verdict(common, topics)
    return Explanation(
        _title(len(activity_ids)),
        verdict,
        summary,
        () if set(common.by_zone) == {Zone.NOT_PLACED} else (_who(common), _where(common)),
        (_standing(scenario, common, topics),),
    )


def _title(n: int) -> str:
    return tr("One activity") if n == 1 else tr("%n activities", "", n)


def _verdict(common: Shared, topics: Topics) -> tuple[str, str]:
    if len(common.by_zone) == 1:
        topic = topics.state(next(iter(common.by_zone)))
        return topic.title, topic.summary
    if common.who is Who.THIRD_PARTY:
        return tr("All outsourced"), tr("Another firm for all of them; at home and abroad.")
    if common.who is Who.IN_HOUSE:
        return tr("None outsourced"), tr("Own staff for all of them; at home and abroad.")
    if common.where is Where.FOREIGN:
        return tr("All offshored"), tr("Abroad, all of them; by own staff and by other firms.")
    if common.where is Where.DOMESTIC:
        return tr("None offshored"), tr("At home, all of them; by own staff and by other firms.")
    return tr("They differ"), tr("In who does the work, and in where it is done.")


def _who(common: Shared) -> Answer:
    counts = _counts(common, {Who.IN_HOUSE: tr("own staff"), Who.THIRD_PARTY: tr("another firm")})
    match common.who:
        case Who.THIRD_PARTY:
            words = tr("Another firm, for all of them: outsourced.")
        case Who.IN_HOUSE:
            words = tr("Own staff, for all of them: not outsourced.")
        case None:
            words = tr("They differ: {counts}.").format(counts=counts)
    yes = None if common.who is None else common.who is Who.THIRD_PARTY
    return Answer(who_question(), words, yes, Mark.OUTSOURCING)


def _where(common: Shared) -> Answer:
    counts = _counts(common, {Where.DOMESTIC: tr("at home"), Where.FOREIGN: tr("abroad")})
    match common.where:
        case Where.FOREIGN:
            words = tr("Abroad, all of them: offshored.")
        case Where.DOMESTIC:
            words = tr("At home, all of them: not offshored.")
        case None:
            words = tr("They differ: {counts}.").format(counts=counts)
    yes = None if common.where is None else common.where is Where.FOREIGN
    return Answer(where_question(), words, yes, Mark.OFFSHORING)


def _counts(common: Shared, words: Mapping[Who | Where, str]) -> str:
    """Say how many have which answer: "own staff for 2 and another firm for 1"."""
    numbers = dict.fromkeys([*words.values(), tr("not said")], 0)
    for zone, cards in common.by_zone.items():
        answer = next((words[key] for key in words if key in (zone.who, zone.where)), None)
        numbers[answer or tr("not said")] += len(cards)
    return listed(
        [
            tr("{answer} for {number}").format(answer=answer, number=number)
            for answer, number in numbers.items()
            if number
        ]
    )


def _standing(scenario: Scenario, common: Shared, topics: Topics) -> Section:
    paragraphs = tuple(
        tr("{state}: {names}.").format(
            state=topics.state(zone).title,
            names=named((activity_name(scenario.activities[card]) for card in cards), len(cards)),
        )
        for zone, cards in common.by_zone.items()
    )
    return Section(SectionId.STANDING, tr("Where they stand"), paragraphs)
