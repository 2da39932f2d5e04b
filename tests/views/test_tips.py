"""Whatever can be done says what it does: in words, or in a tip where it has no words."""

import re
from pathlib import Path

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractButton, QScrollBar, QWidget
from pytestqt.qtbot import QtBot

from tests.explanations.boards import HOME, OFFSHORE, TOPICS, board
from tests.helpers.showing import Shown
from tests.views.dialogs.every_dialog import DIALOGS
from tests.views.dialogs.filling import opened

LONGEST = 90
"""Characters of a tip: one line, or two."""
DRAWN = {"Choice", "Fold"}
"""Rows of the panel, which draw their words."""
OF_QT = {"qt_toolbar_ext_button", "ScrollLeftButton", "ScrollRightButton"}


@pytest.fixture
def shown(qtbot: QtBot, tmp_path: Path) -> Shown:
    return Shown(qtbot, board({"a": HOME}, {"a": OFFSHORE}), tmp_path)


def plain(tip: str) -> str:
    return re.sub("<[^>]*>", "", tip).strip()


def speechless(window: QWidget) -> list[str]:
    """Return the buttons of a window that have neither words nor a tip."""
    return [
        f"{type(button).__name__} {button.objectName()} {button.accessibleName()}"
        for button in window.findChildren(QAbstractButton)
        if button.isVisible()
        and button.objectName() not in OF_QT
        and not (has_words(button) or plain(button.toolTip()))
        and not isinstance(button.parent(), QScrollBar)
    ]


def has_words(button: QAbstractButton) -> bool:
    """Tell whether a button has words of its own, or draws them."""
    return bool(button.text()) or button.objectName() in DRAWN


def test_every_action_has_a_short_tip(shown: Shown) -> None:
    shown.select("a")
    tips = {each.objectName(): plain(each.toolTip()) for each in shown.window.actions_by_id}
    assert [name for name, tip in tips.items() if not tip] == []
    assert [tip for tip in tips.values() if len(tip) > LONGEST or "&" in tip or "\t" in tip] == []


def test_every_tool_without_words_says_its_key(shown: Shown) -> None:
    actions: list[QAction] = [shown.window.actions_by_id[name] for name in ("undo", "text-larger")]
    for action in actions:
        key = action.shortcut().toString(action.shortcut().SequenceFormat.NativeText)
        assert key in plain(action.toolTip()), action.toolTip()


def test_every_button_of_the_window_says_what_it_does(shown: Shown) -> None:
    assert speechless(shown.window) == []
    shown.select("a")
    shown.do("hide-answers")
    assert speechless(shown.window) == []


@pytest.mark.parametrize("name", DIALOGS)
def test_every_button_of_a_dialog_says_what_it_does(name: str, qtbot: QtBot) -> None:
    dialog = opened(DIALOGS[name](TOPICS), qtbot)
    assert speechless(dialog) == []
