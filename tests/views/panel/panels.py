"""A panel on a small board, and what can be seen in it."""

from typing import TypeVar

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from shoreboard.domain.scenario import Scenario
from shoreboard.session.answer_view import AnswerView
from shoreboard.session.session import Session
from shoreboard.views.panel.panel import Panel
from shoreboard.views.panel.rows import ChoiceRow, FoldRow
from tests.explanations.boards import CAPTIVE, HOME, OFFSHORE, TOPICS, TRAY, VENDOR, board

BOARD = board(
    {"Call center": HOME, "IT": CAPTIVE, "Legal": TRAY, "Shipping": VENDOR},
    {"Call center": OFFSHORE, "IT": CAPTIVE, "Legal": TRAY, "Shipping": HOME},
)

_Seen = TypeVar("_Seen", bound=QWidget)


def panel_on(scenario: Scenario = BOARD, *selected: str, width: int = 340) -> Panel:
    """Return a shown panel, with these cards selected in the last scene."""
    session = Session(scenario)
    session.select([card for card in scenario.activities if card in selected])
    panel = Panel(session, TOPICS, AnswerView(session))
    session.setParent(panel)
    panel.resize(width, 700)
    panel.show()
    settle()
    return panel


def session_of(panel: Panel) -> Session:
    """Return the session that a panel of `panel_on` follows."""
    session = panel.findChild(Session)
    assert session is not None
    return session


def settle() -> None:
    """Let the event loop take its turns until nothing is left to do."""
    for _ in range(3):
        QApplication.processEvents()


def seen(panel: Panel, kind: type[_Seen]) -> list[_Seen]:
    """Return the widgets of a kind that can be seen, from top to bottom."""
    shown = [widget for widget in panel.findChildren(kind) if widget.isVisible()]
    return sorted(shown, key=lambda widget: place(panel, widget).top())


def place(panel: Panel, widget: QWidget) -> QRect:
    """Return where a widget stands in a panel."""
    return QRect(widget.mapTo(panel, widget.rect().topLeft()), widget.size())


def words(panel: Panel) -> list[str]:
    """Return all texts that can be seen, as a screen reader gets them."""
    return [label.accessibleName() for label in seen(panel, QLabel)]


def choice(panel: Panel, label: str) -> ChoiceRow:
    """Return the choice that is labeled so."""
    (row,) = (r for r in seen(panel, ChoiceRow) if r.accessibleName().startswith(f"{label}:"))
    return row


def fold(panel: Panel, title: str) -> FoldRow:
    """Return the folding heading with this title."""
    (row,) = (row for row in seen(panel, FoldRow) if row.accessibleName() == title)
    return row
