"""Work sheet and answer key as blocks, with the same code on both.

The sheet has the board without answers and the cards to be put on it; the key has the same board
with the cards where they stand, what each is by the definitions of the scenario, and why.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from hashlib import sha256
from typing import NamedTuple

from shoreboard.domain.classification import OFFSHORED, OUTSOURCED
from shoreboard.domain.lenses import Lens
from shoreboard.exporters.exporter import AnswersNeededError
from shoreboard.exporters.material import Material, unfollowed
from shoreboard.exporters.options import Options
from shoreboard.exporters.quiz import Quiz, QuizGroup, QuizItem
from shoreboard.exporters.quiz_items import quiz_of
from shoreboard.exporters.report import Bullets, Paragraph, ReportHeading, ReportTable
from shoreboard.i18n import tr
from shoreboard.practice.marking import Question

_LETTERS = "BCDFGHJKLMNPQRSTVWXZ23456789"
"""None that is taken for another, and none that makes words."""
_CODE_LENGTH = 6


class BoardGrid(NamedTuple):
    """The board as a grid: what is asked, answers across and down, and names in its four zones."""

    corner: str
    across: tuple[str, str]
    down: tuple[str, str]
    zones: tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]
    """Row by row."""


class CutCards(NamedTuple):
    """Cards to be cut out."""

    words: tuple[str, ...]


class SheetRemark(NamedTuple):
    """What is said of something; its name stands out."""

    name: str
    words: str


class NewPage(NamedTuple):
    """What comes now begins on a sheet of its own."""


SheetBlock = (
    ReportHeading | Paragraph | Bullets | ReportTable | BoardGrid | CutCards | SheetRemark | NewPage
)


class Sheet(NamedTuple):
    """A work sheet or its key."""

    title: str
    """What the lesson is called."""
    foot: str
    """What stands at the foot of each page: the code, what it is, and the title."""
    blocks: tuple[SheetBlock, ...]


def work_sheet(material: Material, options: Options) -> Sheet:
    """Return a blank board for each scene, and its cards to be cut out or copied."""
    return _sheet(material, options, tr("Work sheet"), is_key=False)


def answer_key(material: Material, options: Options) -> Sheet:
    """Return the boards as they are filled in, with why; raises AnswersNeededError."""
    if not options.answers:
        raise AnswersNeededError
    return _sheet(material, options, tr("Answer key"), is_key=True)


def lesson_code(material: Material) -> str:
    """Return a short code that a sheet and its key share, and that another lesson has not.

    It is made of what the sheet says alone, so that no answer can be tried out on it.
    """
    return _code(quiz_of(material))


def _code(quiz: Quiz) -> str:
    said = [quiz.title]
    for group in quiz.groups:
        said += [group.title, *(words for item in group.items for words in (item.id, item.words))]
    number = int.from_bytes(sha256("\0".join(said).encode("utf-8", "replace")).digest(), "big")
    code = ""
    for _ in range(_CODE_LENGTH):
        number, rest = divmod(number, len(_LETTERS))
        code += _LETTERS[rest]
    return code


def _sheet(material: Material, options: Options, kind: str, *, is_key: bool) -> Sheet:
    judged, quiz = quiz_of(material), by_the_board(material)
    stamp = tr("Lesson {code}").format(code=_code(judged))
    blocks: list[SheetBlock] = [
        ReportHeading(1, tr("{label}: {result}").format(label=kind, result=quiz.title)),
        Paragraph(stamp),
    ]
    for rank, (group, told) in enumerate(zip(quiz.groups, judged.groups, strict=True)):
        if rank:
            blocks.append(NewPage())
        blocks.append(ReportHeading(2, group.title))
        about = told.about if options.answers else group.about
        if about:
            blocks.append(Paragraph(about))
        if is_key:
            blocks += (_board(quiz, group.items), *answers_of(quiz, judged, group, told))
        else:
            blocks.extend(_blank(quiz, group, options))
    return Sheet(quiz.title, f"{stamp} · {kind} · {quiz.title}", tuple(blocks))


def _blank(quiz: Quiz, group: QuizGroup, options: Options) -> Iterator[SheetBlock]:
    yield Paragraph(tr("Put each card where it belongs."))
    yield _board(quiz, ())
    yield ReportHeading(3, tr("Cards"))
    words = tuple(each.words for each in group.items)
    yield CutCards(words) if options.cards_to_cut else Bullets(words)


def by_the_board(material: Material) -> Quiz:
    """Return what is asked by the axes of the board, which are the same by any definitions."""
    by_zone = replace(material.scenario, lens=Lens.TWO_AXIS)
    return quiz_of(material._replace(scenario=by_zone, follow=unfollowed))


def answers_of(quiz: Quiz, judged: Quiz, group: QuizGroup, told: QuizGroup) -> Iterator[SheetBlock]:
    """Yield the answers of a group by the board and by the definitions of the scenario, and why."""
    yield ReportHeading(3, tr("Answers"))
    head = (tr("Activity"), *(each.question for each in quiz.asked.values()), tr("What is it?"))
    pairs = zip(group.items, told.items, strict=True)
    yield ReportTable(tr("Answers"), head, tuple(_answers(quiz, judged, *each) for each in pairs))
    yield ReportHeading(3, tr("Why"))
    for item in told.items:
        yield SheetRemark(item.name, " ".join((*item.remarks.values(), item.why)))
    for source in dict.fromkeys(filter(None, (each.source for each in told.items))):
        yield Paragraph(tr("Source: {source}").format(source=source))


def _answers(quiz: Quiz, judged: Quiz, item: QuizItem, told: QuizItem) -> tuple[str, ...]:
    names = judged.states
    others = (names[each] for each in names if each in told.defended)
    states = " / ".join((names[told.state], *others))
    return item.name, *(quiz.key(item, question) for question in Question), states


def _board(quiz: Quiz, items: Sequence[QuizItem]) -> BoardGrid:
    who, where = quiz.asked[Question.WHO], quiz.asked[Question.WHERE]
    zones = tuple(
        (_names(quiz, items, row, across=False), _names(quiz, items, row, across=True))
        for row in (False, True)
    )
    return BoardGrid(
        f"{where.question} →\n{who.question} ↓", (where.no, where.yes), (who.no, who.yes), zones
    )


def _names(quiz: Quiz, items: Sequence[QuizItem], down: bool, *, across: bool) -> tuple[str, ...]:
    (state,) = (
        each
        for each in quiz.states
        if (each in OUTSOURCED) is down and (each in OFFSHORED) is across
    )
    return tuple(each.name for each in items if each.state is state)
