"""Scenes as they would be printed, on sheets of their own."""

from dataclasses import replace

from PySide6.QtGui import QPageLayout, QPainter
from PySide6.QtPrintSupport import QPrinter, QPrintPreviewDialog
from PySide6.QtWidgets import QWidget

from shoreboard.exporters.material import Material
from shoreboard.exporters.options import Options, paper
from shoreboard.exporters.pages import Press
from shoreboard.i18n import tr
from shoreboard.names import short

_OF_SCREEN = 0.9
"""The width of a notebook has room for all of its buttons then."""


def print_preview(
    material: Material, options: Options, parent: QWidget | None
) -> QPrintPreviewDialog:
    """Return a dialog that shows the sheets, asks for a printer, and prints."""
    dialog = QPrintPreviewDialog(parent)  # with a printer of its own
    dialog.printer().setPageOrientation(QPageLayout.Orientation.Landscape)
    dialog.printer().setDocName(short(material.scenario.title))
    dialog.setWindowTitle(tr("Print"))
    dialog.resize(dialog.screen().availableSize() * _OF_SCREEN)
    dialog.paintRequested.connect(lambda printer: print_on(printer, material, options))
    return dialog


def print_on(printer: QPrinter, material: Material, options: Options) -> None:
    """Print each scene on sheets of its own, as large as a sheet can be printed on."""
    room = printer.pageLayout().paintRect(QPageLayout.Unit.Millimeter)
    page = paper(room.width(), room.height())
    press = Press(material, replace(options, page=page, transparent=True))
    painter = QPainter()
    if not painter.begin(printer):
        return
    area = printer.pageLayout().paintRectPixels(printer.resolution())
    for rank, each in enumerate(press.pages()):
        if rank:
            printer.newPage()
        painter.resetTransform()
        painter.scale(area.width() / page.size.width, area.height() / page.size.height)
        press.paint(painter, each)
    painter.end()
