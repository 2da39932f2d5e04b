"""Looks whether all that the program needs comes compiled for every system that it is for.

Asks the package index that pip is set up with, for exactly what the lock names; installs nothing.
"""

import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

sys.path.insert(0, str(Path(__file__).parent))

from sbom import Locked, shipped_packages


def manylinux(machine: str) -> Sequence[str]:
    """Return the names of the C libraries that a Linux of 2022 has, the newest first."""
    minors = range(39, 16, -1) if machine == "aarch64" else range(34, 16, -1)
    return (*(f"manylinux_2_{minor}_{machine}" for minor in minors), f"manylinux2014_{machine}")


SYSTEMS: Mapping[str, Sequence[str]] = {
    "Windows x64": ("win_amd64",),
    "Windows arm64": ("win_arm64",),
    "macOS arm64": ("macosx_13_0_arm64", "macosx_13_0_universal2"),
    "macOS x64": ("macosx_13_0_x86_64", "macosx_13_0_universal2"),
    "Linux x64": manylinux("x86_64"),
    "Linux arm64": manylinux("aarch64"),
}
PYTHONS = ("3.11", "3.13")
OPTIONS = (
    "--quiet",
    "--dry-run",
    "--disable-pip-version-check",
    "--ignore-installed",
    "--no-deps",
    "--require-hashes",
    "--only-binary=:all:",
)


def are_there(packages: Sequence[Locked], python: str, tags: Sequence[str]) -> bool:
    """Tell whether the index has wheels of packages for a system, those of the lock."""
    with TemporaryDirectory() as folder:
        wanted = Path(folder, "wanted.txt")
        wanted.write_text("".join(map(requirement, packages)))
        where = [word for tag in tags for word in ("--platform", tag)]
        what = ("--python-version", python, "--target", f"{folder}/target", "--requirement", wanted)
        command = (sys.executable, "-m", "pip", "install", *OPTIONS, *where, *what)
        return subprocess.run(command, check=False, capture_output=True).returncode == 0


def requirement(package: Locked) -> str:
    """Return the line by which pip takes a package in this version with one of these hashes."""
    hashes = (f" --hash=sha256:{each}" for each in package.hashes)
    return f"{package.name}=={package.version}{''.join(hashes)}\n"


def lacks() -> Iterator[str]:
    """Yield what is missing where."""
    packages = shipped_packages()
    for system, tags in SYSTEMS.items():
        for python in PYTHONS:
            if not are_there(packages, python, tags):
                alone = (each for each in packages if not are_there([each], python, tags))
                for each in alone:
                    yield f"{each.name} {each.version} for {system}, Python {python}"


def main() -> None:
    """Name what is missing, and end with exit code 1 if something is."""
    sys.exit("\n".join(f"No wheel: {each}" for each in lacks()) or 0)


if __name__ == "__main__":
    main()
