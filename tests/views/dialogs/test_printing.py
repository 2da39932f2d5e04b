"""A summary can be printed; here the printer is a file."""

from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QApplication

from shoreboard.views.dialogs.printing import print_on, print_text


def printer_to(path: Path) -> QPrinter:
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(path))
    return printer


@pytest.mark.usefixtures("qapp")
def test_a_long_text_takes_several_pages(tmp_path: Path) -> None:
    path = tmp_path / "summary.pdf"
    assert print_on(printer_to(path), "\n".join(f"Line {number}" for number in range(200)))
    content = path.read_bytes()
    assert content.startswith(b"%PDF")
    assert content.count(b"/Type /Page\n") > 1


@pytest.mark.usefixtures("qapp")
def test_nothing_is_printed_where_the_user_cancels() -> None:
    def cancel() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QPrintDialog)
        dialog.reject()

    QTimer.singleShot(0, cancel)
    assert print_text("words", "Practice", None) is None


@pytest.mark.usefixtures("qapp")
@pytest.mark.qt_log_ignore("^QPainter::begin")
def test_what_no_printer_takes_is_told(tmp_path: Path) -> None:
    assert not print_on(printer_to(tmp_path / "nowhere" / "summary.pdf"), "words")
