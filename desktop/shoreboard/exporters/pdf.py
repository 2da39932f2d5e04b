"""Pages in shapes and text that can be selected (PDF 1.4), as many a scene as its cards need."""

from PySide6.QtGui import QPainter

from shoreboard.exporters.board_pages import Paint, board_pages
from shoreboard.exporters.exporter import PICTURE, Exporter
from shoreboard.exporters.material import Material
from shoreboard.exporters.options import Options
from shoreboard.exporters.pdf_file import written
from shoreboard.i18n import tr


def make(material: Material, options: Options) -> bytes:
    """Return the scenes as pages; the scenario is attached where that is wanted."""
    pages = board_pages(material, options, ligatures=False)
    return written(material, options.page, pages, _paint, carries=options.carries)


def _paint(painter: QPainter, paint: Paint) -> None:
    paint(painter)


def _title() -> str:
    return tr("Pages (PDF)")


def _hint() -> str:
    return tr("A screen reader reads the report (HTML) better than these pages.")


EXPORTER = Exporter("pdf", ".pdf", _title, make, PICTURE, hint=_hint)
