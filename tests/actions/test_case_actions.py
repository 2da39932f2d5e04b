from random import Random

import pytest

from shoreboard.actions.case_actions import open_case_named
from shoreboard.actions.questions import BeginPractice, ChooseCase
from shoreboard.explanations.case import read_case
from shoreboard.practice.run import Training, begin
from tests.actions.desk import Desk
from tests.explanations.test_case import WHOLE
from tests.practice.cases import LIBRARY

CASE = read_case("x", WHOLE)


pytestmark = pytest.mark.usefixtures("qapp")


def test_a_case_opens_as_a_document_without_a_file(desk: Desk) -> None:
    desk.ask.answers[ChooseCase] = CASE
    desk.do("cases")
    (session,) = desk.window.opened
    assert (session.path, session.is_modified) == (None, False)
    assert session.scenario.title == "Acme: Calls"
    assert session.scene.title == "Before"


def test_its_card_is_selected_so_that_the_panel_explains_it(desk: Desk) -> None:
    desk.ask.answers[ChooseCase] = CASE
    desk.do("cases")
    (session,) = desk.window.opened
    assert session.selection == tuple(session.scenario.activities)


def test_it_opens_as_a_question(desk: Desk) -> None:
    desk.ask.answers[ChooseCase] = CASE
    desk.do("cases")
    open_case_named(desk.context, "C095")
    assert [each.answers.hidden for each in desk.window.opened] == [True, True]
    assert not desk.session.answers.hidden


def test_a_case_of_a_longer_story_opens_with_all_of_it_at_its_year(desk: Desk) -> None:
    open_case_named(desk.context, "C071")
    (session,) = desk.window.opened
    assert [scene.title for scene in session.scenario.scenes] == ["Before", "1997", "2004"]
    assert session.scene.title == "2004"


def test_nothing_opens_where_the_user_cancels(desk: Desk) -> None:
    desk.do("cases")
    assert desk.ask.asked == [ChooseCase()]
    assert desk.window.opened == []


def test_a_case_that_is_asked_for_by_name_opens_at_once(desk: Desk) -> None:
    open_case_named(desk.context, "C095")
    (session,) = desk.window.opened
    assert session.scenario.company == "Adidas"


def test_a_run_begins_with_what_is_to_be_trained(desk: Desk) -> None:
    desk.ask.answers[BeginPractice] = run = begin(Training(), LIBRARY, Random(0))
    desk.do("practice")
    assert desk.window.called == [("practice", run)]


def test_nothing_begins_where_the_user_cancels(desk: Desk) -> None:
    desk.do("practice")
    assert desk.ask.asked == [BeginPractice()]
    assert desk.window.called == []
