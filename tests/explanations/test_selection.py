from shoreboard.explanations.activity import explain_activity
from shoreboard.explanations.board import explain_board
from shoreboard.explanations.selection import explain
from shoreboard.explanations.several import explain_several
from tests.explanations.boards import HOME, OFFSHORE, TOPICS, board, last

SCENARIO = board({"IT": HOME, "Legal": OFFSHORE}, {"IT": OFFSHORE, "Legal": OFFSHORE})
PLAN = last(SCENARIO)
IT, LEGAL = SCENARIO.activities


def test_nothing_selected_is_the_board() -> None:
    for nothing in ((), []):
        assert explain(SCENARIO, PLAN, nothing, TOPICS) == explain_board(SCENARIO, PLAN, TOPICS)


def test_one_is_an_activity() -> None:
    assert explain(SCENARIO, PLAN, (IT,), TOPICS) == explain_activity(SCENARIO, PLAN, IT, TOPICS)


def test_two_are_several() -> None:
    several = explain_several(SCENARIO, PLAN, (IT, LEGAL), TOPICS)
    assert explain(SCENARIO, PLAN, (IT, LEGAL), TOPICS) == several
