"""What one view of a document may tell."""

from shoreboard.session.session import Session
from shoreboard.session.sight import Sight
from tests.session.doing import PLAN, TODAY


def test_a_view_tells_what_the_class_is_told_in_the_scene_that_is_shown(session: Session) -> None:
    sight = Sight(session)
    assert sight.told.everything
    session.answers.hide()
    session.answers.reveal_all(PLAN)
    assert sight.told.everything
    session.show_scene(TODAY)
    assert not sight.told.everything


def test_the_lecturers_own_view_may_tell_everything(session: Session) -> None:
    classroom, own = Sight(session), Sight(session)
    session.answers.hide()
    own.set_unhindered(True)
    assert own.told.everything
    assert not classroom.told.everything
    own.set_unhindered(False)
    assert not own.told.everything


def test_a_view_hears_of_what_changes_for_it_alone(session: Session) -> None:
    sight, told = Sight(session), list[bool]()
    sight.changed.connect(lambda: told.append(sight.told.everything))
    session.answers.hide()
    sight.set_unhindered(True)
    sight.set_unhindered(True)
    session.answers.show()
    session.answers.hide()
    assert told == [False, True]
