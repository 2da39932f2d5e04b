"""Circumstances are chosen in the form of an activity, for the scene that is shown."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QSpinBox
from pytestqt.qtbot import QtBot

from shoreboard.actions.questions import ActivityDetails
from shoreboard.domain.activity import Activity, ActivityId
from shoreboard.domain.circumstances import Circumstance
from shoreboard.domain.placement import Placement
from shoreboard.domain.zone import Zone
from shoreboard.views.dialogs.activity_dialog import ActivityDialog
from shoreboard.views.dialogs.check_list import CheckList
from tests.views.dialogs.filling import field, opened, topics

CAPTIVE = Placement(Zone.CAPTIVE_OFFSHORING, "PH", "Manila")


def dialog_of(placement: Placement, qtbot: QtBot) -> ActivityDialog:
    details = ActivityDetails(Activity(ActivityId("a"), "Call center"), placement)
    return opened(ActivityDialog(details, "Plan", "US", topics(), None), qtbot)


def check(dialog: ActivityDialog, circumstance: Circumstance) -> CheckList:
    """Go to the row of a circumstance with the keys, and press Space."""
    rows = field(dialog, CheckList, "Circumstances")
    rows.setFocus()
    QTest.keyClick(rows, Qt.Key.Key_Home)
    for _ in range([*Circumstance].index(circumstance)):
        QTest.keyClick(rows, Qt.Key.Key_Down)
    QTest.keyClick(rows, Qt.Key.Key_Space)
    return rows


def test_what_is_checked_marks_the_placement(qtbot: QtBot) -> None:
    dialog = dialog_of(CAPTIVE, qtbot)
    check(dialog, Circumstance.FREE_TRADE_ZONE)
    check(dialog, Circumstance.NEVER_AT_HOME_BEFORE)
    marks = (Circumstance.NEVER_AT_HOME_BEFORE, Circumstance.FREE_TRADE_ZONE)
    assert dialog.answer().placement == replace(CAPTIVE, circumstances=marks)


def test_a_mark_can_be_taken_off(qtbot: QtBot) -> None:
    dialog = dialog_of(replace(CAPTIVE, circumstances=(Circumstance.AGENCY_STAFF,)), qtbot)
    check(dialog, Circumstance.AGENCY_STAFF)
    assert dialog.answer().placement == CAPTIVE


def test_shared_ownership_asks_for_the_share(qtbot: QtBot) -> None:
    dialog = dialog_of(CAPTIVE, qtbot)
    share = field(dialog, QSpinBox, "Our share of the unit")
    assert not share.isVisible()
    check(dialog, Circumstance.SHARED_OWNERSHIP)
    assert share.isVisible()
    assert share.text() == "not known"
    assert dialog.answer().placement.ownership is None
    share.setFocus()
    share.selectAll()
    QTest.keyClicks(share, "60")
    assert dialog.answer().placement.ownership == 60
    check(dialog, Circumstance.SHARED_OWNERSHIP)
    assert dialog.answer().placement == CAPTIVE


def test_the_current_circumstance_is_explained_below_the_list(qtbot: QtBot) -> None:
    dialog = dialog_of(CAPTIVE, qtbot)
    check(dialog, Circumstance.CLOUD_SERVICE)
    told = [label.text() for label in dialog.findChildren(QLabel)]
    assert topics().circumstance(Circumstance.CLOUD_SERVICE).summary in told
