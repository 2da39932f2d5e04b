"""What can be done when others changed a file, and when it cannot be saved."""

from pathlib import Path

import pytest

from shoreboard.actions.context import CONTENT
from shoreboard.actions.on_disk_actions import reload, say_changed
from shoreboard.actions.questions import KeepChanges, SaveFile, Unsaved
from shoreboard.domain import edits
from shoreboard.domain.scenario import new_scenario
from shoreboard.session.documents import save_document
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
