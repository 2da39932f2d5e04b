"""What a screen reader hears of a step."""

from pathlib import Path

import pytest
from PySide6.QtCore import QObject

from shoreboard.domain import edits
from shoreboard.domain.activity import Activity, ActivityId, Kind
from shoreboard.domain.lenses import Lens
from shoreboard.domain.placement import Placement
from shoreboard.domain.scene import SceneId
from shoreboard.session.answer_view import AnswerView
from shoreboard.session.change import Gesture
from shoreboard.session.session import Session
from shoreboard.session.steps import add_activities, bring_cards, change_lens, move_cards
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
        self.answer_view = AnswerView(self.session)
        Announcer(self.session, TOPICS, self.words.append, self._parent, self.answer_view)


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


def test_undo_and_redo_are_said_with_what_they_did(heard: Heard) -> None:
    session = heard.session
    move_cards(session, [A], CAPTIVE)
    session.apply("Rename the scenario", edits.set_title, "Other")
    heard.words.clear()
    for step in (session.undo_stack.undo,) * 2 + (session.undo_stack.redo,) * 2:
        step()
    assert heard.words == [
        "Undone: Rename the scenario",
        "Undone: Move a\na: In-house, at home",
        "Redone: Move a\na: Captive offshoring; captive offshoring: it was with own staff at home",
        "Redone: Rename the scenario",
    ]


def test_a_new_step_that_is_named_as_one_that_was_undone_is_not_done_again(heard: Heard) -> None:
    move_cards(heard.session, [A], TRAY)
    heard.session.undo_stack.undo()
    move_cards(heard.session, [A], TRAY)
    assert heard.words[2:] == ["a: Not placed"]


def test_what_a_gesture_leads_back_was_not_undone(heard: Heard) -> None:
    session, gesture, title = heard.session, Gesture(), heard.session.scenario.title
    whole = session.scenario
    session.apply_within(gesture, "Rename", edits.set_title, title + "x")
    session.apply_within(gesture, "Rename", lambda _: whole)
    assert (heard.words, session.undo_stack.count()) == ([], 0)


def test_several_cards_are_said_by_their_number(heard: Heard) -> None:
    move_cards(heard.session, [A, B], OFFSHORE)
    assert heard.words == ["2 activities: Offshore outsourcing"]


def test_what_moves_no_card_says_nothing(heard: Heard) -> None:
    session = heard.session
    session.select([A])
    session.apply("Rename", edits.set_title, "Other")
    session.apply("Edit", edits.edit_activity, Activity(A, "Other"))
    session.apply("Edit", edits.give_details, session.scene_id, {A: Placement(HOME, "DE")})
    bring_cards(session, [A], HOME)
    assert heard.words == []


def test_a_change_of_scene_is_no_move(heard: Heard) -> None:
    move_cards(heard.session, [A], OFFSHORE)
    heard.words.clear()
    heard.session.show_scene(heard.session.scenario.scenes[0].id)
    heard.session.show_scene(heard.session.scenario.scenes[1].id)
    assert heard.words == []


def test_what_is_added_is_said_and_not_once_more_where_it_comes_back(heard: Heard) -> None:
    session = heard.session
    add_activities(session, [("N", Kind.CUSTOM)], TRAY)
    (new,) = session.selection
    session.apply("Remove N", edits.remove_activities, [new])
    session.undo_stack.undo()
    add_activities(session, [("M", Kind.CUSTOM), ("O", Kind.CUSTOM)], HOME)
    assert heard.words == ["Added: N: Not placed", "Undone: Remove N", "2 activities added"]


def test_a_scene_that_comes_or_moves_is_said_with_its_number(heard: Heard) -> None:
    session = heard.session
    new = SceneId("new")
    session.apply_showing("Add", new, None, edits.add_scene, session.scene_id, new, "Third")
    session.apply("Reorder", edits.move_scene, new, 0)
    assert heard.words == ["Scene 3, Third", "Third: scene 1 of 3"]


def test_a_card_that_moves_within_its_zone_is_said_with_its_place(heard: Heard) -> None:
    move_cards(heard.session, [B], HOME, before=A)
    assert heard.words == ["b: 1 of 2"]


def test_saving_is_said(heard: Heard, tmp_path: Path) -> None:
    heard.session.mark_saved(tmp_path / "a.shoreboard", heard.session.scenario)
    assert heard.words == ["Saved"]


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


def test_only_what_a_class_is_told_is_told_as_news(heard: Heard) -> None:
    """A lecturer's own view sees all answers before the class does, and no one else anything."""
    heard.session.answers.hide()
    heard.words.clear()
    for unhindered in (True, False, True):
        heard.answer_view.set_unhindered(unhindered)
    assert heard.words == []
    heard.session.answers.reveal_cards(heard.session.scene, [A])
    assert heard.words == ["a: In-house, at home"]


def test_who_seals_answers_says_by_itself_that_they_are_shown(heard: Heard) -> None:
    heard.session.answers.seal()
    heard.session.answers.show()
    heard.session.answers.seal()
    assert heard.words == []
