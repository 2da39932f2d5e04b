"""The form of an activity makes what was typed, and nothing else."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QDialog, QFrame, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from shoreboard.actions.questions import ActivityDetails
from shoreboard.domain.activity import Activity, ActivityId, Kind, Whole, WholeId
from shoreboard.domain.limits import LONGEST_TEXT
from shoreboard.domain.placement import IN_TRAY, Placement
from shoreboard.domain.zone import GRID, Zone
from shoreboard.views.dialogs.activity_dialog import ActivityDialog, WholeDialog
from shoreboard.views.dialogs.country_field import CountryField
from shoreboard.views.parts.fields import ManyLines
from tests.views.dialogs.filling import button, enter, field, opened, retype, said, topics

CALL_CENTER = Activity(ActivityId("a"), "Call center", Kind.CALL_CENTER, "Sixty people.")
ABROAD = Placement(Zone.OFFSHORE_OUTSOURCING, "PH", "Manila", "Acme")


def dialog_of(
    placement: Placement = ABROAD,
    activity: Activity = CALL_CENTER,
    scene: str = "Plan",
    home: str | None = "US",
) -> ActivityDialog:
    return ActivityDialog(ActivityDetails(activity, placement), scene, home, topics(), None)


def accepted(dialog: QDialog) -> bool:
    return dialog.isHidden() and dialog.result() == QDialog.DialogCode.Accepted


def test_what_is_typed_becomes_the_answer(qtbot: QtBot) -> None:
    dialog = opened(dialog_of(), qtbot)
    retype(field(dialog, QLineEdit, "Name"), "  Help   desk ")
    kind = field(dialog, QComboBox, "Kind of work")
    QTest.keyClicks(kind, "Tech")
    retype(field(dialog, ManyLines, "Note"), "Two shifts")
    retype(field(dialog, CountryField, "Country"), "india")
    retype(field(dialog, QLineEdit, "Place"), "Pune")
    retype(field(dialog, QLineEdit, "Partner firm"), "")
    enter(field(dialog, QLineEdit, "Place"))
    assert accepted(dialog)
    activity = Activity(ActivityId("a"), "Help desk", Kind.TECH_SUPPORT, "Two shifts")
    placement = Placement(Zone.OFFSHORE_OUTSOURCING, "IN", "Pune", "")
    assert dialog.answer() == ActivityDetails(activity, placement)


@pytest.mark.parametrize("zone", [*GRID, Zone.NOT_PLACED])
def test_what_nobody_touched_comes_back_to_the_last_space(qtbot: QtBot, zone: Zone) -> None:
    odd = Activity(ActivityId("a"), " x\ty\nz ", Kind.LEGAL, "a\u00a0b\r\nc\u2028d ")
    given = ActivityDetails(odd, Placement(zone, place=" p ", partner=" q\n"))
    dialog = opened(ActivityDialog(given, "Plan", "US", topics(), None), qtbot)
    button(dialog, "OK").click()
    assert accepted(dialog)
    assert dialog.answer() == given


@pytest.mark.parametrize("country", ["US", None])
def test_at_home_the_country_stands_and_cannot_be_changed(
    qtbot: QtBot, country: str | None
) -> None:
    at_home = Placement(Zone.DOMESTIC_OUTSOURCING, country)
    dialog = opened(dialog_of(at_home), qtbot)
    shown = field(dialog, QLineEdit, "Country")
    assert (shown.text(), shown.isEnabled()) == ("United States", False)
    retype(field(dialog, QLineEdit, "Place"), "Ohio")
    placement = Placement(Zone.DOMESTIC_OUTSOURCING, country, "Ohio")
    assert dialog.answer().placement == placement


def test_a_partner_belongs_to_third_party_zones(qtbot: QtBot) -> None:
    for zone in GRID:
        dialog = opened(dialog_of(Placement(zone)), qtbot)
        partner = field(dialog, QLineEdit, "Partner firm")
        assert partner.isVisible() == (
            zone in (Zone.DOMESTIC_OUTSOURCING, Zone.OFFSHORE_OUTSOURCING)
        )


def test_in_the_tray_there_is_nothing_to_describe(qtbot: QtBot) -> None:
    dialog = opened(dialog_of(IN_TRAY), qtbot)
    group = field(dialog, QFrame, "In “Plan”")
    assert not group.isEnabled()
    assert any("Not placed" in label.text() for label in group.findChildren(QLabel))
    retype(field(dialog, QLineEdit, "Name"), "Help desk")
    assert dialog.answer().placement == IN_TRAY


def test_a_name_is_needed(qtbot: QtBot) -> None:
    dialog = opened(dialog_of(), qtbot)
    name = field(dialog, QLineEdit, "Name")
    retype(name, "  ")
    enter(name)
    assert dialog.isVisible()
    assert said(dialog) == ["An activity needs a name."]
    assert name.accessibleDescription() == (
        "Not right: An activity needs a name. Must be filled in."
    )
    retype(name, "X")
    assert said(dialog) == []
    enter(name)
    assert accepted(dialog)


def test_a_country_that_nobody_knows_keeps_the_dialog_open(qtbot: QtBot) -> None:
    dialog = opened(dialog_of(), qtbot)
    country = field(dialog, CountryField, "Country")
    retype(country, "Germny")
    button(dialog, "OK").click()
    assert dialog.isVisible()
    assert said(dialog) == ["No country is called “Germny”. Choose one from the list."]
    assert dialog.focusWidget() is country
    retype(country, "germany")
    assert said(dialog) == []
    button(dialog, "OK").click()
    assert accepted(dialog)
    assert dialog.answer().placement.country == "DE"


def test_the_home_country_is_not_abroad(qtbot: QtBot) -> None:
    dialog = opened(dialog_of(home="DE"), qtbot)
    country = field(dialog, CountryField, "Country")
    assert country.findText("Germany") == -1
    retype(country, "Germany")
    button(dialog, "OK").click()
    assert said(dialog) == ["Germany is the home country. Abroad is any other."]


def test_what_is_wrong_is_said_when_the_field_is_left(qtbot: QtBot) -> None:
    dialog = opened(dialog_of(), qtbot)
    country = field(dialog, CountryField, "Country")
    retype(country, "Nowhere")
    assert said(dialog) == []
    QTest.keyClick(country, Qt.Key.Key_Tab)
    assert dialog.focusWidget() is field(dialog, QLineEdit, "Place")
    assert len(said(dialog)) == 1


def test_a_note_has_a_largest_length(qtbot: QtBot) -> None:
    dialog = opened(dialog_of(), qtbot)
    note = field(dialog, ManyLines, "Note")
    QApplication.clipboard().setText("x" * (LONGEST_TEXT + 1))
    note.selectAll()
    note.paste()
    button(dialog, "OK").click()
    (words,) = said(dialog)
    assert words.startswith("This is longer than 10")
    QTest.keyClick(note, Qt.Key.Key_Backspace)
    button(dialog, "OK").click()
    length = len(dialog.answer().activity.note)
    assert length == LONGEST_TEXT


def test_a_name_is_never_longer_than_a_file_holds(qtbot: QtBot) -> None:
    dialog = opened(dialog_of(), qtbot)
    name = field(dialog, QLineEdit, "Name")
    name.selectAll()
    QApplication.clipboard().setText("x" * (LONGEST_TEXT + 50))
    name.paste()
    length = len(dialog.answer().activity.name)
    assert length == LONGEST_TEXT


def test_control_and_enter_accept_from_the_note_and_enter_does_not(qtbot: QtBot) -> None:
    dialog = opened(dialog_of(), qtbot)
    note = field(dialog, ManyLines, "Note")
    note.setFocus()
    retype(note, "a")
    enter(note)
    assert dialog.isVisible()
    QTest.keyClicks(note, "b")
    QTest.keyClick(note, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert accepted(dialog)
    assert dialog.answer().activity.note == "a\nb"


def test_escape_cancels(qtbot: QtBot) -> None:
    dialog = opened(dialog_of(), qtbot)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isHidden()
    assert not accepted(dialog)


def test_a_title_is_neither_markup_nor_a_mnemonic_and_widens_nothing(qtbot: QtBot) -> None:
    width = opened(dialog_of(), qtbot).width()
    dialog = opened(dialog_of(scene="<b>R&D</b>" + "w" * 500), qtbot)
    headings = [each.text() for each in dialog.findChildren(QLabel) if "R&D" in each.text()]
    assert headings
    assert all(words.startswith("In “<b>R&D</b>ww") for words in headings)
    assert dialog.width() <= 2 * width


CALLS = Whole(WholeId("w"), "Calls", Kind.CALL_CENTER, "Around the\u2028clock ")


def whole_dialog(qtbot: QtBot) -> WholeDialog:
    return opened(WholeDialog(CALLS, topics(), None), qtbot)


def test_what_is_typed_becomes_the_whole(qtbot: QtBot) -> None:
    dialog = whole_dialog(qtbot)
    focused = dialog.focusWidget()
    assert focused is field(dialog, QLineEdit, "Name")
    QTest.keyClicks(focused, "Help")  # the old name is selected
    QTest.keyClicks(field(dialog, QComboBox, "Kind of work"), "Tech")
    retype(field(dialog, ManyLines, "Note"), "Two shifts")
    enter(field(dialog, QLineEdit, "Name"))
    assert dialog.isHidden()
    assert dialog.answer() == Whole(WholeId("w"), "Help", Kind.TECH_SUPPORT, "Two shifts")


def test_a_whole_that_nobody_touched_comes_back_to_the_last_space(qtbot: QtBot) -> None:
    dialog = whole_dialog(qtbot)
    button(dialog, "OK").click()
    assert dialog.answer() == CALLS


def test_a_whole_needs_a_name(qtbot: QtBot) -> None:
    dialog = whole_dialog(qtbot)
    name = field(dialog, QLineEdit, "Name")
    QTest.keyClick(name, Qt.Key.Key_Delete)
    button(dialog, "OK").click()
    assert dialog.isVisible()
    assert said(dialog) == ["An activity needs a name."]
