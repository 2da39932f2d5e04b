"""A field for a country: chosen from a list, or typed and completed."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QComboBox, QCompleter, QLineEdit
from typing_extensions import override

from shoreboard.domain.country import COUNTRIES
from shoreboard.domain.limits import LONGEST_TEXT
from shoreboard.folding import folded
from shoreboard.i18n import countries_by_name, country_name, tr

_ROWS = 12
_FOLDED = Qt.ItemDataRole.UserRole + 1
"""The role of a name as it is compared; its country's code is user data."""
_SHORTEST = 14
"""Characters that are visible at least: longer names of countries scroll."""


class CountryField(QComboBox):
    """Offers every country but `left_out`, which is home; an empty field does not say any."""

    left = Signal()
    """The focus has gone to another field."""

    def __init__(self, code: str | None, left_out: str | None = None) -> None:
        super().__init__()
        self._left_out = left_out
        self._typed = QLineEdit()
        self.setLineEdit(self._typed)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setMaxVisibleItems(_ROWS)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(_SHORTEST)
        self.addItem("", None)
        for name, each in countries_by_name():
            if each != left_out:
                self.addItem(name, each)
                self.setItemData(self.count() - 1, folded(name), _FOLDED)
        completer = _CountryCompleter(self)
        completer.setMaxVisibleItems(_ROWS)
        self.setCompleter(completer)
        self._typed.setMaxLength(LONGEST_TEXT)
        self._typed.setPlaceholderText(tr("Not said"))
        inset = self.fontMetrics().height() // 4
        self._typed.setTextMargins(inset, 0, inset, 0)
        self.setCurrentIndex(max(0, self.findData(code)))

    @override
    def setAccessibleName(self, name: str) -> None:
        super().setAccessibleName(name)
        self._typed.setAccessibleName(name)

    @override
    def focusOutEvent(self, e: QFocusEvent) -> None:
        super().focusOutEvent(e)
        elsewhere = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason)
        if e.reason() not in elsewhere:
            self.left.emit()

    def code(self) -> str | None:
        """Return the ISO 3166-1 code of the country; None where none is said or none is known."""
        found = country_called(self.currentText())
        return None if found == self._left_out else found

    def problem(self) -> str:
        """Say what is wrong with the country, or nothing."""
        typed = " ".join(self.currentText().split())
        if not typed or self.code():
            return ""
        found = country_called(typed)
        if found is None:
            shown = typed if len(typed) <= 40 else typed[:39] + "…"  # noqa: PLR2004
            return tr("No country is called “{name}”. Choose one from the list.").format(name=shown)
        return tr("{country} is the home country. Abroad is any other.").format(
            country=country_name(found)
        )


class _CountryCompleter(QCompleter):
    """Completes from within names, in which accents need not be typed."""

    def __init__(self, parent: QComboBox) -> None:
        super().__init__(parent.model(), parent)
        self.setCompletionRole(_FOLDED)
        self.setFilterMode(Qt.MatchFlag.MatchContains)

    @override
    def splitPath(self, path: str) -> list[str]:
        return [folded(path)]

    @override
    def pathFromIndex(self, index: QModelIndex | QPersistentModelIndex) -> str:
        return str(index.data())


def country_called(words: str) -> str | None:
    """Return the code of the country with this name, without regard to case and accents.

    A code in capital letters names its country too.
    """
    if words.strip() in COUNTRIES:
        return words.strip()
    sought = folded(words)
    return next((code for name, code in countries_by_name() if folded(name) == sought), None)
