"""Pictures in shapes (SVG 1.2 Tiny)."""

import re
from html import escape

from PySide6.QtCore import QBuffer, QIODevice, QRect, QSize
from PySide6.QtGui import QPainter
from PySide6.QtSvg import QSvgGenerator

from shoreboard.explanations.phrases import scene_name
from shoreboard.exporters.exporter import PICTURE, Exporter, ExportOption
from shoreboard.exporters.material import Material
from shoreboard.exporters.options import Options
from shoreboard.exporters.pages import Press, told
from shoreboard.i18n import tr
from shoreboard.storage.carried import in_svg

_HEAD = re.compile(rb"<title>.*?</desc>", re.DOTALL)
_FAMILY = re.compile(rb'font-family="([^"]*)"')


def make(material: Material, options: Options) -> bytes:
    """Return the first scene as a picture; it carries the scenario where that is wanted."""
    data = drawn(material, options)
    return in_svg(data, material.file) if options.carries else data


def drawn(material: Material, options: Options) -> bytes:
    """Return the first scene as a picture alone."""
    press = Press(material, options)
    page = press.page(material.scenes[0])
    size = page.layout.size
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    drawing = QSvgGenerator()
    drawing.setOutputDevice(buffer)
    drawing.setSize(QSize(size.width, size.height))
    drawing.setViewBox(QRect(0, 0, size.width, size.height))
    drawing.setResolution(96)
    drawing.setTitle("-")
    drawing.setDescription("-")
    painter = QPainter(drawing)
    try:
        press.paint(painter, page)
    finally:
        painter.end()
    return _with_words(bytes(buffer.data().data()), material, options)


def _with_words(data: bytes, material: Material, options: Options) -> bytes:
    """Return a drawing that says what it shows, and names a family that is everywhere."""
    scene = material.scenes[0]
    title = escape(scene_name(material.scenario, scene))
    words = f"<title>{title}</title>\n<desc>{escape(told(material, scene, options))}</desc>"
    data = _HEAD.sub(lambda _found: words.encode(), data, count=1)
    data = _FAMILY.sub(rb'font-family="\1, sans-serif"', data)
    return data.replace(b"<svg ", b'<svg role="img" ', 1)


def _title() -> str:
    return tr("Drawing (SVG)")


EXPORTER = Exporter(
    "svg", ".svg", _title, make, PICTURE | {ExportOption.TRANSPARENT}, one_scene=True
)
