"""Activities that are ready-made: one for each kind of work."""

from collections.abc import Sequence

from shoreboard.domain.activity import Kind
from shoreboard.explanations.topics import Topics
from shoreboard.folding import folded
from shoreboard.i18n import tr
from shoreboard.views.dialogs.check_list import CheckList, CheckRow

_AT_ONCE = 10


def ready_made(taken: Sequence[str], topics: Topics) -> CheckList:
    """Return a list of every kind of work but custom; those whose name is `taken` are marked.

    The ids of its rows are those of the kinds.
    """
    there = set(map(folded, taken))
    return CheckList(
        (_row(kind, there, topics) for kind in Kind if kind is not Kind.CUSTOM), _AT_ONCE
    )


def _row(kind: Kind, there: set[str], topics: Topics) -> CheckRow:
    topic = topics.kind(kind)
    words = topic.title
    if folded(topic.title) in there:
        words = tr("{activity} (on the board)").format(activity=topic.title)
    return CheckRow(kind.value, words, topic.summary, icon=kind.value)
