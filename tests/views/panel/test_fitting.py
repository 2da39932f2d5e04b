"""Nothing in the panel is clipped, widened or taken for markup, whatever it is given."""

import re
from itertools import product

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontInfo, QFontMetricsF
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from shoreboard.domain.placement import Placement
from shoreboard.domain.scenario import Scenario
from shoreboard.domain.zone import Zone
from shoreboard.views.panel.chips import Chip
from shoreboard.views.panel.panel import Panel
from shoreboard.views.parts.breaks import BREAK
from shoreboard.views.parts.look import LARGEST_VERDICT
from tests.explanations.boards import (
    CARD,
    HOME,
    OFFSHORE,
    VENDOR,
    board,
    moved,
)
from tests.views.panel.panels import BOARD, panel_on, place, seen, settle

LONG = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft"
MARKUP = '<b>evil</b> <img src="evil.png"> **evil** &lt;evil&gt;'
STRANGE = {
    "long word": "evil" * 2_500,
    "long words": f"evil {LONG} {LONG}",
    "markup": MARKUP,
    "right to left": "מרכז שירות לקוחות evil",
    "emoji": "evil" + "👩‍👩‍👧‍👦" * 40,
    "lines": "evil\nevil\u2029evil\tevil",
    "spaces": "evil" + " " * 5_000 + "evil",
}


def strange(name: str) -> Scenario:
    return board(
        {name: Placement(OFFSHORE, "IN", name, name), "other": HOME},
        {name: Placement(OFFSHORE, "PL", f"new {name}", f"new {name}"), "other": VENDOR},
        home="DE",
        company=name,
        titles=(name, f"new {name}"),
    )


def every_selection(scenario: Scenario) -> list[list[str]]:
    names: list[str] = [*scenario.activities]
    return [[], *([name] for name in names), names]


def widest_word(label: QLabel) -> float:
    font = QFont(label.font())
    if label.textFormat() is not Qt.TextFormat.PlainText:
        font.setBold(True)
    text = re.sub(r"</?b>|\*\*|</?a[^>]*>", "", label.text())
    pieces = re.split(rf"[\s{BREAK}]+", text)
    return max(map(QFontMetricsF(font).horizontalAdvance, pieces))


def assert_fits(panel: Panel) -> None:
    inside = panel.rect().adjusted(8, 0, -8, 10**6)  # what is too high is scrolled
    for widget in (*seen(panel, QLabel), *seen(panel, Chip)):
        assert inside.contains(place(panel, widget)), widget.accessibleName()
    for label in seen(panel, QLabel):
        assert widest_word(label) <= label.width() + 1, label.accessibleName()
        assert label.heightForWidth(label.width()) <= label.height(), label.accessibleName()


@pytest.mark.parametrize("name", STRANGE.values(), ids=STRANGE)
def test_strange_names_fit_and_never_meet_rich_text(qtbot: QtBot, name: str) -> None:
    for selected in every_selection(strange(name)):
        panel = panel_on(strange(name), *selected)
        qtbot.addWidget(panel)
        assert_fits(panel)
        assert panel.width() == 340
        plain = [label for label in seen(panel, QLabel) if "evil" in label.text()]
        assert plain
        assert {label.textFormat() for label in plain} == {Qt.TextFormat.PlainText}


def test_a_scene_named_like_a_move_is_not_taken_for_its_name(qtbot: QtBot) -> None:
    scenario = board({CARD: HOME}, {CARD: OFFSHORE}, titles=("<i>offshore outsourcing</i>", "b"))
    panel = panel_on(scenario, CARD)
    qtbot.addWidget(panel)
    (rich,) = (x for x in seen(panel, QLabel) if x.textFormat() is Qt.TextFormat.RichText)
    assert rich.text() == (
        "Was in-house, at home. This move is called"
        " <b>offshore outsourcing</b>: both answers changed."
    )


@pytest.mark.parametrize("zone", list(Zone))
def test_every_size_of_text_fits_every_width(qtbot: QtBot, zone: Zone) -> None:
    panel = panel_on(moved(HOME, zone), CARD)
    qtbot.addWidget(panel)
    for size, width in product((80, 100, 200, 300, 400), (240, 340, 420, 900)):
        font = QFont(panel.font())
        font.setPointSizeF(10 * size / 100)
        panel.setFont(font)
        panel.resize(width, panel.height())
        settle()
        assert_fits(panel)


def test_the_verdict_is_large_but_not_too_large(qtbot: QtBot) -> None:
    sizes: list[int] = []
    for points in (8, 10, 20, 40):
        panel = panel_on(moved(HOME), CARD, width=2_000)
        qtbot.addWidget(panel)
        font = QFont(panel.font())
        font.setPointSizeF(points)
        panel.setFont(font)
        settle()
        verdict = QFontInfo(seen(panel, QLabel)[1].font()).pixelSize()
        assert verdict == min(LARGEST_VERDICT, round(1.9 * QFontInfo(font).pixelSize()))
        sizes.append(verdict)
    assert sizes == sorted(sizes)
    assert sizes[-1] == LARGEST_VERDICT


def test_a_verdict_that_almost_fits_stays_on_one_line(qtbot: QtBot) -> None:
    panel = panel_on(BOARD, CARD, width=340)
    qtbot.addWidget(panel)
    verdict = seen(panel, QLabel)[1]
    assert verdict.height() < 2 * QFontMetricsF(verdict.font()).height()


def test_text_follows_the_size_that_the_panel_is_given(qtbot: QtBot) -> None:
    panel = panel_on(BOARD, CARD, width=600)
    qtbot.addWidget(panel)
    before = [label.height() for label in seen(panel, QLabel)]
    font = QFont(panel.font())
    font.setPointSizeF(font.pointSizeF() * 2)
    panel.setFont(font)
    settle()
    after = [label.height() for label in seen(panel, QLabel)]
    assert all(large > small for large, small in zip(after, before, strict=True))


def test_from_right_to_left_everything_is_mirrored(qtbot: QtBot) -> None:
    QApplication.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    try:
        panel = panel_on(BOARD, CARD, width=420)
        qtbot.addWidget(panel)
        assert_fits(panel)
        chips: list[QWidget] = [*panel.findChildren(Chip)]
        first, second = (place(panel, chip) for chip in chips)
        assert first.left() > second.right()
        assert first.right() == place(panel, seen(panel, QLabel)[0]).right()
    finally:
        QApplication.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
