"""What is asked of a scenario and of cases: the cards that are placed, and what the panel says."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from hashlib import sha256

from shoreboard.domain.activity import ActivityId
from shoreboard.domain.classification import State, state_of
from shoreboard.domain.judging import judgement
from shoreboard.domain.lenses import Lens
from shoreboard.domain.placement import Placement
from shoreboard.domain.scenario import Scenario
from shoreboard.domain.scene import Scene, SceneId
from shoreboard.domain.zone import GRID
from shoreboard.explanations.activity import explain_activity
from shoreboard.explanations.case import Case
from shoreboard.explanations.cases import scenario_of_case
from shoreboard.explanations.explanation import Explanation, SectionId, plain
from shoreboard.explanations.judged import written_lens
from shoreboard.explanations.phrases import both_answers, scene_name, spot
from shoreboard.explanations.shares import parts_section
from shoreboard.explanations.topics import Topics
from shoreboard.exporters.exporter import AnswersNeededError
from shoreboard.exporters.material import Material
from shoreboard.exporters.options import Options
from shoreboard.exporters.quiz import Quiz, QuizGroup, QuizItem, quiz
from shoreboard.i18n import enumerated, tr
from shoreboard.names import one_line, short
from shoreboard.picture.around_words import company_and_home
from shoreboard.practice.marking import Question, can_be_asked, defended

_LONGEST_NAME, _LONGEST_CAPTION = 300, 1000
_ID_DIGITS = 16


def asking(write: Callable[[Quiz], bytes]) -> Callable[[Material, Options], bytes]:
    """Return how a format is made that asks questions; it raises AnswersNeededError.

    The key is a part of every such file: where answers are hidden there is none.
    """

    def make(material: Material, options: Options) -> bytes:
        if not options.answers:
            raise AnswersNeededError
        return write(quiz_of(material))

    return make


def quiz_of(material: Material) -> Quiz:
    """Return what the scenes ask, and then what the cases ask that ended in a zone.

    Cards in the tray have no answer, so nothing is asked about them. Cases are judged by the
    definitions of the scenario.
    """
    scenario, topics = material.scenario, material.topics
    groups = list[QuizGroup]()
    for rank, scene in enumerate(material.scenes):
        material.follow(rank / len(material.scenes))
        groups.append(_scene_group(scenario, scene, topics))
    cases = filter(can_be_asked, material.cases)
    asked = tuple(_case_item(each, scenario.lens, topics) for each in cases)
    groups.append(QuizGroup(tr("Cases"), "", asked))
    title = short(scenario.title) or short(scenario.company) or tr("Questions")
    return quiz(title, groups, scenario.lens, topics, material.made)


def _scene_group(scenario: Scenario, scene: Scene, topics: Topics) -> QuizGroup:
    about = (
        company_and_home(scenario),
        written_lens(scenario.lens, topics),
        short(scene.caption, _LONGEST_CAPTION),
    )
    title = short(scene.title) or scene_name(scenario, scene)
    items = tuple(_card_items(scenario, scene, topics))
    return QuizGroup(title, " · ".join(filter(None, about)), items)


def _card_items(scenario: Scenario, scene: Scene, topics: Topics) -> Iterator[QuizItem]:
    known = (scenario.title, scenario.company, scene.id)
    alike = Counter[str]()
    for card, activity in scenario.activities.items():
        if scene.placements[card].zone not in GRID:
            continue
        explained = explain_activity(scenario, scene.id, card, topics)
        alike[activity.name] += 1
        yield QuizItem(
            _id(*known, activity.name, str(alike[activity.name])),
            short(activity.name, _LONGEST_NAME) or tr("Unnamed activity"),
            _facts(scenario, scene.id, card, topics),
            _judged(scenario, scene.id, card),
            _remarks(explained),
            one_line(" ".join((_verdict(explained), *_special(explained)))),
            one_line(" ".join(_paragraphs(explained, SectionId.SOURCES))),
        )


def _case_item(case: Case, lens: Lens, topics: Topics) -> QuizItem:
    scenario = replace(scenario_of_case(case), lens=lens)
    (card,) = scenario.activities
    last = scenario.scenes[-1].id
    explained = explain_activity(scenario, last, card, topics)
    words = [plain(case.answer)]
    if lens is not Lens.TWO_AXIS:  # the answer speaks of the usual ones
        words.insert(0, _verdict(explained))
    if case.trap is not None:
        words.append(tr("Commonly told: {words}").format(words=plain(case.trap.told)))
        words.append(tr("On record: {words}").format(words=plain(case.trap.record)))
    others = frozenset[State]()
    if lens is Lens.TWO_AXIS:
        others = frozenset(filter(None, (state_of(ground.zone) for ground in defended(case))))
    return QuizItem(
        _id("case", case.id),
        one_line(f"{case.company}: {case.activity}"),
        one_line(case.prompt),
        _judged(scenario, last, card),
        _remarks(explained),
        one_line(" ".join(words)),
        one_line(case.source),
        others,
    )


def _judged(scenario: Scenario, scene_id: SceneId, card: ActivityId) -> State:
    state = judgement(scenario, scene_id, card).state
    assert state is not None  # noqa: S101  (it stands in a zone)
    return state


def _facts(scenario: Scenario, scene_id: SceneId, card: ActivityId, topics: Topics) -> str:
    """Return what is known of a card: its whole, who and where by name, and what is special.

    Definitions of one's own judge what the two answers are, so these are told; they also look at
    what was before.
    """
    placement = scenario.scene(scene_id).placements[card]
    parts = parts_section(scenario, scene_id, [card], topics)
    named = enumerated(filter(None, (short(placement.partner), _spot(placement))))
    marks = [topics.circumstance(each).title for each in placement.circumstances]
    facts = [named, *marks]
    if scenario.lens is not Lens.TWO_AXIS:
        facts = [both_answers(placement.zone), named, *marks, _before(scenario, scene_id, card)]
    sentences = [tr("{words}.").format(words=each) for each in facts if each]
    return " ".join((*(parts.paragraphs[:1] if parts else ()), *sentences))


def _spot(placement: Placement) -> str:
    words = spot(placement)
    return words[:1].upper() + words[1:]


def _before(scenario: Scenario, scene_id: SceneId, card: ActivityId) -> str:
    before = scenario.scene_before(scene_id)
    zone = before.placements[card].zone if before else None
    if zone is None or zone not in GRID:
        return ""
    title = short(before.title) if before else ""
    return tr("{label}: {result}").format(label=title or tr("Before"), result=both_answers(zone))


def _verdict(explained: Explanation) -> str:
    head = tr("{words}.").format(words=explained.verdict)
    return " ".join(filter(None, (head, explained.because or explained.summary)))


def _remarks(explained: Explanation) -> dict[Question, str]:
    who, where = (one_line(each.words) for each in explained.answers)
    return {Question.WHO: who, Question.WHERE: where}


def _special(explained: Explanation) -> Sequence[str]:
    return _paragraphs(explained, SectionId.CIRCUMSTANCES)


def _paragraphs(explained: Explanation, wanted: SectionId) -> Sequence[str]:
    return [words for each in explained.sections if each.id is wanted for words in each.paragraphs]


def _id(*words: str) -> str:
    return sha256("\0".join(words).encode("utf-8", "surrogatepass")).hexdigest()[:_ID_DIGITS]
