import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from shoreboard.explanations.explanation import Answer, Mark
from shoreboard.picture.palettes import THEMES, Theme
from shoreboard.views.panel.chips import Chip, Chips
from shoreboard.views.parts.look import Look, hold_look


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


def chips(window: QWidget, theme: Theme, yes: bool | None) -> tuple[Chips, list[Chip]]:
    hold_look(window, Look(theme))
    both = Chips(window)
    both.show_answers([Answer("?", ".", yes, mark) for mark in Mark])
    return both, both.findChildren(Chip)


@pytest.mark.parametrize(("yes", "sign"), [(True, "yes"), (False, "no"), (None, "some")])
def test_a_chip_says_its_mark_and_its_answer(window: QWidget, yes: bool | None, sign: str) -> None:
    _, marks = chips(window, THEMES["light"], yes)
    assert [chip.accessibleName() for chip in marks] == [
        f"Outsourcing: {sign}",
        f"Offshoring: {sign}",
    ]


@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
def test_only_yes_has_its_color(window: QWidget, theme: Theme) -> None:
    grounds = (theme.set_out_ground, theme.set_off_ground)
    for yes in (True, False, None):
        both, marks = chips(window, theme, yes)
        both.resize(400, both.fit(400))
        for chip, ground in zip(marks, grounds, strict=True):
            picture = chip.grab().toImage()
            colored = picture.pixelColor(chip.width() // 2, 4) == QColor(ground)
            assert colored is (yes is True)


def test_yes_and_no_differ_without_color(window: QWidget) -> None:
    shapes: list[set[tuple[int, int]]] = []
    for yes in (True, False):
        both, (chip, _) = chips(window, THEMES["projector"], yes)
        both.resize(400, both.fit(400))
        picture = chip.grab().toImage()
        right = range(chip.width() * 3 // 4, chip.width() - 6)
        shapes.append(
            {
                (x, y)
                for x in right
                for y in range(6, chip.height() - 6)
                if picture.pixelColor(x, y).lightness() < 110
            }
        )
    assert shapes[0]
    assert shapes[0] != shapes[1]


def test_chips_stand_beside_each_other_or_below_each_other(window: QWidget) -> None:
    both, (one, other) = chips(window, THEMES["light"], True)
    wide = both.fit(400)
    assert one.geometry().top() == other.geometry().top()
    assert both.fit(180) > wide
    assert other.geometry().top() > one.geometry().bottom()


@pytest.mark.parametrize("width", [60, 120, 250, 280, 400])
@pytest.mark.parametrize("yes", [True, None])
def test_chips_stay_within_their_width(window: QWidget, width: int, yes: bool | None) -> None:
    both, marks = chips(window, THEMES["light"], yes)
    both.fit(width)
    assert max(chip.geometry().right() for chip in marks) < width
