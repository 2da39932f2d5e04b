"""What is printed: here the printer is a file."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QPageLayout
from PySide6.QtPrintSupport import QPrinter, QPrintPreviewDialog, QPrintPreviewWidget
from PySide6.QtWidgets import QComboBox
from pytestqt.qtbot import QtBot

from shoreboard.exporters.options import Options
from shoreboard.views.dialogs.print_preview import PRINTOUTS, Printout, print_preview
from tests.exporters.boards import BOARDS, material
from tests.views.dialogs.filling import opened


def printed(path: Path, what: Printout, board: str) -> int:
    """Return on how many sheets something is printed."""
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(path))
    printer.setPageOrientation(what.orientation)
    what.print_on(printer, material(BOARDS[board]()), Options())
    content = path.read_bytes()
    assert content.startswith(b"%PDF")
    return content.count(b"/MediaBox")


@pytest.mark.usefixtures("qapp")
def test_board_report_and_sheets_take_as_many_sheets_as_they_need(tmp_path: Path) -> None:
    board, report, sheet, key = (
        printed(tmp_path / f"{rank}.pdf", each, "scenes") for rank, each in enumerate(PRINTOUTS)
    )
    assert board == sheet == key == 10
    assert report > 10
    assert printed(tmp_path / "many.pdf", PRINTOUTS[0], "many") > 1


@pytest.fixture
def dialog(qtbot: QtBot) -> Iterator[QPrintPreviewDialog]:
    dialog = print_preview(material(BOARDS["scenes"]()), Options(), None)
    dialog.resize(QSize(800, 600))
    opened(dialog, qtbot)
    yield dialog
    dialog.close()


def test_sheets_are_shown_first_and_what_is_printed_can_be_chosen(
    dialog: QPrintPreviewDialog, qtbot: QtBot
) -> None:
    (preview,) = dialog.findChildren(QPrintPreviewWidget)
    qtbot.waitUntil(lambda: preview.pageCount() == 10, timeout=30_000)
    chosen = next(
        each for each in dialog.findChildren(QComboBox) if each.accessibleName() == "What to print"
    )
    titles = [chosen.itemText(at) for at in range(chosen.count())]
    assert titles == ["Board", "Report", "Work sheet", "Answer key"]
    chosen.setCurrentIndex(1)
    qtbot.waitUntil(lambda: preview.pageCount() != 10, timeout=30_000)
    assert dialog.printer().pageLayout().orientation() is QPageLayout.Orientation.Portrait


@pytest.mark.usefixtures("qapp")
def test_no_key_is_offered_where_answers_are_hidden() -> None:
    dialog = print_preview(material(BOARDS["scenes"]()), Options(answers=False), None)
    shown = [each for each in dialog.findChildren(QComboBox) if each.findText("Report") >= 0]
    assert [each.count() for each in shown] == [3]
    dialog.deleteLater()
