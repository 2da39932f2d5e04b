"""The form of a scenario's own fields."""

from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from shoreboard.actions.questions import ScenarioWords, SceneTexts
from shoreboard.domain.scenario import Scenario
from shoreboard.domain.scene import Scene, SceneId
from shoreboard.views.dialogs.country_field import CountryField
from shoreboard.views.dialogs.scenario_dialog import ScenarioDialog, SceneDialog
from shoreboard.views.parts.fields import ManyLines
from tests.views.dialogs.filling import button, enter, field, opened, retype, said


def test_title_company_and_home_become_the_answer(qtbot: QtBot) -> None:
    dialog = opened(ScenarioDialog(Scenario("Untitled"), None), qtbot)
    retype(field(dialog, QLineEdit, "Title"), "A printing company")
    retype(field(dialog, QLineEdit, "Company"), "Blue Ink")
    retype(field(dialog, CountryField, "Home country"), "finland")
    button(dialog, "OK").click()
    assert dialog.isHidden()
    assert dialog.answer() == ScenarioWords("A printing company", "Blue Ink", "FI")


def test_home_may_be_left_open(qtbot: QtBot) -> None:
    dialog = opened(ScenarioDialog(Scenario("T", "C", "FI"), None), qtbot)
    assert dialog.answer() == ScenarioWords("T", "C", "FI")
    retype(field(dialog, CountryField, "Home country"), "")
    assert dialog.answer() == ScenarioWords("T", "C", None)


def test_a_country_that_nobody_knows_keeps_the_dialog_open(qtbot: QtBot) -> None:
    dialog = opened(ScenarioDialog(Scenario("T"), None), qtbot)
    retype(field(dialog, CountryField, "Home country"), "Utopia")
    button(dialog, "OK").click()
    assert dialog.isVisible()
    assert said(dialog) == ["No country is called “Utopia”. Choose one from the list."]


def test_title_caption_and_note_become_the_answer(qtbot: QtBot) -> None:
    scene = Scene(SceneId("s"), "Plan", "What if?", " as it was ")
    dialog = opened(SceneDialog(scene, None), qtbot)
    retype(field(dialog, QLineEdit, "Title"), "In five years")
    retype(field(dialog, ManyLines, "Caption"), "Who draws the specification?")
    enter(field(dialog, QLineEdit, "Title"))
    assert dialog.isHidden()
    words = SceneTexts("In five years", "Who draws the specification?", " as it was ")
    assert dialog.answer() == words


def test_the_fields_say_who_reads_them(qtbot: QtBot) -> None:
    dialog = opened(SceneDialog(Scene(SceneId("s"), "Plan"), None), qtbot)
    assert "class" in field(dialog, ManyLines, "Caption").accessibleDescription()
    assert "you alone" in field(dialog, ManyLines, "Note").accessibleDescription()
