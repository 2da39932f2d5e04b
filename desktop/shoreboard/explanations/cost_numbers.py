"""Numbers of costs as people of the user's language write and read them."""

from math import floor, isfinite, log10

from PySide6.QtCore import QLocale

_DIGITS = 4
"""A result has so many digits that mean something; what comes after them is nobody's knowledge."""


def number_words(value: float) -> str:
    """Return a number with all the digits that it was given with: "55,000", "1.15"."""
    text = repr(float(value))
    if "e" in text:
        text = f"{value:.10f}".rstrip("0")
    decimals = len(text.partition(".")[2].rstrip("0"))
    return _written(value, decimals)


def amount_words(value: float, *, signed: bool = False) -> str:
    """Return what came out as money or in another unit, in few digits: "+396", "9,764", "1.22"."""
    words = _written(abs(rounded(value)), _decimals(value))
    if value < 0:
        return "−" + words
    return "+" + words if signed and value > 0 else words


def percent_words(share: float) -> str:
    """Return a fraction of 1 in whole percent, without the sign for that."""
    return amount_words(float(round(share * 100)))


def rounded(value: float, digits: int = _DIGITS) -> float:
    """Return a number with so many digits that mean something."""
    if not value or not isfinite(value):
        return value
    return round(value, digits - 1 - floor(log10(abs(value))))


def read_number(text: str) -> float | None:
    """Return the number that somebody typed in the user's language, or with a point; else None."""
    typed = text.strip().replace("\N{MINUS SIGN}", "-").removesuffix("%").strip()
    value, is_number = QLocale().toDouble(typed)
    if not is_number:
        value, is_number = QLocale.c().toDouble(typed.replace(",", "."))
    return value if is_number and isfinite(value) else None


def _decimals(value: float) -> int:
    """Return how many decimals a result of this size is told with."""
    size = abs(value)
    if size >= 100:  # noqa: PLR2004 (three digits are enough)
        return 0
    text = f"{abs(rounded(value, 3)):.6f}".rstrip("0")
    return min(len(text.partition(".")[2]), 4)


def _written(value: float, decimals: int) -> str:
    locale = QLocale()
    locale.setNumberOptions(QLocale.NumberOption.DefaultNumberOptions)
    return locale.toString(float(value), "f", decimals)
