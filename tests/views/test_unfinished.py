"""What is typed, counted or answered and in no document yet is kept, and comes back in words."""

from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from shoreboard.domain.limits import LONGEST_TEXT
from shoreboard.domain.scene import Scene, SceneId
from shoreboard.domain.zone import Zone
from shoreboard.storage import files
from shoreboard.views.dialogs.scenario_dialog import SceneDialog
from shoreboard.views.parts.fields import ManyLines, OneLine
from shoreboard.views.prediction.prediction_window import PredictionWindow
from shoreboard.views.unfinished import unfinished
from tests.explanations.boards import OFFSHORE, board
from tests.helpers.showing import Shown
from tests.practice.cases import LIBRARY
from tests.views.practice.student import Student

SCENE = Scene(SceneId("s1"), "Today", "Read by the class", "Read by the lecturer")


@pytest.fixture
def dialog(qtbot: QtBot) -> SceneDialog:
    """A form over nothing, with words that nobody has touched."""
    dialog = SceneDialog(SCENE, None)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def notes() -> list[str]:
    found = unfinished()
    return [] if found is None else [scene.note for scene in found.scenes]


def type_into(dialog: QWidget, rank: int, words: str) -> None:
    QTest.keyClicks(dialog.findChildren(ManyLines)[rank], words)


def test_what_nobody_touched_is_not_unfinished(dialog: SceneDialog) -> None:
    assert dialog.isVisible()
    assert unfinished() is None


def test_texts_that_are_typed_are_kept_by_window_and_field(dialog: SceneDialog) -> None:
    type_into(dialog, 1, "Half a sent")
    found = unfinished()
    assert found is not None
    assert "Scene" in found.title
    (scene,) = found.scenes
    assert scene.title == "Scene"
    assert scene.note == "Note\nHalf a sentRead by the lecturer"
    title = dialog.findChildren(OneLine)[0]
    title.selectAll()
    QTest.keyClicks(title, "Tomorrow")
    assert notes() == ["Title\nTomorrow\n\nNote\nHalf a sentRead by the lecturer"]


def test_what_was_entered_or_cancelled_is_no_longer_unfinished(dialog: SceneDialog) -> None:
    type_into(dialog, 1, "Half a sent")
    dialog.accept()
    assert unfinished() is None


def test_any_length_fits(dialog: SceneDialog, tmp_path: Path) -> None:
    text = dialog.findChildren(ManyLines)[0]
    text.insertPlainText("x" * (2 * LONGEST_TEXT))
    found = unfinished()
    assert found is not None
    assert "".join(notes()).count("x") == 2 * LONGEST_TEXT
    files.write(tmp_path / "unfinished.shoreboard", found)


def test_answers_of_practice_are_kept(qtbot: QtBot, tmp_path: Path) -> None:
    student = Student(qtbot, tmp_path, LIBRARY["C095"], LIBRARY["C030"])
    assert unfinished() is None
    student.answer(Zone.IN_HOUSE_DOMESTIC)
    assert notes() == [student.window.unfinished]
    assert "Coming home means in-house" in notes()[0]
    student.window.close()
    QApplication.processEvents()
    assert unfinished() is None


def test_counts_of_a_prediction_are_kept(qtbot: QtBot, tmp_path: Path) -> None:
    scenario = board({"a": OFFSHORE})
    shown = Shown(qtbot, scenario, tmp_path)
    shown.session.select([*scenario.activities])
    shown.do("predict")
    QApplication.processEvents()
    window = shown.window.findChild(PredictionWindow)
    assert isinstance(window, PredictionWindow)
    assert unfinished() is None
    window.form.fields[Zone.DOMESTIC_OUTSOURCING].setValue(17)
    assert "17" in notes()[0]
    window.close()
    assert unfinished() is None
