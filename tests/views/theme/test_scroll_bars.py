"""A scroll bar looks like one: its handle is a solid field that can be seen."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollBar
from pytestqt.qtbot import QtBot

from shoreboard.picture.palettes import THEMES, Theme
from shoreboard.views.theme.apply import stylesheet


@pytest.mark.parametrize("theme", THEMES.values(), ids=list(THEMES))
def test_a_handle_is_solid(qtbot: QtBot, theme: Theme) -> None:
    bar = QScrollBar(Qt.Orientation.Vertical)
    qtbot.addWidget(bar)
    bar.setStyleSheet(stylesheet(theme, 16))
    bar.setRange(0, 100)
    bar.setPageStep(100)
    bar.resize(16, 300)
    picture = bar.grab().toImage()
    middle = [picture.pixelColor(picture.width() // 2, y).name() for y in range(picture.height())]
    across = [picture.pixelColor(x, 60).name() for x in range(picture.width())]
    assert middle.count(theme.edge) > picture.height() / 3
    assert across.count(theme.edge) >= 8
