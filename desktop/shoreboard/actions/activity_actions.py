"""What the user can do with activities."""

from collections.abc import Callable
from dataclasses import replace

from shoreboard.actions.answer_actions import told_here
from shoreboard.actions.context import Context
from shoreboard.actions.questions import ActivityDetails, AddActivities, EditActivity
from shoreboard.actions.spec import ActionSpec
from shoreboard.domain import edits
from shoreboard.domain.activity import Activity, ActivityId
from shoreboard.domain.scenario import Scenario, fresh_activity_ids
from shoreboard.domain.scene import SceneId
from shoreboard.domain.zone import GRID, Zone
from shoreboard.explanations.phrases import activity_name, called
from shoreboard.explanations.topics import Topics
from shoreboard.i18n import tr
from shoreboard.session.steps import add_activities, bring_cards, shift_cards, step_name

PLACES = {zone: f"place-{zone.value}" for zone in (*GRID, Zone.NOT_PLACED)}
"""The ids of the actions that move cards into a zone."""


def activity_actions(topics: Topics) -> tuple[ActionSpec, ...]:
    """Return the actions of the Activity menu; zones bear their names where these are told."""
    return (
        ActionSpec(
            "add-activity", tr("&Add activity…"), add, ("Ctrl+Shift+A", "Ins"), "add",
            short=tr("Activity"),
        ),
        ActionSpec("edit-activity", tr("&Edit…"), edit, ("F2",), "edit", _one),
        ActionSpec("duplicate", tr("&Duplicate"), duplicate, ("Ctrl+D",), "duplicate", _some),
        ActionSpec("remove", tr("&Remove"), remove, ("Del",), "remove", _some),
        ActionSpec(
            "pick-up", tr("&Move to…"), pick_up, ("Ctrl+Return", "Ctrl+Enter"), "moved", _some,
            short=tr("Move"),
        ),
        *(_place_action(zone, rank, topics) for rank, zone in enumerate(GRID, 1)),
        _place_action(Zone.NOT_PLACED, 0, topics),
        ActionSpec(
            "card-earlier", tr("Move earl&ier in its zone"), shifter(-1), ("Alt+Up",), "", _some
        ),
        ActionSpec(
            "card-later", tr("Move &later in its zone"), shifter(1), ("Alt+Down",), "", _some
        ),
        ActionSpec("clear-scene", tr("Return all to the &tray"), clear, enabled=_any_placed),
    )  # fmt: skip


def _place_action(zone: Zone, rank: int, topics: Topics) -> ActionSpec:
    """Return the action that moves cards into a zone; it names the zone as far as told here."""

    def name(context: Context) -> str:
        return called(zone, topics, told=told_here(context).of_zone(zone))

    return ActionSpec(
        PLACES[zone], f"&{rank} {topics.state(zone).title}", placer(zone),
        (f"Ctrl+{rank}",), "" if rank else "tray", _some,
        words=lambda context: f"&{rank} {name(context)}",
        short_words=lambda context: tr("Move to {zone}").format(zone=name(context)),
    )  # fmt: skip


def add(context: Context) -> None:
    """Ask which activities to add and put them into the tray."""
    taken = [activity.name for activity in context.session.scenario.activities.values()]
    wanted = context.ask(AddActivities(taken))
    if wanted:
        named = [(activity.name, activity.kind) for activity in wanted]
        add_activities(context.session, named, Zone.NOT_PLACED)


def edit(context: Context) -> None:
    """Let the user edit the one selected activity and its details in this scene."""
    session = context.session
    if len(session.selection) != 1:
        return
    card = session.selection[0]
    old = ActivityDetails(session.activity(card), session.placement(card))
    new = context.ask(EditActivity(old, session.scene.title, session.scenario.home_country))
    if new is not None:
        label = step_name(session, [card], tr("Edit {name}"), "")
        session.apply_showing(label, None, [card], _with_details, session.scene_id, new)


def _with_details(scenario: Scenario, scene_id: SceneId, new: ActivityDetails) -> Scenario:
    scenario = edits.edit_activity(scenario, new.activity)
    return edits.give_details(scenario, scene_id, {new.activity.id: new.placement})


def duplicate(context: Context) -> None:
    """Duplicate the selected activities, each right behind the original in every scene."""
    session = context.session
    cards = session.selection
    label = step_name(
        session, cards, tr("Duplicate {name}"), tr("Duplicate %n activities", "", len(cards))
    )
    copies = {
        card: _copy(session.activity(card), new)
        for card, new in zip(cards, fresh_activity_ids(session.scenario, len(cards)), strict=True)
    }
    chosen = [copy.id for copy in copies.values()]
    session.apply_showing(label, None, chosen, edits.duplicate_activities, copies)


def _copy(original: Activity, new: ActivityId) -> Activity:
    return replace(original, id=new, name=tr("{name} (copy)").format(name=original.name))


def remove(context: Context) -> None:
    """Remove the selected activities from all scenes."""
    session = context.session
    cards = session.selection
    label = step_name(
        session, cards, tr("Remove {name}"), tr("Remove %n activities", "", len(cards))
    )
    before = session.scenario
    if session.apply(label, edits.remove_activities, cards):
        from shoreboard.actions.splitting_actions import where_shares_went

        done = tr("{step}: done. Edit › Undo brings it back.").format(step=label)
        went = where_shares_went(before, session.scenario)
        context.notices.tell(f"{done} {went}".rstrip())


def pick_up(context: Context) -> None:
    """Carry the selected cards until the user chooses a zone."""
    context.window.pick_up(context.session.selection)


def placer(zone: Zone) -> Callable[[Context], None]:
    """Return the handler that moves the selected cards into a zone."""

    def place(context: Context) -> None:
        bring_cards(context.session, context.session.selection, zone)

    return place


def shifter(step: int) -> Callable[[Context], None]:
    """Return the handler that moves the selected cards ahead (-1) or back (1) in their zones."""

    def shift(context: Context) -> None:
        session = context.session
        shift_cards(session, session.selection, step)
        first = session.activity(session.selection[0])
        order = session.scene.placements.cards(session.placement(first.id).zone)
        words = tr("{name}: {rank} of {count}")
        context.notices.announce(
            words.format(
                name=activity_name(first), rank=order.index(first.id) + 1, count=len(order)
            )
        )

    return shift


def clear(context: Context) -> None:
    """Return all cards of this scene to the tray."""
    session = context.session
    placements = session.scene.placements
    cards = [card for zone in GRID for card in placements.cards(zone)]
    label = tr("Return all to the tray")
    session.apply_showing(label, None, cards, edits.clear_scene, session.scene_id)


def _one(context: Context) -> bool:
    return len(context.session.selection) == 1


def _some(context: Context) -> bool:
    return bool(context.session.selection)


def _any_placed(context: Context) -> bool:
    placements = context.session.scene.placements
    return len(placements) > len(placements.cards(Zone.NOT_PLACED))
