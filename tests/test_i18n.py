"""Which language is spoken, and whether the catalogs that ship say what the code says."""

import shutil
import subprocess
import sys
import xml.etree.ElementTree as ET
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Protocol

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QApplication

from shoreboard import resources
from shoreboard.domain.country import COUNTRIES
from shoreboard.i18n import (
    COUNTRY,
    countries_by_name,
    country_name,
    enumerated,
    install,
    listed,
    tr,
)

ROOT = Path(__file__).resolve().parent.parent
TOOL = ROOT / "packaging" / "translations.py"
CATALOGS = resources.root() / "translations"

COMMENTS = {", ": "between the words of a list"}


class Begin(Protocol):
    def __call__(self, language: str, words: Mapping[str, str], context: str = "") -> None: ...


@pytest.fixture(autouse=True)
def silence(qapp: QApplication, tmp_path: Path) -> Iterator[None]:
    """Put the words back that other tests expect."""
    yield
    install(qapp, [], tmp_path / "nowhere")


@pytest.fixture
def begin(tmp_path: Path) -> Begin:
    """Compile a catalog of a language with some words, by their sources and contexts."""

    def compile_catalog(language: str, words: Mapping[str, str], context: str = "") -> None:
        catalog = tmp_path / "translations" / f"shoreboard_{language}.ts"
        catalog.parent.mkdir(exist_ok=True)
        root = ET.Element("TS", version="2.1", language=language)
        place = ET.SubElement(root, "context")
        ET.SubElement(place, "name").text = context
        for source, translation in words.items():
            message = ET.SubElement(place, "message")
            ET.SubElement(message, "source").text = source
            if context == "":
                ET.SubElement(message, "comment").text = COMMENTS.get(source)
            ET.SubElement(message, "translation").text = translation
        catalog.write_bytes(ET.tostring(root, "utf-8"))
        program = Path(sys.executable).with_name("pyside6-lrelease")
        subprocess.run((program, "-silent", catalog), check=True)

    return compile_catalog


def update(folder: Path, *more: str) -> str:
    command = (sys.executable, TOOL, "--folder", folder, *more)
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


# The catalogs that ship.


def test_the_catalogs_say_what_the_code_says(tmp_path: Path) -> None:
    """`make translations` would change nothing: no new text, none that is gone, all compiled."""
    folder = tmp_path / "translations"
    shutil.copytree(CATALOGS, folder)
    assert update(folder) == ""
    assert contents(folder) == contents(CATALOGS)


def contents(folder: Path) -> Mapping[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_every_catalog_is_compiled() -> None:
    sources = {path.stem for path in CATALOGS.glob("*.ts")}
    assert "shoreboard_en" in sources
    assert {path.stem for path in CATALOGS.glob("*.qm")} == sources


@pytest.mark.parametrize("language", [["en"], ["C"], ["xx"], []], ids=str)
@pytest.mark.parametrize(
    ("number", "words"), [(0, "0 activities"), (1, "1 activity"), (2, "2 activities")]
)
def test_english_has_plurals(
    qapp: QApplication, language: list[str], number: int, words: str
) -> None:
    assert install(qapp, language) == "en"
    assert tr("%n activities", "", number) == words


# Which language is spoken.


def test_the_first_language_with_a_catalog_is_spoken(
    qapp: QApplication, begin: Begin, tmp_path: Path
) -> None:
    begin("de", {"Cancel": "Abbrechen"})
    assert install(qapp, ["fr-Latn-FR", "fr", "de-Latn-AT", "de-AT", "de", "en"], tmp_path) == "de"
    assert tr("Cancel") == "Abbrechen"


def test_who_prefers_english_gets_english(qapp: QApplication, begin: Begin, tmp_path: Path) -> None:
    begin("de", {"Cancel": "Abbrechen"})
    assert install(qapp, ["en-Latn-GB", "en-GB", "en", "de"], tmp_path) == "en"
    assert tr("Cancel") == "Cancel"


def test_what_is_not_translated_is_english(
    qapp: QApplication, begin: Begin, tmp_path: Path
) -> None:
    shutil.copytree(CATALOGS, tmp_path / "translations")
    begin("de", {"Cancel": "Abbrechen"})
    install(qapp, ["de"], tmp_path)
    assert tr("Close") == "Close"
    assert tr("%n activities", "", 1) == "1 activity"


def test_qts_own_words_follow(qapp: QApplication, begin: Begin, tmp_path: Path) -> None:
    begin("de", {})
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Cancel"
    install(qapp, ["de"], tmp_path)
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Abbrechen"


def test_the_layout_follows_the_language_that_is_spoken(
    qapp: QApplication, begin: Begin, tmp_path: Path
) -> None:
    begin("he", {})
    install(qapp, ["he-IL", "en"], tmp_path)
    assert qapp.layoutDirection() is Qt.LayoutDirection.RightToLeft
    install(qapp, ["ar-EG", "en"], tmp_path)
    assert qapp.layoutDirection() is Qt.LayoutDirection.LeftToRight


def test_another_language_replaces_the_first(
    qapp: QApplication, begin: Begin, tmp_path: Path
) -> None:
    begin("de", {"Cancel": "Abbrechen"})
    begin("fr", {"Cancel": "Annuler"})
    install(qapp, ["de"], tmp_path)
    install(qapp, ["fr"], tmp_path)
    assert tr("Cancel") == "Annuler"
    install(qapp, ["en"], tmp_path)
    assert tr("Cancel") == "Cancel"


def test_nothing_is_translated_where_there_are_no_catalogs(
    qapp: QApplication, tmp_path: Path
) -> None:
    assert install(qapp, ["de", "en"], tmp_path) == "en"
    assert tr("%n activities", "", 1) == "1 activities"
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Cancel"


# Countries and lists.


def test_countries_have_their_names_in_the_language(
    qapp: QApplication, begin: Begin, tmp_path: Path
) -> None:
    assert country_name("DE") == "Germany"
    begin("de", {"DE": "Deutschland"}, COUNTRY)
    install(qapp, ["de"], tmp_path)
    assert country_name("DE") == "Deutschland"
    assert ("Deutschland", "DE") in countries_by_name()
    assert country_name("IN") == "India"


def test_an_unknown_country_is_called_by_its_code() -> None:
    assert country_name("XX") == "XX"


def test_countries_stand_in_alphabetical_order_whatever_their_accents() -> None:
    names = [name for name, _ in countries_by_name()]
    assert len(names) == len(COUNTRIES)
    around = names.index("Åland Islands")
    assert names[around - 1] == "Afghanistan"
    assert names[around + 1] == "Albania"


@pytest.mark.parametrize(
    ("words", "list_"),
    [([], ""), (["a"], "a"), (["a", "b"], "a and b"), (["a", "b", "c"], "a, b and c")],
)
def test_a_list_ends_with_and(words: list[str], list_: str) -> None:
    assert listed(words) == list_


def test_words_can_stand_one_after_the_other() -> None:
    assert enumerated(iter(["a", "b", "c"])) == "a, b, c"


def test_lists_are_made_as_the_language_makes_them(
    qapp: QApplication, begin: Begin, tmp_path: Path
) -> None:
    begin("ja", {", ": "、", "{many} and {last}": "{many}と{last}"})
    install(qapp, ["ja"], tmp_path)
    assert listed(["a", "b", "c"]) == "a、bとc"
