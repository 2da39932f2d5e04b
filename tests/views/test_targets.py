"""What can be clicked is large enough to be hit (WCAG 2.5.8): 24 pixels, before a class 44."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QHeaderView,
    QLineEdit,
    QTabBar,
    QToolBar,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from shoreboard.views.cost_question.cost_question_window import CostQuestionWindow
from shoreboard.views.parts.top_levels import top_level_widgets
from shoreboard.views.presentation.control_bar import ControlBar
from tests.costs.golden import CALL_CENTER, WORK, scenario_of
from tests.explanations.boards import CAPTIVE, HOME, TOPICS, TRAY, board
from tests.helpers.showing import Shown
from tests.practice.cases import LIBRARY
from tests.views.dialogs.every_dialog import DIALOGS
from tests.views.dialogs.filling import opened
from tests.views.practice.student import Student
from tests.views.prediction.lecturing import PLAN, TODAY, Lecturer
from tests.views.presentation.classroom import Classroom

LEAST, BEFORE_A_CLASS = 24, 44
_FIELDS = (QLineEdit, QAbstractSpinBox, QComboBox)
CLICKED = (QAbstractButton, QComboBox, QAbstractSpinBox, QLineEdit)


def targets(window: QWidget) -> Iterator[tuple[str, QSize]]:
    """Yield what can be clicked in a window: controls, tabs and the first row of each list."""
    for each in window.findChildren(QWidget):
        name = f"{type(each).__name__} {each.accessibleName() or each.objectName()}"
        if not each.isVisible() or isinstance(each.parentWidget(), _FIELDS):
            continue  # what stands within a field clears it, or is part of it
        if isinstance(each, QTabBar):
            yield from (
                (f"{name} {rank}", each.tabRect(rank).size()) for rank in range(each.count())
            )
        elif isinstance(each, QHeaderView):
            continue
        elif isinstance(each, QAbstractItemView) and each.model() and each.model().rowCount():
            yield name, each.visualRect(each.model().index(0, 0)).size()
        elif isinstance(each, CLICKED):
            yield name, each.size()


def too_small(window: QWidget) -> list[str]:
    QApplication.processEvents()
    found = [(name, size.width(), size.height()) for name, size in targets(window)]
    assert found
    return [str(each) for each in found if min(each[1:]) < LEAST]


def test_the_window_of_a_document(qtbot: QtBot, tmp_path: Path) -> None:
    zones = {"a": HOME, "x": CAPTIVE, "t": TRAY, **{f"c{rank}": HOME for rank in range(60)}}
    shown = Shown(qtbot, board({**zones, "a": TRAY}, zones), tmp_path)
    shown.select("a")
    for size in (QSize(1320, 900), QSize(700, 500)):
        shown.window.resize(size)
        shown.settle()
        assert too_small(shown.window) == [], size
    shown.do("board-table")
    assert too_small(shown.window) == []


def test_what_opens_the_tools_that_have_no_room(qtbot: QtBot, tmp_path: Path) -> None:
    window = Shown(qtbot, board({"a": HOME}), tmp_path).window
    window.resize(420, 700)
    QApplication.processEvents()
    (bar,) = window.findChildren(QToolBar)
    more = bar.findChild(QToolButton, "qt_toolbar_ext_button")
    assert isinstance(more, QToolButton)
    assert more.isVisible()
    assert min(more.width(), more.height()) >= LEAST
    assert bar.rect().contains(more.geometry())
    assert too_small(window) == []


@pytest.mark.parametrize("name", DIALOGS)
def test_dialogs(qtbot: QtBot, tmp_path: Path, name: str) -> None:
    window = Shown(qtbot, board({"a": HOME}), tmp_path).window
    dialog = DIALOGS[name](TOPICS)
    dialog.setParent(window, dialog.windowFlags())
    assert too_small(opened(dialog, qtbot)) == []


def test_practice_and_prediction(qtbot: QtBot, tmp_path: Path) -> None:
    student = Student(qtbot, tmp_path / "student", LIBRARY["C095"])
    assert too_small(student.window) == []
    lecturer = Lecturer(qtbot, board(TODAY, PLAN), tmp_path / "lecturer")
    assert too_small(lecturer.ask()) == []


def test_controls_before_a_class(qtbot: QtBot, tmp_path: Path) -> None:
    room = Classroom(qtbot, board(TODAY, PLAN), tmp_path)
    room.begin()
    bars = [bar for each in top_level_widgets() for bar in each.findChildren(ControlBar)]
    assert bars
    for bar in bars:
        assert min(min(b.width(), b.height()) for b in bar.buttons) >= BEFORE_A_CLASS


def test_costs_and_a_question_about_them(qtbot: QtBot, tmp_path: Path) -> None:
    shown = Shown(qtbot, scenario_of(CALL_CENTER), tmp_path)
    shown.session.show_scene(shown.session.scenario.scenes[-1].id)
    shown.session.select([WORK])
    shown.do("ask-costs")
    (window,) = shown.window.findChildren(CostQuestionWindow)
    window.form.reveal.click()
    assert too_small(window) == []
    window.close()
    shown.do("costs")
    assert too_small(shown.window) == []
