"""Puts what a desktop and a terminal want of a program below a folder, such as usr of a package.

    desktop_files.py FOLDER      FOLDER/share/applications, icons, mime, metainfo, man …

Icons come from the program's one picture, the version from the program, manual pages and
completions from its parsers. The same source makes the same bytes; SOURCE_DATE_EPOCH is the day of
the release, where it is set.
"""

import argparse
import gzip
import os
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from command_line import completions, manual_pages
from PySide6.QtCore import QBuffer, QIODevice, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from shoreboard import __version__

ROOT = Path(__file__).resolve().parent.parent
LINUX = ROOT / "packaging" / "linux"
PICTURE = ROOT / "resources" / "shoreboard_resources" / "icons" / "shoreboard.svg"
ID = "org.shoreboard.Shoreboard"
MIME_ICON = "application-vnd.shoreboard+json"
SIZES = (16, 22, 24, 32, 48, 64, 96, 128, 256, 512)
PAGE = """\
<svg xmlns="http://www.w3.org/2000/svg" width="64" height="64" viewBox="0 0 64 64">
  <path fill="#FFFFFF" stroke="#8593A5" stroke-width="2" stroke-linejoin="round"
    d="M11 3h30l12 12v46H11z"/>
  <path fill="#DCE3EB" stroke="#8593A5" stroke-width="2" stroke-linejoin="round" d="M41 3v12h12z"/>
  <g transform="translate(18 23) scale(0.4375)">
{picture}
  </g>
</svg>
"""
"""A sheet of paper with the program's picture on it: a document."""


def files() -> Iterator[tuple[str, bytes]]:
    """Yield every file with its place below `share`."""
    yield f"applications/{ID}.desktop", (LINUX / f"{ID}.desktop").read_bytes()
    yield f"mime/packages/{ID}.xml", (LINUX / f"{ID}.mime.xml").read_bytes()
    yield f"metainfo/{ID}.metainfo.xml", metainfo().encode()
    for folder, name, svg in (("apps", ID, PICTURE.read_text()), ("mimetypes", MIME_ICON, page())):
        yield f"icons/hicolor/scalable/{folder}/{name}.svg", svg.encode()
        for size in SIZES:
            yield f"icons/hicolor/{size}x{size}/{folder}/{name}.png", png(svg, size)
    for place, text in completions():
        yield place, text.encode()
    for place, text in manual_pages():
        yield f"{place}.gz", gzip.compress(text.encode(), mtime=0)


def page() -> str:
    """Return the icon of the program's documents as SVG."""
    shapes = [line for line in PICTURE.read_text().splitlines() if line.startswith("  <")]
    return PAGE.format(picture="\n".join(f"  {shape}" for shape in shapes))


def png(svg: str, size: int) -> bytes:
    """Draw a picture that many pixels wide and high."""
    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(svg.encode()).render(painter)
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG", 0)  # pyright: ignore[reportArgumentType, reportCallIssue]
    return bytes(buffer.data().data())


def metainfo() -> str:
    """Return what a software center shows, with this version as the newest release."""
    text = (LINUX / f"{ID}.metainfo.xml").read_text(encoding="utf-8")
    date = f"{release_day():%Y-%m-%d}"
    release = f'  <releases>\n    <release version="{__version__}" date="{date}"/>\n  </releases>\n'
    end = "</component>\n"
    return text.removesuffix(end) + release + end


def release_day() -> datetime:
    """Return SOURCE_DATE_EPOCH, or the time of CHANGELOG.md where that is not set."""
    changed = (ROOT / "CHANGELOG.md").stat().st_mtime
    return datetime.fromtimestamp(int(os.environ.get("SOURCE_DATE_EPOCH", changed)), UTC)


def write(folder: Path) -> None:
    """Write every file below `folder`/share."""
    for place, content in files():
        path = folder / "share" / place
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)


def main() -> None:
    """Do what the command line says."""
    form = argparse.RawTextHelpFormatter
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=form)
    parser.add_argument("folder", type=Path)
    write(parser.parse_args().folder)


if __name__ == "__main__":
    main()
