"""The verdict at the head of the panel stays in sight while there is room for it."""

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QScrollArea
from pytestqt.qtbot import QtBot

from shoreboard.views.panel.panel import Panel
from shoreboard.views.panel.words import PanelWords
from tests.explanations.boards import CARD
from tests.views.panel.panels import BOARD, panel_on, place, seen, session_of, settle, words


def show(qtbot: QtBot, *selected: str) -> Panel:
    panel = panel_on(BOARD, *selected)
    qtbot.addWidget(panel)
    return panel


def test_the_verdict_stays_in_sight_while_the_rest_scrolls(qtbot: QtBot) -> None:
    panel = show(qtbot, CARD)
    verdict, since = (
        next(each for each in seen(panel, PanelWords) if each.text().endswith(words))
        for words in ("Offshore outsourcing", "Since “Today”")
    )
    before, after = place(panel, verdict), place(panel, since)
    bar = panel.findChildren(QScrollArea)[0].verticalScrollBar()
    panel.resize(panel.width(), 500)
    settle()
    bar.setValue(bar.maximum())
    settle()
    assert place(panel, verdict) == before
    assert place(panel, since).top() < after.top()


def test_where_the_verdict_would_leave_no_room_it_scrolls_with_the_rest(qtbot: QtBot) -> None:
    panel = show(qtbot, CARD)
    panel.resize(panel.width(), 220)
    settle()
    bar = panel.findChildren(QScrollArea)[0].verticalScrollBar()
    assert words(panel)[:2] == ["Call center", "Offshore outsourcing"]
    verdict = next(each for each in seen(panel, PanelWords) if each.text() == words(panel)[1])
    before = place(panel, verdict)
    bar.setValue(bar.maximum())
    settle()
    assert place(panel, verdict).top() < before.top()


def test_a_verdict_that_scrolled_once_is_forgotten_with_what_it_said(qtbot: QtBot) -> None:
    panel = show(qtbot, CARD)
    panel.resize(panel.width(), 220)
    settle()
    panel.resize(panel.width(), 700)
    settle()
    session_of(panel).answers.hide()
    with qtbot.captureExceptions() as errors:
        for _ in range(2):  # what is let go of is gone by the next turn
            settle()
            QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
            panel.grab()
    assert errors == []
    assert "Offshore outsourcing" not in words(panel)
