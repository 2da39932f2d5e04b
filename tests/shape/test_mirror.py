"""Below the views, tests mirror the program file for file."""

from pathlib import Path

from tests.shape.source import PROGRAM, ROOT

ROOMS = ("domain", "storage", "session", "models", "actions", "explanations", "exporters")

TESTED_ELSEWHERE = {
    "domain/errors.py": "types alone; the tests of what raises them name them",
}


def test_every_file_has_its_tests() -> None:
    without = [
        source.as_posix()
        for source in sources()
        if source.as_posix() not in TESTED_ELSEWHERE and not mirror_of(source).is_file()
    ]
    assert without == []


def test_the_exceptions_are_still_needed() -> None:
    present = {source.as_posix() for source in sources()}
    superfluous = [name for name in TESTED_ELSEWHERE if mirror_of(Path(name)).is_file()]
    assert superfluous == []
    assert set(TESTED_ELSEWHERE) <= present


def sources() -> list[Path]:
    files = [path for room in ROOMS for path in (PROGRAM / room).rglob("*.py")]
    return sorted(path.relative_to(PROGRAM) for path in files if path.name != "__init__.py")


def mirror_of(source: Path) -> Path:
    return ROOT / "tests" / source.parent / f"test_{source.name}"
