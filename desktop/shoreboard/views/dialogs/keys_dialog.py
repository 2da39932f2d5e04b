"""Which keys do what."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from shoreboard.i18n import tr
from shoreboard.views.dialogs.fields import plain
from shoreboard.views.dialogs.frame import DialogFrame
from shoreboard.views.look import strong_font


class KeysDialog(DialogFrame):
    """Lists what the user can do beside the keys that do it."""

    def __init__(
        self, shortcuts: Iterable[tuple[str, Sequence[QKeySequence]]], parent: QWidget | None
    ) -> None:
        super().__init__(tr("Keys"), parent)
        grid = QGridLayout()
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(1, 1)
        menus = ((words, shown(keys)) for words, keys in shortcuts if keys)
        rows = [*_on_the_board(), *_before_a_class(), *menus]
        for row, (words, keys) in enumerate(rows):
            name = QLabel(keys)
            name.setTextFormat(Qt.TextFormat.PlainText)
            name.setFont(strong_font(self.font()))
            grid.addWidget(name, row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(plain(words), row, 1)
        self.column.addLayout(grid)
        self.column.addStretch(1)
        self.add_main_button(tr("Close"))


def shown(keys: Sequence[QKeySequence]) -> str:
    """Return the first of several keys that do the same, as it is written on this platform."""
    return keys[0].toString(QKeySequence.SequenceFormat.NativeText)


def _on_the_board() -> list[tuple[str, str]]:
    return [
        (tr("Go from card to card, and from zone to zone"), tr("Arrow keys")),
        (tr("Go from part to part of the window"), tr("Tab")),
        (tr("Pick up the selected cards, and put them down"), tr("Enter")),
        (tr("Choose the zone while you carry cards"), tr("Arrow keys, 1 to 4, 0")),
        (tr("Cancel what you carry or drag"), tr("Esc")),
    ]


def _before_a_class() -> list[tuple[str, str]]:
    """Return the keys of a presentation, while no card has the keys."""
    return [
        (tr("Presenting: the next scene"), tr("Space, Right, Down, Page Down")),
        (tr("Presenting: the scene before"), tr("Backspace, Left, Up, Page Up")),
        (tr("Presenting: the scene with a number"), tr("The number, Enter")),
        (tr("Presenting: a black or a white screen, and the board again"), tr("B, W")),
        (tr("Presenting: a picture that stands still, and the board again"), tr("F")),
        (tr("Presenting: swap the two screens"), tr("S")),
        (tr("Presenting: show the verdict or the caption, or not"), tr("V, C")),
        (tr("Presenting: what the lecturer has on the only screen"), tr("Shift+Tab")),
        (tr("Presenting: take the keys from a card; once more: end"), tr("Esc")),
    ]
