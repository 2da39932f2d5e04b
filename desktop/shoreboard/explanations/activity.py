"""One activity explained: what it is called where it stands, and why."""

from shoreboard.domain.activity import Activity, ActivityId, Kind
from shoreboard.domain.judging import judgement
from shoreboard.domain.lenses import Judgement, Lens
from shoreboard.domain.moves import read_move
from shoreboard.domain.placement import Placement
from shoreboard.domain.scenario import Scenario
from shoreboard.domain.scene import SceneId
from shoreboard.domain.zone import Zone
from shoreboard.explanations.circumstances import circumstance_sections
from shoreboard.explanations.definitions import (
    definitions_background,
    definitions_section,
    reason_sentence,
)
from shoreboard.explanations.explanation import Answer, Explanation, Section, SectionId
from shoreboard.explanations.factor_sections import watch_section, why_section
from shoreboard.explanations.judged import verdict
from shoreboard.explanations.move_section import move_topic, since_section
from shoreboard.explanations.shares import parts_section
from shoreboard.explanations.situation import Situation
from shoreboard.explanations.steps import place_section, steps_section
from shoreboard.explanations.teaching_sections import (
    dispute_section,
    disputes,
    mixup_section,
    question_section,
)
from shoreboard.explanations.topics import Topic, Topics
from shoreboard.explanations.two_questions import because, where_answer, who_answer
from shoreboard.i18n import listed, tr


def explain_activity(
    scenario: Scenario, scene_id: SceneId, activity_id: ActivityId, topics: Topics
) -> Explanation:
    """Explain where one activity stands in a scene, and how it came there.

    Raises KeyError for an unknown activity, UnknownSceneError, and what `topics` raises.
    """
    activity = scenario.activities[activity_id]
    placement = scenario.scene(scene_id).placements[activity_id]
    state, lens = topics.state(placement.zone), scenario.lens
    judged = judgement(scenario, scene_id, activity_id)
    move = move_topic(scenario, scene_id, activity_id, topics)
    situation = situation_of(scenario, scene_id, activity)
    disputed = disputes(situation, topics)
    special = map(topics.circumstance, placement.circumstances)
    sections = (
        parts_section(scenario, scene_id, [activity_id], topics),
        *_first(scenario, scene_id, activity_id, judged, topics),
        *circumstance_sections(scenario, scene_id, activity_id, topics),
        *_lesson(situation, topics),
        _meaning(state, differs=judged.differs),
        _move(move),
        _kind(activity, topics),
        definitions_background(lens, topics),
        _names(state, move),
        dispute_section(disputed),
        _sources(
            state, move, *special, *disputed, None if lens is Lens.TWO_AXIS else topics.lens(lens)
        ),
    )
    return Explanation(
        activity.name.strip() or tr("Unnamed activity"),
        verdict(placement.zone, judged, topics),
        reason_sentence(judged.reason) if judged.reason else state.summary,
        _answers(placement, scenario.home_country, judged),
        tuple(section for section in sections if section is not None),
        because="" if judged.reason else _because(placement, scenario.home_country),
        icon=activity.kind.value,
    )


def _because(placement: Placement, home: str | None) -> str:
    return "" if placement.zone is Zone.NOT_PLACED else because(placement, home)


def _answers(placement: Placement, home: str | None, judged: Judgement) -> tuple[Answer, ...]:
    if placement.zone is Zone.NOT_PLACED:
        return ()
    return who_answer(placement, judged), where_answer(placement, home, judged)


def _first(
    scenario: Scenario, scene_id: SceneId, card: ActivityId, judged: Judgement, topics: Topics
) -> tuple[Section | None, ...]:
    """Return what stands on the first screen below the answers."""
    zone = scenario.scene(scene_id).placements[card].zone
    since = since_section(scenario, scene_id, card, topics)
    if zone is Zone.NOT_PLACED:
        return place_section(scene_id, card, topics), since
    return (
        definitions_section(zone, judged, scenario.lens, topics),
        since,
        steps_section(scene_id, zone, card, topics),
    )


def situation_of(scenario: Scenario, scene_id: SceneId, activity: Activity) -> Situation:
    """Return all on which it depends what there is to tell of a card."""
    placement = scenario.scene(scene_id).placements[activity.id]
    reading = read_move(scenario, scene_id, activity.id)
    move = reading.move if reading and reading.moved else None
    return Situation(placement.zone, activity.kind, move, placement.circumstances)


def _lesson(situation: Situation, topics: Topics) -> tuple[Section | None, ...]:
    """Return what a teacher adds to a card."""
    return (
        why_section(situation, topics),
        watch_section(situation, topics),
        mixup_section(situation, topics),
        question_section(situation, topics),
    )


def _meaning(state: Topic, *, differs: bool) -> Section:
    title = tr("What it means")
    if differs:
        title = tr("By the two questions: {state}").format(state=state.term)
    return Section(SectionId.MEANING, title, body=state.body, background=True)


def _kind(activity: Activity, topics: Topics) -> Section:
    topic = topics.kind(activity.kind)
    title = tr("This kind of work: {kind}").format(kind=topic.term)
    if activity.kind is Kind.CUSTOM:
        title = tr("Any kind of work")
    return Section(SectionId.KIND, title, (topic.summary,), body=topic.body, background=True)


def _move(topic: Topic | None) -> Section | None:
    if topic is None:
        return None
    title = tr("The move: {move}").format(move=topic.term)
    return Section(SectionId.MOVE, title, body=topic.body, background=True)


def _names(state: Topic, move: Topic | None) -> Section | None:
    names = (
        (tr("The state is also called {names}."), listed(state.other_names)),
        (tr("The move is also called {names}."), listed(move.other_names if move else ())),
    )
    paragraphs = tuple(words.format(names=known) for words, known in names if known)
    if not paragraphs:
        return None
    return Section(SectionId.NAMES, tr("Other names"), paragraphs, background=True)


def _sources(*topics: Topic | None) -> Section | None:
    """Name each source of some topics once."""
    sources = dict.fromkeys(source for topic in topics if topic for source in topic.sources)
    if not sources:
        return None
    return Section(SectionId.SOURCES, tr("Sources"), ("; ".join(sources),), background=True)
