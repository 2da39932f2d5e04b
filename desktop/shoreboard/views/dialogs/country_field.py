"""A field for a country: chosen from a list, or typed and completed."""

import unicodedata

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QComboBox, QCompleter, QLineEdit
from typing_extensions import override

from shoreboard.domain.country import COUNTRIES
from shoreboard.i18n import countries_by_name, country_name, tr
from shoreboard.views.dialogs.fields import MOST_CHARACTERS

_ROWS = 12
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
        completer = QCompleter(self.model(), self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setMaxVisibleItems(_ROWS)
        self.setCompleter(completer)
        self._typed.setMaxLength(MOST_CHARACTERS)
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


def country_called(words: str) -> str | None:
    """Return the code of the country with this name, without regard to case and accents.

    A code in capital letters names its country too.
    """
    if words.strip() in COUNTRIES:
        return words.strip()
    sought = _folded(words)
    return next((code for name, code in countries_by_name() if _folded(name) == sought), None)


def _folded(words: str) -> str:
    """Return words so that spellings of one name agree: "Cote d'Ivoire" and "Côte d’Ivoire"."""
    apart = unicodedata.normalize("NFKD", words.replace("’", "'").replace("&", " and "))
    letters = "".join(each for each in apart if not unicodedata.combining(each))
    return " ".join(letters.casefold().split())
