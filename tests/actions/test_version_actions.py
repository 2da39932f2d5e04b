"""Earlier versions: looked at, copied, restored; and nothing of it saves anything."""

from collections.abc import Callable
from pathlib import Path

import pytest

from shoreboard.actions.questions import ChooseVersion, EarlierVersion, SaveFile, Wanted
from shoreboard.domain import edits
from shoreboard.session.documents import open_version
from shoreboard.session.session import Session
from shoreboard.storage import files
from shoreboard.storage.versions import Versions
from tests.actions.desk import Desk

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def desk(desk: Desk) -> Desk:
    """A desk that keeps versions, with a file."""
    desk.keep_versions(Versions(desk.folder / "versions"))
    desk.ask.answers[SaveFile] = desk.folder / "lesson.shoreboard"
    desk.do("save")
    desk.ask.asked.clear()
    return desk


def save_as_titled(desk: Desk, *titles: str) -> None:
    for title in titles:
        desk.session.apply("Rename", edits.set_title, title)
        desk.do("save")


def path_of(desk: Desk) -> Path:
    assert desk.session.path is not None
    return desk.session.path


def choosing(rank: int, wanted: Wanted) -> Callable[[ChooseVersion], EarlierVersion]:
    def choose(asked: ChooseVersion) -> EarlierVersion:
        version = asked.versions[rank]
        return EarlierVersion(version, open_version(version).scenario, wanted)

    return choose


def test_a_document_without_a_file_has_no_earlier_versions(desk: Desk, tmp_path: Path) -> None:
    assert desk.can("earlier-versions")
    other = Desk(desk.session.scenario, tmp_path / "other")
    other.keep_versions(Versions(tmp_path / "versions"))
    assert not other.can("earlier-versions")


def test_where_none_is_kept_yet_that_is_said(desk: Desk) -> None:
    desk.do("earlier-versions")
    assert desk.ask.asked == []
    assert "no earlier version of lesson.shoreboard yet" in desk.notices.told[-1]


def test_all_versions_are_offered_the_newest_first(desk: Desk) -> None:
    save_as_titled(desk, "Second", "Third")
    desk.do("earlier-versions")
    (asked,) = desk.ask.asked
    assert isinstance(asked, ChooseVersion)
    assert asked.present == desk.session.scenario
    assert [files.read(each.path).title for each in asked.versions] == ["Second", "A scenario"]
    assert desk.window.opened == []


def test_those_of_a_document_that_has_left_the_window_are_not_offered(desk: Desk) -> None:
    save_as_titled(desk, "Second")
    errands = desk.window.errands

    def show_another() -> None:
        errands.context = desk.context._replace(session=Session(desk.session.scenario))

    errands.meanwhile = show_another
    desk.do("earlier-versions")
    assert desk.ask.asked == []


def test_one_is_shown_read_only_with_its_time(desk: Desk) -> None:
    save_as_titled(desk, "Second")
    desk.ask.answers[ChooseVersion] = choosing(0, Wanted.SHOW)
    desk.do("earlier-versions")
    (shown,) = desk.window.opened
    assert (shown.scenario.title, shown.path) == ("A scenario", None)
    assert shown.is_read_only
    assert shown.as_of is not None
    assert not shown.is_modified
    assert desk.session.scenario.title == "Second"


def test_one_is_opened_as_a_copy_that_is_not_saved(desk: Desk) -> None:
    save_as_titled(desk, "Second")
    desk.ask.answers[ChooseVersion] = choosing(0, Wanted.COPY)
    desk.do("earlier-versions")
    (copy,) = desk.window.opened
    assert (copy.scenario.title, copy.path, copy.is_read_only) == ("A scenario", None, False)
    assert copy.is_modified


def test_one_is_restored_in_one_step_that_undo_takes_back(desk: Desk) -> None:
    save_as_titled(desk, "Second")
    before, saved = desk.session.scenario, path_of(desk).read_bytes()
    desk.ask.answers[ChooseVersion] = choosing(0, Wanted.RESTORE)
    desk.do("earlier-versions")
    assert desk.session.scenario.title == "A scenario"
    assert desk.session.is_modified
    assert desk.undo_text().startswith("Restore the version of ")
    assert "Undo brings back" in desk.notices.told[-1]
    assert path_of(desk).read_bytes() == saved
    desk.do("undo")
    assert desk.session.scenario is before
    desk.do("redo")
    desk.do("save")
    assert files.read(path_of(desk)).title == "A scenario"


def test_what_the_board_shows_already_is_not_restored(desk: Desk) -> None:
    save_as_titled(desk, "Second", "A scenario")
    desk.ask.answers[ChooseVersion] = choosing(1, Wanted.RESTORE)
    steps = desk.session.undo_stack.count()
    desk.do("earlier-versions")
    assert desk.session.undo_stack.count() == steps


def test_a_restored_version_with_other_scenes_shows_one_that_exists(desk: Desk) -> None:
    path = path_of(desk)
    desk.do("add-scene")
    desk.do("save")
    desk.ask.answers[ChooseVersion] = choosing(0, Wanted.RESTORE)
    desk.do("earlier-versions")
    assert desk.session.scene in desk.session.scenario.scenes
    assert len(desk.session.scenario.scenes) == 2
    assert path.exists()


def test_a_version_that_has_gone_since_it_was_read_is_shown(desk: Desk) -> None:
    save_as_titled(desk, "Second")

    def choose(asked: ChooseVersion) -> EarlierVersion:
        asked.versions[0].path.unlink()
        return EarlierVersion(asked.versions[0], desk.session.scenario, Wanted.SHOW)

    desk.ask.answers[ChooseVersion] = choose
    desk.do("earlier-versions")
    assert desk.notices.problems == []
    assert [each.as_of is not None for each in desk.window.opened] == [True]


def test_no_version_names_answers_that_are_hidden_unless_it_is_wanted(desk: Desk) -> None:
    save_as_titled(desk, "One", "Two")
    desk.do("hide-answers")
    desk.do("earlier-versions")
    assert desk.ask.asked == []
    ((_, (answer,)),) = desk.notices.offers.values()
    answer.handler(desk.context)
    assert [type(each) for each in desk.ask.asked] == [ChooseVersion]
