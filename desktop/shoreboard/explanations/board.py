"""The whole board explained: what this company does, in words and numbers."""

from collections.abc import Callable, Iterator
from itertools import compress, islice
from operator import is_not

from shoreboard.domain.activity import FULL_SHARE, ActivityId
from shoreboard.domain.arrangement import Arrangement
from shoreboard.domain.classification import OFFSHORED, OUTSOURCED, State, combined
from shoreboard.domain.judging import judge_move
from shoreboard.domain.moves import changed_details, read_move
from shoreboard.domain.placement import Placement
from shoreboard.domain.scenario import Scenario
from shoreboard.domain.scene import SceneId
from shoreboard.domain.summary import Count, Summary, summarize
from shoreboard.domain.zone import GRID, Where, Who, Zone
from shoreboard.explanations.explanation import Answer, Explanation, Mark, Section, SectionId
from shoreboard.explanations.judged import press_word
from shoreboard.explanations.phrases import (
    MOST_NAMES,
    activity_name,
    country,
    scene_name,
    where_question,
    who_question,
)
from shoreboard.explanations.since import detail_changes
from shoreboard.explanations.topics import Topics
from shoreboard.i18n import listed, tr


def explain_board(scenario: Scenario, scene_id: SceneId, topics: Topics) -> Explanation:
    """Explain a scene as a whole: what the company does, how often, and what moved.

    Raises UnknownSceneError, and what `topics` raises.
    """
    summary = summarize(scenario, scene_id, scenario.lens)
    state = summary.company_state
    title = _title(scenario)
    if summary.total == 0:
        hint = tr("Add an activity, then drag it to where the work is done.")
        return Explanation(title, tr("An empty board"), hint)
    moves = _moves(scenario, scene_id, topics)
    sections = (_numbers(summary), *((moves,) if moves else ()))
    if state is None:
        hint = tr("Drag a card to one of the four zones, and read here what it became.")
        return Explanation(title, tr("Nothing placed yet"), hint, (), sections)
    return Explanation(
        title, _verdict(state), _facts(summary), (_who(summary), _where(summary)), sections
    )


def _title(scenario: Scenario) -> str:
    name = scenario.company.strip() or scenario.title.strip() or tr("The whole board")
    if scenario.home_country is None:
        return name
    return tr("{company}, at home in {country}").format(
        company=name, country=country(scenario.home_country)
    )


def _verdict(state: State) -> str:
    return {
        State.NEITHER: tr("Does neither"),
        State.OUTSOURCING: tr("Outsources"),
        State.OFFSHORING: tr("Offshores"),
        State.BOTH: tr("Outsources and offshores"),
    }[state]


def _facts(summary: Summary) -> str:
    """Say who does the work and where, whatever that is judged to be."""
    zones = summary.zones
    others, abroad = zones.count(*_zones(Who.THIRD_PARTY)), zones.count(*_zones(Where.FOREIGN))
    return {
        State.NEITHER: tr("Own staff does all of it, at home."),
        State.OUTSOURCING: tr("Other firms do some of the work, all of it at home."),
        State.OFFSHORING: tr("Own staff does all of the work, some of it abroad."),
        State.BOTH: tr("Some work is done by other firms, and some is done abroad."),
    }[combined(bool(others), bool(abroad))]


def _zones(answer: Who | Where) -> tuple[Zone, ...]:
    return tuple(zone for zone in GRID if answer in (zone.who, zone.where))


def _who(summary: Summary) -> Answer:
    own, others = (summary.zones.count(*_zones(who)) for who in Who)
    who = tr("Own staff") if own else tr("Other firms")
    if own and others:
        who = tr("Own staff and other firms")
    if not summary.outsourced:
        result = tr("nothing is outsourced.")
    elif _is_everything(summary, *OUTSOURCED):
        result = tr("everything is outsourced.")
    else:
        result = tr("some of it is outsourced.")
    words = tr("{label}: {result}").format(label=who, result=result)
    return Answer(who_question(), words, bool(summary.outsourced), Mark.OUTSOURCING)


def _where(summary: Summary) -> Answer:
    home, abroad = (summary.zones.count(*_zones(where)) for where in Where)
    where = tr("At home") if home else tr("Abroad")
    if home and abroad:
        where = tr("At home and abroad")
    if not summary.offshored:
        result = tr("nothing is offshored.")
    elif _is_everything(summary, *OFFSHORED):
        result = tr("everything is offshored.")
    else:
        result = tr("some of it is offshored.")
    words = tr("{label}: {result}").format(label=where, result=result)
    return Answer(where_question(), words, bool(summary.offshored), Mark.OFFSHORING)


def _is_everything(summary: Summary, *states: State) -> bool:
    """Tell whether all work that is placed is one of these, every part of it."""
    not_placed = summary.states.percents(None)
    return summary.states.percents(*states) + not_placed == FULL_SHARE * summary.total


def _numbers(summary: Summary) -> Section:
    paragraphs = [
        _total(summary.total),
        *_counted(summary.outsourced, _outsourced, tr("outsourced")),
        *_counted(summary.offshored, _offshored, tr("offshored")),
        *_counted(summary.both, _both, tr("both at once")),
        *_counted(summary.neither, _neither, tr("in-house at home")),
        *_counted(summary.not_placed, _not_placed, tr("not placed")),
    ]
    if summary.company_state is None:
        paragraphs = [_total(summary.total), _not_placed(summary.not_placed.wholly)]
    return Section(SectionId.NUMBERS, tr("In numbers"), tuple(filter(None, paragraphs)))


# None and one have sentences of their own, since the source language has no plural rules in Qt.


def _total(n: int) -> str:
    return tr("One activity in all.") if n == 1 else tr("%n activities in all.", "", n)


def _counted(count: Count, sentence: Callable[[int], str], what: str) -> Iterator[str]:
    """Say how many activities are something; of one that is split, perhaps some parts alone are."""
    if count.wholly or not count.partly:
        yield sentence(count.wholly)
    if count.partly == 1:
        yield tr("One is {what} in part.").format(what=what)
    elif count.partly:
        yield tr("%n are {what} in part.", "", count.partly).format(what=what)


def _outsourced(n: int) -> str:
    if n == 0:
        return tr("None is outsourced.")
    if n == 1:
        return tr("One is outsourced: another firm does it.")
    return tr("%n are outsourced: another firm does them.", "", n)


def _offshored(n: int) -> str:
    if n == 0:
        return tr("None is offshored.")
    if n == 1:
        return tr("One is offshored: it is done abroad.")
    return tr("%n are offshored: they are done abroad.", "", n)


def _both(n: int) -> str:
    if n == 0:
        return tr("None is both at once.")
    if n == 1:
        return tr("One is both at once.")
    return tr("%n are both at once.", "", n)


def _neither(n: int) -> str:
    if n == 0:
        return tr("None is in-house at home.")
    if n == 1:
        return tr("One is neither: in-house, at home.")
    return tr("%n are neither: in-house, at home.", "", n)


def _not_placed(n: int) -> str:
    if n == 0:
        return ""
    if n == 1:
        return tr("One is not placed.")
    return tr("%n are not placed.", "", n)


def _moves(scenario: Scenario, scene_id: SceneId, topics: Topics) -> Section | None:
    """Name what moved since the scene before; reads the histories of those alone that it names."""
    before = scenario.scene_before(scene_id)
    if before is None:
        return None
    title = tr("Moves since {scene}").format(scene=scene_name(scenario, before))
    moved = tuple(_moved(before.placements, scenario.scene(scene_id).placements))
    lines = [_line(scenario, scene_id, card, topics) for card in islice(moved, MOST_NAMES)]
    if len(moved) > MOST_NAMES:
        lines.append(tr("and {count} more").format(count=len(moved) - MOST_NAMES))
    return Section(SectionId.MOVES, title, tuple(lines) or (tr("Nothing moved."),))


def _line(scenario: Scenario, scene_id: SceneId, card: ActivityId, topics: Topics) -> str:
    name = activity_name(scenario.activities[card])
    reading = read_move(scenario, scene_id, card)
    if reading is None:
        return name
    word = judge_move(scenario.lens, reading).word
    result = listed([*detail_changes(reading)]) or topics.move(reading.move.id).term
    if word is not None:
        result = press_word(reading, word, topics)
    return tr("{label}: {result}").format(label=name, result=result)


def _moved(before: Arrangement, after: Arrangement) -> Iterator[ActivityId]:
    """Find the cards whose zone or details changed, in board order, with one look at most."""
    for zone in Zone:
        cards = after.cards(zone)
        old, new = [*map(before.__getitem__, cards)], [*map(after.__getitem__, cards)]
        rows = compress(zip(cards, old, new, strict=True), map(is_not, old, new))
        yield from (card for card, was, now in rows if was.zone is not zone or _differ(was, now))


def _differ(old: Placement, new: Placement) -> bool:
    return (
        old.country != new.country or old.place != new.place or old.partner != new.partner
    ) and bool(changed_details(old, new))
