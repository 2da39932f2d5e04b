"""Work sheet and answer key (DOCX) that a teacher can edit."""

from collections.abc import Callable, Iterable
from io import BytesIO
from typing import Any
from zipfile import ZipFile

from shoreboard import __version__
from shoreboard.exporters.exporter import QUESTIONS, Exporter, ExportOption
from shoreboard.exporters.material import Material
from shoreboard.exporters.options import Options
from shoreboard.exporters.package import package
from shoreboard.exporters.report import Bullets, Paragraph, ReportHeading, ReportTable
from shoreboard.exporters.sheets import (
    BoardGrid,
    CutCards,
    NewPage,
    Sheet,
    SheetBlock,
    SheetRemark,
    answer_key,
    work_sheet,
)
from shoreboard.i18n import tr

_MILLIMETER = 36_000
"""In EMU, the unit of Office Open XML."""
_CELL_MM, _CARD_MM, _MARGIN_MM = 42, 20, 18
_CARDS_ACROSS = 3


Writer = Callable[[Sheet, Material, Options], bytes]
"""Writes a sheet in a format."""


def docx(sheet: Sheet, material: Material, options: Options) -> bytes:
    """Return a sheet as a document, on A4 or Letter."""
    from docx import Document

    document: Any = Document()
    properties = document.core_properties
    properties.title = sheet.title
    properties.author = properties.last_modified_by = f"Shoreboard {__version__}"
    properties.created = properties.modified = material.made.replace(tzinfo=None)
    section = document.sections[0]
    page = options.sheet
    section.page_width, section.page_height = _emu(page.width_mm), _emu(page.height_mm)
    section.left_margin = section.right_margin = _emu(_MARGIN_MM)
    section.top_margin = section.bottom_margin = _emu(_MARGIN_MM)
    section.footer.paragraphs[0].text = sheet.foot
    for block in sheet.blocks:
        _write(document, block)
    buffer = BytesIO()
    document.save(buffer)
    with ZipFile(buffer) as packed:
        return package({name: packed.read(name) for name in packed.namelist()})


def _write(document: Any, block: SheetBlock) -> None:
    match block:
        case ReportHeading(level, words):
            document.add_heading(words, level - 1)
        case Paragraph(words):
            document.add_paragraph(words)
        case Bullets(points):
            for each in points:
                document.add_paragraph(each, style="List Bullet")
        case SheetRemark(name, words):
            paragraph = document.add_paragraph()
            paragraph.add_run(name).bold = True
            paragraph.add_run(f" {words}")
        case ReportTable():
            _table(document, block)
        case BoardGrid():
            _board(document, block)
        case CutCards(words):
            _cards(document, words)
        case NewPage():
            document.add_page_break()


def _table(document: Any, block: ReportTable) -> None:
    rows = (block.headings, *block.rows)
    table = document.add_table(len(rows), len(block.headings), style="Table Grid")
    for row, words in zip(table.rows, rows, strict=True):
        for cell, text in zip(row.cells, words, strict=True):
            cell.text = text
    _bold(table.rows[0].cells)
    _repeated(table.rows[0])


def _board(document: Any, board: BoardGrid) -> None:
    table = document.add_table(3, 3, style="Table Grid")
    rows = (
        (board.corner, *board.across),
        *(
            (head, *map("\n".join, zones))
            for head, zones in zip(board.down, board.zones, strict=True)
        ),
    )
    for number, (row, words) in enumerate(zip(table.rows, rows, strict=True)):
        if number:
            row.height = _emu(_CELL_MM)
        for cell, text in zip(row.cells, words, strict=True):
            cell.text = text
    _bold((*table.rows[0].cells, *table.columns[0].cells))


def _cards(document: Any, words: tuple[str, ...]) -> None:
    table = document.add_table(-(-len(words) // _CARDS_ACROSS), _CARDS_ACROSS, style="Table Grid")
    rows = [row.cells for row in table.rows]  # a row looks its cells up anew each time
    for number, each in enumerate(words):
        row, column = divmod(number, _CARDS_ACROSS)
        rows[row][column].text = each
    for row in table.rows:
        row.height = _emu(_CARD_MM)
        _whole(row)


def _bold(cells: Iterable[Any]) -> None:
    for cell in cells:
        for paragraph in cell.paragraphs:
            for run in paragraph.runs:
                run.bold = True


def _repeated(row: Any) -> None:
    """Repeat a row at the head of each page."""
    _mark(row, "tblHeader")


def _whole(row: Any) -> None:
    """Keep a row on one page."""
    _mark(row, "cantSplit")


def _mark(row: Any, tag: str) -> None:
    properties: Any = row._tr.get_or_add_trPr()
    space, _, _ = properties.tag.rpartition("}")
    properties.insert(0, properties.makeelement(f"{space}}}{tag}"))


def _emu(millimeters: float) -> int:
    return round(millimeters * _MILLIMETER)


def work_sheet_format(id_: str, suffix: str, title: Callable[[], str], write: Writer) -> Exporter:
    """Return the format of work sheets that something writes."""
    choices = QUESTIONS | {ExportOption.PAGE, ExportOption.CARDS}

    def make(material: Material, options: Options) -> bytes:
        return write(work_sheet(material, options), material, options)

    return Exporter(id_, suffix, title, make, choices)


def answer_key_format(id_: str, suffix: str, title: Callable[[], str], write: Writer) -> Exporter:
    """Return the format of answer keys that something writes."""
    choices = QUESTIONS | {ExportOption.PAGE}

    def make(material: Material, options: Options) -> bytes:
        return write(answer_key(material, options), material, options)

    return Exporter(id_, suffix, title, make, choices, needs_answers=True)


def _sheet_title() -> str:
    return tr("Work sheet (DOCX)")


def _key_title() -> str:
    return tr("Answer key to the work sheet (DOCX)")


SHEET = work_sheet_format("worksheet", ".worksheet.docx", _sheet_title, docx)
KEY = answer_key_format("answer-key", ".key.docx", _key_title, docx)
