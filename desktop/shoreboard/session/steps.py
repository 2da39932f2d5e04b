"""Steps that are taken from several places (drops, keys, menus, the panel), with their names."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from shoreboard.domain import edits
from shoreboard.domain.activity import Activity, ActivityId, Kind
from shoreboard.domain.circumstances import Circumstance, in_order
from shoreboard.domain.lenses import Lens
from shoreboard.domain.scenario import Scenario, fresh_activity_ids
from shoreboard.domain.scene import SceneId
from shoreboard.domain.zone import Zone
from shoreboard.i18n import tr
from shoreboard.names import short
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


def shift_cards(session: Session, cards: Sequence[ActivityId], step: int) -> bool:
    """Move cards one place ahead (-1) or back (1) in their zones; tell whether any could go."""
    label = step_name(
        session, cards, tr("Reorder {name}"), tr("Reorder %n activities", "", len(cards))
    )
    return session.apply(label, edits.shift, session.scene_id, cards, step)


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
    ids = fresh_activity_ids(session.scenario, len(wanted))
    new = [Activity(id_, name, kind) for id_, (name, kind) in zip(ids, wanted, strict=True)]
    return session.apply_showing(
        label, None, ids, edits.add_activities, session.scene_id, new, zone, before
    )


def mark_cards(
    session: Session, marks: Mapping[ActivityId, tuple[Collection[Circumstance], int | None]]
) -> bool:
    """Give cards their circumstances in the scene that is shown, and the share in ownership.

    Raises DetailError for a card in the tray, and for an ownership without shared ownership.
    """
    known = {card: each for card, each in marks.items() if card in session.scenario.activities}
    details = {
        card: replace(
            session.placement(card), circumstances=in_order(circumstances), ownership=ownership
        )
        for card, (circumstances, ownership) in known.items()
    }
    label = step_name(
        session, [*known], tr("Mark {name}"), tr("Mark %n activities", "", len(known))
    )
    return session.apply(label, edits.give_details, session.scene_id, details)


def split_card(session: Session, card: ActivityId, parts: Sequence[tuple[str, int]]) -> bool:
    """Split an activity, or a part of one, into parts (names and shares), and select them.

    Raises ShareError where the shares do not make that of the card.
    """
    ids: list[ActivityId] = []

    def split(scenario: Scenario) -> Scenario:
        after = edits.split_activity(scenario, card, parts)
        ids.extend([card, *(new for new in after.activities if new not in scenario.activities)])
        return after

    label = step_name(session, [card], tr("Split {name}"), "")
    return session.apply_showing(label, None, ids, split)


def share_out(session: Session, shares: Mapping[ActivityId, int]) -> bool:
    """Give the parts of an activity other shares; raises ShareError where they do not make 100."""
    label = tr("Change shares of {name}").format(name=_whole_name(session, [*shares]))
    return session.apply(label, edits.set_shares, shares)


def merge_cards(session: Session, cards: Sequence[ActivityId]) -> bool:
    """Merge parts of one activity, or with one part alone all of them, and select the result.

    Raises ShareError for cards that are not parts of one activity.
    """
    label = tr("Merge {name}").format(name=_whole_name(session, cards))
    whole = session.activity(cards[0]).whole if len(cards) == 1 else None
    if whole is not None:
        cards = [part.id for part in session.scenario.parts(whole)]
    return session.apply_showing(label, None, cards, edits.merge_parts, cards)


def change_lens(session: Session, lens: Lens) -> bool:
    """Judge the board by other definitions."""
    return session.apply(tr("Change definitions"), edits.set_lens, lens)


def _whole_name(session: Session, parts: Sequence[ActivityId]) -> str:
    """Return the short name of what cards are parts of, or of the first card itself."""
    first = session.activity(parts[0])
    return short_name(
        first.name if first.whole is None else session.scenario.wholes[first.whole].name
    )


def step_name(session: Session, cards: Sequence[ActivityId], one: str, many: str) -> str:
    """Return the name of a step: with the activity's name in it, or for several their number."""
    if len(cards) == 1:
        return one.format(name=short_name(session.activity(cards[0]).name))
    return many


def short_name(name: str, most: int = 40) -> str:
    """Return a name on one line of at most `most` characters, for menus and notices."""
    return short(name, most)
