"""Which earlier contents the rules keep, over any history."""

from collections.abc import Sequence
from datetime import datetime, timedelta, timezone
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from shoreboard.storage.versions import LIMITS, Limits, Version, beyond, kept_of

BERLIN = timezone(timedelta(hours=2))
START = datetime(2026, 3, 1, 12, tzinfo=BERLIN)
MINUTES = st.lists(st.integers(0, 60 * 24 * 4), min_size=1, max_size=80)


def history(gaps: Sequence[int], sizes: Sequence[int] = ()) -> list[Version]:
    now, made = START, list[Version]()
    for number, gap in enumerate(gaps):
        now += timedelta(minutes=gap + 1)
        size = sizes[number % len(sizes)] if sizes else 1
        made.append(Version(Path(f"{number}"), now, now, size, number % 7 == 3))
    return made


@given(MINUTES)
def test_step_by_step_keeps_what_all_at_once_would(gaps: Sequence[int]) -> None:
    made = history(gaps)
    kept: Sequence[Version] = ()
    for version in made:
        kept = kept_of([*kept, version], BERLIN)
    assert kept == kept_of(made, BERLIN)


@given(MINUTES)
def test_the_rules_hold_for_any_history(gaps: Sequence[int]) -> None:
    made = history(gaps)
    kept = kept_of(made, BERLIN)
    assert list(kept) == sorted(kept, key=lambda version: version.kept, reverse=True)
    assert set(made[-LIMITS.last :]) <= set(kept)
    assert {version for version in made if version.is_original} <= set(kept)
    days = sorted({version.kept.date() for version in made})[-LIMITS.days :]
    assert set(days) <= {version.kept.date() for version in kept}
    aged = [
        version.kept.date()
        for version in kept
        if version in made[: -LIMITS.last] and not version.is_original
    ]
    assert len(set(aged)) == len(aged)
    assert set(aged) <= set(days)


@given(MINUTES, st.lists(st.integers(0, 40), min_size=1), st.integers(0, 200))
def test_one_file_stays_within_its_bytes(
    gaps: Sequence[int], sizes: Sequence[int], most: int
) -> None:
    made = history(gaps, sizes)
    kept = kept_of(made, BERLIN, Limits(of_one=most))
    assert kept[0] == made[-1]
    assert sum(version.size for version in kept[1:]) <= max(0, most - kept[0].size)


@given(MINUTES, st.lists(st.integers(0, 40), min_size=1), st.integers(0, 200))
def test_the_last_go_first_and_originals_last(
    gaps: Sequence[int], sizes: Sequence[int], most: int
) -> None:
    made = history(gaps, sizes)
    dropped = set(beyond(made, most))
    stay = [version for version in made if version not in dropped]
    assert sum(version.size for version in stay) <= most
    if any(version.is_original for version in dropped):
        assert all(version.is_original for version in stay)
    for kind in (False, True):
        ages = [version.kept for version in stay if version.is_original is kind]
        gone = [version.kept for version in dropped if version.is_original is kind]
        assert not ages or not gone or max(ages) < min(gone)
