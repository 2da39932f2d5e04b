from random import Random

import pytest

from shoreboard.actions.questions import BeginPractice
from shoreboard.practice.run import Training, begin
from tests.actions.desk import Desk
from tests.practice.cases import LIBRARY

pytestmark = pytest.mark.usefixtures("qapp")


def test_a_run_begins_with_what_is_to_be_trained(desk: Desk) -> None:
    desk.ask.answers[BeginPractice] = run = begin(Training(), LIBRARY, Random(0))
    desk.do("practice")
    assert desk.window.called == [("practice", run)]


def test_nothing_begins_where_the_user_cancels(desk: Desk) -> None:
    desk.do("practice")
    assert desk.ask.asked == [BeginPractice()]
    assert desk.window.called == []
