from collections.abc import Collection

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QGuiApplication, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMenu,
    QScrollArea,
    QWidget,
)
from pytestqt.qtbot import QtBot

from shoreboard.domain.edits import place as put
from shoreboard.domain.scenario import Scenario
from shoreboard.domain.scene import SceneId
from shoreboard.explanations.explanation import Choice, as_text
from shoreboard.picture.palettes import THEMES, Theme
from shoreboard.session.answer_view import AnswerView
from shoreboard.session.session import Session
from shoreboard.views.panel.panel import Panel
from shoreboard.views.panel.words import PanelWords
from shoreboard.views.parts.look import Look, hold_look
from tests.explanations.boards import CAPTIVE, CARD, HOME, OFFSHORE, TOPICS
from tests.views.panel.panels import (
    BOARD,
    choice,
    fold,
    panel_on,
    seen,
    session_of,
    settle,
    words,
)

pytestmark = pytest.mark.usefixtures("qtbot")


def show(qtbot: QtBot, *selected: str, scenario: Scenario = BOARD, width: int = 340) -> Panel:
    panel = panel_on(scenario, *selected, width=width)
    qtbot.addWidget(panel)
    return panel


def test_it_is_named(qtbot: QtBot) -> None:
    assert show(qtbot).accessibleName() == "Explanation"


def test_it_starts_with_the_verdict_and_the_two_answers(qtbot: QtBot) -> None:
    assert words(show(qtbot, CARD))[:5] == [
        "Call center",
        "Offshore outsourcing",
        "Because another firm does it, abroad, seen from Germany.",
        "Both at once: another firm, another country.",
        "Since “Today”",
    ]


def test_it_follows_the_selection(qtbot: QtBot) -> None:
    panel = show(qtbot)
    assert "Outsources and offshores" in words(panel)
    session_of(panel).select([CARD])
    settle()
    assert words(panel)[:2] == ["Call center", "Offshore outsourcing"]


def test_it_follows_the_scene_and_every_change(qtbot: QtBot) -> None:
    panel = show(qtbot, CARD)
    session = session_of(panel)
    session.show_scene(SceneId("Today"))
    settle()
    assert words(panel)[1] == "In-house, at home"
    session.apply("Move", put, SceneId("Today"), [CARD], CAPTIVE)
    settle()
    assert words(panel)[1] == "Captive offshoring"
    session.undo_stack.undo()
    settle()
    assert words(panel)[1] == "In-house, at home"


def test_changes_in_one_turn_are_shown_in_the_next(qtbot: QtBot) -> None:
    panel = show(qtbot, CARD)
    for zone in (CAPTIVE, HOME):
        session_of(panel).apply("Move", put, SceneId("Plan"), [CARD], zone)
    assert words(panel)[1] == "Offshore outsourcing"
    assert panel.explanation().verdict == "In-house, at home"
    settle()
    assert words(panel)[1] == "In-house, at home"


def test_while_hidden_it_waits(qtbot: QtBot) -> None:
    panel = show(qtbot, CARD)
    panel.hide()
    session_of(panel).apply("Move", put, SceneId("Plan"), [CARD], HOME)
    settle()
    labels = [label.accessibleName() for label in panel.findChildren(QLabel)]
    assert "Offshore outsourcing" in labels
    panel.show()
    assert words(panel)[1] == "In-house, at home"


def test_widgets_are_used_again(qtbot: QtBot) -> None:
    panel = show(qtbot, CARD)
    before = panel.findChildren(QWidget)
    for zone in (HOME, OFFSHORE):
        session_of(panel).apply("Move", put, SceneId("Plan"), [CARD], zone)
        settle()
    kept = set(panel.findChildren(QWidget))
    assert set(before) <= kept
    session_of(panel).apply("Move", put, SceneId("Plan"), [CARD], HOME)
    settle()
    assert set(panel.findChildren(QWidget)) == kept


def test_a_click_on_a_choice_is_told_and_changes_nothing(qtbot: QtBot) -> None:
    panel = show(qtbot, CARD)
    before = session_of(panel).scenario
    with qtbot.waitSignal(panel.chosen) as told:
        QTest.mouseClick(choice(panel, "Take it in-house"), Qt.MouseButton.LeftButton)
    assert told.args == [
        Choice("Take it in-house", "captive offshoring", CAPTIVE, SceneId("Plan"), (CARD,))
    ]
    assert session_of(panel).scenario is before


def test_a_choice_can_be_made_with_the_keyboard(qtbot: QtBot) -> None:
    panel = show(qtbot, CARD)
    with qtbot.waitSignal(panel.chosen) as told:
        QTest.keyClick(choice(panel, "Bring it home"), Qt.Key.Key_Space)
    assert told.args is not None
    assert told.args[0].label == "Bring it home"


def test_the_tab_key_goes_from_top_to_bottom(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    before, after = QLineEdit(), QLineEdit()
    session = Session(BOARD, parent=window)
    panel = Panel(session, TOPICS, AnswerView(session))
    row = QHBoxLayout(window)
    for widget in (before, panel, after):
        row.addWidget(widget)
    window.show()
    for selected in ("Legal", CARD, "Legal", CARD):
        session.select([card for card in BOARD.activities if card == selected])
        settle()
    before.setFocus()
    visited: list[str] = []
    while (focus := QApplication.focusWidget()) is not after:
        assert focus is not None
        if not isinstance(focus, PanelWords):  # those are links within texts
            visited.append(focus.accessibleName())
        QTest.keyClick(focus, Qt.Key.Key_Tab)
    assert visited == [
        "",
        "Call center: Offshore outsourcing",
        "Take it in-house: captive offshoring",
        "Bring it home: domestic outsourcing",
        "Take it in-house and home: in-house, at home",
        "Why companies do it",
        "What to watch",
        "Often mixed up",
        "Ask the class",
        "What it means",
        "The move: offshore outsourcing",
        "Any kind of work",
        "Other names",
        "Where sources disagree",
        "Sources",
    ]


def test_what_is_for_reading_on_folds_and_stays_folded(qtbot: QtBot) -> None:
    panel = show(qtbot, CARD)
    meaning = fold(panel, "What it means")
    assert meaning.isChecked()
    assert any(text.startswith("Another firm does the work, and") for text in words(panel))
    QTest.mouseClick(meaning, Qt.MouseButton.LeftButton)
    assert not meaning.isChecked()
    assert not any(text.startswith("Another firm does the work, and") for text in words(panel))
    session_of(panel).select([card for card in BOARD.activities if card == "IT"])
    settle()
    assert not fold(panel, "What it means").isChecked()


def test_what_is_folded_can_be_kept_for_the_next_panel(qtbot: QtBot) -> None:
    kept: Collection[str] = ()
    for opened in (False, True):
        session = Session(BOARD)
        session.select([CARD])
        panel = Panel(session, TOPICS, AnswerView(session), kept)
        qtbot.addWidget(panel)
        session.setParent(panel)
        panel.resize(340, 700)
        panel.show()
        settle()
        heading = fold(panel, "What it means")
        assert heading.isChecked() is opened
        with qtbot.waitSignal(panel.folding_changed) as told:
            QTest.mouseClick(heading, Qt.MouseButton.LeftButton)
        assert told.args is not None
        kept = told.args[0]


def test_the_words_follow_once_the_window_stands(qtbot: QtBot) -> None:
    session = Session(BOARD)
    session.select([CARD])
    panel = Panel(session, TOPICS, AnswerView(session))
    qtbot.addWidget(panel)
    session.setParent(panel)
    panel.show()
    assert words(panel) == []
    settle()
    assert "Offshore outsourcing" in words(panel)
    panel.hide()
    session.select([])
    panel.show()
    assert "Offshore outsourcing" not in words(panel)


def test_the_explanation_is_copied_as_text(qtbot: QtBot) -> None:
    panel = show(qtbot, CARD)
    panel.copy_action.trigger()
    assert QGuiApplication.clipboard().text() == as_text(panel.explanation())


def test_the_copy_key_copies_what_is_selected_or_else_everything(qtbot: QtBot) -> None:
    panel = show(qtbot, CARD)
    verdict = seen(panel, QLabel)[1]
    verdict.setFocus()
    QTest.keySequence(verdict, QKeySequence(QKeySequence.StandardKey.Copy))
    assert QGuiApplication.clipboard().text() == as_text(panel.explanation())
    verdict.setSelection(0, 8)
    QTest.keySequence(verdict, QKeySequence(QKeySequence.StandardKey.Copy))
    assert QGuiApplication.clipboard().text() == "Offshore"


def test_the_menu_copies(qtbot: QtBot) -> None:
    panel = show(qtbot, CARD)
    verdict = seen(panel, QLabel)[1]
    verdict.setFocus()
    verdict.setSelection(9, 11)
    at = QPoint(10, 10)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, verdict.mapToGlobal(at))
    QApplication.sendEvent(verdict, event)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert [action.text() for action in menu.actions()] == [
        "Copy selected text",
        "Copy explanation",
    ]
    menu.actions()[0].trigger()
    assert QGuiApplication.clipboard().text() == "outsourcing"
    menu.close()


def test_another_selection_is_read_from_the_top(qtbot: QtBot) -> None:
    panel = show(qtbot, CARD)
    bar = panel.findChildren(QScrollArea)[0].verticalScrollBar()
    bar.setValue(bar.maximum())
    assert bar.value() > 0
    session_of(panel).apply("Move", put, SceneId("Plan"), [CARD], HOME)
    settle()
    assert bar.value() > 0
    session_of(panel).select([card for card in BOARD.activities if card == "IT"])
    settle()
    assert bar.value() == 0


def test_a_scroll_bar_comes_and_goes_with_the_need_for_it(qtbot: QtBot) -> None:
    panel = show(qtbot, CARD)
    bar = panel.findChildren(QScrollArea)[0].verticalScrollBar()
    for height, needed in ((300, True), (3000, False), (300, True)):
        panel.resize(340, height)
        settle()
        assert bar.isVisible() is needed
        assert (bar.maximum() > 0) is needed


@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
def test_it_takes_on_a_look(qtbot: QtBot, theme: Theme) -> None:
    panel = show(qtbot, CARD)
    hold_look(panel, Look(theme))
    picture = panel.grab().toImage()
    assert picture.pixelColor(panel.width() // 2, 12).name() == theme.surface
    colors = {picture.pixelColor(x, y).name() for x in range(20, 320) for y in range(40, 66)}
    assert theme.text in colors
