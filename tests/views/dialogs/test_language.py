"""The dialogs in a language that is longer, accented, in brackets and from right to left."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import (
    QApplication,
    QLineEdit,
    QListWidget,
    QWidget,
)
from pytestqt.qtbot import QtBot

from shoreboard.actions.problems import moment_words
from shoreboard.domain import edits
from shoreboard.domain.scene import SceneId
from shoreboard.explanations.cases import Cases
from shoreboard.explanations.topics import Topics
from shoreboard.i18n import countries_by_name
from shoreboard.paths import CARRIERS
from shoreboard.storage import files
from shoreboard.storage.tables.table import OTHER_SUFFIXES, SUFFIXES
from shoreboard.storage.versions import Versions
from shoreboard.views.dialogs.case_page import CasePage
from shoreboard.views.dialogs.cases_dialog import CasesDialog
from shoreboard.views.dialogs.files import (
    open_dialog,
    save_dialog,
    table_dialog,
    text_dialog,
)
from shoreboard.views.dialogs.versions_dialog import VersionsDialog
from tests.helpers.clipped import clipped
from tests.helpers.pseudo import LANGUAGE
from tests.helpers.said import Said, plain_words, said
from tests.views.dialogs.every_dialog import DIALOGS, SCENARIO
from tests.views.dialogs.filling import enter, opened

OWN = "Mine Today Plan Shop Oops Traceback copy Ctrl Shoreboard Python Qt shoreboard A4 folder"
"""What the user, the program's makers and the operating system named."""
IN_ENGLISH = ("cases", "find an action", "guide", "licenses", "versions")
"""Dialogs whose words are mostly others', in English."""
NAMES = [each for each in DIALOGS if not each.startswith(IN_ENGLISH)]


@pytest.mark.parametrize("name", NAMES)
def test_nothing_is_left_behind_or_clipped(name: str, spoken: Topics, qtbot: QtBot) -> None:
    dialog = opened(DIALOGS[name](spoken), qtbot)
    assert plain_words(said(dialog), [OWN]) == []
    assert clipped(dialog) == []
    assert [part for part in dialog.findChildren(QWidget) if not part.isRightToLeft()] == []


def test_nothing_about_a_case_is_left_behind(
    spoken: Topics, language_root: Path, qtbot: QtBot
) -> None:
    cases = Cases(language_root, LANGUAGE)
    dialog = opened(CasesDialog(cases, spoken, None), qtbot)
    dialog.findChildren(QLineEdit)[0].setText("dyson")
    dialog.findChildren(CasePage)[0].button.click()
    QApplication.processEvents()
    known = {word for case in cases for word in (case.company, case.source, str(case.year))}
    whole = [Said(who, text.replace("\N{ZERO WIDTH SPACE}", "")) for who, text in said(dialog)]
    assert plain_words(whole, [OWN, "dyson", *known]) == []
    assert clipped(dialog) == []
    assert [part for part in dialog.findChildren(QWidget) if not part.isRightToLeft()] == []


@pytest.mark.usefixtures("spoken")
def test_nothing_about_earlier_versions_is_left_behind(qtbot: QtBot, tmp_path: Path) -> None:
    document, kept = tmp_path / "Mine.shoreboard", Versions(tmp_path / "versions")
    files.write(document, SCENARIO)
    kept.keep(document)
    versions = kept.of(document)
    now = edits.add_scene(SCENARIO, SCENARIO.scenes[0].id, SceneId("new"), "Later")
    dialog = opened(VersionsDialog(now, versions, None), qtbot)
    qtbot.waitUntil(lambda: "…" not in dialog.findChildren(QListWidget)[0].item(0).text())
    times = [moment_words(version.saved) for version in versions]
    assert plain_words(said(dialog), [OWN, *times]) == []
    assert clipped(dialog) == []


@pytest.mark.parametrize("name", ["activity abroad", "new activities"])
def test_what_is_said_to_be_wrong_is_translated(name: str, spoken: Topics, qtbot: QtBot) -> None:
    dialog = opened(DIALOGS[name](spoken), qtbot)
    enter(dialog)
    assert dialog.isVisible()
    assert plain_words(said(dialog), [OWN]) == []


@pytest.mark.usefixtures("spoken")
def test_file_dialogs_have_translated_titles_and_filters() -> None:
    for dialog in (
        open_dialog(None, None),
        save_dialog(Path("Mine"), None),
        table_dialog(None, None),
        text_dialog(Path("Mine"), None),
    ):
        texts = [dialog.windowTitle(), *dialog.nameFilters()]
        known = [OWN, " ".join((*SUFFIXES, *OTHER_SUFFIXES, *CARRIERS)).replace(".", "")]
        assert plain_words([Said("files", text) for text in texts], known) == []
        assert all("(*" in each for each in dialog.nameFilters())


@pytest.mark.usefixtures("spoken")
def test_countries_are_translated() -> None:
    names = [Said(code, name) for name, code in countries_by_name()]
    assert plain_words(names, []) == []
