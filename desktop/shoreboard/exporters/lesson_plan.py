"""Lesson plan (DOCX) that a lecturer can edit: goals, material, and each scene with its answers."""

import re
from collections.abc import Callable, Iterator, Sequence

from shoreboard.costs.board import BoardCosts, board_costs
from shoreboard.costs.mistakes import mistakes
from shoreboard.domain.scene import Scene
from shoreboard.domain.zone import GRID
from shoreboard.explanations.activity import situation_of
from shoreboard.explanations.cost_mistakes import said
from shoreboard.explanations.cost_verdict import headline
from shoreboard.explanations.explanation import plain
from shoreboard.explanations.situation import Situation
from shoreboard.explanations.teaching_sections import class_questions, mixups
from shoreboard.explanations.topics import Topic, Topics
from shoreboard.exporters.exporter import QUESTIONS, AnswersNeededError, Exporter, ExportOption
from shoreboard.exporters.material import Material, unfollowed
from shoreboard.exporters.options import Options
from shoreboard.exporters.quiz import Quiz
from shoreboard.exporters.quiz_items import quiz_of
from shoreboard.exporters.report import Bullets, Paragraph, ReportHeading
from shoreboard.exporters.sheets import Sheet, SheetBlock, answers_of, by_the_board, lesson_code
from shoreboard.exporters.worksheet import docx
from shoreboard.i18n import enumerated, tr
from shoreboard.names import one_line
from shoreboard.picture.around_words import company_and_home, scene_title

_MINUTES = re.compile(r"\b\d{1,3}[ \u00a0]?min(?:\b|ut)", re.IGNORECASE)
"""Minutes in a note: "20 minutes", "20 min", "20 Minuten"."""
_SENTENCE = re.compile(r"(?<=[.!?])\s+|\n+")
Finder = Callable[[Situation, Topics], tuple[Topic, ...]]
_MOST = 5
"""So many questions for the class, and so much that goes wrong, stand beside a scene."""


def make(material: Material, options: Options) -> bytes:
    """Return the plan as a document, on A4 or Letter; raises AnswersNeededError."""
    return docx(lesson_plan(material, options), material, options)


def lesson_plan(material: Material, options: Options) -> Sheet:
    """Return what a lecturer needs for a lesson with some scenes; raises AnswersNeededError.

    It bears the code of the work sheet and key of the same scenes and cases.
    """
    if not options.answers:
        raise AnswersNeededError
    quiet = material._replace(follow=unfollowed)
    kind, quiz = tr("Lesson plan"), quiz_of(quiet)
    stamp = tr("Lesson {code}").format(code=lesson_code(quiet))
    boards = [board_costs(material.scenario, scene.id) for scene in material.scenes]
    blocks = (
        ReportHeading(1, tr("{label}: {result}").format(label=kind, result=quiz.title)),
        Paragraph(stamp),
        *_head(quiet, quiz, has_costs=any(each.results for each in boards)),
        *_scenes(material, boards),
        *_cases(quiet),
    )
    return Sheet(quiz.title, f"{stamp} · {kind} · {quiz.title}", blocks)


def _head(material: Material, quiz: Quiz, *, has_costs: bool) -> Iterator[SheetBlock]:
    if around := company_and_home(material.scenario):
        yield Paragraph(around)
    if times := tuple(each for scene in material.scenes for each in _times(scene)):
        yield ReportHeading(2, tr("Time"))
        yield Bullets(times)
    yield ReportHeading(2, tr("Goals"))
    yield Bullets(tuple(_goals(quiz, has_costs=has_costs)))
    yield ReportHeading(2, tr("Material"))
    yield Bullets(
        (
            tr("The board on a screen (F5), or the slides (PPTX)"),
            tr("The work sheet with the same code, one for each student"),
            tr("The answer key with the same code"),
        )
    )


def _times(scene: Scene) -> Iterator[str]:
    """Yield what a note says of minutes; whether these are steps or all is for people to read."""
    for sentence in _SENTENCE.split(scene.note):
        if _MINUTES.search(sentence):
            yield one_line(sentence)


def _goals(quiz: Quiz, *, has_costs: bool) -> Iterator[str]:
    yield tr("Students say of a piece of work who does it and where it is done.")
    found = {each.state for each in quiz.items}
    names = [name for state, name in quiz.states.items() if state in found]
    if names:
        words = tr("They use these words as they are meant: {names}.")
        yield words.format(names=enumerated(names))
    if has_costs:
        yield tr("They say which assumption decides whether a plan pays.")


def _scenes(material: Material, boards: Sequence[BoardCosts]) -> Iterator[SheetBlock]:
    for rank, (scene, board) in enumerate(zip(material.scenes, boards, strict=True)):
        material.follow(rank / len(material.scenes))
        one = material._replace(scenes=(scene,), cases=(), follow=unfollowed)
        yield ReportHeading(2, one_line(scene_title(material.scenario, scene)))
        if scene.caption.strip():
            yield ReportHeading(3, tr("What the class reads"))
            yield Paragraph(scene.caption)
        if scene.note.strip():
            yield ReportHeading(3, tr("Notes"))
            yield from (Paragraph(each) for each in scene.note.split("\n\n") if each.strip())
        yield from _answers(one)
        yield from _costs(board)
        asked = [_point("", each) for each in _told(one, scene, class_questions)]
        yield from _listed(tr("Ask the class"), asked)
        forgotten = (said(each) for plan in board.results for each in mistakes(plan.plan))
        mixed_up = (_point(each.title, each) for each in _told(one, scene, mixups))
        wrong = (*dict.fromkeys(forgotten), *mixed_up)
        yield from _listed(tr("What often goes wrong"), wrong)


def _cases(material: Material) -> Iterator[SheetBlock]:
    for group in quiz_of(material._replace(scenes=())).groups:
        yield ReportHeading(2, group.title)
    yield from _answers(material._replace(scenes=()))


def _answers(material: Material) -> Iterator[SheetBlock]:
    """Yield what is asked and the answers, as the key to the work sheet has them."""
    judged = quiz_of(material)
    quiz = by_the_board(material)
    for group, told in zip(quiz.groups, judged.groups, strict=True):
        yield from answers_of(quiz, judged, group, told)


def _costs(board: BoardCosts) -> Iterator[SheetBlock]:
    label = tr("{label}: {result}")
    saved = (
        label.format(label=one_line(each.plan.activity.name), result=headline(each))
        for each in board.results
    )
    yield from _listed(tr("Costs"), list(saved), most=len(board.results))


def _told(material: Material, scene: Scene, find: Finder) -> list[Topic]:
    """Return the topics that the cards of a scene call for, each once, card by card."""
    scenario, topics = material.scenario, material.topics
    found: dict[str, Topic] = {}
    for card, at in scene.placements.items():
        if at.zone in GRID:
            situation = situation_of(scenario, scene.id, scenario.activities[card])
            found |= {each.id: each for each in find(situation, topics)}
    return list(found.values())


def _point(title: str, topic: Topic) -> str:
    return one_line(plain(" ".join(filter(None, (title, topic.summary, topic.body)))))


def _listed(title: str, points: Sequence[str], most: int = _MOST) -> Iterator[SheetBlock]:
    if points:
        yield ReportHeading(3, title)
        yield Bullets(tuple(points[:most]))


def _title() -> str:
    return tr("Lesson plan (DOCX)")


def _hint() -> str:
    return tr("Your notes are in it.")


EXPORTER = Exporter(
    "lesson-plan",
    ".lesson.docx",
    _title,
    make,
    QUESTIONS | {ExportOption.PAGE},
    needs_answers=True,
    hint=_hint,
)
