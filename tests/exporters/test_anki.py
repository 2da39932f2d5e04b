"""Anki: a card a line, known again by its GUID."""

from dataclasses import replace

from shoreboard.exporters.anki import anki
from tests.explanations.boards import HOME, VENDOR, board
from tests.exporters.boards import BOARDS
from tests.exporters.quizzes import asked_of, golden, small


def lines(data: bytes) -> list[list[str]]:
    return [line.split("\t") for line in data.decode().split("\n") if line[:1] not in ("#", "")]


def test_it_is_written_as_ever() -> None:
    assert anki(small()).decode() == golden("small.txt")


def test_no_name_makes_a_line_a_column_or_a_comment() -> None:
    quiz = asked_of(BOARDS["hostile"]())
    found = lines(anki(quiz))
    assert [len(each) for each in found] == [4] * len(list(quiz.items))


def test_a_card_that_moved_is_the_same_card_with_another_back() -> None:
    ((first, front, back, _),) = lines(anki(asked_of(board({"a": HOME}))))
    ((second, same, other, _),) = lines(anki(asked_of(board({"a": VENDOR}))))
    assert (first, front) == (second, same)
    assert back != other


def test_a_name_is_no_markup_sound_or_formula() -> None:
    scenario = board({"<b>x</b> [sound:a.mp3] \\(x\\) {{c1::x}}": HOME})
    ((_, front, _, _),) = lines(anki(asked_of(scenario)))
    assert front.replace("<br>", "").isprintable()
    assert not set("<[{\\") & set(front.replace("<br>", ""))


def test_a_title_is_one_deck() -> None:
    data = anki(asked_of(replace(board({"a": HOME}), title="a::b:::c"))).decode()
    assert "#deck:Shoreboard::a:b:c\n" in data
