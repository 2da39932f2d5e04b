"""The classroom in which the tests of presentations are played."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from shoreboard.domain.scenario import Scenario
from tests.explanations.boards import CAPTIVE, HOME, OFFSHORE, TRAY, VENDOR, board
from tests.views.presentation.classroom import Classroom

Open = Callable[..., Classroom]

TODAY = {"a": HOME, "b": HOME, "v": VENDOR, "t": TRAY}
PLAN = {"a": OFFSHORE, "b": HOME, "v": VENDOR, "t": CAPTIVE}
NOTE = "Xyzzy-note"


def lesson() -> Scenario:
    """Return two scenes: "Today", and "Plan", in which a and t stand elsewhere; both have notes."""
    made = board(TODAY, PLAN)
    today, plan = made.scenes
    scenes = (
        replace(today, caption="So it is.", note=f"{NOTE} 1"),
        replace(plan, caption="What do we call that?", note=f"{NOTE} 2"),
    )
    return replace(made, scenes=scenes)


@pytest.fixture
def open_room(qtbot: QtBot, tmp_path: Path) -> Iterator[Open]:
    """Open a scenario in a window; keyword arguments are those of `Shown`."""
    rooms: list[Classroom] = []

    def make(scenario: Scenario, **how: bool) -> Classroom:
        rooms.append(Classroom(qtbot, scenario, tmp_path, **how))
        return rooms[-1]

    yield make
    for room in rooms:
        room.shown.window.presenter.leave()
        room.settle()


@pytest.fixture
def room(open_room: Open) -> Classroom:
    """A window over the lesson, in which "Plan" is shown."""
    return open_room(lesson())
