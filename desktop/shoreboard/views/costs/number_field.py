"""A field for one number, which says at once what was typed and leaves undoing to the document."""

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit
from typing_extensions import override

from shoreboard.explanations.cost_numbers import number_words, read_number

_LONGEST = 24
WIDTH = 5.2
"""In heights of a line."""
_UNDOING = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)


class NumberField(QLineEdit):
    """Holds a number, or none while it is empty.

    `typed` follows each letter, `entered` comes when the keys do, and `left` when they go.
    """

    typed = Signal()
    entered = Signal()
    left = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setMaxLength(_LONGEST)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.textEdited.connect(self.typed)
        self.returnPressed.connect(self.left)

    @property
    def is_empty(self) -> bool:
        """Tell whether nothing is typed."""
        return not self.text().strip()

    def number(self) -> float | None:
        """Return the number that is typed; None where that is none."""
        return read_number(self.text())

    def show_number(self, value: float | None) -> None:
        """Show a number, or nothing; what is just typed and means the same stays as it is."""
        if value == self.number() and (value is not None or self.is_empty):
            return
        self.setText("" if value is None else number_words(value))

    @override
    def sizeHint(self) -> QSize:
        return QSize(round(WIDTH * self.fontMetrics().height()), super().sizeHint().height())

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def focusInEvent(self, arg__1: QFocusEvent) -> None:
        super().focusInEvent(arg__1)
        self.entered.emit()

    @override
    def focusOutEvent(self, arg__1: QFocusEvent) -> None:
        super().focusOutEvent(arg__1)
        self.left.emit()

    @override
    def event(self, arg__1: QEvent) -> bool:
        if (
            arg__1.type() is QEvent.Type.ShortcutOverride
            and isinstance(arg__1, QKeyEvent)
            and any(arg__1.matches(key) for key in _UNDOING)
        ):
            arg__1.ignore()
            return False
        return super().event(arg__1)
