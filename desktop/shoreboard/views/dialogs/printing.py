"""Printing a plain text."""

from PySide6.QtGui import QTextDocument
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QApplication, QWidget

_POINTS = 11.0


def print_text(text: str, title: str, parent: QWidget | None) -> bool:
    """Ask for a printer and print a text; tell whether it was printed."""
    printer = QPrinter()
    printer.setDocName(title)
    dialog = QPrintDialog(printer, parent)
    accepted = dialog.exec() == QPrintDialog.DialogCode.Accepted
    if accepted:
        print_on(printer, text)
    dialog.deleteLater()
    return accepted


def print_on(printer: QPrinter, text: str) -> None:
    """Print a text on as many pages as it takes, at the same size whatever the screen's."""
    document = QTextDocument()
    font = QApplication.font()
    font.setPointSizeF(_POINTS)
    document.setDefaultFont(font)
    document.setPlainText(text)
    document.print_(printer)
