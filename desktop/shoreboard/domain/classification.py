"""Zone → the two answers → the state: what an activity's place on the board is called."""

from enum import StrEnum

from shoreboard.domain.zone import Where, Who, Zone


class State(StrEnum):
    """What a zone makes an activity: the two answers are independent, so there are four."""

    NEITHER = "neither"
    OUTSOURCING = "outsourcing"
    OFFSHORING = "offshoring"
    BOTH = "both"


OUTSOURCED = (State.OUTSOURCING, State.BOTH)
OFFSHORED = (State.OFFSHORING, State.BOTH)
"""The states in which an answer is yes."""

_STATES = {
    (False, False): State.NEITHER,
    (True, False): State.OUTSOURCING,
    (False, True): State.OFFSHORING,
    (True, True): State.BOTH,
}


def is_outsourced(zone: Zone) -> bool:
    """Tell whether another firm does the work; this alone is outsourcing.

    Source: UNCTAD, World Investment Report 2004; OECD Glossary of Statistical Terms.
    """
    return zone.who is Who.THIRD_PARTY


def is_offshored(zone: Zone) -> bool:
    """Tell whether the work is done abroad, seen from the home country; this alone is offshoring.

    Source: UNCTAD, World Investment Report 2004; OECD Glossary of Statistical Terms.
    """
    return zone.where is Where.FOREIGN


def combined(outsourced: bool, offshored: bool) -> State:
    """Return the state that two independent answers make."""
    return _STATES[outsourced, offshored]


def state_of(zone: Zone) -> State | None:
    """Return the state of an activity in a zone; None in the tray, where the board does not say."""
    if zone is Zone.NOT_PLACED:
        return None
    return combined(is_outsourced(zone), is_offshored(zone))
