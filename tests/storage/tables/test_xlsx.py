"""Workbooks of Excel."""

import pytest

from shoreboard.storage.tables.archive import Archive
from shoreboard.storage.tables.table import MOST_COLUMNS, TableError, TableFault
from shoreboard.storage.tables.work import Work
from shoreboard.storage.tables.xlsx import Xlsx, is_xlsx
from tests.storage.tables.workbooks import packed, xlsx


def rows(cells: str, strings: str = "") -> list[tuple[str, ...]]:
    return Xlsx(Archive(xlsx(cells, strings)), Work()).rows(0)


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
    assert Xlsx(Archive(xlsx("<row><c><v>1</v></c></row>", links=link)), Work()).rows(0) == [("1",)]


def test_other_formats_of_excel_are_not_known() -> None:
    archive = Archive(packed({"[Content_Types].xml": "", "_rels/.rels": "<R/>"}))
    assert is_xlsx(archive)
    with pytest.raises(TableError) as refused:
        Xlsx(archive, Work())
    assert refused.value.fault is TableFault.FOREIGN
