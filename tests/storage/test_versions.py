"""Earlier contents of files: which are kept, under a clock that the tests set."""

import os
import stat
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest

from shoreboard.storage.errors import UnreadableFileError, UnwritableFileError
from shoreboard.storage.versions import LIMITS, Limits, Versions

BERLIN = timezone(timedelta(hours=2))
START = datetime(2026, 3, 1, 12, tzinfo=BERLIN)


class Clock:
    """A clock that stands still until it is set."""

    def __init__(self) -> None:
        self.now = START

    def __call__(self) -> datetime:
        return self.now

    def wait(self, **time: float) -> None:
        self.now += timedelta(**time)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def versions(tmp_path: Path, clock: Clock) -> Versions:
    return Versions(tmp_path / "data" / "versions", clock)


@pytest.fixture
def document(tmp_path: Path) -> Path:
    path = tmp_path / "plan.shoreboard"
    path.write_bytes(b"first")
    return path


def contents(versions: Versions, document: Path) -> list[bytes]:
    return [version.path.read_bytes() for version in versions.of(document)]


def save(versions: Versions, document: Path, data: bytes, *, original: bool = False) -> None:
    """Do what saving does: keep the old content, then replace it."""
    versions.keep(document, original=original)
    document.write_bytes(data)


def test_the_old_content_is_kept_byte_for_byte(
    versions: Versions, document: Path, clock: Clock
) -> None:
    os.utime(document, (1_000_000_000, 1_000_000_000))
    version = versions.keep(document)
    assert version is not None
    assert version.path.read_bytes() == b"first"
    assert (version.kept, version.size, version.is_original) == (START, 5, False)
    assert version.saved == datetime.fromtimestamp(1_000_000_000, UTC)
    assert versions.of(document) == [version]
    assert document.read_bytes() == b"first"
    clock.wait(minutes=1)
    document.write_bytes(b"second")
    versions.keep(document)
    assert contents(versions, document) == [b"second", b"first"]


def test_nobody_else_can_look_into_the_folder(versions: Versions, document: Path) -> None:
    version = versions.keep(document)
    assert version is not None
    assert stat.S_IMODE(version.path.parent.stat().st_mode) == 0o700


def test_the_same_content_is_kept_once(versions: Versions, document: Path, clock: Clock) -> None:
    versions.keep(document)
    clock.wait(minutes=1)
    assert versions.keep(document) is None
    assert len(versions.of(document)) == 1


def test_an_original_is_kept_as_such_even_if_it_was_kept_before(
    versions: Versions, document: Path, clock: Clock
) -> None:
    versions.keep(document)
    clock.wait(minutes=1)
    kept = versions.keep(document, original=True)
    assert kept is not None
    assert [version.is_original for version in versions.of(document)] == [True, False]
    assert versions.keep(document, original=True) is None


def test_a_file_that_is_not_there_leaves_nothing(versions: Versions, tmp_path: Path) -> None:
    assert versions.keep(tmp_path / "new.shoreboard") is None
    assert versions.of(tmp_path / "new.shoreboard") == ()


def test_what_is_too_large_is_not_kept(tmp_path: Path, clock: Clock, document: Path) -> None:
    versions = Versions(tmp_path / "versions", clock, Limits(largest=4))
    assert versions.keep(document) is None
    document.write_bytes(b"1234")
    assert versions.keep(document) is not None


def test_files_of_one_name_do_not_meet(versions: Versions, document: Path, tmp_path: Path) -> None:
    other = tmp_path / "elsewhere" / document.name
    other.parent.mkdir()
    other.write_bytes(b"other")
    versions.keep(document)
    versions.keep(other)
    assert contents(versions, document) == [b"first"]
    assert contents(versions, other) == [b"other"]


def test_a_link_leads_to_the_same_earlier_contents(
    versions: Versions, document: Path, tmp_path: Path
) -> None:
    (tmp_path / "link.shoreboard").symlink_to(document)
    versions.keep(tmp_path / "link.shoreboard")
    assert contents(versions, document) == [b"first"]


def test_two_of_one_moment_are_both_kept_in_order(versions: Versions, document: Path) -> None:
    for number in range(5):
        save(versions, document, f"{number}".encode())
    assert contents(versions, document) == [b"3", b"2", b"1", b"0", b"first"]


@pytest.mark.parametrize("name", ["a/b", "😀" * 60, "..", " ", "con"])
def test_any_name_finds_its_place(versions: Versions, tmp_path: Path, name: str) -> None:
    document = tmp_path / "documents" / f"{name}.shoreboard"
    document.parent.mkdir(parents=True, exist_ok=True)
    document.write_bytes(b"x")
    version = versions.keep(document)
    assert version is not None
    assert version.path.parent.parent == tmp_path / "data" / "versions"
    assert len(versions.of(document)) == 1


def test_what_cannot_be_read_or_kept_is_told(
    versions: Versions, document: Path, tmp_path: Path
) -> None:
    with pytest.raises(UnreadableFileError):
        versions.keep(tmp_path)
    with pytest.raises(UnreadableFileError):
        versions.keep(Path("n\0l"))
    (tmp_path / "data").write_bytes(b"a file where a folder should be")
    with pytest.raises(UnwritableFileError):
        versions.keep(document)
    assert document.read_bytes() == b"first"


def test_what_somebody_else_put_there_is_left_alone(versions: Versions, document: Path) -> None:
    version = versions.keep(document)
    assert version is not None
    (version.path.parent / "note.txt").write_text("mine")
    (version.path.parent / "99999999T999999999999Z.shoreboard").write_text("no such day")
    for number in range(20):
        save(versions, document, f"{number}".encode())
    assert (version.path.parent / "note.txt").exists()
    assert len(versions.of(document)) == LIMITS.last


def test_ten_are_kept_and_then_one_a_day(versions: Versions, document: Path, clock: Clock) -> None:
    for day in range(3):
        for hour in range(8):
            save(versions, document, f"day {day}, hour {hour}".encode())
            clock.wait(hours=1)
        clock.wait(hours=16)
    kept = contents(versions, document)
    assert kept[:8] == [f"day 2, hour {hour}".encode() for hour in range(6, -1, -1)] + [
        b"day 1, hour 7"
    ]
    assert kept[8:] == [b"day 1, hour 6", b"day 1, hour 5", b"day 0, hour 6"]


def test_old_ones_go_and_originals_stay(versions: Versions, document: Path, clock: Clock) -> None:
    save(versions, document, b"ours", original=True)
    for day in range(60):
        clock.wait(days=1)
        save(versions, document, f"day {day}".encode())
    kept = versions.of(document)
    assert len(kept) == 31
    assert kept[-1].is_original
    assert kept[-1].path.read_bytes() == b"first"


@pytest.mark.parametrize("years", [-30, 4])
def test_a_clock_that_is_wrong_for_a_while_lets_nothing_go(
    versions: Versions, document: Path, clock: Clock, years: int
) -> None:
    days = LIMITS.days - 1
    for day in range(days):
        save(versions, document, f"day {day}".encode())
        clock.wait(days=1)
    clock.wait(days=365 * years)
    for number in range(LIMITS.last):
        save(versions, document, f"wrong {number}".encode())
        clock.wait(minutes=1)
    clock.wait(days=-365 * years)
    for number in range(LIMITS.last - 1):
        save(versions, document, f"right {number}".encode())
        clock.wait(minutes=1)
    kept = contents(versions, document)
    last = LIMITS.last - 2
    assert kept[:last] == [f"right {number}".encode() for number in reversed(range(last))]
    assert kept[last:][:2] == [f"wrong {number}".encode() for number in (9, 8)]
    assert kept[last:][2:] == [f"day {day}".encode() for day in reversed(range(days - 1))]


def test_a_clock_that_was_set_back_keeps_what_was_kept_last(
    tmp_path: Path, document: Path, clock: Clock
) -> None:
    versions = Versions(tmp_path / "versions", clock, Limits(last=3, of_one=12, of_all=24))
    other = tmp_path / "other.shoreboard"
    for number in range(9):
        for path in (document, other):
            save(versions, path, f"no {number}".encode())
        clock.wait(hours=-1)
    for path in (document, other):
        assert contents(versions, path) == [b"no 7", b"no 6", b"no 5"]


def test_all_files_together_are_bounded(tmp_path: Path, clock: Clock) -> None:
    versions = Versions(tmp_path / "versions", clock, Limits(of_all=35))
    documents = [tmp_path / f"{number}.shoreboard" for number in range(5)]
    for document in documents:
        document.write_bytes(b"0123456789")
        versions.keep(document)
        clock.wait(minutes=1)
    assert [len(versions.of(document)) for document in documents] == [0, 0, 1, 1, 1]
    assert len(list((tmp_path / "versions").iterdir())) == 3
