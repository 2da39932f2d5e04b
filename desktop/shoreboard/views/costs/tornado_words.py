"""What is written and said of the bars of a tornado."""

from collections.abc import Sequence

from shoreboard.costs.results import CostResult
from shoreboard.costs.turning import Swing
from shoreboard.explanations.cost_numbers import amount_words
from shoreboard.explanations.cost_tables import tornado_title, turning_words
from shoreboard.explanations.cost_words import input_name, value_words
from shoreboard.i18n import tr
from shoreboard.layout.tornado import SwingWords, TornadoWords
from shoreboard.views.costs.pulling import End, Held


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


def spoken_grip(held: Held) -> str:
    """Return what a reader of the screen says of what an end of a bar is held by."""
    words = {
        End.LOW: tr("{name}, low: {value}"),
        End.LIKELY: tr("{name}, likely: {value}"),
        End.HIGH: tr("{name}, high: {value}"),
    }[held.end]
    which, value = held.known.input, held.end.of(held.known)
    name = input_name(which, held.plan.goes.zone.who)
    return words.format(name=name, value=value_words(which, value, exact=True))


def _swing_words(result: CostResult, swing: Swing) -> SwingWords:
    return SwingWords(_name(result, swing), swing.low, swing.high, turning_words(result, swing))


def _name(result: CostResult, swing: Swing) -> str:
    return input_name(swing.input, result.plan.goes.zone.who)
