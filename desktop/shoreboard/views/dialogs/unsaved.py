"""The question for unsaved changes."""

from PySide6.QtWidgets import QWidget

from shoreboard.actions.context import Unsaved
from shoreboard.explanations.phrases import short
from shoreboard.i18n import tr
from shoreboard.views.dialogs.question import Question


class UnsavedDialog(Question):
    """Asks whether to save a document that has changed; canceled until something is chosen."""

    def __init__(self, title: str, parent: QWidget | None) -> None:
        super().__init__(
            tr("Unsaved changes"),
            tr("Save the changes in “{title}”?").format(title=short(title)),
            tr("What has changed since it was last saved is lost otherwise."),
            parent,
        )
        self._answer = Unsaved.CANCEL
        self.add_main_button(tr("&Save"), lambda: self._choose(Unsaved.SAVE))
        self.add_other_button(tr("&Discard changes"), lambda: self._choose(Unsaved.DISCARD))
        self.add_cancel_button(tr("Cancel"))

    def answer(self) -> Unsaved:
        """Return what is to be done with the changes."""
        return self._answer

    def _choose(self, answer: Unsaved) -> None:
        self._answer = answer
