"""What is waited for while the interface goes on."""

from concurrent.futures import Future

import pytest
from pytestqt.qtbot import QtBot

from shoreboard.session.waits import Waits
from tests.helpers.waiting_work import DoneWork, WaitingWork

pytestmark = pytest.mark.usefixtures("qtbot")
WAIT_MS = 60_000


class Waiting:
    """What is waited for with work that is done when a test says so, and what came of it."""

    def __init__(self) -> None:
        self.work, self.may, self.came = WaitingWork(), True, list[int]()
        self.waits = Waits(None, self.work, patience_seconds=0, may=lambda: self.may)

    def begin(self, about: str, value: int) -> bool:
        """Tell whether it is under way."""
        return self.waits.begin(lambda: value, self.hear, about) is not None

    def hear(self, future: Future[int]) -> None:
        self.came.append(future.result())


def test_what_is_soon_done_is_followed_at_once() -> None:
    came: list[int] = []
    waits = Waits(None, DoneWork(), patience_seconds=0)
    assert waits.begin(lambda: 7, lambda future: came.append(future.result()), "seven") is None
    assert came == [7]
    assert len(waits) == 0


def test_what_takes_long_is_followed_later(qtbot: QtBot) -> None:
    waiting = Waiting()
    assert waiting.begin("seven", 7)
    assert waiting.came == []
    waiting.work.let_go()
    qtbot.waitUntil(lambda: waiting.came == [7], timeout=WAIT_MS)
    assert len(waiting.waits) == 0


def test_the_same_is_begun_once_until_it_is_done(qtbot: QtBot) -> None:
    waiting = Waiting()
    for value in (1, 2, 3):
        assert waiting.begin("same", value)
    assert waiting.begin("other", 4)
    assert waiting.work.count == 2
    waiting.work.let_go()
    qtbot.waitUntil(lambda: waiting.came == [1], timeout=WAIT_MS)
    waiting.begin("same", 5)
    assert waiting.work.count == 2


def test_what_was_begun_elsewhere_can_be_followed(qtbot: QtBot) -> None:
    waiting, future = Waiting(), Future[int]()
    waiting.waits.follow(future, waiting.hear)
    future.set_result(7)
    assert waiting.came == []
    qtbot.waitUntil(lambda: waiting.came == [7], timeout=WAIT_MS)


def test_nothing_follows_as_long_as_it_may_not_or_once_it_is_ended(qtbot: QtBot) -> None:
    waiting, other = Waiting(), Waiting()
    waiting.may = False
    waiting.begin("seven", 7)
    waiting.work.let_go()
    other.begin("eight", 8)
    other.work.let_go()
    qtbot.waitUntil(lambda: other.came == [8], timeout=WAIT_MS)
    assert waiting.came == []
    waiting.waits.end()
    waiting.may = True
    other.begin("nine", 9)
    other.work.let_go()
    qtbot.waitUntil(lambda: other.came == [8, 9], timeout=WAIT_MS)
    assert (waiting.came, len(waiting.waits)) == ([], 0)
