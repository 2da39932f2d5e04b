"""Splitting an activity into parts, changing their shares, and merging them."""

from collections.abc import Sequence

from shoreboard.actions.context import Context
from shoreboard.actions.questions import EditWhole, PartShare, SetShares, SplitActivity
from shoreboard.actions.spec import ActionSpec
from shoreboard.domain import edits
from shoreboard.domain.activity import Activity, WholeId
from shoreboard.domain.scenario import Scenario
from shoreboard.explanations.phrases import activity_name, named
from shoreboard.i18n import tr
from shoreboard.names import short
from shoreboard.session.session import Session
from shoreboard.session.steps import merge_cards, share_out, short_name, split_card


def splitting_actions() -> tuple[ActionSpec, ...]:
    """Return the actions that make parts of an activity and a whole of parts."""
    return (
        ActionSpec("split", tr("&Split…"), split, ("Ctrl+Shift+I",), "split", _divisible),
        ActionSpec(
            "change-shares", tr("Change s&hares…"), change_shares, ("Ctrl+Shift+H",),
            enabled=_of_one_whole,
        ),
        ActionSpec(
            "edit-whole", tr("Edit &whole…"), edit_whole, ("Ctrl+Shift+E",), enabled=_of_one_whole
        ),
        ActionSpec(
            "merge-parts", tr("Mer&ge parts"), merge, ("Ctrl+Shift+G",), "merge", _of_one_whole
        ),
    )  # fmt: skip


def split(context: Context) -> None:
    """Ask into which parts to split the one selected activity, and split it."""
    session = context.session
    if not _divisible(context):
        return
    (card,) = session.selection
    activity = session.activity(card)
    name = activity.name if activity.whole is None else session.scenario.wholes[activity.whole].name
    taken = [each.name for each in session.scenario.activities.values()]
    parts = context.ask(SplitActivity(activity, name, taken))
    if parts is not None and split_card(session, card, parts):
        _tell(context, [*map(session.activity, session.selection)])


def change_shares(context: Context) -> None:
    """Let the user change the shares of all parts of the whole of which some are selected."""
    session = context.session
    whole = _whole(session)
    if whole is None:
        return
    parts = session.scenario.parts(whole)
    name = session.scenario.wholes[whole].name
    shares = context.ask(SetShares(name, [PartShare(part.name, part.share) for part in parts]))
    if shares is None:
        return
    if share_out(session, {part.id: share for part, share in zip(parts, shares, strict=True)}):
        _tell(context, session.scenario.parts(whole))


def edit_whole(context: Context) -> None:
    """Let the user edit the whole of which parts are selected: its name, kind and note."""
    session = context.session
    whole_id = _whole(session)
    if whole_id is None:
        return
    old = session.scenario.wholes[whole_id]
    new = context.ask(EditWhole(old))
    if new is not None:
        label = tr("Edit {name}").format(name=short_name(old.name))
        session.apply(label, edits.edit_whole, new)


def merge(context: Context) -> None:
    """Merge the selected parts of one whole, or all of them where one is selected."""
    session = context.session
    if not _of_one_whole(context):
        return
    before = session.scenario
    if merge_cards(session, session.selection):
        label = session.undo_stack.undoText()
        done = tr("{step}: done.").format(step=label)
        context.notices.tell(f"{done} {where_shares_went(before, session.scenario)}")


def _tell(context: Context, parts: Sequence[Activity]) -> None:
    context.notices.announce(parts_with_shares(parts))


def _whole(session: Session) -> WholeId | None:
    """Return what all selected cards are parts of; None where that is not one thing."""
    activities = map(session.activity, session.selection)
    first = next(activities, None)
    whole = first.whole if first is not None else None
    alike = whole is not None and all(each.whole == whole for each in activities)
    return whole if alike else None


def _of_one_whole(context: Context) -> bool:
    return _whole(context.session) is not None


def _divisible(context: Context) -> bool:
    """Tell whether one activity is selected that has two percent or more to give."""
    session = context.session
    return len(session.selection) == 1 and session.activity(session.selection[0]).share > 1


def parts_with_shares(parts: Sequence[Activity]) -> str:
    """Return a sentence of the parts of one activity: "Day 60 % and Night 40 %."."""
    words = tr("{name} {share} %")
    each = (words.format(name=activity_name(part), share=part.share) for part in parts)
    return tr("{parts}.").format(parts=named(each, len(parts)))


def where_shares_went(before: Scenario, after: Scenario) -> str:
    """Return a sentence about parts that have more than before, or ""; `after` has fewer of them.

    A part that is left alone has become the whole. Of several it is only said that they have more.
    """
    gained = [
        (each, old)
        for each in after.activities.values()
        for old in [before.activities[each.id]]
        if each.share > old.share
    ]
    if not gained:
        return ""
    if len(gained) > 1:
        return tr("Their shares went to the largest parts that are left.")
    ((each, old),) = gained
    if each.whole is None:
        words = tr("{name} is whole again and stands where its largest part stood, {part}.")
        return words.format(name=activity_name(each), part=activity_name(old))
    words = tr("{part} now has {share} % of {whole}.")
    whole = short(after.wholes[each.whole].name) or tr("the whole")
    return words.format(part=activity_name(each), share=each.share, whole=whole)
