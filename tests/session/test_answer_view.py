"""What one view of a document may tell."""

from shoreboard.session.answer_view import AnswerView
from shoreboard.session.session import Session
from tests.session.doing import PLAN, TODAY


def test_a_view_tells_what_the_class_is_told_in_the_scene_that_is_shown(session: Session) -> None:
    answer_view = AnswerView(session)
    assert answer_view.told.everything
    session.answers.hide()
    session.answers.reveal_all(PLAN)
    assert answer_view.told.everything
    session.show_scene(TODAY)
    assert not answer_view.told.everything


def test_the_lecturers_own_view_may_tell_everything(session: Session) -> None:
    classroom, own = AnswerView(session), AnswerView(session)
    session.answers.hide()
    own.set_unhindered(True)
    assert own.told.everything
    assert not classroom.told.everything
    own.set_unhindered(False)
    assert not own.told.everything


def test_a_view_hears_of_what_changes_for_it_alone(session: Session) -> None:
    answer_view, told = AnswerView(session), list[bool]()
    answer_view.changed.connect(lambda: told.append(answer_view.told.everything))
    session.answers.hide()
    answer_view.set_unhindered(True)
    answer_view.set_unhindered(True)
    session.answers.show()
    session.answers.hide()
    assert told == [False, True]
