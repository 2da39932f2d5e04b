"""A field for the kind of an activity, with icons."""

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QIcon, QPalette
from PySide6.QtWidgets import QComboBox, QWidget
from typing_extensions import override

from shoreboard.domain.activity import Kind
from shoreboard.explanations.topics import Topics
from shoreboard.picture import icons

_ROWS = 16
_SHORTEST = 12
"""Characters of a title that are visible at least, where the text is very large."""
_ROLES = {
    QIcon.Mode.Normal: QPalette.ColorRole.Text,
    QIcon.Mode.Selected: QPalette.ColorRole.HighlightedText,
}


class KindField(QComboBox):
    """Offers every kind by the title of its topic."""

    def __init__(self, kind: Kind, topics: Topics) -> None:
        super().__init__()
        self.setMaxVisibleItems(_ROWS)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(_SHORTEST)
        for each in Kind:
            self.addItem(topics.kind(each).title, each.value)
        self.choose(kind)
        self._draw_icons()

    def kind(self) -> Kind:
        """Return the kind that is chosen."""
        return Kind(self.currentData())

    def choose(self, kind: Kind) -> None:
        """Choose a kind."""
        self.setCurrentIndex(self.findData(kind.value))

    @override
    def changeEvent(self, e: QEvent) -> None:
        super().changeEvent(e)
        if e.type() in (QEvent.Type.FontChange, QEvent.Type.PaletteChange):
            self._draw_icons()

    def _draw_icons(self) -> None:
        size = icon_size(self)
        self.setIconSize(QSize(size, size))
        for row in range(self.count()):
            self.setItemIcon(row, kind_icon(Kind(self.itemData(row)), self))


def icon_size(widget: QWidget) -> int:
    """Return the edge of an icon beside a line of text."""
    return round(widget.fontMetrics().height() * 1.2)


def kind_icon(kind: Kind, widget: QWidget) -> QIcon:
    """Return the icon of a kind in the colors of a widget, also for the row that is chosen."""
    made = QIcon()
    ratio, size = widget.devicePixelRatioF(), icon_size(widget)
    for mode, role in _ROLES.items():
        color = widget.palette().color(QPalette.ColorGroup.Active, role).name()
        made.addPixmap(icons.pixmap(kind.value, color, size, ratio), mode)
    disabled = widget.palette().color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Text).name()
    made.addPixmap(icons.pixmap(kind.value, disabled, size, ratio), QIcon.Mode.Disabled)
    return made
