"""Sets up all that Shoreboard needs to run and to be tested, from Python alone.

    environment          make .venv from requirements.lock (at once when it is up to date)
    libraries screen     look for the shared libraries that a window needs
    libraries tests      the same, and for what the tests need
    libraries packages   the same, and for what builds and tries packages
    lock                 write requirements.lock anew from pyproject.toml

Standard library only. Python 3.6 can read this file, so that whoever has it gets a clear line.
"""

import argparse
import ctypes
import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple, NoReturn

if sys.version_info < (3, 11):  # noqa: UP036  whoever has an older one must read this
    sys.exit(
        "Shoreboard needs Python 3.11 or later, this is {}.{}. "
        "Name a later one: make run PYTHON=python3.12".format(*sys.version_info)
    )

ROOT = Path(__file__).resolve().parent.parent
LOCK = ROOT / "requirements.lock"
PROJECT = ROOT / "pyproject.toml"
NEEDS = ROOT / "packaging" / "linux" / "system-libraries.txt"
TOOLS = ROOT / ".tools"
VENV = ROOT / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
STAMP = VENV / "up-to-date"
INSTALL = ("-m", "pip", "--disable-pip-version-check", "install", "--quiet")


def say(words: str) -> None:
    """Print one line at once, in step with what the started programs print."""
    print(words, flush=True)


def give_up(words: str) -> NoReturn:
    """End with a message on standard error and exit code 1."""
    sys.exit(words)


def succeeds(*command: str | Path, **environment: str) -> bool:
    """Run a command from the project's root, with additions to our environment."""
    words = [str(word) for word in command]
    done = subprocess.run(words, cwd=ROOT, env={**os.environ, **environment}, check=False)
    return done.returncode == 0


# --- the environment ---


def fingerprint() -> str:
    """What the environment depends on: the lock, the metadata, the folder's place, this Python."""
    parts = (LOCK.read_bytes(), PROJECT.read_bytes(), os.fsencode(ROOT), sys.version.encode())
    return hashlib.sha256(b"\0".join(parts)).hexdigest()


def is_up_to_date() -> bool:
    """Whether .venv was finished for this lock and this Python, and its Python still works."""
    if not STAMP.is_file() or STAMP.read_text() != fingerprint():
        return False
    return PYTHON.exists() and succeeds(PYTHON, "-c", "import shoreboard")


def set_up_environment() -> None:
    """Make .venv hold exactly what the lock names, and the program itself."""
    if is_up_to_date():
        return
    say("Making the environment in .venv (once, and again for another requirements.lock or Python)")
    if not make_venv():
        give_up("The environment could not be made; the lines above say why.")
    say("Installing what requirements.lock names (some 200 MB to fetch the first time)")
    if not succeeds(PYTHON, *INSTALL, "--require-hashes", "--requirement", LOCK):
        give_up("The packages could not be installed; the lines above say why.")
    if not succeeds(PYTHON, *INSTALL, "--no-deps", "--no-build-isolation", "--editable", ROOT):
        give_up("Shoreboard itself could not be installed; the lines above say why.")
    STAMP.write_text(fingerprint())


def make_venv() -> bool:
    """Make an empty environment with venv, or with virtualenv where Debian split venv off."""
    if has_modules("venv", "ensurepip"):
        return succeeds(sys.executable, "-m", "venv", "--clear", VENV)
    if not has_modules("pip"):
        give_up("This Python has no venv and no pip. On Debian: sudo apt-get install python3-venv")
    say("This Python has no venv: fetching virtualenv into .tools")
    return fetch_tool("virtualenv") and run_tool("virtualenv", "--quiet", "--clear", VENV)


def has_modules(*names: str) -> bool:
    """Whether this Python finds all of these modules."""
    return all(importlib.util.find_spec(name) for name in names)


def fetch_tool(name: str) -> bool:
    """Install a package into .tools, out of the way of everything else."""
    return succeeds(sys.executable, *INSTALL, "--upgrade", "--target", TOOLS, name)


def run_tool(name: str, *arguments: str | Path) -> bool:
    """Run a package of .tools."""
    return succeeds(sys.executable, "-m", name, *arguments, PYTHONPATH=str(TOOLS))


def write_lock() -> None:
    """Resolve pyproject.toml for every platform into hashes, without the address of an index."""
    say("Fetching uv into .tools")
    source = ("pip", "compile", PROJECT, "--group", "dev", "--upgrade", "--quiet")
    form = ("--universal", "--python-version", "3.11", "--generate-hashes")
    target = ("--custom-compile-command", "make lock", "--output-file", LOCK)
    if not (fetch_tool("uv") and run_tool("uv", *source, *form, *target)):
        give_up("The lock could not be written; the lines above say why.")
    say("requirements.lock is new: look at the difference, then run make test.")


# --- the system's libraries ---


class Need(NamedTuple):
    """One thing that the system must bring, and the Debian package that brings it."""

    purpose: str
    kind: str
    name: str
    package: str


def is_command(name: str) -> bool:
    """Whether a program of this name is on the path."""
    return shutil.which(name) is not None


def is_font(name: str) -> bool:
    """Whether there is a font file of this name where the tests' fonts.conf looks for it."""
    homes = ("/usr/share/fonts", "/usr/local/share/fonts")
    return any(True for home in homes for _ in Path(home).rglob(name))


def is_any_font(_any: str) -> bool:
    """Whether there is any scalable font at all."""
    homes = ("/usr/share/fonts", "/usr/local/share/fonts", "~/.fonts", "~/.local/share/fonts")
    files = (file for home in homes for file in Path(home).expanduser().rglob("*"))
    return any(file.suffix.lower() in {".ttf", ".otf", ".ttc"} for file in files)


def is_library(name: str) -> bool:
    """Whether the dynamic linker finds this shared library."""
    try:
        ctypes.CDLL(name)
    except OSError:
        return False
    return True


def is_module(name: str) -> bool:
    """Whether the system's own Python has this module (only that one has Atspi)."""
    python = "/usr/bin/python3"
    look = "import sys, importlib.util as u; sys.exit(u.find_spec(sys.argv[1]) is None)"
    return is_command(python) and succeeds(python, "-c", look, name)


def is_service(name: str) -> bool:
    """Whether D-Bus can start the service of this name."""
    return Path("/usr/share/dbus-1/services", name + ".service").is_file()


def is_typelib(name: str) -> bool:
    """Whether GObject introspection has this library's description."""
    homes = ("lib/girepository-1.0", "lib64/girepository-1.0", "lib/*/girepository-1.0")
    return any(any(Path("/usr").glob(f"{home}/{name}.typelib")) for home in homes)


IS_THERE = {
    "any-font": is_any_font,
    "command": is_command,
    "font": is_font,
    "library": is_library,
    "module": is_module,
    "service": is_service,
    "typelib": is_typelib,
}
PURPOSES = {
    "screen": ("offscreen", "screen"),
    "tests": ("offscreen", "screen", "tests"),
    "packages": ("offscreen", "screen", "tests", "packages"),
}


def read_needs() -> list[Need]:
    """The needs of packaging/linux/system-libraries.txt, in its order."""
    lines = NEEDS.read_text(encoding="utf-8").splitlines()
    return [Need(*line.split()) for line in lines if line and not line.startswith("#")]


def missing_packages(use: str) -> list[str]:
    """The Debian packages that a use lacks here, each once."""
    needs = (need for need in read_needs() if need.purpose in PURPOSES[use])
    missing = (need.package for need in needs if not IS_THERE[need.kind](need.name))
    return list(dict.fromkeys(missing))


def provide_libraries(use: str) -> None:
    """Install what is missing (as root on Debian), or end with the one line that installs it."""
    if sys.platform != "linux":
        return
    packages = missing_packages(use)
    if not packages:
        return
    names = " ".join(packages)
    if not is_command("apt-get"):
        give_up("System libraries are missing. Debian calls their packages: " + names)
    if os.geteuid() != 0:
        give_up("System libraries are missing. Install them: sudo apt-get install " + names)
    say("Installing missing system libraries: " + names)
    if not install(packages) or missing_packages(use):
        give_up("That did not work. By hand it is: apt-get install " + names)


def install(packages: list[str]) -> bool:
    """Install Debian packages as root, with new package lists where the present ones fail."""
    command = ("install", "--yes", "--no-install-recommends", *packages)
    has_lists = any(Path("/var/lib/apt/lists").glob("*Packages*"))
    return (has_lists and apt_get(*command)) or (apt_get("update") and apt_get(*command))


def apt_get(*arguments: str) -> bool:
    """Run apt-get without questions and without its account of each package."""
    done = subprocess.run(
        ("apt-get", "--quiet=2", *arguments),
        env={**os.environ, "DEBIAN_FRONTEND": "noninteractive"},
        stdout=subprocess.DEVNULL,
        check=False,
    )
    return done.returncode == 0


def main() -> None:
    """Do what the command line says."""
    form = argparse.RawTextHelpFormatter
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=form)
    parser.add_argument("command", choices=("environment", "libraries", "lock"))
    parser.add_argument("use", nargs="?", choices=sorted(PURPOSES), default="screen")
    arguments = parser.parse_args()
    if arguments.command == "environment":
        set_up_environment()
    elif arguments.command == "libraries":
        provide_libraries(arguments.use)
    else:
        write_lock()


if __name__ == "__main__":
    main()
