"""What of others a package brings along, found in the metadata of what is installed here."""

import re
import shutil
import subprocess
from collections.abc import Iterator, Sequence
from fnmatch import fnmatch
from functools import cache
from importlib.metadata import Distribution, distribution
from pathlib import Path

from shoreboard.licenses import license_name, license_texts, needs

ROOT = Path(__file__).resolve().parent.parent
LICENSES = ROOT / "packaging" / "licenses"
PROGRAM = ROOT / "desktop" / "shoreboard"
NEVER = ("*.pyi", "*.pyc", "*/include/*", "../*", "*/RECORD", "*/direct_url.json", "*/REQUESTED")
"""What no running program needs."""
QT = ("PySide6/*", "shiboken6/*")
QT_KEPT = (
    "PySide6/_*.py",
    "PySide6/support/*.py",
    "shiboken6/*",
    "PySide6/Qt/translations/qtbase_*.qm",
    "PySide6/Qt/plugins/platforms/libq[owx]*.so",  # offscreen, wayland, xcb
    "PySide6/Qt/plugins/imageformats/libq[gijsw]*.so",
    "PySide6/Qt/plugins/platforminputcontexts/lib[ci]*.so",
    *(
        f"PySide6/Qt/plugins/{folder}/*"
        for folder in (
            "iconengines",
            "platformthemes",
            "printsupport",
            "wayland-decoration-client",
            "wayland-graphics-integration-client",
            "wayland-shell-integration",
            "xcbglintegrations",
        )
    ),
)
"""What the program uses of Qt; the libraries that these need come along."""


def copy(folder: Path) -> None:
    """Copy all of these distributions that is used into a folder, and what Qt links to."""
    for each in needs():
        for file in each.files or ():
            place = file.as_posix()
            if not any(fnmatch(place, pattern) for pattern in NEVER) and is_used(place):
                _copy_file(Path(str(each.locate_file(file))), folder / place)
    for library in linked(folder):
        _copy_file(library, folder / library.relative_to(site_packages()))


def is_used(place: str) -> bool:
    """Tell whether the program uses a file of its needs."""
    if not any(fnmatch(place, pattern) for pattern in QT):
        return True
    modules = (f"PySide6/{name}.abi3.so" for name in modules_of_qt())
    return any(fnmatch(place, pattern) for pattern in (*QT_KEPT, *modules))


@cache
def modules_of_qt() -> frozenset[str]:
    """Return the modules of Qt that the program imports anywhere."""
    files = PROGRAM.rglob("*.py")
    code = "\n".join(path.read_text(encoding="utf-8") for path in files)
    return frozenset(re.findall(r"\bPySide6\.(Qt\w+)", code))


def linked(folder: Path) -> Iterator[Path]:
    """Yield the libraries of Qt that what was copied to a folder needs."""
    home = site_packages()
    copied = (path.relative_to(folder) for path in folder.rglob("*.so*"))
    command = ["ldd", *(str(home / each) for each in copied)]
    said = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    places = {line.split(" => ")[1].split(" (")[0] for line in said.splitlines() if " => " in line}
    yield from sorted(Path(place).resolve() for place in places if place.startswith(str(home)))


def site_packages() -> Path:
    """Return where the needs are installed here."""
    return Path(str(distribution("PySide6-Essentials").locate_file(""))).resolve()


def _copy_file(source: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(source, target)


# --- their licenses ---

SOURCES = ("source", "source code", "repository", "homepage", "home")
"""What authors call the address where their source is, the best first."""


def notice(*, with_texts: bool = True) -> str:
    """Return the notice that goes with every package: what is in it, from whom, under what.

    Without the texts of the LGPL and the GPL it names where Debian keeps them.
    """
    parts = [INTRODUCTION.strip()]
    for each in needs():
        title = f"{each.metadata['Name']} {each.version}"
        parts.append(f"{title}\n{'-' * len(title)}\n{license_name(each)}\n{source_of(each)}")
        parts += [text.strip() for text in texts_of(each)]
    if with_texts:
        texts = sorted(LICENSES.iterdir(), reverse=True)
        parts += [path.read_text(encoding="utf-8").strip() for path in texts]
    else:
        parts.append("On Debian, these stand in /usr/share/common-licenses/LGPL-3 and GPL-3.")
    return "\n\n\n".join(parts) + "\n"


def source_of(each: Distribution) -> str:
    """Return the address where the source of a distribution is told of."""
    told = (url.partition(", ") for url in each.metadata.get_all("Project-URL") or ())
    addresses = {label.lower(): address for label, _, address in told}
    pages: list[str] = each.metadata.get_all("Home-page") or []
    known = [addresses[name] for name in SOURCES if name in addresses]
    return [*known, *pages][0]


def texts_of(each: Distribution) -> Sequence[str]:
    """Return the texts of the licenses of a distribution; Qt's are the project's own copies."""
    if texts := license_texts(each):
        return texts
    if "LGPL-3.0-only" not in license_name(each):
        raise LookupError(f"{each.metadata['Name']} brings no text of its license along")
    return ["Used under the LGPL 3.0; its text, and the GPL 3.0 that it builds on, come last."]


INTRODUCTION = """\
Shoreboard is under the MIT License. This package also holds works of others, each under a license
of its own, which follow here.

Qt and PySide6 (with shiboken6) are used under the GNU Lesser General Public License, version 3.
They lie in the folders PySide6 and shiboken6 as libraries of their own, unchanged, which the
program loads when it starts: you may replace them by others that fit, modified ones as well, and
you may take the program apart to find faults in that. Their source is at download.qt.io, in the
folders official_releases/qt and official_releases/QtForPython, under the version named below.
"""
