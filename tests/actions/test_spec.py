"""An action as a value."""

from shoreboard.actions.spec import ActionSpec, always
from tests.actions.desk import Desk


def test_an_action_needs_no_more_than_an_id_words_and_a_handler(desk: Desk) -> None:
    spec = ActionSpec("beep", "&Beep", lambda _: None)
    assert spec.enabled is always
    assert spec.enabled(desk.context)
    assert (spec.keys, spec.icon, spec.checked, spec.words, spec.short) == ((), "", None, None, "")
