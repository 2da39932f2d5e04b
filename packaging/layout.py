"""Lays the program out as a package has it, with all that it needs but Python itself.

    bin/shoreboard      starts it with the Python of the system
    lib/shoreboard      the program and its needs, as pip would install them
    share               what a desktop and a terminal want

Not frozen: it is the wheel's own code, and it starts as fast. An extension that fits one Python
alone comes once for each of them.
"""

import os
import subprocess
import sys
import zipfile
from collections.abc import Iterator, Sequence
from importlib.metadata import Distribution
from pathlib import Path
from tempfile import TemporaryDirectory

sys.path.insert(0, str(Path(__file__).parent))

import desktop_files
import shipped

from shoreboard.licenses import needs

ROOT = Path(__file__).resolve().parent.parent
LOCK = ROOT / "requirements.lock"
PYTHONS = ("3.11", "3.12", "3.13", "3.14")
"""The versions of Python that a package works with."""
PROGRAM = 0o755
FILE = 0o644
LAUNCHER = """\
#!/usr/bin/python3 -IS
\"\"\"Starts Shoreboard with what lies beside it, and with nothing else that is installed.\"\"\"

import os.path
import sys

HERE = os.path.dirname(os.path.dirname(os.path.realpath(__file__)))
sys.path.insert(0, HERE + "/lib/shoreboard")

from shoreboard.__main__ import main

main()
"""
"""Without `site`: what is installed for other programs is not looked for, and cannot harm."""


def lay_out(folder: Path) -> None:
    """Put the program below a folder."""
    library = folder / "lib" / "shoreboard"
    with TemporaryDirectory() as name:
        run(sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", name)
        (wheel,) = Path(name).iterdir()
        with zipfile.ZipFile(wheel) as archive:
            archive.extractall(library)
    shipped.copy(library)
    add_other_pythons(library)
    desktop_files.write(folder)
    launcher = folder / "bin" / "shoreboard"
    launcher.parent.mkdir(parents=True)
    launcher.write_text(LAUNCHER)


def add_other_pythons(library: Path) -> None:
    """Add the extensions that fit one version of Python alone for the other versions too."""
    names = [each.name for each in needs() if fits_one_python(each)]
    with TemporaryDirectory() as folder:
        wanted = Path(folder, "wanted.txt")
        wanted.write_text("\n".join(locked(names)))
        for version in PYTHONS:
            target = Path(folder, version)
            which = ("--python-version", version, "--only-binary", ":all:", "--target", target)
            options = ("--quiet", "--disable-pip-version-check", "--no-deps", "--require-hashes")
            run(sys.executable, "-m", "pip", "install", *options, *which, "--requirement", wanted)
            for extension in target.rglob("*.so"):
                copy = library / extension.relative_to(target)
                copy.write_bytes(extension.read_bytes())


def fits_one_python(each: Distribution) -> bool:
    """Tell whether a distribution was compiled for one version of Python."""
    tags = [line for line in (each.read_text("WHEEL") or "").splitlines() if "Tag: cp" in line]
    return bool(tags) and not any("-abi3-" in tag for tag in tags)


def locked(names: Sequence[str]) -> Iterator[str]:
    """Yield the entries of requirements.lock for these names, with their hashes."""
    is_wanted = False
    for line in LOCK.read_text(encoding="utf-8").splitlines():
        if not line.startswith((" ", "#")):
            is_wanted = line.partition("==")[0] in names
        if is_wanted and not line.strip().startswith("#"):
            yield line


def run(*command: str | Path) -> None:
    """Run a command from the project's root; raises CalledProcessError where it fails."""
    subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.DEVNULL)


def settle(folder: Path) -> None:
    """Give everything below a folder its mode, and the day of the release."""
    day = desktop_files.release_day().timestamp()
    for path in [*folder.rglob("*"), folder]:
        programs = path.parent.name in ("bin", "DEBIAN") and path.name not in ("control", "md5sums")
        path.chmod(PROGRAM if path.is_dir() or programs or is_script(path) else FILE)
        os.utime(path, (day, day))


def is_script(path: Path) -> bool:
    """Tell whether a file is run by its name."""
    return path.suffix == ".rtupdate"
