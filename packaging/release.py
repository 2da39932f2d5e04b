"""Makes a release: dist/VERSION with all that is published, a commit, and a tag.

    release.py VERSION            all of it; it takes as long as `make test-all`
    release.py VERSION --quick    without the tests and without the large packages, to try it

It begins only where nothing is uncommitted, the version is a later one, and CHANGELOG.md tells what
is new. The version is written into the program, its section is cut off in CHANGELOG.md, and what
the release leaves with its users is kept for the tests. Where a test fails, all is as it was.
Nothing is pushed or published: it says how.
"""

import argparse
import hashlib
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
INIT = ROOT / "desktop" / "shoreboard" / "__init__.py"
CHANGELOG = ROOT / "CHANGELOG.md"
KEPT = ROOT / "tests" / "_files" / "releases"
UNRELEASED = "## Unreleased\n"
_VERSION = re.compile(r"\d+\.\d+\.\d+")
_SECTION = re.compile(r"^## ([\d.]+) ", re.MULTILINE)


def refusals(version: str, changelog: str, changes: str) -> Iterator[str]:
    """Yield why there cannot be a release; `changes` is what git says is not committed."""
    if changes:
        yield "These files are not committed:\n" + changes.rstrip()
    if not _VERSION.fullmatch(version):
        yield f"{version} is no version: it wants three numbers, as 1.2.0"
        return
    earlier = [number_of(each) for each in _SECTION.findall(changelog)]
    if earlier and number_of(version) <= max(earlier):
        yield f"{version} is not later than the release before"
    if UNRELEASED not in changelog:
        yield "CHANGELOG.md has no section Unreleased"
    elif not notes_of(changelog):
        yield "CHANGELOG.md says nothing new"


def number_of(version: str) -> tuple[int, ...]:
    """Return a version as numbers that can be compared."""
    return tuple(int(each) for each in version.split("."))


def notes_of(changelog: str) -> str:
    """Return what is not released yet, without its heading."""
    _, _, rest = changelog.partition(UNRELEASED)
    return re.split(r"^## ", rest, maxsplit=1, flags=re.MULTILINE)[0].strip()


def cut(changelog: str, version: str, day: datetime) -> str:
    """Return a changelog in which what was not released yet belongs to a version of a day."""
    return changelog.replace(UNRELEASED, f"{UNRELEASED}\n## {version} ({day:%Y-%m-%d})\n", 1)


def prepare(version: str, changelog: str, day: datetime) -> None:
    """Write the version into the program and the changelog, and keep what it leaves."""
    text = INIT.read_text(encoding="utf-8")
    INIT.write_text(re.sub(r'"[\d.]+"', f'"{version}"', text, count=1), encoding="utf-8")
    CHANGELOG.write_text(cut(changelog, version, day), encoding="utf-8")
    if not (KEPT / version).exists():
        run(sys.executable, "tests/released/keep.py", f"tests/_files/releases/{version}")
    run("git", "add", "--all")


def build(folder: Path, notes: str, day: datetime, *, quick: bool) -> None:
    """Build all that is published into a folder, with a list of checksums."""
    day_of_all = {"SOURCE_DATE_EPOCH": str(int(day.timestamp()))}
    run(sys.executable, "-m", "hatchling", "build", "--directory", folder, **day_of_all)
    if not quick:
        run(sys.executable, "packaging/debian.py", folder, **day_of_all)
        run(sys.executable, "packaging/portable.py", folder, **day_of_all)
    run(sys.executable, "packaging/sbom.py", folder / "shoreboard.cdx.json", **day_of_all)
    (folder / "NOTES.md").write_text(notes + "\n", encoding="utf-8")
    (folder / "SHA256SUMS").write_text("".join(checksums(folder)), encoding="utf-8")


def checksums(folder: Path) -> Iterator[str]:
    """Yield the lines that `sha256sum --check` reads."""
    for path in sorted(folder.iterdir()):
        if path.name != "SHA256SUMS":
            yield f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {path.name}\n"


def run(*command: str | Path, **environment: str) -> None:
    """Run a command from the project's root; raises CalledProcessError where it fails."""
    subprocess.run(command, cwd=ROOT, env={**os.environ, **environment}, check=True)


def release(version: str, changelog: str, *, quick: bool) -> Path:
    """Make the release, and return the folder of all that is published."""
    day = datetime.now(UTC).replace(microsecond=0)
    notes = notes_of(changelog)
    prepare(version, changelog, day)
    try:
        if not quick:
            run(sys.executable, "packaging/run_tests.py", "all")
        run("git", "commit", "--quiet", "--message", f"Release {version}")
    except BaseException:  # an interruption too
        run("git", "reset", "--quiet", "--hard")
        raise
    run("git", "tag", "--annotate", f"v{version}", "--message", f"Shoreboard {version}")
    folder = ROOT / "dist" / version
    folder.mkdir(parents=True)
    build(folder, notes, day, quick=quick)
    return folder


def main() -> None:
    """Do what the command line says."""
    form = argparse.RawTextHelpFormatter
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=form)
    parser.add_argument("version")
    parser.add_argument("--quick", action="store_true")
    arguments = parser.parse_args()
    changelog = CHANGELOG.read_text(encoding="utf-8")
    status = ("git", "status", "--porcelain")
    changes = subprocess.run(status, cwd=ROOT, capture_output=True, text=True, check=True).stdout
    if reasons := [*refusals(arguments.version, changelog, changes)]:
        sys.exit("\n".join(reasons))
    try:
        folder = release(arguments.version, changelog, quick=arguments.quick)
    except subprocess.CalledProcessError as error:
        sys.exit(f"No release: {error}")
    print(f"{folder.relative_to(ROOT)} holds the release. To publish it: git push --follow-tags")


if __name__ == "__main__":
    main()
