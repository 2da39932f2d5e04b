"""How a table was read, in sentences: which sheet and rows, each column, and what is left open."""

from collections.abc import Iterator, Sequence

from shoreboard.actions.table_words import counted
from shoreboard.i18n import enumerated, tr
from shoreboard.names import short
from shoreboard.storage.tables.findings import OF_THEIR_OWN, ColumnFinding, Why
from shoreboard.storage.tables.headings import TableColumn
from shoreboard.storage.tables.placing import Refusal
from shoreboard.storage.tables.plan import Plan
from shoreboard.storage.tables.table import Remark, Table

_LONGEST_HEADING = 40
_LETTERS = 26


def column_name(table: Table, at: int) -> str:
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


def meaning_words(column: TableColumn) -> str:
    """Return what a column says, in the middle of a sentence."""
    return {
        TableColumn.ACTIVITY: tr("the activity"),
        TableColumn.WHO: tr("who does it"),
        TableColumn.WHERE: tr("where it is done"),
        TableColumn.STATE: tr("who does it and where"),
        TableColumn.KIND: tr("the kind of work"),
        TableColumn.NOTE: tr("the note"),
        TableColumn.SCENE: tr("the scene"),
        TableColumn.COUNTRY: tr("the country"),
        TableColumn.PLACE: tr("the place"),
        TableColumn.PARTNER: tr("the partner firm"),
        TableColumn.CIRCUMSTANCES: tr("the circumstances"),
        TableColumn.OWNERSHIP: tr("the company’s share"),
        TableColumn.WHOLE: tr("the whole of a part"),
        TableColumn.SHARE: tr("the share of a part"),
        TableColumn.WHOLE_KIND: tr("the kind of what was split"),
        TableColumn.WHOLE_NOTE: tr("the note on what was split"),
        TableColumn.CAPTION: tr("the caption of the scene"),
        TableColumn.SCENE_NOTE: tr("the note on the scene"),
        TableColumn.WHO_AFTER: tr("who does it later"),
        TableColumn.WHERE_AFTER: tr("where it is done later"),
        TableColumn.STATE_AFTER: tr("who does it and where, later"),
        TableColumn.COUNTRY_AFTER: tr("the country later"),
        TableColumn.PARTNER_AFTER: tr("the partner firm later"),
    }[column]


def column_sentence(table: Table, finding: ColumnFinding) -> str:
    """Return what a column is taken for, and why, or why it is not; plain text."""
    name, cells = column_name(table, finding.at), finding.filled
    proposed = meaning_words(finding.proposed) if finding.proposed else ""
    meaning = meaning_words(finding.column) if finding.column else ""
    words = {
        Why.HEADING: tr("{name} is {meaning}: its heading says so, and {some} of {all} cells fit."),
        Why.CELLS: tr("{name} is {meaning}: {some} of {all} cells say so."),
        Why.REST: tr("{name} is {meaning}: no other column names it."),
        Why.MARKS: tr("{name} is an answer that is ticked or shared."),
        Why.COSTS: tr("{name} is a number of the costs, or is said of one."),
        Why.CHOSEN: tr("{name} is {meaning}, as you chose.")
        if meaning
        else tr("{name} is not taken, as you chose."),
        Why.NOT_BORNE_OUT: tr(
            "{name} is not taken: its heading speaks of {proposed}, but only {some} of {all} cells "
            "say that."
        ),
        Why.ANOTHER: tr("{name} is not taken: another column says {proposed} better."),
        Why.UNSURE: tr("{name} is not taken: it may be the company itself, or a partner."),
        Why.DATES: tr("{name} is not taken: each activity has a date of its own, and no scene."),
        Why.SEAT: tr("{name} is not taken: where a firm sits may not be where it works."),
        Why.UNKNOWN: tr("{name} is not taken: what it says is not known."),
    }[finding.why]
    return words.format(
        name=name, meaning=meaning, proposed=proposed, some=finding.understood, all=cells
    )


def reading_sentences(plan: Plan) -> Iterator[str]:
    """Give which sheet and which row of headings were read, and what was passed over above it."""
    table = plan.table
    how = table.reading
    if how.sheet is not None and len(table.sheets) > 1:
        yield tr("The sheet “{name}” was read.").format(name=short(table.sheets[how.sheet]))
    if not how.heading_row:
        yield tr("No row was taken for headings.")
    elif table.first_row > how.heading_row + 1:
        yield tr("The headings are in rows {first} and {second}.").format(
            first=how.heading_row, second=how.heading_row + 1
        )
    elif how.heading_row > 1:
        yield tr("The headings are in row {row}.").format(row=how.heading_row)
    yield from map(remark_sentence, table.remarks)


def remark_sentence(remark: Remark) -> str:
    """Return what should be known of how a table was read; plain text."""
    return {
        Remark.UNSURE_ENCODING: tr(
            "The encoding is a guess: where letters are wrong, choose another."
        ),
        Remark.BAD_BYTES: tr("Some bytes stand for no character, and show as �."),
        Remark.HIDDEN_SHEETS: tr("Hidden sheets were passed over."),
        Remark.BLANK_FORMULAS: tr(
            "Formulas without results are blank: open the workbook in a spreadsheet program and "
            "save it anew."
        ),
    }[remark]


def gap_sentences(plan: Plan) -> Iterator[str]:
    """Give in how many rows what is left open."""
    for refusal, number in plan.gaps.items():
        yield _in_rows(refusal, number)


def outcome_sentence(plan: Plan) -> str:
    """Return how many rows come to what."""
    return tr("Rows: {numbers}.").format(numbers=counted(plan.numbers))


def left_out(plan: Plan, most: int) -> str:
    """Return which columns are not taken: their names, so many of them; "" where all are."""
    names = [column_name(plan.table, each.at) for each in plan.guess.findings if _is_out(each)]
    if not names:
        return ""
    more: Sequence[str] = ["…"] if len(names) > most else []
    return tr("Not taken: {columns}.").format(columns=enumerated((*names[:most], *more)))


def _is_out(finding: ColumnFinding) -> bool:
    return finding.column is None and finding.why not in OF_THEIR_OWN and finding.filled > 0


def _in_rows(refusal: Refusal, number: int) -> str:
    words = {
        Refusal.NO_WHERE: tr("Rows that say who, not where: {number}."),
        Refusal.NO_WHO: tr("Rows that say where, not who: {number}."),
        Refusal.NO_BASIS: tr("Rows that say neither who nor where: {number}."),
        Refusal.NO_HOME: tr("Rows that name a country while no home country is set: {number}."),
        Refusal.SEVERAL: tr("Rows with several answers in one cell: {number}."),
        Refusal.IN_PARTS: tr("Parts of activities that are shared out: {number}."),
        Refusal.NO_COST: tr("Rows with a number of the costs that is none: {number}."),
        Refusal.REGION: tr("Rows with a region, which is taken for abroad: {number}."),
        Refusal.GROUP_FIRM: tr("Rows that name a firm of the company’s own group: {number}."),
        Refusal.UNKNOWN_KIND: tr("Rows with a kind that is not known: {number}."),
    }
    return words.get(refusal, tr("Rows with a word that is not understood: {number}.")).format(
        number=number
    )
