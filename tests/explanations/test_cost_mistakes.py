"""What a plan forgets, in sentences."""

from shoreboard.costs.mistakes import Mistake
from shoreboard.explanations.cost_mistakes import look_again, said
from tests.costs.golden import CALL_CENTER, plan_with


def test_nothing_is_said_of_a_plan_that_forgets_nothing() -> None:
    assert look_again(plan_with(CALL_CENTER)) == ()


def test_what_a_plan_forgets_is_said_line_by_line() -> None:
    plan = plan_with({**CALL_CENTER, "transfer_months": 0, "return_cost": 0})
    assert look_again(plan) == (
        "Look again:",
        "• No time is counted for the transfer.",
        "• Nothing is counted for coming back.",
    )


def test_each_mistake_has_one_short_sentence_of_its_own() -> None:
    sentences = [said(each) for each in Mistake]
    assert len(set(sentences)) == len(sentences)
    for sentence in sentences:
        assert sentence.endswith((".", "?"))
        assert len(sentence) <= 60
