"""What is different between two states of a document, in words."""

from collections.abc import Iterator

from shoreboard.domain.differences import ChangedField, Differences
from shoreboard.i18n import tr


def difference_words(found: Differences) -> str:
    """Return the differences on one line: "3 activities moved, 1 added"; plain text."""
    parts = [*_about_activities(found), *_about_scenes(found), *_about_fields(found)]
    return tr(", ", "between the words of a list").join(parts) if parts else tr("no difference")


def _about_activities(found: Differences) -> Iterator[str]:
    """Name activities in the first part alone: in the others they are understood."""
    moved, added, removed = len(found.moved), len(found.added), len(found.removed)
    detailed, edited = len(found.detailed), len(found.edited) + len(found.wholes_edited)
    split, merged = len(found.split), len(found.merged)
    words = (
        (moved, tr("%n activities moved", "", moved), tr("%n moved", "", moved)),
        (added, tr("%n activities added", "", added), tr("%n added", "", added)),
        (removed, tr("%n activities removed", "", removed), tr("%n removed", "", removed)),
        (
            detailed,
            tr("%n activities with other details", "", detailed),
            tr("%n with other details", "", detailed),
        ),
        (edited, tr("%n activities edited", "", edited), tr("%n edited", "", edited)),
        (split, tr("%n activities split", "", split), tr("%n split", "", split)),
        (merged, tr("%n activities merged", "", merged), tr("%n merged", "", merged)),
    )
    said = [(whole, brief) for number, whole, brief in words if number]
    for rank, (whole, brief) in enumerate(said):
        yield brief if rank else whole


def _about_scenes(found: Differences) -> Iterator[str]:
    if found.scenes_added:
        yield tr("%n scenes added", "", len(found.scenes_added))
    if found.scenes_removed:
        yield tr("%n scenes removed", "", len(found.scenes_removed))
    if found.scenes_edited:
        yield tr("%n scenes edited", "", len(found.scenes_edited))
    if found.scenes_reordered:
        yield tr("scenes in another order")
    if found.arranged:
        yield tr("cards in another order")


def _about_fields(found: Differences) -> Iterator[str]:
    words = {
        ChangedField.TITLE: tr("another title"),
        ChangedField.COMPANY: tr("another company"),
        ChangedField.HOME_COUNTRY: tr("another home country"),
        ChangedField.LENS: tr("other definitions"),
        ChangedField.COSTING: tr("other terms for costs"),
    }
    return (words[field] for field in found.fields)
