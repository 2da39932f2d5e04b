"""What is printed: here the printer is a file."""

from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QPageLayout
from PySide6.QtPrintSupport import QPrinter, QPrintPreviewWidget
from pytestqt.qtbot import QtBot

from shoreboard.exporters.options import Options
from shoreboard.views.dialogs.print_preview import print_on, print_preview
from tests.exporters.boards import BOARDS, material
from tests.views.dialogs.filling import opened


@pytest.mark.usefixtures("qapp")
def test_each_scene_has_a_sheet(tmp_path: Path) -> None:
    path, printer = tmp_path / "scenes.pdf", QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(path))
    printer.setPageOrientation(QPageLayout.Orientation.Landscape)
    print_on(printer, material(BOARDS["scenes"]()), Options())
    content = path.read_bytes()
    assert content.startswith(b"%PDF")
    assert content.count(b"/MediaBox") == 10


def test_sheets_are_shown_first(qtbot: QtBot) -> None:
    dialog = print_preview(material(BOARDS["scenes"]()), Options(), None)
    dialog.resize(QSize(800, 600))
    opened(dialog, qtbot)
    preview = dialog.findChildren(QPrintPreviewWidget)[0]
    qtbot.waitUntil(lambda: preview.pageCount() == 10, timeout=30_000)
