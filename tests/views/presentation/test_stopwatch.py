"""The time of day, and the timer beside it."""

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from shoreboard.views.presentation.stopwatch import Stopwatch, left_words


class Clock:
    """Stands still until it is set."""

    now = 1000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def stopwatch(qtbot: QtBot, clock: Clock) -> Stopwatch:
    made = Stopwatch(clock)
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.mark.parametrize(
    ("seconds", "words"),
    [(300, "5:00"), (61, "1:01"), (9, "0:09"), (0, "0:00"), (-1, "0:01 over"), (-65, "1:05 over")],
)
def test_time_is_said_in_minutes_and_seconds(seconds: int, words: str) -> None:
    assert left_words(seconds) == words


def test_it_is_begun_anew_with_other_minutes_and_stopped_without_a_number(
    stopwatch: Stopwatch, clock: Clock
) -> None:
    stopwatch.switch(2)
    clock.now += 30
    stopwatch.switch(4)
    assert stopwatch.text == "4:00"
    assert not stopwatch.shows.isChecked()
    stopwatch.switch()
    assert not stopwatch.is_running
    stopwatch.switch(shown=True)
    assert stopwatch.text == "4:00"
    assert stopwatch.shows.isChecked()


def test_the_timer_counts_down_from_the_minutes_that_were_chosen(
    stopwatch: Stopwatch, clock: Clock, qtbot: QtBot
) -> None:
    stopwatch.minutes.setValue(3)
    assert not stopwatch.is_running
    stopwatch.button.click()
    assert stopwatch.is_running
    assert stopwatch.text == "3:00"
    clock.now += 61.9
    qtbot.waitUntil(lambda: stopwatch.text == "1:59")
    clock.now += 300
    qtbot.waitUntil(lambda: stopwatch.text == "3:01 over")
    assert not stopwatch.minutes.isVisible()
    assert stopwatch.button.accessibleName() == "Stop the timer"


def test_the_timer_stops_and_is_forgotten(stopwatch: Stopwatch) -> None:
    stopwatch.button.click()
    stopwatch.button.click()
    assert not stopwatch.is_running
    assert stopwatch.text == ""
    assert stopwatch.minutes.isVisible()
    stopwatch.refresh()
    assert stopwatch.text == ""


def test_a_class_is_told_the_time_that_is_left_only_where_that_is_wanted(
    stopwatch: Stopwatch, clock: Clock
) -> None:
    told: list[str] = []
    stopwatch.told.connect(told.append)
    stopwatch.button.click()
    assert set(told) == {""}
    stopwatch.shows.click()
    assert told[-1] == "5:00"
    clock.now += 61
    stopwatch.refresh()
    assert told[-1] == "3:59"
    stopwatch.button.click()
    assert told[-1] == "", "the class need not know that it was stopped"


@pytest.mark.parametrize(("width", "rows"), [(120, 2), (800, 1)])
def test_its_parts_stand_below_each_other_where_there_is_no_room(
    qtbot: QtBot, clock: Clock, width: int, rows: int
) -> None:
    around, stopwatch = QWidget(), Stopwatch(clock)
    qtbot.addWidget(around)
    stopwatch.setParent(around)
    around.resize(900, 500)
    stopwatch.resize(width, 400)
    with qtbot.waitExposed(around):
        around.show()
        stopwatch.show()
    layout = stopwatch.layout()
    assert layout is not None
    layout.activate()
    tops = {stopwatch.button.y(), stopwatch.shows.y()}
    assert len(tops) == rows


def test_it_says_when_it_begins_when_the_time_is_up_and_when_it_is_stopped(
    stopwatch: Stopwatch, clock: Clock
) -> None:
    said: list[str] = []
    stopwatch.said.connect(said.append)
    stopwatch.switch(2)
    for passed in (119, 1, 1, 60):
        clock.now += passed
        stopwatch.refresh()
    stopwatch.switch(1)
    clock.now += 60
    stopwatch.refresh()
    stopwatch.switch()
    assert said == [
        "The timer runs: 2 min",
        "The time is up.",
        "The timer runs: 1 min",
        "The time is up.",
        "The timer is stopped.",
    ]
