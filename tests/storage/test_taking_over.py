"""Taking a lock over from whoever has it, and hearing of it."""

import json
from pathlib import Path

import pytest

from shoreboard.storage.lock import FileInUseError, take, take_over
from tests.storage.locks import NOW, elsewhere, finish, later, names, owner_of


@pytest.fixture
def document(tmp_path: Path) -> Path:
    path = tmp_path / "plan.shoreboard"
    path.touch()
    return path


def test_a_lock_of_the_future_can_be_taken_over(document: Path) -> None:
    place = elsewhere(document)
    with pytest.raises(FileInUseError) as caught:
        take(document, "mine", later(-1_000_000))
    assert caught.value.holder.seen == NOW
    lock = take_over(document, "mine")
    assert lock.holds
    assert json.loads(place.read_text(encoding="utf-8"))["token"] == "mine"
    lock.release()
    assert names(document.parent) == [document.name]


def test_who_lives_hears_that_another_took_over(document: Path) -> None:
    child = owner_of(document)
    lock = take_over(document, "mine")
    assert lock.holds
    finish(child)
    assert lock.stands, "who had it does not remove what another has"
    other = take_over(document, "another")
    assert not lock.stands
    with pytest.raises(FileInUseError):
        take(document, "mine")
    lock.release()
    assert other.stands
    other.release()
