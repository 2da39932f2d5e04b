"""Every window and dialog at 100 to 400 %, on a notebook's screen: nothing is cut, all is reached.

Tables alone may be wider than their window: they have two dimensions (WCAG 2.2, 1.4.10).
"""

from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QFont, QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QApplication,
    QLabel,
    QPushButton,
    QTableView,
    QWidget,
)
from pytestqt.qtbot import QtBot

from shoreboard.domain.activity import ActivityId
from shoreboard.domain.zone import GRID, Zone
from shoreboard.practice.run import Run, Training
from shoreboard.session.examples import example_names, open_example
from shoreboard.session.preferences import Preferences
from shoreboard.session.session import Session
from shoreboard.settings import SettingsFile
from shoreboard.views.board.board import Board
from shoreboard.views.cost_question.cost_question_window import CostQuestionWindow
from shoreboard.views.costs.costs_page import CostsPage
from shoreboard.views.dialogs.frame import DialogFrame
from shoreboard.views.practice.practice_window import PracticeWindow
from shoreboard.views.prediction.prediction_window import PredictionWindow
from shoreboard.views.presentation.class_window import ClassWindow
from shoreboard.views.window_services import WindowServices
from shoreboard.views.windows import Windows
from tests.costs.golden import CALL_CENTER, PLAN, WORK, scenario_of
from tests.explanations.boards import TOPICS
from tests.helpers.clipped import clipped
from tests.helpers.ports import CASES, RecordingAsk
from tests.views.dialogs.every_dialog import DIALOGS

SIZES = [(100, False), (200, False), (300, False), (400, False), (100, True), (400, True)]
WINDOW = QSize(1280, 690)
"""All of a screen of 1280 × 720 pixels but for a title bar."""
DIALOG = QSize(1248, 648)


class Sized:
    """The program's window on a notebook, with text of some size."""

    def __init__(self, folder: Path, percent: int) -> None:
        self.preferences = Preferences(SettingsFile(folder / "settings.json"), lambda: False)
        self.preferences.change(text_size=percent)
        services = WindowServices(TOPICS, self.preferences, lambda _: RecordingAsk(), lambda: CASES)
        self.windows = Windows(services)
        self.main = self.windows.open(open_example(example_names()[0]))
        self.fit(self.main)

    def fit(self, window: QWidget, size: QSize = WINDOW) -> None:
        window.setWindowState(Qt.WindowState.WindowNoState)
        window.resize(size)
        settle()
        assert window.width() <= size.width()
        assert window.height() <= size.height() + 1

    def card(self) -> ActivityId:
        session = self.main.session
        return next(c for c in session.scene.placements if session.placement(c).zone in GRID)

    def show_golden_costs(self) -> None:
        """Show a document with the golden call center, and select that."""
        self.main.show_session(Session(scenario_of(CALL_CENTER)))
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # the document before
        self.main.session.show_scene(PLAN)
        self.main.session.select([WORK])
        settle()

    def ask_costs(self) -> CostQuestionWindow:
        """Ask which assumption turns the plan of the golden call center."""
        self.show_golden_costs()
        self.main.actions_by_id["ask-costs"].trigger()
        (window,) = self.main.findChildren(CostQuestionWindow)
        self.fit(window)
        return window


def settle() -> None:
    for _ in range(6):
        QApplication.processEvents()


@pytest.fixture
def sized(request: pytest.FixtureRequest, qapp: QApplication, tmp_path: Path) -> Iterator[Sized]:
    percent, mirrored = request.param if hasattr(request, "param") else (100, False)
    font, palette = QFont(qapp.font()), QPalette(qapp.palette())
    if mirrored:
        qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    made = Sized(tmp_path, percent)
    yield made
    made.main.hide()
    made.main.deleteLater()
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    qapp.setFont(font)
    qapp.setPalette(palette)


at_each_size = pytest.mark.parametrize(
    "sized", SIZES, ids=[f"{size}{'-rtl' * rtl}" for size, rtl in SIZES], indirect=True
)


def sideways(window: QWidget) -> list[str]:
    """Return what of a window scrolls sideways, but for tables."""
    return [
        f"{type(area).__name__} {area.accessibleName()}: {area.horizontalScrollBar().maximum()} px"
        for area in window.findChildren(QAbstractScrollArea)
        if area.isVisible()
        and not isinstance(area, QTableView)
        and area.horizontalScrollBar().maximum() > 1  # a pixel that Qt has left over is none
    ]


def cut_cards(window: QWidget) -> list[str]:
    """Return the cards of a board whose name has an ellipsis."""
    return [
        " ".join(card.name.lines)
        for board in window.findChildren(Board)
        if board.isVisible() and board.laid_out is not None
        for zone in board.laid_out.zones.values()
        for card in zone.cards
        if card.name.is_cut
    ]


def assert_whole(window: QWidget) -> None:
    settle()
    assert clipped(window) == []
    assert sideways(window) == []
    assert cut_cards(window) == []


@at_each_size
def test_the_window(sized: Sized) -> None:
    main = sized.main
    assert_whole(main)
    main.session.select([sized.card()])
    assert_whole(main)
    main.document.workspace.reveal(main.document.panel)
    assert_whole(main)
    main.session.select(list(main.session.scenario.activities))
    assert_whole(main)
    main.notices.problem("The file could not be saved: the disk is full. Save it elsewhere.")
    assert_whole(main)
    main.session.answers.hide()
    assert_whole(main)


@at_each_size
def test_the_board_as_a_table(sized: Sized) -> None:
    sized.preferences.change(board_table=True)
    assert_whole(sized.main)


@at_each_size
def test_practice(sized: Sized) -> None:
    cases = tuple(CASES)[:2]
    window = PracticeWindow(Run(Training(), cases, cases), sized.main.context, TOPICS, sized.main)
    window.show()
    sized.fit(window)
    assert_whole(window)
    waiting = window.page.board.cards[Zone.NOT_PLACED]
    QTest.keyClick(waiting, Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    window.page.check_asked.emit()
    assert window.page.verdict
    assert_whole(window)
    (end,) = (each for each in window.findChildren(QPushButton) if "End" in each.text())
    end.click()
    assert_whole(window)
    window.close()


@at_each_size
def test_prediction(sized: Sized) -> None:
    sized.main.port.predict(sized.card())
    (window,) = sized.main.findChildren(PredictionWindow)
    sized.fit(window)
    assert_whole(window)
    for _ in range(2):
        for number, field in enumerate(window.form.fields.values()):
            field.setValue(number + 1)
        window.form.again.click()
    window.form.bars.click()
    assert_whole(window)
    window.form.reveal.click()
    assert_whole(window)
    window.close()
    settle()
    assert_whole(sized.main)


def says_draws(labels: list[QLabel]) -> bool:
    return any("draws" in each.text() for each in labels)


@at_each_size
def test_costs(qtbot: QtBot, sized: Sized) -> None:
    sized.show_golden_costs()
    sized.main.actions_by_id["costs"].trigger()
    (page,) = sized.main.findChildren(CostsPage)
    for column in (page.result, page.plans):  # both follow when draws have been made
        labels = column.findChildren(QLabel)
        qtbot.waitUntil(partial(says_draws, labels), timeout=60_000)
    assert_whole(sized.main)


@at_each_size
def test_a_question_about_costs(sized: Sized) -> None:
    window = sized.ask_costs()
    assert_whole(window)
    for each in (window.form.hands, window.form.reveal):
        each.click()
        assert_whole(window)
    window.close()


@at_each_size
def test_a_class_and_the_lecturer_s_bar(sized: Sized) -> None:
    sized.preferences.change(class_in_window=True)
    sized.main.actions_by_id["present"].trigger()
    settle()
    seen = [each for each in QApplication.topLevelWidgets() if isinstance(each, ClassWindow)]
    for window in seen:
        sized.fit(window)
        assert_whole(window)
    assert seen
    sized.main.presenter.end()
    settle()


@at_each_size
def test_the_dialogs(sized: Sized, qtbot: QtBot) -> None:
    cut: dict[str, list[str]] = {}
    for name, make in DIALOGS.items():
        dialog = make(TOPICS)
        qtbot.addWidget(dialog)
        dialog.setParent(sized.main, dialog.windowFlags())
        dialog.open()
        lines = dialog.lines_wide if isinstance(dialog, DialogFrame) else 0
        wide = min(DIALOG.width(), round(lines * dialog.fontMetrics().height()))
        dialog.resize(dialog.size().expandedTo(QSize(wide, 0)).boundedTo(DIALOG))
        settle()
        if found := [*clipped(dialog), *sideways(dialog)]:
            cut[name] = found
        dialog.close()
        dialog.setParent(None)
    assert cut == {}
