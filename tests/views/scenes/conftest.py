"""A strip in a window."""

import pytest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from shoreboard.domain.scenario import Scenario
from shoreboard.session.answer_view import AnswerView
from shoreboard.session.session import Session
from shoreboard.views.scenes.strip import SceneStrip
from tests.views.scenes.driving import (
    MakeStrip,
)


@pytest.fixture
def make_strip(qtbot: QtBot) -> MakeStrip:
    """Make a strip in a window of 1000 px, as the main window holds it."""
    kept: list[QWidget] = []

    def make(scenario: Scenario) -> SceneStrip:
        window = QWidget()
        qtbot.addWidget(window)
        kept.append(window)
        session = Session(scenario, parent=window)
        strip = SceneStrip(session, AnswerView(session))
        column = QVBoxLayout(window)
        column.addWidget(strip)
        column.addStretch(1)
        window.resize(1000, 400)
        window.show()
        QApplication.processEvents()
        return strip

    return make
