"""Questions as values: what is asked about each card, the key, and what is said of each answer.

Every format for teaching is made of these alone, so all of them ask the same and agree with what
the panel says of the card. All text is plain and on one line, and may be a stranger's.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from math import ceil
from typing import NamedTuple

from shoreboard.domain.classification import OFFSHORED, OUTSOURCED, State, state_of
from shoreboard.domain.lenses import Lens
from shoreboard.domain.zone import GRID
from shoreboard.explanations.judged import state_title
from shoreboard.explanations.phrases import where_question, who_question
from shoreboard.explanations.topics import Topics
from shoreboard.i18n import tr
from shoreboard.practice.marking import Question
from shoreboard.practice.words import question_word

MOST_TOGETHER = 10
"""Cards that one question asks to be sorted: more are not seen at once on a screen."""
_ZONES = {state: zone for zone in GRID if (state := state_of(zone))}


class TwoAnswers(NamedTuple):
    """A question with the answers that mean no and yes."""

    question: str
    no: str
    yes: str

    def answer(self, *, yes: bool) -> str:
        """Return what the answer reads like."""
        return self.yes if yes else self.no


@dataclass(frozen=True, slots=True)
class QuizItem:
    """What is asked about one card or case, and what is so."""

    id: str
    """The same for the same card whenever it is exported, and no other's."""
    name: str
    facts: str
    """What is known of it, from which the answers follow; may be empty."""
    state: State
    """What the board says that it is."""
    remarks: Mapping[Question, str]
    """What the panel says to each of the two questions."""
    why: str
    """The verdict with its reason, in sentences."""
    source: str = ""
    defended: frozenset[State] = frozenset()
    """Other answers that are right as well."""

    @property
    def words(self) -> str:
        """What is asked about: the name and what is known."""
        return " ".join(filter(None, (_ended(self.name), self.facts))) if self.facts else self.name

    @property
    def told(self) -> tuple[str, ...]:
        """What is told of it in the end, in paragraphs."""
        source = tr("Source: {source}").format(source=self.source) if self.source else ""
        return tuple(filter(None, (self.why, source)))

    def says(self, question: Question) -> bool:
        """Tell what the board says to a question: whether it is outsourced, or offshored."""
        return self.state in (OUTSOURCED if question is Question.WHO else OFFSHORED)

    def is_right(self, state: State) -> bool:
        """Tell whether an answer is right, which several can be."""
        return state is self.state or state in self.defended

    def remark(self, state: State) -> str:
        """Return what is to be said of an answer, question by question."""
        return " ".join(self._remark(state, each) for each in Question)

    def _remark(self, state: State, question: Question) -> str:
        answered = state in (OUTSOURCED if question is Question.WHO else OFFSHORED)
        if answered is self.says(question):
            words = tr("{question}: right. {answer}")
        elif self.is_right(state):
            words = tr("{question}: this can be defended. On record: {answer}")
        else:
            words = tr("{question}: no. {answer}")
        return words.format(question=question_word(question), answer=self.remarks[question])


class Sorting(NamedTuple):
    """Cards of which it is asked together what each is."""

    id: str
    name: str
    asked: tuple[str, ...]
    """In paragraphs."""
    items: tuple[QuizItem, ...]

    @property
    def remarks(self) -> Iterator[str]:
        """What is to be said of each card."""
        for each in self.items:
            words = " ".join(each.remarks.values())
            yield tr("{label}: {result}").format(label=each.name, result=words)


class QuizGroup(NamedTuple):
    """What is asked of one scene, or about cases."""

    title: str
    about: str
    """What the class knows of all of it."""
    items: tuple[QuizItem, ...]

    def asked(self, item: QuizItem) -> tuple[str, ...]:
        """Return what is asked about an item, in paragraphs."""
        return tuple(filter(None, (self.about, item.words, tr("What is it?"))))

    def sortings(self, most: int = MOST_TOGETHER, *, arguable: bool = False) -> Iterator[Sorting]:
        """Yield what can be asked together, as many cards at a time as can be sorted at once.

        What has several right answers is `arguable`, and left out where a format takes one alone.
        """
        items = [each for each in self.items if arguable or not each.defended]
        parts = ceil(len(items) / most)
        asked = tuple(filter(None, (self.about, tr("What is each of these?"))))
        for n in range(parts):
            some = tuple(items[n * len(items) // parts : (n + 1) * len(items) // parts])
            name = self.title if parts == 1 else f"{self.title} ({n + 1}/{parts})"
            yield Sorting(some[0].id, name, asked, some)


class Quiz(NamedTuple):
    """Questions with their key."""

    title: str
    groups: tuple[QuizGroup, ...]
    asked: Mapping[Question, TwoAnswers]
    states: Mapping[State, str]
    """What the four answers to both questions at once are called, in the order of the board."""
    made: datetime

    @property
    def items(self) -> Iterator[QuizItem]:
        """Everything that is asked about."""
        return (each for group in self.groups for each in group.items)

    def key(self, item: QuizItem, question: Question) -> str:
        """Return the right answer to one of the two questions."""
        return self.asked[question].answer(yes=item.says(question))


def quiz(
    title: str, groups: Sequence[QuizGroup], lens: Lens, topics: Topics, made: datetime
) -> Quiz:
    """Return questions that are asked by some definitions.

    By the usual ones the answers are who does the work and where, and the states go by the names
    of the zones. Other definitions need not agree with either, so they ask what it is judged to be.
    """
    filled = tuple(group for group in groups if group.items)
    if lens is not Lens.TWO_AXIS:
        judged = {
            Question.WHO: TwoAnswers(
                tr("Is it outsourced?"), tr("Not outsourced"), tr("Outsourced")
            ),
            Question.WHERE: TwoAnswers(
                tr("Is it offshored?"), tr("Not offshored"), tr("Offshored")
            ),
        }
        return Quiz(title, filled, judged, {each: state_title(each) for each in _ZONES}, made)
    asked = {
        Question.WHO: TwoAnswers(who_question(), tr("Own staff"), tr("Another firm")),
        Question.WHERE: TwoAnswers(where_question(), tr("At home"), tr("Abroad")),
    }
    states = {state: topics.state(zone).title for state, zone in _ZONES.items()}
    return Quiz(title, filled, asked, states, made)


def _ended(words: str) -> str:
    """Return words as a sentence."""
    return words if words[-1:] in {".", "!", "?", "…", "。"} else tr("{words}.").format(words=words)
