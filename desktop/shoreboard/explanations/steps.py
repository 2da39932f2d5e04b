"""Choices: one step away, where to place a card, and where it was in the scene before."""

from shoreboard.domain.activity import ActivityId
from shoreboard.domain.moves import move_between
from shoreboard.domain.scene import SceneId
from shoreboard.domain.zone import GRID, Where, Who, Zone, other_where, other_who
from shoreboard.explanations.explanation import Choice, Section, SectionId
from shoreboard.explanations.phrases import both_answers
from shoreboard.explanations.topics import Topics
from shoreboard.i18n import tr


def steps_section(scene_id: SceneId, zone: Zone, activity: ActivityId, topics: Topics) -> Section:
    """Return the two neighbors of a placed card and the diagonal, as choices."""
    who, where = other_who(zone), other_where(zone)
    labels = {
        who: _other_who_label(zone),
        where: _other_where_label(zone),
        other_where(who): _both_label(zone),
    }
    choices = tuple(
        Choice(label, topics.state(to).term, to, scene_id, (activity,))
        for to, label in labels.items()
    )
    return Section(SectionId.STEPS, tr("One step away"), choices=choices)


def place_section(scene_id: SceneId, activity: ActivityId, topics: Topics) -> Section:
    """Return the four places for a card from the tray, as the answers to the two questions."""
    choices = tuple(
        Choice(both_answers(to), topics.state(to).term, to, scene_id, (activity,)) for to in GRID
    )
    return Section(SectionId.PLACE, tr("Who does it, and where?"), choices=choices)


def origins(
    scene_before: SceneId,
    zone: Zone,
    activity: ActivityId,
    topics: Topics,
    *,
    never_at_home: bool = False,
) -> tuple[Choice, ...]:
    """Return where a card that came from the tray may have been before, as choices.

    Each puts it there in the earlier scene, and its result is what the move is then called, which
    for work that was never at home is another word.
    """
    elsewhere = [origin for origin in GRID if origin is not zone]
    return tuple(
        Choice(
            _origin_label(origin, zone, topics),
            topics.move(move_between(origin, zone, never_at_home=never_at_home).id).term,
            origin,
            scene_before,
            (activity,),
        )
        for origin in (*elsewhere, zone)
    )


def _origin_label(origin: Zone, zone: Zone, topics: Topics) -> str:
    if origin is zone:
        return tr("It was the same")
    return tr("It was {state}").format(state=topics.state(origin).term)


def _other_who_label(zone: Zone) -> str:
    if zone.who is Who.THIRD_PARTY:
        return tr("Take it in-house")
    return tr("Hand it to another firm")


def _both_label(zone: Zone) -> str:
    return {
        Zone.IN_HOUSE_DOMESTIC: tr("Hand it to another firm abroad"),
        Zone.CAPTIVE_OFFSHORING: tr("Hand it to another firm at home"),
        Zone.DOMESTIC_OUTSOURCING: tr("Take it in-house and abroad"),
        Zone.OFFSHORE_OUTSOURCING: tr("Take it in-house and home"),
    }[zone]


def _other_where_label(zone: Zone) -> str:
    return tr("Bring it home") if zone.where is Where.FOREIGN else tr("Move it abroad")
