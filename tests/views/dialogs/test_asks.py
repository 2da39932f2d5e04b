"""The door upward asks with the real dialogs and hands their answers on."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from shoreboard import resources
from shoreboard.actions.context import (
    ActivityDetails,
    Asks,
    NewActivity,
    Part,
    Unsaved,
)
from shoreboard.actions.table_choice import TableSource
from shoreboard.domain.activity import Activity, ActivityId, Kind, Whole, WholeId
from shoreboard.domain.placement import IN_TRAY
from shoreboard.domain.scenario import Scenario
from shoreboard.domain.scene import Scene, SceneId
from shoreboard.explanations.cases import Cases
from shoreboard.storage.tables.reading import read_any
from shoreboard.views.dialogs.asks import DialogAsks
from tests.views.dialogs.filling import button, field, retype, topics

DETAILS = ActivityDetails(Activity(ActivityId("a"), "IT", Kind.IT_SERVICES), IN_TRAY)


@pytest.fixture
def asks(qtbot: QtBot) -> Asks:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    asks: Asks = DialogAsks(window, topics(), lambda: Cases(resources.root(), "en"))
    return asks


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


def test_an_activity(asks: Asks) -> None:
    when_asked(renamed("Name"))
    answer = asks.activity_details(DETAILS, "Plan", "US")
    assert answer is not None
    assert answer.activity == Activity(ActivityId("a"), "New", Kind.IT_SERVICES)
    when_asked(cancel)
    assert asks.activity_details(DETAILS, "Plan", "US") is None


def test_new_activities(asks: Asks) -> None:
    def answer(dialog: QDialog) -> None:
        retype(field(dialog, QLineEdit, "Or type a name"), "Payroll")
        button(dialog, "Add").click()

    when_asked(answer)
    assert asks.new_activities([]) == [NewActivity("Payroll", Kind.CUSTOM)]
    when_asked(cancel)
    assert asks.new_activities([]) is None


def test_parts_and_their_shares(asks: Asks) -> None:
    when_asked(lambda dialog: button(dialog, "Split").click())
    parts = [Part("IT, part 1", 50), Part("IT, part 2", 50)]
    assert asks.parts(DETAILS.activity, "IT", ["IT"]) == parts
    when_asked(lambda dialog: button(dialog, "OK").click())
    assert asks.shares("IT", parts) == [50, 50]
    when_asked(cancel)
    assert asks.parts(DETAILS.activity, "IT", ["IT"]) is None
    when_asked(cancel)
    assert asks.shares("IT", parts) is None


def test_a_whole(asks: Asks) -> None:
    calls = Whole(WholeId("w"), "Calls")
    when_asked(renamed("Name"))
    assert asks.whole(calls) == Whole(WholeId("w"), "New")
    when_asked(cancel)
    assert asks.whole(calls) is None


def test_a_scene_and_a_scenario(asks: Asks) -> None:
    when_asked(renamed("Title"))
    scene = asks.scene_words(Scene(SceneId("s"), "Plan"))
    assert scene is not None
    assert scene.title == "New"
    when_asked(renamed("Title"))
    scenario = asks.scenario_words(Scenario("T"))
    assert scenario is not None
    assert scenario.title == "New"
    for ask in (
        lambda: asks.scene_words(Scene(SceneId("s"), "Plan")),
        lambda: asks.scenario_words(Scenario("T")),
    ):
        when_asked(cancel)
        assert ask() is None


def test_a_case(asks: Asks) -> None:
    when_asked(lambda dialog: button(dialog, "Open").click())
    answer = asks.case()
    assert answer is not None
    when_asked(cancel)
    assert asks.case() is None


def test_unsaved_changes(asks: Asks) -> None:
    when_asked(lambda dialog: button(dialog, "Discard changes").click())
    assert asks.unsaved("T") is Unsaved.DISCARD
    when_asked(cancel)
    assert asks.unsaved("T") is Unsaved.CANCEL
    when_asked(lambda dialog: button(dialog, "Save as a copy…").click())
    assert asks.unsaved_beside_changed("T", "t.shoreboard") is Unsaved.SAVE


def test_rows_of_a_table(asks: Asks) -> None:
    text, scenario = "IT;own;home", Scenario("T", scenes=(Scene(SceneId("s"), "Plan"),))
    source = TableSource("t.csv", text, read_any(text))
    when_asked(lambda dialog: button(dialog, "Import 1 rows").click())
    wanted = asks.rows_to_import(source, scenario, SceneId("s"))
    assert wanted is not None
    assert [each.activity.name for each in wanted.plan.arrivals] == ["IT"]
    when_asked(cancel)
    assert asks.rows_to_import(source, scenario, SceneId("s")) is None
