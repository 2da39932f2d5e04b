"""The fields by which the reading of a table is corrected."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QComboBox, QWidget

from shoreboard.actions.reading_words import column_name, column_sentence
from shoreboard.i18n import tr
from shoreboard.names import short, tooltip
from shoreboard.storage.tables.findings import Columns, Guess
from shoreboard.storage.tables.headings import AFTER, TableColumn
from shoreboard.storage.tables.table import Encoding, Table, TableReading
from shoreboard.views.parts.fields import Field

_SHORTEST = 8
"""Characters of a choice that are visible at least, where the text is very large."""
_HEADING_ROWS = 20
"""The first rows of a table that are offered for its headings."""


class ChoiceField(QComboBox):
    """Offers choices by their words; `changed` tells that the user made another one."""

    def __init__(self, choices: Sequence[tuple[str, object]] = ()) -> None:
        super().__init__()
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(_SHORTEST)
        self._values: list[object] = []
        self.offer(choices)

    def offer(self, choices: Sequence[tuple[str, object]]) -> None:
        """Offer other choices."""
        self.clear()
        self._values = [value for _, value in choices]
        self.addItems([words for words, _ in choices])

    def choose(self, value: object) -> None:
        """Choose a value, where it is offered."""
        if value in self._values:
            self.setCurrentIndex(self._values.index(value))

    def value(self) -> object:
        """Return what is chosen."""
        return self._values[self.currentIndex()] if self.currentIndex() >= 0 else None


class ReadingFields(QObject):
    """Separator, encoding, sheet and headings, as far as a table has them."""

    changed = Signal()

    def __init__(self, table: Table, parent: QObject, *, is_file: bool) -> None:
        super().__init__(parent)
        self._reading = table.reading
        self._choices: dict[str, ChoiceField] = {}
        self.fields: list[QWidget] = []
        if table.reading.separator is not None:
            self._add("separator", tr("&Separator"), _separators(table.reading.separator))
            if is_file:
                self._add("encoding", tr("&Encoding"), _encodings())
        if len(table.sheets) > 1:
            sheets = [(short(name), rank) for rank, name in enumerate(table.sheets)]
            self._add("sheet", tr("Sheet of the work&book"), sheets)
        rows = [(tr("None"), 0), *((str(n), n) for n in range(1, _HEADING_ROWS + 1))]
        self._add("heading_row", tr("Headings &from row"), rows)
        self.show(table)

    def reading(self) -> TableReading:
        """Return how the table is to be read."""
        chosen = {name: choice.value() for name, choice in self._choices.items()}
        return replace(self._reading, **chosen)

    def show(self, table: Table) -> None:
        """Choose how a table was read."""
        self._reading = table.reading
        for name, choice in self._choices.items():
            choice.choose(getattr(table.reading, name))

    def _add(self, name: str, label: str, choices: Sequence[tuple[str, object]]) -> None:
        choice = ChoiceField(choices)
        choice.activated.connect(self.changed)
        self._choices[name] = choice
        self.fields.append(Field(label, choice))


class ColumnFields(QObject):
    """One field for each thing that a column can say: which column says it.

    `later_fields` are those for what the later of two scenes says.
    """

    changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._choices = {column: ChoiceField() for column in TableColumn}
        words = _column_words()
        fields = {column: Field(words[column], each) for column, each in self._choices.items()}
        self.later_fields = [each for column, each in fields.items() if column in AFTER.values()]
        self.fields = [each for each in fields.values() if each not in self.later_fields]
        for choice in self._choices.values():
            choice.activated.connect(self.changed)

    def columns(self) -> Columns:
        """Return which column says what."""
        chosen = {column: choice.value() for column, choice in self._choices.items()}
        return {column: at for column, at in chosen.items() if isinstance(at, int)}

    def show(self, table: Table, guess: Guess) -> None:
        """Offer the columns of a table, choose what they are taken for, and say why."""
        names = [(column_name(table, at), at) for at in range(table.width)]
        why = {each.column: column_sentence(table, each) for each in guess.findings}
        for column, choice in self._choices.items():
            choice.offer([(tr("No column"), None), *names])
            choice.choose(guess.columns.get(column))
            choice.setToolTip(tooltip("", why.get(column, "")))
            choice.setAccessibleDescription(why.get(column, ""))


def _separators(guessed: str | None) -> Sequence[tuple[str, object]]:
    known = {
        ",": tr("Comma"),
        ";": tr("Semicolon"),
        "\t": tr("Tab"),
        "|": tr("Vertical bar"),
    }
    if guessed is not None and guessed not in known:
        known[guessed] = guessed
    return [(words, separator) for separator, words in known.items()]


def _encodings() -> Sequence[tuple[str, object]]:
    return [
        (tr("UTF-8"), Encoding.UTF_8),
        (tr("UTF-16"), Encoding.UTF_16),
        (tr("Windows-1252 (Western)"), Encoding.WINDOWS_1252),
        (tr("Windows-1250 (Central European)"), Encoding.WINDOWS_1250),
        (tr("Windows-1251 (Cyrillic)"), Encoding.WINDOWS_1251),
        (tr("Windows-1254 (Turkish)"), Encoding.WINDOWS_1254),
        (tr("Mac Roman"), Encoding.MAC_ROMAN),
        (tr("Shift-JIS (Japanese)"), Encoding.SHIFT_JIS),
        (tr("GB18030 (Chinese)"), Encoding.GB18030),
    ]


def _column_words() -> Mapping[TableColumn, str]:
    return {
        TableColumn.ACTIVITY: tr("&Activity"),
        TableColumn.WHO: tr("Who &does it"),
        TableColumn.WHERE: tr("W&here it is done"),
        TableColumn.STATE: tr("S&tate"),
        TableColumn.KIND: tr("&Kind of work"),
        TableColumn.NOTE: tr("&Note"),
        TableColumn.SCENE: tr("S&cene"),
        TableColumn.COUNTRY: tr("Countr&y"),
        TableColumn.PLACE: tr("&Place"),
        TableColumn.PARTNER: tr("Pa&rtner firm"),
        TableColumn.CIRCUMSTANCES: tr("Circumstances"),
        TableColumn.OWNERSHIP: tr("Company’s share"),
        TableColumn.WHOLE: tr("Part of whole"),
        TableColumn.SHARE: tr("Share of whole"),
        TableColumn.WHOLE_KIND: tr("Kind of what was split"),
        TableColumn.WHOLE_NOTE: tr("Note on what was split"),
        TableColumn.CAPTION: tr("Caption of the scene"),
        TableColumn.SCENE_NOTE: tr("Note on the scene"),
        TableColumn.WHO_AFTER: tr("Who does it later"),
        TableColumn.WHERE_AFTER: tr("Where it is done later"),
        TableColumn.STATE_AFTER: tr("State later"),
        TableColumn.COUNTRY_AFTER: tr("Country later"),
        TableColumn.PARTNER_AFTER: tr("Partner firm later"),
    }
