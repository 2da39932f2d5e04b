"""A question with a few answers, each of which says what it does."""

from collections.abc import Callable

from PySide6.QtWidgets import QDialogButtonBox, QPushButton, QWidget

from shoreboard.views.dialogs.fields import plain
from shoreboard.views.dialogs.frame import DialogFrame
from shoreboard.views.look import heading_font


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
