"""Packages for Debian, and a Debian of its own to try them in, which debootstrap makes."""

import os
import subprocess
import sys
from pathlib import Path

from tests.installed.built import SECONDS
from tests.shape.source import ROOT

EXAMPLE = ROOT / "resources/shoreboard_resources/examples/en/printing-company.shoreboard"
OWN = ("PATH=/usr/sbin:/usr/bin:/sbin:/bin", "DEBIAN_FRONTEND=noninteractive", "LC_ALL=C.UTF-8")


def build_package(project: Path, folder: Path, *options: str) -> Path:
    """Build the package of a project, with the environment that the tests run in."""
    tool = project / "packaging" / "debian.py"
    code = os.pathsep.join(str(project / each) for each in ("desktop", "resources"))
    environment = {**os.environ, "PYTHONPATH": code, "SOURCE_DATE_EPOCH": "1700000000"}
    output = run(sys.executable, tool, folder, *options, environment=environment)
    return Path(output.splitlines()[-1])


def run(*words: str | Path, environment: dict[str, str] | None = None) -> str:
    """Run a command that must work; what it says on standard output."""
    done = subprocess.run(
        words, env=environment, capture_output=True, text=True, check=False, timeout=SECONDS
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


class Debian:
    """A small Debian in a folder, with nothing but what it needs to install packages."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        release = run("sh", "-c", '. /etc/os-release && echo "$VERSION_CODENAME"').strip()
        run("debootstrap", "--variant=minbase", release, folder)
        run("cp", "/etc/resolv.conf", folder / "etc")
        self.run("apt-get", "update", "-q=2")

    def command(self, *words: str | Path) -> tuple[str, ...]:
        """Return what runs a command in there, in an environment that owes nothing to this one."""
        return ("chroot", str(self.folder), "env", "-i", *OWN, *map(str, words))

    def run(self, *words: str | Path) -> str:
        """Run a command in there, as root; what it says. It must work."""
        return run(*self.command(*words))

    def install(self, package: Path) -> None:
        """Install a package, or upgrade to it, with what it depends on."""
        run("cp", package, self.folder)
        options = ("-q=2", "-y", "--no-install-recommends", "--allow-downgrades")
        self.run("apt-get", "install", *options, f"/{package.name}")
        (self.folder / package.name).unlink()

    def files(self) -> set[str]:
        """Return everything that is in there, but what packages leave about packages."""
        about = ("/proc/", "/sys/", "/dev/", "/var/lib/", "/var/cache/", "/var/log/", "/etc/")
        found = run("find", self.folder, "-xdev", "-printf", "/%P\\n").splitlines()
        return {path for path in found if not path.startswith(about)}
