"""What a class sees, in words for the lecturer."""

from shoreboard.actions.presenter import Blank, ClassSight


def words(sight: ClassSight, *, without_answers: bool = False) -> str:
    return sight.words(without_answers=without_answers)


def test_what_lies_on_top_is_what_is_said() -> None:
    sight = ClassSight()
    assert words(sight) == "The class sees the board."
    assert words(sight, without_answers=True) == "The class sees the board without answers."
    predicts = sight._replace(predicts=True)
    assert words(predicts, without_answers=True).startswith("The class sees what it is asked")
    frozen = predicts._replace(frozen=True)
    assert words(frozen).startswith("The class sees a frozen picture")
    assert words(frozen.turned(Blank.BLACK)) == "The class sees a black screen."
    assert words(frozen.turned(Blank.WHITE)) == "The class sees a white screen."


def test_black_and_white_take_turns_and_go() -> None:
    black = ClassSight(frozen=True).turned(Blank.BLACK)
    assert black.blank is Blank.BLACK
    assert black.turned(Blank.WHITE).blank is Blank.WHITE
    assert black.turned(Blank.BLACK) == ClassSight(frozen=True)
