"""Whatever fails while a document is saved, nothing is lost and what is said is true."""

import errno
from collections.abc import Callable
from pathlib import Path

import pytest

from shoreboard.actions.problems import EXPECTED, sentence
from shoreboard.domain import edits
from shoreboard.domain.scenario import new_scenario
from shoreboard.session.documents import open_document, save_document
from shoreboard.storage import files
from shoreboard.storage.errors import HalfWrittenError, StorageError
from shoreboard.storage.on_disk import ChangedOnDiskError
from shoreboard.storage.versions import Versions
from tests.helpers.faults import Fault, Kind, disk, faults, memory
from tests.helpers.waiting_work import DoneWork

OLD = files.encode(new_scenario("Old", "Today", "Plan"))
THEIRS = new_scenario("Theirs", "Today", "Plan")


class Desk:
    """A document with a file and an unsaved change, and a place for earlier versions."""

    def __init__(self, folder: Path, *, has_other_name: bool = False) -> None:
        self.folder = folder / "documents"
        self.folder.mkdir(parents=True)
        self.path = self.folder / "plan.shoreboard"
        self.path.write_bytes(OLD)
        if has_other_name:
            self.path.with_name("other").hardlink_to(self.path)
        self.versions = Versions(folder / "versions")
        self.session = open_document(self.path)
        self.session.apply("Rename", edits.set_title, "New")
        self.new = files.encode(self.session.scenario)

    def save(self, fault: Fault) -> StorageError | None:
        """Save under a fault; return what is said. Nothing else may come of it."""
        with fault:
            try:
                return save_document(self.session, self.path, self.versions, DoneWork())
            except StorageError as error:
                return error

    def save_well(self) -> None:
        save_document(self.session, self.path, self.versions)

    def kept(self) -> list[bytes]:
        return [version.path.read_bytes() for version in self.versions.of(self.path)]

    def left(self) -> set[str]:
        return {path.name for path in self.folder.iterdir()} - {"plan.shoreboard", "other"}


Desks = Callable[..., Desk]


@pytest.fixture
def desks(tmp_path: Path) -> Desks:
    """Make a desk, anew for each fault; what saving loads at first use is no part of a save."""
    made: list[Desk] = []

    def desk(*, has_other_name: bool = False) -> Desk:
        made.append(Desk(tmp_path / str(len(made)), has_other_name=has_other_name))
        return made[-1]

    for has_other_name in (False, True):
        desk(has_other_name=has_other_name).save_well()
    return desk


def hold(desk: Desk, said: StorageError | None, fault: Fault) -> bool:
    """Hold what was said, and what the session believes, against the disk; tell if it is saved."""
    assert said is None or (isinstance(said, EXPECTED) and sentence(said)), fault
    content = desk.path.read_bytes()
    assert content in (OLD, desk.new), fault
    is_new = content == desk.new
    assert is_new or (desk.session.is_modified and said is not None), fault
    assert not desk.session.is_modified or said is not None, fault
    return is_new


@pytest.mark.parametrize("kind", [disk(errno.EIO), memory()])
def test_whatever_fails_once_nothing_is_lost(desks: Desks, kind: Kind) -> None:
    for fault in faults(kind):
        desk = desks()
        said = desk.save(fault)
        if hold(desk, said, fault):
            assert said is not None or desk.kept() == [OLD], fault
        said = None
        assert desk.left() <= {LOCK}, fault
        desk.save_well()
        assert desk.path.read_bytes() == desk.new, fault
        assert not desk.session.is_modified, fault


def test_a_disk_that_is_full_for_good_loses_nothing(desks: Desks) -> None:
    for fault in faults(disk(errno.ENOSPC), lasts=True):
        desk = desks()
        hold(desk, desk.save(fault), fault)
        desk.path.with_name(LOCK).unlink(missing_ok=True)  # seconds later it would be stale
        desk.save_well()
        assert desk.path.read_bytes() == desk.new, fault


def test_a_file_of_several_names_is_whole_or_all_of_it_beside(desks: Desks) -> None:
    for fault in faults(disk(errno.EIO)):
        desk = desks(has_other_name=True)
        said = desk.save(fault)
        if isinstance(said, HalfWrittenError) and desk.path.read_bytes() != OLD:
            assert said.copy.read_bytes() == desk.new, fault
            assert desk.session.is_modified, fault
            assert desk.kept() == [OLD], fault
        else:
            hold(desk, said, fault)
        desk.save_well()
        assert desk.path.read_bytes() == desk.path.with_name("other").read_bytes() == desk.new


def test_whatever_fails_what_others_wrote_is_not_replaced(desks: Desks) -> None:
    for fault in faults(disk(errno.EIO)):
        desk = desks()
        files.write(desk.path, THEIRS)
        assert desk.save(fault) is not None, fault
        assert files.read(desk.path) == THEIRS, fault
        assert desk.session.is_modified, fault
        with pytest.raises(ChangedOnDiskError):
            desk.save_well()


def test_whatever_fails_what_is_not_known_here_is_not_lost(desks: Desks) -> None:
    for fault in faults(disk(errno.EIO)):
        desk = desks()
        desk.path.write_bytes(OLD.replace(b'"company"', b'"mood": 1, "company"'))
        desk.session = open_document(desk.path)
        original = desk.path.read_bytes()
        desk.session.apply("Rename", edits.set_title, "New")
        desk.save(fault)
        assert original in (desk.path.read_bytes(), *desk.kept()), fault


LOCK = ".plan.shoreboard.lock"
"""Where it cannot be removed it stays, held by nobody, so that it keeps nobody from the file."""
