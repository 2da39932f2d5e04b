"""Which topics explain what stands among the costs: inputs, layers, results and mistakes."""

from collections.abc import Iterator

from shoreboard.costs.layers import Layer
from shoreboard.costs.mistakes import Mistake
from shoreboard.domain.costing import Input
from shoreboard.explanations.cost_words import layer_name
from shoreboard.i18n import tr

JOBS, TORNADO = "costs/jobs", "costs/tornado"
_RESULTS = (
    "costs/staying-and-going",
    "costs/present-value",
    "costs/pay-back",
    "costs/simple-saving",
    "costs/year-3-saving",
    "costs/switching-value",
    "costs/chance-of-loss",
    TORNADO,
    JOBS,
)


def input_topic(which: Input) -> str:
    """Return the link to the topic of an input."""
    return f"costs/{which.value.replace('_', '-')}"


def layer_topic(layer: Layer) -> str:
    """Return the link to the topic of a layer."""
    return f"costs/layer-{layer.value}"


def mistake_topic(mistake: Mistake) -> str:
    """Return the link to the topic of what plans often forget."""
    return f"costs/mistake-{mistake.value}"


def cost_topics() -> Iterator[str]:
    """Yield the link to each topic about costs, once."""
    yield from map(input_topic, Input)
    yield from map(layer_topic, Layer)
    yield from _RESULTS
    yield from map(mistake_topic, Mistake)


def result_links() -> tuple[tuple[str, str], ...]:
    """Return what a result speaks of, in few words, each with the link to its topic."""
    return (
        ("costs/staying-and-going", tr("staying and going")),
        *((layer_topic(layer), layer_name(layer)) for layer in Layer),
        ("costs/present-value", tr("present value")),
        ("costs/pay-back", tr("pay-back")),
        ("costs/simple-saving", tr("pay gap")),
        ("costs/year-3-saving", tr("year 3")),
        ("costs/chance-of-loss", tr("draws")),
        (TORNADO, tr("bars")),
        ("costs/switching-value", tr("turns at")),
    )
