"""Contrast measured on what is painted, in each window and dialog and in each palette.

Words have 4.5:1 (WCAG 2.2, 1.4.3), controls and the focus 3:1 (1.4.11, 2.4.13). What cannot be used
at the moment is exempt.
"""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from shoreboard.domain.zone import GRID, Zone
from shoreboard.picture.palettes import THEMES
from shoreboard.practice.run import Run, Training
from shoreboard.views.practice.practice_window import PracticeWindow
from shoreboard.views.prediction.prediction_window import PredictionWindow
from shoreboard.views.presentation.class_window import ClassWindow
from tests.explanations.boards import TOPICS
from tests.helpers.contrasts import focus_in, outlines_in, words_in, words_of_menu
from tests.helpers.ports import CASES
from tests.views.dialogs.every_dialog import DIALOGS
from tests.views.test_text_sizes import Sized, settle

WORDS, LINES = 4.5, 3.0
PERCENT = 150
"""Letters so large have strokes of whole pixels, which bear the color of the words."""


class Painted:
    """What was measured in one palette, and what of it is too weak."""

    def __init__(self) -> None:
        self.least: dict[str, tuple[float, ...]] = {}
        self.weak: list[str] = []

    def look(self, name: str, window: QWidget) -> None:
        settle()
        kinds = (
            ("words", WORDS, words_in(window)),
            ("outline", LINES, outlines_in(window)),
            ("focus", LINES, focus_in(window)),
        )
        self.least[name] = tuple(
            min((each.ratio for each in found), default=21.0) for _, _, found in kinds
        )
        for kind, least, found in kinds:
            self.weak += [f"{name}: {kind} {each}" for each in found if each.ratio < least]


@pytest.fixture(params=THEMES)
def sized(request: pytest.FixtureRequest, qapp: QApplication, tmp_path: Path) -> Iterator[Sized]:
    font, palette = QFont(qapp.font()), QPalette(qapp.palette())
    made = Sized(tmp_path, PERCENT)
    made.preferences.change(theme=request.param, class_theme="")
    made.main.activateWindow()
    settle()
    yield made
    made.main.hide()
    made.main.deleteLater()
    qapp.setFont(font)
    qapp.setPalette(palette)


def test_the_window_can_be_read_in_each_palette(sized: Sized) -> None:
    painted = Painted()
    for name, prepare in states(sized).items():
        prepare()
        painted.look(name, sized.main)
    assert painted.weak == []


def states(sized: Sized) -> dict[str, Callable[[], object]]:
    main, preferences = sized.main, sized.preferences

    def seek() -> None:
        main.document.search()
        main.document.tray.search.setText("call")

    return {
        "Window": lambda: None,
        "Window, a card chosen": lambda: main.session.select([sized.card()]),
        "Window, a search": seek,
        "Window, a problem": lambda: main.notices.problem("The disk is full. Save it elsewhere."),
        "Window, as a table": lambda: preferences.change(board_table=True),
        "Window, answers hidden": lambda: (
            preferences.change(board_table=False), main.session.answers.hide(),
        ),
    }  # fmt: skip


def test_menus_can_be_read_in_each_palette(sized: Sized) -> None:
    bar = sized.main.menuBar()
    for action in bar.actions():
        menu = action.menu()
        assert menu is not None
        menu.popup(sized.main.mapToGlobal(sized.main.rect().center()))  # pyright: ignore
        settle()
        weak = [each for each in words_of_menu(menu) if each.ratio < WORDS]  # pyright: ignore
        menu.close()  # pyright: ignore
        assert weak == []


def test_the_dialogs_can_be_read_in_each_palette(sized: Sized, qtbot: QtBot) -> None:
    painted = Painted()
    for name, make in DIALOGS.items():
        dialog: QDialog = make(TOPICS)
        qtbot.addWidget(dialog)
        dialog.setParent(sized.main, dialog.windowFlags())
        dialog.open()
        painted.look(name, dialog)
        dialog.close()
        dialog.setParent(None)
    assert painted.weak == []


def test_practice_prediction_and_a_class_can_be_read_in_each_palette(sized: Sized) -> None:
    painted = Painted()
    for name, window in side_windows(sized):
        painted.look(name, window)
    assert painted.weak == []


def test_costs_can_be_read_in_each_palette(sized: Sized) -> None:
    painted = Painted()
    window = sized.ask_costs()
    window.activateWindow()
    painted.look("Question about costs", window)
    window.form.fields[window.cost_question.asked[0]].setValue(3)
    window.form.hands.click()
    painted.look("Question about costs, hands", window)
    window.form.reveal.click()
    painted.look("Question about costs, revealed", window)
    window.close()
    sized.main.actions_by_id["costs"].trigger()
    sized.main.activateWindow()
    painted.look("Costs", sized.main)
    assert painted.weak == []


def side_windows(sized: Sized) -> Iterator[tuple[str, QWidget]]:
    cases = tuple(CASES)[:2]
    practice = PracticeWindow(Run(Training(), cases, cases), sized.main.context, TOPICS, sized.main)
    practice.show()
    sized.fit(practice)
    practice.activateWindow()
    yield "Practice", practice
    waiting = practice.page.board.cards[Zone.NOT_PLACED]
    QTest.keyClick(waiting, Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    practice.page.check_asked.emit()
    yield "Practice, marked", practice
    practice.close()
    sized.main.port.predict(sized.card())
    (prediction,) = sized.main.findChildren(PredictionWindow)
    sized.fit(prediction)
    prediction.activateWindow()
    yield "Prediction", prediction
    for number, field in enumerate(prediction.form.fields.values()):
        field.setValue(number + 1)
    prediction.form.reveal.click()
    yield "Prediction, revealed", prediction
    prediction.close()
    sized.preferences.change(class_in_window=True)
    sized.main.actions_by_id["present"].trigger()
    settle()
    seen = [each for each in QApplication.topLevelWidgets() if isinstance(each, ClassWindow)]
    yield "Class", seen[0]
    yield "Lecturer", sized.main
    sized.main.presenter.end()
    assert GRID
