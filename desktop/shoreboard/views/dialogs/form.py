"""A dialog that is a form: fields below each other, and an answer that waits until they fit."""

from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from shoreboard.i18n import tr
from shoreboard.views.dialogs.frame import DialogFrame
from shoreboard.views.parts.fields import Field, ManyLines, OneLine, first_wrong


class Form(DialogFrame):
    """A dialog of fields; OK leads to the first field that is wrong, and closes when none is."""

    def __init__(self, title: str, parent: QWidget | None) -> None:
        super().__init__(title, parent)
        self._fields: list[Field] = []

    def add_field(self, field: Field, column: QVBoxLayout | None = None) -> None:
        """Put a field below the others, or below those of another column."""
        self._fields.append(field)
        (column or self.column).addWidget(field)

    def add_text(self, label: str, text: OneLine | ManyLines, hint: str = "") -> None:
        """Put a text below the other fields; what is wrong with it goes once it is mended."""
        field = Field(label, text, hint=hint, problem=text.problem)
        text.textChanged.connect(field.recheck)
        self.add_field(field)

    def add_ok_and_cancel(self) -> None:
        """Add the buttons, after all fields: in this order Tab goes through them."""
        self.add_main_button(tr("OK"))
        self.add_cancel_button(tr("Cancel"))

    @override
    def accept(self) -> None:
        wrong = first_wrong(self._fields)
        if wrong is None:
            super().accept()
        else:
            wrong.setFocus()
            self.reveal(wrong)


class WholeText(DialogFrame):
    """Shows a text to read, to scroll and to copy from; it has no answer."""

    lines_wide = 40

    def __init__(self, title: str, text: str, parent: QWidget | None) -> None:
        super().__init__(title, parent)
        self.text = ManyLines(text, lines=16, least=4)
        self.text.setReadOnly(True)
        self.text.setAccessibleName(title)
        self.column.addWidget(self.text, 1)
        self.add_main_button(tr("Close"))
        self.text.setFocus()
