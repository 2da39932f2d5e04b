"""The border between board and panel is moved by keys, and seen while it has them."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitterHandle
from pytestqt.qtbot import QtBot

from tests.explanations.boards import HOME, board
from tests.helpers.showing import Shown

Key = Qt.Key


def border(shown: Shown) -> QSplitterHandle:
    return shown.window.document.workspace.splitter.handle(1)


@pytest.mark.parametrize("mirrored", [False, True])
def test_arrows_move_it_where_they_point(qtbot: QtBot, tmp_path: Path, mirrored: bool) -> None:
    shown = Shown(qtbot, board({"a": HOME}), tmp_path, mirrored=mirrored)
    workspace = shown.window.document.workspace
    border(shown).setFocus()
    before, at = workspace.wide_sizes(), border(shown).x()
    shown.press(Key.Key_Left)
    assert border(shown).x() < at
    assert workspace.wide_sizes() != before
    shown.press(Key.Key_Right)
    assert border(shown).x() == at
    assert workspace.wide_sizes() == before


def test_tab_reaches_it_between_scenes_and_panel_and_it_is_seen(
    qtbot: QtBot, tmp_path: Path
) -> None:
    shown = Shown(qtbot, board({"a": HOME}), tmp_path)
    shown.window.document.strip.add.setFocus()
    before = border(shown).grab().toImage()
    shown.press(Key.Key_Tab)
    assert border(shown).hasFocus()
    assert border(shown).grab().toImage() != before
    shown.press(Key.Key_Tab)
    assert shown.window.document.panel.isAncestorOf(shown.window.focusWidget())
