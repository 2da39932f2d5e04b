"""The form of a scene's words."""

from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from shoreboard.actions.questions import SceneWords
from shoreboard.domain.scene import Scene, SceneId
from shoreboard.views.dialogs.fields import ManyLines
from shoreboard.views.dialogs.scene_dialog import SceneDialog
from tests.views.dialogs.filling import enter, field, opened, retype


def test_title_caption_and_note_become_the_answer(qtbot: QtBot) -> None:
    scene = Scene(SceneId("s"), "Plan", "What if?", " as it was ")
    dialog = opened(SceneDialog(scene, None), qtbot)
    retype(field(dialog, QLineEdit, "Title"), "In five years")
    retype(field(dialog, ManyLines, "Caption"), "Who draws the specification?")
    enter(field(dialog, QLineEdit, "Title"))
    assert dialog.isHidden()
    words = SceneWords("In five years", "Who draws the specification?", " as it was ")
    assert dialog.answer() == words


def test_the_fields_say_who_reads_them(qtbot: QtBot) -> None:
    dialog = opened(SceneDialog(Scene(SceneId("s"), "Plan"), None), qtbot)
    assert "class" in field(dialog, ManyLines, "Caption").accessibleDescription()
    assert "you alone" in field(dialog, ManyLines, "Note").accessibleDescription()
