"""The whole board explained: what this company does, in words and numbers."""

from collections.abc import Iterator, Sequence
from itertools import islice

from shoreboard.domain.activity import FULL_SHARE, ActivityId
from shoreboard.domain.classification import OFFSHORED, OUTSOURCED, State, combined
from shoreboard.domain.judging import judge_move
from shoreboard.domain.moves import read_move
from shoreboard.domain.scenario import Scenario
from shoreboard.domain.scene import SceneId
from shoreboard.domain.summary import Summary, summarize
from shoreboard.domain.zone import GRID, Where, Who, Zone
from shoreboard.explanations.definitions import definitions_background, press_word
from shoreboard.explanations.explanation import Answer, Explanation, Mark, Section, SectionId
from shoreboard.explanations.move_section import detail_changes
from shoreboard.explanations.numbers import numbers_section, zones_section
from shoreboard.explanations.phrases import (
    MOST_NAMES,
    activity_name,
    country,
    scene_name,
    where_question,
    who_question,
)
from shoreboard.explanations.story import moved_cards, story_sections
from shoreboard.explanations.topics import Topics
from shoreboard.i18n import enumerated, listed, tr

MOST_IN_A_ZONE = 4
"""So many activities are named in a zone; of more, one less, and the number of the others."""


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
    sections = tuple(filter(None, _sections(scenario, scene_id, summary, topics)))
    if state is None:
        hint = tr("Drag a card to one of the four zones, and read here what it became.")
        return Explanation(title, tr("Nothing placed yet"), hint, (), sections)
    return Explanation(
        title, _verdict(state), _facts(summary), (_who(summary), _where(summary)), sections
    )


def _sections(
    scenario: Scenario, scene_id: SceneId, summary: Summary, topics: Topics
) -> Iterator[Section | None]:
    yield _company(scenario, scene_id)
    if scenario.wholes:
        from shoreboard.explanations.shares import split_section

        yield split_section(scenario, scene_id, topics)
    yield numbers_section(summary)
    yield _moves(scenario, scene_id, topics)
    yield from story_sections(scenario, scene_id, topics)
    yield zones_section(summary)
    yield definitions_background(scenario.lens, topics)


def _company(scenario: Scenario, scene_id: SceneId) -> Section:
    """Return who does which work of a scene, and where, as one paragraph."""
    paragraph = " ".join(_sentences(scenario, scene_id))
    return Section(SectionId.COMPANY, tr("What it does"), (paragraph,))


def _sentences(scenario: Scenario, scene_id: SceneId) -> Iterator[str]:
    placements = scenario.scene(scene_id).placements

    def some(zone: Zone) -> str:
        return _some(scenario, placements.cards(zone))

    yield from _sentence(
        some(Zone.IN_HOUSE_DOMESTIC),
        some(Zone.CAPTIVE_OFFSHORING),
        (
            tr("Own staff does {home} at home, and {abroad} abroad."),
            tr("Own staff does {home} at home."),
            tr("Own staff does {abroad} abroad."),
        ),
    )
    yield from _sentence(
        some(Zone.DOMESTIC_OUTSOURCING),
        some(Zone.OFFSHORE_OUTSOURCING),
        (
            tr("Other firms do {home} at home, and {abroad} abroad."),
            tr("Other firms do {home} at home."),
            tr("Other firms do {abroad} abroad."),
        ),
    )
    if tray := some(Zone.NOT_PLACED):
        yield tr("Not placed: {names}.").format(names=tray)


def _sentence(home: str, abroad: str, forms: tuple[str, str, str]) -> Iterator[str]:
    both, home_alone, abroad_alone = forms
    form = both if home and abroad else home_alone if home else abroad_alone
    if home or abroad:
        yield form.format(home=home, abroad=abroad)


def _some(scenario: Scenario, cards: Sequence[ActivityId]) -> str:
    if len(cards) <= MOST_IN_A_ZONE:
        return listed([activity_name(scenario.activities[card]) for card in cards])
    named = enumerated(
        activity_name(scenario.activities[card]) for card in cards[: MOST_IN_A_ZONE - 1]
    )
    return tr("{names} and {count} more").format(names=named, count=len(cards) - MOST_IN_A_ZONE + 1)


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


def _moves(scenario: Scenario, scene_id: SceneId, topics: Topics) -> Section | None:
    """Name what moved since the scene before; reads the histories of those alone that it names."""
    before = scenario.scene_before(scene_id)
    if before is None:
        return None
    title = tr("Moves since {scene}").format(scene=scene_name(scenario, before))
    moved = moved_cards(before.placements, scenario.scene(scene_id).placements)
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
