"""What this program is."""

import platform

from PySide6.QtCore import Qt, qVersion
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QDialogButtonBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from shoreboard import __version__
from shoreboard.i18n import tr
from shoreboard.picture import icons
from shoreboard.views.dialogs.frame import DialogFrame
from shoreboard.views.parts.fields import plain, soft
from shoreboard.views.parts.look import heading_font

NAME = "Shoreboard"
_ICON_LINES = 4


class AboutDialog(DialogFrame):
    """Names the program, its version, what it is for and its license; leads to those of others."""

    def __init__(self, parent: QWidget | None) -> None:
        super().__init__(tr("About {program}").format(program=NAME), parent)
        name = plain(NAME)
        name.setFont(heading_font(self.font()))
        version = tr("Version {version}").format(version=__version__)
        beneath = f"Python {platform.python_version()}, Qt {qVersion()}"
        selectable = soft(f"{version}\n{beneath}")
        selectable.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        words = QVBoxLayout()
        words.setSpacing(8)
        for label in (
            name,
            plain(tr("Drag an activity from zone to zone and read what it became.")),
            selectable,
            soft(tr("Free software under the MIT License")),
        ):
            words.addWidget(label)
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(self._picture(), 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        self.column.addLayout(row)
        self.column.addStretch(1)
        self.add_main_button(tr("Close")).setFocus()
        licenses = self.add_button(tr("&Licenses"), QDialogButtonBox.ButtonRole.ActionRole)
        licenses.setAutoDefault(False)
        licenses.clicked.connect(self._show_licenses)

    def _show_licenses(self) -> None:
        from shoreboard.views.dialogs.licenses_dialog import LicensesDialog

        dialog = LicensesDialog(self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def _picture(self) -> QLabel:
        picture = QLabel()
        color = self.palette().color(QPalette.ColorRole.WindowText).name()
        size = self.fontMetrics().height() * _ICON_LINES
        picture.setPixmap(icons.pixmap("shoreboard", color, size, self.devicePixelRatioF()))
        return picture
