"""What costs come to, as rows of tables: layers, and what each assumption brings."""

from collections.abc import Iterator

from shoreboard.costs.board import CostTotal
from shoreboard.costs.layers import Layer
from shoreboard.costs.results import CostResult
from shoreboard.costs.turning import Swing
from shoreboard.domain.costing import assumed
from shoreboard.explanations.cost_numbers import amount_words
from shoreboard.explanations.cost_words import input_name, layer_name, value_words
from shoreboard.i18n import tr

_DASH = "–"


def tornado_title() -> str:
    """Return what the swings of assumptions answer."""
    return tr("Which assumption turns it?")


def swing_headings() -> tuple[str, ...]:
    """Return what the cells of a swing are."""
    return (
        tr("assumption"), tr("low"), tr("likely"), tr("high"), tr("result at low"),
        tr("result at high"), tr("turns at"),
    )  # fmt: skip


def swing_cells(result: CostResult, swing: Swing) -> tuple[str, ...]:
    """Return the range of an input, what it brings, and where it turns the plan."""
    which, known = swing.input, assumed(result.plan.assumptions, swing.input)
    low, high = known.ends if known is not None else (0.0, 0.0)
    likely = known.likely if known is not None else 0.0
    return (
        input_name(which, result.plan.goes.zone.who),
        *(value_words(which, value, exact=True) for value in (low, likely, high)),
        amount_words(swing.low, signed=True),
        amount_words(swing.high, signed=True),
        turning_words(result, swing),
    )


def turning_words(result: CostResult, swing: Swing) -> str:
    """Return at which value an input turns the plan, or a dash."""
    turns = result.switching.get(swing.input)
    return _DASH if turns is None else value_words(swing.input, turns)


def layer_rows(result: CostResult | CostTotal) -> Iterator[tuple[str, str]]:
    """Give what each layer saves, from firm to soft, and all of them."""
    unknown = result.unknown_layers if isinstance(result, CostResult) else ()
    for layer, value in zip(Layer, result.layers, strict=True):
        amount = amount_words(value, signed=True)
        yield layer_name(layer), tr("not known") if layer in unknown else amount
    yield tr("all together"), amount_words(result.present_value, signed=True)
