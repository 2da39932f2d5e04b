"""Years and dates by which scenes are named, so that they can stand in the order of time."""

import re
from collections.abc import Iterable, Sequence

from shoreboard.folding import folded

_YEAR = r"(?P<year>(?:18|19|20|21)\d\d)"
_FORMS = (
    re.compile(rf"(?:fy|cy|gj|year|jahr|end of|ende|as of|stand)?[ .:'-]*{_YEAR}"),
    re.compile(r"fy[ ']*(?P<short>\d\d)"),
    re.compile(rf"{_YEAR}[-/. ](?P<month>\d{{1,2}})(?:[-/. ](?P<day>\d{{1,2}}))?(?:[t ].*)?"),
    re.compile(rf"(?:(?P<day>\d{{1,2}})[./])?(?P<month>\d{{1,2}})[./]{_YEAR}"),
    re.compile(rf"(?:q|h)(?P<part>[1-4])[ /.-]*{_YEAR}"),
    re.compile(rf"{_YEAR}[ /.-]*(?:q|h)(?P<part>[1-4])"),
    re.compile(rf"(?:(?P<day>\d{{1,2}})\.? )?(?P<name>[a-z]{{3,9}})\.?[ -]{_YEAR}"),
    re.compile(r"(?:year|phase|step|wave|stage|jahr|etappe|schritt) ?(?P<count>\d{1,3})"),
    re.compile(r"(?P<count>\d{1,3})"),
)
_MONTHS: Sequence[str] = "jan feb mar apr may jun jul aug sep oct nov dec".split()
_OTHER_MONTHS = {"mrz": 3, "mai": 5, "okt": 10, "dez": 12, "ene": 1, "abr": 4, "ago": 8, "dic": 12}
_CENTURY = 2000
_QUARTER = 3

When = tuple[int, int, int]


def when(title: str) -> When | None:
    """Return year, month and day (0 where none is named) by which a scene is named, if it is."""
    text = folded(title)
    for form in _FORMS:
        if found := form.fullmatch(text):
            return _when(found.groupdict())
    return None


def in_time(titles: Iterable[str]) -> Sequence[str]:
    """Return titles in the order of time where each is a year or a date, and else as they are."""
    named = list(titles)
    times = {title: moment for title in named if (moment := when(title)) is not None}
    return sorted(named, key=times.__getitem__) if len(times) == len(named) else named


def _when(said: dict[str, str | None]) -> When | None:
    if count := said.get("count"):
        return 0, 0, int(count)
    year = int(said.get("year") or 0) or _CENTURY + int(said.get("short") or 0)
    if part := said.get("part"):
        return year, _QUARTER * int(part), 0
    month, name = int(said.get("month") or 0), said.get("name")
    if name:
        month = _OTHER_MONTHS.get(name[:3], 0)
        month = _MONTHS.index(name[:3]) + 1 if name[:3] in _MONTHS else month
        if not month:
            return None
    return year, month, int(said.get("day") or 0)
