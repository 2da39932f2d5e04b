"""Printing a text."""

from PySide6.QtGui import QTextDocument
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QApplication, QWidget

_POINTS = 11.0


def print_text(
    text: str, title: str, parent: QWidget | None, *, markdown: bool = False
) -> bool | None:
    """Ask for a printer and print a text; tell whether that worked. None is a user's no."""
    printer = QPrinter()
    printer.setDocName(title)
    dialog = QPrintDialog(printer, parent)
    accepted = dialog.exec() == QPrintDialog.DialogCode.Accepted
    dialog.deleteLater()
    return print_on(printer, text, markdown=markdown) if accepted else None


def print_on(printer: QPrinter, text: str, *, markdown: bool = False) -> bool:
    """Print a text on as many pages as it takes, at the same size whatever the screen's.

    Tells whether the printer, or the file in its place, took it.
    """
    document = QTextDocument()
    font = QApplication.font()
    font.setPointSizeF(_POINTS)
    document.setDefaultFont(font)
    if markdown:
        document.setMarkdown(text)
    else:
        document.setPlainText(text)
    document.print_(printer)
    return printer.printerState() is not QPrinter.PrinterState.Error
