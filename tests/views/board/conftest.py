"""The window in which the tests of the board are played."""

from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from shoreboard.domain.scenario import Scenario
from tests.explanations.boards import CAPTIVE, HOME, OFFSHORE, TRAY, VENDOR, board
from tests.helpers.showing import Shown

Show = Callable[..., Shown]


@pytest.fixture
def show(qtbot: QtBot, tmp_path: Path) -> Show:
    """Show a scenario in a window; keyword arguments are those of `Shown`."""

    def make(scenario: Scenario, **how: bool) -> Shown:
        return Shown(qtbot, scenario, tmp_path, **how)

    return make


@pytest.fixture
def shown(show: Show) -> Shown:
    """A window with a, b and c at home, v at another firm, x abroad, o at both, and t in the tray.

    "Plan" is shown, in which everything stands as in "Today".
    """
    zones = {"a": HOME, "b": HOME, "c": HOME, "x": CAPTIVE, "v": VENDOR, "o": OFFSHORE, "t": TRAY}
    return show(board(zones, zones))
