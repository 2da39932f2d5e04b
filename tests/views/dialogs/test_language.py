"""The dialogs in a language that is longer, accented, in brackets and from right to left."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QLineEdit,
    QListWidget,
    QWidget,
)
from pytestqt.qtbot import QtBot

from shoreboard.actions.problems import moment_words
from shoreboard.actions.questions import ActivityDetails, PartShare
from shoreboard.crash import CrashReport
from shoreboard.domain import edits
from shoreboard.domain.activity import Activity, ActivityId, Kind, Whole, WholeId
from shoreboard.domain.placement import Placement
from shoreboard.domain.scenario import new_scenario
from shoreboard.domain.scene import SceneId
from shoreboard.domain.zone import Zone
from shoreboard.explanations.cases import Cases
from shoreboard.explanations.glossary import Glossary
from shoreboard.explanations.topics import Topics
from shoreboard.i18n import countries_by_name
from shoreboard.paths import CARRIERS
from shoreboard.storage import files
from shoreboard.storage.tables.table import OTHER_SUFFIXES, SUFFIXES
from shoreboard.storage.versions import Versions
from shoreboard.views.dialogs.about import AboutDialog
from shoreboard.views.dialogs.activity_dialog import ActivityDialog, WholeDialog
from shoreboard.views.dialogs.case_page import CasePage
from shoreboard.views.dialogs.cases_dialog import CasesDialog
from shoreboard.views.dialogs.crash_report import CrashDialog
from shoreboard.views.dialogs.files import (
    ReplaceDialog,
    open_dialog,
    save_dialog,
    table_dialog,
    text_dialog,
)
from shoreboard.views.dialogs.glossary_dialog import GlossaryDialog
from shoreboard.views.dialogs.keys_dialog import KeyGroup, KeysDialog
from shoreboard.views.dialogs.new_activity_dialog import NewActivityDialog
from shoreboard.views.dialogs.practice_dialog import PracticeDialog
from shoreboard.views.dialogs.question_dialog import UnsavedDialog
from shoreboard.views.dialogs.scenario_dialog import ScenarioDialog, SceneDialog
from shoreboard.views.dialogs.split_dialog import SharesDialog, SplitDialog
from shoreboard.views.dialogs.versions_dialog import VersionsDialog
from tests.helpers.clipped import clipped
from tests.helpers.pseudo import LANGUAGE
from tests.helpers.said import Said, plain_words, said
from tests.practice.cases import LIBRARY
from tests.views.dialogs.filling import enter, import_dialog, opened

SCENARIO = new_scenario("Mine", "Today", "Plan")
REPORT = CrashReport("Oops", "Traceback", (Path("copy"),))
OWN = "Mine Today Plan Shop Oops Traceback copy Ctrl Shoreboard Python Qt shoreboard"
"""What the user, the program's makers and the operating system named."""


def activity(zone: Zone, name: str) -> Callable[[Topics], QDialog]:
    shop = Activity(ActivityId("shop"), name, Kind.SHIPPING)
    details = ActivityDetails(shop, Placement(zone))
    return lambda topics: ActivityDialog(details, "Plan", "DE", topics, None)


PART = Activity(ActivityId("a"), "Shop", whole=WholeId("w"), share=40)
TABLE = "Mine,Plan\nShop,Today\nShop,"
"""A table with a row that is refused and one that is not."""
DIALOGS: dict[str, Callable[[Topics], QDialog]] = {
    "about": lambda _: AboutDialog(None),
    "activity at home": activity(Zone.DOMESTIC_OUTSOURCING, "Shop"),
    "activity abroad": activity(Zone.OFFSHORE_OUTSOURCING, ""),
    "activity in the tray": activity(Zone.NOT_PLACED, "Shop"),
    "crash": lambda _: CrashDialog(REPORT, None),
    "glossary": lambda topics: GlossaryDialog(Glossary(topics), None),
    "import": lambda topics: import_dialog("Mine", TABLE.encode(), None, SCENARIO, topics),
    "keys": lambda _: KeysDialog([KeyGroup("⟦…⟧", [("⟦…⟧", "Ctrl+1")])], None),
    "new activities": lambda topics: NewActivityDialog(["Shop"], topics, None),
    "practice": lambda topics: PracticeDialog(LIBRARY, topics, None),
    "replace": lambda _: ReplaceDialog(Path("Mine.shoreboard"), None),
    "scenario": lambda _: ScenarioDialog(SCENARIO, None),
    "scene": lambda _: SceneDialog(SCENARIO.scenes[0], None),
    "shares": lambda _: SharesDialog("Mine", [PartShare("Shop", 60), PartShare("Plan", 40)], None),
    "split": lambda _: SplitDialog(Activity(ActivityId("a"), "Shop"), "Shop", ["Mine"], None),
    "split part": lambda _: SplitDialog(PART, "Mine", ["Shop"], None),
    "unsaved": lambda _: UnsavedDialog("Mine", None),
    "unsaved beside changed": lambda _: UnsavedDialog("Mine", None, "Mine.shoreboard"),
    "whole": lambda topics: WholeDialog(Whole(WholeId("w"), "Mine"), topics, None),
}


@pytest.mark.parametrize("name", DIALOGS)
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
