"""What is said of the ends of the bars of a tornado."""

from shoreboard.explanations.cost_words import input_name, value_words
from shoreboard.i18n import tr
from shoreboard.views.costs.pulling import End, Held


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
