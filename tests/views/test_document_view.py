"""Everything in a window that shows one document, wired together."""

from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot
from typing_extensions import override

from shoreboard.actions.menus import SCENE, SEPARATOR
from shoreboard.actions.questions import AddActivities, EditScene, NewActivity, SceneTexts
from shoreboard.domain import edits
from shoreboard.domain.activity import ActivityId, Kind
from shoreboard.domain.classification import state_of
from shoreboard.domain.zone import GRID, Zone
from shoreboard.explanations.explanation import Choice, SectionId
from shoreboard.picture.marks import ground_of, marks_of
from shoreboard.picture.palettes import DARK, LIGHT, THEMES, Theme
from shoreboard.views.panel.page import opened_sections
from shoreboard.views.panel.panel import Panel
from shoreboard.views.panel.rows import FoldRow
from shoreboard.views.panel.table_box import TableBox
from shoreboard.views.parts.look import Look
from tests.explanations.boards import CAPTIVE, HOME, OFFSHORE, TRAY, VENDOR, board
from tests.helpers.given_away import is_blended
from tests.helpers.showing import LEFT, Shown
from tests.views.panel.panels import words

TODAY = {"a": HOME, "b": HOME, "t": TRAY}


@pytest.fixture
def shown(qtbot: QtBot, tmp_path: Path) -> Shown:
    return Shown(qtbot, board(TODAY, {**TODAY, "b": OFFSHORE}), tmp_path)


def test_zones_stand_in_reading_order_two_by_two(shown: Shown) -> None:
    frames = shown.window.document.board.frames
    home, captive, vendor, offshore = (frames[zone].geometry() for zone in GRID)
    assert home.right() < captive.left()
    assert vendor.right() < offshore.left()
    assert home.bottom() < vendor.top()
    assert captive.bottom() < offshore.top()
    assert (home.width(), vendor.width()) == (vendor.width(), home.width())


def test_a_choice_in_the_panel_moves_the_card_in_its_scene(shown: Shown) -> None:
    today = shown.session.scenario.scenes[0].id
    choice = Choice("", "", CAPTIVE, today, (ActivityId("a"),))
    shown.window.document.panel.chosen.emit(choice)
    assert [s.placements[ActivityId("a")].zone for s in shown.session.scenario.scenes] == [
        CAPTIVE
    ] * 2
    assert shown.session.undo_stack.undoText() == "Move a"
    shown.do("undo")
    assert shown.zone("a") is HOME


def test_the_panel_follows_the_selection(shown: Shown) -> None:
    shown.select("b")
    assert shown.window.document.panel.explanation().title == "b"
    shown.session.select([])
    shown.settle()
    assert shown.window.document.panel.explanation().title != "b"


class Paints(QObject):
    """Writes down what a panel says whenever a widget is painted."""

    def __init__(self, widget: QWidget, panel: Panel) -> None:
        super().__init__(widget)
        self.said: list[list[str]] = []
        self._panel = panel
        widget.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Paint:
            self.said.append(words(self._panel))
        return False


def test_the_board_is_painted_ahead_of_the_panel(shown: Shown) -> None:
    shown.select("b")
    document = shown.window.document
    paints = Paints(document.board, document.panel)
    before = words(document.panel)
    document.cards[CAPTIVE].cards_model.dropMimeData(
        document.cards[OFFSHORE].cards_model.mime_of([ActivityId("b")]),
        Qt.DropAction.MoveAction, -1, -1, QModelIndex(),
    )  # fmt: skip
    shown.settle()
    assert paints.said[0] == before
    assert words(document.panel) != before


def test_the_buttons_of_tray_and_strip_do_what_menus_do(shown: Shown) -> None:
    shown.ask.answers[AddActivities] = [NewActivity("Payroll", Kind.CUSTOM)]
    QTest.mouseClick(shown.window.document.tray.add, LEFT)
    assert len(shown.list(TRAY).cards_model.cards) == 2
    shown.window.document.strip.add_asked.emit()
    assert len(shown.session.scenario.scenes) == 3


def test_what_is_asked_of_a_scene_in_the_strip_is_done_to_that_scene(shown: Shown) -> None:
    strip = shown.window.document.strip
    today = shown.session.scenario.scenes[0].id
    shown.ask.answers[EditScene] = SceneTexts("Yesterday", "", "")
    strip.edit_asked.emit(today)
    assert [scene.title for scene in shown.session.scenario.scenes] == ["Yesterday", "Plan"]
    strip.remove_asked.emit(today)
    assert [scene.title for scene in shown.session.scenario.scenes] == ["Plan"]


def test_the_menu_of_a_scene_is_the_menu_bar_s_for_that_scene(shown: Shown) -> None:
    today = shown.session.scenario.scenes[0].id
    assert shown.session.scene_id != today
    strip = shown.window.document.strip
    strip.list.menu_asked.emit(today, strip.mapToGlobal(QPoint()))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    wanted = [shown.window.actions_by_id[each] for each in SCENE if each != SEPARATOR]
    assert [each for each in menu.actions() if not each.isSeparator()] == wanted
    assert shown.session.scene_id == today
    assert not shown.window.actions_by_id["scene-earlier"].isEnabled()
    menu.close()
    shown.window.actions_by_id["duplicate-scene"].trigger()
    assert len(shown.session.scenario.scenes) == 3


def test_the_last_scene_is_not_removed_by_the_strip_either(shown: Shown) -> None:
    strip = shown.window.document.strip
    for scene in shown.session.scenario.scenes:
        strip.remove_asked.emit(scene.id)
    assert len(shown.session.scenario.scenes) == 1


def test_the_overlay_covers_the_workspace_at_every_size(shown: Shown) -> None:
    for size in ((1_320, 900), (900, 700), (1_600, 1_100)):
        shown.window.resize(*size)
        shown.settle()
        document = shown.window.document
        assert document.overlay.geometry() == document.workspace.rect()


def test_a_look_reaches_every_part(shown: Shown) -> None:
    before = shown.window.document.grab().toImage()
    shown.window.set_look(Look(DARK))
    for zone in Zone:
        assert shown.list(zone).look.theme == DARK
    shown.settle()
    assert shown.window.document.grab().toImage() != before
    shown.window.set_look(Look(LIGHT, motion=False))


def test_a_table_of_the_panel_takes_on_another_look(shown: Shown) -> None:
    shown.session.select([])
    shown.settle()
    shown.window.set_look(Look(DARK))
    tables = shown.window.document.panel.findChildren(TableBox)
    assert tables
    for table in tables:
        picture = table.viewport().grab().toImage()
        assert picture.pixelColor(1, 1).name() == DARK.surface


def test_a_notebook_screen_shows_everything_without_scrolling(shown: Shown) -> None:
    shown.window.resize(1_200, 540)
    shown.settle()
    strip, window = shown.window.document.strip, shown.window
    lowest = strip.mapTo(window, strip.rect().bottomLeft()).y()
    assert lowest < window.height()
    assert strip.visibleRegion().boundingRect().height() == strip.height()


def test_nothing_becomes_unreachable_in_a_small_window(shown: Shown) -> None:
    shown.window.setMinimumSize(0, 0)
    shown.window.resize(700, 320)
    shown.settle()
    document = shown.window.document
    strip = document.strip
    at = strip.mapTo(document, strip.rect().bottomLeft())
    assert document.height() < 320
    assert at.y() > 0  # it lies below what is seen, and the view scrolls to it
    assert document.workspace.height() >= 14 * document.fontMetrics().height()


def test_in_a_low_window_nothing_lies_over_anything(shown: Shown, qtbot: QtBot) -> None:
    document, session = shown.window.document, shown.session
    session.apply("Caption", edits.caption_scene, session.scene_id, "What changed here? " * 12)
    shown.window.resize(700, 300)
    parts = document.board, document.tray, document.caption, document.strip

    def is_apart() -> bool:
        boxes = [each.geometry() for each in parts]
        return all(above.bottom() < below.top() for above, below in pairwise(boxes))

    words = document.caption.words
    qtbot.waitUntil(is_apart, timeout=30_000)
    assert words.height() >= words.heightForWidth(words.width())


def test_a_search_that_is_over_leaves_the_tray_as_wide_as_the_zones(shown: Shown) -> None:
    document = shown.window.document
    shown.window.resize(700, 500)
    shown.settle()
    before = document.tray.ground()
    shown.do("find")
    shown.settle()
    document.tray.seeker.setFocus()
    shown.settle()
    assert not document.tray.search.isVisible()
    assert document.tray.ground() == before


@pytest.mark.parametrize("theme", THEMES.values(), ids=list(THEMES))
def test_marks_and_grounds_compose(theme: Theme) -> None:
    names = {zone: [name for name, _ in marks_of(state_of(zone), theme)] for zone in GRID}
    assert names == {
        HOME: ["house"],
        CAPTIVE: ["globe"],
        VENDOR: ["handshake"],
        OFFSHORE: ["handshake", "globe"],
    }
    vendor, captive = marks_of(state_of(VENDOR), theme), marks_of(state_of(CAPTIVE), theme)
    assert marks_of(state_of(OFFSHORE), theme) == [*vendor, *captive]
    assert ground_of(OFFSHORE, theme) == ground_of(VENDOR, theme)
    assert len({ground_of(zone, theme) for zone in (HOME, CAPTIVE, VENDOR)}) == 3


def test_both_blends_the_grounds_of_the_two_sets(shown: Shown) -> None:
    board_ = shown.window.document.board
    frames = board_.frames
    assert [zone for zone in GRID if is_blended(board_, frames[zone], LIGHT)] == [OFFSHORE]
    picture = board_.grab(frames[OFFSHORE].geometry()).toImage()
    right, low = picture.width() - 12, picture.height() - 12
    assert picture.pixelColor(12, low).name() == LIGHT.set_out_ground
    assert picture.pixelColor(right, 12).name() == LIGHT.set_off_ground


def test_the_tab_key_reaches_search_cards_panel_and_scenes(shown: Shown) -> None:
    document = shown.window.document
    shown.list(HOME).setFocus()
    reached: list[QWidget] = []
    for _ in range(30):
        shown.press(Qt.Key.Key_Tab)
        reached.append(shown.window.focusWidget() or shown.window)
    for part in (*(shown.list(zone) for zone in Zone), document.strip.list, document.tray.seeker):
        assert part in reached
    assert any(document.panel.isAncestorOf(each) for each in reached)


def test_what_is_folded_in_the_panel_is_kept_for_the_next_window(
    qtbot: QtBot, tmp_path: Path
) -> None:
    for opened in (False, True):
        shown = Shown(qtbot, board(TODAY), tmp_path)
        shown.select("a")
        (heading,) = [
            row
            for row in shown.window.document.panel.findChildren(FoldRow)
            if row.accessibleName() == "Why companies do it"
        ]
        assert heading.isChecked() is opened
        QTest.mouseClick(heading, LEFT)
        shown.settle()
    assert SectionId.WHY not in opened_sections(shown.preferences.now.open_sections)
    assert SectionId.MEANING in opened_sections(shown.preferences.now.open_sections)


def test_a_case_that_breaks_a_mix_up_is_opened_from_the_panel(qtbot: QtBot, tmp_path: Path) -> None:
    shown = Shown(qtbot, board({"a": OFFSHORE}, {"a": VENDOR}), tmp_path)
    shown.select("a")
    (mixup,) = [
        each
        for each in shown.window.document.panel.explanation().sections
        if each.id is SectionId.MIXUP
    ]
    shown.window.document.panel.chosen.emit(mixup.cases[0])
    shown.settle()
    assert shown.session.scenario.company == "Adidas"
