"""GIFT: no name steers the reader."""

from shoreboard.exporters.gift import gift
from tests.explanations.boards import HOME, board
from tests.exporters.boards import BOARDS
from tests.exporters.keys import gift_blocks
from tests.exporters.quizzes import asked_of, golden, small


def test_it_is_written_as_ever() -> None:
    assert gift(small()).decode() == golden("small.gift")


def test_no_name_ends_a_question_or_becomes_an_answer() -> None:
    for name in ("hostile", "tongues"):
        quiz = asked_of(BOARDS[name]())
        blocks = gift_blocks(gift(quiz))
        categories = [each for each in blocks if each.startswith("$CATEGORY: ")]
        sortings = sum(len(tuple(group.sortings())) for group in quiz.groups)
        assert len(categories) == 1 + len(quiz.groups)
        assert len(blocks) - len(categories) == sortings + len(list(quiz.items))
        for each in set(blocks) - set(categories):
            assert each.startswith("::")
            assert each.rstrip().endswith("\n}")
            assert "[html]" not in each.replace(r"\[", "")


def test_an_arrow_in_a_name_does_not_split_a_pair() -> None:
    data = gift(asked_of(board({"a -> b": HOME, "c": HOME}))).decode()
    assert "=[plain]a → b -> In-house, at home" in data


def test_one_card_alone_is_no_pair() -> None:
    assert " -> " not in gift(asked_of(board({"a": HOME}))).decode()


def test_states_that_no_card_has_are_offered_as_well() -> None:
    data = gift(asked_of(board({"a": HOME, "b": HOME}))).decode()
    assert data.count("\n= -> ") == 3


def test_nothing_placed_is_an_empty_category() -> None:
    assert gift_blocks(gift(asked_of(BOARDS["empty"]()))) == ["$CATEGORY: New scenario\n"]
