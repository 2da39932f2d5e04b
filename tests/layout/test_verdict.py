"""What is said about a card before a class stands whole."""

from dataclasses import replace

import pytest

from shoreboard.layout.contents import VerdictWords, class_text
from shoreboard.layout.geometry import Size
from shoreboard.layout.scene_layout import lay_out
from shoreboard.layout.text import Ruler
from tests.helpers.lettering import Lettering
from tests.layout.scenes import SIZES, scene

WIDE = [size for size in SIZES if size.width * 9 == size.height * 16]


@pytest.mark.parametrize("size", WIDE)
def test_the_name_of_a_place_is_not_cut_beside_a_short_state(size: Size) -> None:
    answers = (
        ("Outsourcing", "own staff does it"),
        ("Offshoring", "done abroad, in San Fernando City, the Philippines"),
    )
    said = VerdictWords("Call center", "Captive offshoring", answers, "Captive offshoring")
    words = replace(scene([["Audit"], ["Call center"], [], []]), verdict=said)
    verdict = lay_out(words, size, class_text(size), Ruler(Lettering())).verdict
    assert verdict is not None
    assert verdict.state.pixels >= size.height // 14
    assert [each.reason.lines for each in verdict.answers if each.reason.is_cut] == []
