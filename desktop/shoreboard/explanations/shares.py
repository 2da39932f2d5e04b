"""Activities that are split: what share of each is what, in sentences."""

from collections import Counter
from collections.abc import Sequence
from itertools import islice

from shoreboard.domain.activity import FULL_SHARE, ActivityId, WholeId
from shoreboard.domain.classification import OFFSHORED, OUTSOURCED, State
from shoreboard.domain.judging import judgement
from shoreboard.domain.scenario import Scenario
from shoreboard.domain.scene import SceneId
from shoreboard.domain.summary import portions
from shoreboard.explanations.explanation import Section, SectionId
from shoreboard.explanations.numbers import percent
from shoreboard.explanations.phrases import MOST_NAMES
from shoreboard.explanations.topics import Topics
from shoreboard.i18n import listed, tr
from shoreboard.names import short


def split_section(scenario: Scenario, scene_id: SceneId, topics: Topics) -> Section:
    """Return what share of each activity that is split is what."""
    shown = islice(scenario.wholes, MOST_NAMES)
    lines = [shares_sentence(scenario, scene_id, whole, topics) for whole in shown]
    if len(scenario.wholes) > MOST_NAMES:
        lines.append(tr("and {count} more").format(count=len(scenario.wholes) - MOST_NAMES))
    return Section(SectionId.SHARES, tr("Split activities"), tuple(lines))


def parts_section(
    scenario: Scenario, scene_id: SceneId, cards: Sequence[ActivityId], topics: Topics
) -> Section | None:
    """Return what share of one whole these parts of it are, and what the others are.

    None for cards that are not all parts of one whole.
    """
    chosen = [scenario.activities[card] for card in cards]
    whole = chosen[0].whole
    if whole is None or any(each.whole != whole for each in chosen):
        return None
    name, share = short(scenario.wholes[whole].name), sum(each.share for each in chosen)
    own = (
        tr("This is {share} of {name}.")
        if len(chosen) == 1
        else (tr("Together they are {share} of {name}."))
    )
    paragraphs = (
        own.format(share=percent(share, 1), name=name),
        shares_sentence(scenario, scene_id, whole, topics),
    )
    return Section(SectionId.SHARES, tr("Part of a whole"), paragraphs)


def shares_sentence(scenario: Scenario, scene_id: SceneId, whole: WholeId, topics: Topics) -> str:
    """Return how much of a whole stands where, and what it is in part."""
    name = short(scenario.wholes[whole].name) or tr("Unnamed activity")
    zones = portions(scenario, scene_id, whole)
    told = [
        tr("{share} {state}").format(share=percent(share, 1), state=topics.state(zone).term)
        for zone, share in zones.items()
    ]
    standing = tr("{label}: {result}").format(
        label=name, result=tr("; ", "between shares").join(told)
    )
    partly = _partly(scenario, scene_id, whole)
    if not partly:
        return tr("{words}.").format(words=standing)
    return tr("{words}. It is {partly}.").format(words=standing, partly=listed(partly))


def _partly(scenario: Scenario, scene_id: SceneId, whole: WholeId) -> list[str]:
    """Return what some of a whole is judged to be and the rest is not."""
    shares = Counter[State | None]()
    for part in scenario.parts(whole):
        shares[judgement(scenario, scene_id, part.id).state] += part.share
    found = (
        (OUTSOURCED, tr("partly outsourced")),
        (OFFSHORED, tr("partly offshored")),
        ((None,), tr("partly not placed")),
    )
    return [
        words for states, words in found if 0 < sum(shares[state] for state in states) < FULL_SHARE
    ]
