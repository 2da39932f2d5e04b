"""Why a move is called what it is, in one sentence."""

from itertools import product

import pytest

from shoreboard.domain.moves import move_between
from shoreboard.domain.zone import Zone
from shoreboard.explanations.reason import reason

PAIRS = list(product(Zone, Zone))


@pytest.mark.parametrize(("before", "after"), PAIRS)
def test_every_change_has_one_sentence_that_names_its_parts(before: Zone, after: Zone) -> None:
    words = reason(before, after)
    assert words.endswith(".")
    assert words.count(".") == 1
    assert words[0].isalpha()
    parts = {part.value for part in move_between(before, after).parts}
    named = {
        part
        for part in ("outsourcing", "insourcing", "offshoring", "reshoring")
        if f"({part})" in words
    }
    assert named == parts


def test_no_two_changes_have_the_same_sentence() -> None:
    assert len({reason(*pair) for pair in PAIRS}) == len(PAIRS)
