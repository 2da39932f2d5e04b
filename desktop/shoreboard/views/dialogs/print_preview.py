"""Scenes, their report, a work sheet or its key as they would be printed, on sheets of paper."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from typing import NamedTuple, TypeVar

from PySide6.QtGui import QPageLayout, QPainter
from PySide6.QtPrintSupport import QPrinter, QPrintPreviewDialog, QPrintPreviewWidget
from PySide6.QtWidgets import QComboBox, QToolBar, QWidget

from shoreboard.exporters.board_pages import board_pages
from shoreboard.exporters.material import Material
from shoreboard.exporters.options import Options, paper
from shoreboard.exporters.report import Block, ReportHeading, report
from shoreboard.exporters.sheets import NewPage, answer_key, work_sheet
from shoreboard.exporters.text_pages import UNITS_A_MM, TextPages
from shoreboard.i18n import tr
from shoreboard.names import short

_PART = 2
_OF_SCREEN = 0.9
"""The width of a notebook has room for all of its buttons then."""
_UPRIGHT, _ON_ITS_SIDE = QPageLayout.Orientation.Portrait, QPageLayout.Orientation.Landscape
_Page = TypeVar("_Page")
_Room = tuple[float, float]
"""How wide and how high what can be printed on is, in mm."""


class Printout(NamedTuple):
    """Something to print: what it is called, how its sheets lie, and how it is printed."""

    title: Callable[[], str]
    orientation: QPageLayout.Orientation
    print_on: Callable[[QPrinter, Material, Options], None]
    has_answers: bool = False


def print_preview(
    material: Material, options: Options, parent: QWidget | None
) -> QPrintPreviewDialog:
    """Return a dialog that shows the sheets, asks for a printer, and prints.

    It begins with the board; what holds answers by its nature is offered where they are told.
    """
    offered = [each for each in PRINTOUTS if options.answers or not each.has_answers]
    dialog = QPrintPreviewDialog(parent)  # with a printer of its own
    dialog.printer().setPageOrientation(offered[0].orientation)
    dialog.printer().setDocName(short(material.scenario.title))
    dialog.setWindowTitle(tr("Print"))
    dialog.resize(dialog.screen().availableSize() * _OF_SCREEN)
    chosen = QComboBox()
    chosen.setAccessibleName(tr("What to print"))
    for each in offered:
        chosen.addItem(each.title())
    (preview,) = dialog.findChildren(QPrintPreviewWidget)
    bar = dialog.findChildren(QToolBar)[0]
    bar.insertWidget(bar.actions()[0], chosen)
    # Each way of turning paints the preview anew.
    chosen.currentIndexChanged.connect(lambda at: preview.setOrientation(offered[at].orientation))
    dialog.paintRequested.connect(
        lambda printer: offered[chosen.currentIndex()].print_on(printer, material, options)
    )
    return dialog


def print_scenes_on(printer: QPrinter, material: Material, options: Options) -> None:
    """Print each scene on sheets of its own, as large as a sheet can be printed on."""
    room = printer.pageLayout().paintRect(QPageLayout.Unit.Millimeter)
    page = paper(room.width(), room.height())
    pages = board_pages(material, replace(options, page=page, transparent=True))
    _print(printer, pages, page.size, lambda painter, paint: paint(painter))


def print_report_on(printer: QPrinter, material: Material, options: Options) -> None:
    """Print the report, with a picture of each scene."""
    foot, room = short(material.scenario.title), _room(printer)
    blocks = _apart(report(material, options))
    _print_text(printer, TextPages(blocks, foot, material, options, room), room)


def print_sheet_on(printer: QPrinter, material: Material, options: Options) -> None:
    """Print the work sheet."""
    sheet, room = work_sheet(material, options), _room(printer)
    _print_text(printer, TextPages(sheet.blocks, sheet.foot, material, options, room), room)


def print_key_on(printer: QPrinter, material: Material, options: Options) -> None:
    """Print the key to the work sheet."""
    sheet, room = answer_key(material, options), _room(printer)
    _print_text(printer, TextPages(sheet.blocks, sheet.foot, material, options, room), room)


def _apart(blocks: Iterable[Block]) -> Iterator[Block | NewPage]:
    """Begin each part of a report but the first on a sheet of its own."""
    is_first = True
    for block in blocks:
        if isinstance(block, ReportHeading) and block.level == _PART:
            if not is_first:
                yield NewPage()
            is_first = False
        yield block


def _room(printer: QPrinter) -> _Room:
    room = printer.pageLayout().paintRect(QPageLayout.Unit.Millimeter)
    return room.width(), room.height()


def _print_text(printer: QPrinter, pages: TextPages, room: _Room) -> None:
    size = room[0] * UNITS_A_MM, room[1] * UNITS_A_MM
    _print(printer, range(pages.count), size, pages.paint)


def _print(
    printer: QPrinter,
    pages: Iterable[_Page],
    size: tuple[float, float],
    paint: Callable[[QPainter, _Page], None],
) -> None:
    """Paint each page on a sheet; the painter's units are those of `size`, as far as is printed."""
    painter = QPainter()
    if not painter.begin(printer):
        return
    area = printer.pageLayout().paintRectPixels(printer.resolution())
    try:
        for rank, each in enumerate(pages):
            if rank:
                printer.newPage()
            painter.resetTransform()
            painter.scale(area.width() / size[0], area.height() / size[1])
            paint(painter, each)
    finally:
        painter.end()


def _board() -> str:
    return tr("Board")


def _report() -> str:
    return tr("Report")


def _sheet() -> str:
    return tr("Work sheet")


def _key() -> str:
    return tr("Answer key")


PRINTOUTS = (
    Printout(_board, _ON_ITS_SIDE, print_scenes_on),
    Printout(_report, _UPRIGHT, print_report_on),
    Printout(_sheet, _UPRIGHT, print_sheet_on),
    Printout(_key, _UPRIGHT, print_key_on, has_answers=True),
)
"""In the order in which they are offered."""
