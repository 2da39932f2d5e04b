"""What inputs and layers of costs are called, in few words; topics explain them."""

from collections.abc import Mapping
from functools import lru_cache

from shoreboard.costs.layers import Layer
from shoreboard.domain.costing import QUANTITIES, Evidence, Input, Quantity, Unit
from shoreboard.domain.zone import Who
from shoreboard.explanations.cost_numbers import amount_words, number_words
from shoreboard.i18n import tr

_PERCENTS = {Unit.PERCENT, Unit.PERCENT_A_YEAR}


def input_name(which: Input, who: Who | None = None) -> str:
    """Return what an input is called; there, own staff are paid, and another firm has a price."""
    if which is Input.PAY_THERE and who is Who.THIRD_PARTY:
        return tr("price a head there")
    return _names(tr("heads now"))[which]


def is_percent(which: Input) -> bool:
    """Tell whether an input is said in percent."""
    return QUANTITIES[which].unit in _PERCENTS


def labeled(which: Input, who: Who | None = None) -> str:
    """Return an input's name with its unit where that is not money: for the label of a field."""
    name = input_name(which, who)
    if is_percent(which):
        return tr("{name}, %").format(name=name)
    return name


def value_words(which: Input, value: float, *, exact: bool = False) -> str:
    """Return a value of an input as it stands among words: "32.8", "14.1 %"."""
    words = number_words(value) if exact else amount_words(value)
    return tr("{percent} %").format(percent=words) if is_percent(which) else words


def bounds_words(quantity: Quantity) -> str:
    """Return between which numbers an input lies."""
    words = (
        tr("This is more than {least} and at most {most}.")
        if quantity.above
        else tr("This is from {least} to {most}.")
    )
    return words.format(least=number_words(quantity.least), most=number_words(quantity.most))


def layer_name(layer: Layer) -> str:
    """Return what a layer is called."""
    return {
        Layer.PRICE: tr("price"),
        Layer.LANDED: tr("landed"),
        Layer.STEERING: tr("steering"),
        Layer.CHANGE: tr("change"),
        Layer.RISK: tr("risk"),
    }[layer]


def evidence_name(evidence: Evidence | None) -> str:
    """Return what evidence is called; None is what nobody has said anything of."""
    if evidence is None:
        return tr("not said", "where a number is from")
    return {
        Evidence.QUOTE: tr("quote"),
        Evidence.CONTRACT: tr("contract"),
        Evidence.OWN_RECORDS: tr("own records"),
        Evidence.ESTIMATE: tr("estimate"),
        Evidence.GUESS: tr("guess"),
        Evidence.ILLUSTRATIVE: tr("illustrative"),
    }[evidence]


@lru_cache(maxsize=2)
def _names(_heads: str) -> Mapping[Input, str]:
    """Return all names; kept for the language in which heads are called so."""
    return {
        Input.HEADS: tr("heads now"),
        Input.LOADED_COST: tr("cost a head here"),
        Input.AVOIDABLE_OVERHEAD: tr("overhead that stops"),
        Input.PAY_GROWTH_HOME: tr("pay growth here"),
        Input.HEADS_RATIO: tr("heads there for one here"),
        Input.PAY_THERE: tr("cost a head there"),
        Input.PAY_GROWTH_THERE: tr("pay growth there"),
        Input.CURRENCY_LEVEL: tr("currency, 1 is today"),
        Input.CURRENCY_DRIFT: tr("currency growth"),
        Input.GOVERNANCE: tr("governance"),
        Input.STRANDED: tr("cost that stays here"),
        Input.TRANSFER_MONTHS: tr("months of transfer"),
        Input.DOUBLE_RUNNING: tr("double running"),
        Input.ONE_OFF: tr("one-off"),
        Input.SEVERANCE: tr("severance a head"),
        Input.HEADS_CUT: tr("heads cut"),
        Input.RETURN_CHANCE: tr("coming back"),
        Input.RETURN_COST: tr("cost of coming back"),
        Input.DISRUPTIONS: tr("disruptions a year"),
        Input.DAYS_OUT: tr("days out"),
        Input.LOSS_PER_DAY: tr("loss a day"),
        Input.GOODS_VALUE: tr("goods a year"),
        Input.FREIGHT: tr("freight"),
        Input.INSURANCE: tr("insurance"),
        Input.DUTY: tr("duty"),
        Input.LEAD_TIME: tr("days on the way"),
        Input.LEAD_TIME_SPREAD: tr("spread of these days"),
        Input.DEMAND_PER_DAY: tr("pieces a day"),
        Input.DEMAND_SPREAD: tr("spread of pieces"),
        Input.UNIT_COST: tr("cost a piece"),
        Input.SERVICE_LEVEL: tr("service level"),
        Input.HOLDING_RATE: tr("holding stock"),
        Input.OBSOLESCENCE: tr("obsolescence"),
        Input.DISCOUNT_RATE: tr("interest"),
    }
