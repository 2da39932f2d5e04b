"""Builds a package for Debian and its relatives: dist/shoreboard_VERSION_ARCHITECTURE.deb.

    debian.py [FOLDER]           into another folder than dist
    debian.py [FOLDER] --quick   at once and large: not compressed

It takes the system's Python and brings all else along. Python's compiled code is made when it is
installed, by the tool of Debian's Python, and again when that is upgraded.
"""

import argparse
import gzip
import hashlib
import re
import subprocess
import sys
from email.utils import format_datetime
from pathlib import Path
from tempfile import TemporaryDirectory

sys.path.insert(0, str(Path(__file__).parent))

import layout
import shipped
from bootstrap import read_needs
from desktop_files import release_day

from shoreboard import __version__
from shoreboard.licenses import needs

ROOT = Path(__file__).resolve().parent.parent
LINUX = ROOT / "packaging" / "linux" / "debian"
NAME = "shoreboard"
WHO = "The Shoreboard authors <authors@shoreboard.invalid>"
CONTROL = """\
Package: {name}
Version: {version}
Architecture: {architecture}
Maintainer: {who}
Installed-Size: {kibibytes}
Depends: {depends}
Section: education
Priority: optional
Description: board that tells outsourcing from offshoring
 Drag the activities of a company across a board with two questions, who does
 the work and where it is done, and read what is outsourced, offshored, both or
 neither, what each move is called, and why.
 .
 For lecturers at a projector, for managers with a portfolio, and for students
 on their own. It works offline.
"""
CHANGELOG = """\
{name} ({version}) unstable; urgency=medium

  * What is new in this version stands in changelog.gz beside this file.

 -- {who}  {day}
"""


def build(folder: Path, compression: str) -> Path:
    """Build the package into a folder; return its path."""
    architecture = said_by("dpkg", "--print-architecture")
    folder.mkdir(parents=True, exist_ok=True)
    target = folder / f"{NAME}_{version()}_{architecture}.deb"
    with TemporaryDirectory() as name:
        root = Path(name) / "root"
        layout.lay_out(root / "usr")
        add_documents(root / "usr" / "share")
        add_control(root, architecture)
        layout.settle(root)
        day = str(int(release_day().timestamp()))
        command = (
            "dpkg-deb",
            "--root-owner-group",
            f"-Z{compression}",
            "--build",
            str(root),
            str(target),
        )
        environment = {"SOURCE_DATE_EPOCH": day, "PATH": "/usr/bin:/bin"}
        subprocess.run(command, check=True, env=environment, stdout=subprocess.DEVNULL)
    return target


def version() -> str:
    """Return the version as Debian writes it: the first package of a version of the program."""
    return f"{__version__}-1"


def add_documents(share: Path) -> None:
    """Add what Debian wants of every package: its licenses and its changes."""
    documents = share / "doc" / NAME
    documents.mkdir(parents=True)
    own = (ROOT / "LICENSE").read_text(encoding="utf-8")
    (documents / "copyright").write_text(f"{own}\n\n{shipped.notice(with_texts=False)}")
    day = format_datetime(release_day())
    entry = CHANGELOG.format(name=NAME, version=version(), who=WHO, day=day)
    written = {"changelog.Debian.gz": entry.encode()}
    written["changelog.gz"] = (ROOT / "CHANGELOG.md").read_bytes()
    for name, content in written.items():
        (documents / name).write_bytes(gzip.compress(content, mtime=0))
    overrides = share / "lintian" / "overrides"
    overrides.mkdir(parents=True)
    (overrides / NAME).write_bytes((LINUX / "lintian-overrides").read_bytes())
    hook = share / "python3" / "runtime.d"
    hook.mkdir(parents=True)
    (hook / f"{NAME}.rtupdate").write_bytes((LINUX / "rtupdate").read_bytes())


def add_control(root: Path, architecture: str) -> None:
    """Add what dpkg wants to know and to run."""
    files = sorted(path for path in root.rglob("*") if path.is_file())
    sums = (
        f"{hashlib.md5(path.read_bytes(), usedforsecurity=False).hexdigest()}"
        f"  {path.relative_to(root)}\n"
        for path in files
    )
    control = root / "DEBIAN"
    control.mkdir()
    (control / "md5sums").write_text("".join(sums))
    size = sum(-(-path.stat().st_size // 1024) for path in files)
    fields = {"architecture": architecture, "kibibytes": size, "depends": ", ".join(depends())}
    (control / "control").write_text(
        CONTROL.format(name=NAME, version=version(), who=WHO, **fields)
    )
    for script in ("postinst", "prerm"):
        (control / script).write_bytes((LINUX / script).read_bytes())


def depends() -> list[str]:
    """Return the packages that have to be there: Python, and what Qt loads."""
    first, last = layout.PYTHONS[0], layout.PYTHONS[-1]
    major, _, minor = last.partition(".")
    python = f"python3 (>= {first}), python3 (<< {major}.{int(minor) + 1})"
    needs = (need.package for need in read_needs() if need.purpose in ("offscreen", "screen"))
    return [f"libc6 (>= {glibc()})", python, *dict.fromkeys(needs)]


def glibc() -> str:
    """Return the version of the C library that all that is brought along can do with."""
    wheels = [each.read_text("WHEEL") or "" for each in needs()]
    named = ([int(minor) for minor in re.findall(r"manylinux_2_(\d+)", each)] for each in wheels)
    return f"2.{max(min(each) for each in named if each)}"


def said_by(*command: str) -> str:
    """Return what a command says."""
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip()


def main() -> None:
    """Do what the command line says, and name what was built."""
    form = argparse.RawTextHelpFormatter
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=form)
    parser.add_argument("folder", type=Path, nargs="?", default=ROOT / "dist")
    parser.add_argument("--quick", action="store_true")
    arguments = parser.parse_args()
    print(build(arguments.folder, "none" if arguments.quick else "xz"))


if __name__ == "__main__":
    main()
