"""Brings the catalogs up to date with the code, and compiles them.

    translations.py              every language in resources/shoreboard_resources/translations
    translations.py --add de     the same, and begins a language
    translations.py --folder DIR the same in another folder

Run it after a text in the code has changed, and again after words were filled in. It names the
plurals that the English catalog lacks; what another language lacks it only counts.
"""

import argparse
import subprocess
import sys
import xml.etree.ElementTree as ET
from collections.abc import Iterable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QLocale

from shoreboard.domain.country import COUNTRIES
from shoreboard.i18n import COUNTRY, SOURCE_LANGUAGE

ROOT = Path(__file__).resolve().parent.parent
CODE = ROOT / "desktop" / "shoreboard"
CATALOGS = ROOT / "resources" / "shoreboard_resources" / "translations"
SUFFIX = ".exe" if sys.platform == "win32" else ""
SHAPE = ("-locations", "none", "-sort-messages", "-no-obsolete")
"""Catalogs without line numbers, in alphabetical order: they change only where words do."""


def update(catalogs: Iterable[Path]) -> None:
    """Put new texts into catalogs, take out those that are gone, and compile them."""
    with TemporaryDirectory() as folder:
        countries = Path(folder, "countries.py")
        countries.write_text("\n".join(country_texts()) + "\n", encoding="utf-8")
        for catalog in catalogs:
            language = language_of(catalog)
            # The code speaks English: its catalog holds what the code cannot say, which is plurals.
            only = ("-pluralonly",) if language == SOURCE_LANGUAGE else ()
            target = ("-target-language", language, "-ts", catalog)
            run("lupdate", "-extensions", "py", *SHAPE, *only, CODE, countries, *target)
            run("lrelease", catalog, "-qm", catalog.with_suffix(".qm"))


def country_texts() -> Iterator[str]:
    """Yield code from which every country gets a text: its code, with its name as a comment."""
    yield "from PySide6.QtCore import QCoreApplication"
    for code in sorted(COUNTRIES):
        yield f"#: {QLocale.territoryToString(QLocale.codeToTerritory(code))}"
        yield f'QCoreApplication.translate("{COUNTRY}", "{code}")'


def run(tool: str, *arguments: str | Path) -> None:
    """Run one of Qt's tools from the environment; raises CalledProcessError where it fails."""
    program = Path(sys.executable).with_name(f"pyside6-{tool}{SUFFIX}")
    subprocess.run((program, "-silent", *arguments), check=True)


def language_of(catalog: Path) -> str:
    """Return "de_AT" for "shoreboard_de_AT.ts"."""
    return catalog.stem.partition("_")[2]


def waiting(catalog: Path) -> list[str]:
    """Return the texts of a catalog that no translator has finished."""
    messages = ET.parse(catalog).getroot().iter("message")  # noqa: S314  our own file
    return [
        message.findtext("source", "")
        for message in messages
        if message.find("translation[@type='unfinished']") is not None
    ]


def main() -> None:
    """Do what the command line says, and tell what is left to do."""
    form = argparse.RawDescriptionHelpFormatter
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=form)
    parser.add_argument("--add", metavar="LANGUAGE", help="a language to begin, as de or pt_BR")
    parser.add_argument("--folder", type=Path, default=CATALOGS, help="where the catalogs lie")
    arguments = parser.parse_args()
    folder = arguments.folder.resolve()
    catalogs = set(folder.glob("shoreboard_*.ts")) | {folder / f"shoreboard_{SOURCE_LANGUAGE}.ts"}
    if arguments.add:
        catalogs.add(folder / f"shoreboard_{arguments.add}.ts")
    update(sorted(catalogs))
    for catalog in sorted(catalogs):
        texts = waiting(catalog)
        if texts and language_of(catalog) == SOURCE_LANGUAGE:
            print("\n  ".join([f"{catalog.name} lacks the plurals of", *texts]))
        elif texts:
            print(f"{catalog.name}: {len(texts)} texts are not translated yet")


if __name__ == "__main__":
    main()
