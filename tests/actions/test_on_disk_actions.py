"""What can be done when others changed a file, and when it cannot be saved."""

from pathlib import Path

import pytest

from shoreboard.actions.context import CONTENT
from shoreboard.actions.on_disk_actions import may_close, reload, say_changed
from shoreboard.actions.questions import KeepChanges, SaveFile, Unsaved
from shoreboard.domain import edits
from shoreboard.domain.scenario import new_scenario
from shoreboard.session.documents import accept_on_disk, open_document, save_document
from shoreboard.session.session import Session
from shoreboard.storage import files
from shoreboard.storage.errors import ForeignFileError
from shoreboard.storage.holder import Holder
from shoreboard.storage.versions import Versions
from tests.actions.desk import Desk

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def path(desk: Desk) -> Path:
    """The desk's own file, which somebody else has changed since."""
    path = desk.folder / "lesson.shoreboard"
    save_document(desk.session, path)
    desk.session.apply("Rename", edits.set_title, "Mine")
    files.write(path, new_scenario("Theirs", "Today", "Plan"))
    return path


def press(desk: Desk, words: str) -> None:
    """Press a button beside the problem that is shown."""
    (answer,) = [each for each in desk.notices.answers if each.words.replace("&", "") == words]
    desk.actions.run(answer.handler)


def test_a_changed_file_is_not_replaced_unasked(desk: Desk, path: Path) -> None:
    desk.do("save")
    (problem,) = desk.notices.problems
    assert "Somebody else changed lesson.shoreboard" in problem
    words = [answer.words.replace("&", "") for answer in desk.notices.answers]
    assert words == ["Reload", "Save mine", "Save mine as a copy…"]
    assert files.read(path).title == "Theirs"
    assert desk.session.is_modified


def test_mine_may_replace_it_and_theirs_is_kept(desk: Desk, path: Path) -> None:
    versions = Versions(desk.folder / "versions")
    context = desk.context._replace(versions=versions)
    desk.do("save")
    (_, mine, _) = desk.notices.answers
    mine.handler(context)
    assert files.read(path).title == "Mine"
    assert not desk.session.is_modified
    assert [files.read(version.path).title for version in versions.of(path)] == ["Theirs"]


def test_mine_may_become_a_copy(desk: Desk, path: Path) -> None:
    desk.do("save")
    desk.ask.answers[SaveFile] = desk.folder / "copy.shoreboard"
    press(desk, "Save mine as a copy…")
    assert desk.ask.asked == [SaveFile(path.with_name("lesson (mine).shoreboard"))]
    assert files.read(path).title == "Theirs"
    assert files.read(desk.folder / "copy.shoreboard").title == "Mine"
    assert desk.session.path == desk.folder / "copy.shoreboard"


@pytest.mark.parametrize("answer", [*Unsaved, None])
def test_reload_asks_about_what_is_unsaved(desk: Desk, path: Path, answer: Unsaved | None) -> None:
    desk.do("save")
    desk.ask.answers[KeepChanges] = answer
    desk.ask.answers[SaveFile] = desk.folder / "copy.shoreboard"
    press(desk, "Reload")
    shown = [session.scenario.title for session in desk.window.replaced]
    assert shown == ([] if answer is None else ["Theirs"])
    assert desk.ask.asked[0] == KeepChanges("Mine", "lesson.shoreboard")
    assert (desk.folder / "copy.shoreboard").exists() is (answer is Unsaved.SAVE)
    assert files.read(path).title == "Theirs"


@pytest.mark.parametrize("words", ["Reload", "Save mine as a copy…"])
def test_what_was_canceled_is_offered_again(desk: Desk, path: Path, words: str) -> None:
    desk.do("save")
    press(desk, words)
    text, answers = desk.notices.offers[CONTENT]
    assert path.name in text
    offered = [answer.words.replace("&", "") for answer in answers]
    assert offered == ["Reload", "Keep mine", "Save mine as a copy…"]


def test_reload_asks_nothing_where_nothing_is_unsaved(desk: Desk, path: Path) -> None:
    desk.do("undo")
    reload(desk.context)
    assert desk.ask.asked == []
    assert [session.path for session in desk.window.replaced] == [path]


def test_what_is_changed_while_the_file_is_read_is_asked_about(desk: Desk, path: Path) -> None:
    desk.do("undo")

    def change() -> None:
        desk.session.apply("Rename", edits.set_title, "Meanwhile")

    desk.window.errands.meanwhile = change
    reload(desk.context)
    assert desk.ask.asked == [KeepChanges("Meanwhile", path.name)]
    assert desk.window.replaced == []


def test_what_a_window_has_come_to_show_meanwhile_stays(desk: Desk, path: Path) -> None:
    desk.do("undo")
    other = Session(new_scenario("Other", "Today", "Plan"))
    desk.window.errands.context = desk.context._replace(session=other)
    reload(desk.context)
    assert desk.session.path == path
    assert desk.window.replaced == []


def test_a_damaged_file_is_not_reloaded(desk: Desk, path: Path) -> None:
    desk.do("undo")
    path.write_bytes(b"{}")
    with pytest.raises(ForeignFileError):
        reload(desk.context)
    assert desk.window.replaced == []


def test_what_is_kept_as_mine_is_unsaved_and_can_be_saved(desk: Desk, path: Path) -> None:
    versions = Versions(desk.folder / "versions")
    desk.keep_versions(versions)
    desk.do("undo")
    assert not desk.session.is_modified
    say_changed(desk.context)
    _, keep, _ = desk.notices.offers[CONTENT][1]
    assert keep.words == "&Keep mine"
    keep.handler(desk.context)
    assert files.read(path).title == "Theirs"
    assert desk.session.is_modified
    desk.do("save")
    assert files.read(path) == desk.session.scenario
    assert files.read(versions.of(path)[0].path).title == "Theirs"
    assert desk.notices.problems == []


def test_a_file_that_cannot_be_written_is_saved_elsewhere(desk: Desk) -> None:
    desk.ask.answers[SaveFile] = desk.folder / "no such folder" / "x.shoreboard"
    desk.do("save")
    assert "its folder is not there." in desk.notices.problems[0]
    assert desk.session.path is None
    desk.ask.answers[SaveFile] = desk.folder / "x.shoreboard"
    press(desk, "Save as…")
    assert desk.session.path == desk.folder / "x.shoreboard"


def test_a_document_that_somebody_has_is_saved_under_another_name(desk: Desk, path: Path) -> None:
    desk.session.mark_held(Holder("ada", "far-away"))
    assert not desk.can("save")
    desk.ask.answers[SaveFile] = path
    desk.do("save-as")
    assert "far-away has lesson.shoreboard open (ada" in desk.notices.problems[0]
    desk.ask.answers[SaveFile] = desk.folder / "mine.shoreboard"
    press(desk, "Save mine as a copy…")
    assert desk.can("save")
    assert files.read(path).title == "Theirs"


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
