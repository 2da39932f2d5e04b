"""Pictures in pixels (PNG, ISO/IEC 15948)."""

from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QImage, QPainter

from shoreboard.exporters.exporter import PICTURE, Exporter, ExportOption
from shoreboard.exporters.material import Material
from shoreboard.exporters.options import Options, Resolution
from shoreboard.exporters.pages import Press
from shoreboard.i18n import tr
from shoreboard.storage.carried import in_png

_INCH = 25.4
_PRINT_DPI = 300
_MOST_PIXELS = 8000


def make(material: Material, options: Options) -> bytes:
    """Return the first scene as a picture; it carries the scenario where that is wanted."""
    image = painted(material, options)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    if not image.save(buffer, "PNG"):  # pyright: ignore[reportCallIssue, reportArgumentType]
        raise MemoryError
    data = bytes(buffer.data().data())
    return in_png(data, material.file) if options.carries else data


def painted(material: Material, options: Options) -> QImage:
    """Return the first scene as a picture of its resolution; raises MemoryError."""
    press = Press(material, options)
    page = press.page(material.scenes[0])
    factor, dots = scale(options)
    width, height = round(page.layout.size.width * factor), round(page.layout.size.height * factor)
    image = QImage(width, height, QImage.Format.Format_ARGB32_Premultiplied)
    if image.isNull():
        raise MemoryError
    image.fill(0)
    image.setDotsPerMeterX(round(dots / _INCH * 1000))
    image.setDotsPerMeterY(round(dots / _INCH * 1000))
    painter = QPainter(image)
    painter.scale(factor, factor)
    try:
        press.paint(painter, page)
    finally:
        painter.end()
    return image if options.transparent else image.convertToFormat(QImage.Format.Format_RGB32)


def scale(options: Options) -> tuple[float, float]:
    """Return how many pixels of a picture one of its page is, and how many there are an inch."""
    page = options.page
    plain = page.size.width / page.width_mm * _INCH
    wanted = {
        Resolution.PLAIN: 1.0,
        Resolution.DOUBLE: 2.0,
        Resolution.PRINT: _PRINT_DPI / plain,
    }[options.resolution]
    factor = min(wanted, _MOST_PIXELS / max(page.size))
    return factor, plain * factor


def _title() -> str:
    return tr("Picture (PNG)")


EXPORTER = Exporter(
    "png",
    ".png",
    _title,
    make,
    PICTURE | {ExportOption.RESOLUTION, ExportOption.TRANSPARENT},
    one_scene=True,
)
