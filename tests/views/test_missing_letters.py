"""Characters that nothing here can draw are named, once, and no others are."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from shoreboard.domain.activity import Kind
from shoreboard.domain.zone import Zone
from shoreboard.session.steps import add_activities
from shoreboard.views.missing_letters import MissingLetters, characters_of, missing_of
from tests.explanations.boards import HOME, board
from tests.helpers.showing import Shown

NOBODY_S = "\u0378"
"""No character, so that no font draws it."""


def test_latin_letters_are_never_looked_at() -> None:
    scenario = board({"Lagerhaltung für Łódź": HOME}, company="Müller & Çelik")
    assert characters_of(scenario) == set()


def test_every_text_of_a_scenario_is_looked_at() -> None:
    assert characters_of(board({"日本": HOME}, company="שירות")) == set("日本שירות")


@pytest.mark.parametrize("unseen", ["\u200d", "\ufe0f", "\u2028", "\ue000", "\u3000"])
def test_what_is_not_drawn_by_itself_is_not_missed(unseen: str) -> None:
    assert missing_of({unseen, "日"}, lambda _each: False) == ["日"]


def test_what_can_be_drawn_is_not_missed() -> None:
    assert missing_of(set("日本語"), lambda each: each == "本") == ["日", "語"]


def test_a_window_names_them_once(qtbot: QtBot, tmp_path: Path) -> None:
    shown = Shown(qtbot, board({f"Shop {NOBODY_S}": HOME}), tmp_path)
    qtbot.waitUntil(lambda: "No font" in shown.window.notices.text)
    assert "can draw U+0378. The file keeps" in shown.window.notices.text
    shown.window.notices.withdraw("letters")
    letters = shown.window.document.findChild(MissingLetters)
    assert isinstance(letters, MissingLetters)
    add_activities(shown.session, [(f"Store {NOBODY_S}", Kind.CUSTOM)], Zone.NOT_PLACED)
    letters.look()
    assert shown.window.notices.text == ""
    add_activities(shown.session, [("Store \u0379\u0380\u0381\u0382", Kind.CUSTOM)], HOME)
    letters.look()
    assert "U+0379, U+0380, U+0381 and 1 more" in shown.window.notices.text
