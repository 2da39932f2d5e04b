"""What is said of a prediction: the counts, and both rounds compared."""

from collections.abc import Iterator

from shoreboard.domain.zone import GRID, Zone
from shoreboard.explanations.explanation import plain
from shoreboard.explanations.phrases import both_answers
from shoreboard.explanations.topics import Topics
from shoreboard.i18n import enumerated, tr
from shoreboard.practice.marking import Question
from shoreboard.practice.prediction import Comparison, Prediction, Round
from shoreboard.practice.summary import Score
from shoreboard.practice.words import AnswerPart, mixup_count


def round_words(number: int) -> str:
    """Return which round it is, from 1."""
    return tr("Round {number}").format(number=number)


def count_words(prediction: Prediction, zone: Zone) -> str:
    """Return how many said a zone, round by round: "Round 1: 12, Round 2: 20"."""
    words = tr("{round}: {count}")
    return enumerated(
        words.format(round=round_words(number), count=each.of(zone))
        for number, each in enumerate(prediction.rounds, 1)
    )


def comparison_lines(comparison: Comparison) -> Iterator[str]:
    """Yield for how many each question was right, round by round, in percent."""
    sentences = {
        Question.WHO: (
            tr("“Who” was right for {first}."),
            tr("“Who” was right for {first}, then for {second}."),
        ),
        Question.WHERE: (
            tr("“Where” was right for {first}."),
            tr("“Where” was right for {first}, then for {second}."),
        ),
    }
    for question, tallies in comparison.questions.items():
        shares = [percent(tally) for tally in tallies]
        if len(shares) == 1:
            yield sentences[question][0].format(first=shares[0])
        elif shares:
            yield sentences[question][1].format(first=shares[0], second=shares[1])


def percent(tally: Score) -> str:
    """Return a share in whole percent."""
    return tr("{number} %").format(number=round(100 * tally.right / tally.total))


def comparison_parts(comparison: Comparison, topics: Topics) -> Iterator[AnswerPart]:
    """Yield what the rounds came to, and the commonest mix-up with its explanation."""
    lines = tuple(comparison_lines(comparison))
    yield AnswerPart("", lines or (tr("Nobody was counted."),))
    if comparison.mixup is not None:
        topic = topics.mixup(comparison.mixup.value)
        heading = tr("The commonest mix-up: {mixup}").format(mixup=topic.title)
        yield AnswerPart(heading, (topic.summary, *plain(topic.body).split("\n\n")))


def note_words(name: str, prediction: Prediction, comparison: Comparison, topics: Topics) -> str:
    """Return what a note keeps of a prediction, in plain text; `name` is the activity's."""
    lines = [counted_words(name, prediction), *comparison_lines(comparison)]
    if comparison.mixup is not None:
        words = mixup_count(comparison.mixup, comparison.mixup_count, topics)
        lines.append(tr("The commonest mix-up: {mixup}").format(mixup=words))
    return "\n".join(lines)


def counted_words(name: str, prediction: Prediction) -> str:
    """Return what a class said in each round, in plain text that does not tell who is right."""
    rounds = enumerate(prediction.rounds, 1)
    said = [_round_line(number, each) for number, each in rounds if each.total]
    return "\n".join([tr("What the class said of {name}").format(name=name), *said])


def _round_line(number: int, counts: Round) -> str:
    said = tr("{answer}: {count}")
    answers = "; ".join(
        said.format(answer=both_answers(zone), count=counts.of(zone)) for zone in GRID
    )
    return tr("{round}: {answers}").format(round=round_words(number), answers=answers)
