"""What becomes of unsaved changes when a window closes."""

from pathlib import Path

import pytest

from shoreboard.actions.context import CONTENT
from shoreboard.actions.leaving import may_close
from shoreboard.actions.questions import KeepChanges, SaveFile, Unsaved
from shoreboard.domain.scenario import new_scenario
from shoreboard.session.documents import accept_on_disk, open_document
from shoreboard.storage import files
from shoreboard.storage.holder import Holder
from tests.actions.desk import Desk

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def theirs(desk: Desk, lesson: Path) -> Path:
    """The desk's own file, which somebody else has changed since, as the desk has too."""
    change(desk)
    files.write(lesson, new_scenario("Theirs", "Today", "Plan"))
    return lesson


def change(desk: Desk) -> None:
    desk.select("a")
    desk.do("place-offshore-outsourcing")


def test_nothing_is_asked_where_nothing_is_unsaved(desk: Desk) -> None:
    assert may_close(desk.context)
    change(desk)
    desk.do("undo")
    assert may_close(desk.context)
    assert desk.ask.asked == []


@pytest.mark.parametrize(("answer", "closes"), [(Unsaved.DISCARD, True), (None, False)])
def test_unsaved_changes_may_be_discarded_or_kept_open(
    desk: Desk, lesson: Path, answer: Unsaved | None, closes: bool
) -> None:
    saved = lesson.read_bytes()
    change(desk)
    desk.ask.answers[KeepChanges] = answer
    assert may_close(desk.context) is closes
    assert desk.ask.asked == [KeepChanges("A scenario")]
    assert lesson.read_bytes() == saved
    assert desk.session.is_modified


def test_unsaved_changes_may_be_saved_first(desk: Desk, lesson: Path) -> None:
    change(desk)
    desk.ask.answers[KeepChanges] = Unsaved.SAVE
    assert may_close(desk.context)
    assert not desk.session.is_modified
    assert open_document(lesson).scenario == desk.session.scenario


def test_who_cancels_where_to_save_cancels_the_closing(desk: Desk) -> None:
    change(desk)
    desk.ask.answers[KeepChanges] = Unsaved.SAVE
    assert not may_close(desk.context)
    assert [type(asked) for asked in desk.ask.asked] == [KeepChanges, SaveFile]


def test_a_save_that_fails_keeps_the_window_open(desk: Desk) -> None:
    change(desk)
    desk.ask.answers[KeepChanges] = Unsaved.SAVE
    desk.ask.answers[SaveFile] = desk.folder / "no such folder" / "x.shoreboard"
    agreed: list[bool] = []
    desk.actions.run(lambda context: agreed.append(may_close(context)))
    assert agreed == []
    assert len(desk.notices.problems) == 1


def test_closing_a_document_that_somebody_has_asks_for_another_name(
    desk: Desk, lesson: Path
) -> None:
    saved = lesson.read_bytes()
    change(desk)
    desk.session.mark_held(Holder("ada", "far-away"))
    desk.ask.answers[KeepChanges] = Unsaved.SAVE
    desk.ask.answers[SaveFile] = desk.folder / "mine.shoreboard"
    assert may_close(desk.context)
    assert open_document(desk.folder / "mine.shoreboard").scenario == desk.session.scenario
    assert lesson.read_bytes() == saved


@pytest.mark.parametrize("answer", [*Unsaved, None])
def test_beside_a_file_that_changed_only_a_copy_is_offered(
    desk: Desk, theirs: Path, answer: Unsaved | None
) -> None:
    desk.ask.answers[KeepChanges] = answer
    desk.ask.answers[SaveFile] = desk.folder / "copy.shoreboard"
    assert may_close(desk.context) is (answer is not None)
    title = desk.session.scenario.title
    assert desk.ask.asked[0] == KeepChanges(title, theirs.name)
    assert (desk.folder / "copy.shoreboard").exists() is (answer is Unsaved.SAVE)
    assert files.read(theirs).title == "Theirs"


def test_who_stays_beside_a_file_that_changed_is_offered_what_can_be_done(
    desk: Desk, theirs: Path
) -> None:
    desk.ask.answers[KeepChanges] = Unsaved.SAVE  # and no name for it
    assert not may_close(desk.context)
    words = [answer.words.replace("&", "") for answer in desk.notices.offers[CONTENT][1]]
    assert words == ["Reload", "Keep mine", "Save mine as a copy…"]
    assert files.read(theirs).title == "Theirs"


def test_what_is_kept_as_mine_is_saved_when_closing(desk: Desk, theirs: Path) -> None:
    accept_on_disk(desk.session)
    desk.ask.answers[KeepChanges] = Unsaved.SAVE
    assert may_close(desk.context)
    assert desk.ask.asked == [KeepChanges(desk.session.scenario.title)]
    assert files.read(theirs) == desk.session.scenario


@pytest.mark.usefixtures("theirs")
def test_a_file_that_changed_is_left_unasked_where_nothing_is_unsaved(desk: Desk) -> None:
    desk.do("undo")
    assert may_close(desk.context)
    assert desk.ask.asked == []
