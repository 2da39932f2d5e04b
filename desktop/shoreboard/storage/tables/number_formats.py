"""Numbers as a workbook shows them: dates, times and percentages by their format.

The formats are those of ECMA-376, 18.8.30 and 18.8.31.

Other numbers stay as they are: what a currency or a group of digits looks like says nothing here.
"""

import re
from collections.abc import Callable
from datetime import datetime, timedelta
from decimal import ROUND_HALF_UP, Decimal

BUILT_IN = {
    9: "0%", 10: "0.00%", 14: "yyyy-mm-dd", 15: "d-mmm-yy", 16: "d-mmm", 17: "mmm-yy",
    18: "h:mm AM/PM", 19: "h:mm:ss AM/PM", 20: "h:mm", 21: "h:mm:ss", 22: "yyyy-mm-dd h:mm",
    45: "mm:ss", 46: "h:mm:ss", 47: "mm:ss",
    **dict.fromkeys((*range(27, 32), 36, *range(50, 59)), "yyyy-mm-dd"),
}  # fmt: skip
"""Formats that have a number and no text; that of 14 and 22 follows the reader's country."""
_LONGEST = 200
_NO_PART = re.compile(r'"[^"]*"|\\.|_.|\*.|\[[^\]]*\]')
_DATE = re.compile(r"[ymdhs]", re.IGNORECASE)
_TOKEN = re.compile(
    r'"([^"]*)"|\\(.)|_.|\*.|\[[^\]]*\]|(am/pm|a/p|y+|m+|d+|h+|s+)|(.)', re.IGNORECASE
)
_MONTHS = (
    "January February March April May June July August September October November December".split()
)
_DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
_LAST_DAY = 2_958_465
"""The last of the year 9999."""
_BIRTH_OF_FEBRUARY_29 = 60
"""The day that 1900 has in workbooks and did not have."""
_PLAIN_DIGITS = 15

Show = Callable[[float], str]


def format_of(code: str, *, from_1904: bool) -> Show | None:
    """Return how a format shows numbers; None where it shows them as they are."""
    section = code[:_LONGEST].split(";", maxsplit=1)[0]
    bare = _NO_PART.sub("", section)
    if "%" in bare:
        places = len(bare.partition(".")[2].rstrip("%")) if "." in bare else 0
        last = Decimal(1).scaleb(-min(places, _PLAIN_DIGITS))
        return lambda number: f"{(Decimal(repr(number)) * 100).quantize(last, ROUND_HALF_UP):f}%"
    if bare.lower() == "general" or not _DATE.search(bare):
        return None
    return lambda number: _dated(number, section, from_1904=from_1904)


def plain(text: str) -> str:
    """Return a number without digits that only its storage needs: 0.30000000000000004 is 0.3."""
    if text.isdigit():
        return text
    try:
        return f"{float(text):.{_PLAIN_DIGITS}g}"
    except ValueError:
        return text


def _dated(number: float, code: str, *, from_1904: bool) -> str:
    if not 0 <= number < _LAST_DAY:
        return plain(repr(number))
    days = number + (1462 if from_1904 else 0)
    days += 1 if days < _BIRTH_OF_FEBRUARY_29 else 0
    when = datetime(1899, 12, 30) + timedelta(seconds=round(days * 86_400))  # noqa: DTZ001
    tokens = [found.groups() for found in _TOKEN.finditer(code)]
    letters = [token[0].lower() if token else "" for _, _, token, _ in tokens]
    half = any(each == "a" for each in letters)
    said = ""
    for at, (quoted, escaped, token, other) in enumerate(tokens):
        if token:
            around = [each for each in (*reversed(letters[:at]), "") if each][:1]
            behind = [each for each in letters[at + 1 :] if each][:1]
            is_minute = around == ["h"] or behind == ["s"]
            said += _part(token.lower(), when, half=half, is_minute=is_minute)
        else:
            said += quoted or escaped or other or ""
    return said.strip()


def _part(token: str, when: datetime, *, half: bool, is_minute: bool) -> str:
    """Return what one part of a format shows of a date."""
    letter, length = token[0], len(token)
    if letter == "a":
        return "PM" if when.hour >= 12 else "AM"  # noqa: PLR2004
    if letter == "y":
        return f"{when.year:04}" if length > 2 else f"{when.year % 100:02}"  # noqa: PLR2004
    if letter in "md" and length > 2 and not is_minute:  # noqa: PLR2004
        name = _MONTHS[when.month - 1] if letter == "m" else _DAYS[when.weekday()]
        return name if length == 4 else name[: 1 if length > 4 else 3]  # noqa: PLR2004
    hour = (when.hour % 12 or 12) if half else when.hour
    month = when.minute if is_minute else when.month
    value = {"m": month, "d": when.day, "h": hour, "s": when.second}[letter]
    return f"{value:0{min(length, 2)}}"
