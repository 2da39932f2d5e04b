"""What a card is by the scenario's definitions, and why that is not what its zone is called."""

from shoreboard.domain.classification import State
from shoreboard.domain.lenses import Judgement, Lens
from shoreboard.domain.zone import Zone
from shoreboard.explanations.topics import Topics
from shoreboard.i18n import tr


def lens_line(lens: Lens, topics: Topics) -> str:
    """Return which definitions the board is judged by, in a few words."""
    return tr("Definitions: {lens}").format(lens=topics.lens(lens).term)


def written_lens(lens: Lens, topics: Topics) -> str:
    """Return what a board bears of its definitions: nothing where they are the default."""
    return "" if lens is Lens.TWO_AXIS else lens_line(lens, topics)


def state_title(state: State) -> str:
    """Return what an activity is called that is not what its zone is called."""
    return {
        State.NEITHER: tr("Neither"),
        State.OUTSOURCING: tr("Outsourcing only"),
        State.OFFSHORING: tr("Offshoring only"),
        State.BOTH: tr("Both at once"),
    }[state]


def verdict(zone: Zone, judged: Judgement, topics: Topics) -> str:
    """Return what a card in a zone is called: as its zone, unless the definitions differ."""
    if judged.state is not None and judged.differs:
        return state_title(judged.state)
    return topics.state(zone).title


def why_other(zone: Zone, judged: Judgement, lens: Lens, topics: Topics) -> str:
    """Return what a card is by which definitions, and what by the default; empty where alike."""
    if judged.state is None or not judged.differs:
        return ""
    words = tr("{judged} (definitions: {lens}); by the two questions: {state}")
    return words.format(
        judged=state_title(judged.state),
        lens=topics.lens(lens).term,
        state=topics.state(zone).term,
    )
