"""What handlers may ask of a window: another document, the whole screen, help beside the board."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QLabel, QTextBrowser
from pytestqt.qtbot import QtBot

from shoreboard.actions.finding import plain_words
from shoreboard.actions.presentation_actions import STORY_KEYS
from shoreboard.actions.questions import SaveFile
from shoreboard.domain import edits
from shoreboard.session.session import Session
from shoreboard.views.dialogs import keys_dialog
from shoreboard.views.dialogs.glossary_dialog import GlossaryDialog
from shoreboard.views.dialogs.keys_dialog import KeysDialog
from shoreboard.views.parts.key_scroll import KeyScroll
from tests.explanations.boards import HOME, VENDOR, board
from tests.helpers.showing import Shown


@pytest.fixture
def shown(qtbot: QtBot, tmp_path: Path) -> Shown:
    return Shown(qtbot, board({"a": HOME}), tmp_path)


def glossary(shown: Shown) -> GlossaryDialog:
    (dialog,) = shown.window.findChildren(GlossaryDialog)
    return dialog


def page(dialog: GlossaryDialog) -> str:
    return dialog.findChildren(QTextBrowser)[0].toPlainText()


def test_the_board_can_be_used_while_the_glossary_is_open(shown: Shown) -> None:
    shown.do("glossary")
    assert glossary(shown).isVisible()
    assert not glossary(shown).isModal()
    shown.select("a")
    shown.do("place-captive-offshoring")
    assert glossary(shown).isVisible()


def test_a_word_of_the_panel_opens_the_glossary_at_it(shown: Shown) -> None:
    shown.window.document.panel.term_asked.emit("glossary/subsidiary")
    assert page(glossary(shown)).startswith("Subsidiary")
    glossary(shown).close()
    shown.window.document.panel.term_asked.emit("glossary/tariff")
    assert page(glossary(shown)).startswith("Tariff")
    assert glossary(shown).isVisible()


def test_every_key_of_a_menu_and_of_a_presentation_is_listed(shown: Shown) -> None:
    shown.do("keys")
    (dialog,) = shown.window.findChildren(KeysDialog)
    said = [each.text().replace("\N{ZERO WIDTH SPACE}", "") for each in dialog.findChildren(QLabel)]
    for action in shown.window.actions_by_id:
        if action.shortcuts():
            assert keys_dialog.shown(action.shortcuts()) in said, action.text()
    listed = {key for line in said for key in line.split(", ")}
    assert {key for key in STORY_KEYS if key.isalnum()} <= listed
    dialog.close()


def test_the_keys_of_a_presentation_are_those_of_the_menus(shown: Shown) -> None:
    actions = shown.window.actions_by_id
    rows = dict(keys_dialog.story_rows(actions))
    assert rows["Next scene"] == "Space, PgDown, Right, Down"
    assert [*rows] == [
        *dict.fromkeys(plain_words(actions[each].text()) for each in STORY_KEYS.values())
    ]


def test_the_list_of_keys_is_scrolled_by_keys_at_once(shown: Shown, qtbot: QtBot) -> None:
    shown.do("keys")
    (dialog,) = shown.window.findChildren(KeysDialog)
    (area,) = dialog.findChildren(KeyScroll)
    qtbot.waitUntil(area.hasFocus)
    shown.press(Qt.Key.Key_End)
    bar = area.verticalScrollBar()
    assert bar.value() == bar.maximum() > 0
    shown.press(Qt.Key.Key_Return)
    assert shown.window.findChildren(KeysDialog) == []


def test_what_the_keys_do_stands_on_a_line_or_two(shown: Shown) -> None:
    shown.do("keys")
    (dialog,) = shown.window.findChildren(KeysDialog)
    shown.settle()
    line = dialog.fontMetrics().height()
    assert max(each.height() for each in dialog.findChildren(QLabel)) < 3 * line
    dialog.close()


def test_another_document_takes_the_place_of_one_that_nobody_made(shown: Shown) -> None:
    asked: list[Session] = []
    shown.window.port.session_asked.connect(asked.append)
    other = Session(board({"z": VENDOR}))
    shown.window.port.open_session(other)
    assert shown.session is other
    shown.settle()
    assert shown.order(VENDOR) == "z"
    assert shown.focused_zone() is VENDOR
    assert asked == []


@pytest.mark.parametrize("how", ["changed", "undone", "saved"])
def test_the_users_work_stays_and_another_document_asks_for_a_window(
    shown: Shown, tmp_path: Path, how: str
) -> None:
    if how == "saved":
        shown.ask.answers[SaveFile] = tmp_path / "lesson.shoreboard"
        shown.do("save")
    else:
        shown.session.apply("Rename", edits.set_title, "Mine")
        if how == "undone":
            shown.do("undo")
    mine, asked = shown.session, list[Session]()
    shown.window.port.session_asked.connect(asked.append)
    other = Session(board({"z": VENDOR}))
    shown.window.port.open_session(other)
    assert shown.session is mine
    assert asked == [other]


def test_full_screen_and_back(qtbot: QtBot, shown: Shown) -> None:
    shown.press(Qt.Key.Key_F11)
    qtbot.waitUntil(shown.window.isFullScreen)
    assert shown.window.actions_by_id["full-screen"].isChecked()
    shown.press(Qt.Key.Key_F11)
    qtbot.waitUntil(lambda: not shown.window.isFullScreen())
    assert not shown.window.actions_by_id["full-screen"].isChecked()


@pytest.mark.parametrize("action", ["keys", "about"])
def test_help_is_shown_and_goes_when_it_closes(qtbot: QtBot, shown: Shown, action: str) -> None:
    shown.do(action)
    (dialog,) = [each for each in shown.window.findChildren(QDialog) if each.isVisible()]
    with qtbot.waitSignal(dialog.destroyed):
        dialog.reject()
