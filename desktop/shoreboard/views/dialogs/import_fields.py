"""The fields by which the reading of a table is corrected."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QComboBox, QWidget

from shoreboard.i18n import tr
from shoreboard.names import short
from shoreboard.storage.tables.columns import Columns, TableColumn
from shoreboard.storage.tables.table import Encoding, Table, TableReading
from shoreboard.views.parts.fields import Field

_SHORTEST = 8
"""Characters of a choice that are visible at least, where the text is very large."""
_LONGEST_HEADING = 40
_LETTERS = 26


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
        self._add("headings", tr("&First row"), [(tr("Headings"), True), (tr("A row"), False)])
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
    """One field for each thing that a column can say: which column says it."""

    changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._choices = {column: ChoiceField() for column in TableColumn}
        words = _column_words()
        self.fields: Sequence[QWidget] = [Field(words[c], f) for c, f in self._choices.items()]
        for choice in self._choices.values():
            choice.activated.connect(self.changed)

    def columns(self) -> Columns:
        """Return which column says what."""
        chosen = {column: choice.value() for column, choice in self._choices.items()}
        return {column: at for column, at in chosen.items() if isinstance(at, int)}

    def show(self, table: Table, columns: Columns) -> None:
        """Offer the columns of a table, and choose what they are taken for."""
        offered: list[tuple[str, object]] = [(_named(table, at), at) for at in range(table.width)]
        for column, choice in self._choices.items():
            choice.offer([(tr("No column"), None), *offered])
            choice.choose(columns.get(column))


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
    }


def _named(table: Table, at: int) -> str:
    """Return a column's letter and heading, or what stands first in it."""
    letters, rest = "", at + 1
    while rest:
        rest, letter = divmod(rest - 1, _LETTERS)
        letters = chr(ord("A") + letter) + letters
    rows = (table.headings,) if table.headings else table.rows
    first = next((row[at] for row in rows if at < len(row) and row[at].strip()), "")
    if not first:
        return letters
    words = short(first, _LONGEST_HEADING)
    if table.headings:
        return tr("{column}: {heading}").format(column=letters, heading=words)
    return tr("{column}: “{cell}” …").format(column=letters, cell=words)
