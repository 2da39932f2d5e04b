import pytest

from shoreboard.domain.placement import Placement
from shoreboard.explanations.two_questions import because, where_answer, who_answer
from tests.explanations.boards import CAPTIVE, HOME, OFFSHORE, VENDOR


@pytest.mark.parametrize(
    ("placement", "words", "yes"),
    [
        (Placement(HOME), "Own staff: not outsourced.", False),
        (Placement(CAPTIVE), "Own staff: not outsourced.", False),
        (Placement(VENDOR), "Another firm: outsourced.", True),
        (Placement(OFFSHORE, partner="Acme"), "Acme, another firm: outsourced.", True),
    ],
)
def test_who_does_the_work(placement: Placement, words: str, yes: bool) -> None:
    answer = who_answer(placement)
    assert (answer.question, answer.words, answer.yes) == ("Who does the work?", words, yes)


@pytest.mark.parametrize(
    ("placement", "home", "words"),
    [
        (Placement(HOME), "DE", "Because own staff does it, at home, in Germany."),
        (Placement(VENDOR), None, "Because another firm does it, at home."),
        (Placement(CAPTIVE, "IN"), "DE", "Because own staff does it, abroad, in India."),
        (Placement(CAPTIVE), "DE", "Because own staff does it, abroad, seen from Germany."),
        (
            Placement(OFFSHORE, partner="Acme"),
            None,
            "Because Acme, another firm, does it, abroad.",
        ),
    ],
)
def test_both_in_one_sentence(placement: Placement, home: str | None, words: str) -> None:
    assert because(placement, home) == words


@pytest.mark.parametrize(
    ("placement", "home", "words", "yes"),
    [
        (Placement(HOME), "DE", "At home, in Germany: not offshored.", False),
        (Placement(VENDOR), None, "At home: not offshored.", False),
        (
            Placement(HOME, None, "Bochum"),
            "DE",
            "At home, in Bochum, Germany: not offshored.",
            False,
        ),
        (Placement(CAPTIVE, "IN"), "DE", "Abroad, in India: offshored.", True),
        (Placement(OFFSHORE), "DE", "Abroad, seen from Germany: offshored.", True),
        (Placement(OFFSHORE), None, "Abroad: offshored.", True),
    ],
)
def test_where_it_is_done(placement: Placement, home: str | None, words: str, yes: bool) -> None:
    answer = where_answer(placement, home)
    assert (answer.question, answer.words, answer.yes) == ("Where is it done?", words, yes)
