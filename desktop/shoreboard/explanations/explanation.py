"""What an explanation is: values that a panel, a printer or a command line can show.

All text is plain, and may be a stranger's, except `Section.body`.
"""

import re
from collections.abc import Iterator, Sequence
from enum import StrEnum
from typing import NamedTuple, TypeAlias

from shoreboard.domain.activity import ActivityId
from shoreboard.domain.scene import SceneId
from shoreboard.domain.zone import Zone
from shoreboard.explanations.table import OverviewTable
from shoreboard.i18n import tr


class Mark(StrEnum):
    """Which of the two independent things a question asks about."""

    OUTSOURCING = "outsourcing"
    OFFSHORING = "offshoring"

    @property
    def name_in_words(self) -> str:
        """The mark's name, as a label."""
        return tr("Outsourcing") if self is Mark.OUTSOURCING else tr("Offshoring")


class Answer(NamedTuple):
    """One of the two questions, answered."""

    question: str
    words: str
    yes: bool | None
    """Whether it is outsourced or offshored; None where several activities differ."""
    mark: Mark


class Choice(NamedTuple):
    """Something that the reader may do: put activities into a zone of a scene."""

    label: str
    result_title: str
    """What that would make of them, as it stands inside a sentence."""
    zone: Zone
    scene_id: SceneId
    activity_ids: tuple[ActivityId, ...]

    @property
    def sentence(self) -> str:
        """The choice with its result, as one reads it aloud."""
        return tr("{label}: {result}").format(label=self.label, result=self.result_title)


class Reveal(NamedTuple):
    """Something else that the reader may do: see the answers of activities, or all, where none."""

    label: str
    result_title: str
    """The key that does the same."""
    activity_ids: tuple[ActivityId, ...]

    @property
    def sentence(self) -> str:
        """The choice as one reads it aloud."""
        return self.label


class CaseLink(NamedTuple):
    """A case that the reader may open: the company that it is of, and its id."""

    result_title: str
    case_id: str

    @property
    def label(self) -> str:
        """What the reader may do."""
        return tr("Open the case")

    @property
    def sentence(self) -> str:
        """The choice as one reads it aloud."""
        return tr("{label}: {result}").format(label=self.label, result=self.result_title)


Offer: TypeAlias = Choice | Reveal | CaseLink
"""What the reader may do."""


class SectionId(StrEnum):
    """What a section is about; the same in every explanation, so that folding can be kept."""

    QUESTIONS = "questions"
    COMPANY = "company"
    SHARES = "shares"
    NUMBERS = "numbers"
    STANDING = "standing"
    MOVES = "moves"
    STORY = "story"
    PATHS = "paths"
    ZONES = "zones"
    SINCE = "since"
    DEFINITIONS = "definitions"
    STEPS = "steps"
    PLACE = "place"
    CIRCUMSTANCES = "circumstances"
    READINGS = "readings"
    WHY = "why"
    WATCH = "watch"
    MIXUP = "mixup"
    QUESTION = "question"
    MEANING = "meaning"
    MOVE = "move"
    KIND = "kind"
    LENS = "lens"
    NAMES = "names"
    DISPUTE = "dispute"
    SOURCES = "sources"


class Section(NamedTuple):
    """Paragraphs under a heading, then choices."""

    id: SectionId
    title: str
    paragraphs: Sequence[str] = ()
    emphasis: str = ""
    """Words of a topic that carry weight in the first paragraph in which they occur."""
    body: str = ""
    """Markdown from a topic, which stands below the paragraphs."""
    choices: Sequence[Choice] = ()
    reveal: Reveal | None = None
    cases: Sequence[CaseLink] = ()
    table: OverviewTable | None = None
    """Stands below the paragraphs too."""
    background: bool = False
    """Whether it is for reading on, and may be folded away."""


class Explanation(NamedTuple):
    """What there is to say about what is selected."""

    title: str
    verdict: str
    summary: str
    answers: Sequence[Answer] = ()
    sections: Sequence[Section] = ()
    because: str = ""
    """Both answers in one sentence, where there is one."""
    icon: str = ""
    """The picture beside the title."""


def as_text(explanation: Explanation) -> str:
    """Return an explanation as plain text: a blank line between its parts, no trailing one."""
    return "\n\n".join("\n".join(lines) for lines in _blocks(explanation) if lines)


def plain(markdown: str) -> str:
    """Return a topic's Markdown as plain text: bold words lose their asterisks, lists stay."""
    return re.sub(r"\*\*(.+?)\*\*", r"\1", markdown)


def _blocks(explanation: Explanation) -> Iterator[list[str]]:
    yield [explanation.title, explanation.verdict, explanation.summary]
    yield [f"{answer.question} {answer.words}" for answer in explanation.answers]
    for section in explanation.sections:
        yield _section(section)


def _section(section: Section) -> list[str]:
    lines = [section.title, *section.paragraphs]
    if section.body:
        lines.append(plain(section.body))
    if section.table is not None:
        lines += section.table.rows()
    lines += [f"- {choice.sentence}" for choice in section.choices]
    return lines
