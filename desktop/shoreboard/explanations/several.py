"""Several activities explained: what they share and where they differ."""

from collections.abc import Collection, Mapping, Sequence, Set

from shoreboard.domain.activity import ActivityId
from shoreboard.domain.classification import OFFSHORED, OUTSOURCED, State
from shoreboard.domain.judging import judgement
from shoreboard.domain.lenses import Judgement, judge, needs_history
from shoreboard.domain.placement import Placement
from shoreboard.domain.scenario import Scenario
from shoreboard.domain.scene import SceneId
from shoreboard.domain.summary import Shared, shared
from shoreboard.domain.zone import Where, Who, Zone
from shoreboard.explanations.explanation import Answer, Explanation, Mark, Section, SectionId
from shoreboard.explanations.judged import state_title
from shoreboard.explanations.phrases import activity_name, named, where_question, who_question
from shoreboard.explanations.shares import parts_section
from shoreboard.explanations.topics import Topics
from shoreboard.i18n import listed, tr


def explain_several(
    scenario: Scenario, scene_id: SceneId, activity_ids: Sequence[ActivityId], topics: Topics
) -> Explanation:
    """Explain what several activities share in a scene, and where they differ.

    Raises KeyError for an unknown activity, UnknownSceneError, and what `topics` raises.
    """
    common = shared(scenario.scene(scene_id).placements, activity_ids)
    judged = _judgements(scenario, scene_id, common)
    states = {each.state for each in judged.values()}
    verdict, summary = _verdict(common, topics)
    if any(each.differs for each in judged.values()):
        verdict, summary = _judged_verdict(states), _otherwise(judged)
    parts = parts_section(scenario, scene_id, activity_ids, topics)
    tray = set(common.by_zone) == {Zone.NOT_PLACED}
    return Explanation(
        _title(len(activity_ids)),
        verdict,
        summary,
        () if tray else (_who(common, states), _where(common, states)),
        (*((parts,) if parts else ()), _standing(scenario, common, topics)),
    )


def _judgements(
    scenario: Scenario, scene_id: SceneId, common: Shared
) -> Mapping[ActivityId, Judgement]:
    """Judge each activity, or all of a zone at once where nothing else counts."""
    judged: dict[ActivityId, Judgement] = {}
    for zone, cards in common.by_zone.items():
        if needs_history(scenario.lens, zone):
            judged |= {card: judgement(scenario, scene_id, card) for card in cards}
        else:
            judged |= dict.fromkeys(cards, judge(scenario.lens, Placement(zone)))
    return judged


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


def _judged_verdict(states: Set[State | None]) -> str:
    if len(states) == 1 and None not in states:
        (state,) = states
        return "" if state is None else state_title(state)
    match _all_of(states, OUTSOURCED), _all_of(states, OFFSHORED):
        case True, _:
            return tr("All outsourced")
        case _, True:
            return tr("All offshored")
        case False, _:
            return tr("None outsourced")
        case _, False:
            return tr("None offshored")
        case _:
            return tr("They differ")


def _otherwise(judged: Mapping[ActivityId, Judgement]) -> str:
    others = sum(each.differs for each in judged.values())
    if others == len(judged):
        return tr("The two questions would call all of them otherwise.")
    if others == 1:
        return tr("The two questions would call one of them otherwise.")
    return tr("The two questions would call %n of them otherwise.", "", others)


def _who(common: Shared, states: Set[State | None]) -> Answer:
    counts = _counts(common, {Who.IN_HOUSE: tr("own staff"), Who.THIRD_PARTY: tr("another firm")})
    yes = _all_of(states, OUTSOURCED)
    match common.who:
        case Who.THIRD_PARTY:
            words = tr("Another firm, for all of them")
        case Who.IN_HOUSE:
            words = tr("Own staff, for all of them")
        case None:
            words = tr("They differ")
    results = {True: tr("outsourced."), False: tr("not outsourced."), None: tr("some outsourced.")}
    result = results[yes] if common.who else tr("{counts}.").format(counts=counts)
    return Answer(who_question(), _labeled(words, result), yes, Mark.OUTSOURCING)


def _where(common: Shared, states: Set[State | None]) -> Answer:
    counts = _counts(common, {Where.DOMESTIC: tr("at home"), Where.FOREIGN: tr("abroad")})
    yes = _all_of(states, OFFSHORED)
    match common.where:
        case Where.FOREIGN:
            words = tr("Abroad, all of them")
        case Where.DOMESTIC:
            words = tr("At home, all of them")
        case None:
            words = tr("They differ")
    results = {True: tr("offshored."), False: tr("not offshored."), None: tr("some offshored.")}
    result = results[yes] if common.where else tr("{counts}.").format(counts=counts)
    return Answer(where_question(), _labeled(words, result), yes, Mark.OFFSHORING)


def _all_of(states: Set[State | None], some: Collection[State]) -> bool | None:
    """Tell whether all that is placed is one of some states, or none is; None for anything else."""
    if None in states:
        return None
    found = {state in some for state in states}
    return found.pop() if len(found) == 1 else None


def _labeled(label: str, result: str) -> str:
    return tr("{label}: {result}").format(label=label, result=result)


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
