"""What is wrong with tables and their rows, in sentences."""

from collections.abc import Callable, Mapping

from shoreboard.domain.activity import Kind
from shoreboard.domain.circumstances import Circumstance
from shoreboard.domain.zone import Zone
from shoreboard.explanations.phrases import country
from shoreboard.explanations.topics import Topic, Topics
from shoreboard.i18n import countries_by_name, enumerated, native_countries, tr
from shoreboard.session.steps import short_name
from shoreboard.storage.tables.placing import Refusal
from shoreboard.storage.tables.plan import Outcome
from shoreboard.storage.tables.table import TableError, TableFault
from shoreboard.storage.tables.words import Vocabulary


def table_sentence(error: TableError) -> str:
    """Return why a table cannot be read and what to do; plain text."""
    return {
        TableFault.EMPTY: tr("The table is empty."),
        TableFault.TOO_LARGE: tr("The table is larger than 64 MiB."),
        TableFault.TOO_MANY_ROWS: tr("The table has more than 100,000 rows."),
        TableFault.TOO_MANY_COLUMNS: tr("The table has more than 200 columns."),
        TableFault.TOO_MANY_CELLS: tr(
            "The table has too many cells. Keep the columns that matter, and save it anew."
        ),
        TableFault.CELL_TOO_LONG: tr(
            "A cell of the table has more than 10,000 characters. If the whole table has become "
            "one cell, a quotation mark may be missing."
        ),
        TableFault.OPEN_QUOTE: tr(
            "The quotation mark that opens in row {row} is never closed. Close it, or remove it."
        ),
        TableFault.SCENARIO: tr("It is a scenario. Open it with File › Open."),
        TableFault.ENCODING: tr("The table is not text in this encoding. Choose another one."),
        TableFault.DAMAGED: tr("The table is damaged. Save it anew with the program it came from."),
        TableFault.OLD_EXCEL: tr(
            "This is a workbook in an older or binary format of Excel. Open it with a spreadsheet "
            "program and save it as .xlsx, .ods or .csv."
        ),
        TableFault.LOCKED: tr("The workbook has a password. Save it without one."),
        TableFault.PAGE: tr(
            "This is a web page or XML, whatever its name says. Open it with a spreadsheet program "
            "and save it as .xlsx, .ods or .csv."
        ),
        TableFault.DOCUMENT: tr(
            "This is a document and no table. Copy the table out of it, and choose Edit › Paste."
        ),
        TableFault.DATA: tr("This is JSON and no table. Save the table as .csv."),
        TableFault.FOREIGN: tr(
            "This is no table that can be read. Save the table as .xlsx, .ods or .csv."
        ),
    }[error.fault].format(row=error.row)


_ABOUT_HOME = (Refusal.NO_HOME, Refusal.NOT_HOME, Refusal.IS_HOME)


def refusal_sentence(refusal: Refusal, word: str) -> str:
    """Return why a row is not taken; `word` is the word or the country's code that is at fault."""
    named = country(word) if refusal in _ABOUT_HOME else short_name(word)
    words: Mapping[Refusal, Callable[[], str]] = {  # one is looked up
        Refusal.NO_NAME: lambda: tr("The activity has no name."),
        Refusal.AMBIGUOUS_NAME: lambda: tr("Several activities are called “{word}”."),
        Refusal.AMBIGUOUS_SCENE: lambda: tr("Several scenes are called “{word}”."),
        Refusal.REPEATED: lambda: tr("A row further up places “{word}” in this scene already."),
        Refusal.UNKNOWN_ANSWER: lambda: tr("“{word}” says neither who does the work nor where."),
        Refusal.UNKNOWN_KIND: lambda: tr("“{word}” is no kind of activity."),
        Refusal.UNKNOWN_COUNTRY: lambda: tr("“{word}” is no country."),
        Refusal.CONTRADICTION: lambda: tr("“{word}” contradicts another column."),
        Refusal.NO_WHO: lambda: tr("The row does not say who does the work."),
        Refusal.NO_WHERE: lambda: tr("The row does not say where the work is done."),
        Refusal.NO_HOME: lambda: tr(
            "Whether {word} is at home is not known: no home country is set."
        ),
        Refusal.NOT_HOME: lambda: tr("“At home” and {word} do not fit together."),
        Refusal.IS_HOME: lambda: tr("“Abroad” and {word}, the home country, do not fit together."),
        Refusal.PARTNER_IN_HOUSE: lambda: tr(
            "Own staff does the work, and yet there is a partner: “{word}”."
        ),
        Refusal.GROUP_FIRM: lambda: tr(
            "“{word}” belongs to the company’s own group, and is no partner; the note says it."
        ),
        Refusal.NOT_PLACED: lambda: tr("Not placed, and yet the row says more of where it stands."),
        Refusal.TOO_MANY: lambda: tr("The scenario can hold no more."),
        Refusal.SEVERAL: lambda: tr(
            "“{word}” is several answers; which of them holds is left open."
        ),
        Refusal.IN_PARTS: lambda: tr("“{word}” makes parts of the activity, each with its share."),
        Refusal.REGION: lambda: tr("“{word}” is no single country; it is taken for abroad."),
        Refusal.NO_COST: lambda: tr("“{word}” is no number here, or out of its bounds."),
        Refusal.UNKNOWN_CIRCUMSTANCE: lambda: tr("“{word}” is no circumstance that is known."),
        Refusal.NO_WHOLE: lambda: tr(
            "The rows do not say all parts of “{word}” anew; the note says it."
        ),
        Refusal.NO_BASIS: lambda: tr("The row says neither who does the work nor where."),
    }
    return words[refusal]().format(word=named)


def outcome_word(outcome: Outcome) -> str:
    """Return what becomes of a row, in one word."""
    return {
        Outcome.ADDED: tr("Added"),
        Outcome.UPDATED: tr("Updated"),
        Outcome.UNCHANGED: tr("Unchanged"),
        Outcome.KEPT: tr("Kept in the tray"),
        Outcome.PASSED: tr("Passed over"),
        Outcome.REFUSED: tr("Refused"),
    }[outcome]


def counted(numbers: Mapping[Outcome, int]) -> str:
    """Return how many rows come to what: "12 added, 3 updated, 1 refused"; plain text."""
    return enumerated(_number_of(outcome, number) for outcome, number in numbers.items())


def _number_of(outcome: Outcome, number: int) -> str:
    match outcome:
        case Outcome.ADDED:
            return tr("%n added", "rows of a table", number)
        case Outcome.UPDATED:
            return tr("%n updated", "rows of a table", number)
        case Outcome.UNCHANGED:
            return tr("%n unchanged", "rows of a table", number)
        case Outcome.KEPT:
            return tr("%n kept in the tray", "rows of a table", number)
        case Outcome.PASSED:
            return tr("%n passed over", "rows of a table", number)
        case Outcome.REFUSED:
            return tr("%n refused", "rows of a table", number)


def vocabulary_of(topics: Topics) -> Vocabulary:
    """Return the titles and other names of all kinds, states, countries and circumstances."""
    return Vocabulary.of(
        [(name, kind) for kind in Kind for name in _names(topics.kind(kind))],
        [(name, zone) for zone in Zone for name in _names(topics.state(zone))],
        [*countries_by_name(), *native_countries()],
        [(name, each) for each in Circumstance for name in _names(topics.circumstance(each))],
    )


def _names(topic: Topic) -> tuple[str, ...]:
    return topic.title, *topic.other_names
