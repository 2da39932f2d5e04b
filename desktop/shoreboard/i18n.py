"""Words of the interface in the user's language, and names of countries.

`tr` is what `pyside6-lupdate` looks for: call it with literal text only, and put values in with
`.format(...)` afterwards.
"""

from collections.abc import Sequence
from functools import cache

from PySide6.QtCore import QCoreApplication, QLocale

from shoreboard.domain.country import COUNTRIES


def tr(text: str, disambiguation: str = "", n: int = -1) -> str:
    """Return the text in the user's language; `n` chooses the plural and replaces %n."""
    return QCoreApplication.translate("", text, disambiguation, n)


def country_name(code: str) -> str:
    """Return the name of the country with this ISO 3166-1 code, or the code where Qt has none."""
    territory = QLocale.codeToTerritory(code)
    if territory == QLocale.Country.AnyTerritory:
        return code
    return QLocale.territoryToString(territory)


@cache
def countries_by_name() -> Sequence[tuple[str, str]]:
    """Return (name, code) of every country, in the order of the names."""
    return sorted((country_name(code), code) for code in COUNTRIES)


def listed(words: Sequence[str]) -> str:
    """Return words as a list in a sentence: "a", "a and b", "a, b and c"."""
    if len(words) < 2:  # noqa: PLR2004  (one word is no list)
        return "".join(words)
    return tr("{many} and {last}").format(many=", ".join(words[:-1]), last=words[-1])
