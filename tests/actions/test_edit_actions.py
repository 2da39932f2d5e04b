"""Undo, redo, selecting and finding."""

import pytest

from shoreboard.domain import edits
from tests.actions.desk import Desk
from tests.explanations.boards import HOME, OFFSHORE

pytestmark = pytest.mark.usefixtures("qapp")


def test_undo_and_redo_name_what_they_would_do(desk: Desk) -> None:
    assert (desk.action("undo").text(), desk.action("redo").text()) == ("&Undo", "&Redo")
    assert not desk.can("undo")
    assert not desk.can("redo")
    desk.select("a")
    desk.do("place-offshore-outsourcing")
    assert desk.action("undo").text() == "&Undo Move a"
    assert desk.action("redo").text() == "&Redo"
    assert (desk.can("undo"), desk.can("redo")) == (True, False)
    desk.do("undo")
    assert desk.cards(HOME) == "abc"
    assert (desk.can("undo"), desk.can("redo")) == (False, True)
    assert desk.action("redo").text() == "&Redo Move a"
    desk.do("redo")
    assert desk.cards(OFFSHORE) == "a"


def test_the_toolbar_keeps_its_short_words(desk: Desk) -> None:
    desk.select("a")
    desk.do("place-offshore-outsourcing")
    assert desk.action("undo").iconText() == "Undo"
    assert desk.action("redo").iconText() == "Redo"


def test_undo_never_goes_past_the_opened_state(desk: Desk) -> None:
    opened = desk.session.scenario
    desk.session.apply("Rename", edits.set_title, "Other")
    for _ in range(3):
        desk.do("undo")
    assert desk.session.scenario is opened


def test_all_cards_of_the_scene_are_selected(desk: Desk) -> None:
    desk.select("b")
    desk.do("place-offshore-outsourcing")
    desk.do("select-all")
    assert "".join(desk.session.selection) == "acb"
    assert desk.notices.announced == ["3 activities selected"]


def test_finding_is_left_to_the_window(desk: Desk) -> None:
    desk.do("find")
    assert desk.window.called == ["search"]
