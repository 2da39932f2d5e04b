"""A lecturer over a plan in which a card went abroad, with a caption and a note."""

from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.explanations.boards import board
from tests.views.prediction.lecturing import NOTE, PLAN, TODAY, Lecturer


@pytest.fixture
def lecturer(qtbot: QtBot, tmp_path: Path) -> Lecturer:
    scenario = board(TODAY, PLAN)
    plan = replace(scenario.scenes[-1], caption="What do we call that?", note=NOTE)
    scenario = replace(scenario, scenes=(*scenario.scenes[:-1], plan))
    return Lecturer(qtbot, scenario, tmp_path)
