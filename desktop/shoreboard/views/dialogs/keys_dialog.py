"""Which keys do what."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QGridLayout, QWidget

from shoreboard.actions.finding import plain_words
from shoreboard.actions.menus import Menu, actions_in, menus
from shoreboard.actions.presentation_actions import STORY_KEYS
from shoreboard.actions.registry import Actions
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
    """Lists keys and what they do, group by group."""

    guide_page = "without-a-mouse"

    lines_wide = 38

    def __init__(self, groups: Iterable[KeyGroup], parent: QWidget | None) -> None:
        super().__init__(tr("Keys"), parent)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(24)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnStretch(0, _KEYS)
        self._grid.setColumnStretch(1, _WORDS)
        for group in groups:
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
            does = plain(words)
            # Of labels, Orca reads those of three words and more.
            does.setAccessibleName(tr("{label}: {result}").format(label=words, result=keys))
            self._grid.addWidget(does, rank, 1, top)


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


def story_rows(actions: Actions) -> list[tuple[str, str]]:
    """Return the single keys of a presentation: what each does, as the menus say it."""
    keys: dict[str, list[str]] = {}
    for key, action_id in STORY_KEYS.items():
        native = QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
        keys.setdefault(action_id, []).append(native)
    return [(plain_words(actions[each].text()), ", ".join(names)) for each, names in keys.items()]


def menu_rows(actions: Actions, menu: Menu) -> list[tuple[str, str]]:
    """Return what of a menu has a key, and which."""
    of_menu = [actions[each] for each in actions_in(menu.items)]
    return [
        (plain_words(each.text()), shown(each.shortcuts())) for each in of_menu if each.shortcuts()
    ]


def key_groups(actions: Actions) -> Iterator[KeyGroup]:
    """Yield all keys as they are now: on the board, before a class, and menu by menu."""
    yield _on_the_board()
    yield _before_a_class(actions)
    for menu in menus():
        yield KeyGroup(plain_words(menu.title), menu_rows(actions, menu))


def _before_a_class(actions: Actions) -> KeyGroup:
    """Return the keys of a presentation, while no card has the keys."""
    return KeyGroup(
        tr("While presenting"),
        (
            *story_rows(actions),
            (tr("The scene with a number"), tr("The number, Enter")),
            (tr("A timer of so many minutes"), tr("The number, T")),
            (tr("What the lecturer has on the only screen"), tr("Shift+Tab")),
            (tr("Take the keys from a card; once more: end"), tr("Esc")),
        ),
    )
