"""Workbooks of Excel."""

import io
import zipfile

import pytest

from shoreboard.storage.tables.archive import Archive
from shoreboard.storage.tables.table import MOST_COLUMNS, TableError, TableFault
from shoreboard.storage.tables.work import WorkCount
from shoreboard.storage.tables.xlsx import Xlsx, is_xlsx
from tests.storage.tables.workbooks import TYPE, packed, xlsx


def rows(cells: str, strings: str = "") -> list[tuple[str, ...]]:
    return Xlsx(Archive(xlsx(cells, strings)), WorkCount()).rows(0)


def test_texts_numbers_truths_and_results_of_formulas() -> None:
    cells = (
        '<row r="2"><c r="A2" t="s"><v>0</v></c><c r="C2"><v>1.5</v></c><c t="b"><v>1</v></c>'
        '<c t="inlineStr"><is><t>in</t><t>line</t></is></c>'
        '<c t="str"><f>A1&amp;"x"</f><v>kept</v></c></row>'
    )
    shared = "<si><r><t>Call </t></r><r><t>center</t></r><rPh><t>spoken</t></rPh></si>"
    assert rows(cells, shared) == [(), ("Call center", "", "1.5", "TRUE", "inline", "kept")]


@pytest.mark.parametrize(
    ("cells", "fault"),
    [
        ('<row r="1048576"><c r="A1"><v>1</v></c></row>', TableFault.TOO_MANY_ROWS),
        ('<row r="1"><c r="XFD1"><v>1</v></c></row>', TableFault.TOO_MANY_COLUMNS),
        ('<row><c t="s"><v>5</v></c></row>', TableFault.DAMAGED),
        ('<row><c t="s"><v>x</v></c></row>', TableFault.DAMAGED),
        ("<row>" + "<c><v>1</v></c>" * (MOST_COLUMNS + 1) + "</row>", TableFault.TOO_MANY_COLUMNS),
        ("<row><c><v>" + "1" * 20_000 + "</v></c></row>", TableFault.CELL_TOO_LONG),
    ],
)
def test_hostile_sheets_are_refused(cells: str, fault: TableFault) -> None:
    with pytest.raises(TableError) as refused:
        rows(cells)
    assert refused.value.fault is fault


def test_far_away_cells_without_text_do_not_count() -> None:
    cells = '<row r="1"><c r="A1"><v>1</v></c><c r="XFD1"/></row><row r="1048576"><c r="A9"/></row>'
    assert rows(cells) == [("1",)]


def test_what_lies_elsewhere_is_never_read() -> None:
    link = '<Relationship Id="r1" TargetMode="External" Type="x/worksheet" Target="//evil/s.xml"/>'
    assert Xlsx(Archive(xlsx("<row><c><v>1</v></c></row>", links=link)), WorkCount()).rows(0) == [
        ("1",)
    ]


def test_other_formats_of_excel_are_not_known() -> None:
    archive = Archive(packed({"[Content_Types].xml": "", "_rels/.rels": "<R/>"}))
    assert is_xlsx(archive)
    with pytest.raises(TableError) as refused:
        Xlsx(archive, WorkCount())
    assert refused.value.fault is TableFault.FOREIGN


STYLES = """<numFmts><numFmt numFmtId="164" formatCode="dd.mm.yyyy"/></numFmts>
<cellStyleXfs><xf numFmtId="9"/></cellStyleXfs>
<cellXfs><xf numFmtId="0"/><xf numFmtId="9"/><xf numFmtId="164"/><xf numFmtId="14"/></cellXfs>"""


def book(cells: str, *, after: str = "", strings: str = "") -> Xlsx:
    return Xlsx(Archive(xlsx(cells, strings, styles=STYLES, after=after)), WorkCount())


def parts_of(data: bytes) -> dict[str, str]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name).decode() for name in archive.namelist()}


def test_dates_and_percentages_are_what_the_sheet_shows() -> None:
    cells = (
        '<row><c s="0"><v>0.30000000000000004</v></c><c s="1"><v>0.2</v></c><c s="2"><v>45356</v>'
        '</c><c s="3"><v>45356</v></c><c s="9"><v>7.0</v></c>'
        '<c t="d"><v>2024-03-05T00:00:00</v></c></row>'
    )
    expected = ("0.3", "20%", "05.03.2024", "2024-03-05", "7", "2024-03-05")
    assert book(cells).rows(0) == [expected]


def test_merged_cells_all_say_what_the_first_one_does() -> None:
    cells = (
        "<row><c><v>1</v></c></row>"
        '<row><c r="A2"><v>2</v></c><c r="C2"><v>3</v></c></row><row><c r="C3"><v>4</v></c></row>'
    )
    merged = [f'<mergeCell ref="{ref}"/>' for ref in ("A2:B3", "A1:C1", "Z9:AA10", "A9:XFD1048576")]
    rows = book(cells, after=f"<mergeCells>{''.join(merged)}</mergeCells>").rows(0)
    assert rows == [("1",), ("2", "2", "3"), ("2", "2", "4")]


def test_cells_that_are_merged_are_counted_before_they_are_filled() -> None:
    merged = '<mergeCell ref="A1:GR3"/>' * 10_000
    with pytest.raises(TableError) as refused:
        book("<row><c><v>1</v></c></row>" * 3, after=f"<mergeCells>{merged}</mergeCells>").rows(0)
    assert refused.value.fault is TableFault.TOO_MANY_CELLS


def test_characters_that_xml_cannot_hold_are_read() -> None:
    strings = "<si><t>a_x000D_\nb _x005F_x</t></si>"
    assert book('<row><c t="s"><v>0</v></c></row>', strings=strings).rows(0) == [("a\nb _x",)]


def test_parts_are_found_in_any_letter_case_and_behind_any_slash() -> None:
    parts = parts_of(xlsx("<row><c><v>1</v></c></row>"))
    odd = {name.replace("/", "\\").upper(): text for name, text in parts.items()}
    assert Xlsx(Archive(packed(odd)), WorkCount()).rows(0) == [("1",)]


def test_strict_workbooks_are_read() -> None:
    strict = "http://purl.oclc.org/ooxml/officeDocument/relationships/"
    parts = parts_of(xlsx("<row><c><v>1</v></c></row>"))
    made = packed({name: text.replace(TYPE, strict) for name, text in parts.items()})
    assert Xlsx(Archive(made), WorkCount()).rows(0) == [("1",)]
