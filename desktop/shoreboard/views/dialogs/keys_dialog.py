"""Which keys do what."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QGridLayout, QWidget

from shoreboard.i18n import tr
from shoreboard.views.dialogs.frame import DialogFrame
from shoreboard.views.parts.fields import plain
from shoreboard.views.parts.look import heading_font, strong_font

_KEYS, _WORDS = 2, 3
"""How the width is shared between keys and words."""
_ABOVE = 12
"""The space above a heading."""


class KeyGroup(NamedTuple):
    """Keys that belong together: what they do, and how they are written."""

    title: str
    rows: Sequence[tuple[str, str]]


class KeysDialog(DialogFrame):
    """Lists keys and what they do: on the board, before a class, and those of each menu."""

    lines_wide = 38

    def __init__(self, by_menu: Iterable[KeyGroup], parent: QWidget | None) -> None:
        super().__init__(tr("Keys"), parent)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(24)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnStretch(0, _KEYS)
        self._grid.setColumnStretch(1, _WORDS)
        for group in (_on_the_board(), _before_a_class(), *by_menu):
            if group.rows:
                self._add(group)
        self.column.addLayout(self._grid)
        self.column.addStretch(1)
        self.add_main_button(tr("Close"))

    def _add(self, group: KeyGroup) -> None:
        row, top = self._grid.rowCount(), Qt.AlignmentFlag.AlignTop
        title = plain(group.title)
        title.setFont(heading_font(self.font()))
        title.setContentsMargins(0, _ABOVE if row > 1 else 0, 0, 0)
        self._grid.addWidget(title, row, 0, 1, 2)
        for rank, (words, keys) in enumerate(group.rows, row + 1):
            name = plain(keys)
            name.setFont(strong_font(self.font()))
            self._grid.addWidget(name, rank, 0, top)
            self._grid.addWidget(plain(words), rank, 1, top)


def shown(keys: Sequence[QKeySequence]) -> str:
    """Return the first of several keys that do the same, as it is written on this platform."""
    return keys[0].toString(QKeySequence.SequenceFormat.NativeText)


def _on_the_board() -> KeyGroup:
    return KeyGroup(
        tr("On the board"),
        (
            (tr("Go from card to card, and from zone to zone"), tr("Arrow keys")),
            (tr("Go from part to part of the window"), tr("Tab")),
            (tr("Pick up the selected cards, and put them down"), tr("Enter")),
            (tr("Choose the zone while you carry cards"), tr("Arrow keys, 1 to 4, 0")),
            (tr("Cancel what you carry or drag"), tr("Esc")),
            (tr("Copy the explanation that has the keys"), shown([QKeySequence("Ctrl+C")])),
        ),
    )


def _before_a_class() -> KeyGroup:
    """Return the keys of a presentation, while no card has the keys."""
    return KeyGroup(
        tr("While presenting"),
        (
            (tr("The next scene"), tr("Space, Right, Down, Page Down")),
            (tr("The scene before"), tr("Backspace, Left, Up, Page Up")),
            (tr("The scene with a number"), tr("The number, Enter")),
            (tr("A timer of so many minutes"), tr("The number, T")),
            (tr("A black or a white screen, and the board again"), tr("B, W")),
            (tr("A picture that stands still, and the board again"), tr("F")),
            (tr("Hide the answers, reveal one, reveal all"), tr("H, R, Shift+R")),
            (tr("Swap the two screens"), tr("S")),
            (tr("Show the verdict or the caption, or not"), tr("V, C")),
            (tr("What the lecturer has on the only screen"), tr("Shift+Tab")),
            (tr("Take the keys from a card; once more: end"), tr("Esc")),
        ),
    )
