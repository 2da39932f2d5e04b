"""Every error that the program expects has a sentence, with nothing left to be filled in."""

import errno
import os
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from shoreboard.actions.problems import EXPECTED, holder_words, sentence
from shoreboard.domain import errors as domain_errors
from shoreboard.domain.errors import CountryError, DomainError, LastSceneError, Limit, LimitError
from shoreboard.storage import errors as storage_errors
from shoreboard.storage.errors import (
    Damage,
    DamagedFileError,
    FaultError,
    ForeignFileError,
    HalfWrittenError,
    StorageError,
    TooNewError,
    UnansweredError,
    UnfitScenarioError,
    UnreadableFileError,
    UnreadFieldError,
    UnremovableFileError,
    UnwritableFileError,
)
from shoreboard.storage.holder import Holder, machine
from shoreboard.storage.lock import FileInUseError
from shoreboard.storage.on_disk import ChangedOnDiskError
from shoreboard.storage.tables.table import TableError, TableFault
from shoreboard.storage.versions import NotKeptError

FILE = Path("lesson.shoreboard")
SINCE = "2026-07-29T10:15:00+00:00"
HOLDERS = (
    Holder(),
    Holder("ada", "far-away", SINCE, 1, "0" * 16),
    Holder("ada", "here", SINCE, 1, machine()),
    Holder("ada", "far-away", "no time at all"),
)
FAULTS = (DamagedFileError, UnfitScenarioError, UnreadFieldError)


def with_path(error: StorageError) -> StorageError:
    error.path = FILE
    return error


def kinds_of(base: type[Exception], module: object) -> set[type[Exception]]:
    return {
        each for each in vars(module).values() if isinstance(each, type) and issubclass(each, base)
    }


def errors() -> Iterator[Exception]:
    """Give one of every kind of error that is expected."""
    for kind in sorted(kinds_of(DomainError, domain_errors) - {LimitError}, key=str):
        yield kind("a1")
    for limit in Limit:
        yield LimitError(limit)
    yield UnreadableFileError(FILE, "Permission denied")
    yield UnwritableFileError(FILE, "No space left on device")
    yield UnremovableFileError(FILE, "Input/output error")
    yield HalfWrittenError(FILE, "Input/output error", FILE.with_name("copy.shoreboard"))
    yield UnansweredError(FILE)
    yield ChangedOnDiskError(FILE)
    yield NotKeptError(FILE)
    for holder in HOLDERS:
        yield FileInUseError(FILE, holder)
    yield with_path(ForeignFileError())
    yield with_path(TooNewError(7))
    yield with_path(StorageError())
    for fault in TableFault:
        yield with_path(TableError(fault))
    for kind in FAULTS:
        for code in Damage:
            yield with_path(kind(code, "scenes[1].title", "a value"))


def test_no_kind_of_error_is_forgotten_here() -> None:
    given = {type(error) for error in errors()}
    expected = kinds_of(DomainError, domain_errors) | kinds_of(StorageError, storage_errors)
    assert expected - given == {storage_errors.FaultError}  # what both faults are made from
    assert all(issubclass(kind, EXPECTED) for kind in expected)


@pytest.mark.parametrize(
    "error", list(errors()), ids=lambda error: f"{type(error).__name__}{error}"
)
def test_every_error_has_a_whole_sentence(error: Exception) -> None:
    words = sentence(error)
    assert words
    assert words.endswith(".")
    assert not re.search(r"[{}<>]|%\d|\bNone\b|Error\b|  |\.\.", words), words
    if isinstance(error, StorageError) and not isinstance(error, UnfitScenarioError):
        assert "lesson.shoreboard" in words


def test_every_limit_is_said_in_other_words() -> None:
    assert len({sentence(LimitError(limit)) for limit in Limit}) == len(Limit)


def test_every_damage_is_said_in_other_words() -> None:
    said = [sentence(with_path(DamagedFileError(code, "", "x"))) for code in Damage]
    assert len(set(said)) == len(Damage)


@pytest.mark.parametrize("kind", FAULTS)
def test_the_place_of_a_damage_is_said(kind: type[FaultError]) -> None:
    placed = sentence(with_path(kind(Damage.TOO_LONG, "scenes[1].title")))
    assert "scenes[1].title: this text is too long." in placed
    lined = sentence(with_path(kind(Damage.NOT_JSON, line=3, column=14)))
    assert "line 3, column 14: it is not JSON." in lined


@pytest.mark.parametrize("value", ["{file}", "{0}", "{", "%n", "<b>bold</b>"])
def test_a_strangers_words_stand_as_they_are(value: str) -> None:
    damaged = DamagedFileError(Damage.DOUBLE_ID, value, value)
    damaged.path = Path(f"{value.replace('/', '')}.shoreboard")
    assert sentence(damaged).count(value) >= 2
    assert value in sentence(UnreadableFileError(FILE, value))


def test_a_strangers_words_do_not_turn_the_sentence() -> None:
    damaged = DamagedFileError(Damage.UNKNOWN_KIND, "", "\u202eenohP\u2066")
    damaged.path = Path("\u202eplan.shoreboard")
    assert sentence(damaged).startswith("plan.shoreboard is damaged: “enohP” is no kind")


@pytest.mark.parametrize(
    "error", [ForeignFileError(), TooNewError(9), DamagedFileError(Damage.EMPTY)], ids=repr
)
def test_without_a_path_there_is_still_a_subject(error: StorageError) -> None:
    assert sentence(error).startswith("The file ")


def test_sentences_say_what_holds_and_what_to_do() -> None:
    assert sentence(UnwritableFileError(FILE, "No space left on device")) == (
        "lesson.shoreboard could not be saved: No space left on device. What was on disk is as "
        "it was. Choose File › Save as and another folder."
    )
    assert "format 7" in sentence(with_path(TooNewError(7)))
    assert "not touched" in sentence(with_path(TooNewError(7)))
    assert sentence(LastSceneError("s1")) == "A scenario keeps at least one scene."
    assert "Nothing was changed" in sentence(CountryError("ZZ"))


@pytest.mark.parametrize(
    ("number", "advice"),
    [
        (errno.ENOSPC, "Make room there"),
        (errno.EDQUOT, "Make room there"),
        (errno.EFBIG, "Make room there"),
        (errno.ENOENT, "its folder is not there"),
        (errno.ENAMETOOLONG, "Choose File › Save as and a shorter name"),
        (errno.EROFS, "Choose File › Save as and another folder"),
        (errno.EACCES, "Choose File › Save as and another folder"),
    ],
)
def test_what_to_do_depends_on_what_the_system_says(number: int, advice: str) -> None:
    error = UnwritableFileError(Path("gone") / FILE, os.strerror(number))
    error.__cause__ = OSError(number, os.strerror(number))
    assert advice in sentence(error)
    assert "Save as" in sentence(error)


def test_who_has_a_file_is_named_with_the_computer() -> None:
    assert holder_words("x", HOLDERS[0]) == "Somebody else has x open."
    assert holder_words("x", HOLDERS[1]).startswith("The computer far-away has x open (ada, since ")
    assert "on this computer has x open (ada, since " in holder_words("x", HOLDERS[2])
    assert "since some time ago, last seen " in holder_words("x", HOLDERS[3])
    assert holder_words("x", replace(HOLDERS[3], seen=1e300)).endswith("last seen some time ago).")


def test_a_sentence_begins_with_a_capital_unless_it_begins_with_a_file() -> None:
    for error in errors():
        first = sentence(error).split()[0]
        assert first[0].isupper() or first == "lesson.shoreboard", sentence(error)
