"""Practice and prediction in a language that is longer, in brackets and from right to left."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from shoreboard.domain.activity import ActivityId
from shoreboard.domain.zone import GRID, Zone
from shoreboard.explanations.case import Case
from shoreboard.explanations.cases import Cases
from shoreboard.explanations.topics import Topics
from shoreboard.practice.run import Run, Training
from shoreboard.views.main_window import MainWindow
from shoreboard.views.practice.practice_window import PracticeWindow
from shoreboard.views.prediction.prediction_window import PredictionWindow
from tests.helpers.clipped import clipped
from tests.helpers.pseudo import LANGUAGE
from tests.helpers.said import plain_words, said
from tests.views.practice.student import CONTROL, KEYS

KEY_NAMES = "Ctrl Shift Enter Return Alt F1 Shoreboard"


def settle() -> None:
    for _ in range(4):
        QApplication.processEvents()


def own(case: Case) -> tuple[str, ...]:
    return (case.company, case.after.partner, case.after.place, case.source, KEY_NAMES)


def mirrored(window: QWidget) -> bool:
    return all(part.isRightToLeft() for part in window.findChildren(QWidget))


def test_practice_leaves_nothing_behind(
    window: MainWindow, spoken: Topics, language_root: Path
) -> None:
    case = replace(Cases(language_root, LANGUAGE)["C095"], source="Quux")
    made = PracticeWindow(Run(Training(), (case,), (case,)), window.context, spoken, window)
    made.show()
    made.activateWindow()
    settle()
    assert plain_words(said(made), own(case)) == []
    QTest.keyClick(made.page.board.cards[Zone.NOT_PLACED], KEYS[GRID[0]], CONTROL)
    made.page.check_asked.emit()
    settle()
    assert made.page.verdict
    assert plain_words(said(made), own(case)) == []
    assert clipped(made) == []
    assert mirrored(made)
    made.close()


def test_a_prediction_leaves_nothing_behind(window: MainWindow) -> None:
    session = window.session
    card = next(c for c in session.scene.placements if session.placement(c).zone in GRID)
    window.port.predict(ActivityId(card))
    (made,) = window.findChildren(PredictionWindow)
    settle()
    for zone, field in made.form.fields.items():
        field.setValue(1 + GRID.index(zone))
    made.form.again.click()
    made.form.fields[GRID[3]].setValue(3)
    made.form.reveal.click()
    settle()
    twins = [f"{each.company} {each.activity}" for each in made.prediction_session.twins]
    known = (session.activity(card).name, session.scene.caption, KEY_NAMES, *twins)
    assert plain_words(said(made), known) == []
    assert clipped(made) == []
    assert mirrored(made)
    made.close()
