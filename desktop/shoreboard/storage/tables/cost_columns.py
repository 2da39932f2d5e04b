"""Columns of a table whose cells are numbers of the costs, and what a row says in them.

A heading is the id of an input, with spaces or lines between its words, and behind it, where it is
not the likely number, "low", "high", "evidence" or "source".
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from shoreboard.domain.costing import Assumption, Costs, Evidence, Input, assumed, with_assumptions
from shoreboard.domain.limits import LONGEST_TEXT
from shoreboard.storage.tables.answers import fold
from shoreboard.storage.tables.table import Row

LIKELY, LOW, HIGH, EVIDENCE, SOURCE = "likely", "low", "high", "evidence", "source"
PARTS = (LOW, LIKELY, HIGH, EVIDENCE, SOURCE)
"""What columns say of an input, in the order of an exported table."""

_NUMBERS = frozenset({LOW, LIKELY, HIGH})
_OTHER_WORDS = {"min": LOW, "max": HIGH, "mostlikely": LIKELY}
_OTHER_NAMES = {"headcount": Input.HEADS}
_HEADINGS: Mapping[str, tuple[Input, str]] = {
    fold(name) + part: (which, meaning)
    for name, which in [*((each.value, each) for each in Input), *_OTHER_NAMES.items()]
    for part, meaning in [("", LIKELY), *((part, part) for part in PARTS), *_OTHER_WORDS.items()]
}
_EVIDENCE = {fold(each.value): each for each in Evidence}
_MARKS = re.compile(r"[\s'’%$€£¥₹]+")
_GROUPS = re.compile(r"[-+]?\d{1,3}(?:([.,])\d{3})(?:\1\d{3})*")
_BORNE_OUT = 0.5


class CostColumn(NamedTuple):
    """What a column, counted from 0, says of which input."""

    at: int
    input: Input
    part: str


def cost_columns(headings: Sequence[str], rows: Iterable[Row]) -> tuple[CostColumn, ...]:
    """Return the columns of numbers of the costs; most of the cells in each are numbers.

    Evidence and sources are taken beside the numbers that they are about.
    """
    sample, found = tuple(rows), dict[tuple[Input, str], CostColumn]()
    for at, heading in enumerate(headings):
        meaning = _HEADINGS.get(fold(heading))
        if meaning is not None and meaning not in found and _is_borne_out(sample, at, meaning[1]):
            found[meaning] = CostColumn(at, *meaning)
    likely = {each.input for each in found.values() if each.part == LIKELY}
    return tuple(each for each in found.values() if each.input in likely)


def _is_borne_out(rows: Sequence[Row], at: int, part: str) -> bool:
    filled = [row[at] for row in rows if at < len(row) and row[at].strip()]
    if part not in _NUMBERS:
        return True
    return sum(number_in(cell) is not None for cell in filled) >= max(1, _BORNE_OUT * len(filled))


def number_in(cell: str) -> float | None:
    """Return the number in a cell, as people of any country write it; None where it is none.

    Three digits behind a comma are a group of a large number, and behind a point only where there
    are several groups: "1,234" is 1234, and "1.234" is not.
    """
    text = _MARKS.sub("", cell).replace("\N{MINUS SIGN}", "-")
    groups = _GROUPS.fullmatch(text)
    if groups and (groups[1] == "," or text.count(".") > 1):
        text = text.replace(groups[1], "")
    last = max(text.rfind(","), text.rfind("."))
    if last >= 0:
        whole = re.sub("[.,]", "", text[:last])
        text = f"{whole}.{text[last + 1 :]}"
    try:
        return float(text) if text.isascii() and "_" not in text else None
    except ValueError:
        return None


def costs_in(
    row: Row, columns: Sequence[CostColumn], known: Costs
) -> tuple[tuple[Assumption, ...], tuple[str, ...]]:
    """Return what a row assumes, and the cells that are not taken.

    A blank cell leaves what is known. What is out of bounds is not taken, with all of its input.
    """
    cells: dict[Input, dict[str, str]] = {}
    for each in columns:
        if each.at < len(row) and (cell := row[each.at].strip()):
            cells.setdefault(each.input, {})[each.part] = cell
    taken, faulty = list[Assumption](), list[str]()
    for which, said in cells.items():
        made = _assumption(which, said, assumed(known, which))
        if made is None:
            faulty.append(said.get(LIKELY, next(iter(said.values()))))
        else:
            taken.append(made)
    return with_assumptions((), taken), tuple(faulty)


def _assumption(
    which: Input, said: Mapping[str, str], known: Assumption | None
) -> Assumption | None:
    numbers = {part: number_in(cell) for part, cell in said.items() if part in _NUMBERS}
    if None in numbers.values() or (known is None and LIKELY not in numbers):
        return None
    start = known or Assumption(which, 0)
    made = replace(start, **numbers)
    if not made.fits() and LIKELY in numbers:  # the range that is known is of another number
        made = replace(made, low=numbers.get(LOW), high=numbers.get(HIGH))
    if EVIDENCE in said:
        evidence = _EVIDENCE.get(fold(said[EVIDENCE]))
        if evidence is None:
            return None
        made = replace(made, evidence=evidence)
    made = replace(made, source=said.get(SOURCE, made.source)[:LONGEST_TEXT])
    return made if made.fits() else None
