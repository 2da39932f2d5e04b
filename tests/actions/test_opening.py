"""What is in a file is shown once; an example is a document without a file."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtGui import QClipboard

from shoreboard.actions.import_actions import dropped
from shoreboard.actions.opening import open_carried, open_example_named, open_path
from shoreboard.actions.problems import sentence
from shoreboard.session.documents import save_document
from shoreboard.storage.carried import NothingCarriedError, in_svg
from shoreboard.storage.errors import UnreadableFileError
from shoreboard.storage.files import encode
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


def test_a_picture_is_shown_as_its_scenario_which_has_no_file(desk: Desk) -> None:
    path = desk.folder / "picture.svg"
    path.write_bytes(picture_of(desk))
    open_carried(desk.context, path)
    (opened,) = desk.window.opened
    assert (opened.scenario, opened.path) == (desk.session.scenario, None)
    assert desk.preferences.now.recent_files == ()


def test_a_picture_without_a_scenario_is_said_to_be_one(desk: Desk) -> None:
    path = desk.folder / "picture.svg"
    path.write_bytes(b"<svg/>")
    with pytest.raises(NothingCarriedError) as raised:
        open_carried(desk.context, path)
    assert sentence(raised.value).startswith("picture.svg has no scenario within.")


def picture_of(desk: Desk) -> bytes:
    return in_svg(b"<svg><desc></desc>\n</svg>", encode(desk.session.scenario))


def test_a_picture_that_is_dropped_opens_as_its_scenario(desk: Desk) -> None:
    path = desk.folder / "picture.SVG"
    path.write_bytes(picture_of(desk))
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    for handler in dropped(data):
        handler(desk.context)
    assert [each.scenario for each in desk.window.opened] == [desk.session.scenario]


def test_a_picture_that_is_pasted_opens_as_its_scenario(desk: Desk, clipboard: QClipboard) -> None:
    data = QMimeData()
    data.setData("image/svg+xml", picture_of(desk))
    clipboard.setMimeData(data)
    desk.do("paste")
    assert [each.scenario for each in desk.window.opened] == [desk.session.scenario]


def test_a_picture_without_a_scenario_that_is_pasted_says_so(
    desk: Desk, clipboard: QClipboard
) -> None:
    data = QMimeData()
    data.setData("image/png", b"no picture")
    clipboard.setMimeData(data)
    desk.do("paste")
    assert desk.window.opened == []
    assert "has no scenario within" in str(desk.notices.problems)
