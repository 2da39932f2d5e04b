"""What changed since the scene before, what that is called, and what the words rest on."""

from collections.abc import Iterator

from shoreboard.domain.activity import ActivityId
from shoreboard.domain.judging import judge_move
from shoreboard.domain.moves import (
    NO_CHANGE,
    NO_LONGER_PLACED,
    NOT_PLACED,
    Detail,
    Move,
    MoveReading,
    Part,
    read_move,
)
from shoreboard.domain.scenario import Scenario
from shoreboard.domain.scene import Scene, SceneId
from shoreboard.domain.zone import Zone
from shoreboard.explanations.definitions import part_word, press_word
from shoreboard.explanations.explanation import Section, SectionId
from shoreboard.explanations.phrases import scene_name, spot
from shoreboard.explanations.steps import origins
from shoreboard.explanations.topics import Topic, Topics
from shoreboard.i18n import listed, tr
from shoreboard.names import short


def since_section(
    scenario: Scenario, scene_id: SceneId, activity: ActivityId, topics: Topics
) -> Section | None:
    """Return what one activity's move into a scene is called; None in the first scene."""
    reading = read_move(scenario, scene_id, activity)
    before = scenario.scene_before(scene_id)
    if reading is None or before is None:
        return None
    title = tr("Since {scene}").format(scene=scene_name(scenario, before))
    if reading.before.zone is Zone.NOT_PLACED and reading.after.zone is not Zone.NOT_PLACED:
        return _arrival(title, reading, before, activity, topics)
    if reading.move in (NO_CHANGE, NO_LONGER_PLACED, NOT_PLACED):
        return Section(SectionId.SINCE, title, tuple(_unmoved(reading, topics)))
    name = topics.move(reading.move.id).term
    was, word = topics.state(reading.before.zone).term, judge_move(scenario.lens, reading).word
    naming = _naming(reading.move) if word is None else _press_naming(reading.move)
    press = "" if word is None else part_word(word)
    paragraphs = (
        naming.format(state=was, word=press, move=name, change=_change(reading.move)),
        *_parts(reading.move),
        *_history(scenario, reading),
    )
    return Section(SectionId.SINCE, title, paragraphs, emphasis=press or name)


def move_topic(
    scenario: Scenario, scene_id: SceneId, activity: ActivityId, topics: Topics
) -> Topic | None:
    """Return the topic of one activity's move into a scene; None where its zone is the same."""
    reading = read_move(scenario, scene_id, activity)
    if reading is None or reading.before.zone is reading.after.zone:
        return None
    return topics.move(reading.move.id)


def move_words(scenario: Scenario, scene_id: SceneId, activity: ActivityId, topics: Topics) -> str:
    """Return what one activity's move into a scene is called, and who did it before and where.

    "reshoring for insourcing: it was with another firm abroad". Empty where nothing changed, and
    where the activity is not placed in the scene.
    """
    reading = read_move(scenario, scene_id, activity)
    if reading is None or reading.after.zone is Zone.NOT_PLACED:
        return ""
    if reading.move is NO_CHANGE:
        return listed([*detail_changes(reading)])
    word = judge_move(scenario.lens, reading).word
    name = topics.move(reading.move.id).term if word is None else press_word(reading, word, topics)
    return tr("{label}: {result}").format(label=name, result=_was(reading.before.zone))


def detail_changes(reading: MoveReading) -> Iterator[str]:
    """Name what changed within a zone: a relocation, a change of supplier, both or neither."""
    old, new = reading.before, reading.after
    if Detail.COUNTRY in reading.details:
        yield _relocation(spot(old), spot(new))
    elif Detail.PLACE in reading.details:
        yield _relocation(short(old.place), short(new.place))
    if Detail.PARTNER in reading.details:
        yield tr("change of supplier from {old} to {new}").format(
            old=short(old.partner), new=short(new.partner)
        )


def _was(zone: Zone) -> str:
    return {
        Zone.IN_HOUSE_DOMESTIC: tr("it was with own staff at home"),
        Zone.CAPTIVE_OFFSHORING: tr("it was with own staff abroad"),
        Zone.DOMESTIC_OUTSOURCING: tr("it was with another firm at home"),
        Zone.OFFSHORE_OUTSOURCING: tr("it was with another firm abroad"),
        Zone.NOT_PLACED: tr("it was not on the board"),
    }[zone]


def _arrival(
    title: str, reading: MoveReading, before: Scene, activity: ActivityId, topics: Topics
) -> Section:
    name = topics.move(reading.move.id).term
    paragraphs = (
        tr("Not on the board then; if it is new work, this is a {move}.").format(move=name),
        tr("If it was done before, say how:"),
    )
    never = reading.history.never_at_home
    choices = origins(before.id, reading.after.zone, activity, topics, never_at_home=never)
    return Section(SectionId.SINCE, title, paragraphs, emphasis=name, choices=choices)


def _unmoved(reading: MoveReading, topics: Topics) -> Iterator[str]:
    if reading.move is NOT_PLACED:
        yield tr("Not on the board then either.")
    elif reading.move is NO_LONGER_PLACED:
        yield tr("Was {state}. Now the board does not say who does it, or where.").format(
            state=topics.state(reading.before.zone).term
        )
    else:
        still = tr("Still {state}.") if reading.details else tr("Still {state}: no change.")
        yield still.format(state=topics.state(reading.after.zone).term)
        for change in detail_changes(reading):
            yield tr("It is a {change}.").format(change=change)


def _relocation(old: str, new: str) -> str:
    return tr("relocation from {old} to {new}").format(old=old, new=new)


def _naming(move: Move) -> str:
    if move.standard:
        return tr("Was {state}. This move is called {move}: {change}.")
    return tr("Was {state}. This move has no settled name; we describe it as {move}: {change}.")


def _press_naming(move: Move) -> str:
    if move.standard:
        return tr("Was {state}. The press calls this move {word}; its name is {move}: {change}.")
    return tr("Was {state}. The press calls this move {word}; we describe it as {move}: {change}.")


def _change(move: Move) -> str:
    if len(move.parts) > 1:
        return tr("both answers changed")
    if {Part.OFFSHORING, Part.RESHORING, Part.ONSHORING}.intersection(move.parts):
        return tr("only where it is done changed")
    return tr("only who does it changed")


def _parts(move: Move) -> Iterator[str]:
    if len(move.parts) > 1:
        one, other = map(_part, move.parts)
        yield tr("Its two parts: {one} and {other}.").format(one=one, other=other)


def _part(part: Part) -> str:
    match part:
        case Part.OUTSOURCING:
            return tr("outsourcing (to another firm)")
        case Part.INSOURCING:
            return tr("insourcing (to own staff)")
        case Part.OFFSHORING:
            return tr("offshoring (abroad)")
        case Part.RESHORING:
            return tr("reshoring (home)")
        case Part.ONSHORING:
            return tr("onshoring (home, for the first time)")


def _history(scenario: Scenario, reading: MoveReading) -> Iterator[str]:
    """Say what earlier scenes show, on which "back-" and "re-" rest."""
    if reading.is_backsourcing:
        yield _shown(
            scenario,
            reading.history.in_house,
            tr("{scene} shows it in-house: so it is backsourcing too."),
        )
    if reading.if_in_house_before:
        yield tr("Backsourcing too, if it was in-house before.")
    elif reading.history.never_in_house and Part.INSOURCING in reading.move.parts:
        yield tr("Never done in-house before: so it is not backsourcing.")
    if Part.ONSHORING in reading.move.parts:
        yield tr("Never done at home before: so it is onshoring, not reshoring.")
    if reading.if_at_home_before:
        yield tr("Reshoring, if it was at home before; the scenes do not show that.")
    elif Part.RESHORING in reading.move.parts:
        yield _shown(
            scenario, reading.history.at_home, tr("{scene} shows it at home: so it is reshoring.")
        )


def _shown(scenario: Scenario, scene_id: SceneId | None, words: str) -> str:
    if scene_id is None:
        return ""
    name = scene_name(scenario, scenario.scene(scene_id))
    return words.format(scene=name[:1].upper() + name[1:])
