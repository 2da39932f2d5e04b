"""The guide as a user meets it: by F1 for what has the focus, with pictures, links and lessons."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QImage, QShortcut, QTextDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QListWidget
from pytestqt.qtbot import QtBot

from shoreboard.explanations.guide import GUIDE_PAGES
from shoreboard.session.examples import lesson_names
from shoreboard.views.dialogs.guide_dialog import GuideDialog
from shoreboard.views.dialogs.scenario_dialog import SceneDialog
from shoreboard.views.guide_service import action_words
from shoreboard.views.parts.help import FIRST_PAGE, page_about
from tests.explanations.boards import HOME, OFFSHORE, board
from tests.helpers.given_away import given_away
from tests.helpers.showing import Shown

Key = Qt.Key


@pytest.fixture
def shown(qtbot: QtBot, tmp_path: Path) -> Shown:
    return Shown(qtbot, board({"a": HOME}, {"a": OFFSHORE}), tmp_path)


def guide_of(shown: Shown) -> GuideDialog:
    (guide,) = shown.window.findChildren(GuideDialog)
    return guide


def picture_on(guide: GuideDialog) -> QImage | None:
    kind = QTextDocument.ResourceType.ImageResource.value
    picture = guide.page.loadResource(kind, QUrl("picture"))
    return picture if isinstance(picture, QImage) else None


def test_f1_opens_the_page_about_what_has_the_focus(shown: Shown) -> None:
    places = {
        shown.list(HOME): "first-move",
        shown.window.document.tray.add: "add-activities",
        shown.window.document.panel: "look-it-up",
        shown.window.document.strip.list: "scenes",
    }
    for place, page in places.items():
        assert page_about(place) == page
    shown.window.document.strip.list.setFocus()
    shown.do("guide")
    guide = guide_of(shown)
    assert guide.isVisible()
    assert guide.entry_id == "scenes"
    assert shown.window.actions_by_id["guide"].shortcut().toString() == "F1"


def test_each_part_that_names_a_page_names_one_that_is_there(shown: Shown) -> None:
    assert page_about(None) == FIRST_PAGE
    for widget in shown.window.findChildren(QLineEdit):
        assert page_about(widget) in GUIDE_PAGES


def test_f1_in_a_dialog_opens_the_guide_over_it(shown: Shown, qtbot: QtBot) -> None:
    dialog = SceneDialog(shown.session.scene, shown.window)
    qtbot.addWidget(dialog)
    dialog.open()
    (key,) = [each for each in dialog.findChildren(QShortcut) if each.key().toString() == "F1"]
    key.activated.emit()
    (guide,) = dialog.findChildren(GuideDialog)
    assert (guide.isVisible(), guide.entry_id) == (True, "scenes")
    guide.close()
    dialog.close()


@pytest.mark.parametrize("page_id", GUIDE_PAGES)
def test_every_page_is_shown_whole(shown: Shown, page_id: str) -> None:
    shown.window.port.show_guide(page_id)
    guide = guide_of(shown)
    text = guide.page.toPlainText()
    assert "{" not in text
    picture = picture_on(guide)
    if "picture:" in (page_file(page_id)):
        assert picture is not None
        assert picture.width() <= guide.page.viewport().width()
        assert "\N{OBJECT REPLACEMENT CHARACTER}" in text, "the picture stands in the text"
        assert len(guide.page.accessibleDescription()) > 20
    else:
        assert picture is None
    assert guide.page.horizontalScrollBar().maximum() == 0


def page_file(page_id: str) -> str:
    from shoreboard import resources

    return (resources.root() / "guide" / "en" / f"{page_id}.md").read_text("utf-8")


def test_a_picture_with_hidden_answers_tells_none(shown: Shown) -> None:
    shown.window.port.show_guide("hide-answers")
    assert given_away(guide_of(shown).page) == []


def test_a_picture_fits_the_page_at_any_width(shown: Shown) -> None:
    shown.window.port.show_guide("first-move")
    guide = guide_of(shown)
    for width in (1400, 700):
        guide.resize(width, 600)
        QApplication.processEvents()
        picture = picture_on(guide)
        assert picture is not None
        assert 0 < guide.page.viewport().width() - picture.width() < 60


def test_a_page_names_menus_and_keys_as_they_are(shown: Shown) -> None:
    words = action_words(shown.window.actions_by_id)
    assert words["save"] == "File › Save (Ctrl+S)"
    assert words["theme-contrast"] == "View › Palette › High contrast"
    shown.window.port.show_guide("save")
    assert "File › Save (Ctrl+S) keeps the scenario" in guide_of(shown).page.toPlainText()


def test_readers_and_words_choose_the_pages(shown: Shown) -> None:
    shown.window.port.show_guide()
    guide = guide_of(shown)
    (choice,), (pages,) = guide.findChildren(QComboBox), guide.findChildren(QListWidget)
    assert pages.count() == len(GUIDE_PAGES)
    choice.setCurrentIndex(choice.findText("Students"))
    assert 5 < pages.count() < len(GUIDE_PAGES)
    guide.findChildren(QLineEdit)[0].setText("no such word")
    assert guide.page.toPlainText() == "No page is about that."


def test_links_lead_to_pages_and_back(shown: Shown) -> None:
    shown.window.port.show_guide("present")
    guide = guide_of(shown)
    guide.page.anchorClicked.emit(QUrl("lessons"))
    assert guide.entry_id == "lessons"


@pytest.mark.parametrize("name", lesson_names())
def test_a_lesson_opens_with_its_plan_beside_it(shown: Shown, name: str) -> None:
    shown.window.port.show_guide("lessons")
    guide_of(shown).page.anchorClicked.emit(QUrl(f"lesson:{name}"))
    shown.settle()
    guide = guide_of(shown)
    assert guide.entry_id == f"lesson-{name}"
    assert guide.windowTitle() == "Guide"
    assert shown.window.session.scenario.title in guide.page.toPlainText()
    assert shown.window.session.scene_id == shown.window.session.scenario.scenes[0].id


def test_esc_closes_it(shown: Shown) -> None:
    shown.window.port.show_guide()
    QTest.keyClick(guide_of(shown), Key.Key_Escape)
    assert not guide_of(shown).isVisible()
