"""What is in a file is shown once; an example is a document without a file."""

from pathlib import Path

import pytest

from shoreboard.actions.opening import open_example_named, open_path
from shoreboard.session.documents import save_document
from shoreboard.storage.errors import UnreadableFileError
from tests.actions.desk import Desk

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def lesson(desk: Desk) -> Path:
    """A file that holds what the desk holds."""
    path = desk.folder / "lesson.shoreboard"
    save_document(desk.session, path)
    return path


def test_a_file_is_shown_and_remembered(desk: Desk, lesson: Path) -> None:
    open_path(desk.context, lesson)
    assert [each.path for each in desk.window.opened] == [lesson]
    assert desk.preferences.now.recent_files == (lesson,)


def test_a_file_that_a_window_shows_is_not_opened_again(desk: Desk, lesson: Path) -> None:
    desk.window.files_shown = {lesson}
    open_path(desk.context, lesson)
    assert desk.window.opened == []


def test_a_file_that_is_shown_under_another_name_is_not_shown_again(
    desk: Desk, lesson: Path
) -> None:
    desk.window.files_shown = {lesson.resolve()}
    other = desk.folder / "other.shoreboard"
    other.symlink_to(lesson)
    open_path(desk.context, other)
    assert desk.window.opened == []
    assert len(desk.window.errands.begun) == 1


def test_a_file_that_is_not_there_is_said_to_whoever_opens_it(desk: Desk) -> None:
    with pytest.raises(UnreadableFileError):
        open_path(desk.context, desk.folder / "nowhere.shoreboard")
    assert desk.preferences.now.recent_files == ()


def test_an_example_has_no_file(desk: Desk) -> None:
    open_example_named(desk.context, "printing-company")
    (opened,) = desk.window.opened
    assert opened.path is None
    assert opened.scenario.title == "A printing company"
    assert desk.preferences.now.recent_files == ()
