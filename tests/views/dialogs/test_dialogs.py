"""The question port asks with the real dialogs and hands their answers on."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QComboBox, QDialog, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from shoreboard import resources
from shoreboard.actions.questions import (
    ActivityDetails,
    AddActivities,
    Ask,
    ChooseCase,
    ChooseHome,
    EditActivity,
    EditScenario,
    EditScene,
    EditWhole,
    HomeCountry,
    ImportRows,
    KeepChanges,
    NewActivity,
    PartShare,
    SetShares,
    SplitActivity,
    TableSource,
    Unsaved,
)
from shoreboard.domain.activity import Activity, ActivityId, Kind, Whole, WholeId
from shoreboard.domain.placement import IN_TRAY
from shoreboard.domain.scenario import Scenario
from shoreboard.domain.scene import Scene, SceneId
from shoreboard.explanations.cases import Cases
from shoreboard.storage.tables.reading import read_any
from shoreboard.views.dialogs.dialogs import Dialogs
from tests.views.dialogs.filling import button, field, retype, topics

DETAILS = ActivityDetails(Activity(ActivityId("a"), "IT", Kind.IT_SERVICES), IN_TRAY)


@pytest.fixture
def ask(qtbot: QtBot) -> Ask:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    ask: Ask = Dialogs(window, topics(), lambda: Cases(resources.root(), "en"))
    return ask


def when_asked(answer: Callable[[QDialog], None]) -> None:
    def run() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QDialog)
        answer(dialog)

    QTimer.singleShot(0, run)


def cancel(dialog: QDialog) -> None:
    button(dialog, "Cancel").click()


def renamed(label: str) -> Callable[[QDialog], None]:
    def answer(dialog: QDialog) -> None:
        retype(field(dialog, QLineEdit, label), "New")
        button(dialog, "OK").click()

    return answer


def test_an_activity(ask: Ask) -> None:
    when_asked(renamed("Name"))
    answer = ask(EditActivity(DETAILS, "Plan", "US"))
    assert answer is not None
    assert answer.activity == Activity(ActivityId("a"), "New", Kind.IT_SERVICES)
    when_asked(cancel)
    assert ask(EditActivity(DETAILS, "Plan", "US")) is None


def test_new_activities(ask: Ask) -> None:
    def answer(dialog: QDialog) -> None:
        retype(field(dialog, QLineEdit, "Or type a name"), "Payroll")
        button(dialog, "Add").click()

    when_asked(answer)
    assert ask(AddActivities([])) == [NewActivity("Payroll", Kind.CUSTOM)]
    when_asked(cancel)
    assert ask(AddActivities([])) is None


def test_parts_and_their_shares(ask: Ask) -> None:
    when_asked(lambda dialog: button(dialog, "Split").click())
    parts = [PartShare("IT, part 1", 50), PartShare("IT, part 2", 50)]
    assert ask(SplitActivity(DETAILS.activity, "IT", ["IT"])) == parts
    when_asked(lambda dialog: button(dialog, "OK").click())
    assert ask(SetShares("IT", parts)) == [50, 50]
    when_asked(cancel)
    assert ask(SplitActivity(DETAILS.activity, "IT", ["IT"])) is None
    when_asked(cancel)
    assert ask(SetShares("IT", parts)) is None


def test_a_whole(ask: Ask) -> None:
    calls = Whole(WholeId("w"), "Calls")
    when_asked(renamed("Name"))
    assert ask(EditWhole(calls)) == Whole(WholeId("w"), "New")
    when_asked(cancel)
    assert ask(EditWhole(calls)) is None


def test_a_scene_and_a_scenario(ask: Ask) -> None:
    when_asked(renamed("Title"))
    scene = ask(EditScene(Scene(SceneId("s"), "Plan")))
    assert scene is not None
    assert scene.title == "New"
    when_asked(renamed("Title"))
    scenario = ask(EditScenario(Scenario("T")))
    assert scenario is not None
    assert scenario.title == "New"
    when_asked(cancel)
    assert ask(EditScene(Scene(SceneId("s"), "Plan"))) is None
    when_asked(cancel)
    assert ask(EditScenario(Scenario("T"))) is None


def test_home(ask: Ask) -> None:
    def choose(dialog: QDialog) -> None:
        field(dialog, QComboBox, "Home country").setCurrentText("Norway")
        button(dialog, "OK").click()

    when_asked(choose)
    assert ask(ChooseHome("DE")) == HomeCountry("NO")
    when_asked(lambda dialog: button(dialog, "OK").click())
    assert ask(ChooseHome("DE")) == HomeCountry("DE")
    when_asked(cancel)
    assert ask(ChooseHome(None)) is None


def test_a_case(ask: Ask) -> None:
    when_asked(lambda dialog: button(dialog, "Open").click())
    answer = ask(ChooseCase())
    assert answer is not None
    when_asked(cancel)
    assert ask(ChooseCase()) is None


def test_unsaved_changes(ask: Ask) -> None:
    when_asked(lambda dialog: button(dialog, "Discard changes").click())
    assert ask(KeepChanges("T")) is Unsaved.DISCARD
    when_asked(cancel)
    assert ask(KeepChanges("T")) is None
    when_asked(lambda dialog: button(dialog, "Save as a copy…").click())
    assert ask(KeepChanges("T", "t.shoreboard")) is Unsaved.SAVE


def test_rows_of_a_table(ask: Ask) -> None:
    text, scenario = "IT;own;home", Scenario("T", scenes=(Scene(SceneId("s"), "Plan"),))
    source = TableSource("t.csv", text, read_any(text))
    when_asked(lambda dialog: button(dialog, "Import 1 rows").click())
    wanted = ask(ImportRows(source, scenario, SceneId("s")))
    assert wanted is not None
    assert [each.activity.name for each in wanted.plan.arrivals] == ["IT"]
    when_asked(cancel)
    assert ask(ImportRows(source, scenario, SceneId("s"))) is None
