"""What each input means, in a sentence."""

from shoreboard.domain.costing import Input
from shoreboard.explanations.cost_inputs import input_meaning


def test_each_input_has_a_short_sentence_of_its_own() -> None:
    sentences = [input_meaning(each) for each in Input]
    assert len(set(sentences)) == len(sentences)
    for sentence in sentences:
        assert sentence.endswith(".")
        assert len(sentence) <= 80
