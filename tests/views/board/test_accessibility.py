"""The board as a screen reader meets it."""

from collections.abc import Iterator

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QWidget

from shoreboard.domain import edits
from shoreboard.domain.activity import ActivityId
from shoreboard.domain.placement import Placement
from shoreboard.domain.zone import Zone
from shoreboard.views.board.board import Board
from tests.explanations.boards import CAPTIVE, HOME, OFFSHORE, TOPICS, board
from tests.helpers.showing import Shown
from tests.views.board.conftest import Show

TIP = Qt.ItemDataRole.ToolTipRole
HARD_NAMES = [
    "<b>bold</b> & <img src=x>",
    "x" * 10_000,
    "two\nlines\tand a tab",
    "\N{FAMILY}\N{ZERO WIDTH JOINER}\N{ROCKET} emoji",
    "\u05de\u05d5\u05e7\u05d3 \u05e9\u05d9\u05e8\u05d5\u05ea",  # call center, in Hebrew
    "\u202eright to left override",
    "",
]


def interface(widget: QWidget) -> QAccessibleInterface:
    found = QAccessible.queryAccessibleInterface(widget)
    assert found is not None
    return found


def name(each: QAccessibleInterface) -> str:
    return each.text(QAccessible.Text.Name)


def described(each: QAccessibleInterface) -> str:
    return each.text(QAccessible.Text.Description)


def written(board: Board) -> bool:
    """Tell whether a board shows which definitions it is judged by."""
    layout = board.laid_out
    assert layout is not None
    return layout.subtitle is not None and "Definitions" in " ".join(layout.subtitle.lines)


def children(each: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    for rank in range(each.childCount()):
        child = each.child(rank)
        if child is not None:
            yield child


def items(each: QAccessibleInterface) -> list[QAccessibleInterface]:
    return [child for child in children(each) if child.role() == QAccessible.Role.ListItem]


def test_each_zone_is_a_list_named_after_its_state(shown: Shown) -> None:
    for zone in Zone:
        found = interface(shown.list(zone))
        assert found.role() == QAccessible.Role.List, zone
        assert name(found) == TOPICS.state(zone).title
        assert described(found) == TOPICS.state(zone).summary
        assert [name(item) for item in items(found)] == list(shown.order(zone)), zone


def test_an_item_says_where_it_stands_and_that_it_moved(show: Show) -> None:
    shown = show(board({"a": HOME, "b": HOME}, {"a": Placement(OFFSHORE, "IN", "Pune"), "b": HOME}))
    (item,) = items(interface(shown.list(OFFSHORE)))
    assert name(item) == "a"
    assert described(item) == (
        "Offshore outsourcing, 1 of 1, Pune, India, moved since the scene before,"
        " offshore outsourcing: it was with own staff at home"
    )
    (other,) = items(interface(shown.list(HOME)))
    assert (name(other), described(other)) == ("b", "In-house, at home, 1 of 1, Germany")


def test_a_reader_hears_which_cards_are_selected(shown: Shown) -> None:
    shown.select("bc")
    states = [item.state() for item in items(interface(shown.list(HOME)))]
    assert [bool(state.selected) for state in states] == [False, True, True]
    assert all(state.selectable for state in states)


def test_items_follow_the_cards(shown: Shown) -> None:
    shown.select("b")
    shown.do("place-offshore-outsourcing")
    assert [name(item) for item in items(interface(shown.list(OFFSHORE)))] == ["o", "b"]
    assert [name(item) for item in items(interface(shown.list(HOME)))] == ["a", "c"]


def test_the_parts_of_the_window_have_names(shown: Shown) -> None:
    document = shown.window.document
    assert name(interface(document.board)) == "Board"
    assert name(interface(document.panel)) == "Explanation"
    assert name(interface(document.tray.search)) == "Search all activities"
    assert name(interface(document.strip.list)) == "Scenes"


def test_the_axes_are_said_too(show: Show) -> None:
    shown = show(board({"a": HOME}))
    said = {
        name(child): described(child) for child in children(interface(shown.window.document.board))
    }
    assert said["At home"] == "Germany"
    assert said["Abroad"] == "any other country"
    assert {"Our own staff", "Another firm"} <= set(said)


def test_the_axes_follow_the_home_country(show: Show) -> None:
    shown = show(board({"a": HOME}))
    parts = {name(each): each for each in children(interface(shown.window.document.board))}
    home, abroad = parts["At home"], parts["Abroad"]
    shown.session.apply("Home", edits.set_home_country, "FR")
    assert (described(home), described(abroad)) == ("France", "any other country")
    shown.session.apply("Home", edits.set_home_country, None)
    assert (described(home), described(abroad)) == ("Which country?", "")
    shown.do("undo")
    assert (described(home), described(abroad)) == ("France", "any other country")


def test_hard_names_are_said_and_drawn_as_they_are(show: Show) -> None:
    shown = show(board(dict.fromkeys(HARD_NAMES, HOME)))
    assert [name(item) for item in items(interface(shown.list(HOME)))] == HARD_NAMES
    assert not shown.window.grab().isNull()
    for hard in HARD_NAMES:
        shown.session.select([ActivityId(hard)])
        shown.do("place-offshore-outsourcing")
        assert not shown.window.grab().isNull()
    assert shown.list(OFFSHORE).cards_model.cards == tuple(HARD_NAMES)


def test_the_definitions_are_said_of_the_board_and_written_where_they_are_not_the_default(
    shown: Shown,
) -> None:
    document = shown.window.document
    assert described(interface(document.board)) == "Definitions: two questions"
    assert not written(document.board)
    shown.do("lens-strict")
    assert described(interface(document.board)) == "Definitions: strict"
    assert written(document.board)
    shown.do("undo")
    assert not written(document.board)


def test_a_card_that_is_judged_otherwise_says_so(show: Show) -> None:
    shown = show(board({"a": CAPTIVE, "b": HOME}))
    shown.do("lens-press")
    (item,) = items(interface(shown.list(CAPTIVE)))
    assert described(item) == (
        "Captive offshoring, 1 of 1, Both at once (definitions: everyday press);"
        " by the two questions: captive offshoring"
    )
    assert "Both at once" in str(shown.list(CAPTIVE).cards_model.index(0).data(TIP))


def test_a_card_is_where_it_is_drawn(show: Show) -> None:
    shown = show(board({"a": HOME, **dict.fromkeys("bcdef", CAPTIVE)}))
    for zone, cards in ((HOME, "a"), (CAPTIVE, "bcdef")):
        each = shown.list(zone)
        origin = each.viewport().mapToGlobal(QPoint(0, 0))
        places = [item.rect().translated(-origin) for item in items(interface(each))]
        assert places == [shown.card_rect(card) for card in cards]
        assert {place.size() for place in places} == {each.card_size()}
