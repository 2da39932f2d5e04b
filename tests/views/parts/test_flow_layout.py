"""What stands in a row breaks into the next one where the width ends."""

from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from shoreboard.views.parts.flow_layout import FlowLayout


def row_of(qtbot: QtBot, widths: list[int]) -> QWidget:
    whole = QWidget()
    qtbot.addWidget(whole)
    flow = FlowLayout(whole, gap=10)
    for rank, width in enumerate(widths):
        each = QWidget()
        each.setFixedSize(width, 20 + 10 * rank)
        flow.addWidget(each)
    return whole


@pytest.mark.parametrize("mirrored", [False, True])
def test_items_break_into_rows_and_none_stands_upon_another(qtbot: QtBot, mirrored: bool) -> None:
    whole = row_of(qtbot, [100, 50, 80, 90])
    if mirrored:
        whole.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    flow = whole.layout()
    assert flow is not None
    for width, rows in ((350, 1), (250, 2), (160, 3), (100, 4)):
        whole.resize(width, flow.heightForWidth(width))
        flow.setGeometry(whole.rect())
        places = [each.geometry() for each in whole.findChildren(QWidget)]
        assert all(whole.rect().contains(each) for each in places), width
        for one, other in pairwise(places):
            assert not one.intersects(other), width
        assert len({each.center().y() for each in places}) == rows, width


def test_what_is_hidden_takes_no_room(qtbot: QtBot) -> None:
    whole = row_of(qtbot, [100, 50])
    flow = whole.layout()
    assert flow is not None
    assert flow.heightForWidth(120) == 20 + 10 + 30
    whole.findChildren(QWidget)[0].hide()
    flow.invalidate()
    assert flow.heightForWidth(120) == 30
