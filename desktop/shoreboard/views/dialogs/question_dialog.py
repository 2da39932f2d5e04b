"""Questions with a few answers, each of which says what it does."""

from collections.abc import Callable

from PySide6.QtWidgets import QDialogButtonBox, QPushButton, QWidget

from shoreboard.actions.questions import Unsaved
from shoreboard.i18n import tr
from shoreboard.names import file_name, short
from shoreboard.views.dialogs.frame import DialogFrame
from shoreboard.views.parts.fields import plain
from shoreboard.views.parts.look import heading_font


class QuestionDialog(DialogFrame):
    """Asks something and says what depends on it; Escape means the last button."""

    def __init__(self, title: str, question: str, words: str, parent: QWidget | None) -> None:
        super().__init__(title, parent)
        heading = plain(question)
        heading.setFont(heading_font(self.font()))
        self.column.addWidget(heading)
        self.column.addWidget(plain(words))
        self.column.addStretch(1)
        self.setAccessibleDescription(f"{question} {words}")

    def add_other_button(
        self, words: str, before: Callable[[], object] | None = None
    ) -> QPushButton:
        """Add a button that loses something; it calls `before` and accepts the dialog."""
        button = self.add_button(words, QDialogButtonBox.ButtonRole.DestructiveRole)
        button.setAutoDefault(False)
        if before is not None:
            button.clicked.connect(before)
        button.clicked.connect(self.accept)
        return button


class UnsavedDialog(QuestionDialog):
    """Asks whether to save a document that has changed.

    Where `changed_file`, its own, holds other changes by now, a copy is offered.
    """

    def __init__(self, title: str, parent: QWidget | None, changed_file: str = "") -> None:
        save, question, words = (
            _saving(title) if not changed_file else _copying(title, changed_file)
        )
        super().__init__(tr("Unsaved changes"), question, words, parent)
        self._answer: Unsaved | None = None
        self.add_main_button(save, lambda: self._choose(Unsaved.SAVE))
        self.add_other_button(tr("&Discard changes"), lambda: self._choose(Unsaved.DISCARD))
        self.add_cancel_button(tr("Cancel"))

    def answer(self) -> Unsaved | None:
        """Return what is to be done with the changes; None until something is chosen."""
        return self._answer

    def _choose(self, answer: Unsaved) -> None:
        self._answer = answer


def _saving(title: str) -> tuple[str, str, str]:
    question = tr("Save the changes in “{title}”?").format(title=short(title))
    return tr("&Save"), question, tr("What has changed since it was last saved is lost otherwise.")


def _copying(title: str, file: str) -> tuple[str, str, str]:
    question = tr("Keep your changes in “{title}” as a copy?").format(title=short(title))
    words = tr("Somebody else changed {file}. Without a copy your changes are lost.")
    return tr("Save as a &copy…"), question, words.format(file=file_name(file))
