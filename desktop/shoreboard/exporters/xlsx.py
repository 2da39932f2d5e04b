"""A workbook (Office Open XML), made to be filtered and printed."""

# XlsxWriter brings no types for all of what it takes.
# pyright: reportMissingTypeStubs=false, reportUnknownMemberType=false

import io
from typing import TYPE_CHECKING

from shoreboard.exporters.exporter import Exporter, ExportOption
from shoreboard.exporters.material import Material
from shoreboard.exporters.options import Options
from shoreboard.exporters.rows import Column, columns, rows
from shoreboard.i18n import tr
from shoreboard.names import short

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.format import Format

_A4 = 9
_TEXT_ALONE = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_numbers": False,
    "strings_to_urls": False,
}


def make(material: Material, options: Options) -> bytes:
    """Return a sheet with a row for each activity in each scene, and one that says what is what.

    Plans that have numbers are in two more, with formulas; costs tell where work stands, so that
    they are left out without answers.
    """
    from xlsxwriter import Workbook  # 33 ms, and no other format needs it

    from shoreboard.exporters.cost_sheets import add_costs

    made, wanted = io.BytesIO(), columns(material, options)
    with Workbook(made, _TEXT_ALONE) as book:
        book.set_properties(
            {"title": short(material.scenario.title), "created": material.made.replace(tzinfo=None)}
        )
        head = book.add_format({"bold": True, "bottom": 1, "text_wrap": True, "valign": "top"})
        body = book.add_format({"text_wrap": True, "valign": "top"})
        _add_board(book, material, wanted, head, body)
        _add_columns(book, wanted, head, body)
        if options.answers:
            add_costs(book, material, head, body)
    return made.getvalue()


def _add_board(
    book: "Workbook", material: Material, wanted: tuple[Column, ...], head: "Format", body: "Format"
) -> None:
    sheet = book.add_worksheet(tr("Board"))
    last = 0
    for at, column in enumerate(wanted):
        sheet.set_column(at, at, column.width, body)
        sheet.write_string(0, at, column.heading, head)
    for last, row in enumerate(rows(material, wanted), 1):
        for at, cell in enumerate(row):
            if isinstance(cell, int | float):
                sheet.write_number(last, at, cell)
            elif cell:
                sheet.write_string(last, at, cell)
    sheet.autofilter(0, 0, last, len(wanted) - 1)
    sheet.freeze_panes(1, 1)
    sheet.set_landscape()
    sheet.set_paper(_A4)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0)
    sheet.set_header("&L" + short(material.scenario.title).replace("&", "&&") + "&R&P / &N")


def _add_columns(
    book: "Workbook", wanted: tuple[Column, ...], head: "Format", body: "Format"
) -> None:
    sheet = book.add_worksheet(tr("Columns"))
    sheet.set_column(0, 0, 30, body)
    sheet.set_column(1, 1, 70, body)
    sheet.write_row(0, 0, [tr("Column"), tr("What it says")], head)
    for row, column in enumerate(wanted, 1):
        sheet.write_string(row, 0, column.heading)
        sheet.write_string(row, 1, column.about)


def _title() -> str:
    return tr("Workbook (XLSX)")


def _hint() -> str:
    return tr("Your notes are in it.")


EXPORTER = Exporter("xlsx", ".xlsx", _title, make, frozenset({ExportOption.CAPTION}), hint=_hint)
