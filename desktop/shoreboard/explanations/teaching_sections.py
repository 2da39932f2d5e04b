"""Asides to a card: a common mix-up, a question for the class, and where sources disagree."""

from collections.abc import Iterator, Sequence

from shoreboard.explanations.case import Mixup
from shoreboard.explanations.explanation import CaseLink, Section, SectionId
from shoreboard.explanations.situation import Situation, fitting
from shoreboard.explanations.topic_ids import DISPUTES, QUESTIONS
from shoreboard.explanations.topics import Topic, Topics
from shoreboard.i18n import tr

MOST_QUESTIONS = MOST_DISPUTES = 2


def mixup_section(situation: Situation, topics: Topics) -> Section | None:
    """Return the mix-up that a situation invites, with the case that breaks it; None if none."""
    found = mixups(situation, topics)
    section = Section(SectionId.MIXUP, tr("Often mixed up"), background=True)
    cases = tuple(case for topic in found for case in _cases(topic))
    return _filled(section._replace(cases=cases), [*map(_headed, found)])


def mixups(situation: Situation, topics: Topics) -> tuple[Topic, ...]:
    """Return the mix-up that a situation invites, if any."""
    return fitting(map(topics.mixup, Mixup), situation, 1)


def class_questions(situation: Situation, topics: Topics) -> tuple[Topic, ...]:
    """Return the questions that a situation raises, the closest first."""
    return fitting(map(topics.class_question, QUESTIONS), situation, MOST_QUESTIONS)


def question_section(situation: Situation, topics: Topics) -> Section | None:
    """Return the questions that a situation raises, each with help to answer it."""
    found = class_questions(situation, topics)
    section = Section(SectionId.QUESTION, tr("Ask the class"), background=True)
    return _filled(section, [f"**{topic.summary}**\n\n{topic.body}" for topic in found])


def disputes(situation: Situation, topics: Topics) -> tuple[Topic, ...]:
    """Return the disagreements of sources that a situation touches, the closest first."""
    return fitting(map(topics.dispute, DISPUTES), situation, MOST_DISPUTES)


def dispute_section(found: Sequence[Topic]) -> Section | None:
    """Return what is said about the disagreements given; None if there are none."""
    section = Section(SectionId.DISPUTE, tr("Where sources disagree"), background=True)
    return _filled(section, [*map(_headed, found)])


def _cases(topic: Topic) -> Iterator[CaseLink]:
    companies, ids = topic.facts.get("companies", ()), topic.facts.get("cases", ())
    yield from (CaseLink(*each) for each in zip(companies, ids, strict=True))


def _headed(topic: Topic) -> str:
    return f"**{topic.title}** {topic.summary}\n\n{topic.body}"


def _filled(section: Section, bodies: Sequence[str]) -> Section | None:
    return section._replace(body="\n\n".join(bodies)) if bodies else None
