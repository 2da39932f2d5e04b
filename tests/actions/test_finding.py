"""Actions are found by their names, their menus and what users call them."""

import pytest
from PySide6.QtWidgets import QApplication

from shoreboard.actions.finding import ActionEntry, entries_of, find, plain_words
from shoreboard.actions.menus import actions_in, menus
from shoreboard.actions.synonyms import synonyms
from tests.actions.desk import Desk
from tests.explanations.boards import HOME, board


@pytest.fixture(scope="module")
def entries(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> list[ActionEntry]:
    """All actions of a window in which nothing is selected and nothing was done."""
    assert qapp
    desk = Desk(board({"a": HOME}), tmp_path_factory.mktemp("finding"))
    return entries_of(desk.actions, menus(), synonyms())


def found(entries: list[ActionEntry], words: str) -> list[str]:
    return [entry.id for entry in find(words, entries)]


def test_every_action_of_the_menus_is_there_in_their_order(entries: list[ActionEntry]) -> None:
    assert found(entries, "") == found(entries, "  ") == [*actions_in(menus())]


MEANT = {
    "save-as": ("save as", "as save", "SAVE  AS", "sa as", "saveas", "savea"),
    "add-scene": ("adds", "add scene", "new slide"),
    "clear-scene": ("ret", "return tray", "empty the board"),
    "hide-answers": ("hide", "quiz mode", "hida"),
    "theme-dark": ("dark", "palette dark", "night mode"),
    "export": ("pdf", "powerpoint"),
    "import": ("excel", "read spread"),
    "keys": ("shortcuts",),
    "text-larger": ("zoom in", "bigger"),
    "remove": ("delete",),
    "add-activity": ("new card",),
    "predict": ("vote", "pre then"),
    "present": ("slide show",),
    "black": ("blank screen",),
    "edit-scene": ("rename scene",),
    "lens-press": ("everyday press", "evpre"),
    "select-all": ("sélect âll",),
}


def test_what_is_meant_is_among_the_first(entries: list[ActionEntry]) -> None:
    for wanted, all_words in MEANT.items():
        for words in all_words:
            assert wanted in found(entries, words)[:3], (words, found(entries, words)[:6])


def test_each_thing_that_users_call_an_action_finds_it(entries: list[ActionEntry]) -> None:
    for action_id, called in synonyms().items():
        for words in called.split(","):
            assert action_id in found(entries, words), words


def test_each_name_finds_its_action_first(entries: list[ActionEntry]) -> None:
    for entry in entries:
        assert find(entry.name, entries)[0].name == entry.name


def test_what_nothing_is_called_finds_nothing(entries: list[ActionEntry]) -> None:
    for words in ("qqq", "save quietly", "\u0000", "x" * 100_000, "a b zz " * 5000):
        assert not found(entries, words), words[:20]


def test_it_is_told_what_can_be_done_what_is_on_and_by_which_key(
    entries: list[ActionEntry],
) -> None:
    by_id = {entry.id: entry for entry in entries}
    assert (by_id["save-as"].menu, by_id["save-as"].keys) == ("File", "Ctrl+Shift+S")
    dark = by_id["theme-dark"]
    assert (dark.name, dark.menu) == ("Palette: Dark", "View › Palette")
    assert not by_id["redo"].can_be_done
    assert by_id["lens-two-axis"].is_on


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Save &as…", "Save as"), ("&Move to…\tEnter", "Move to"), ("R&&D", "R&D"),
        ("&Undo a&&b", "Undo a&b"),
    ],
)  # fmt: skip
def test_names_are_without_the_marks_of_menus(text: str, words: str) -> None:
    assert plain_words(text) == words
