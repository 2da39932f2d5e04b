"""What the definitions of the scenario say, how they judge a card, and what the press calls it."""

from collections.abc import Iterator

from shoreboard.domain.lenses import Condition, Judgement, Lens, Reason
from shoreboard.domain.moves import MoveReading, Part
from shoreboard.domain.zone import Zone
from shoreboard.explanations.explanation import Section, SectionId
from shoreboard.explanations.judged import lens_line
from shoreboard.explanations.topics import Topics
from shoreboard.i18n import tr


def reason_sentence(reason: Reason) -> str:
    """Return why definitions judge otherwise than the default, as one sentence."""
    match reason:
        case Reason.BOUGHT_IN:
            return tr("It was never done in-house, so nothing was handed over: it is bought in.")
        case Reason.NOTHING_REPLACED:
            return tr("It was never done at home, so it replaces no work there.")
        case Reason.FOREIGN_MARKET:
            return tr("It serves the foreign market alone, so it replaces no work at home.")
        case Reason.SENT_ABROAD:
            return tr("Whatever is sent abroad is called outsourced, even to own staff.")


def condition_sentence(condition: Condition) -> str:
    """Return what a judgement takes as met, as one sentence."""
    match condition:
        case Condition.REPLACED_WORK_AT_HOME:
            return tr("Offshored, if it replaced work at home; the scenes do not show that.")


def definitions_section(
    zone: Zone, judged: Judgement, lens: Lens, topics: Topics
) -> Section | None:
    """Return how the definitions judge a card, with their own words; None for the default."""
    if lens is Lens.TWO_AXIS or judged.state is None:
        return None
    topic = topics.lens(lens)
    paragraphs = (topic.summary, *_compared(zone, judged, topics))
    return Section(SectionId.DEFINITIONS, lens_line(lens, topics), paragraphs)


def definitions_background(lens: Lens, topics: Topics) -> Section | None:
    """Return what definitions say as a whole; None for the default."""
    if lens is Lens.TWO_AXIS:
        return None
    topic = topics.lens(lens)
    title = tr("What these definitions say")
    return Section(SectionId.LENS, title, body=topic.body, background=True)


def _compared(zone: Zone, judged: Judgement, topics: Topics) -> Iterator[str]:
    state = topics.state(zone).term
    if judged.condition is not None:
        yield condition_sentence(judged.condition)
    if judged.reason is not None:  # the reason itself is told with the verdict
        yield tr("By the two questions it is {state}.").format(state=state)
    elif judged.condition is None:
        yield tr("Here that makes no difference.")


def press_word(reading: MoveReading, word: Part, topics: Topics) -> str:
    """Return what the press calls a move, with its usual name or description beside it."""
    name = topics.move(reading.move.id).term
    return tr("{word} ({move})").format(word=part_word(word), move=name)


def part_word(part: Part) -> str:
    """Return what a part of a move is called."""
    return {
        Part.OUTSOURCING: tr("outsourcing"),
        Part.INSOURCING: tr("insourcing"),
        Part.OFFSHORING: tr("offshoring"),
        Part.RESHORING: tr("reshoring"),
        Part.ONSHORING: tr("onshoring"),
    }[part]
