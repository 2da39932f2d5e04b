"""Gathers in dist/flatpak what a Flatpak is built of, since that build has no network.

The wheel of the program, those of its needs but Qt's, which the base brings, and the files for
desktops; linux/org.shoreboard.Shoreboard.flatpak.yaml says the rest.
"""

import subprocess
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

import desktop_files
from layout import locked
from sbom import shipped_packages

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "dist" / "flatpak"
FROM_BASE = ("pyside6-essentials", "shiboken6")
PYTHON = "3.13"
"""That of the runtime."""
OPTIONS = ("--quiet", "--disable-pip-version-check", "--no-deps", "--only-binary=:all:")


def main() -> None:
    """Gather it."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    build = ("-m", "hatchling", "build", "--target", "wheel", "--directory", FOLDER)
    subprocess.run((sys.executable, *build), cwd=ROOT, check=True)
    names = [each.name for each in shipped_packages() if each.name not in FROM_BASE]
    wanted = FOLDER / "wanted.txt"
    wanted.write_text("\n".join(locked(names)))
    where = ("--python-version", PYTHON, "--dest", FOLDER, "--require-hashes", "--requirement")
    download = ("-m", "pip", "download", *OPTIONS, *where, wanted)
    subprocess.run((sys.executable, *download), check=True)
    desktop_files.write(FOLDER)


if __name__ == "__main__":
    main()
