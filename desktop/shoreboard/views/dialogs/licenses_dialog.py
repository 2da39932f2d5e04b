"""The licenses of all that the program is made with."""

from collections.abc import Iterator

from PySide6.QtWidgets import QWidget

from shoreboard.i18n import tr
from shoreboard.licenses import license_name, license_texts, needs
from shoreboard.views.dialogs.frame import DialogFrame
from shoreboard.views.parts.fields import Field, ManyLines, plain


class LicensesDialog(DialogFrame):
    """Names each work of others with its version and license, and shows the texts."""

    lines_wide = 36

    def __init__(self, parent: QWidget | None) -> None:
        super().__init__(tr("Licenses"), parent)
        self.column.addWidget(plain(tr("The program is made with the work of others:")))
        words = ManyLines("\n\n\n".join(_paragraphs()), lines=16, least=3)
        words.setReadOnly(True)
        self.column.addWidget(Field(tr("&Works and their licenses"), words), 1)
        self.add_main_button(tr("Close")).setFocus()


def _paragraphs() -> Iterator[str]:
    for work in needs():
        title = f"{work.metadata['Name']} {work.version}: {license_name(work)}"
        yield "\n\n".join((title, *license_texts(work)))
