"""Builds a folder that runs where it lies: dist/shoreboard-VERSION-linux-MACHINE.tar.zst.

    portable.py [FOLDER]      into another folder than dist

What the program remembers is kept in the folder as long as a file `portable` is in it.
"""

import argparse
import platform
import subprocess
import sys
import tarfile
from pathlib import Path
from tempfile import TemporaryDirectory

sys.path.insert(0, str(Path(__file__).parent))

import layout
import shipped

from shoreboard import __version__

ROOT = Path(__file__).resolve().parent.parent
START = """\
#!/bin/sh
# Starts Shoreboard with a Python of the system.
here=$(dirname "$(readlink -f "$0")")
for python in python3 {pythons}; do
	if "$python" -IS -c '{question}' 2>/dev/null; then
		exec "$python" -IS "$here/bin/shoreboard" "$@"
	fi
done
echo "Shoreboard needs Python {first} to {last}, and none of them is on the path." >&2
exit 1
"""
QUESTION = "import sys; sys.exit(not {first} <= sys.version_info[:2] <= {last})"
KEEPING = """
from shoreboard.__main__ import COMMANDS

if sys.argv[1:2] not in [[name] for name in COMMANDS] and os.path.exists(HERE + "/portable"):
    sys.argv[1:1] = ["--data-dir", HERE + "/data"]
"""
"""What the launcher does here besides; a --data-dir of the user's comes later, and wins."""
EXPLANATION = """\
Keep this file to have Shoreboard keep its settings, recovery copies and earlier versions in the
folder "data" beside it, on a stick for example. Without it they are kept in your home.
"""


def build(folder: Path) -> Path:
    """Build the archive into a folder; return its path."""
    name = f"shoreboard-{__version__}-linux-{platform.machine()}"
    folder.mkdir(parents=True, exist_ok=True)
    target = folder / f"{name}.tar.zst"
    with TemporaryDirectory() as home:
        root = Path(home) / name
        layout.lay_out(root)
        launcher = root / "bin" / "shoreboard"
        launcher.write_text(launcher.read_text().replace("\nmain()\n", f"{KEEPING}\nmain()\n"))
        (root / "portable").write_text(EXPLANATION)
        (root / "shoreboard").write_text(start())
        own = (ROOT / "LICENSE").read_text(encoding="utf-8")
        (root / "LICENSES.txt").write_text(f"{own}\n\n{shipped.notice()}", encoding="utf-8")
        layout.settle(root)
        (root / "shoreboard").chmod(layout.PROGRAM)
        archive = Path(home) / "archive.tar"
        with tarfile.open(archive, "w", format=tarfile.PAX_FORMAT) as file:
            for path in sorted(root.rglob("*")):
                file.add(path, f"{name}/{path.relative_to(root)}", recursive=False, filter=owned)
        words = ("zstd", "--quiet", "--force", "-12", str(archive), "-o", str(target))
        subprocess.run(words, check=True)
    return target


def start() -> str:
    """Return the script that finds a Python that will do."""
    versions = [tuple(map(int, each.split("."))) for each in layout.PYTHONS]
    return START.format(
        pythons=" ".join(f"python{each}" for each in reversed(layout.PYTHONS)),
        question=QUESTION.format(first=versions[0], last=versions[-1]),
        first=layout.PYTHONS[0],
        last=layout.PYTHONS[-1],
    )


def owned(entry: tarfile.TarInfo) -> tarfile.TarInfo:
    """Let a file belong to nobody in particular."""
    entry.uid = entry.gid = 0
    entry.uname = entry.gname = ""
    entry.mtime = int(entry.mtime)
    return entry


def main() -> None:
    """Do what the command line says, and name what was built."""
    form = argparse.RawTextHelpFormatter
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=form)
    parser.add_argument("folder", type=Path, nargs="?", default=ROOT / "dist")
    print(build(parser.parse_args().folder))


if __name__ == "__main__":
    main()
