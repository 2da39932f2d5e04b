"""What is said of a prediction: the counts, and both rounds compared."""

import re
from collections.abc import Iterator

from shoreboard.domain.zone import GRID, Zone
from shoreboard.explanations.case import Case
from shoreboard.explanations.explanation import plain
from shoreboard.explanations.phrases import both_answers
from shoreboard.explanations.topics import Topics
from shoreboard.folding import folded
from shoreboard.i18n import enumerated, tr
from shoreboard.practice.marking import Question
from shoreboard.practice.prediction import Comparison, Prediction, Round
from shoreboard.practice.words import AnswerPart, mixup_count


def round_words(number: int) -> str:
    """Return which round it is, from 1."""
    return tr("Round {number}").format(number=number)


def question_words(name: str, latest: Round) -> str:
    """Return what a class is asked in a round about the card of a name, or about its twin.

    The words of a lecturer come with what they are about, where they do not name it.
    """
    if latest.question:
        about = twin_name(latest.twin) if latest.twin else name
        if re.search(rf"(?<!\w){re.escape(folded(about))}(?!\w)", folded(latest.question)):
            return latest.question
        return tr("{name}: {question}").format(name=about, question=latest.question)
    if latest.twin is not None:
        words = tr("{name}. Who does the work, and where is it done?")
        return words.format(name=twin_name(latest.twin))
    words = tr("Where does {name} stand? Who does the work, and where is it done?")
    return words.format(name=name)


def twin_name(case: Case) -> str:
    """Return what a card is called that stands for a case beside another company's."""
    return tr("{company}: {activity}").format(company=case.company, activity=case.activity)


def twin_words(case: Case) -> str:
    """Return what a case is about, on one line, and no word of its answer."""
    if case.year is None:
        return twin_name(case)
    return tr("{name} ({year})").format(name=twin_name(case), year=case.year)


def count_words(prediction: Prediction, zone: Zone) -> str:
    """Return how many said a zone, round by round: "Round 1: 12, Round 2: 20"."""
    words = tr("{round}: {count}")
    return enumerated(
        words.format(round=round_words(number), count=each.of(zone))
        for number, each in enumerate(prediction.rounds, 1)
    )


def score_lines(comparison: Comparison) -> Iterator[str]:
    """Yield for how many each question was right, and both, in numbers: a line for each round."""
    words = tr(
        "{who} of {total} had “who” right · {where} of {total} had “where” right · {both} both"
    )
    rounds = [
        *zip(*(comparison.questions[each] for each in Question), comparison.both, strict=True)
    ]
    for number, (who, where, both) in enumerate(rounds, 1):
        line = words.format(who=who.right, where=where.right, both=both.right, total=both.total)
        if len(rounds) > 1:
            line = tr("{round}: {answers}").format(round=round_words(number), answers=line)
        yield line


def percent(share: float) -> str:
    """Return a share, from 0 to 1, in whole percent."""
    return tr("{number} %").format(number=round(100 * share))


def comparison_parts(comparison: Comparison, topics: Topics) -> Iterator[AnswerPart]:
    """Yield what the rounds came to, and the commonest mix-up with its explanation."""
    lines = tuple(score_lines(comparison))
    yield AnswerPart("", lines or (tr("Nobody was counted."),))
    if comparison.mixup is not None:
        topic = topics.mixup(comparison.mixup.value)
        heading = tr("The commonest mix-up: {mixup}").format(mixup=topic.title)
        yield AnswerPart(heading, (topic.summary, *plain(topic.body).split("\n\n")))


def note_words(name: str, prediction: Prediction, comparison: Comparison, topics: Topics) -> str:
    """Return what a note keeps of a prediction, in plain text; `name` is the activity's."""
    lines = [counted_words(name, prediction), *score_lines(comparison)]
    if comparison.mixup is not None:
        words = mixup_count(comparison.mixup, comparison.mixup_count, topics)
        lines.append(tr("The commonest mix-up: {mixup}").format(mixup=words))
    return "\n".join(lines)


def counted_words(name: str, prediction: Prediction) -> str:
    """Return what a class was asked and said, in plain text that does not tell who is right."""
    rounds = enumerate(prediction.rounds, 1)
    said = (line for number, each in rounds for line in _round_lines(number, each))
    return "\n".join([tr("What the class said of {name}").format(name=name), *said])


def _round_lines(number: int, counts: Round) -> Iterator[str]:
    """Yield what was asked other than usual, and what was said, if anything was."""
    if counts.twin is not None:
        words = tr("{round} asked about {case}")
        yield words.format(round=round_words(number), case=twin_words(counts.twin))
    if counts.question:
        words = tr("{round} asked: {question}")
        yield words.format(round=round_words(number), question=counts.question)
    if counts.total:
        said = tr("{answer}: {count}")
        answers = "; ".join(
            said.format(answer=both_answers(zone), count=counts.of(zone)) for zone in GRID
        )
        yield tr("{round}: {answers}").format(round=round_words(number), answers=answers)
