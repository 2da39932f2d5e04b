"""One activity explained: what it is called where it stands, and why."""

from shoreboard.domain.activity import Activity, ActivityId, Kind
from shoreboard.domain.scenario import Scenario
from shoreboard.domain.scene import SceneId
from shoreboard.domain.zone import Zone
from shoreboard.explanations.explanation import Explanation, Section, SectionId
from shoreboard.explanations.phrases import where_answer, who_answer
from shoreboard.explanations.since import move_topic, since_section
from shoreboard.explanations.steps import place_section, steps_section
from shoreboard.explanations.topics import Topic, Topics
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
    if placement.zone is Zone.NOT_PLACED:
        answers = ()
        steps = place_section(scene_id, activity_id, topics)
        sections = (steps, since, _meaning(state), _kind(activity, topics))
    else:
        answers = (who_answer(placement), where_answer(placement, scenario.home_country))
        sections = (
            since,
            steps_section(scene_id, placement.zone, activity_id, topics),
            _meaning(state),
            _move(move),
            _kind(activity, topics),
            _names(state, move),
        )
    return Explanation(
        activity.name.strip() or tr("Unnamed activity"),
        state.title,
        state.summary,
        answers,
        tuple(section for section in sections if section is not None),
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
    sources = dict.fromkeys((*state.sources, *(move.sources if move else ())))
    names = (
        (tr("The state is also called {names}."), listed(state.other_names)),
        (tr("The move is also called {names}."), listed(move.other_names if move else ())),
        (tr("Sources: {names}."), "; ".join(sources)),
    )
    paragraphs = tuple(words.format(names=known) for words, known in names if known)
    if not paragraphs:
        return None
    title = tr("Other names and sources")
    return Section(SectionId.NAMES, title, paragraphs, background=True)
