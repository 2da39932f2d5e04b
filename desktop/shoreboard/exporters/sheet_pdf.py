"""Work sheet and answer key (PDF) to be printed as they are."""

from PySide6.QtGui import QPainter

from shoreboard.exporters.material import Material
from shoreboard.exporters.options import Options
from shoreboard.exporters.pdf_file import written
from shoreboard.exporters.sheets import Sheet
from shoreboard.exporters.text_pages import MARGIN_MM, UNITS_A_MM, TextPages
from shoreboard.exporters.worksheet import answer_key_format, work_sheet_format
from shoreboard.i18n import tr


def pdf(sheet: Sheet, material: Material, options: Options) -> bytes:
    """Return a sheet as pages of text that can be selected, on A4 or Letter."""
    page = options.sheet
    room = page.width_mm - 2 * MARGIN_MM, page.height_mm - 2 * MARGIN_MM
    pages = TextPages(sheet.blocks, sheet.foot, material, options, room)

    def paint(painter: QPainter, number: int) -> None:
        painter.translate(MARGIN_MM * UNITS_A_MM, MARGIN_MM * UNITS_A_MM)
        pages.paint(painter, number)

    return written(material, page, range(pages.count), paint)


def _sheet_title() -> str:
    return tr("Work sheet (PDF)")


def _key_title() -> str:
    return tr("Answer key to the work sheet (PDF)")


SHEET = work_sheet_format("worksheet-pdf", ".worksheet.pdf", _sheet_title, pdf)
KEY = answer_key_format("answer-key-pdf", ".key.pdf", _key_title, pdf)
