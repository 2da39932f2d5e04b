"""The glossary stays beside its window: one a window, with what was read in it."""

from pathlib import Path

from PySide6.QtWidgets import QTextBrowser
from pytestqt.qtbot import QtBot

from shoreboard.views.dialogs.glossary_dialog import GlossaryDialog
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
