"""The clock, and the timer beside it."""

import re

import pytest
from pytestqt.qtbot import QtBot

from shoreboard.views.presentation.stopwatch import Stopwatch, left_words


@pytest.fixture
def stopwatch(qtbot: QtBot) -> Stopwatch:
    made = Stopwatch()
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.mark.parametrize(
    ("seconds", "words"),
    [(300, "5:00"), (61, "1:01"), (9, "0:09"), (0, "0:00"), (-1, "0:01 over"), (-65, "1:05 over")],
)
def test_time_is_said_in_minutes_and_seconds(seconds: int, words: str) -> None:
    assert left_words(seconds) == words


def test_the_timer_counts_down_from_the_minutes_that_were_chosen(stopwatch: Stopwatch) -> None:
    stopwatch.minutes.setValue(3)
    assert not stopwatch.is_running
    stopwatch.button.click()
    assert stopwatch.is_running
    assert re.fullmatch(r"3:00|2:5\d", stopwatch.text)
    assert not stopwatch.minutes.isVisible()
    assert stopwatch.button.text() == "Stop the timer"


def test_the_timer_stops_and_is_forgotten(stopwatch: Stopwatch) -> None:
    stopwatch.button.click()
    stopwatch.button.click()
    assert not stopwatch.is_running
    assert stopwatch.text == ""
    assert stopwatch.minutes.isVisible()
    stopwatch.refresh()
    assert stopwatch.text == ""
