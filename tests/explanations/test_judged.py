"""What a card is called where the board is judged by other definitions."""

import pytest

from shoreboard.domain.classification import state_of
from shoreboard.domain.lenses import Judgement, Lens, Reason
from shoreboard.domain.zone import Zone
from shoreboard.explanations.judged import lens_line, verdict, why_other, written_lens
from tests.explanations.boards import CAPTIVE, OFFSHORE, TOPICS


def test_the_line_names_the_definitions_and_is_written_where_they_are_not_the_default() -> None:
    assert [lens_line(lens, TOPICS) for lens in Lens] == [
        "Definitions: two questions",
        "Definitions: the article on outsourcing and offshoring",
        "Definitions: strict",
        "Definitions: everyday press",
    ]
    assert written_lens(Lens.TWO_AXIS, TOPICS) == ""
    assert written_lens(Lens.STRICT, TOPICS) == "Definitions: strict"


@pytest.mark.parametrize("zone", list(Zone))
def test_where_the_definitions_agree_a_card_is_called_as_its_zone(zone: Zone) -> None:
    judged = Judgement(state_of(zone))
    assert verdict(zone, judged, TOPICS) == TOPICS.state(zone).title
    assert why_other(zone, judged, Lens.STRICT, TOPICS) == ""


def test_a_card_says_in_one_line_how_it_is_judged_and_how_by_default() -> None:
    judged = Judgement(state_of(OFFSHORE), Reason.SENT_ABROAD)
    assert why_other(CAPTIVE, judged, Lens.PRESS, TOPICS) == (
        "Both at once (definitions: everyday press); by the two questions: captive offshoring"
    )
