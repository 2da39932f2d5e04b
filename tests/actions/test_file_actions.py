"""New, open, save and save as."""

import shutil
from pathlib import Path

import pytest

from shoreboard.actions.file_actions import new_session, save
from shoreboard.actions.questions import (
    AddActivities,
    ChooseHome,
    EditScenario,
    HomeCountry,
    NewActivity,
    OpenFile,
    SaveFile,
    ScenarioWords,
)
from shoreboard.domain import edits
from shoreboard.domain.activity import Kind
from shoreboard.domain.moves import read_move
from shoreboard.domain.zone import Zone
from shoreboard.paths import SUFFIX, file_stem
from shoreboard.session.documents import open_document
from shoreboard.storage.versions import Versions
from tests.actions.desk import Desk

pytestmark = pytest.mark.usefixtures("qapp")


def change(desk: Desk) -> None:
    desk.select("a")
    desk.do("place-offshore-outsourcing")


def test_a_new_document_opens_on_today() -> None:
    session = new_session()
    assert [scene.title for scene in session.scenario.scenes] == ["Today", "Plan"]
    assert session.scene.title == "Today"
    assert not session.is_modified
    assert session.path is None


def test_what_is_added_and_placed_in_a_new_document_has_not_moved_in_any_scene(
    tmp_path: Path,
) -> None:
    desk = Desk(new_session().scenario, tmp_path)
    desk.session.show_scene(new_session().scene_id)
    desk.ask.answers[AddActivities] = [NewActivity("Calls", Kind.CALL_CENTER)]
    desk.do("add-activity")
    desk.do("place-offshore-outsourcing")
    (card,) = desk.session.scenario.activities
    for scene in desk.session.scenario.scenes:
        assert scene.placements[card].zone is Zone.OFFSHORE_OUTSOURCING
        reading = read_move(desk.session.scenario, scene.id, card)
        assert reading is None or not reading.moved


def test_new_shows_a_document_of_its_own(desk: Desk) -> None:
    before = desk.session.scenario
    desk.do("new")
    assert [each.scenario.title for each in desk.window.opened] == ["New scenario"]
    assert desk.session.scenario is before


def test_a_file_opens_as_a_document_and_becomes_the_newest_recent_one(
    desk: Desk, lesson: Path
) -> None:
    desk.ask.answers[OpenFile] = lesson
    desk.do("open")
    assert desk.ask.asked == [OpenFile(lesson)]
    (opened,) = desk.window.opened
    assert (opened.scenario, opened.path) == (desk.session.scenario, lesson)
    assert desk.preferences.now.recent_files == (lesson,)


def test_a_canceled_opening_shows_nothing(desk: Desk) -> None:
    desk.do("open")
    assert desk.ask.asked == [OpenFile(None)]
    assert desk.window.opened == []
    assert desk.notices.problems == []


@pytest.mark.parametrize("content", [None, b"", b"{", b"[1, 2]", b"\xff\xfe", b'{"format": 99999}'])
def test_a_bad_file_is_a_problem_and_leaves_all_as_it_was(
    desk: Desk, content: bytes | None
) -> None:
    path = desk.folder / "bad.shoreboard"
    if content is not None:
        path.write_bytes(content)
    before = (desk.session.scenario, desk.session.path, desk.session.scene_id)
    desk.ask.answers[OpenFile] = path
    desk.do("open")
    assert len(desk.notices.problems) == 1
    assert "bad.shoreboard" in desk.notices.problems[0]
    assert desk.window.opened == []
    assert desk.preferences.now.recent_files == ()
    assert (desk.session.scenario, desk.session.path, desk.session.scene_id) == before
    assert content is None or path.read_bytes() == content


def test_the_first_save_asks_where_and_the_next_does_not(desk: Desk) -> None:
    path = desk.folder / "lesson.shoreboard"
    desk.ask.answers[SaveFile] = path
    change(desk)
    desk.do("save")
    assert desk.ask.asked == [SaveFile(Path("A scenario.shoreboard"))]
    assert desk.session.path == path
    assert not desk.session.is_modified
    desk.session.apply("Rename", edits.set_title, "Another title")
    desk.do("save")
    assert len(desk.ask.asked) == 1
    assert open_document(path).scenario == desk.session.scenario
    assert desk.preferences.now.recent_files == (path,)


def test_save_as_writes_another_file_and_leaves_the_first(desk: Desk, lesson: Path) -> None:
    saved = lesson.read_bytes()
    change(desk)
    other = desk.folder / "other.shoreboard"
    desk.ask.answers[SaveFile] = other
    desk.do("save-as")
    assert desk.ask.asked == [SaveFile(lesson)]
    assert desk.session.path == other
    assert lesson.read_bytes() == saved
    assert open_document(other).scenario == desk.session.scenario
    assert desk.preferences.now.recent_files == (other, lesson)


def test_a_canceled_save_writes_nothing(desk: Desk) -> None:
    change(desk)
    desk.do("save")
    assert desk.session.path is None
    assert desk.session.is_modified
    assert [path.suffix for path in desk.folder.iterdir()] == []


def test_a_save_that_fails_is_a_problem_and_nothing_is_called_saved(
    desk: Desk, lesson: Path
) -> None:
    change(desk)
    desk.ask.answers[SaveFile] = desk.folder / "no such folder" / "x.shoreboard"
    desk.do("save-as")
    assert len(desk.notices.problems) == 1
    assert desk.session.path == lesson
    assert desk.session.is_modified
    assert desk.preferences.now.recent_files == (lesson,)


def test_the_scenarios_own_fields_change_in_one_step(desk: Desk) -> None:
    desk.ask.answers[EditScenario] = ScenarioWords("Title", "Nokia", "FI")
    desk.do("scenario")
    now = desk.session.scenario
    assert (now.title, now.company, now.home_country) == ("Title", "Nokia", "FI")
    assert desk.undo_text() == "Edit scenario"
    desk.do("undo")
    assert desk.session.scenario.home_country == "DE"
    desk.ask.answers[EditScenario] = None
    desk.do("scenario")
    assert desk.action("redo").isEnabled()


def test_the_home_country_is_chosen_in_one_step(desk: Desk) -> None:
    desk.ask.answers[ChooseHome] = HomeCountry("FI")
    desk.do("home-country")
    assert desk.ask.asked == [ChooseHome("DE")]
    assert desk.session.scenario.home_country == "FI"
    assert desk.undo_text() == "Choose the home country"
    desk.ask.answers[ChooseHome] = HomeCountry(None)
    desk.do("home-country")
    assert desk.session.scenario.home_country is None
    desk.ask.answers[ChooseHome] = None
    desk.do("home-country")
    desk.do("undo")
    assert desk.session.scenario.home_country == "FI"


def test_a_country_that_does_not_exist_is_a_problem(desk: Desk) -> None:
    desk.ask.answers[EditScenario] = ScenarioWords("Title", "Nokia", "ZZ")
    desk.do("scenario")
    assert len(desk.notices.problems) == 1
    assert desk.session.scenario.title == "A scenario"


def test_closing_and_quitting_are_left_to_the_window(desk: Desk) -> None:
    desk.do("close")
    desk.do("quit")
    assert desk.window.called == ["close", "quit"]


def test_what_has_no_title_is_called_a_scenario(desk: Desk) -> None:
    desk.session.apply("Title", edits.set_title, " ... ")
    desk.ask.answers[SaveFile] = None
    desk.do("save")
    assert desk.ask.asked == [SaveFile(Path("Scenario.shoreboard"))]


def test_a_title_of_emoji_can_be_saved(desk: Desk) -> None:
    path = desk.folder / (file_stem("😀" * 200) + SUFFIX)
    desk.ask.answers[SaveFile] = path
    desk.do("save")
    assert desk.notices.problems == []
    assert path.is_file()


def test_saving_keeps_what_was_there_and_says_where_it_could_not(desk: Desk, lesson: Path) -> None:
    folder = desk.folder / "versions"
    versions = Versions(folder)
    context = desk.context._replace(versions=versions)
    before = lesson.read_bytes()
    change(desk)
    assert save(context)
    assert [version.path.read_bytes() for version in versions.of(lesson)] == [before]
    assert desk.notices.told == []
    shutil.rmtree(folder)
    folder.touch()
    desk.do("undo")
    assert save(context)
    ((said, _answers),) = desk.notices.offers.values()
    assert said.startswith("Saved. What was in the file before is not among its versions: ")
    assert not desk.session.is_modified
    folder.unlink()
    change(desk)
    assert save(context)
    assert desk.notices.offers == {}
    assert len(versions.of(lesson)) == 1
