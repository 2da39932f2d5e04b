"""What the user is told when something happened that nobody expected."""

from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QDialogButtonBox, QWidget

from shoreboard.i18n import tr
from shoreboard.names import file_place
from shoreboard.views.dialogs.frame import DialogFrame
from shoreboard.views.parts.fields import Field, ManyLines, plain
from shoreboard.views.parts.look import heading_font


class Report(Protocol):
    """What happened, its details, and where the recovery copies lie."""

    @property
    def summary(self) -> str:
        """One line that says what happened."""
        ...

    @property
    def details(self) -> str:
        """What a developer wants to know, the error and the copies included."""
        ...

    @property
    def copies(self) -> Sequence[Path]:
        """The files to which open documents were saved."""
        ...


class CrashDialog(DialogFrame):
    """Shows a report that can be copied, and asks whether to go on; going on is the default."""

    def __init__(self, report: Report, parent: QWidget | None) -> None:
        super().__init__(tr("Program error"), parent)
        self._report = report
        self._quits = False
        heading = plain(tr("Something went wrong inside the program."))
        heading.setFont(heading_font(self.font()))
        self.column.addWidget(heading)
        self.column.addWidget(plain(report.summary))
        self.column.addWidget(plain(_what_is_safe(report.copies)))
        self.column.addWidget(
            plain(tr("Please copy the report and send it to whoever looks after the program."))
        )
        self._details = _details(report.details)
        self.column.addWidget(Field(tr("&Report"), self._details), 1)
        self.add_main_button(tr("&Keep working")).setFocus()
        copy = self.add_button(tr("&Copy the report"), QDialogButtonBox.ButtonRole.ActionRole)
        copy.setAutoDefault(False)
        copy.clicked.connect(self._copy)
        leave = self.add_button(tr("&Quit"), QDialogButtonBox.ButtonRole.RejectRole)
        leave.setAutoDefault(False)
        leave.clicked.connect(self._quit)

    def answer(self) -> bool:
        """Tell whether the user wants to quit."""
        return self._quits

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._report.details)

    def _quit(self) -> None:
        self._quits = True
        self.reject()


def wants_to_quit(report: Report, parent: QWidget | None) -> bool:
    """Show a report over a window, wait, and tell whether the user wants to quit."""
    dialog = CrashDialog(report, parent)
    dialog.exec()
    dialog.deleteLater()
    return dialog.answer()


def _what_is_safe(copies: Sequence[Path]) -> str:
    if not copies:
        return tr("No copy was saved: nothing was unsaved, or the report says why not.")
    return "\n".join([tr("Unsaved changes were saved as a copy:"), *map(file_place, copies)])


def _details(words: str) -> ManyLines:
    field = ManyLines(words, lines=12, least=3)
    field.setReadOnly(True)
    field.setTextInteractionFlags(
        Qt.TextInteractionFlag.TextSelectableByMouse
        | Qt.TextInteractionFlag.TextSelectableByKeyboard
    )
    field.setLineWrapMode(ManyLines.LineWrapMode.NoWrap)
    fixed = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
    fixed.setPointSizeF(field.font().pointSizeF())
    field.setFont(fixed)
    return field
