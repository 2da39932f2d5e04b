import pytest
from PySide6.QtCore import QTextBoundaryFinder
from PySide6.QtGui import QFont, QFontMetricsF

from shoreboard.views.parts.breaks import BREAK, breakable, excerpt

FAMILY = "👩\u200d👩\u200d👧\u200d👦"
LONGEST, MOST_CHARACTERS, MOST_LINES = 10_000, 600, 6
"""Characters that a file may hold in one text, and what is shown of it."""
PIECES = ["w", "words ", "漢字", "שלום ", FAMILY, "e\u0301", "हिन्दी", "\r\n"]

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


@pytest.mark.parametrize("text", ["", "short", "two\nlines", "x" * MOST_CHARACTERS, "a\n\nb "])
def test_a_short_text_is_shown_as_it_is(text: str) -> None:
    assert excerpt(text) == text


@pytest.mark.parametrize("piece", PIECES)
def test_a_long_text_ends_with_an_ellipsis(piece: str) -> None:
    shown = excerpt((piece * LONGEST)[:LONGEST])
    assert shown.endswith("…")
    assert len(shown) <= MOST_CHARACTERS + 1
    assert len(shown.splitlines()) <= MOST_LINES


@pytest.mark.parametrize("letter", [FAMILY, "e\u0301\u0302", "👍🏽", "🇨🇭"])
@pytest.mark.parametrize("before", range(4))
def test_what_a_reader_takes_for_one_letter_is_not_cut(letter: str, before: int) -> None:
    kept = excerpt("x" * before + letter * 100, characters=50).removesuffix("…")[before:]
    assert kept == letter * (len(kept) // len(letter))
    assert len(kept) > 30


def test_a_heap_of_marks_on_one_letter_has_an_end_too() -> None:
    assert excerpt("e" + "\u0301" * LONGEST) == "e" + "\u0301" * (MOST_CHARACTERS - 1) + "…"


def test_a_word_stays_whole_unless_it_is_very_long() -> None:
    assert excerpt("One caption for all", characters=9) == "One…"
    assert excerpt("One caption for all", characters=11) == "One caption…"
    assert excerpt("One " + "x" * 100, characters=50) == "One " + "x" * 46 + "…"


def test_lines_are_counted_as_they_are_shown() -> None:
    assert excerpt("1\n2\u20283\n4", lines=3) == "1\n2\n3…"
    assert excerpt("1\n2", characters=2) == "1…"
    assert excerpt("\n" * LONGEST) == "…"


def test_a_text_ends_where_qt_sees_a_letter_end() -> None:
    text = "हिन्दी" * 50
    finder = QTextBoundaryFinder(QTextBoundaryFinder.BoundaryType.Grapheme, text)
    finder.setPosition(len(excerpt(text, characters=101).removesuffix("…")))
    assert finder.isAtBoundary()
