"""Every input, layer and sort of evidence is called something, and each something else."""

from shoreboard.costs.layers import Layer
from shoreboard.domain.costing import Evidence, Input
from shoreboard.domain.zone import Who
from shoreboard.explanations.cost_words import (
    evidence_name,
    input_name,
    is_percent,
    labeled,
    layer_name,
    value_words,
)


def test_all_have_names_of_their_own() -> None:
    for names in (
        [input_name(each) for each in Input],
        [layer_name(each) for each in Layer],
        [evidence_name(each) for each in (*Evidence, None)],
    ):
        assert all(names)
        assert len(set(names)) == len(names)


def test_another_firm_has_a_price_and_own_staff_a_cost() -> None:
    assert input_name(Input.PAY_THERE, Who.THIRD_PARTY) == "price a head there"
    assert input_name(Input.PAY_THERE, Who.IN_HOUSE) == "cost a head there"


def test_percents_say_so() -> None:
    assert is_percent(Input.GOVERNANCE)
    assert not is_percent(Input.HEADS)
    assert labeled(Input.GOVERNANCE) == "governance, %"
    assert labeled(Input.HEADS) == "heads now"
    assert value_words(Input.STRANDED, 14.126) == "14.1 %"
    assert value_words(Input.STRANDED, 14.126, exact=True) == "14.126 %"
    assert value_words(Input.PAY_THERE, 32.79) == "32.8"
