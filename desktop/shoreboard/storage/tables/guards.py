"""Text in tables that a spreadsheet would take for a formula, and how it is kept from that."""

import re

_FORMULA = re.compile(r"'*\s*[=+\-@＝＋－＠]")  # noqa: RUF001  (a spreadsheet knows the wide ones)
_GUARDED = re.compile(r"'('*\s*[=+\-@＝＋－＠])")  # noqa: RUF001


def guarded(text: str) -> str:
    """Return a text with an apostrophe ahead of it where it begins as a formula does."""
    return f"'{text}" if _FORMULA.match(text) else text


def unguarded(text: str) -> str:
    """Return a text without the apostrophe that `guarded` puts ahead of it."""
    return text[1:] if _GUARDED.match(text) else text
