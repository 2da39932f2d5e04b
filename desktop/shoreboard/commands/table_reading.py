"""Reading a table as the arguments of a command say."""

import codecs

from shoreboard.actions.table_words import table_sentence
from shoreboard.cli import ReadingArguments
from shoreboard.folding import folded
from shoreboard.i18n import enumerated, tr
from shoreboard.storage.tables.reading import read_table
from shoreboard.storage.tables.table import Encoding, TableError, TableFault, TableReading


class WrongArgumentError(Exception):
    """An argument that fits no table, or not this one, with a sentence that says so."""


def reading_of(arguments: ReadingArguments, data: bytes) -> TableReading:
    """Return how a table is to be read; raises WrongArgumentError and TableError."""
    how = TableReading(_encoding(arguments.encoding), heading_row=arguments.heading_row)
    if not arguments.sheet:
        return how
    sheets = read_table(data).sheets
    wanted = folded(arguments.sheet)
    sheet = next((at for at, name in enumerate(sheets) if folded(name) == wanted), None)
    if sheet is None:
        words = tr("There is no sheet “{name}”, only: {sheets}.")
        raise WrongArgumentError(
            words.format(name=arguments.sheet, sheets=enumerated(sheets) or tr("none"))
        )
    return TableReading(heading_row=arguments.heading_row, sheet=sheet)


def fault_words(error: TableError) -> str:
    """Return why a table cannot be read, in words for a terminal, which has no menus."""
    if error.fault is TableFault.SCENARIO:
        return tr("It is a scenario, and no table.")
    return table_sentence(error)


def _encoding(name: str) -> Encoding | None:
    if not name:
        return None
    try:
        known = codecs.lookup(name).name
    except LookupError:
        known = ""
    found = next((each for each in Encoding if codecs.lookup(each).name == known), None)
    if found is None:
        words = tr("{word} is no encoding that can be read, which are: {encodings}.")
        raise WrongArgumentError(words.format(word=name, encodings=enumerated(Encoding)))
    return found
