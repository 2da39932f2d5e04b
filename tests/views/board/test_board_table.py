"""The board as a table: in step with the board, worked by keys, and as wide as its room."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from shoreboard.domain.zone import Zone
from shoreboard.models.board_table_model import BoardColumn
from shoreboard.views.board.board_table import BoardTable, shared_out
from tests.explanations.boards import CAPTIVE, HOME, OFFSHORE, VENDOR, board
from tests.helpers.given_away import given_away
from tests.helpers.showing import CONTROL, Shown
from tests.views.board.conftest import Show

Key = Qt.Key


@pytest.fixture
def table(shown: Shown) -> BoardTable:
    """The table of the window, which has the keys."""
    shown.do("board-table")
    return table_of(shown)


def table_of(shown: Shown) -> BoardTable:
    made = shown.window.document.place.table
    assert made is not None
    return made


def row_of(table: BoardTable, card: str) -> int:
    return [str(each) for each in table.cards_model.cards].index(card)


def open_menu() -> QMenu:
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu


def shown_actions(menu: QMenu) -> list[QAction]:
    return [each for each in menu.actions() if not each.isSeparator()]


def test_it_stands_in_the_place_of_the_board_and_goes_again(shown: Shown) -> None:
    document = shown.window.document
    assert document.place.table is None
    shown.do("board-table")
    assert table_of(shown).hasFocus()
    assert not document.board.isVisible()
    assert not document.tray.cards.isVisible()
    assert document.tray.add.isVisible()
    shown.do("board-table")
    assert document.place.table is None
    assert document.board.isVisible()
    assert document.tray.cards.isVisible()
    assert document.cards.focused() is not None


def test_the_first_row_has_the_keys_and_the_whole_board_is_explained(
    shown: Shown, table: BoardTable
) -> None:
    assert table.currentIndex().row() == 0
    assert shown.selected() == ""


def test_rows_that_are_selected_are_cards_that_are_selected(
    shown: Shown, table: BoardTable
) -> None:
    shown.press(Key.Key_Down)
    assert shown.selected() == "b"
    shown.press(Key.Key_Down, modifiers=Qt.KeyboardModifier.ShiftModifier)
    assert shown.selected() == "bc"
    shown.session.select([table.cards_model.cards[4]])
    shown.settle()
    assert {index.row() for index in table.selectionModel().selectedRows()} == {4}
    assert table.currentIndex().row() == 4


@pytest.mark.parametrize(
    ("key", "zone"), [(Key.Key_2, CAPTIVE), (Key.Key_3, VENDOR), (Key.Key_4, OFFSHORE)]
)
def test_the_usual_keys_move_a_card_and_the_keys_stay_on_it(
    shown: Shown, table: BoardTable, key: Key, zone: Zone
) -> None:
    shown.press(key, modifiers=CONTROL)  # nothing was selected: the row with the focus is meant
    assert shown.zone("a") is zone
    assert table.hasFocus()
    assert table.currentIndex().row() == row_of(table, "a")
    shown.do("undo")
    assert (shown.zone("a"), table.currentIndex().row()) == (HOME, 0)


def test_enter_asks_for_the_zone_in_a_menu(shown: Shown, table: BoardTable) -> None:
    shown.press(Key.Key_Down, Key.Key_Return)
    menu = open_menu()
    assert len(shown_actions(menu)) == 5
    QTest.keyClick(menu, Key.Key_4)
    shown.settle()
    assert shown.zone("b") is OFFSHORE
    assert table.hasFocus()


def test_move_to_asks_in_the_table_too(shown: Shown, table: BoardTable) -> None:
    shown.session.select([table.cards_model.cards[1]])
    shown.do("pick-up")
    menu = open_menu()
    menu.close()
    assert not shown.window.document.keyboard_move.is_carrying


def test_a_double_click_on_an_answer_asks_where_and_on_a_name_edits(
    shown: Shown, table: BoardTable
) -> None:
    def twice(column: BoardColumn) -> None:
        at = table.visualRect(table.cards_model.index(1, column)).center()
        QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=at)
        QTest.mouseDClick(table.viewport(), Qt.MouseButton.LeftButton, pos=at)
        shown.settle()

    twice(BoardColumn.WHERE)
    open_menu().close()
    twice(BoardColumn.ACTIVITY)
    assert [type(each).__name__ for each in shown.ask.asked] == ["EditActivity"]


def test_the_menu_of_a_row_is_that_of_a_card(shown: Shown, table: BoardTable) -> None:
    shown.press(Key.Key_Down)
    at = table.visualRect(table.cards_model.index(1, 0)).center()
    table.customContextMenuRequested.emit(QPoint(at))
    ids = [each.objectName() for each in shown_actions(open_menu())]
    open_menu().close()
    assert {"edit-activity", "pick-up", "remove"} <= set(ids)


def test_the_search_goes_from_row_to_row(shown: Shown, table: BoardTable) -> None:
    shown.window.document.search()
    QTest.keyClicks(shown.window.document.tray.search, "x")
    shown.press(Key.Key_Return)
    assert shown.selected() == "x"
    assert table.currentIndex().row() == row_of(table, "x")


def test_a_reader_meets_a_table_with_headings(table: BoardTable) -> None:
    face = QAccessible.queryAccessibleInterface(table)
    assert face.role() == QAccessible.Role.Table
    assert face.text(QAccessible.Text.Name) == "Board as table"
    said = [face.child(rank).text(QAccessible.Text.Name) for rank in range(face.childCount())]
    corner_and_headings = len(BoardColumn) + 1
    assert said[:corner_and_headings] == [
        "", "Activity", "Who", "Where", "Country", "Partner", "State",
        "Change since the scene before",
    ]  # fmt: skip
    heading, *cells = said[corner_and_headings : 2 * corner_and_headings]
    assert (heading, cells) == (
        "a", ["a", "Own staff", "At home", "Germany", "", "In-house, at home", ""],
    )  # fmt: skip


def test_hidden_answers_are_hidden_in_the_table(shown: Shown) -> None:
    shown.do("board-table")
    assert any("Offshore outsourcing" in text for text in given_away(shown.window))
    shown.do("hide-answers")
    assert given_away(shown.window) == []


def test_another_document_comes_as_a_table_too(shown: Shown, table: BoardTable) -> None:
    from shoreboard.session.session import Session

    assert table.isVisible()
    shown.window.show_session(Session(board({"n": HOME})))
    shown.settle()
    assert [str(each) for each in table_of(shown).cards_model.cards] == ["n"]


@pytest.mark.parametrize("mirrored", [False, True])
def test_words_wrap_instead_of_being_cut(show: Show, *, mirrored: bool) -> None:
    name = "Customer service for hotels by telephone and letter in seven languages " * 2
    shown = show(board({name: HOME, "b": OFFSHORE}, {name: OFFSHORE, "b": OFFSHORE}),
                 mirrored=mirrored)  # fmt: skip
    shown.do("board-table")
    table = table_of(shown)
    assert table.horizontalScrollBar().maximum() == 0
    for row in range(table.cards_model.rowCount()):
        for column in BoardColumn:
            words = table.cards_model.text(row, column)
            rect = table.visualRect(table.cards_model.index(row, column))
            room = rect.adjusted(4, 0, -4, 0)
            needed = table.fontMetrics().boundingRect(room, Qt.TextFlag.TextWordWrap, words)
            assert needed.height() <= rect.height(), words
            assert needed.width() <= rect.width(), words


def test_columns_share_a_width_out() -> None:
    assert shared_out([10, 20], [30, 60], 200) == [30, 170]
    assert shared_out([10, 20], [30, 60], 60) == [25, 35]
    assert shared_out([10, 20, 20], [12, 60, 90], 102) == [12, 45, 45]
    assert shared_out([10, 20], [30, 60], 25) == [10, 20]
