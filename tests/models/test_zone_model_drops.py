"""What a drop on a zone does, through the model's own door for drops."""

import json
from collections.abc import Sequence

import pytest
from PySide6.QtCore import QByteArray, QMimeData, QModelIndex, Qt

from shoreboard.domain import edits
from shoreboard.domain.activity import ActivityId, Kind
from shoreboard.domain.zone import Zone
from shoreboard.models.mime import CARDS
from shoreboard.session.session import Session
from tests.explanations.boards import CAPTIVE, HOME, OFFSHORE, TRAY, VENDOR, board
from tests.helpers.following import zone_models

pytestmark = pytest.mark.usefixtures("qapp")

A, B, C, D = (ActivityId(letter) for letter in "abcd")
MOVE = Qt.DropAction.MoveAction
ROOT = QModelIndex()


class Drop:
    """A session with its models, and the drops that a test makes on them."""

    def __init__(self) -> None:
        self.session = Session(board(dict.fromkeys("abcd", HOME), dict.fromkeys("abcd", HOME)))
        self.models = zone_models(self.session)

    def cards(self, cards: Sequence[ActivityId], zone: Zone, row: int = -1) -> bool:
        return self.data(self.models[HOME].mime_of(cards), zone, row)

    def data(self, data: QMimeData, zone: Zone, row: int = -1) -> bool:
        model = self.models[zone]
        assert model.canDropMimeData(data, MOVE, row, 0, ROOT) is model.takes(data)
        return model.dropMimeData(data, MOVE, row, 0, ROOT)

    def order(self, zone: Zone) -> str:
        return "".join(self.models[zone].cards)


@pytest.fixture
def drop() -> Drop:
    return Drop()


def text(words: str) -> QMimeData:
    data = QMimeData()
    data.setText(words)
    return data


def held(drop: Drop, cards: object) -> QMimeData:
    """Return data that says what a stranger likes of this very document."""
    data = QMimeData()
    packed = json.dumps({"document": drop.session.key, "cards": cards})
    data.setData(CARDS, QByteArray(packed.encode()))
    return data


@pytest.mark.parametrize(
    ("card", "row", "order"),
    [
        ("a", 0, "abcd"), ("a", 1, "abcd"), ("a", 2, "bacd"), ("a", 3, "bcad"), ("a", 4, "bcda"),
        ("c", 0, "cabd"), ("c", 1, "acbd"), ("c", 2, "abcd"), ("c", 3, "abcd"), ("c", 4, "abdc"),
        ("d", 0, "dabc"), ("d", 4, "abcd"), ("d", -1, "abcd"), ("a", -1, "bcda"),
    ],
)  # fmt: skip
def test_within_a_zone_a_card_goes_ahead_of_the_row(
    drop: Drop, card: str, row: int, order: str
) -> None:
    assert drop.cards([ActivityId(card)], HOME, row)
    assert drop.order(HOME) == order
    assert drop.session.undo_stack.count() == (order != "abcd")


def test_across_zones_a_card_goes_ahead_of_the_row_or_to_the_end(drop: Drop) -> None:
    drop.cards([A], OFFSHORE)
    drop.cards([B], OFFSHORE)
    drop.cards([C], OFFSHORE, 1)
    drop.cards([D], OFFSHORE, 0)
    assert (drop.order(HOME), drop.order(OFFSHORE)) == ("", "dacb")


def test_several_cards_move_together_as_one_step_and_are_selected(drop: Drop) -> None:
    assert drop.cards([A, C], VENDOR)
    assert (drop.order(HOME), drop.order(VENDOR)) == ("bd", "ac")
    assert drop.session.selection == (A, C)
    assert drop.session.undo_stack.undoText() == "Move 2 activities"
    drop.session.undo_stack.undo()
    assert drop.order(HOME) == "abcd"


def test_several_cards_keep_their_order_around_the_row_they_are_dropped_at(drop: Drop) -> None:
    assert drop.cards([A, D], HOME, 2)
    assert drop.order(HOME) == "badc"


def test_to_the_tray_and_back(drop: Drop) -> None:
    drop.cards([B], TRAY)
    assert drop.order(TRAY) == "b"
    drop.cards([B], CAPTIVE)
    assert (drop.order(TRAY), drop.order(CAPTIVE)) == ("", "b")


def test_lines_of_text_become_activities_as_one_step(drop: Drop) -> None:
    assert drop.data(text("Payroll\n\nLegal & <b>tax</b>\n"), VENDOR)
    names = [drop.session.activity(card) for card in drop.models[VENDOR].cards]
    assert [each.name for each in names] == ["Payroll", "Legal & <b>tax</b>"]
    assert {each.kind for each in names} == {Kind.CUSTOM}
    assert drop.session.undo_stack.undoText() == "Add 2 activities"
    assert drop.session.selection == drop.models[VENDOR].cards
    drop.session.undo_stack.undo()
    assert drop.order(VENDOR) == ""


def test_text_goes_ahead_of_the_row(drop: Drop) -> None:
    assert drop.data(text("One\nTwo"), HOME, 1)
    names = [drop.session.activity(card).name for card in drop.models[HOME].cards]
    assert names == ["a", "One", "Two", "b", "c", "d"]


def test_another_documents_cards_are_never_taken_for_ones_own(drop: Drop) -> None:
    other = Session(board({"a": HOME, "x": HOME}))
    models = zone_models(other)
    data = models[HOME].mime_of([A, ActivityId("x")])
    ids_alone = QMimeData()
    ids_alone.setData(CARDS, data.data(CARDS))
    assert not drop.models[OFFSHORE].takes(ids_alone)
    assert not drop.data(ids_alone, OFFSHORE)
    assert drop.order(HOME) == "abcd"
    # their names are text like any other, and make new activities
    assert drop.data(data, OFFSHORE)
    assert drop.order(HOME) == "abcd"
    assert len(drop.models[OFFSHORE].cards) == 2
    assert A not in drop.models[OFFSHORE].cards


@pytest.mark.parametrize(
    "cards",
    [["nobody"], [], {"a": "a"}, "abcd", [1, None, ["a"]], ["\ud800"], [""], 7, ["x"] * 50_000],
    ids=lambda cards: ascii(cards)[:20],
)
def test_hostile_data_is_refused(drop: Drop, cards: object) -> None:
    data = held(drop, cards)
    for zone in Zone:
        assert not drop.models[zone].takes(data)
        assert drop.models[zone].named(data) == ""
        assert not drop.data(data, zone)
    assert drop.session.undo_stack.count() == 0


def test_the_known_among_unknown_cards_move_once(drop: Drop) -> None:
    data = held(drop, ["nobody", "b", 7, "b", None, "a"])
    assert drop.models[OFFSHORE].named(data) == "2 activities"
    assert drop.data(data, OFFSHORE)
    assert drop.order(OFFSHORE) == "ba"


def test_a_card_that_was_removed_while_it_was_dragged_is_no_card(drop: Drop) -> None:
    data = drop.models[HOME].mime_of([A])
    drop.session.apply("Remove", edits.remove_activities, [A])
    data.setText("")
    assert drop.models[OFFSHORE].named(data) == ""
    assert not drop.data(data, OFFSHORE)


def test_what_a_drop_would_put_here_is_said_in_words(drop: Drop) -> None:
    model = drop.models[OFFSHORE]
    assert model.named(model.mime_of([A])) == "a"
    assert model.named(model.mime_of([A, B, C])) == "3 activities"
    assert model.named(text("Payroll")) == "Payroll"
    assert model.named(text("Payroll\nLegal")) == "2 activities"
    assert model.named(text(" ")) == ""
    assert model.named(QMimeData()) == ""


def test_a_zone_takes_its_own_cards_and_text_and_nothing_else(drop: Drop) -> None:
    model = drop.models[HOME]
    assert set(model.mimeTypes()) == {CARDS, "text/plain"}
    picture = QMimeData()
    picture.setData("image/png", QByteArray(b"\x89PNG"))
    assert not model.takes(picture)
    assert not drop.data(picture, HOME)
    assert not drop.data(QMimeData(), HOME)


def test_dragged_rows_are_their_cards(drop: Drop) -> None:
    model = drop.models[HOME]
    data = model.mimeData([model.index(1), model.index(3)])
    assert data.text() == "b\nd"
    assert drop.data(data, OFFSHORE)
    assert drop.order(OFFSHORE) == "bd"
