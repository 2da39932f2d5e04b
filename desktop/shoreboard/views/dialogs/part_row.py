"""One part in a dialog: its number, its name and its share, and a button that removes it."""

from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QAbstractSpinBox, QLabel, QLineEdit, QSpinBox, QToolButton, QWidget

from shoreboard.actions.questions import PartShare
from shoreboard.i18n import tr
from shoreboard.picture import icons
from shoreboard.views.parts.fields import OneLine, plain


@dataclass(frozen=True, slots=True)
class PartRow:
    """The widgets of one part, from the beginning of its row to the end.

    A part whose name stands fast has a label for it, and no button that removes the part.
    """

    number: QLabel
    name: OneLine | QLabel
    share: QSpinBox
    remover: QToolButton | None = None

    @property
    def widgets(self) -> tuple[QWidget, ...]:
        """All there is in the row."""
        return tuple(each for each in (self.number, self.name, self.share, self.remover) if each)

    @property
    def on_the_way(self) -> tuple[QWidget, ...]:
        """What Tab comes by."""
        return tuple(each for each in self.widgets if not isinstance(each, QLabel))

    @property
    def part(self) -> PartShare:
        """The part as it stands there; its name is empty where that stands fast."""
        name = self.name.value() if isinstance(self.name, OneLine) else ""
        return PartShare(name, self.share.value())

    def show_part(self, part: PartShare) -> None:
        """Let another part stand there."""
        self.name.setText(part.name)
        if isinstance(self.name, OneLine):
            self.name.setModified(True)
        self.share.setValue(part.share)

    def enter(self) -> None:
        """Give the focus to what can be changed first, so that typing replaces it."""
        first = self.on_the_way[0]
        first.setFocus(Qt.FocusReason.TabFocusReason)
        if isinstance(first, QLineEdit | QSpinBox):
            first.selectAll()

    def take_rest(self, *, takes: bool) -> None:
        """Let the share be what other parts leave, which nobody sets by hand, or not."""
        symbols = QAbstractSpinBox.ButtonSymbols
        self.share.setReadOnly(takes)
        self.share.setPalette(_grounded(self.number.palette()) if takes else QPalette())
        self.share.setMinimum(0 if takes else 1)
        self.share.setButtonSymbols(symbols.NoButtons if takes else symbols.UpDownArrows)
        words = tr("Takes the rest.") if takes else ""
        self.share.setAccessibleDescription(words)


def fixed_row(part: PartShare, number: int, most: int) -> PartRow:
    """Return the row of a part of which only the share can be changed."""
    share = _share_box(part.share, most)
    share.setAccessibleName(tr("Share of {name}").format(name=part.name))
    return PartRow(_number(number), plain(part.name), share)


def free_row(part: PartShare, number: int, most: int, within: QWidget) -> PartRow:
    """Return the row of a part that can be renamed and removed, in the look of a widget."""
    name = OneLine(part.name, needed=tr("Part {number} needs a name.").format(number=number))
    name.setAccessibleName(tr("Name of part {number}").format(number=number))
    share = _share_box(part.share, most)
    share.setAccessibleName(tr("Share of part {number}").format(number=number))
    return PartRow(_number(number), name, share, _remover(number, within))


def _grounded(palette: QPalette) -> QPalette:
    """Return a palette in which a field is no lighter than what it lies on."""
    palette.setColor(QPalette.ColorRole.Base, palette.color(QPalette.ColorRole.Window))
    return palette


def _number(number: int) -> QLabel:
    label = QLabel()
    label.setText(label.locale().toString(number))
    return label


def _share_box(share: int, most: int) -> QSpinBox:
    box = QSpinBox()
    box.setRange(1, most)
    box.setSuffix(tr(" %"))
    box.setValue(share)
    box.setAlignment(Qt.AlignmentFlag.AlignLeading)
    return box


def _remover(number: int, within: QWidget) -> QToolButton:
    words = tr("Remove part {number}").format(number=number)
    button = QToolButton()
    button.setObjectName("Sign")
    button.setAccessibleName(words)
    button.setToolTip(words)
    size, palette = within.fontMetrics().height(), within.palette()
    text, faint = palette.windowText().color().name(), palette.placeholderText().color().name()
    button.setIcon(icons.icon("cross", text, faint, size, within.devicePixelRatioF()))
    button.setIconSize(QSize(size, size))
    return button
