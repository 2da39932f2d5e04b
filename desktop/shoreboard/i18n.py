"""Words of the interface in the user's language, and names of countries.

`tr` is what `pyside6-lupdate` looks for: call it with literal text only, and put values in with
`.format(...)` afterwards. `make translations` brings the catalogs up to date.
"""

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import cast

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator
from PySide6.QtGui import QGuiApplication

from shoreboard import resources
from shoreboard.domain.country import COUNTRIES
from shoreboard.folding import folded

SOURCE_LANGUAGE = "en"
"""The language of the texts in the code; its catalog holds their plurals alone."""
COUNTRY = "country"
"""The context in which catalogs name a country by its ISO 3166-1 code."""

_INSTALLED = "translators"
"""Where the application keeps them: looking for them among its children takes 6 ms."""


def install(app: QGuiApplication, languages: Sequence[str], root: Path | None = None) -> str:
    """Speak the first of the user's languages that has a catalog, or else English; return its name.

    `languages` is what `QLocale.uiLanguages()` gives, best first: "de-AT", "de", "en". Catalogs
    lie below `root` (see `resources.root`). Qt's own words and the direction of the layout follow
    the language that is spoken, and what an earlier call installed goes. Windows that are open
    keep the words that they have.
    """
    folder = (root or resources.root()) / "translations"
    spoken = next(_spoken(languages, folder), SOURCE_LANGUAGE)
    countries_by_name.cache_clear()
    for old in cast("Sequence[QTranslator] | None", app.property(_INSTALLED)) or ():
        app.removeTranslator(old)
        old.setParent(None)
    new = [*_catalogs(spoken, folder)]
    for each in new:
        each.setParent(app)
        app.installTranslator(each)
    app.setProperty(_INSTALLED, new)
    app.setLayoutDirection(QLocale(spoken).textDirection())
    return spoken


def tr(text: str, disambiguation: str = "", n: int = -1) -> str:
    """Return the text in the user's language; `n` chooses the plural and replaces %n."""
    return QCoreApplication.translate("", text, disambiguation, n)


def country_name(code: str) -> str:
    """Return the name of the country with this ISO 3166-1 code, or the code where Qt has none."""
    name = QCoreApplication.translate(COUNTRY, code)
    if name != code:
        return name
    territory = QLocale.codeToTerritory(code)
    if territory == QLocale.Country.AnyTerritory:
        return code
    return QLocale.territoryToString(territory)


@cache
def countries_by_name() -> Sequence[tuple[str, str]]:
    """Return (name, code) of every country, in the order of the names."""
    named = ((country_name(code), code) for code in COUNTRIES)
    return sorted(named, key=lambda country: (folded(country[0]), country))


@cache
def native_countries() -> Sequence[tuple[str, str]]:
    """Return (name, code) of every country in each language that is written there."""
    found = QLocale.matchingLocales(
        QLocale.Language.AnyLanguage, QLocale.Script.AnyScript, QLocale.Country.AnyTerritory
    )
    named = ((each.nativeTerritoryName(), each.territory()) for each in found)
    coded = ((name, QLocale.territoryToCode(territory)) for name, territory in named)
    return [(name, code) for name, code in coded if name and code in COUNTRIES]


def enumerated(words: Iterable[str]) -> str:
    """Return words one after the other: "a, b, c"."""
    return tr(", ", "between the words of a list").join(words)


def listed(words: Sequence[str]) -> str:
    """Return words as a list in a sentence: "a", "a and b", "a, b and c"."""
    if len(words) < 2:  # noqa: PLR2004  (one word is no list)
        return "".join(words)
    return tr("{many} and {last}").format(many=enumerated(words[:-1]), last=words[-1])


def _spoken(languages: Iterable[str], folder: Path) -> Iterator[str]:
    """Name the languages that can be spoken, each before what it is a variety of."""
    for language in languages:
        parts = language.replace("-", "_").split("_")
        for count in range(len(parts), 0, -1):
            name = "_".join(parts[:count])
            if name == SOURCE_LANGUAGE or _catalog(folder, name).is_file():
                yield name


def _catalog(folder: Path, language: str) -> Path:
    return folder / f"shoreboard_{language}.qm"


def _catalogs(spoken: str, folder: Path) -> Iterator[QTranslator]:
    """Load what there is, from the last resort up: English plurals, Qt's own words, ours."""
    ours = QTranslator()
    if ours.load(str(_catalog(folder, SOURCE_LANGUAGE))):
        yield ours
    if spoken == SOURCE_LANGUAGE:
        return
    qts, place = QTranslator(), QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if qts.load(QLocale(spoken), "qtbase", "_", place):
        yield qts
    ours = QTranslator()
    if ours.load(str(_catalog(folder, spoken))):
        yield ours
