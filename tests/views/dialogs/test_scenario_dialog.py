"""The form of a scenario's own fields."""

from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from shoreboard.actions.questions import ScenarioWords
from shoreboard.domain.scenario import Scenario
from shoreboard.views.dialogs.country_field import CountryField
from shoreboard.views.dialogs.scenario_dialog import ScenarioDialog
from tests.views.dialogs.filling import button, field, opened, retype, said


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
