"""Kahoot's sheet: within its lengths, and text stays text."""

from shoreboard.exporters.kahoot import LONGEST_QUESTION, cut, kahoot
from tests.explanations.boards import HOME, board
from tests.exporters.boards import BOARDS, HOSTILE
from tests.exporters.keys import kahoot_rows
from tests.exporters.quizzes import asked_of, small


def test_it_is_as_in_the_template() -> None:
    head, first, *_ = kahoot_rows(kahoot(small()))
    assert head[1:3] == ["Question - max 120 characters", "Answer 1 - max 75 characters"]
    assert first == [
        "1", "Shop. Bonn, Germany.",
        "In-house, at home", "Captive offshoring", "Domestic outsourcing", "Offshore outsourcing",
        "60", "1",
    ]  # fmt: skip


def test_what_is_longer_is_cut_and_counted() -> None:
    quiz = asked_of(board({"x" * 120: HOME, "y" * 121: HOME}))
    assert cut(quiz) == 1
    _, whole, short = kahoot_rows(kahoot(quiz))
    assert whole[1] == "x" * 120
    assert short[1] == "y" * 119 + "…"
    assert cut(small()) == 1


def test_no_name_is_a_formula_or_a_link() -> None:
    names = (*filter(str.strip, HOSTILE), "https://example.org", "=1+1", "-x")
    data = kahoot(asked_of(board(dict.fromkeys(names, HOME))))
    rows = kahoot_rows(data)[1:]
    assert len(rows) == len(names)
    assert all(len(row[1]) <= LONGEST_QUESTION for row in rows)
    assert b"hyperlink" not in data


def test_nothing_placed_is_a_sheet_with_headings() -> None:
    assert len(kahoot_rows(kahoot(asked_of(BOARDS["empty"]())))) == 1
