"""Steps that are taken from several places (drops, keys, menus, the panel), with their names."""

from collections.abc import Sequence

from shoreboard.domain import edits
from shoreboard.domain.activity import Activity, ActivityId, Kind
from shoreboard.domain.scenario import Scenario, fresh_activity_id
from shoreboard.domain.scene import SceneId
from shoreboard.domain.zone import Zone
from shoreboard.i18n import tr
from shoreboard.session.session import Session


def move_cards(
    session: Session,
    cards: Sequence[ActivityId],
    zone: Zone,
    before: ActivityId | None = None,
    scene_id: SceneId | None = None,
) -> bool:
    """Move cards as one step and select them; tell whether anything changed.

    They go ahead of `before`, or to the end of the zone, in the scene that is shown or the one
    given. Cards that are gone are passed over.
    """
    known = [card for card in cards if card in session.scenario.activities]
    if not known:
        return False
    return session.apply_showing(
        step_name(session, known, tr("Move {name}"), tr("Move %n activities", "", len(known))),
        None,
        known,
        edits.place,
        scene_id or session.scene_id,
        known,
        zone,
        before,
    )


def bring_cards(session: Session, cards: Sequence[ActivityId], zone: Zone) -> bool:
    """Do as `move_cards`, but leave cards that all stand in the zone in the order they have.

    This is for choosing a zone by key or menu, which says nothing of an order.
    """
    elsewhere = any(session.placement(card).zone is not zone for card in cards)
    return elsewhere and move_cards(session, cards, zone)


def add_activities(
    session: Session,
    wanted: Sequence[tuple[str, Kind]],
    zone: Zone,
    before: ActivityId | None = None,
) -> bool:
    """Add activities by name and kind as one step and select them."""
    if not wanted:
        return False
    label = (
        tr("Add {name}").format(name=short_name(wanted[0][0]))
        if len(wanted) == 1
        else tr("Add %n activities", "", len(wanted))
    )
    ids: list[ActivityId] = []

    def add_all(scenario: Scenario) -> Scenario:
        for name, kind in wanted:
            new = fresh_activity_id(scenario)
            ids.append(new)
            scenario = edits.add_activity(
                scenario, session.scene_id, Activity(new, name, kind), zone, before
            )
        return scenario

    return session.apply_showing(label, None, ids, add_all)


def step_name(session: Session, cards: Sequence[ActivityId], one: str, many: str) -> str:
    """Return the name of a step: with the activity's name in it, or for several their number."""
    if len(cards) == 1:
        return one.format(name=short_name(session.activity(cards[0]).name))
    return many


def short_name(name: str, most: int = 40) -> str:
    """Return a name on one line of at most `most` characters, for menus and notices."""
    line = " ".join(name.split())
    return line if len(line) <= most else line[: most - 1].rstrip() + "…"
