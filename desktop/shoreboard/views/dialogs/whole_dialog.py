"""The form of an activity that is split, as a whole."""

from dataclasses import replace

from PySide6.QtWidgets import QWidget

from shoreboard.domain.activity import Whole
from shoreboard.explanations.topics import Topics
from shoreboard.i18n import tr
from shoreboard.views.dialogs.fields import Field, ManyLines, OneLine, plain
from shoreboard.views.dialogs.form import Form
from shoreboard.views.dialogs.kind_field import KindField


class WholeDialog(Form):
    """Edits name, kind and note of the whole, and says that its parts keep theirs."""

    def __init__(self, whole: Whole, topics: Topics, parent: QWidget | None) -> None:
        super().__init__(tr("Whole activity"), parent)
        self._whole = whole
        self._name = OneLine(whole.name, needed=tr("An activity needs a name."))
        self._kind = KindField(whole.kind, topics)
        self._note = ManyLines(whole.note)
        words = tr("The parts keep their own names. Merging them brings the whole back.")
        self.column.addWidget(plain(words))
        self.add_text(tr("&Name"), self._name)
        self.add_field(Field(tr("&Kind of work"), self._kind))
        self.add_text(tr("N&ote"), self._note)
        self.add_ok_and_cancel()
        self._name.setFocus()
        self._name.selectAll()

    def answer(self) -> Whole:
        """Return what the fields make; what nobody touched is as it was."""
        return replace(
            self._whole,
            name=self._name.value(),
            kind=self._kind.kind(),
            note=self._note.value(),
        )
