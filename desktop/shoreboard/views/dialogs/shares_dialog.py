"""The form in which the parts of an activity get other shares."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from shoreboard.actions.questions import PartShare
from shoreboard.i18n import tr
from shoreboard.names import short
from shoreboard.views.dialogs.fields import Field, plain
from shoreboard.views.dialogs.form import Form
from shoreboard.views.dialogs.parts_field import PartsField


class SharesDialog(Form):
    """Asks for the shares of all parts of an activity."""

    def __init__(self, whole: str, parts: Sequence[PartShare], parent: QWidget | None) -> None:
        super().__init__(tr("Shares"), parent)
        words = tr("Shares of {name} are the same in all scenes.")
        self.column.addWidget(plain(words.format(name=short(whole) or tr("the whole"))))
        self._parts = PartsField()
        field = Field(
            tr("Parts and their s&hares"),
            self._parts,
            hint=tr("Whole percents; the last part takes the rest."),
            problem=self._parts.problem,
        )
        self._parts.shared.connect(field.is_wrong)
        self.add_field(field)
        self.column.addStretch(1)
        shown = [
            PartShare(short(part.name) or tr("Unnamed activity"), part.share) for part in parts
        ]
        self._parts.begin(shown)
        self.add_ok_and_cancel()

    def answer(self) -> Sequence[int]:
        """Return the shares in the order of the parts; they make 100."""
        return [part.share for part in self._parts.parts()]
