"""A window whose costs are shown, and what a user does there."""

from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from shoreboard.domain import edits
from shoreboard.domain.activity import Activity, ActivityId
from shoreboard.domain.costing import Assumption, Input, assumed
from shoreboard.domain.scenario import Scenario
from shoreboard.domain.zone import Zone
from shoreboard.views.costs.costs_page import CostsPage
from shoreboard.views.costs.number_field import NumberField
from shoreboard.views.costs.pulling import End
from tests.costs.golden import CALL_CENTER, PLAN, TODAY, WORK, scenario_of
from tests.helpers.showing import LEFT, NONE, Shown

STAYS, NEW = ActivityId("a2"), ActivityId("a3")


def board() -> Scenario:
    """Return the golden call center, an activity that stays, and one that goes without numbers."""
    scenario = scenario_of(CALL_CENTER)
    new = [Activity(STAYS, "Stays"), Activity(NEW, "New")]
    scenario = edits.add_activities(scenario, TODAY, new, Zone.IN_HOUSE_DOMESTIC)
    return edits.place(scenario, PLAN, [NEW], Zone.CAPTIVE_OFFSHORING)


class CostsShown(Shown):
    """A window in which the costs are shown."""

    def __init__(
        self,
        qtbot: QtBot,
        folder: Path,
        scenario: Scenario | None = None,
        *,
        rtl: bool = False,
        motion: bool = False,
    ) -> None:
        scenario = board() if scenario is None else scenario
        super().__init__(qtbot, scenario, folder, mirrored=rtl, motion=motion)
        self.do("costs")

    @property
    def page(self) -> CostsPage:
        found = self.window.findChild(CostsPage)
        assert found is not None
        return found

    @property
    def words(self) -> str:
        return self.page.result.words

    def known(self, which: Input, card: ActivityId = WORK) -> Assumption:
        """Return what is assumed of an input by now."""
        costs = (*self.session.activity(card).costs, *self.session.placement(card).costs)
        found = assumed(costs, which)
        assert found is not None
        return found

    def choose(self, card: ActivityId) -> None:
        """Go to an activity in the list."""
        rows = self.page.plans.list
        row = rows.plan_model.cards.index(card)
        rows.setCurrentIndex(rows.plan_model.index(row, 0))
        self.settle()

    def type_into(self, field: NumberField, text: str) -> None:
        """Type something in place of what a field holds, and leave it."""
        field.setFocus()
        field.selectAll()
        QTest.keyClick(field, Qt.Key.Key_Delete)
        QTest.keyClicks(field, text)
        self.settle()

    def end(self, which: Input, end: End) -> QPoint:
        """Return where an end of a bar is, in the coordinates of its grip."""
        return self.page.result.tornado.grip(which, end).rect().center()

    def drag(self, which: Input, end: End, across: int, *, drop: bool = True) -> None:
        """Drag an end of a bar so many pixels to the right, in small steps."""
        tornado = self.page.result.tornado
        grip = tornado.grip(which, end)
        begin = grip.mapTo(tornado, grip.rect().center())
        QTest.mousePress(grip, LEFT, NONE, grip.rect().center())
        for step in range(1, 5):
            at = begin + QPoint(across * step // 4, 0)
            QTest.mouseMove(grip, grip.mapFrom(tornado, at))
            self.settle()
        if drop:
            QTest.mouseRelease(grip, LEFT, NONE, grip.mapFrom(tornado, begin + QPoint(across, 0)))
            self.settle()

    def keys(self, *keys: Qt.Key) -> None:
        """Press keys in whatever has the focus."""
        for key in keys:
            focused = QApplication.focusWidget()
            assert focused is not None
            QTest.keyClick(focused, key)
            self.settle()
