"""The choice of activities to add: ready-made ones, or one that is typed."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from shoreboard.actions.questions import NewActivity
from shoreboard.domain.activity import Kind
from shoreboard.explanations.topics import Topics
from shoreboard.folding import folded
from shoreboard.i18n import tr
from shoreboard.views.dialogs.check_list import CheckList, CheckRow
from shoreboard.views.dialogs.frame import DialogFrame
from shoreboard.views.dialogs.kind_field import KindField
from shoreboard.views.parts.fields import Field, OneLine


class NewActivityDialog(DialogFrame):
    """Offers every kind of work as an activity, marks those on the board, and a name of one's own.

    `taken` are the names on the board.
    """

    guide_page = "add-activities"

    def __init__(self, taken: Sequence[str], topics: Topics, parent: QWidget | None) -> None:
        super().__init__(tr("Add activities"), parent)
        self._topics = topics
        self._ready = ready_made(taken, topics)
        self._name = OneLine()
        self._kind = KindField(Kind.CUSTOM, topics)
        self._kind_chosen = False
        self.column.addWidget(Field(tr("&Ready-made"), self._ready), 1)
        self.column.addWidget(Field(tr("Or &type a name"), self._name))
        self.column.addWidget(Field(tr("&Kind of work"), self._kind))
        self._add = self.add_main_button(tr("Add"))
        self.add_cancel_button(tr("Cancel"))
        self._ready.itemChanged.connect(self._weigh)
        self._name.textChanged.connect(self._weigh)
        self._name.textEdited.connect(self._guess_kind)
        self._kind.activated.connect(self._keep_kind)
        self._weigh()

    def answer(self) -> Sequence[NewActivity]:
        """Return what was chosen, in the order of the list, and then what was typed."""
        kinds = map(Kind, self._ready.checked())
        chosen = [NewActivity(self._topics.kind(kind).title, kind) for kind in kinds]
        name = self._name.value()
        return [*chosen, NewActivity(name, self._kind.kind())] if name else chosen

    def _weigh(self) -> None:
        count = len(self.answer())
        self._add.setEnabled(count > 0)
        self._add.setText(tr("Add %n activities", "", count) if count > 1 else tr("Add"))

    def _guess_kind(self, words: str) -> None:
        """Follow a name that is a kind's, unless the user has chosen one."""
        if self._kind_chosen:
            return
        titles = {folded(self._topics.kind(kind).title): kind for kind in Kind}
        self._kind.choose(titles.get(folded(words), Kind.CUSTOM))

    def _keep_kind(self) -> None:
        self._kind_chosen = True


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
