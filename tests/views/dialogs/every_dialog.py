"""Every dialog of the program, for what holds of each: it is heard, read, hit and enlarged."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtGui import QImage
from PySide6.QtWidgets import QDialog

from shoreboard import resources
from shoreboard.actions.export_choice import ExportChoice
from shoreboard.actions.finding import ActionEntry
from shoreboard.actions.menus import Menu, menus
from shoreboard.actions.questions import ActivityDetails, ExportScenario, PartShare
from shoreboard.crash import CrashReport
from shoreboard.domain.activity import Activity, ActivityId, Kind, Whole, WholeId
from shoreboard.domain.placement import Placement
from shoreboard.domain.scenario import new_scenario
from shoreboard.domain.zone import Zone
from shoreboard.explanations.glossary import Glossary
from shoreboard.explanations.guide import Guide, GuidePicture
from shoreboard.explanations.topics import Topics
from shoreboard.session.recovered import Origin, Recovered
from shoreboard.storage.snapshot import Copy, Snapshot
from shoreboard.storage.versions import Version
from shoreboard.views.dialogs.about import AboutDialog
from shoreboard.views.dialogs.activity_dialog import ActivityDialog, WholeDialog
from shoreboard.views.dialogs.asked_cases_dialog import AskedCasesDialog
from shoreboard.views.dialogs.cases_dialog import CasesDialog
from shoreboard.views.dialogs.crash_report import CrashDialog
from shoreboard.views.dialogs.export_dialog import ExportDialog
from shoreboard.views.dialogs.files import ReplaceDialog
from shoreboard.views.dialogs.find_action_dialog import FindActionDialog
from shoreboard.views.dialogs.form import WholeText
from shoreboard.views.dialogs.glossary_dialog import GlossaryDialog
from shoreboard.views.dialogs.guide_dialog import GuideDialog, GuideDrawing
from shoreboard.views.dialogs.keys_dialog import KeyGroup, KeysDialog
from shoreboard.views.dialogs.licenses_dialog import LicensesDialog
from shoreboard.views.dialogs.new_activity_dialog import NewActivityDialog
from shoreboard.views.dialogs.practice_dialog import PracticeDialog
from shoreboard.views.dialogs.question_dialog import UnsavedDialog
from shoreboard.views.dialogs.recovery_dialog import RecoveryDialog
from shoreboard.views.dialogs.scenario_dialog import HomeDialog, ScenarioDialog, SceneDialog
from shoreboard.views.dialogs.split_dialog import SharesDialog, SplitDialog
from shoreboard.views.dialogs.versions_dialog import VersionsDialog
from tests.helpers.waiting_work import DoneWork
from tests.practice.cases import LIBRARY
from tests.views.dialogs.filling import import_dialog

SCENARIO = new_scenario("Mine", "Today", "Plan")
REPORT = CrashReport("Oops", "Traceback", (Path("copy"),))
PART = Activity(ActivityId("a"), "Shop", whole=WholeId("w"), share=40)
TABLE = "Mine,Plan\nShop,Today\nShop,"
"""A table with a row that is refused and one that is not."""
EXPORT = ExportScenario(ExportChoice(), "“Plan”", 3, has_selection=True)
ENTRIES = [
    ActionEntry("save", "Save", "File", "Ctrl+S", "", can_be_done=True, is_on=False),
    ActionEntry("theme-dark", "Palette: Dark", "View › Palette", "", "", True, True),
]
WHEN = datetime(2026, 11, 24, 1, 49, tzinfo=UTC)
EXAMPLES = sorted((resources.root() / "examples" / "en").glob("*.shoreboard"))
VERSIONS = [Version(path, WHEN, WHEN, 1) for path in (*EXAMPLES[:2], Path("gone"))]


def left_behind(title: str, path: Path | None, origin: Origin) -> Recovered:
    scenario = new_scenario(title, "Today", "Plan")
    snapshot = Snapshot(scenario, scenario.scenes[0].id, path)
    return Recovered(Copy(Path("copy"), WHEN, snapshot), origin)


COPIES = [
    left_behind("Mine", None, Origin.NONE),
    left_behind("Plan", Path("folder") / "Plan.shoreboard", Origin.CHANGED),
]


def activity(zone: Zone, name: str) -> Callable[[Topics], QDialog]:
    shop = Activity(ActivityId("shop"), name, Kind.SHIPPING)
    details = ActivityDetails(shop, Placement(zone))
    return lambda topics: ActivityDialog(details, "Plan", "DE", topics, None)


def guide(_topics: Topics) -> QDialog:
    actions = {each: f"Menu › {each}" for menu in menus() for each in ids_in(menu)}
    return GuideDialog(Guide(resources.root(), "en"), actions, draw, None)


def ids_in(menu: Menu) -> list[str]:
    return [
        each for item in menu.items for each in (ids_in(item) if isinstance(item, Menu) else [item])
    ]


def draw(_picture: GuidePicture, width: int) -> GuideDrawing:
    image = QImage(width, width // 2, QImage.Format.Format_RGB32)
    image.fill(0xFFFFFF)
    return GuideDrawing(image, "A board")


DIALOGS: dict[str, Callable[[Topics], QDialog]] = {
    "about": lambda _: AboutDialog(None),
    "activity abroad": activity(Zone.OFFSHORE_OUTSOURCING, ""),
    "activity at home": activity(Zone.DOMESTIC_OUTSOURCING, "Shop"),
    "activity in the tray": activity(Zone.NOT_PLACED, "Shop"),
    "cases that are asked about": lambda _: AskedCasesDialog(LIBRARY, {"C095"}, None),
    "cases": lambda topics: CasesDialog(LIBRARY, topics, None),
    "crash": lambda _: CrashDialog(REPORT, None),
    "export": lambda _: ExportDialog(EXPORT, lambda: LIBRARY, None),
    "find an action": lambda _: FindActionDialog(ENTRIES, None),
    "glossary": lambda topics: GlossaryDialog(Glossary(topics), None),
    "guide": guide,
    "home": lambda _: HomeDialog("DE", None),
    "import": lambda topics: import_dialog("Mine", TABLE.encode(), None, SCENARIO, topics),
    "keys": lambda _: KeysDialog([KeyGroup("⟦…⟧", [("⟦…⟧", "Ctrl+1")])], None),
    "licenses": lambda _: LicensesDialog(None),
    "new activities": lambda topics: NewActivityDialog(["Shop"], topics, None),
    "practice": lambda topics: PracticeDialog(LIBRARY, topics, None),
    "recovery": lambda _: RecoveryDialog(COPIES, None),
    "replace": lambda _: ReplaceDialog(Path("Mine.shoreboard"), None),
    "scenario": lambda _: ScenarioDialog(SCENARIO, None),
    "scene": lambda _: SceneDialog(SCENARIO.scenes[0], None),
    "shares": lambda _: SharesDialog("Mine", [PartShare("Shop", 60), PartShare("Plan", 40)], None),
    "split part": lambda _: SplitDialog(PART, "Mine", ["Shop"], None),
    "split": lambda _: SplitDialog(Activity(ActivityId("a"), "Shop"), "Shop", ["Mine"], None),
    "unsaved beside changed": lambda _: UnsavedDialog("Mine", None, "Mine.shoreboard"),
    "unsaved": lambda _: UnsavedDialog("Mine", None),
    "versions": lambda _: VersionsDialog(SCENARIO, VERSIONS, None, DoneWork()),
    "whole text": lambda _: WholeText("Mine", "Today", None),
    "whole": lambda topics: WholeDialog(Whole(WholeId("w"), "Mine"), topics, None),
}
