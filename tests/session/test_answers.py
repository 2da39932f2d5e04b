"""Hiding and revealing answers: by card, by zone and by scene."""

import pytest

from shoreboard.domain import edits
from shoreboard.domain.activity import ActivityId
from shoreboard.domain.zone import Zone
from shoreboard.session.answers import Answers
from shoreboard.session.session import Session
from tests.session.doing import CAPTIVE, HOME, OFFSHORE, PLAN, TODAY, A, B, move

TRAY = Zone.NOT_PLACED


@pytest.fixture
def answers(session: Session) -> Answers:
    """The answers of the document, hidden."""
    session.answers.hide()
    return session.answers


def of_card(session: Session, card: ActivityId) -> bool:
    told = session.answers.hidden_answers.told(session.scene_id)
    return told.of_card(card, session.placement(card).zone)


def test_a_document_opens_with_its_answers(session: Session) -> None:
    assert not session.answers.hidden
    assert of_card(session, A)


def test_a_card_that_is_moved_is_a_question_again(session: Session, answers: Answers) -> None:
    assert answers.reveal_cards(session.scene, [A])
    assert of_card(session, A)
    assert not of_card(session, B)
    move(session, A, to=OFFSHORE)
    assert not of_card(session, A)
    session.undo_stack.undo()
    assert of_card(session, A)


def test_a_zone_tells_of_the_cards_that_stand_in_it_and_come_to_it(
    session: Session, answers: Answers
) -> None:
    assert answers.reveal_zone(PLAN, CAPTIVE)
    assert not of_card(session, A)
    move(session, A, to=CAPTIVE)
    assert of_card(session, A)


def test_what_is_revealed_again_reveals_its_zone(session: Session, answers: Answers) -> None:
    assert answers.reveal_next(session.scene, [A])
    assert not answers.hidden_answers.told(PLAN).of_zone(HOME)
    assert answers.reveal_next(session.scene, [A])
    assert answers.hidden_answers.told(PLAN).of_zone(HOME)
    assert of_card(session, B)
    assert not answers.reveal_next(session.scene, [A])


def test_a_card_in_the_tray_has_nothing_to_reveal(session: Session, answers: Answers) -> None:
    move(session, A, to=TRAY)
    assert not answers.reveal_next(session.scene, [A])
    assert not of_card(session, A)
    answers.reveal_all(PLAN)
    assert of_card(session, A)


def test_the_next_scene_starts_hidden_and_the_one_before_keeps_what_was_revealed(
    session: Session, answers: Answers
) -> None:
    session.show_scene(TODAY)
    answers.reveal_all(TODAY)
    session.show_scene(PLAN)
    assert not of_card(session, A)
    session.show_scene(TODAY)
    assert of_card(session, A)


def test_hiding_again_hides_what_was_revealed(session: Session, answers: Answers) -> None:
    answers.reveal_all(PLAN)
    answers.hide()
    assert answers.hidden
    assert not of_card(session, A)
    answers.show()
    assert not answers.hidden
    answers.hide()
    assert not of_card(session, A)


def test_only_what_changes_is_told(session: Session) -> None:
    told: list[bool] = []
    answers = session.answers
    answers.changed.connect(lambda: told.append(answers.hidden))
    answers.show()
    answers.hide()
    answers.hide()
    answers.reveal_cards(session.scene, [A])
    answers.reveal_cards(session.scene, [A])
    answers.show()
    assert told == [True, True, False]


def test_the_session_forgets_what_is_gone(session: Session, answers: Answers) -> None:
    answers.reveal_cards(session.scene, [A])
    session.apply("Remove", edits.remove_activities, [A])
    session.undo_stack.undo()
    assert not of_card(session, A)


def test_what_is_sealed_cannot_be_revealed_until_all_is_shown(session: Session) -> None:
    answers, scene = session.answers, session.scene
    answers.seal()
    assert answers.hidden
    assert not answers.reveal_all(scene.id)
    assert not answers.reveal_zone(scene.id, HOME)
    assert not answers.reveal_cards(scene, scene.placements)
    assert not answers.hidden_answers.told(scene.id).everything
    answers.show()
    assert answers.hidden_answers.told(scene.id).everything
    answers.hide()
    assert answers.reveal_all(scene.id)


def test_what_is_revealed_is_what_is_asked_about(session: Session, answers: Answers) -> None:
    seen: list[tuple[ActivityId, ...]] = []
    answers.changed.connect(lambda: seen.append(answers.asked))
    answers.asked_changed.connect(lambda: seen.append(answers.asked))
    answers.reveal_cards(session.scene, [A])
    answers.reveal_next(session.scene, [A])
    answers.reveal_next(session.scene, [A])
    assert seen == [(A,), (A,), (A,)]  # card and question, then the zone
    assert answers.ask([])
    assert not answers.ask([])
    assert answers.asked == ()


@pytest.mark.parametrize("step", ["scene", "move", "other", "hide", "remove", "start over"])
def test_a_question_lasts_until_the_next_step(
    session: Session, answers: Answers, step: str
) -> None:
    answers.reveal_cards(session.scene, [A])
    session.select([A])
    session.select([])
    session.apply("Rename", edits.set_title, "Other")
    assert answers.asked == (A,)
    steps = {
        "scene": lambda: session.show_scene(TODAY),
        "move": lambda: move(session, A, to=CAPTIVE),
        "other": lambda: session.select([B]),
        "hide": answers.hide,
        "remove": lambda: session.apply("Remove", edits.remove_activities, [A]),
        "start over": lambda: answers.bring_back(answers.hidden_answers),
    }
    steps[step]()
    assert answers.asked == ()


def test_a_step_has_put_the_question_away_before_it_is_told(
    session: Session, answers: Answers
) -> None:
    asked: list[tuple[ActivityId, ...]] = []
    session.changed.connect(lambda: asked.append(answers.asked))
    answers.reveal_cards(session.scene, [A])
    session.show_scene(TODAY)
    assert asked == [()]
