"""One activity explained: what it is called where it stands, and why."""

from shoreboard.domain.activity import Activity, ActivityId, Kind
from shoreboard.domain.moves import read_move
from shoreboard.domain.scenario import Scenario
from shoreboard.domain.scene import SceneId
from shoreboard.domain.zone import Zone
from shoreboard.explanations.asides import (
    dispute_section,
    disputes,
    mixup_section,
    question_section,
)
from shoreboard.explanations.circumstances import circumstance_sections
from shoreboard.explanations.explanation import Explanation, Section, SectionId
from shoreboard.explanations.phrases import where_answer, who_answer
from shoreboard.explanations.since import move_topic, since_section
from shoreboard.explanations.situation import Situation
from shoreboard.explanations.steps import place_section, steps_section
from shoreboard.explanations.topics import Topic, Topics
from shoreboard.explanations.why import watch_section, why_section
from shoreboard.i18n import listed, tr


def explain_activity(
    scenario: Scenario, scene_id: SceneId, activity_id: ActivityId, topics: Topics
) -> Explanation:
    """Explain where one activity stands in a scene, and how it came there.

    Raises KeyError for an unknown activity, UnknownSceneError, and what `topics` raises.
    """
    activity = scenario.activities[activity_id]
    placement = scenario.scene(scene_id).placements[activity_id]
    state = topics.state(placement.zone)
    since = since_section(scenario, scene_id, activity_id, topics)
    move = move_topic(scenario, scene_id, activity_id, topics)
    situation = _situation(scenario, scene_id, activity)
    if placement.zone is Zone.NOT_PLACED:
        answers = ()
        first = (place_section(scene_id, activity_id, topics), since)
    else:
        answers = (who_answer(placement), where_answer(placement, scenario.home_country))
        first = (since, steps_section(scene_id, placement.zone, activity_id, topics))
    disputed = disputes(situation, topics)
    special = map(topics.circumstance, placement.circumstances)
    sections = (
        *first,
        *circumstance_sections(placement, scene_id, activity_id, topics),
        *_lesson(situation, topics),
        _meaning(state),
        _move(move),
        _kind(activity, topics),
        _names(state, move),
        dispute_section(disputed),
        _sources(state, move, *special, *disputed),
    )
    return Explanation(
        activity.name.strip() or tr("Unnamed activity"),
        state.title,
        state.summary,
        answers,
        tuple(section for section in sections if section is not None),
    )


def _situation(scenario: Scenario, scene_id: SceneId, activity: Activity) -> Situation:
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


def _meaning(state: Topic) -> Section:
    return Section(SectionId.MEANING, tr("What it means"), body=state.body, background=True)


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
