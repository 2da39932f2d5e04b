"""Whole files, each as a program writes them."""

from pathlib import Path

import pytest

from shoreboard.domain.scenario import new_scenario
from shoreboard.storage import files
from shoreboard.storage.errors import UnreadableFileError
from shoreboard.storage.tables.reading import load, read_any, read_table, read_text
from shoreboard.storage.tables.table import Encoding, Remark, TableError, TableFault, TableReading
from shoreboard.storage.tables.work import StoppedError, WorkCount
from tests.storage.tables.workbooks import ods, xlsx

FILES = Path(__file__).parents[2] / "_files" / "tables"
NAMES = sorted(path.name for path in FILES.iterdir())


@pytest.mark.parametrize("name", NAMES)
def test_every_real_file_holds_the_same_table(name: str) -> None:
    table = read_table(load(FILES / name))
    assert table.headings == ("Activity", "Who", "Where", "Partner", "Note")
    assert [row[0] for row in table.rows] == [
        "Call center", "IT services", "Versand", "Tech support", "Café",
    ]  # fmt: skip
    assert table.rows[2][3:] == ("Spedition Müller", "“quoted”, with comma")
    assert table.first_row == 2


def test_there_is_a_file_of_every_sort() -> None:
    readings = [read_table(load(FILES / name)).reading for name in NAMES]
    assert {each.encoding for each in readings} >= {Encoding.UTF_8, Encoding.UTF_16, None}
    assert {each.separator for each in readings} == {",", ";", "\t", None}


def test_the_guess_can_be_corrected() -> None:
    table = read_text("Activity;Who\nIT;own", TableReading(separator=",", heading_row=0))
    assert (table.headings, table.rows) == ((), (("Activity;Who",), ("IT;own",)))
    book = load(FILES / "excel.xlsx")
    assert read_table(book).sheets == ("Cover", "Work")
    with pytest.raises(TableError):
        read_table(book, TableReading(sheet=0))


@pytest.mark.parametrize(
    ("data", "fault"),
    [
        (b"", TableFault.EMPTY),
        (b" \n\n\t\t", TableFault.EMPTY),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", TableFault.OLD_EXCEL),
        (b"PK\x03\x04", TableFault.DAMAGED),
        (files.encode(new_scenario("T", "A", "B")), TableFault.SCENARIO),
        (b"\xef\xbb\xbf" + files.encode(new_scenario("T", "A", "B")), TableFault.SCENARIO),
        (b"x" * (64 * 1024 * 1024 + 1), TableFault.TOO_LARGE),
    ],
    ids=["empty", "blank", "old", "cut", "scenario", "scenario with a mark", "large"],
)
def test_what_is_no_table_is_refused(data: bytes, fault: TableFault) -> None:
    with pytest.raises(TableError) as refused:
        read_table(data)
    assert refused.value.fault is fault


@pytest.mark.parametrize("active", [0, 1])
def test_of_equally_good_sheets_the_one_that_was_shown_last_is_read(active: int) -> None:
    view = f'<workbookView activeTab="{active}"/><sheet name="Old" id="r1"/>'
    assert read_table(xlsx("<row><c><v>1</v></c></row>", sheets=view)).reading.sheet == active
    hidden = '<workbookView activeTab="0"/><sheet name="Old" id="r1" state="hidden"/>'
    assert read_table(xlsx("<row><c><v>1</v></c></row>", sheets=hidden)).reading.sheet == 1


def test_hidden_sheets_and_formulas_without_results_are_said() -> None:
    formula = "<row><c><v>1</v></c><c><f>A1+1</f></c></row>"
    assert read_any(xlsx(formula)).remarks == (Remark.BLANK_FORMULAS,)
    book = xlsx("<row><c><v>1</v></c></row>", sheets='<sheet name="Old" id="r1" state="hidden"/>')
    table = read_any(book)
    assert (table.sheets, table.reading.sheet) == (("Old", "One"), 1)
    assert table.remarks == (Remark.HIDDEN_SHEETS,)
    assert read_any(book, TableReading(sheet=0)).remarks == ()


def test_what_is_no_file_is_unreadable(tmp_path: Path) -> None:
    for path in (tmp_path, tmp_path / "none.csv"):
        with pytest.raises(UnreadableFileError):
            load(path)


@pytest.mark.parametrize("name", ["excel.xlsx", "opendocument.ods"])
def test_a_workbook_cut_or_changed_anywhere_is_read_or_refused(name: str) -> None:
    data = load(FILES / name)
    for at in range(0, len(data), max(1, len(data) // 150)):
        changed = bytearray(data)
        changed[at] ^= 0x55
        for broken in (data[:at], bytes(changed)):
            try:
                read_table(broken)
            except TableError:
                continue


@pytest.mark.parametrize("line", ["\n", "\r", ",\n", ",,,,\r\n"])
def test_the_blank_rows_of_a_whole_sheet_are_none(line: str) -> None:
    text, work = "Activity,Who\nIT,own\n" + line * 1_048_576, WorkCount()
    assert read_any(text, work=work).rows == (("IT", "own"),)
    assert read_any(text.encode(), work=work).rows == (("IT", "own"),)
    assert work.steps < 20


def test_line_ends_alone_are_no_table() -> None:
    with pytest.raises(TableError) as refused:
        read_any(b"\r\n" * (32 * 1024 * 1024))
    assert refused.value.fault is TableFault.EMPTY


REPEATED = (
    '<table:table><table:table-row table:number-rows-repeated="{}">'
    '<table:table-cell table:number-columns-repeated="{}"><text:p>{}</text:p></table:table-cell>'
    '<table:table-cell table:number-columns-repeated="{}"/>'
    "<table:table-cell><text:p>x</text:p></table:table-cell>"
    "</table:table-row></table:table>"
)


@pytest.mark.parametrize(
    ("rows", "columns", "text", "blank"),
    [(100_000, 198, "x", 1), (100_000, 1, "x", 198), (50_000, 1, "x" * 10_000, 1)],
    ids=["cells", "blank cells", "characters"],
)
def test_a_few_bytes_that_stand_for_millions_of_cells_are_refused_before_any_is_made(
    rows: int, columns: int, text: str, blank: int
) -> None:
    steps: list[int] = []
    with pytest.raises(TableError) as refused:
        read_any(ods(REPEATED.format(rows, columns, text, blank)), work=WorkCount(steps.append))
    assert refused.value.fault is TableFault.TOO_MANY_CELLS
    assert steps == []  # a thousand would have been told


def test_who_waits_no_more_ends_the_work() -> None:
    def stop(_steps: int) -> None:
        raise StoppedError

    text = "Activity,Who\n" + "IT,own\n" * 10_000
    book = xlsx("<row><c><v>1</v></c></row>" * 10_000)
    for content in (text, text.encode(), book):
        with pytest.raises(StoppedError):
            read_any(content, work=WorkCount(stop))


def test_bytes_and_text_are_read_alike() -> None:
    text = "Activity;Who\nIT;own"
    assert read_any(text).rows == read_any(text.encode()).rows == (("IT", "own"),)
    with pytest.raises(TableError) as refused:
        read_any("x" * (64 * 1024 * 1024 + 1))
    assert refused.value.fault is TableFault.TOO_LARGE


def test_rows_above_the_headings_are_kept_with_their_numbers() -> None:
    table = read_text(
        "Inventory 2024\n\nActivity;Who;Where\nIT;own;home", TableReading(separator=";")
    )
    assert (table.above, table.first_row) == (((1, ("Inventory 2024",)),), 4)
    assert (table.remarks, table.reading.heading_row) == ((), 3)
