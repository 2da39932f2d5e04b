"""Codes of two letters, which may be of countries, of states of the USA, or of nothing."""

from collections.abc import Sequence
from enum import Enum

from shoreboard.storage.tables.country_names import is_code, is_state

_OTHERS = 2
"""So many other codes make NA one of them, and not "not available"."""


class Codes(Enum):
    """What the codes in a column are, as the others beside them tell."""

    FEW = 0
    COUNTRIES = 1
    """Among them NA is Namibia."""
    STATES = 2
    """Of the USA: among them CA is California."""
    EITHER = 3
    """Nothing tells whether CA is Canada or, as the heading says, a state."""


def codes_in(cells: Sequence[str], *, headed_state: bool = False) -> Codes:
    """Tell what the codes in the cells of a column are: countries, or states of the USA.

    `headed_state` says that the column is headed as one of states.
    """
    filled = [each for each in cells if each]
    if are_states(filled):
        return Codes.STATES
    if headed_state and filled and all(map(is_state, filled)):
        return Codes.EITHER
    codes = {each for each in filled if is_code(each)} - {"NA"}
    known = sum(map(is_code, filled))
    return Codes.COUNTRIES if len(codes) >= _OTHERS and 2 * known > len(filled) else Codes.FEW


def are_states(cells: Sequence[str]) -> bool:
    """Tell whether all cells are states of the USA, and not all of them codes of countries too."""
    return all(map(is_state, cells)) and not all(map(is_code, cells))
