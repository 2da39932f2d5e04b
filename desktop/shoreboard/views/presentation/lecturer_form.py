"""What the forms have in common by which a lecturer counts what a class says."""

from collections.abc import Mapping, Sequence

from PySide6.QtWidgets import QPushButton, QWidget
from typing_extensions import override

from shoreboard.i18n import tr
from shoreboard.views.parts.count_field import CountField
from shoreboard.views.parts.fields import Field, plain
from shoreboard.views.parts.flow_grid import FlowGrid
from shoreboard.views.parts.look import Styled, heading_font

_FIELD = 9
"""The least width of a field, in heights of a line of text."""


class LecturerForm(Styled, QWidget):
    """A heading, a count for each thing that can be said, and buttons, the last of which closes.

    While counts are covered, what the class may see of the form tells none.
    """

    def __init__(self, counts: Mapping[str, CountField], buttons: Sequence[QPushButton]) -> None:
        """`counts` are fields by what they count."""
        super().__init__()
        self._fields = list(counts.values())
        self._is_seen, self._covers = True, False
        self.heading = plain("")
        self.close_it = QPushButton(tr("&Close"))
        self._buttons = (*buttons, self.close_it)
        self.counts, self.buttons = QWidget(), QWidget()
        self._grid, self._row = FlowGrid(self.counts, 1), FlowGrid(self.buttons, 1, 8)
        for words, field in counts.items():
            self._grid.addWidget(Field(words, field))
        for button in self._buttons:
            self._row.addWidget(button)

    @property
    def is_seen(self) -> bool:
        """Tell whether the class may see the form."""
        return self._is_seen

    @is_seen.setter
    def is_seen(self, is_seen: bool) -> None:
        self._is_seen = is_seen
        self.cover(self._covers)

    def cover(self, wanted: bool) -> None:
        """Cover the counts from a class that may see the form, or no longer."""
        self._covers = wanted
        for field in self._fields:
            field.is_covered = wanted and self._is_seen

    def take_keys(self) -> None:
        """Give the keys to the first count."""
        self._fields[0].setFocus()
        self._fields[0].selectAll()

    @override
    def restyle(self) -> None:
        self.heading.setFont(heading_font(self.font()))
        self._grid.set_least(_FIELD * self.fontMetrics().height())
        self._row.set_least(max(button.sizeHint().width() for button in self._buttons))
