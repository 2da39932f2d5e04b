"""Every dialog fits the screen, can be walked through with Tab, and is named throughout."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QFont
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QApplication,
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from shoreboard import resources
from shoreboard.actions.questions import ActivityDetails, PartShare
from shoreboard.domain.activity import Activity, ActivityId, Whole, WholeId
from shoreboard.domain.placement import Placement
from shoreboard.domain.scenario import new_scenario
from shoreboard.domain.scene import Scene, SceneId
from shoreboard.domain.zone import Zone
from shoreboard.explanations.cases import Cases
from shoreboard.explanations.glossary import Glossary
from shoreboard.views.dialogs.about import AboutDialog
from shoreboard.views.dialogs.activity_dialog import ActivityDialog, WholeDialog
from shoreboard.views.dialogs.cases_dialog import CasesDialog
from shoreboard.views.dialogs.country_field import CountryField
from shoreboard.views.dialogs.crash_report import CrashDialog
from shoreboard.views.dialogs.files import ReplaceDialog
from shoreboard.views.dialogs.frame import DialogFrame
from shoreboard.views.dialogs.glossary_dialog import GlossaryDialog
from shoreboard.views.dialogs.licenses_dialog import LicensesDialog
from shoreboard.views.dialogs.new_activity_dialog import NewActivityDialog
from shoreboard.views.dialogs.question_dialog import UnsavedDialog
from shoreboard.views.dialogs.scenario_dialog import HomeDialog, ScenarioDialog, SceneDialog
from shoreboard.views.dialogs.split_dialog import SharesDialog, SplitDialog
from shoreboard.views.parts.fields import Field
from shoreboard.views.parts.key_scroll import KeyScroll
from tests.views.dialogs.filling import button, field, import_dialog, opened, retype, topics
from tests.views.dialogs.test_questions import Happened

LONG = "Donaudampfschifffahrtsgesellschaft " * 20
DETAILS = ActivityDetails(
    Activity(ActivityId("a"), LONG, note=LONG), Placement(Zone.OFFSHORE_OUTSOURCING)
)
PART = Activity(ActivityId("a"), LONG, whole=WholeId("w"), share=40)
Make = Callable[[QWidget], DialogFrame]
DIALOGS: dict[str, Make] = {
    "activity": lambda w: ActivityDialog(DETAILS, LONG, "US", topics(), w),
    "new": lambda w: NewActivityDialog([LONG], topics(), w),
    "scene": lambda w: SceneDialog(Scene(SceneId("s"), LONG, LONG, LONG), w),
    "scenario": lambda w: ScenarioDialog(new_scenario(LONG, "a", "b"), w),
    "home": lambda w: HomeDialog("US", w),
    "split": lambda w: SplitDialog(PART, LONG, [LONG], w),
    "shares": lambda w: SharesDialog(LONG, [PartShare(LONG, 60), PartShare(LONG, 40)], w),
    "whole": lambda w: WholeDialog(Whole(WholeId("w"), LONG, note=LONG), topics(), w),
    "unsaved": lambda w: UnsavedDialog(LONG, w),
    "unsaved beside changed": lambda w: UnsavedDialog(LONG, w, LONG),
    "replace": lambda w: ReplaceDialog(Path(LONG), w),
    "crash": lambda w: CrashDialog(Happened(LONG, LONG * 50, [Path(LONG)] * 3), w),
    "about": AboutDialog,
    "licenses": LicensesDialog,
    "cases": lambda w: CasesDialog(Cases(resources.root(), "en"), topics(), w),
    "glossary": lambda w: GlossaryDialog(Glossary(topics()), w),
    "import": lambda w: import_dialog(LONG, f"Activity;Who\n{LONG};own\n;", w),
}
SOMETHING_TO_DO = (QLineEdit, QComboBox, QPushButton, QAbstractScrollArea)


@pytest.fixture(params=[100, 300, 400])
def window(request: pytest.FixtureRequest, qtbot: QtBot) -> Iterator[QWidget]:
    """A window whose text is of some size."""
    window = QWidget()
    qtbot.addWidget(window)
    font = QFont(window.font())
    font.setPointSizeF(font.pointSizeF() * int(request.param) / 100)
    window.setFont(font)
    window.show()
    yield window
    window.hide()


def reached(dialog: QDialog) -> Iterator[QWidget]:
    """Yield what Tab reaches, once each."""
    first = dialog.focusWidget()
    each = first
    while each is not None:
        yield each
        QTest.keyClick(each, Qt.Key.Key_Tab)
        QApplication.processEvents()
        each = dialog.focusWidget() if dialog.focusWidget() is not first else None


@pytest.mark.parametrize("name", DIALOGS)
def test_a_dialog_fits_the_screen_and_all_that_tab_reaches_is_in_sight_and_named(
    window: QWidget, qtbot: QtBot, name: str
) -> None:
    dialog = opened(DIALOGS[name](window), qtbot)
    assert dialog.fontMetrics().height() == window.fontMetrics().height()
    room = dialog.screen().availableSize()
    assert dialog.width() <= room.width()
    assert dialog.height() <= room.height()
    seen = list(reached(dialog))
    for each in seen:
        each.setFocus(Qt.FocusReason.TabFocusReason)
        named = each.accessibleName() or (each.text() if isinstance(each, QPushButton) else "")
        if isinstance(each, KeyScroll):  # which is called as what it is in
            heard = QAccessible.queryAccessibleInterface(each)
            named = heard.text(QAccessible.Text.Name) if heard else ""
        assert named or isinstance(each, QLabel), each
    buttons = dialog.findChildren(QPushButton)
    assert {each for each in buttons if each.isEnabled()} <= set(seen)
    for each in buttons:
        corner = each.mapTo(dialog, QPoint(each.width(), each.height()))
        assert dialog.rect().contains(each.mapTo(dialog, QPoint(0, 0)))
        assert corner.x() <= dialog.width()
        assert corner.y() <= dialog.height()
    assert_no_letter_is_taken_twice(dialog)


def assert_no_letter_is_taken_twice(dialog: QDialog) -> None:
    mnemonics = [
        words[words.index("&") + 1].casefold()
        for each in (*dialog.findChildren(QLabel), *dialog.findChildren(QPushButton))
        if "&" in (words := each.text()) and (not isinstance(each, QLabel) or each.buddy())
    ]
    assert sorted(mnemonics) == sorted(set(mnemonics))


@pytest.mark.parametrize("name", ["activity", "scene", "scenario"])
def test_a_form_begins_in_its_first_field(window: QWidget, qtbot: QtBot, name: str) -> None:
    dialog = opened(DIALOGS[name](window), qtbot)
    focused = dialog.focusWidget()
    assert isinstance(focused, QLineEdit)
    assert focused.accessibleName() in ("Name", "Title")


def test_what_is_wrong_is_scrolled_to_with_what_is_said(window: QWidget, qtbot: QtBot) -> None:
    dialog = opened(DIALOGS["activity"](window), qtbot)
    country = field(dialog, CountryField, "Country")
    retype(country, "Nowhere")
    button(dialog, "OK").setFocus()
    name = field(dialog, QLineEdit, "Name")
    name.setFocus()
    assert in_sight(name)
    button(dialog, "OK").click()
    QApplication.processEvents()
    (wrong,) = [each for each in dialog.findChildren(Field) if each.said]
    assert in_sight(wrong)


def in_sight(widget: QWidget) -> bool:
    seen = widget.visibleRegion().boundingRect()
    return (seen.top(), seen.bottom()) == (widget.rect().top(), widget.rect().bottom())
