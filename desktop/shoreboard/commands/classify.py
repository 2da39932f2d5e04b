"""`shoreboard classify`: says of each row of a table what a change is called, without a window."""

import csv
import io
import json
from collections.abc import Iterator, Sequence

from shoreboard import resources
from shoreboard.actions.problems import EXPECTED, sentence
from shoreboard.actions.reading_words import column_name
from shoreboard.actions.table_words import refusal_sentence, vocabulary_of
from shoreboard.cli import ClassifyArguments
from shoreboard.commands.table_reading import WrongArgumentError, fault_words, reading_of
from shoreboard.commands.terminal import complain, hand_out
from shoreboard.domain.country import COUNTRIES
from shoreboard.domain.moves import move_between
from shoreboard.explanations.reason import reason
from shoreboard.explanations.topics import Topics
from shoreboard.i18n import enumerated, tr
from shoreboard.storage.tables.answers import fold
from shoreboard.storage.tables.before_after import (
    BeforeAfter,
    Fault,
    Headings,
    MoveHeading,
    before_after,
    read_before_after,
)
from shoreboard.storage.tables.reading import load
from shoreboard.storage.tables.table import Row, Table, TableError
from shoreboard.storage.tables.words import Vocabulary

ALL, SOME, NONE = 0, 1, 2
"""Exit codes: every row was classified; some could not be read; nothing was written."""
_ADDED = ("state", "move", "parts", "why")
"""The columns that are added; columns of the table with these very names give way to them."""


def run(arguments: ClassifyArguments) -> int:
    """Write the table with what each row is called on standard output; return the exit code.

    Each row that cannot be read gets a line with its number and its column on standard error.
    """
    home = arguments.home_country.upper() or None
    if home is not None and home not in COUNTRIES:
        return _fail(tr("{word} is no country code of ISO 3166-1.").format(word=home))
    vocabulary = vocabulary_of(Topics(resources.root(), "en"))
    wanted = (arguments.before, arguments.after) if arguments.before else ()
    try:
        data = load(arguments.table)
        how = reading_of(arguments.reading, data)
        table, headings = read_before_after(data, vocabulary, how, wanted)
    except WrongArgumentError as error:
        return _fail(str(error))
    except TableError as error:
        return _fail(fault_words(error))
    except EXPECTED as error:
        return _fail(sentence(error))
    missing = [heading.value for heading in MoveHeading if heading not in headings.at]
    if missing:
        words = tr("{file} lacks these columns: {columns}.")
        return _fail(words.format(file=arguments.table.name, columns=enumerated(missing)))
    if not arguments.quiet:
        _say_taken(table, headings)
    names, kept = _kept(table)
    rows: list[Row] = []
    faults = 0
    for number, row, answer in _answered(table, headings, vocabulary, home):
        if isinstance(answer, Fault):
            faults += 1
            _complain(number, answer)
        else:
            cells = (row[at] if at < len(row) else "" for at in kept)
            rows.append((*cells, *_called(answer)))
    write = _as_json if arguments.format == "json" else _as_csv
    hand_out(write((*names, *_ADDED), rows))
    return SOME if faults else ALL


def _say_taken(table: Table, headings: Headings) -> None:
    """Say which columns were taken for what, where any is named otherwise."""
    taken = {each: column_name(table, headings.at[each]) for each in MoveHeading}
    named = {fold(table.headings[headings.at[each]]) for each in MoveHeading}
    if named != {fold(each) for each in MoveHeading}:
        pairs = (f"{each.value} = {name}" for each, name in taken.items())
        complain(tr("Taken for the columns: {columns}.").format(columns=enumerated(pairs)))


def _answered(
    table: Table, headings: Headings, vocabulary: Vocabulary, home: str | None
) -> Iterator[tuple[int, Row, BeforeAfter | Fault]]:
    """Give the number and the cells of each row that is not blank, with what it says."""
    for number, row in enumerate(table.rows, table.first_row):
        if any(map(str.strip, row)):
            yield number, row, before_after(row, headings, vocabulary, home)


def _kept(table: Table) -> tuple[Row, Sequence[int]]:
    """Return the headings of the columns that are passed through, and which columns they are."""
    headings = (*table.headings, *("" for _ in range(table.width - len(table.headings))))
    kept = [at for at, heading in enumerate(headings) if heading not in _ADDED]
    return tuple(headings[at] for at in kept), kept


def _called(answer: BeforeAfter) -> Row:
    move = move_between(answer.before, answer.after)
    parts = ";".join(part.value for part in move.parts)
    return answer.after.value, move.id, parts, reason(answer.before, answer.after)


def _as_csv(names: Row, rows: Sequence[Row]) -> str:
    made = io.StringIO(newline="")
    writer = csv.writer(made, lineterminator="\n")
    writer.writerow(names)
    writer.writerows(rows)
    return made.getvalue()


def _as_json(names: Row, rows: Sequence[Row]) -> str:
    """Return a list of objects; a column whose name another has before it gets its number too."""
    keys: list[str] = []
    for at, name in enumerate(names, 1):
        key = name or str(at)
        while key in keys:
            key = f"{key} {at}"
        keys.append(key)
    objects = [dict(zip(keys, row, strict=True)) for row in rows]
    return json.dumps(objects, ensure_ascii=False, indent=2) + "\n"


def _complain(number: int, fault: Fault) -> None:
    words = tr("row {number}, column {column}: {reason}")
    said = refusal_sentence(fault.refusal, fault.word)
    complain(words.format(number=number, column=fault.heading.value, reason=said))


def _fail(words: str) -> int:
    complain(f"shoreboard classify: {words}")
    return NONE
