"""The glossary stays beside its window: one a window, with what was read in it."""

from pathlib import Path

from PySide6.QtWidgets import QLabel, QTextBrowser
from pytestqt.qtbot import QtBot

from shoreboard.actions.presentation_actions import STORY_KEYS
from shoreboard.views.dialogs.glossary_dialog import GlossaryDialog
from shoreboard.views.dialogs.keys_dialog import KeysDialog, shown
from tests.explanations.boards import HOME, board
from tests.helpers.showing import Shown


def glossary(shown: Shown) -> GlossaryDialog:
    (dialog,) = shown.window.findChildren(GlossaryDialog)
    return dialog


def page(dialog: GlossaryDialog) -> str:
    return dialog.findChildren(QTextBrowser)[0].toPlainText()


def test_the_board_can_be_used_while_the_glossary_is_open(qtbot: QtBot, tmp_path: Path) -> None:
    shown = Shown(qtbot, board({"a": HOME}), tmp_path)
    shown.do("glossary")
    assert glossary(shown).isVisible()
    assert not glossary(shown).isModal()
    shown.select("a")
    shown.do("place-captive-offshoring")
    assert glossary(shown).isVisible()


def test_a_word_of_the_panel_opens_the_glossary_at_it(qtbot: QtBot, tmp_path: Path) -> None:
    shown = Shown(qtbot, board({"a": HOME}), tmp_path)
    shown.window.document.panel.term_asked.emit("glossary/subsidiary")
    assert page(glossary(shown)).startswith("Subsidiary")
    glossary(shown).close()
    shown.window.document.panel.term_asked.emit("glossary/tariff")
    assert page(glossary(shown)).startswith("Tariff")
    assert glossary(shown).isVisible()


def test_every_key_of_a_menu_and_of_a_presentation_is_listed(qtbot: QtBot, tmp_path: Path) -> None:
    made = Shown(qtbot, board({"a": HOME}), tmp_path)
    made.do("keys")
    (dialog,) = made.window.findChildren(KeysDialog)
    said = [each.text().replace("\N{ZERO WIDTH SPACE}", "") for each in dialog.findChildren(QLabel)]
    for action in made.window.actions_by_id:
        if action.shortcuts():
            assert shown(action.shortcuts()) in said, action.text()
    listed = {key for line in said for key in line.split(", ")}
    assert {key for key in STORY_KEYS if key.isalnum()} <= listed
    dialog.close()


def test_what_the_keys_do_stands_on_a_line_or_two(qtbot: QtBot, tmp_path: Path) -> None:
    made = Shown(qtbot, board({"a": HOME}), tmp_path)
    made.do("keys")
    (dialog,) = made.window.findChildren(KeysDialog)
    made.settle()
    line = dialog.fontMetrics().height()
    assert max(each.height() for each in dialog.findChildren(QLabel)) < 3 * line
    dialog.close()
