"""Exports from the menu: asked once, remembered, never over a file unasked; and the clipboard."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtGui import QClipboard, QGuiApplication, QImage

from shoreboard.actions.export_choice import ExportChoice
from shoreboard.actions.questions import ExportScenario, SaveExport
from shoreboard.domain import edits
from shoreboard.domain.activity import Activity, ActivityId
from shoreboard.domain.zone import Zone
from shoreboard.exporters.material import Material
from shoreboard.exporters.options import Options
from shoreboard.exporters.registry import EXPORTERS
from shoreboard.practice.marking import can_be_asked
from shoreboard.storage import carried
from tests.actions.desk import Desk
from tests.exporters.readers import TEXT_IN
from tests.helpers.given_away import tells
from tests.helpers.ports import CASES

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def clipboard() -> Iterator[QClipboard]:
    clipboard = QGuiApplication.clipboard()
    clipboard.clear()
    yield clipboard
    clipboard.clear()


def exporting(desk: Desk, choice: ExportChoice, name: str = "out") -> Path:
    """Export as a user does who makes this choice and types this name."""
    desk.ask.answers[ExportScenario] = choice
    desk.ask.answers[SaveExport] = lambda asked: desk.folder / f"{name}{asked.suffix}"
    desk.do("export")
    suffix = next(each.suffix for each in EXPORTERS if each.id == choice.format)
    return desk.folder / f"{name}{suffix}"


@pytest.mark.parametrize("exporter", EXPORTERS, ids=lambda each: each.id)
def test_each_format_is_written_and_said(desk: Desk, exporter: object) -> None:
    name = getattr(exporter, "id", "")
    path = exporting(desk, ExportChoice(name))
    assert TEXT_IN[name](path.read_bytes()) is not None
    assert desk.notices.told == [f"Exported: {path.name}."]
    assert desk.notices.problems == []


def test_what_was_chosen_comes_first_the_next_time_and_one_key_repeats_it(desk: Desk) -> None:
    choice = ExportChoice("svg", palette="dark", caption=False)
    first = exporting(desk, choice).read_bytes()
    assert ExportChoice.of(desk.preferences.now.export) == choice
    desk.ask.answers[SaveExport] = desk.folder / "again.svg"
    desk.do("export-again")
    assert (desk.folder / "again.svg").read_bytes() == first
    desk.do("export")
    asked = [each for each in desk.ask.asked if isinstance(each, ExportScenario)]
    assert asked[-1].last == choice


def test_nothing_is_written_where_the_user_cancels(desk: Desk) -> None:
    desk.do("export")
    desk.ask.answers[ExportScenario] = ExportChoice()
    desk.do("export")
    assert [type(each) for each in desk.ask.asked] == [ExportScenario, ExportScenario, SaveExport]
    assert list(desk.folder.iterdir()) == [] or not list(desk.folder.glob("*.png"))


def test_all_scenes_are_a_file_each_where_one_holds_one(desk: Desk) -> None:
    exporting(desk, ExportChoice("svg", all_scenes=True), "lesson")
    count = len(desk.session.scenario.scenes)
    names = {each.name for each in desk.folder.glob("*.svg")}
    assert names == {f"lesson {number}.svg" for number in range(1, count + 1)}
    asked = next(each for each in desk.ask.asked if isinstance(each, SaveExport))
    assert len(asked.targets(desk.folder / "lesson.svg")) == count


def test_what_cannot_be_written_is_said(desk: Desk) -> None:
    desk.ask.answers[ExportScenario] = ExportChoice("svg")
    desk.ask.answers[SaveExport] = desk.folder / "nowhere" / "out.svg"
    desk.do("export")
    assert desk.notices.problems[0].startswith("out.svg cannot be exported:")
    assert desk.notices.answers == []


def test_answers_that_are_hidden_from_a_class_are_not_exported_by_oversight(desk: Desk) -> None:
    desk.do("hide-answers")
    desk.do("export")
    asked = desk.ask.asked[-1]
    assert isinstance(asked, ExportScenario)
    assert not asked.last.answers
    desk.ask.answers[SaveExport] = desk.folder / "again.png"
    desk.do("export-again")
    with pytest.raises(carried.NothingCarriedError):
        carried.read(desk.folder / "again.png")


def test_the_scene_is_copied_as_pixels_and_as_a_drawing_and_pasted_as_the_board(
    desk: Desk, clipboard: QClipboard
) -> None:
    desk.do("copy-picture")
    data = clipboard.mimeData()
    assert data is not None
    assert not clipboard.image().isNull()
    for kind in ("image/png", "image/svg+xml"):
        picture = bytes(data.data(kind).data())
        assert carried.scenario_in(picture) == desk.session.scenario
    desk.do("paste")
    assert [each.scenario for each in desk.window.opened] == [desk.session.scenario]


def test_a_copy_tells_no_answer_that_is_hidden(desk: Desk, clipboard: QClipboard) -> None:
    desk.do("hide-answers")
    desk.do("copy-picture")
    data = clipboard.mimeData()
    assert data is not None
    told = TEXT_IN["svg"](bytes(data.data("image/svg+xml").data()))
    assert [line for line in told.splitlines() if tells(line)] == []


def test_all_scenes_are_printed(desk: Desk) -> None:
    desk.do("print")
    (called,) = desk.window.called
    name, material, options = called  # pyright: ignore[reportGeneralTypeIssues]
    assert name == "print_pages"
    assert isinstance(material, Material)
    assert isinstance(options, Options)
    assert len(material.scenes) == len(desk.session.scenario.scenes)


def test_a_choice_of_another_program_version_does_no_harm(desk: Desk) -> None:
    choice = replace(ExportChoice(), format="gone", palette="gone", page="gone", resolution="9x")
    desk.preferences.remember(export=choice.as_text())
    desk.ask.answers[SaveExport] = desk.folder / "out.png"
    desk.do("export-again")
    assert (desk.folder / "out.png").exists()


def test_questions_are_not_exported_without_their_answers(desk: Desk) -> None:
    assert not exporting(desk, ExportChoice("moodle", answers=False)).exists()
    assert "Questions come with their answers" in desk.notices.problems[0]


def test_what_is_cut_is_said(desk: Desk) -> None:
    activity = Activity(ActivityId("long"), "x" * 121)
    scene = desk.session.scene_id
    desk.session.apply("Add", edits.add_activity, scene, activity, Zone.IN_HOUSE_DOMESTIC)
    exporting(desk, ExportChoice("kahoot"))
    assert "cut to 120 characters." in desk.notices.told[-1]


def test_questions_are_asked_about_cases_that_were_chosen(desk: Desk) -> None:
    case = next(each for each in CASES if can_be_asked(each))
    alone = ExportChoice("gift", asked="cases", cases=f"{case.id},C999")
    told = exporting(desk, alone, "alone").read_text()
    assert case.company in told
    name = f"::{next(iter(desk.session.scenario.activities.values())).name}::"
    assert name not in told
    told = exporting(desk, replace(alone, asked="both"), "both").read_text()
    assert case.company in told
    assert name in told
    told = exporting(desk, replace(alone, asked="scenario"), "neither").read_text()
    assert case.company not in told


def test_a_picture_is_as_large_as_was_asked(desk: Desk) -> None:
    path = exporting(desk, ExportChoice(page="640x480"))
    image = QImage(str(path))
    assert (image.width(), image.height()) == (640, 480)
