"""Writes what the program is made of as a CycloneDX document, from the lock.

    sbom.py [FILE]      to standard output without a file

Packages for development are left out, those for other systems are not. The same lock makes the
same bytes; SOURCE_DATE_EPOCH is the day of the release, where it is set.
"""

import argparse
import json
import re
import sys
from collections.abc import Iterator, Sequence
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path
from typing import NamedTuple
from uuid import NAMESPACE_DNS, uuid5

sys.path.insert(0, str(Path(__file__).parent))

from desktop_files import ID, release_day

from shoreboard import __version__
from shoreboard.licenses import license_name

ROOT = Path(__file__).resolve().parent.parent
LOCK = ROOT / "requirements.lock"
PROGRAM = "shoreboard (pyproject.toml)"
"""So the lock names whoever needs what the program itself needs."""
_HEAD = re.compile(r"(?P<name>[\w.-]+)==(?P<version>[\w.+!-]+)")
_HASH = re.compile(r"--hash=sha256:(\w+)")
_VIA = re.compile(r"^ +# +(?:via(?: |$))?(.*)$", re.MULTILINE)


class Locked(NamedTuple):
    """One package of the lock, with the hashes of its files and the names of who needs it."""

    name: str
    version: str
    hashes: tuple[str, ...]
    via: tuple[str, ...]

    @property
    def ref(self) -> str:
        """How it is called wherever packages are."""
        return f"pkg:pypi/{self.name}@{self.version}"


def shipped_packages() -> Sequence[Locked]:
    """Return what the program needs anywhere, and what that needs, by name."""
    everything = {each.name: each for each in read_lock()}
    found: dict[str, Locked] = {}
    wanted = [PROGRAM]
    while wanted:
        by = wanted.pop()
        more = [each for each in everything.values() if by in each.via and each.name not in found]
        found.update((each.name, each) for each in more)
        wanted += [each.name for each in more]
    return [found[name] for name in sorted(found)]


def read_lock() -> Iterator[Locked]:
    """Yield every package of the lock."""
    for block in re.split(r"^(?=\w)", LOCK.read_text(encoding="utf-8"), flags=re.MULTILINE):
        if head := _HEAD.match(block):
            via = filter(None, _VIA.findall(block))
            hashes = _HASH.findall(block)
            yield Locked(head["name"], head["version"], tuple(hashes), tuple(via))


def document() -> dict[str, object]:
    """Return the document as JSON values."""
    packages = shipped_packages()
    program = f"pkg:pypi/shoreboard@{__version__}"
    needs = {
        each.ref: [other.ref for other in packages if each.name in other.via] for each in packages
    }
    needs[program] = [each.ref for each in packages if PROGRAM in each.via]
    return {
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "serialNumber": f"urn:uuid:{uuid5(NAMESPACE_DNS, f'{ID} {__version__}')}",
        "version": 1,
        "metadata": {
            "timestamp": f"{release_day():%Y-%m-%dT%H:%M:%SZ}",
            "component": {
                "type": "application",
                "bom-ref": program,
                "name": "shoreboard",
                "version": __version__,
                "licenses": [{"license": {"id": "MIT"}}],
                "purl": program,
            },
        },
        "components": [component(each) for each in packages],
        "dependencies": [{"ref": ref, "dependsOn": needs[ref]} for ref in sorted(needs)],
    }


def component(package: Locked) -> dict[str, object]:
    """Return what the document says of one package."""
    told: dict[str, object] = {
        "type": "library",
        "bom-ref": package.ref,
        "name": package.name,
        "version": package.version,
        "hashes": [{"alg": "SHA-256", "content": each} for each in package.hashes],
        "purl": package.ref,
    }
    try:
        license_words = license_name(distribution(package.name))
    except PackageNotFoundError:  # it is for another system
        license_words = ""
    if license_words:
        told["licenses"] = [{"license": {"name": license_words.splitlines()[0]}}]
    return told


def main() -> None:
    """Do what the command line says."""
    form = argparse.RawTextHelpFormatter
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=form)
    parser.add_argument("file", type=Path, nargs="?")
    target = parser.parse_args().file
    text = json.dumps(document(), indent=2) + "\n"
    if target is None:
        print(text, end="")
    else:
        target.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
