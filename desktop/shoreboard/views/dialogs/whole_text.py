"""All of a text of which there was room for the beginning only."""

from PySide6.QtWidgets import QWidget

from shoreboard.i18n import tr
from shoreboard.views.dialogs.fields import ManyLines
from shoreboard.views.dialogs.frame import DialogFrame


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
