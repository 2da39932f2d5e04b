from shoreboard.explanations.explanation import Choice, Mark
from tests.explanations.boards import CAPTIVE, CARD, last, moved


def test_a_choice_is_read_with_its_result() -> None:
    scene = last(moved(CAPTIVE))
    choice = Choice("Take it in-house", "captive offshoring", CAPTIVE, scene, (CARD,))
    assert choice.sentence == "Take it in-house: captive offshoring"


def test_each_mark_has_its_name() -> None:
    assert [mark.name_in_words for mark in Mark] == ["Outsourcing", "Offshoring"]
