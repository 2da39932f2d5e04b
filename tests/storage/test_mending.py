"""Entries that do not fit each other are mended where reading complains of them."""

from itertools import count
from typing import Any

import pytest
from msgspec import convert

from shoreboard.storage import conversion
from shoreboard.storage.errors import Damage, DamagedFileError
from shoreboard.storage.mending import mend
from shoreboard.storage.schema import StoredDocument
from tests.storage.any_scenario import SPLIT, changed
from tests.storage.broken import divided, put

PART = ("activities", 0)


def mended(tree: Any) -> list[tuple[Damage, str]]:
    """Mend a document until nothing is wrong; return what was, with its place in the file."""
    document = convert(tree, StoredDocument)
    numbers = count(1)
    places = {id(each): f"activities[{10 + n}]" for n, each in enumerate(document.activities)}
    told: list[tuple[Damage, str]] = []
    while True:
        faults: list[DamagedFileError] = []
        conversion.scenario_of(document, faults.append)
        if not faults:
            return told
        done = mend(document, faults, places, lambda: f"new-{next(numbers)}")
        told += [(each.code, each.place) for each in done]


def test_nothing_is_mended_where_nothing_is_wrong() -> None:
    assert mended(SPLIT) == []


@pytest.mark.parametrize(
    ("change", "code", "place"),
    [
        (put("w9", *PART, "whole"), Damage.UNKNOWN_WHOLE, "activities[10].whole"),
        (put("ZZ", "home_country"), Damage.UNKNOWN_COUNTRY, "home_country"),
        (put(100, *PART, "share"), Damage.NO_SHARE, "activities[10].share"),
        (put(7, *PART, "share"), Damage.SHARES, "wholes[0]"),
    ],
)
def test_a_fault_is_told_with_the_place_of_its_entry(change: Any, code: Damage, place: str) -> None:
    assert mended(changed(divided(change)))[0] == (code, place)
