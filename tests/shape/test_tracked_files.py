"""The project speaks of itself alone: no one's machine, and no one's package registry."""

import re

from tests.shape.source import ROOT, tracked_files

LOCK = ROOT / "requirements.lock"
REGISTRY = re.compile(
    r"--(extra-)?index[-]url|--find[-]links|files?[:]//|\[\[tool\.uv\.index"
    r"|https?://[\w.:@-]*(pypi|pythonhosted|npmjs|crates\.io|artifactory|nexus|proxy)",
    re.IGNORECASE,
)
MACHINE = re.compile(r"(?<![\w.~}])/(root|home|Users|work|opt|tmp|mnt)/\w|[A-Z]:\\{1,2}Users")


def test_no_file_names_a_registry_or_a_machine() -> None:
    found: list[str] = []
    for path in tracked_files():
        try:
            lines = path.read_text(encoding="utf-8").splitlines()
        except UnicodeDecodeError:
            continue
        name = path.relative_to(ROOT)
        found += [
            f"{name}:{number}: {line.strip()[:80]}"
            for number, line in enumerate(lines, 1)
            if REGISTRY.search(line) or MACHINE.search(line)
        ]
    assert found == []


def test_the_lock_holds_no_address() -> None:
    text = LOCK.read_text(encoding="utf-8")
    assert "://" not in text
    assert not re.search(r"^[\w.-]+ *@", text, re.MULTILINE)


def test_the_lock_pins_and_hashes_every_package() -> None:
    packages = re.split(r"^(?=\w)", LOCK.read_text(encoding="utf-8"), flags=re.MULTILINE)[1:]
    assert packages
    loose = [package for package in packages if not re.match(r"[\w.-]+==[\w.]+", package)]
    bare = [package for package in packages if "--hash=sha256:" not in package]
    assert loose + bare == []
