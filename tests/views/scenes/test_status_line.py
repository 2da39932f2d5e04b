"""The line at the end of the scenes says truthfully what lies on disk."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from shoreboard.domain import edits
from shoreboard.domain.activity import ActivityId
from shoreboard.domain.lenses import Lens
from shoreboard.picture.palettes import DARK
from shoreboard.session.answer_view import AnswerView
from shoreboard.session.documents import open_document, save_document
from shoreboard.session.session import Session
from shoreboard.session.steps import change_lens, move_cards, split_card
from shoreboard.storage.errors import UnwritableFileError
from shoreboard.views.scenes.status_line import StatusLine
from shoreboard.views.theme.apply import qt_palette
from tests.explanations.boards import CAPTIVE, HOME, OFFSHORE, TRAY, VENDOR, board

pytestmark = pytest.mark.usefixtures("qapp")

PATH = Path("lesson.shoreboard")
UNSAVED = "Changes not saved"


class Line:
    """A session and its status line."""

    def __init__(self, session: Session | None = None) -> None:
        scenario = board({"a": HOME, "b": CAPTIVE, "c": VENDOR, "d": OFFSHORE, "e": TRAY})
        self.session = session or Session(scenario)
        self.widget = StatusLine(self.session, AnswerView(self.session))

    def _labels(self) -> list[QLabel]:
        return self.widget.findChildren(QLabel)

    @property
    def counts(self) -> str:
        return self._labels()[0].text()

    @property
    def saved(self) -> str:
        return self._labels()[1].text()

    def rename(self, title: str) -> None:
        self.session.apply("Rename", edits.set_title, title)

    def save(self) -> None:
        self.session.mark_saved(PATH, self.session.scenario)


def test_what_was_never_saved_and_never_changed_says_nothing() -> None:
    assert Line().saved == ""


def test_what_was_opened_is_saved_as_long_as_it_is_unchanged(tmp_path: Path) -> None:
    path = tmp_path / "lesson.shoreboard"
    save_document(Session(board({"a": HOME})), path)
    line = Line(open_document(path))
    assert line.saved == "Saved"
    line.rename("Other")
    assert line.saved == UNSAVED
    line.session.undo_stack.undo()
    assert line.saved == "Saved"


def test_a_change_is_said_at_once_with_or_without_a_file() -> None:
    line = Line()
    line.rename("Other")
    assert line.saved == UNSAVED
    line.session.undo_stack.undo()
    assert line.saved == ""


def test_a_saving_is_said_with_its_time() -> None:
    line = Line()
    line.rename("Other")
    line.save()
    assert line.saved.startswith("Saved ")
    assert line.saved != "Saved "
    line.rename("Another")
    assert line.saved == UNSAVED
    line.session.undo_stack.undo()
    assert line.saved.startswith("Saved ")
    line.session.undo_stack.undo()
    assert line.saved == UNSAVED


def test_a_saving_of_what_was_there_before_is_not_called_saved() -> None:
    line = Line()
    line.rename("One")
    saving = line.session.scenario
    line.rename("Two")
    line.session.mark_saved(PATH, saving)
    assert line.saved == UNSAVED


def test_a_saving_that_fails_is_not_called_saved(tmp_path: Path) -> None:
    line = Line()
    line.rename("Other")
    with pytest.raises(UnwritableFileError):
        save_document(line.session, tmp_path / "no such folder" / "lesson.shoreboard")
    assert line.saved == UNSAVED


@given(st.lists(st.sampled_from(["change", "undo", "redo", "save", "show"]), max_size=12))
def test_saved_is_never_said_of_what_is_not_on_disk(steps: list[str]) -> None:
    line = Line()
    on_disk = None
    for number, step in enumerate(steps):
        match step:
            case "change":
                line.rename(f"Title {number}")
            case "undo":
                line.session.undo_stack.undo()
            case "redo":
                line.session.undo_stack.redo()
            case "save":
                line.save()
                on_disk = line.session.scenario
            case _:
                line.session.select([ActivityId("a")])
        assert line.saved.startswith("Saved") is (line.session.scenario is on_disk)


def test_the_board_is_counted(qtbot: QtBot) -> None:
    line = Line()
    assert line.counts.startswith("5 activities · 2 outsourced · 2 offshored · 1 both")
    move_cards(line.session, [ActivityId("e")], OFFSHORE)
    qtbot.waitUntil(lambda: "3 outsourced · 3 offshored · 2 both" in line.counts)


def test_an_activity_that_is_split_counts_once_and_in_part(qtbot: QtBot) -> None:
    line = Line(Session(board({"a": OFFSHORE, "b": HOME})))
    split_card(line.session, ActivityId("b"), [("Day", 60), ("Night", 40)])
    move_cards(line.session, [ActivityId("b")], OFFSHORE)
    said = "2 activities · 1 outsourced, 1 in part · 1 offshored, 1 in part · 1 both, 1 in part"
    qtbot.waitUntil(lambda: line.counts.startswith(said))


def test_the_board_is_counted_by_its_definitions(qtbot: QtBot) -> None:
    line = Line(Session(board({"a": CAPTIVE})))
    assert "0 outsourced" in line.counts
    change_lens(line.session, Lens.PRESS)
    qtbot.waitUntil(lambda: "1 outsourced · 1 offshored · 1 both" in line.counts)


def test_another_scene_is_counted_anew(qtbot: QtBot) -> None:
    line = Line(Session(board({"a": HOME, "b": HOME}, {"a": OFFSHORE, "b": HOME})))
    assert "1 both" in line.counts
    line.session.show_scene(line.session.scenario.scenes[0].id)
    qtbot.waitUntil(lambda: "0 both" in line.counts)


def test_an_empty_board_has_nothing_to_count() -> None:
    assert Line(Session(board({}))).counts.startswith("0 activities")


def test_it_is_set_in_the_soft_color_of_its_palette() -> None:
    line = Line()
    line.widget.setPalette(qt_palette(DARK))
    for label in line.widget.findChildren(QLabel):
        assert label.palette().color(label.foregroundRole()).name() == DARK.text_soft


def test_hidden_answers_are_not_counted(qtbot: QtBot) -> None:
    line = Line(Session(board({"a": OFFSHORE, "b": HOME}, {"a": OFFSHORE, "b": HOME})))
    line.session.answers.hide()
    assert line.counts == "2 activities · answers hidden"
    line.session.answers.reveal_all(line.session.scene_id)
    assert "1 both" in line.counts
    line.session.show_scene(line.session.scenario.scenes[0].id)
    qtbot.waitUntil(lambda: "both" not in line.counts)
