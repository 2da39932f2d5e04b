"""What parts have, and where the shares of parts went that are gone, in words."""

from collections.abc import Sequence

from shoreboard.domain.activity import Activity
from shoreboard.domain.scenario import Scenario
from shoreboard.explanations.phrases import activity_name, named
from shoreboard.i18n import tr
from shoreboard.names import short


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
