import pytest

from shoreboard.domain.activity import ActivityId
from shoreboard.domain.zone import Zone
from tests.actions.desk import Desk

pytestmark = pytest.mark.usefixtures("qapp")


def placed(desk: Desk) -> str:
    return next(card for zone in Zone if zone is not Zone.NOT_PLACED for card in desk.cards(zone))


def test_a_class_is_asked_about_the_selected_card(desk: Desk) -> None:
    card = placed(desk)
    desk.select(card)
    desk.do("predict")
    assert desk.window.called == [("predict", ActivityId(card))]


def test_there_must_be_one_card_and_it_must_stand_somewhere(desk: Desk) -> None:
    desk.select("")
    assert not desk.can("predict")
    desk.session.select(desk.session.scenario.activities)
    assert not desk.can("predict")
    desk.select(placed(desk))
    desk.do("place-not-placed")
    assert not desk.can("predict")
    desk.do("predict")
    assert desk.window.called == []
