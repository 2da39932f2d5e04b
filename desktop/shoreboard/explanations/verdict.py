"""The verdict of what is asked: its state, both answers with why, and its move, in few words."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from shoreboard.domain.activity import ActivityId, Kind
from shoreboard.domain.classification import OFFSHORED, OUTSOURCED, is_offshored, is_outsourced
from shoreboard.domain.judging import judgement
from shoreboard.domain.lenses import Condition, Judgement
from shoreboard.domain.placement import Placement
from shoreboard.domain.scenario import Scenario
from shoreboard.domain.scene import SceneId
from shoreboard.domain.zone import Where, Who, Zone
from shoreboard.explanations import judged as judging
from shoreboard.explanations.explanation import Mark
from shoreboard.explanations.move_section import move_words
from shoreboard.explanations.phrases import activity_name, spot
from shoreboard.explanations.topics import Topics
from shoreboard.i18n import tr
from shoreboard.names import short


class VerdictAnswer(NamedTuple):
    """Whether it is outsourced or offshored, and why."""

    mark: Mark
    yes: bool
    reason: str

    @property
    def sentence(self) -> str:
        """The answer as one reads it aloud."""
        words = tr("{label}: yes, {reason}.") if self.yes else tr("{label}: no, {reason}.")
        return words.format(label=self.mark.name_in_words, reason=self.reason)


class Verdict(NamedTuple):
    """What is said large of one activity, or of several that are alike."""

    activity: str
    kind: Kind
    state: str
    answers: tuple[VerdictAnswer, VerdictAnswer]
    move: str = ""
    """What its move is called and where it was before; empty where it did not move."""

    @property
    def sentences(self) -> str:
        """The verdict as one reads it aloud."""
        head = tr("{name}: {state}.").format(name=self.activity, state=self.state)
        move = tr("{move}.").format(move=self.move) if self.move else ""
        return " ".join(filter(None, (head, *(each.sentence for each in self.answers), move)))


def verdict_of(
    scenario: Scenario, scene_id: SceneId, cards: Sequence[ActivityId], topics: Topics
) -> Verdict | None:
    """Return the verdict that cards share in a scene; None where they share none or are not placed.

    Raises KeyError for an unknown activity, UnknownSceneError, and what `topics` raises.
    """
    placements = [scenario.scene(scene_id).placements[card] for card in cards]
    judged = [judgement(scenario, scene_id, card) for card in cards]
    zones = {placement.zone for placement in placements}
    if len(zones) != 1 or len({each.state for each in judged}) != 1 or Zone.NOT_PLACED in zones:
        return None
    activities = [scenario.activities[card] for card in cards]
    names, kinds = map(activity_name, activities), {each.kind for each in activities}
    move = _common(move_words(scenario, scene_id, card, topics) for card in cards)
    return Verdict(
        next(names) if len(cards) == 1 else tr("%n activities", "", len(cards)),
        kinds.pop() if len(kinds) == 1 else Kind.CUSTOM,
        judging.verdict(placements[0].zone, judged[0], topics),
        (_who(placements, judged), _where(placements, judged)),
        move[:1].upper() + move[1:],
    )


def _common(words: Iterable[str]) -> str:
    """Return what all of them say; empty where they differ."""
    different = set(words)
    return different.pop() if len(different) == 1 else ""


def _who(placements: Sequence[Placement], judged: Sequence[Judgement]) -> VerdictAnswer:
    zone, yes = placements[0].zone, judged[0].state in OUTSOURCED
    if zone.who is Who.IN_HOUSE:
        reason = tr("own staff does it")
    elif partner := _common(short(each.partner) for each in placements):
        reason = tr("another firm does it: {partner}").format(partner=partner)
    else:
        reason = tr("another firm does it")
    if yes is not is_outsourced(zone):
        reason = _by_definition(reason, yes=yes)
    return VerdictAnswer(Mark.OUTSOURCING, yes, reason)


def _where(placements: Sequence[Placement], judged: Sequence[Judgement]) -> VerdictAnswer:
    zone, yes = placements[0].zone, judged[0].state in OFFSHORED
    if zone.where is Where.DOMESTIC:
        reason = tr("done at home")
    elif where := _common(map(spot, placements)):
        reason = tr("done abroad, in {where}").format(where=where)
    else:
        reason = tr("done abroad")
    if yes is not is_offshored(zone):
        reason = _by_definition(reason, yes=yes)
    elif any(each.condition is Condition.REPLACED_WORK_AT_HOME for each in judged):
        reason = tr("{reason}; taken to replace work at home").format(reason=reason)
    return VerdictAnswer(Mark.OFFSHORING, yes, reason)


def _by_definition(reason: str, *, yes: bool) -> str:
    words = (
        tr("{reason}; by these definitions it counts")
        if yes
        else tr("{reason}; by these definitions it does not count")
    )
    return words.format(reason=reason)
