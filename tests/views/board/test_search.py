"""A board with 300 cards: it scrolls, and the search finds."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from shoreboard.domain.activity import ActivityId
from shoreboard.domain.circumstances import Circumstance
from shoreboard.domain.edits import split_activity
from shoreboard.domain.placement import Placement
from shoreboard.domain.scenario import Scenario
from shoreboard.domain.zone import Zone
from shoreboard.models.shown import Card
from shoreboard.views.board.card_list import CardList
from tests.explanations.boards import HOME, OFFSHORE, board
from tests.helpers.showing import CONTROL, SHIFT, Shown
from tests.helpers.typing import type_in
from tests.views.board.conftest import Show

Key = Qt.Key


def crowd() -> Scenario:
    """Return 300 activities, sixty in each zone, of which five are called "Call center"."""
    zones = list(Zone)
    named = {f"Work {number}": zones[number % 5] for number in range(295)}
    centers = {f"Call center {number}": zones[number] for number in range(5)}
    return board({**named, **centers})


@pytest.fixture
def crowded(show: Show) -> Shown:
    return show(crowd())


def found(shown: Shown) -> str:
    """Return what the tray says of a search, as far as that can be seen."""
    labels = shown.window.document.tray.findChildren(QLabel)
    return "".join(each.text() for each in labels if each.isVisible() and "found" in each.text())


def seek(shown: Shown, words: str) -> None:
    shown.press(Key.Key_F, modifiers=CONTROL)
    type_in(shown.window.document.tray.search, words)
    shown.settle()


def cards_of(each: CardList) -> list[Card]:
    return [each.cards_model.card(row) for row in range(each.cards_model.rowCount())]


def is_in_view(shown: Shown, card: str) -> bool:
    viewport = shown.list(shown.zone(card)).viewport()
    return viewport.rect().contains(shown.card_rect(card).center())


def test_every_card_of_a_full_zone_can_be_scrolled_to(crowded: Shown) -> None:
    for zone in Zone:
        each = crowded.list(zone)
        last = each.cards_model.cards[-1]
        assert not is_in_view(crowded, last)
        tray = zone is Zone.NOT_PLACED
        bar = each.horizontalScrollBar() if tray else each.verticalScrollBar()
        bar.setValue(bar.maximum())
        crowded.settle()
        assert is_in_view(crowded, last)
        assert each.horizontalScrollBar().isVisible() is tray


def test_an_arrow_scrolls_to_the_card_it_goes_to(crowded: Shown) -> None:
    crowded.select([crowded.list(HOME).cards_model.cards[0]])
    crowded.press(Key.Key_End)
    assert is_in_view(crowded, crowded.selected())
    assert crowded.selected() == crowded.list(HOME).cards_model.cards[-1]


def test_the_search_counts_and_enter_goes_from_one_to_the_next(crowded: Shown) -> None:
    seek(crowded, "CALL  center")
    assert found(crowded).startswith("5 ")
    seen: list[str] = []
    for _ in range(6):
        crowded.press(Key.Key_Return)
        seen.append(crowded.selected())
        assert is_in_view(crowded, crowded.selected())
        assert crowded.window.document.tray.search.hasFocus()
    assert len(set(seen)) == 5
    assert seen[5] == seen[0]
    crowded.press(Key.Key_Return, modifiers=SHIFT)
    assert crowded.selected() == seen[4]


def test_cards_that_are_not_sought_step_back(crowded: Shown) -> None:
    each = crowded.list(HOME)
    seek(crowded, "")
    before = each.viewport().grab().toImage()
    seek(crowded, "call center")
    assert each.viewport().grab().toImage() != before
    faded = [card.activity.name for card in cards_of(each) if each.is_faded(card)]
    assert len(faded) == 59
    assert "Call center 0" not in faded
    crowded.press(Key.Key_Escape)
    assert crowded.window.document.tray.search.text() == ""
    assert each.viewport().grab().toImage() == before
    assert found(crowded) == ""


def test_what_is_nowhere_is_said(crowded: Shown) -> None:
    before = crowded.selected()
    seek(crowded, "nothing of the kind")
    assert found(crowded).startswith("0 ")
    crowded.press(Key.Key_Return)
    assert crowded.selected() == before


def test_blanks_alone_seek_nothing(crowded: Shown) -> None:
    seek(crowded, "   ")
    assert found(crowded) == ""
    each = crowded.list(HOME)
    assert not any(each.is_faded(card) for card in cards_of(each))
    crowded.press(Key.Key_Return)
    assert crowded.selected() == ""


WRITTEN = {
    "Straße": "STRASSE",
    "a  b\nc": "b c",
    "<b>": "<b",
    "Café Ærø": "cafe aer",
    "Saint": "Sàint",
    "R&D": "r and d",
    "Call\u00adcenter": "callc",
    "\uff34\uff45\uff53\uff54": "test",
}


def test_names_are_found_however_they_are_written(show: Show) -> None:
    shown = show(board({**dict.fromkeys(WRITTEN, OFFSHORE), "other": HOME}))
    for name, words in WRITTEN.items():
        seek(shown, words)
        assert found(shown).startswith("1 "), words
        shown.press(Key.Key_Return)
        assert shown.session.selection == (name,)


def test_a_search_that_goes_on_follows_the_board(crowded: Shown) -> None:
    seek(crowded, "call center")
    crowded.press(Key.Key_Return)
    first = crowded.selected()
    crowded.do("place-offshore-outsourcing")
    crowded.press(Key.Key_Return)
    assert crowded.selected() != first
    assert crowded.selected().startswith("Call center")


def test_cards_are_found_by_what_is_special_about_them(show: Show) -> None:
    marked = Placement(OFFSHORE, circumstances=(Circumstance.CLOUD_SERVICE,))
    shown = show(board({"Hosting": marked, "other": HOME}))
    seek(shown, "cloud")
    assert found(shown).startswith("1 ")
    shown.press(Key.Key_Return)
    assert shown.session.selection == ("Hosting",)


def test_parts_are_found_by_what_they_are_parts_of(show: Show) -> None:
    start = board({"Calls": HOME, "other": HOME})
    shown = show(split_activity(start, ActivityId("Calls"), [("Day", 60), ("Night", 40)]))
    seek(shown, "calls")
    assert found(shown).startswith("2 ")
