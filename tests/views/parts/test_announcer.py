"""What a screen reader hears of cards that moved."""

import pytest
from PySide6.QtCore import QObject

from shoreboard.domain import edits
from shoreboard.domain.activity import Activity, ActivityId
from shoreboard.domain.lenses import Lens
from shoreboard.domain.placement import Placement
from shoreboard.session.answer_view import AnswerView
from shoreboard.session.session import Session
from shoreboard.session.steps import change_lens, move_cards
from shoreboard.views.parts.announcer import Announcer
from tests.explanations.boards import CAPTIVE, HOME, OFFSHORE, TOPICS, TRAY, board

pytestmark = pytest.mark.usefixtures("qapp")

A, B = ActivityId("a"), ActivityId("b")


class Heard:
    """A session, and what was said of it."""

    def __init__(self) -> None:
        self.words: list[str] = []
        self.session = Session(board({"a": HOME, "b": HOME}, {"a": HOME, "b": HOME}))
        self._parent = QObject()
        Announcer(self.session, TOPICS, self.words.append, self._parent, AnswerView(self.session))


@pytest.fixture
def heard() -> Heard:
    return Heard()


def test_a_card_that_moved_is_said_with_what_it_became(heard: Heard) -> None:
    move_cards(heard.session, [A], OFFSHORE)
    move_cards(heard.session, [A], TRAY)
    assert heard.words == [
        "a: Offshore outsourcing; offshore outsourcing: it was with own staff at home",
        "a: Not placed",
    ]


def test_undo_and_redo_are_said_too(heard: Heard) -> None:
    move_cards(heard.session, [A], CAPTIVE)
    heard.session.undo_stack.undo()
    heard.session.undo_stack.redo()
    assert heard.words[1:] == [
        "a: In-house, at home",
        "a: Captive offshoring; captive offshoring: it was with own staff at home",
    ]


def test_several_cards_are_said_by_their_number(heard: Heard) -> None:
    move_cards(heard.session, [A, B], OFFSHORE)
    assert heard.words == ["2 activities: Offshore outsourcing"]


def test_what_moves_no_card_says_nothing(heard: Heard) -> None:
    session = heard.session
    session.select([A])
    session.apply("Rename", edits.set_title, "Other")
    session.apply("Edit", edits.edit_activity, Activity(A, "Other"))
    session.apply("Edit", edits.give_details, session.scene_id, {A: Placement(HOME, "DE")})
    move_cards(session, [A], HOME)
    assert heard.words == []


def test_a_change_of_scene_is_no_move(heard: Heard) -> None:
    move_cards(heard.session, [A], OFFSHORE)
    heard.words.clear()
    heard.session.show_scene(heard.session.scenario.scenes[0].id)
    heard.session.show_scene(heard.session.scenario.scenes[1].id)
    assert heard.words == []


def test_cards_that_come_and_go_are_no_moves(heard: Heard) -> None:
    session = heard.session
    new = ActivityId("n")
    session.apply_showing(
        "Add", None, [new], edits.add_activity, session.scene_id, Activity(new, "N")
    )
    session.apply("Remove", edits.remove_activities, [new])
    session.undo_stack.undo()
    assert heard.words == []


def test_a_name_without_end_is_said_in_short(heard: Heard) -> None:
    heard.session.apply("Rename", edits.edit_activity, Activity(A, "x " * 5_000))
    move_cards(heard.session, [A], OFFSHORE)
    assert len(heard.words[0]) < 200


def test_hidden_answers_are_not_said_but_where_a_card_went(heard: Heard) -> None:
    heard.session.answers.hide()
    move_cards(heard.session, [A], OFFSHORE)
    move_cards(heard.session, [A, B], CAPTIVE)
    move_cards(heard.session, [A], TRAY)
    assert heard.words == [
        "The answers are hidden.",
        "a: Another firm, abroad",
        "2 activities: Own staff, abroad",
        "a: Not placed",
    ]


def test_what_is_revealed_is_said(heard: Heard) -> None:
    session = heard.session
    session.answers.hide()
    heard.words.clear()
    session.answers.reveal_cards(session.scene, [A])
    session.answers.reveal_zone(session.scene_id, OFFSHORE)
    session.answers.reveal_all(session.scene_id)
    assert heard.words == ["a: In-house, at home", "Offshore outsourcing", "The answers are shown."]


def test_the_move_of_a_card_that_is_revealed_is_named_and_of_no_other(heard: Heard) -> None:
    session = heard.session
    session.answers.hide()
    move_cards(session, [A], OFFSHORE)
    assert heard.words[-1] == "a: Another firm, abroad"
    session.answers.reveal_cards(session.scene, [A])
    assert heard.words[-1] == (
        "a: Offshore outsourcing; offshore outsourcing: it was with own staff at home"
    )


def test_what_was_revealed_in_another_scene_is_no_news(heard: Heard) -> None:
    session = heard.session
    session.answers.hide()
    session.answers.reveal_all(session.scene_id)
    heard.words.clear()
    session.show_scene(session.scenario.scenes[0].id)
    session.answers.reveal_cards(session.scene, [A])
    assert heard.words == ["a: In-house, at home"]


def test_other_definitions_are_said_and_what_they_make_of_a_card(heard: Heard) -> None:
    change_lens(heard.session, Lens.PRESS)
    move_cards(heard.session, [A], CAPTIVE)
    assert heard.words == [
        "Definitions: everyday press",
        "a: Captive offshoring; by these definitions: Both at once;"
        " outsourcing (captive offshoring): it was with own staff at home",
    ]
