"""Everything that the user can do, put together once."""

import pytest

from shoreboard.actions.all_actions import all_actions
from tests.explanations.boards import TOPICS


@pytest.mark.usefixtures("qapp")
def test_actions_of_every_kind_are_there_and_speak_of_zones_by_their_states() -> None:
    texts = {spec.id: spec.text for spec in all_actions(TOPICS)}
    assert {"save", "undo", "duplicate", "add-scene", "text-larger"} <= set(texts)
    assert "Captive offshoring" in texts["place-captive-offshoring"].replace("&", "")
