"""What stands in pictures of costs: the bars of a tornado, and staying against going."""

from collections.abc import Sequence

from shoreboard.costs.board import CostTotal
from shoreboard.costs.layers import Layer
from shoreboard.costs.results import CostResult
from shoreboard.costs.turning import Swing
from shoreboard.explanations.cost_numbers import amount_words
from shoreboard.explanations.cost_tables import tornado_title, turning_words
from shoreboard.explanations.cost_words import input_name, layer_name
from shoreboard.i18n import enumerated, tr
from shoreboard.layout.layers import LayersWords, LayerWords
from shoreboard.layout.tornado import SwingWords, TornadoWords


def tornado_words(
    result: CostResult, swings: Sequence[Swing], *, is_right_to_left: bool
) -> TornadoWords:
    """Return what a tornado of some swings shows."""
    likely = tr("likely {amount}").format(amount=amount_words(result.present_value))
    return TornadoWords(
        [_swing_words(result, swing) for swing in swings],
        result.present_value,
        tornado_title(),
        likely,
        tr("turns at"),
        is_right_to_left=is_right_to_left,
    )


def spoken_swing(result: CostResult, swing: Swing) -> str:
    """Return what a reader of the screen says of a bar."""
    low, high = (amount_words(each, signed=True) for each in (swing.low, swing.high))
    words = tr("{name}: from {low} to {high}")
    return words.format(name=_name(result, swing), low=low, high=high)


def layers_words(result: CostResult | CostTotal, *, is_right_to_left: bool) -> LayersWords:
    """Return what is shown of the layers of a result."""
    costs = [-each for each in result.layers]
    costs[0] += result.staying  # the price alone is told as what it saves
    layers = [
        LayerWords(layer_name(layer), max(0.0, cost))
        for layer, cost in zip(Layer, costs, strict=True)
    ]
    staying, going = result.staying, result.staying - result.present_value
    return LayersWords(
        tr("Staying"),
        tr("Going"),
        amount_words(staying),
        amount_words(going),
        staying,
        layers,
        is_right_to_left,
    )


def layer_amount(layer: LayerWords) -> str:
    """Return what a layer costs, by its name."""
    return tr("{name}: {amount}").format(name=layer.name, amount=amount_words(layer.amount))


def spoken_layers(shown: LayersWords) -> tuple[str, str, str]:
    """Return what a reader of the screen says of staying, of going, and of the layers of that."""
    words = tr("{name}: {amount}")
    layers = enumerated(layer_amount(layer) for layer in shown.layers if layer.amount)
    staying = words.format(name=shown.staying, amount=shown.staying_total)
    return staying, words.format(name=shown.going, amount=shown.going_total), layers


def _swing_words(result: CostResult, swing: Swing) -> SwingWords:
    return SwingWords(_name(result, swing), swing.low, swing.high, turning_words(result, swing))


def _name(result: CostResult, swing: Swing) -> str:
    return input_name(swing.input, result.plan.goes.zone.who)
