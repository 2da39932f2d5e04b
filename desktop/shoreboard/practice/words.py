"""What is said of an answer and of a run, in words."""

from collections.abc import Iterator
from typing import NamedTuple

from shoreboard.explanations.case import Mixup
from shoreboard.explanations.explanation import plain
from shoreboard.explanations.topics import Topics
from shoreboard.explanations.two_questions import where_answer, who_answer
from shoreboard.i18n import country_name, enumerated, tr
from shoreboard.practice.marking import Defense, Question, defended
from shoreboard.practice.run import Attempt, Run
from shoreboard.practice.summary import PracticeSummary, Score


class AnswerLine(NamedTuple):
    """What is said of one question; `right` is None where it does not count."""

    right: bool | None
    words: str


class AnswerPart(NamedTuple):
    """A heading, which may be empty, and the lines below it; plain text."""

    title: str
    lines: tuple[str, ...]


def question_word(question: Question) -> str:
    """Return a question in a word, for lines about it."""
    return tr("Who") if question is Question.WHO else tr("Where")


def progress_words(run: Run) -> str:
    """Return how far a run is: "Case 3 of 10"."""
    again = tr("Case {number} of {total}, once more")
    words = again if run.comes_back else tr("Case {number} of {total}")
    return words.format(number=run.place, total=len(run.cases))


def facts_words(run: Run) -> str:
    """Return of the case that is asked what gives nothing away: the year and the home country."""
    case = run.current
    if case is None:
        return ""
    home = country_name(case.home_country) if case.home_country else ""
    known = (str(case.year or ""), tr("home: {country}").format(country=home) if home else "")
    return enumerated(each for each in known if each)


def verdict_lines(run: Run, attempt: Attempt) -> Iterator[AnswerLine]:
    """Yield what is to be said of each question: what was right, and what is so on record."""
    after = attempt.case.after
    answers = {
        Question.WHERE: where_answer(after, attempt.case.home_country),
        Question.WHO: who_answer(after),
    }
    for question, answer in answers.items():
        values = {"question": question_word(question), "answer": answer.words}
        if question not in run.training.questions:
            yield AnswerLine(None, tr("{question}: {answer}").format(**values))
        elif not attempt.marks.is_right(question):
            yield AnswerLine(False, tr("{question}: no. {answer}").format(**values))
        elif question.answer(attempt.marks.answer) is question.answer(after.zone):
            yield AnswerLine(True, tr("{question}: right. {answer}").format(**values))
        else:
            words = tr("{question}: this can be defended. On record: {answer}")
            yield AnswerLine(True, words.format(**values))


def reasons(attempt: Attempt, topics: Topics) -> Iterator[AnswerPart]:
    """Yield why it is so: the answer, the mix-up if one shows, what else can be defended."""
    case = attempt.case
    state = topics.state(case.after.zone).title
    yield AnswerPart(state, (plain(case.answer),))
    if attempt.mixup is not None:
        topic = topics.mixup(attempt.mixup.value)
        heading = tr("Often mixed up: {mixup}").format(mixup=topic.title)
        yield AnswerPart(heading, (topic.summary, *plain(topic.body).split("\n\n")))
    grounds = defended(case)
    if grounds:
        lines = tuple(_ground_words(each, topics) for each in grounds)
        yield AnswerPart(tr("More than one answer can be defended"), lines)
    if case.trap is not None:
        yield AnswerPart(tr("What is commonly told"), (plain(case.trap.told),))
        yield AnswerPart(tr("What is on record"), (plain(case.trap.record),))
    yield AnswerPart("", (tr("Source: {source}").format(source=case.source),))


def summary_parts(summary: PracticeSummary, topics: Topics) -> Iterator[AnswerPart]:
    """Yield what a run came to, part by part."""
    if not summary.cases.total:
        yield AnswerPart("", (tr("No case has been answered."),))
        return
    yield AnswerPart("", (_tally_words(tr("Right at the first answer"), summary.cases),))
    by_question = (_tally_words(question_word(q), t) for q, t in summary.questions.items())
    yield AnswerPart(tr("By question"), tuple(by_question))
    by_move = (_tally_words(topics.move(each).title, t) for each, t in summary.moves.items())
    yield AnswerPart(tr("By move"), tuple(by_move))
    yield AnswerPart(tr("By mix-up"), tuple(_mixup_lines(summary, topics)))
    if summary.missed:
        missed = tuple(
            tr("{company}: {activity}. {answer}").format(
                company=case.company, activity=case.activity, answer=plain(case.answer)
            )
            for case in summary.missed
        )
        yield AnswerPart(tr("To look at again"), missed)


def summary_text(summary: PracticeSummary, topics: Topics, day: str) -> str:
    """Return a run's summary as plain text, for a file; `day` is when it was, in words."""
    parts = [AnswerPart(tr("Practice with Shoreboard, {day}").format(day=day), ())]
    parts += summary_parts(summary, topics)
    return "\n\n".join("\n".join(filter(None, (each.title, *each.lines))) for each in parts) + "\n"


def _mixup_lines(summary: PracticeSummary, topics: Topics) -> Iterator[str]:
    if not summary.mixups:
        yield tr("No answer showed one of the common mix-ups.")
    for mixup, count in summary.mixups.items():
        yield mixup_count(mixup, count, topics)


def mixup_count(mixup: Mixup, count: int, topics: Topics) -> str:
    """Return how often a mix-up showed, and what is so instead."""
    topic = topics.mixup(mixup.value)
    times = tr("%n answers", "", count)
    return tr("{mixup} {times}. {summary}").format(
        mixup=topic.title, times=times, summary=topic.summary
    )


def _ground_words(ground: Defense, topics: Topics) -> str:
    state = topics.state(ground.zone).title
    if ground.circumstance is not None:
        topic = topics.circumstance(ground.circumstance.value)
        words = tr("{state}: {circumstance}. {summary}")
        return words.format(state=state, circumstance=topic.term, summary=topic.summary)
    if ground.lens is not None:
        topic = topics.lens(ground.lens.value)
        return tr("{state}: by the definitions “{lens}”. {summary}").format(
            state=state, lens=topic.title, summary=topic.summary
        )
    return tr("{state}: the record leaves room for it.").format(state=state)


def _tally_words(name: str, tally: Score) -> str:
    words = tr("{name}: {right} of {total}")
    return words.format(name=name, right=tally.right, total=tally.total)
