import pytest
from PySide6.QtGui import QFont, QFontMetricsF

from shoreboard.views.breaks import BREAK, breakable

pytestmark = pytest.mark.usefixtures("qapp")


def test_words_that_fit_are_left_alone() -> None:
    text = "short words, all of them"
    assert breakable(text, QFont(), 400) == text


@pytest.mark.parametrize("width", [40, 100, 333])
def test_pieces_of_a_long_word_fit(width: int) -> None:
    font = QFont()
    pieces = breakable("W" * 50 + "i" * 50, font, width).split(BREAK)
    assert len(pieces) > 1
    assert max(map(QFontMetricsF(font).horizontalAdvance, pieces)) <= width


def test_what_a_reader_takes_for_one_letter_is_not_broken() -> None:
    family, accented = "👩\u200d👩\u200d👧", "e\u0301"
    for letter in (family, accented):
        pieces = breakable(letter * 30, QFont(), 60).split(BREAK)
        assert len(pieces) > 1
        assert all(piece == letter * (len(piece) // len(letter)) for piece in pieces)
