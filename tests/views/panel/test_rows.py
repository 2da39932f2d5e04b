import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from shoreboard.domain.scene import SceneId
from shoreboard.explanations.explanation import Choice
from shoreboard.picture.palettes import LIGHT, PROJECTOR
from shoreboard.views.panel.rows import ChoiceRow, FoldRow
from shoreboard.views.parts.look import Look, hold_look
from tests.explanations.boards import CARD, HOME

SHORT = Choice("Out", "domestic outsourcing", HOME, SceneId("Plan"), (CARD,))
LONG = Choice(
    "Hand it to another firm", "offshoring of outsourced work", HOME, SceneId("Plan"), (CARD,)
)


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


def rows(window: QWidget, *choices: Choice) -> list[ChoiceRow]:
    made = [ChoiceRow(window) for _ in choices]
    for row, choice in zip(made, choices, strict=True):
        row.offer(choice, choices)
    return made


def test_a_choice_is_a_button_with_its_sentence_for_a_name(window: QWidget) -> None:
    (row,) = rows(window, SHORT)
    assert row.accessibleName() == "Out: domestic outsourcing"
    assert row.objectName() == "Choice"


def test_the_result_stands_beside_the_label_or_below_it(window: QWidget) -> None:
    (row,) = rows(window, LONG)
    assert row.fit(250) > row.fit(600)


def test_choices_of_a_group_are_set_alike(window: QWidget) -> None:
    short, long = rows(window, SHORT, LONG)
    (alone,) = rows(window, SHORT)
    assert alone.fit(300) < short.fit(300) == long.fit(300)


def test_label_and_result_are_both_painted(window: QWidget) -> None:
    (row,) = rows(window, SHORT)
    row.resize(600, row.fit(600))
    picture = row.grab().toImage()

    def has(color: str, part: QRect) -> bool:
        across = range(part.left(), part.right() + 1)
        return any(
            picture.pixelColor(x, y) == QColor(color)
            for x in across
            for y in range(picture.height())
        )

    assert has(LIGHT.accent, QRect(0, 0, 300, 1))
    assert not has(LIGHT.accent, QRect(300, 0, 300, 1))
    assert has(LIGHT.text_soft, QRect(300, 0, 300, 1))


def test_where_ground_and_surface_are_one_a_choice_has_an_outline(window: QWidget) -> None:
    (row,) = rows(window, SHORT)
    row.resize(600, row.fit(600))
    hold_look(window, Look(PROJECTOR))
    assert row.grab().toImage().pixelColor(300, 0) == QColor(PROJECTOR.edge)


def test_a_heading_wraps(window: QWidget) -> None:
    row = FoldRow(window)
    row.head("This kind of work: research and development", opened=False)
    assert row.fit(120) > row.fit(600)
    assert not row.isChecked()
